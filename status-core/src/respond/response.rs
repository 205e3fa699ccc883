//! The response of an error, in the types of the `http` crate.

use core::fmt::Display;

use bytes::Bytes;
use http::{HeaderMap, HeaderName, HeaderValue, Response, StatusCode, header};

use super::{problem::Problem, report};
use crate::{
    document::entry::Entry,
    documents::registered_title,
    error::{
        HttpStatus,
        detail::{Detail, Message, is_withheld},
    },
};

/// The `content-type` of a problem.
pub(super) const PROBLEM_JSON: &str = "application/problem+json";

static PROBLEM_JSON_VALUE: HeaderValue = HeaderValue::from_static(PROBLEM_JSON);

/// The response of an error: a status, headers, and a body that is a problem as
/// [RFC 9457](https://www.rfc-editor.org/rfc/rfc9457) describes it.
///
/// ```
/// use status_core::{HttpStatus, documents::NAT, respond::ErrorResponse};
///
/// #[derive(Debug, thiserror::Error, HttpStatus)]
/// #[status(document = NAT)]
/// enum GatewayError {
///     #[error("there is no gateway {0}")]
///     #[status(404, code = "gateway_not_found")]
///     NotFound(u32),
///     #[error("cannot open /var/db/{0}")]
///     #[status(500)]
///     Store(&'static str),
/// }
///
/// let response = ErrorResponse::new(&GatewayError::NotFound(7));
/// assert_eq!(response.status(), 404);
/// assert_eq!(
///     String::from_utf8_lossy(response.body()),
///     concat!(
///         r#"{"type":"about:blank","title":"Not Found","status":404,"#,
///         r#""detail":"there is no gateway 7","code":"gateway_not_found"}"#,
///     ),
/// );
///
/// let response = ErrorResponse::new(&GatewayError::Store("gateways"));
/// assert_eq!(
///     String::from_utf8_lossy(response.body()),
///     r#"{"type":"about:blank","title":"Internal Server Error","status":500}"#,
/// );
/// ```
///
/// For hyper, tower, and other servers that use the `http` crate:
///
/// ```
/// # use status_core::{HttpStatus, respond::ErrorResponse};
/// use status_core::http::Response;
/// use bytes::Bytes;
///
/// # #[derive(Debug, thiserror::Error, HttpStatus)]
/// # #[error("busy")]
/// # #[status(409)]
/// # struct Busy;
/// let response: Response<Bytes> = ErrorResponse::new(&Busy).into();
/// assert_eq!(response.headers()["content-type"], "application/problem+json");
/// ```
#[derive(Clone, Debug)]
pub struct ErrorResponse {
    status: StatusCode,
    pub(super) headers: HeaderMap,
    /// Whether the response has the `content-type` of a problem. It is not in `headers`: a map with
    /// one header costs two allocations.
    pub(super) is_problem: bool,
    body: Bytes,
}

impl ErrorResponse {
    /// Creates the response of an error.
    ///
    /// The `detail` is that of [`HttpStatus::detail`]. If there is none, it is what the error
    /// displays, but only below 500. From 500 on, clients receive no detail. A message that clients
    /// do not receive goes to `tracing` (with that feature), together with the chain of sources.
    ///
    /// The body is empty if the status has none (1xx, 204, 205 and 304) or the document states
    /// that. The response then has no headers that describe a body.
    #[must_use]
    pub fn new<E: HttpStatus + Message + ?Sized>(error: &E) -> Self {
        Self::from_parts(&error, &error)
    }

    fn from_parts(error: &dyn HttpStatus, message: &dyn Display) -> Self {
        let status = error.status();
        let entry = error.entry();
        let headers = error.headers();
        if is_bodiless(status) || entry.is_some_and(Entry::bodiless) {
            if is_withheld(status) {
                report::withheld(error, status, message);
            }
            return Self::without_body(status, headers);
        }
        let own_detail = error.detail();
        let problem = Problem {
            problems: error.problems(),
            code: error.code(),
            title: entry
                .and_then(Entry::phrase)
                .or(registered_title(status.as_u16())),
            status,
            detail: public_detail(error, message, status, own_detail.as_ref()),
        };
        Self::with_problem(status, headers, &problem)
    }

    fn without_body(status: StatusCode, mut headers: HeaderMap) -> Self {
        remove_content_headers(&mut headers);
        Self {
            status,
            headers,
            is_problem: false,
            body: Bytes::new(),
        }
    }

    fn with_problem(status: StatusCode, mut headers: HeaderMap, problem: &Problem) -> Self {
        let mut is_problem = true;
        if !headers.is_empty() {
            // The server sets these. A handwritten `HttpStatus` may return them anyway.
            headers.remove(header::CONTENT_LENGTH);
            headers.remove(header::TRANSFER_ENCODING);
            is_problem = !headers.contains_key(header::CONTENT_TYPE);
        }
        Self {
            status,
            headers,
            is_problem,
            body: problem.to_json().into(),
        }
    }

    /// The status.
    #[must_use]
    pub fn status(&self) -> StatusCode {
        self.status
    }

    /// The headers, with `content-type` and without the length of the body, which the server sets.
    pub fn headers(&self) -> impl Iterator<Item = (&HeaderName, &HeaderValue)> {
        let content_type = (&header::CONTENT_TYPE, &PROBLEM_JSON_VALUE);
        let content_type = self.is_problem.then_some(content_type);
        content_type.into_iter().chain(&self.headers)
    }

    /// The body.
    #[must_use]
    pub fn body(&self) -> &[u8] {
        &self.body
    }

    /// Converts the response into its body.
    #[must_use]
    pub fn into_body(self) -> Bytes {
        self.body
    }

    /// Converts the response into one whose body is of the framework's type.
    pub(super) fn into_response<B: From<Bytes>>(self) -> Response<B> {
        let mut response = Response::new(self.body.into());
        *response.status_mut() = self.status;
        if !self.headers.is_empty() {
            *response.headers_mut() = self.headers;
        }
        if self.is_problem {
            let content_type = HeaderValue::from_static(PROBLEM_JSON);
            response
                .headers_mut()
                .insert(header::CONTENT_TYPE, content_type);
        }
        response
    }
}

impl From<ErrorResponse> for Response<Bytes> {
    fn from(response: ErrorResponse) -> Self {
        response.into_response()
    }
}

/// A type with `#[status(respond(..))]`. The implementations of the frameworks' traits call it.
pub trait Respond {
    /// Returns the response of this error.
    fn error_response(&self) -> ErrorResponse;
}

/// Whether a response with this status has no body, by RFC 9110.
pub(super) fn is_bodiless(status: StatusCode) -> bool {
    matches!(status.as_u16(), 100..=199 | 204 | 205 | 304)
}

/// Returns the detail that clients receive. Reports the message of the error if it is another one.
fn public_detail<'a>(
    error: &dyn HttpStatus,
    message: &'a dyn Display,
    status: StatusCode,
    own: Option<&'a Detail<'a>>,
) -> Option<&'a dyn Display> {
    let (detail, is_message): (Option<&dyn Display>, bool) = match own {
        Some(own) => (Some(own), !own.replaces_message(status)),
        None if is_withheld(status) => (None, false),
        None => (Some(message), true),
    };
    if !is_message {
        report::withheld(error, status, message);
    }
    detail
}

/// Removes the headers that describe a body: `transfer-encoding` and those named `content-..`,
/// except for two that do not describe it.
fn remove_content_headers(headers: &mut HeaderMap) {
    let describes_content = |name: &HeaderName| {
        let name = name.as_str();
        let is_other = name == "content-location" || name.starts_with("content-security-policy");
        name == "transfer-encoding" || name.starts_with("content-") && !is_other
    };
    let names: Vec<HeaderName> = headers
        .keys()
        .filter(|name| describes_content(name))
        .cloned()
        .collect();
    for name in names {
        headers.remove(name);
    }
}

/// Writes the implementation of [`Respond`] that the derive has composed.
#[doc(hidden)]
#[macro_export]
macro_rules! __respond {
    ($($implementation:tt)*) => { $($implementation)* };
}

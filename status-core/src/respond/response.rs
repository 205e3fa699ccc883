//! The response of an error, in the types of the `http` crate.

use core::{any::Any, fmt::Display};
use std::panic::{self, AssertUnwindSafe};

use bytes::Bytes;
use http::{HeaderMap, HeaderName, HeaderValue, Response, StatusCode, header};

use super::{
    body::{Body, ContentType, describes_content},
    format::{Format, Writer, writer},
    json,
    problem::Problem,
    report::{self, Defects, Report, Reported},
};
use crate::{
    document::entry::Entry,
    error::{
        HttpStatus,
        detail::{Detail, Message, is_withheld},
        level::Level,
        status_field::Unlisted,
    },
};

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
    /// It is not in `headers`: a map with one header costs two allocations.
    pub(super) content_type: Option<ContentType>,
    body: Bytes,
    pub(super) reported: Option<Reported>,
}

impl ErrorResponse {
    /// Creates the response of an error, in the format of its type.
    ///
    /// The `detail` is that of [`HttpStatus::detail`]. If there is none, it is what the error
    /// displays, but only below 500. From 500 on, clients receive no detail. A message that clients
    /// do not receive goes into a [`Report`], together with the chain of sources.
    ///
    /// The body is empty if the status has none (1xx, 204, 205 and 304) or the document states
    /// that. The response then has no headers that describe a body.
    #[must_use]
    pub fn new<E: HttpStatus + Message + ?Sized>(error: &E) -> Self {
        Self::from_parts(&error, &error, writer(error.__format()))
    }

    /// Creates the response of an error in a format, whatever that of its type is.
    #[must_use]
    pub fn with_format<F: Format>(error: &(impl HttpStatus + Message + ?Sized)) -> Self {
        Self::from_parts(&error, &error, Some(Writer(F::body)))
    }

    fn from_parts(error: &dyn HttpStatus, message: &dyn Display, format: Option<Writer>) -> Self {
        let mut draft = match error.__unlisted() {
            Some(unlisted) => Draft::unlisted(error, message, unlisted),
            None => Draft::new(error, message),
        };
        let (content_type, body) = draft.content(format);
        Self {
            status: draft.problem.status(),
            reported: draft.report(),
            headers: draft.headers,
            content_type,
            body,
        }
    }

    /// The status.
    #[must_use]
    pub fn status(&self) -> StatusCode {
        self.status
    }

    /// The headers, with `content-type` and without the length of the body, which the server sets.
    pub fn headers(&self) -> impl Iterator<Item = (&HeaderName, &HeaderValue)> {
        let content_type = self.content_type.iter();
        let content_type = content_type.map(|of_body| (&header::CONTENT_TYPE, of_body.as_value()));
        content_type.chain(&self.headers)
    }

    /// The body.
    #[must_use]
    pub fn body(&self) -> &[u8] {
        &self.body
    }

    /// The report of the error, if it was reported and [`keep_reports`](super::keep_reports) was
    /// called before.
    #[must_use]
    pub fn reported(&self) -> Option<&Reported> {
        self.reported.as_ref()
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
        if let Some(content_type) = self.content_type {
            let headers = response.headers_mut();
            headers.insert(header::CONTENT_TYPE, content_type.into_value());
        }
        if let Some(reported) = self.reported {
            response.extensions_mut().insert(reported);
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

/// A response that is being made.
struct Draft<'a> {
    error: &'a dyn HttpStatus,
    message: &'a dyn Display,
    problem: Problem<'a>,
    has_body: bool,
    headers: HeaderMap,
    /// Whether clients receive no message in place of that of the error.
    is_withheld: bool,
    /// The level that the error states for its report.
    log: Option<Level>,
    defects: Defects,
}

impl<'a> Draft<'a> {
    #[inline]
    fn new(error: &'a dyn HttpStatus, message: &'a dyn Display) -> Self {
        let (status, entry) = (error.status(), error.entry());
        let has_body = !(is_bodiless(status) || entry.is_some_and(Entry::bodiless));
        let detail = has_body
            .then(|| public_detail(error, message, status))
            .flatten();
        let is_withheld = match detail {
            Some(detail) => detail.replaces_message(status),
            None => is_withheld(status),
        };
        Self {
            error,
            message,
            problem: Problem::new(error, status, entry, detail),
            has_body,
            headers: error.headers(),
            is_withheld,
            log: error.__log(),
            defects: Defects::new(),
        }
    }

    /// The response of an error with a status that it must not send. Nothing of the error is sent.
    fn unlisted(error: &'a dyn HttpStatus, message: &'a dyn Display, unlisted: Unlisted) -> Self {
        let status = StatusCode::INTERNAL_SERVER_ERROR;
        let mut defects = Defects::new();
        let field = unlisted.field;
        match unlisted.number {
            Some(number) => defects.add(format_args!(
                "the field `{field}` is {number}, which its `one_of` does not list"
            )),
            None => defects.add(format_args!("the field `{field}` has no status")),
        }
        Self {
            error,
            message,
            problem: Problem::new(error, status, None, None).into_bare(),
            has_body: true,
            headers: HeaderMap::new(),
            is_withheld: true,
            log: Some(Level::Error),
            defects,
        }
    }

    /// Returns the content type and the body, and completes the headers.
    #[inline]
    fn content(&mut self, format: Option<Writer>) -> (Option<ContentType>, Bytes) {
        if !self.headers.is_empty() {
            if !self.has_body {
                remove_all(&mut self.headers, describes_content);
            } else {
                // The format and the server set these. A handwritten `HttpStatus` may return them.
                remove_all(&mut self.headers, is_set_elsewhere);
            }
        }
        match format {
            _ if !self.has_body => (None, Bytes::new()),
            Some(format) => self.formatted(format),
            None => self.problem_json(),
        }
    }

    /// Returns the body in the default format, which needs no `Body`.
    #[inline]
    fn problem_json(&mut self) -> (Option<ContentType>, Bytes) {
        let (problem, defects) = (&self.problem, &mut self.defects);
        let json = panic::catch_unwind(AssertUnwindSafe(|| json::to_json(problem, defects)));
        let json = match json {
            Ok(Ok(json)) => json,
            Ok(Err(failure)) => {
                self.defects.add(format_args!("{failure}"));
                return self.bare();
            }
            Err(payload) => {
                self.defects.add(format_args!(
                    "a message or a member panicked: {}",
                    panicked(&*payload)
                ));
                return self.bare();
            }
        };
        (Some(ContentType::ProblemJson), json.into())
    }

    /// Returns the body that a format writes, and adds its headers.
    fn formatted(&mut self, format: Writer) -> (Option<ContentType>, Bytes) {
        let problem = &self.problem;
        let body = panic::catch_unwind(AssertUnwindSafe(|| (format.0)(problem)));
        let body = body.unwrap_or_else(|payload| {
            Body::failed(format_args!("the format panicked: {}", panicked(&*payload)))
        });
        self.defects.extend(&body.defects);
        if body.is_failed {
            return self.bare();
        }
        add_all(&mut self.headers, body.headers);
        (body.content_type, body.bytes)
    }

    /// Returns the body of a bare problem, in place of one that cannot be sent.
    #[cold]
    fn bare(&mut self) -> (Option<ContentType>, Bytes) {
        self.is_withheld = true;
        let bare = json::body(&self.problem.into_bare());
        (bare.content_type, bare.bytes)
    }

    /// Reports the error if clients do not receive all of it. Returns the report if it is kept.
    fn report(&self) -> Option<Reported> {
        let (error, status) = (self.error, self.problem.status());
        let is_server_error = is_withheld(status);
        let defect = self.defects.as_text();
        let is_reported = self.is_withheld
            || self.log.is_some()
            || defect.is_some()
            || is_server_error && report::cause(error).is_some();
        if !is_reported {
            return None;
        }
        let default = if is_server_error {
            Level::Error
        } else {
            Level::Debug
        };
        let mut level = self.log.unwrap_or(default);
        if defect.is_some() {
            level = level.max(Level::Warn);
        }
        if level == Level::Off {
            return None;
        }
        report::send(&Report::new(
            error,
            self.message,
            (status, level),
            (defect, self.is_withheld),
        ))
    }
}

/// Returns the detail that clients receive.
fn public_detail<'a>(
    error: &'a dyn HttpStatus,
    message: &'a dyn Display,
    status: StatusCode,
) -> Option<Detail<'a>> {
    let own = error.detail();
    own.or_else(|| (!is_withheld(status)).then(|| Detail::from_message(message)))
}

/// Returns the message of a panic.
pub(super) fn panicked(payload: &(dyn Any + Send)) -> &str {
    let owned = payload.downcast_ref::<String>().map(String::as_str);
    let text = owned.or_else(|| payload.downcast_ref::<&str>().copied());
    text.unwrap_or("no message")
}

/// Whether the format or the server sets a header.
fn is_set_elsewhere(name: &HeaderName) -> bool {
    [
        header::CONTENT_TYPE,
        header::CONTENT_ENCODING,
        header::CONTENT_LENGTH,
        header::TRANSFER_ENCODING,
        header::TRAILER,
    ]
    .contains(name)
}

fn remove_all(headers: &mut HeaderMap, is_removed: impl Fn(&HeaderName) -> bool) {
    let names = headers.keys().filter(|name| is_removed(name));
    for name in names.cloned().collect::<Vec<_>>() {
        headers.remove(name);
    }
}

/// Adds the headers of a format, except those that the error has itself.
fn add_all(headers: &mut HeaderMap, of_format: Vec<(HeaderName, HeaderValue)>) {
    if of_format.is_empty() {
        return;
    }
    let mut added = HeaderMap::new();
    for (name, value) in of_format {
        if !headers.contains_key(&name) {
            added.append(name, value);
        }
    }
    headers.extend(added);
}

/// Writes the implementation of [`Respond`] that the derive has composed.
#[doc(hidden)]
#[macro_export]
macro_rules! __respond {
    ($($implementation:tt)*) => { $($implementation)* };
}

//! The neutral answer.

use core::{fmt::Display, mem};
use std::borrow::Cow;

use bytes::Bytes;
use http::{HeaderMap, HeaderName, HeaderValue, Response, StatusCode, header};

use super::{log, problem::Problem};
use crate::{HttpStatus, detail::is_withheld};

const PROBLEM_JSON: HeaderValue = HeaderValue::from_static("application/problem+json");

/// The answer to a request: a status, headers, and a body that is a problem as
/// [RFC 9457](https://www.rfc-editor.org/rfc/rfc9457) describes it.
///
/// What the client is told, and what it is not, see [`Answer::new`].
///
/// ```
/// use status_core::{HttpStatus, documents::NAT, respond::Answer};
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
/// let answer = Answer::new(&GatewayError::NotFound(7));
/// assert_eq!(answer.status(), 404);
/// assert_eq!(
///     answer.body(),
///     br#"{"type":"about:blank","title":"Not Found","status":404,"detail":"there is no gateway 7","code":"gateway_not_found"}"#
/// );
///
/// let answer = Answer::new(&GatewayError::Store("gateways"));
/// assert_eq!(answer.body(), br#"{"type":"about:blank","title":"Internal Server Error","status":500}"#);
/// ```
///
/// For hyper, tower, and whatever else is built on the `http` crate:
///
/// ```
/// # use status_core::{HttpStatus, respond::Answer};
/// use status_core::http::Response;
/// use bytes::Bytes;
///
/// # #[derive(Debug, thiserror::Error, HttpStatus)]
/// # #[error("busy")]
/// # #[status(409)]
/// # struct Busy;
/// let response: Response<Bytes> = Answer::new(&Busy).into();
/// assert_eq!(response.headers()["content-type"], "application/problem+json");
/// ```
#[derive(Clone, Debug)]
pub struct Answer {
    status: StatusCode,
    headers: HeaderMap,
    /// That of the body; apart from the headers because a map of one costs two allocations.
    content_type: Option<HeaderValue>,
    body: Cow<'static, [u8]>,
}

impl Answer {
    /// The answer to an error.
    ///
    /// Its `detail` is what [`HttpStatus::detail`] says. Where that says nothing, it is what the error displays; but of a status from
    /// 500 on, the client is told nothing, and what the error displays goes to `tracing` (with that feature), together with
    /// what it comes from.
    ///
    /// The body is empty where the status has none (1xx, 204, 205 and 304), and where the document says so of the code; the
    /// headers then say nothing of a body either.
    #[must_use]
    pub fn new<E: HttpStatus + Display + ?Sized>(error: &E) -> Self {
        answer(&error, &error)
    }

    /// The status.
    #[must_use]
    pub fn status(&self) -> StatusCode {
        self.status
    }

    /// The headers, `content-type` among them; the body's length is for the server to say.
    pub fn headers(&self) -> impl Iterator<Item = (&HeaderName, &HeaderValue)> {
        let content_type = self.content_type.iter();
        content_type
            .map(|value| (&header::CONTENT_TYPE, value))
            .chain(&self.headers)
    }

    /// The body.
    #[must_use]
    pub fn body(&self) -> &[u8] {
        &self.body
    }

    /// The body, for a response.
    #[must_use]
    pub fn into_body(self) -> Bytes {
        match self.body {
            Cow::Borrowed(body) => Bytes::from_static(body),
            Cow::Owned(body) => body.into(),
        }
    }
}

impl From<Answer> for Response<Bytes> {
    fn from(mut answer: Answer) -> Self {
        if let Some(content_type) = answer.content_type.take() {
            answer.headers.insert(header::CONTENT_TYPE, content_type);
        }
        let headers = mem::take(&mut answer.headers);
        let status = answer.status;
        let mut response = Self::new(answer.into_body());
        *response.status_mut() = status;
        *response.headers_mut() = headers;
        response
    }
}

fn answer(error: &dyn HttpStatus, message: &dyn Display) -> Answer {
    let status = error.status();
    let mut headers = error.headers();
    // How the body is sent is for the server to say, whatever an implementation by hand thinks.
    headers.remove(header::CONTENT_LENGTH);
    headers.remove(header::TRANSFER_ENCODING);
    let content_type = (!headers.contains_key(header::CONTENT_TYPE)).then_some(PROBLEM_JSON);
    let entry = error.entry();
    if is_bodiless(status) || entry.is_some_and(crate::Entry::bodiless) {
        remove_content_headers(&mut headers);
        if is_withheld(status) {
            log::withheld(status, &error.__origin(), message);
        }
        return Answer {
            status,
            headers,
            content_type: None,
            body: Cow::Borrowed(&[]),
        };
    }
    let documented = entry.and_then(crate::Entry::phrase);
    let problem = Problem {
        problems: error.problems(),
        code: error.code(),
        title: documented.or(status.canonical_reason()),
        status,
    };
    Answer {
        status,
        headers,
        content_type,
        body: body(error, message, &problem),
    }
}

fn body(error: &dyn HttpStatus, message: &dyn Display, problem: &Problem) -> Cow<'static, [u8]> {
    let status = problem.status;
    match error.detail() {
        Some(detail) => {
            if detail.replaces_message(status) {
                log::withheld(status, &error.__origin(), message);
            }
            problem.render(Some(&detail)).into()
        }
        None if !is_withheld(status) => problem.render(Some(message)).into(),
        None => {
            let origin = error.__origin();
            log::withheld(status, &origin, message);
            if origin.withheld.is_empty() {
                problem.render(None).into()
            } else {
                Cow::Borrowed(origin.withheld)
            }
        }
    }
}

/// Whether a response with this status has no content, by RFC 9110.
fn is_bodiless(status: StatusCode) -> bool {
    matches!(status.as_u16(), 100..=199 | 204 | 205 | 304)
}

/// Removes what would describe content: of the headers that begin so, only two do not.
fn remove_content_headers(headers: &mut HeaderMap) {
    let of_content = |name: &HeaderName| {
        let name = name.as_str();
        let is_other = name == "content-location" || name.starts_with("content-security-policy");
        name.starts_with("content-") && !is_other
    };
    let names: Vec<HeaderName> = headers
        .keys()
        .filter(|name| of_content(name))
        .cloned()
        .collect();
    for name in names {
        headers.remove(name);
    }
}

//! The neutral answer.

use core::fmt::Display;
use std::borrow::Cow;

use bytes::Bytes;
use http::{HeaderMap, HeaderName, HeaderValue, Response, StatusCode, header};

use super::{prebuilt::is_bodiless, problem::Problem, report as log};
use crate::{
    document::entry::Entry,
    error::{
        HttpStatus,
        detail::{Detail, is_withheld},
        origin::Origin,
    },
};

/// The `content-type` of a problem.
pub(super) const PROBLEM_JSON: &str = "application/problem+json";

static PROBLEM_JSON_VALUE: HeaderValue = HeaderValue::from_static(PROBLEM_JSON);

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
    pub(super) status: StatusCode,
    pub(super) headers: HeaderMap,
    /// Whether `content-type` is that of a problem, and is to be sent beside the headers: a map of one costs two allocations.
    pub(super) is_problem: bool,
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
        let content_type = (&header::CONTENT_TYPE, &PROBLEM_JSON_VALUE);
        let content_type = self.is_problem.then_some(content_type);
        content_type.into_iter().chain(&self.headers)
    }

    /// The body.
    #[must_use]
    pub fn body(&self) -> &[u8] {
        &self.body
    }

    /// The body, for a response.
    #[must_use]
    pub fn into_body(self) -> Bytes {
        into_bytes(self.body)
    }

    /// The response, with a body of whatever type the framework has for one.
    pub(super) fn into_response<B: From<Bytes>>(self) -> Response<B> {
        let Self {
            status,
            headers,
            is_problem,
            body,
        } = self;
        let mut response = Response::new(into_bytes(body).into());
        *response.status_mut() = status;
        if !headers.is_empty() {
            *response.headers_mut() = headers;
        }
        if is_problem {
            let content_type = HeaderValue::from_static(PROBLEM_JSON);
            response
                .headers_mut()
                .insert(header::CONTENT_TYPE, content_type);
        }
        response
    }
}

fn into_bytes(body: Cow<'static, [u8]>) -> Bytes {
    match body {
        Cow::Borrowed(body) => Bytes::from_static(body),
        Cow::Owned(body) => body.into(),
    }
}

impl From<Answer> for Response<Bytes> {
    fn from(answer: Answer) -> Self {
        answer.into_response()
    }
}

fn answer(error: &dyn HttpStatus, message: &dyn Display) -> Answer {
    let (status, origin) = (error.status(), error.__origin());
    let mut headers = error.headers();
    let mut is_problem = true;
    if !headers.is_empty() {
        // How the body is sent is for the server to say, whatever an implementation by hand thinks.
        headers.remove(header::CONTENT_LENGTH);
        headers.remove(header::TRANSFER_ENCODING);
        is_problem = !headers.contains_key(header::CONTENT_TYPE);
    }
    let detail = error.detail();
    if detail.is_none() && !origin.withheld.is_empty() {
        log::withheld(error, status, &origin, message);
        return Answer {
            status,
            headers,
            is_problem,
            body: Cow::Borrowed(origin.withheld),
        };
    }
    let entry = error.entry();
    if is_bodiless(status) || entry.is_some_and(Entry::bodiless) {
        if is_withheld(status) {
            log::withheld(error, status, &origin, message);
        }
        remove_content_headers(&mut headers);
        return Answer {
            status,
            headers,
            is_problem: false,
            body: Cow::Borrowed(&[]),
        };
    }
    let detail = told(error, message, status, &origin, detail.as_ref());
    let problem = Problem {
        problems: error.problems(),
        code: error.code(),
        title: entry.and_then(Entry::phrase).or(status.canonical_reason()),
        status,
    };
    Answer {
        status,
        headers,
        is_problem,
        body: Cow::Owned(problem.render(detail)),
    }
}

/// What the client is told of the error; the log has what it is not told.
fn told<'a>(
    error: &dyn HttpStatus,
    message: &'a dyn Display,
    status: StatusCode,
    origin: &Origin,
    detail: Option<&'a Detail<'a>>,
) -> Option<&'a dyn Display> {
    let (told, is_message_told) = match detail {
        Some(detail) => (Some(detail as _), !detail.replaces_message(status)),
        None if is_withheld(status) => (None, false),
        None => (Some(message), true),
    };
    if !is_message_told {
        log::withheld(error, status, origin, message);
    }
    told
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

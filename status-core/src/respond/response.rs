//! The response of an error, in the types of the `http` crate.

use core::{fmt::Display, mem};

use bytes::Bytes;
use http::{HeaderMap, HeaderName, HeaderValue, Response, StatusCode, header};

use super::{
    draft::Draft,
    format::{ContentType, Format, Writer, writer},
    report::{self, Reported},
};
use crate::error::{HttpStatus, detail::Message};

/// The response of an error: a status, headers, and a body in the [`Format`] of the error's type.
///
/// By default, the body is a problem of [RFC 9457](https://www.rfc-editor.org/rfc/rfc9457):
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
    pub(super) status: StatusCode,
    pub(super) headers: HeaderMap,
    /// It is not in `headers`: a map with one header costs two allocations.
    pub(super) content_type: Option<ContentType>,
    pub(super) body: Bytes,
    pub(super) reported: Option<Reported>,
}

impl ErrorResponse {
    /// Creates the response of an error, in the format of its type.
    ///
    /// The `detail` is that of [`HttpStatus::detail`]. If there is none, it is what `error` itself
    /// displays, but only below 500. From 500 on, clients receive no detail. A message that clients
    /// do not receive is reported, together with the chain of sources: see
    /// [`Report`](super::Report).
    ///
    /// The body is empty if the status has none (204, 205 and 304) or the document states that. The
    /// response then has no headers that describe a body.
    ///
    /// ```
    /// # use status_core::{HttpStatus, respond::ErrorResponse};
    /// #[derive(Debug, thiserror::Error, HttpStatus)]
    /// #[error("busy")]
    /// #[status(409)]
    /// struct Busy;
    ///
    /// assert_eq!(ErrorResponse::new(&Busy).status(), 409);
    /// ```
    #[must_use]
    pub fn new<E: HttpStatus + Message + ?Sized>(error: &E) -> Self {
        Self::from_parts(&error, &error, writer(error.__format()))
    }

    /// Creates the response of an error in another format than that of its type.
    ///
    /// ```
    /// use status_core::{HttpStatus, respond::{Body, ErrorResponse, Format, Problem}};
    ///
    /// struct Plain;
    ///
    /// impl Format for Plain {
    ///     fn body(problem: &Problem<'_>) -> Body {
    ///         Body::new("text/plain", problem.title().unwrap_or_default().to_owned())
    ///     }
    /// }
    ///
    /// #[derive(Debug, thiserror::Error, HttpStatus)]
    /// #[error("busy")]
    /// #[status(409)]
    /// struct Busy;
    ///
    /// assert_eq!(ErrorResponse::with_format::<Plain>(&Busy).body(), b"Conflict");
    /// ```
    #[must_use]
    pub fn with_format<F: Format>(error: &(impl HttpStatus + Message + ?Sized)) -> Self {
        Self::from_parts(&error, &error, Some(Writer(F::body)))
    }

    fn from_parts(error: &dyn HttpStatus, message: &dyn Display, format: Option<Writer>) -> Self {
        let mut draft = Draft::new(error, message);
        let content = draft.content(format);
        let reported = draft.report(report::send);
        Self::from_draft(draft, content, reported)
    }

    #[inline]
    pub(super) fn from_draft(
        draft: Draft<'_>,
        (content_type, body): (Option<ContentType>, Bytes),
        reported: Option<Reported>,
    ) -> Self {
        Self {
            status: draft.problem.status(),
            headers: draft.headers,
            content_type,
            body,
            reported,
        }
    }

    /// The status.
    ///
    /// ```
    /// # use status_core::{HttpStatus, respond::ErrorResponse};
    /// # #[derive(Debug, thiserror::Error, HttpStatus)]
    /// # #[error("busy")]
    /// # #[status(503, header("retry-after" = "5"))]
    /// # struct Busy;
    /// assert_eq!(ErrorResponse::new(&Busy).status(), 503);
    /// ```
    #[must_use]
    pub fn status(&self) -> StatusCode {
        self.status
    }

    /// The headers, with `content-type` and without the length of the body, which the server sets.
    ///
    /// ```
    /// # use status_core::{HttpStatus, respond::ErrorResponse};
    /// # #[derive(Debug, thiserror::Error, HttpStatus)]
    /// # #[error("busy")]
    /// # #[status(503, header("retry-after" = "5"))]
    /// # struct Busy;
    /// let response = ErrorResponse::new(&Busy);
    /// let names: Vec<_> = response.headers().map(|(name, _)| name.as_str()).collect();
    /// assert_eq!(names, ["content-type", "retry-after"]);
    /// ```
    pub fn headers(&self) -> impl Iterator<Item = (&HeaderName, &HeaderValue)> {
        let content_type = self.content_type.iter();
        let content_type = content_type.map(|of_body| (&header::CONTENT_TYPE, of_body.as_value()));
        content_type.chain(&self.headers)
    }

    /// The body.
    ///
    /// ```
    /// # use status_core::{HttpStatus, respond::ErrorResponse};
    /// # #[derive(Debug, thiserror::Error, HttpStatus)]
    /// # #[error("busy")]
    /// # #[status(503, header("retry-after" = "5"))]
    /// # struct Busy;
    /// assert!(ErrorResponse::new(&Busy).body().ends_with(br#""status":503}"#));
    /// ```
    #[must_use]
    pub fn body(&self) -> &[u8] {
        &self.body
    }

    /// The report of the error, if it was reported and [`keep_reports`](super::keep_reports) was
    /// called before.
    ///
    /// ```
    /// # use status_core::{HttpStatus, respond::ErrorResponse};
    /// # #[derive(Debug, thiserror::Error, HttpStatus)]
    /// # #[error("busy")]
    /// # #[status(503, header("retry-after" = "5"))]
    /// # struct Busy;
    /// assert!(ErrorResponse::new(&Busy).reported().is_none());
    /// status_core::respond::keep_reports();
    /// let response = ErrorResponse::new(&Busy);
    /// assert_eq!(response.reported().unwrap().to_string(), "503 Busy: busy");
    /// ```
    #[must_use]
    pub fn reported(&self) -> Option<&Reported> {
        self.reported.as_ref()
    }

    /// Converts the response into its body.
    ///
    /// ```
    /// # use status_core::{HttpStatus, respond::ErrorResponse};
    /// # #[derive(Debug, thiserror::Error, HttpStatus)]
    /// # #[error("busy")]
    /// # #[status(503, header("retry-after" = "5"))]
    /// # struct Busy;
    /// let response = ErrorResponse::new(&Busy);
    /// assert_eq!(response.clone().into_body(), response.body());
    /// ```
    #[must_use]
    pub fn into_body(self) -> Bytes {
        self.body
    }

    /// Converts the response into one whose body is of the framework's type.
    pub(super) fn into_response<B: From<Bytes>>(self) -> Response<B> {
        let mut response = Response::new(self.body.into());
        *response.status_mut() = self.status;
        if self.headers.is_empty() {
            drop_headers(self.headers);
        } else {
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

/// Drops the headers of an error, which has none in most cases. A map without capacity owns no
/// memory, and a drop visits its three lists.
#[inline]
pub(super) fn drop_headers(headers: HeaderMap) {
    if headers.capacity() == 0 {
        mem::forget(headers);
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

/// Writes the implementation of [`Respond`] that the derive has composed.
#[doc(hidden)]
#[macro_export]
macro_rules! __respond {
    ($($implementation:tt)*) => { $($implementation)* };
}

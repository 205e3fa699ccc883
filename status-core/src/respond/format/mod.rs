//! Formats: how an API writes the bodies of its errors.

mod body;
pub(super) mod json;

use super::problem::Problem;
use crate::error::FormatRef;

pub use self::body::Body;
pub(super) use self::body::{ContentType, describes_content};
#[cfg(feature = "actix")]
pub(super) use self::body::{JSON, PROBLEM_JSON};

/// How an API writes the bodies of its errors.
///
/// A type names its format with `#[status(format = AcmeErrors)]`. That of the outermost type is
/// used, in all frameworks. Without one it is [`ProblemJson`].
///
/// A format reads what clients may know from the [`Problem`], and may choose by status:
///
/// ```
/// use serde::Serialize;
/// use status_core::{
///     HttpStatus,
///     respond::{Body, Detail, ErrorResponse, Format, Members, Problem},
/// };
///
/// /// `{"error":{"code":..,"message":..}}`, and a fixed text from 500 on.
/// struct AcmeErrors;
///
/// #[derive(Serialize)]
/// struct Envelope<'a> {
///     error: Failed<'a>,
/// }
///
/// #[derive(Serialize)]
/// struct Failed<'a> {
///     code: &'a str,
///     message: Option<Detail<'a>>,
///     #[serde(flatten)]
///     members: Members<'a>,
/// }
///
/// impl Format for AcmeErrors {
///     fn body(problem: &Problem<'_>) -> Body {
///         if problem.status().is_server_error() {
///             return Body::new("text/plain", "Internal Server Error");
///         }
///         let error = Failed {
///             code: problem.code().unwrap_or("unknown"),
///             message: problem.detail(),
///             members: problem.members(),
///         };
///         Body::json(&Envelope { error })
///     }
/// }
///
/// #[derive(Debug, thiserror::Error, HttpStatus)]
/// #[status(format = AcmeErrors)]
/// enum OrderError {
///     #[error("there is no order {0}")]
///     #[status(404, code = "order_not_found")]
///     NotFound(u64),
///     #[error("cannot open /var/db/{0}")]
///     #[status(500)]
///     Store(&'static str),
/// }
///
/// let body = |error| ErrorResponse::new(&error).into_body();
/// assert_eq!(
///     String::from_utf8_lossy(&body(OrderError::NotFound(7))),
///     r#"{"error":{"code":"order_not_found","message":"there is no order 7"}}"#,
/// );
/// assert_eq!(body(OrderError::Store("orders")), "Internal Server Error");
/// ```
///
/// If a format panics, or its body cannot be sent, clients receive a bare problem of RFC 9457 (its
/// `type`, `title` and `status`), and the [`Report`](super::Report) states the reason.
#[diagnostic::on_unimplemented(
    message = "`{Self}` does not implement `Format`, which writes the body",
    label = "not a format",
    note = "implement it for a type of yours: `impl status_core::respond::Format for {Self}`"
)]
pub trait Format {
    /// Writes the body of a problem.
    ///
    /// It is not called for a status that has no body (1xx, 204, 205 and 304), or none in the
    /// document.
    fn body(problem: &Problem<'_>) -> Body;
}

/// The format of [RFC 9457](https://www.rfc-editor.org/rfc/rfc9457), `application/problem+json`:
/// that of a type without a format of its own.
///
/// The members that RFC 9457 defines come first, then `code` and the members of the error. A member
/// that has the name of one before it is omitted, and reported.
///
/// ```
/// use status_core::{HttpStatus, respond::{Body, ErrorResponse, Format, Problem, ProblemJson}};
///
/// /// Problems as the default format writes them, with the code in a header as well.
/// struct WithHeader;
///
/// impl Format for WithHeader {
///     fn body(problem: &Problem<'_>) -> Body {
///         ProblemJson::body(problem).with_header("x-error-code", problem.code())
///     }
/// }
///
/// #[derive(Debug, thiserror::Error, HttpStatus)]
/// #[error("the port is taken")]
/// #[status(409, code = "port_taken")]
/// struct Taken;
///
/// let default = ErrorResponse::new(&Taken);
/// let response = ErrorResponse::with_format::<WithHeader>(&Taken);
/// assert_eq!(default.body(), response.body());
/// let names: Vec<_> = response.headers().map(|(name, _)| name.as_str()).collect();
/// assert_eq!(names, ["content-type", "x-error-code"]);
/// ```
#[derive(Clone, Copy, Debug)]
pub struct ProblemJson;

impl Format for ProblemJson {
    fn body(problem: &Problem<'_>) -> Body {
        json::body(problem)
    }
}

/// The function of a format, without its type.
#[derive(Clone, Copy)]
pub(super) struct Writer(pub(super) fn(&Problem<'_>) -> Body);

/// Returns a format as [`HttpStatus::__format`](crate::HttpStatus) returns it. The layer of
/// errors does not know its type.
#[doc(hidden)]
#[must_use]
pub fn format_of<F: Format>() -> FormatRef {
    const { &Writer(F::body) }
}

/// Returns the function of a format. `None` stands for the default format.
#[inline]
pub(super) fn writer(format: Option<FormatRef>) -> Option<Writer> {
    format?.downcast_ref::<Writer>().copied()
}

/// Implements the method that names the format of a type.
#[doc(hidden)]
#[macro_export]
macro_rules! __respond_format {
    ($format:ty) => {
        fn __format(&self) -> $crate::derive_support::Option<$crate::respond::FormatRef> {
            $crate::derive_support::Option::Some($crate::respond::format_of::<$format>())
        }
    };
}

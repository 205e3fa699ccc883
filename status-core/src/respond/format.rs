//! Formats: how an API writes the bodies of its errors.

use std::any::Any;

use super::{body::Body, json, problem::Problem};

/// How an API writes the bodies of its errors.
#[diagnostic::on_unimplemented(
    message = "`{Self}` does not implement `Format`, which writes the body",
    label = "not a format"
)]
pub trait Format {
    /// Writes the body of a problem.
    fn body(problem: &Problem<'_>) -> Body;
}

/// The format of [RFC 9457](https://www.rfc-editor.org/rfc/rfc9457), `application/problem+json`:
/// that of a type without a format of its own.
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
pub fn format_of<F: Format>() -> &'static (dyn Any + Send + Sync) {
    const { &Writer(F::body) }
}

/// Returns the function of a format. `None` stands for the default format.
#[inline]
pub(super) fn writer(format: Option<&'static (dyn Any + Send + Sync)>) -> Option<Writer> {
    format?.downcast_ref::<Writer>().copied()
}

//! A format of one's own: `{"error":{"code":..,"message":..}}`.

use axum_core::response::Response;
use serde::Serialize;
use status_core::respond::{Body, Detail, ErrorResponse, Format, Problem, frameworks::axum};

use crate::ours::OrderError;

/// The body.
#[derive(Serialize)]
pub struct Envelope<'a, M> {
    /// The error.
    pub error: Failed<'a, M>,
}

/// An error with its message.
#[derive(Serialize)]
pub struct Failed<'a, M> {
    /// The code of the error.
    pub code: Option<&'a str>,
    /// The message for clients.
    pub message: Option<M>,
}

/// The format.
pub struct AcmeErrors;

impl Format for AcmeErrors {
    fn body(problem: &Problem<'_>) -> Body {
        Body::json(&envelope(problem.code(), problem.detail()))
    }
}

/// Returns the value of the body.
#[must_use]
pub fn envelope<'a>(
    code: Option<&'a str>,
    message: Option<Detail<'a>>,
) -> Envelope<'a, Detail<'a>> {
    let error = Failed { code, message };
    Envelope { error }
}

/// Returns the response in the format.
#[must_use]
pub fn response(error: &OrderError) -> Response {
    axum::response(ErrorResponse::with_format::<AcmeErrors>(error))
}

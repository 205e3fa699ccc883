//! A format of one's own: `{"error":{"code":..,"message":..}}`.

use axum_core::response::{IntoResponse, Response};
use serde::Serialize;
use status_core::respond::{Body, ErrorResponse, Format, Problem, frameworks::axum};

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
        let error = Failed {
            code: problem.code(),
            message: problem.detail(),
        };
        Body::json(&Envelope { error })
    }
}

/// Returns the response in the format.
#[must_use]
pub fn response(error: &OrderError) -> Response {
    axum::response(ErrorResponse::with_format::<AcmeErrors>(error)).into_response()
}

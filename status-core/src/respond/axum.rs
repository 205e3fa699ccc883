//! axum: `IntoResponse`.

pub use axum_core::response::{IntoResponse, Response};

use axum_core::body::Body;
use bytes::Bytes;

use super::Answer;

/// The answer as axum has it.
#[must_use]
pub fn response(answer: Answer) -> Response {
    http::Response::<Bytes>::from(answer).map(Body::from)
}

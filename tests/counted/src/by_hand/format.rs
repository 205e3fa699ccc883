//! The errors in a format of one's own.

use axum_core::{body::Body, response::Response};
use http::{HeaderValue, header};

use super::{OrderError, problem::Displayed};
use crate::format::{Envelope, Failed};

impl OrderError {
    /// Returns the response in the format of the API.
    #[must_use]
    pub fn in_format(&self) -> Response {
        let status = self.status();
        let error = Failed {
            code: self.code(),
            message: (status.as_u16() < 500).then_some(Displayed(self)),
        };
        // The value does not fail to serialize.
        let body = serde_json::to_vec(&Envelope { error }).unwrap_or_default();
        let mut response = Response::new(Body::from(body));
        *response.status_mut() = status;
        response.headers_mut().insert(
            header::CONTENT_TYPE,
            HeaderValue::from_static("application/json"),
        );
        response
    }
}

//! The errors in a format of one's own.

use axum_core::{body::Body, response::Response};
use bytes::Bytes;
use http::{HeaderValue, header};

use super::{OrderError, problem::Displayed};
use crate::format::{Envelope, Failed};

impl OrderError {
    /// Returns the body in the format of the API.
    #[must_use]
    pub fn body_in_format(&self) -> Bytes {
        let error = Failed {
            code: self.code(),
            message: (self.status().as_u16() < 500).then_some(Displayed(self)),
        };
        // The value does not fail to serialize.
        let body = serde_json::to_vec(&Envelope { error });
        body.unwrap_or_default().into()
    }

    /// Returns the response in the format of the API.
    #[must_use]
    pub fn in_format(&self) -> Response {
        let mut response = Response::new(Body::from(self.body_in_format()));
        *response.status_mut() = self.status();
        response.headers_mut().insert(
            header::CONTENT_TYPE,
            HeaderValue::from_static("application/json"),
        );
        response
    }
}

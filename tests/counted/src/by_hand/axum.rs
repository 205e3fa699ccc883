//! The errors as responses of axum.

use axum_core::{
    body::Body,
    response::{IntoResponse, Response},
};
use http::{HeaderValue, header};

use super::{OrderError, problem};

impl IntoResponse for OrderError {
    fn into_response(self) -> Response {
        let status = self.status();
        let body = problem::body(&self, status.as_u16(), status.canonical_reason());
        let mut response = Response::new(Body::from(body));
        *response.status_mut() = status;
        response.headers_mut().insert(
            header::CONTENT_TYPE,
            HeaderValue::from_static(problem::CONTENT_TYPE),
        );
        response
    }
}

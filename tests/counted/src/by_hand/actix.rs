//! The errors as responses of actix-web, whose `StatusCode` is a type of its own.

use actix_web::{
    HttpResponse, ResponseError,
    body::BoxBody,
    http::{
        StatusCode,
        header::{self, HeaderValue},
    },
};

use super::{OrderError, problem};

impl ResponseError for OrderError {
    fn status_code(&self) -> StatusCode {
        match self {
            Self::NoItems => StatusCode::BAD_REQUEST,
            Self::NotYours(_) => StatusCode::FORBIDDEN,
            Self::NotFound { .. } => StatusCode::NOT_FOUND,
            Self::NotAcceptable(_) => StatusCode::NOT_ACCEPTABLE,
            Self::TooSlow { .. } => StatusCode::REQUEST_TIMEOUT,
            Self::OutOfStock { .. } => StatusCode::CONFLICT,
            Self::Damaged(_) => StatusCode::INTERNAL_SERVER_ERROR,
            Self::NoSplitting => StatusCode::NOT_IMPLEMENTED,
            Self::Bank { .. } => StatusCode::BAD_GATEWAY,
            Self::Store(_) => StatusCode::SERVICE_UNAVAILABLE,
        }
    }

    fn error_response(&self) -> HttpResponse {
        let status = self.status_code();
        let body = problem::body(self, status.as_u16(), status.canonical_reason());
        let mut response = HttpResponse::new(status);
        response.headers_mut().insert(
            header::CONTENT_TYPE,
            HeaderValue::from_static(problem::CONTENT_TYPE),
        );
        response.set_body(BoxBody::new(body))
    }
}

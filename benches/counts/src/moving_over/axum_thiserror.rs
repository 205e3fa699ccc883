//! With `axum_thiserror`.

use axum::http::StatusCode;
use axum_thiserror::ErrorStatus;
use serde::Serialize;
use thiserror::Error;
use utoipa::ToSchema;

#[derive(Debug, Error, Serialize, ToSchema, ErrorStatus)]
pub enum GatewayError {
    #[error("there is no gateway {0}")]
    #[status(404)]
    NotFound(u32),
    #[error("the store at {0} is restarting")]
    #[status(StatusCode::SERVICE_UNAVAILABLE)]
    Restarting(String),
}

/// A type can have both derives while a service moves.
#[derive(Debug, Error, Serialize, ToSchema, ErrorStatus, status_core::HttpStatus)]
pub enum WithBothDerives {
    #[error("there is no gateway {0}")]
    #[status(404)]
    NotFound(u32),
}

#[cfg(test)]
mod tests {
    use axum::response::IntoResponse;

    use super::{GatewayError, StatusCode, WithBothDerives};
    use crate::moving_over::body_of_axum;

    #[test]
    fn bodies_are_the_serialized_variants() {
        let response = GatewayError::NotFound(7).into_response();
        assert_eq!(response.status(), StatusCode::NOT_FOUND);
        assert_eq!(body_of_axum(response), r#"{"NotFound":7}"#);
        let response = GatewayError::Restarting("10.0.3.7".to_owned()).into_response();
        assert_eq!(body_of_axum(response), r#"{"Restarting":"10.0.3.7"}"#);
        let response = WithBothDerives::NotFound(7).into_response();
        assert_eq!(body_of_axum(response), r#"{"NotFound":7}"#);
    }
}

//! By hand.

use axum::{
    Json,
    http::{StatusCode, header},
    response::{IntoResponse, Response},
};
use serde_json::json;
use thiserror::Error;

#[derive(Debug, Error)]
pub enum OrderError {
    #[error("there is no order {0}")]
    NotFound(u32),
    #[error("the bank opens in {0} seconds")]
    Closed(u32),
    #[error("cannot open /var/db/orders")]
    Store(#[from] std::io::Error),
}

impl IntoResponse for OrderError {
    fn into_response(self) -> Response {
        let body = Json(json!({ "error": self.to_string() }));
        match self {
            Self::NotFound(_) => (StatusCode::NOT_FOUND, body).into_response(),
            Self::Closed(seconds) => {
                let headers = [(header::RETRY_AFTER, seconds.to_string())];
                (StatusCode::SERVICE_UNAVAILABLE, headers, body).into_response()
            }
            Self::Store(_) => (StatusCode::INTERNAL_SERVER_ERROR, body).into_response(),
        }
    }
}

#[cfg(test)]
mod tests {
    use std::io;

    use axum::response::IntoResponse;

    use super::{OrderError, header};
    use crate::moving_over::body_of_axum;

    #[test]
    fn bodies_have_the_message() {
        let response = OrderError::Closed(60).into_response();
        assert_eq!(response.headers()[header::RETRY_AFTER], "60");
        let response = OrderError::Store(io::ErrorKind::NotFound.into()).into_response();
        let body = r#"{"error":"cannot open /var/db/orders"}"#;
        assert_eq!(body_of_axum(response), body);
    }
}

//! With the builder of the `http` crate.

use axum::http::{Response, StatusCode, header};

/// # Panics
///
/// Panics if a part of the response is not valid.
#[must_use]
pub fn not_found(id: u32) -> Response<String> {
    Response::builder()
        .status(StatusCode::NOT_FOUND)
        .header(header::CONTENT_TYPE, "application/json")
        .body(format!(r#"{{"error":"there is no order {id}"}}"#))
        .expect("the parts are valid")
}

//! Invalid fields as a member of the body, with validator and axum.
//!
//! Run it with `cargo run -p examples --features validator --example validation-validator`. It
//! sends itself a request for each of its responses. With `-- --serve` it keeps running, for
//! `curl`.

use std::io;

use axum::{Json, Router, http::StatusCode, routing};
use examples::Client;
use serde::Deserialize;
use serde_json::json;
use status_core::HttpStatus;
use tokio::net::TcpListener;
use validator::{Validate, ValidationErrors};

/// The errors of validator serialize as a map of fields. They have the rule (`code`), the message,
/// and what was compared, with the `value` that the client sent.
#[derive(Debug, thiserror::Error, HttpStatus)]
#[status(respond(axum))]
enum SignUpError {
    #[error("the fields in `errors` are invalid")]
    #[status(422, code = "invalid")]
    Invalid(
        #[from]
        #[status(member = "errors")]
        ValidationErrors,
    ),
}

#[derive(Deserialize, Validate)]
struct SignUp {
    #[validate(length(min = 3, message = "at least 3 characters"))]
    name: String,
    #[validate(nested)]
    address: Address,
}

#[derive(Deserialize, Validate)]
struct Address {
    #[validate(length(equal = 2, message = "a code of 2 letters"))]
    country: String,
}

async fn sign_up(Json(form): Json<SignUp>) -> Result<StatusCode, SignUpError> {
    form.validate()?;
    Ok(StatusCode::CREATED)
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> io::Result<()> {
    let router = Router::new().route("/users", routing::post(sign_up));
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    let address = listener.local_addr()?;
    tokio::select! {
        ended = axum::serve(listener, router) => ended,
        ended = examples::visit(address, calls) => ended,
    }
}

fn calls(client: &Client) -> io::Result<()> {
    let sign_up = |json| client.post("/users").json(json);
    let valid = r#"{"name":"ann","address":{"country":"NZ"}}"#;
    sign_up(valid).expect_status(201)?;

    let invalid = r#"{"name":"al","address":{"country":"NZ"}}"#;
    let response = sign_up(invalid).expect_status(422)?;
    let of_name = json!({
        "code": "length",
        "message": "at least 3 characters",
        "params": { "min": 3, "value": "al" },
    });
    assert_eq!(
        response.json(),
        json!({
            "type": "about:blank",
            "title": "Unprocessable Content",
            "status": 422,
            "detail": "the fields in `errors` are invalid",
            "code": "invalid",
            "errors": { "name": [of_name] },
        })
    );
    let nested = r#"{"name":"ann","address":{"country":"New Zealand"}}"#;
    let response = sign_up(nested).expect_status(422)?;
    assert_eq!(
        response.json()["errors"]["address"]["country"][0]["message"],
        "a code of 2 letters"
    );
    Ok(())
}

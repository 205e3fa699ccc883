//! Invalid fields as a member of the body, with garde and axum.
//!
//! Run it with `cargo run -p examples --features garde --example validation-garde`. It sends
//! itself a request for each of its responses. With `-- --serve` it keeps running, for `curl`.

use std::{collections::BTreeMap, io};

use axum::{Json, Router, http::StatusCode, routing};
use examples::Client;
use garde::{Report, Validate};
use serde::Deserialize;
use serde_json::json;
use status_core::HttpStatus;
use tokio::net::TcpListener;

#[derive(Debug, thiserror::Error, HttpStatus)]
#[status(respond(axum))]
enum SignUpError {
    #[error("the fields in `errors` are invalid")]
    #[status(422, code = "invalid")]
    Invalid(#[status(member = "errors")] BTreeMap<String, Vec<String>>),
}

/// Collects the messages of each field. The report itself serializes in a form that few clients
/// expect: a list of pairs, whose paths are lists.
impl From<Report> for SignUpError {
    fn from(report: Report) -> Self {
        let mut errors = BTreeMap::<_, Vec<_>>::new();
        for (path, error) in report.iter() {
            let messages = errors.entry(path.to_string()).or_default();
            messages.push(error.message().to_owned());
        }
        Self::Invalid(errors)
    }
}

#[derive(Deserialize, Validate)]
struct SignUp {
    #[garde(length(min = 3))]
    name: String,
    #[garde(length(min = 12))]
    password: String,
    #[garde(dive)]
    address: Address,
}

#[derive(Deserialize, Validate)]
struct Address {
    #[garde(ascii, length(min = 2))]
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
    let valid = r#"{"name":"ann","password":"correct horse battery","address":{"country":"NZ"}}"#;
    sign_up(valid).expect_status(201)?;

    let invalid = r#"{"name":"al","password":"1234","address":{"country":"NZ"}}"#;
    let response = sign_up(invalid).expect_status(422)?;
    assert_eq!(
        response.json(),
        json!({
            "type": "about:blank",
            "title": "Unprocessable Content",
            "status": 422,
            "detail": "the fields in `errors` are invalid",
            "code": "invalid",
            "errors": {
                "name": ["length is lower than 3"],
                "password": ["length is lower than 12"],
            },
        })
    );
    let nested = r#"{"name":"ann","password":"correct horse battery","address":{"country":""}}"#;
    let response = sign_up(nested).expect_status(422)?;
    assert_eq!(
        response.json()["errors"],
        json!({ "address.country": ["length is lower than 2"] })
    );
    Ok(())
}

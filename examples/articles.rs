//! A blog with axum, whose clients expect a format that depends on the status: JSON for a form with
//! mistakes, a fixed text from 500 on, and otherwise the message as text.
//!
//! Run it with `cargo run -p examples --features axum --example articles`. It sends
//! itself a request for each of its responses. With `-- --serve` it keeps running, for `curl`.

use std::{collections::BTreeMap, io};

use axum::{Json, Router, extract::Path, http::HeaderMap, routing};
use examples::Client;
use serde::Deserialize;
use status_core::{
    HttpStatus, StatusCode,
    respond::{Body, Format, Problem},
};
use thiserror::Error;
use tokio::net::TcpListener;

/// The format of all errors of the API.
struct BlogFormat;

impl Format for BlogFormat {
    fn body(problem: &Problem<'_>) -> Body {
        if problem.status() == StatusCode::UNPROCESSABLE_ENTITY {
            return Body::json(&problem.members());
        }
        match problem.detail() {
            Some(detail) => Body::text(detail),
            None => Body::text("the blog has a problem, try again later"),
        }
    }
}

#[derive(Debug, Error, HttpStatus)]
#[status(respond(axum), format = BlogFormat)]
enum BlogError {
    #[error("log in to write")]
    #[status(401, header("www-authenticate" = "Token"))]
    NotLoggedIn,

    #[error("there is no article `{0}`")]
    #[status(404)]
    NotFound(String),

    #[error("the article has mistakes")]
    #[status(422)]
    Invalid(#[status(member = "errors")] Mistakes),

    // The message and the source go to the log.
    #[error("cannot read the articles")]
    #[status(500)]
    Unreadable(#[from] io::Error),
}

/// The mistakes in each field of a form.
type Mistakes = BTreeMap<&'static str, Vec<&'static str>>;

async fn show(Path(name): Path<String>) -> Result<&'static str, BlogError> {
    match name.as_str() {
        "bread" => Ok("Flour, water, salt, and time."),
        "cake" => Err(io::Error::other("/var/blog/cake.md is a directory").into()),
        _ => Err(BlogError::NotFound(name)),
    }
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct Draft {
    title: String,
    text: String,
}

async fn publish(headers: HeaderMap, Json(draft): Json<Draft>) -> Result<StatusCode, BlogError> {
    if !headers.contains_key("authorization") {
        return Err(BlogError::NotLoggedIn);
    }
    let mut mistakes = Mistakes::new();
    for (field, value) in [("text", draft.text), ("title", draft.title)] {
        if value.is_empty() {
            mistakes.entry(field).or_default().push("can't be blank");
        }
    }
    if mistakes.is_empty() {
        Ok(StatusCode::CREATED)
    } else {
        Err(BlogError::Invalid(mistakes))
    }
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> io::Result<()> {
    tracing_subscriber::fmt().with_writer(io::stderr).init();
    let router = Router::new()
        .route("/articles", routing::post(publish))
        .route("/articles/{name}", routing::get(show));
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    let address = listener.local_addr()?;
    tokio::select! {
        ended = axum::serve(listener, router) => ended,
        ended = examples::visit(address, calls) => ended,
    }
}

fn calls(client: &Client) -> io::Result<()> {
    let publish = |json| client.post("/articles").json(json);
    client.get("/articles/bread").expect_status(200)?;

    let response = client.get("/articles/braed").expect_status(404)?;
    assert_eq!(response.body, "there is no article `braed`");
    assert_eq!(
        response.header("content-type"),
        Some("text/plain; charset=utf-8")
    );
    let response = publish("{}").expect_status(401)?;
    assert_eq!(response.body, "log in to write");
    assert_eq!(response.header("www-authenticate"), Some("Token"));

    let publish = publish(r#"{"text":"Flour."}"#).header("authorization", "Token 42");
    let response = publish.expect_status(422)?;
    assert_eq!(response.header("content-type"), Some("application/json"));
    assert_eq!(response.body, r#"{"errors":{"title":["can't be blank"]}}"#);
    let response = client.get("/articles/cake").expect_status(500)?;
    assert_eq!(response.body, "the blog has a problem, try again later");
    Ok(())
}

//! A package registry with axum, which logs one line for each request, with what is withheld.
//!
//! Run it with `cargo run -p examples --features axum --example packages`. It sends
//! itself a request for each of its responses. With `-- --serve` it keeps running, for `curl`.

use std::{
    io,
    time::{Duration, SystemTime},
};

use anyhow::Context;
use axum::{
    Router,
    extract::{Path, Request},
    middleware::{self, Next},
    response::Response,
    routing,
};
use examples::Client;
use serde_json::json;
use status_core::{
    HttpStatus,
    respond::{self, Body, Format, Problem, Reported},
};
use thiserror::Error;
use tokio::net::TcpListener;

/// `{"errors":[{"detail":".."}]}`, and a text if the detail is withheld.
struct RegistryFormat;

impl Format for RegistryFormat {
    fn body(problem: &Problem<'_>) -> Body {
        match problem.detail() {
            Some(detail) => Body::json(&json!({ "errors": [{ "detail": detail }] })),
            None => Body::text("Internal Server Error"),
        }
    }
}

#[derive(Debug, Error, HttpStatus)]
#[status(respond(axum), format = RegistryFormat)]
enum RegistryError {
    #[error("there is no package `{0}`")]
    #[status(404)]
    NotFound(String),

    #[error("you have published too many packages")]
    #[status(429)]
    TooMany(#[status(header = "retry-after")] SystemTime),

    /// What goes wrong inside. If it is because of `ReadOnly`, clients receive that error.
    #[error(transparent)]
    #[status(500, downcast(ReadOnly))]
    Internal(#[from] anyhow::Error),
}

#[derive(Debug, Error, HttpStatus)]
#[error("the registry is read-only until its new disks are installed")]
#[status(503, expose)]
struct ReadOnly;

async fn show(Path(name): Path<String>) -> Result<&'static str, RegistryError> {
    match name.as_str() {
        "tea" => Ok("tea 1.2.0"),
        "ink" => Ok(read("ink").context("cannot read `ink`")?),
        _ => Err(RegistryError::NotFound(name)),
    }
}

async fn publish(Path(name): Path<String>) -> Result<(), RegistryError> {
    if name == "spam" {
        let later = SystemTime::UNIX_EPOCH + Duration::from_secs(1_893_490_215);
        return Err(RegistryError::TooMany(later));
    }
    write(&name).with_context(|| format!("cannot write `{name}` to index-1"))?;
    Ok(())
}

fn read(_: &str) -> anyhow::Result<&'static str> {
    Err(anyhow::anyhow!("index-2 timed out"))
}

fn write(_: &str) -> anyhow::Result<()> {
    Err(ReadOnly.into())
}

/// Prints the one log line of a request.
async fn log(request: Request, next: Next) -> Response {
    let (method, path) = (request.method().clone(), request.uri().path().to_owned());
    let response = next.run(request).await;
    match response.extensions().get::<Reported>() {
        Some(reported) => println!("log: {method} {path}: {reported}"),
        None => println!("log: {method} {path}: {}", response.status()),
    }
    response
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> io::Result<()> {
    // Responses carry the reports to `log`, so they need no line of their own.
    respond::keep_reports();
    respond::set_reporter(|_| ()).map_err(io::Error::other)?;
    let router = Router::new()
        .route("/packages/{name}", routing::get(show).put(publish))
        .layer(middleware::from_fn(log));
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    let address = listener.local_addr()?;
    tokio::select! {
        ended = axum::serve(listener, router) => ended,
        ended = examples::visit(address, calls) => ended,
    }
}

fn calls(client: &Client) -> io::Result<()> {
    client.get("/packages/tea").expect_status(200)?;

    let response = client.get("/packages/tee").expect_status(404)?;
    assert_eq!(
        response.body,
        r#"{"errors":[{"detail":"there is no package `tee`"}]}"#
    );
    let response = client.put("/packages/spam").expect_status(429)?;
    let date = response.header("retry-after");
    assert_eq!(date, Some("Tue, 01 Jan 2030 09:30:15 GMT"));

    let response = client.get("/packages/ink").expect_status(500)?;
    assert_eq!(response.body, "Internal Server Error");
    let response = client.put("/packages/tea").expect_status(503)?;
    assert_eq!(
        response.body,
        r#"{"errors":[{"detail":"the registry is read-only until its new disks are installed"}]}"#
    );
    Ok(())
}

//! A page and its service. Clients of an API of orders read `docs/orders.md`, and the compiler
//! checks the service against it: no error has a status or a code that the page does not define, and
//! every error on the page is covered by a type.
//!
//! Run it with `cargo run -p examples --features axum,document --example orders`. Then
//! change a status on the page, or here.

use std::{io, time::Duration};

use axum::{
    Json, Router,
    extract::{DefaultBodyLimit, Path, rejection::JsonRejection},
    http::{HeaderMap, StatusCode},
    routing,
};
use examples::Client;
use serde::Deserialize;
use serde_json::{Value, json};
use status_core::{Document, HttpStatus, Mapped};
use thiserror::Error;
use tokio::net::TcpListener;

/// The page, with the lines of its statuses and codes.
static ORDERS: Document = status_core::document!("docs/orders.md");

#[derive(Debug, Error, HttpStatus)]
#[status(document = ORDERS, respond(axum))]
enum OrderError {
    #[error("{0}")]
    #[status(400, code = "not_json")]
    NotJson(String),
    #[error("{text}")]
    NoOrder {
        #[status(one_of(413, 415, 422))]
        status: StatusCode,
        text: String,
    },
    #[error("an order has at least one item")]
    #[status(400, code = "no_items")]
    NoItems,
    #[error("there is no order {0}")]
    #[status(404)]
    NotFound(u32),
    #[error(transparent)]
    #[status(transparent)]
    Key(#[from] KeyError),
}

impl From<JsonRejection> for OrderError {
    fn from(rejection: JsonRejection) -> Self {
        let text = rejection.body_text();
        match rejection.status() {
            StatusCode::BAD_REQUEST => Self::NotJson(text),
            status => Self::NoOrder { status, text },
        }
    }
}

#[derive(Debug, Error, HttpStatus)]
#[status(document = ORDERS, respond(axum))]
enum PaymentError {
    #[error("order {0} is paid")]
    #[status(409, code = "already_paid")]
    AlreadyPaid(u32),
    #[error("the bank opens at eight")]
    #[status(503, expose)]
    BankClosed(#[status(header = "retry-after")] Duration),
    #[error(transparent)]
    #[status(transparent)]
    Key(#[from] KeyError),
}

#[derive(Debug, Error, HttpStatus)]
#[error("this needs a key")]
#[status(document = ORDERS, 401, header("www-authenticate" = "Bearer"))]
struct KeyError;

// Every error on the page is covered. Without one of the variants, the compiler names the line.
const _: () = ORDERS.covered_by(&[OrderError::MAPPINGS, PaymentError::MAPPINGS]);

#[derive(Deserialize)]
struct Order {
    items: Vec<String>,
}

async fn create(
    headers: HeaderMap,
    body: Result<Json<Order>, JsonRejection>,
) -> Result<Json<Value>, OrderError> {
    check_key(&headers)?;
    let Json(Order { items }) = body?;
    if items.is_empty() {
        return Err(OrderError::NoItems);
    }
    Ok(Json(json!({ "order": 3, "items": items })))
}

async fn show(headers: HeaderMap, Path(id): Path<u32>) -> Result<Json<Value>, OrderError> {
    check_key(&headers)?;
    match id {
        1 | 2 => Ok(Json(json!({ "order": id }))),
        _ => Err(OrderError::NotFound(id)),
    }
}

async fn pay(headers: HeaderMap, Path(id): Path<u32>) -> Result<Json<Value>, PaymentError> {
    check_key(&headers)?;
    match id {
        1 => Err(PaymentError::AlreadyPaid(id)),
        _ => Err(PaymentError::BankClosed(Duration::from_secs(90))),
    }
}

fn check_key(headers: &HeaderMap) -> Result<(), KeyError> {
    let key = headers.get("authorization").ok_or(KeyError)?;
    if key == "Bearer 42" {
        Ok(())
    } else {
        Err(KeyError)
    }
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> io::Result<()> {
    println!("{ORDERS}\n");
    let router = Router::new()
        .route("/orders", routing::post(create))
        .layer(DefaultBodyLimit::max(100))
        .route("/orders/{id}", routing::get(show))
        .route("/orders/{id}/payment", routing::put(pay));
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    let address = listener.local_addr()?;
    tokio::select! {
        ended = axum::serve(listener, router) => ended,
        ended = examples::visit(address, calls) => ended,
    }
}

fn calls(client: &Client) -> io::Result<()> {
    let key = "Bearer 42";
    let post = || client.post("/orders").header("authorization", key);
    client
        .get("/orders/1")
        .header("authorization", key)
        .expect_status(200)?;
    post().json(r#"{"items":["tea"]}"#).expect_status(200)?;

    let response = client.get("/orders/1").expect_status(401)?;
    assert_eq!(response.header("www-authenticate"), Some("Bearer"));
    let response = client
        .get("/orders/7")
        .header("authorization", key)
        .expect_status(404)?;
    assert_eq!(response.json()["title"], "Not Found");
    let response = post().json(r#"{"items":[]}"#).expect_status(400)?;
    assert_eq!(response.json()["code"], "no_items");
    // The body is no JSON, too large, not marked as JSON, and no order.
    let response = post().json("tea").expect_status(400)?;
    assert_eq!(response.json()["code"], "not_json");
    let many = format!(r#"{{"items":["{}"]}}"#, "tea, ".repeat(20));
    post().json(&many).expect_status(413)?;
    post().expect_status(415)?;
    post().json(r#"{"items":"tea"}"#).expect_status(422)?;
    let response = client
        .put("/orders/1/payment")
        .header("authorization", key)
        .expect_status(409)?;
    assert_eq!(response.json()["detail"], "order 1 is paid");
    let response = client
        .put("/orders/2/payment")
        .header("authorization", key)
        .expect_status(503)?;
    assert_eq!(response.header("retry-after"), Some("90"));

    // The meaning on the page is available at run time, with its line.
    let entry = KeyError.entry().expect("the page has 401");
    assert_eq!(entry.meaning(), Some("the key is missing or has expired"));
    println!(
        "{}: {entry}",
        entry.location().expect("the entry was read from the page")
    );
    Ok(())
}

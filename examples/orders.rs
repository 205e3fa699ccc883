//! A page and its service. `docs/orders.md` is what the clients of an API of orders read, and what the compiler holds the
//! errors of the service to: it knows no code that the page does not have, and there is none on the page that nothing answers.
//!
//! Run it with `cargo run -p examples --features axum,document --example orders`. Then change a code on the page, or here.

use std::{io, time::Duration};

use axum::{
    Json, Router,
    extract::{Path, rejection::JsonRejection},
    http::HeaderMap,
    routing,
};
use examples::Client;
use serde::Deserialize;
use serde_json::{Value, json};
use status_core::{Document, HttpStatus, Mapped};
use thiserror::Error;
use tokio::net::TcpListener;

/// The page, with the lines that its codes are on.
static ORDERS: Document = status_core::document!("docs/orders.md");

#[derive(Debug, Error, HttpStatus)]
#[status(document = ORDERS, respond(axum))]
enum OrderError {
    #[error("the body does not describe an order: {0}")]
    #[status(400, code = "no_order")]
    NoOrder(#[from] JsonRejection),
    #[error("an order has at least one item")]
    #[status(400, code = "no_items")]
    NoItems,
    #[error("there is no order {0}")]
    #[status(404, code = "order_not_found")]
    NotFound(u32),
    #[error(transparent)]
    #[status(transparent)]
    Key(#[from] KeyError),
}

#[derive(Debug, Error, HttpStatus)]
#[status(document = ORDERS, respond(axum))]
enum PaymentError {
    #[error("order {0} is paid")]
    #[status(409, code = "paid_already")]
    PaidAlready(u32),
    #[error("the bank opens at eight")]
    #[status(503, code = "bank_closed", expose)]
    BankClosed(#[status(header = "retry-after")] Duration),
    #[error(transparent)]
    #[status(transparent)]
    Key(#[from] KeyError),
}

#[derive(Debug, Error, HttpStatus)]
#[error("this needs a key")]
#[status(document = ORDERS, 401, header("www-authenticate" = "Bearer"))]
struct KeyError;

// The page promises no error that none of them answers. Take a variant away, and the compiler names the line of the page.
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
        1 => Err(PaymentError::PaidAlready(id)),
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
        .answers(200)?;
    post().json(r#"{"items":["tea"]}"#).answers(200)?;

    let reply = client.get("/orders/1").answers(401)?;
    assert_eq!(reply.header("www-authenticate"), Some("Bearer"));
    let reply = client
        .get("/orders/7")
        .header("authorization", key)
        .answers(404)?;
    assert_eq!(reply.json()["title"], "Not Found");
    let reply = post().json(r#"{"items":[]}"#).answers(400)?;
    assert_eq!(reply.json()["code"], "no_items");
    let reply = client
        .put("/orders/1/payment")
        .header("authorization", key)
        .answers(409)?;
    assert_eq!(reply.json()["detail"], "order 1 is paid");
    let reply = client
        .put("/orders/2/payment")
        .header("authorization", key)
        .answers(503)?;
    assert_eq!(reply.header("retry-after"), Some("90"));

    // What the page says of a code is at hand, with its line.
    let entry = KeyError.entry().expect("the page has 401");
    assert_eq!(entry.meaning(), Some("the key is missing, or has run out"));
    println!(
        "{}: {entry}",
        entry.location().expect("it was read from the page")
    );
    Ok(())
}

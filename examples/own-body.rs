//! A body of your own, `{"error":{"code":..,"message":..}}`, in place of a problem of RFC 9457. It
//! is composed of the derived `status()`, `code()`, `detail()` and `headers()`.
//!
//! Run it with `cargo run -p examples --features axum --example own-body`. It sends
//! itself a request for each of its responses. With `-- --serve` it keeps running, for `curl`.

use std::{collections::BTreeMap, fmt::Display, io, sync::Arc, time::Duration};

use axum::{
    Json, Router,
    extract::{Path, State},
    http::StatusCode,
    response::{IntoResponse, Response},
    routing,
};
use examples::Client;
use serde_json::{Value, json};
use status_core::{Entry, HttpStatus, documents::COMMON};
use thiserror::Error;
use tokio::{net::TcpListener, sync::Mutex};

/// The errors of the API. `respond(axum)` is left out, because its body is that of RFC 9457.
#[derive(Debug, Error, HttpStatus)]
#[status(document = COMMON)]
enum OrderError {
    #[error("there is no order {0}")]
    #[status(404, code = "order_not_found")]
    NotFound(u32),

    #[error("order {0} is on its way")]
    #[status(409, code = "order_sent")]
    Sent(u32),

    #[error(transparent)]
    #[status(transparent)]
    Bank(#[from] BankError),
}

/// The errors of the bank.
#[derive(Debug, Error, HttpStatus)]
#[status(document = COMMON)]
enum BankError {
    #[error("the key sk_live_4242 has expired")]
    #[status(500)]
    KeyExpired,

    #[error("the bank has closed for the night")]
    #[status(
        503,
        code = "bank_closed",
        detail = "the bank opens again in the morning"
    )]
    Closed(#[status(header = "retry-after")] Duration),
}

impl IntoResponse for OrderError {
    fn into_response(self) -> Response {
        let error = json!({ "code": code(&self), "message": message(&self) });
        let body = Json(json!({ "error": error }));
        (self.status(), self.headers(), body).into_response()
    }
}

/// Returns the code of an error, or else the phrase of its entry.
fn code(error: &impl HttpStatus) -> &'static str {
    let phrase = || error.entry().and_then(Entry::phrase);
    error.code().or_else(phrase).unwrap_or("unknown")
}

/// Returns the detail of an error, or else the text that it displays.
///
/// From 500 on, that text goes to the log. Clients receive the meaning of the status in its place.
fn message(error: &(impl HttpStatus + Display)) -> String {
    match error.detail() {
        Some(detail) => detail.to_string(),
        None if error.status().is_server_error() => {
            tracing::error!("{error}");
            meaning(error).to_owned()
        }
        None => error.to_string(),
    }
}

/// Returns the meaning of the status in the document.
fn meaning(error: &impl HttpStatus) -> &'static str {
    error.entry().and_then(Entry::meaning).unwrap_or_default()
}

type Shared = State<Arc<Orders>>;

async fn show(State(orders): Shared, Path(id): Path<u32>) -> Result<Json<Value>, OrderError> {
    let sent = orders.is_sent(id).await?;
    Ok(Json(json!({ "id": id, "sent": sent })))
}

async fn cancel(State(orders): Shared, Path(id): Path<u32>) -> Result<StatusCode, OrderError> {
    if orders.is_sent(id).await? {
        return Err(OrderError::Sent(id));
    }
    refund(id)?;
    orders.0.lock().await.remove(&id);
    Ok(StatusCode::NO_CONTENT)
}

fn refund(order: u32) -> Result<(), BankError> {
    match order {
        3 => Err(BankError::KeyExpired),
        4 => Err(BankError::Closed(Duration::from_hours(6))),
        _ => Ok(()),
    }
}

/// The orders, each with whether it has been sent.
struct Orders(Mutex<BTreeMap<u32, bool>>);

impl Orders {
    async fn is_sent(&self, id: u32) -> Result<bool, OrderError> {
        let orders = self.0.lock().await;
        orders.get(&id).copied().ok_or(OrderError::NotFound(id))
    }
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> io::Result<()> {
    tracing_subscriber::fmt().with_writer(io::stderr).init();
    let orders = BTreeMap::from([(1, false), (2, true), (3, false), (4, false)]);
    let router = Router::new()
        .route("/orders/{id}", routing::get(show).delete(cancel))
        .with_state(Arc::new(Orders(Mutex::new(orders))));
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    let address = listener.local_addr()?;
    tokio::select! {
        ended = axum::serve(listener, router) => ended,
        ended = examples::visit(address, calls) => ended,
    }
}

fn calls(client: &Client) -> io::Result<()> {
    client.get("/orders/1").expect_status(200)?;
    client.delete("/orders/1").expect_status(204)?;

    let response = client.get("/orders/7").expect_status(404)?;
    assert_eq!(response.header("content-type"), Some("application/json"));
    let error = json!({ "code": "order_not_found", "message": "there is no order 7" });
    assert_eq!(response.json(), json!({ "error": error }));
    let response = client.delete("/orders/2").expect_status(409)?;
    assert_eq!(response.json()["error"]["code"], "order_sent");

    let response = client.delete("/orders/3").expect_status(500)?;
    assert!(!response.body.contains("sk_live"));
    let message = "the service failed while handling the request";
    assert_eq!(response.json()["error"]["message"], message);
    let response = client.delete("/orders/4").expect_status(503)?;
    assert_eq!(response.header("retry-after"), Some("21600"));
    let message = "the bank opens again in the morning";
    assert_eq!(response.json()["error"]["message"], message);
    Ok(())
}

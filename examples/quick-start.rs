//! The quick start: a page of errors, the enum that the compiler checks against it, and the
//! responses, with axum.
//!
//! Run it with `cargo run -p examples --example quick-start`. Then change a status here or in
//! `docs/errors.md`: it no longer compiles.

use axum::extract::Path;
use status_core::{Document, HttpStatus};

/// The page that the clients of the API read.
static ORDERS: Document = status_core::document!("docs/errors.md");

#[derive(Debug, thiserror::Error, HttpStatus)]
#[status(document = ORDERS, exhaustive, respond(axum))]
enum OrderError {
    #[error("there is no order {0}")]
    #[status(404, code = "order_not_found")]
    NotFound(u32),

    #[error("order {0} is already paid")]
    #[status(409, code = "order_paid")]
    Paid(u32),

    #[error("cannot connect to 10.0.3.7")] // goes to the log, not to clients
    #[status(503, code = "bank_closed", header("retry-after" = "60"))]
    BankClosed,
}

async fn pay(Path(id): Path<u32>) -> Result<String, OrderError> {
    match id {
        1 => Ok("paid".to_owned()),
        2 => Err(OrderError::Paid(id)),
        3 => Err(OrderError::BankClosed),
        _ => Err(OrderError::NotFound(id)),
    }
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> std::io::Result<()> {
    tracing_subscriber::fmt()
        .with_writer(std::io::stderr)
        .init();
    println!("{ORDERS}\n");
    let router = axum::Router::new().route("/orders/{id}/payment", axum::routing::put(pay));
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await?;
    let address = listener.local_addr()?;
    tokio::select! {
        ended = axum::serve(listener, router) => ended,
        ended = examples::visit(address, calls) => ended,
    }
}

fn calls(client: &examples::Client) -> std::io::Result<()> {
    client.put("/orders/1/payment").expect_status(200)?;
    let response = client.put("/orders/2/payment").expect_status(409)?;
    assert_eq!(response.json()["detail"], "order 2 is already paid");
    let response = client.put("/orders/3/payment").expect_status(503)?;
    assert_eq!(response.header("retry-after"), Some("60"));
    assert_eq!(response.json().get("detail"), None);
    let response = client.put("/orders/7/payment").expect_status(404)?;
    assert_eq!(response.json()["code"], "order_not_found");
    Ok(())
}

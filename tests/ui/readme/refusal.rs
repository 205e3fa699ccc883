use status_core::{Document, HttpStatus};

/// The page that the clients of the API read.
static ORDERS: Document = status_core::document!("docs/errors.md");

#[derive(Debug, thiserror::Error, HttpStatus)]
#[status(document = ORDERS, exhaustive, respond(axum))]
enum OrderError {
    #[error("there is no order {0}")]
    #[status(404, code = "order_notfound")]
    NotFound(u32),

    #[error("order {0} is already paid")]
    #[status(410, code = "order_paid")]
    Paid(u32),

    #[error("cannot connect to 10.0.3.7")]
    #[status(503, code = "bank_closed", header("retry-after" = "60"))]
    BankClosed,
}

fn main() {}

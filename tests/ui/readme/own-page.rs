use status_core::{Document, HttpStatus, Mapped};

static ORDERS: Document = status_core::document!("docs/orders.md");

#[derive(HttpStatus)]
#[status(document = ORDERS)]
enum OrderError {
    #[status(400, code = "not_json")]
    NotJson,
    BadBody(#[status(one_of(413, 415, 422))] u16),
    #[status(410)]
    NotFound(u32),
}

#[derive(HttpStatus)]
#[status(document = ORDERS)]
enum PaymentError {
    #[status(401)]
    NoKey,
    #[status(409, code = "already_paid")]
    PaidAlready(u32),
}

const _: () = ORDERS.covered_by(&[OrderError::MAPPINGS, PaymentError::MAPPINGS]);

fn main() {}

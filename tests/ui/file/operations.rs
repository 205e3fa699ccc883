use status_core::{Document, HttpStatus, Mapped, document};

// One operation of six has the status 409. `default` is a class.
static ORDERS: Document = document!("pages/orders-api.yaml");

#[derive(HttpStatus)]
#[status(document = ORDERS)]
enum Error {
    #[status(404)]
    NotFound,
    #[status(410)]
    Gone,
    #[status(503)]
    Closed,
}

#[derive(HttpStatus)]
#[status(document = ORDERS, exhaustive)]
enum NotExhaustive {
    #[status(404)]
    NotFound,
}

const _: () = ORDERS.covered_by(&[NotExhaustive::MAPPINGS]);

fn main() {}

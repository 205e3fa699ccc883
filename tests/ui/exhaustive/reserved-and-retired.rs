use status_core::{Document, Entry, HttpStatus, document::Lifecycle};

#[derive(HttpStatus)]
#[status(document = ORDERS, exhaustive)]
enum OrderError {
    #[status(404)]
    NotFound,
}

// A strict type cannot send a reserved status, so it is not required.
#[derive(HttpStatus)]
#[status(document = ORDERS, exhaustive, strict)]
enum StrictOrderError {
    #[status(404)]
    NotFound,
}

static ORDERS: Document = Document::new(
    "ORDERS",
    &[
        Entry::new(402, "Payment Required").with_lifecycle(Lifecycle::Reserved),
        Entry::new(404, "No Such Order"),
        Entry::new(418, "Unused").with_lifecycle(Lifecycle::Retired),
    ],
);

fn main() {}

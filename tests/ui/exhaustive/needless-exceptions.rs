use status_core::{Document, Entry, HttpStatus, document::Lifecycle};

#[derive(HttpStatus)]
#[status(document = ORDERS, exhaustive(except(404, 409, 410, 200, 306, CONFLICT)))]
enum OrderError {
    #[status(404)]
    NotFound,
}

static ORDERS: Document = Document::new(
    "ORDERS",
    &[
        Entry::new(200, "OK"),
        Entry::new(306, "Unused").with_lifecycle(Lifecycle::Retired),
        Entry::new(404, "No Such Order"),
        Entry::new(409, "Conflict"),
    ],
);

// A success is reported once, though the type sends it as well.
#[derive(HttpStatus)]
#[status(document = ORDERS, outcome, exhaustive(except(200, 404)))]
enum Outcome {
    #[status(200)]
    Done,
    #[status(409)]
    Exists,
}

fn main() {}

//! A type without a document covers errors of one, if a type that names the document forwards to
//! it.

use status_core::{Document, Entry, HttpStatus, Mapped, documents::{ANY, NAT}};

static ERRORS: Document = Document::new(
    "ERRORS",
    &[Entry::new(404, "Not Found"), Entry::new(409, "Conflict"), Entry::new(503, "Service Unavailable")],
);

#[derive(HttpStatus)]
enum StoreError {
    #[status(404)]
    NoRow,
    #[status(503)]
    Down,
}

#[derive(HttpStatus)]
#[status(document = ERRORS)]
enum OrderError {
    #[status(409)]
    Exists,
    #[status(transparent)]
    Store(StoreError),
}

// Another document is a document.
#[derive(HttpStatus)]
#[status(document = NAT)]
enum GatewayError {
    #[status(409)]
    Exists,
}

const _: () = ERRORS.covered_by(&[OrderError::MAPPINGS]);
const _: () = ERRORS.covered_except(&[404, 503], &[GatewayError::MAPPINGS]);

// The default document itself is the one that the type is checked under.
const _: () = ANY.covered_except(
    &[
        400, 401, 403, 405, 406, 407, 408, 409, 410, 411, 412, 413, 414, 415, 416, 417, 422, 429, 500, 501, 502,
        504, 505,
    ],
    &[StoreError::MAPPINGS],
);

fn main() {
    assert_eq!(OrderError::Store(StoreError::Down).status(), 503);
    assert_eq!(OrderError::Store(StoreError::NoRow).status(), 404);
    assert_eq!(OrderError::Exists.status(), GatewayError::Exists.status());
}

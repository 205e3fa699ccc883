use status_core::{Document, Entry, HttpStatus};

#[derive(HttpStatus)]
#[status(document = ORDERS, exhaustive)]
enum OrderError {
    #[status(404)]
    NotFound,
    #[status(transparent)]
    Db(DbError),
}

#[derive(HttpStatus)]
#[status(503)]
struct DbError;

static ORDERS: Document = Document::new(
    "ORDERS",
    &[
        Entry::new(200, "OK"),
        Entry::new(404, "No Such Order"),
        Entry::new(409, "Conflict"),
        Entry::new(503, "Service Unavailable"),
        Entry::new(600, "Beyond"),
    ],
);

fn main() {}

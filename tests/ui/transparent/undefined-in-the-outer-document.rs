use status_core::{Document, Entry, HttpStatus, documents::NAT};

#[derive(HttpStatus)]
#[status(document = NAT)]
enum GatewayError {
    #[status(404)]
    NotFound,
    #[status(transparent)]
    Db(DbError),
}

#[derive(HttpStatus)]
#[status(document = STORAGE)]
enum DbError {
    #[status(404)]
    NoTable,
    #[status(507)]
    Full,
}

static STORAGE: Document = Document::new(
    "STORAGE",
    &[Entry::new(404, "Not Found"), Entry::new(507, "Insufficient Storage")],
);

fn main() {}

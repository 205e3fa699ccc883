use status_core::{Document, HttpStatus};

static ERRORS: Document = status_core::document!("pages/beside.md");

#[derive(HttpStatus)]
#[status(document = ERRORS)]
enum OrderError {
    #[status(410)]
    Deleted,
    #[status(429)]
    TooMany,
}

fn main() {}

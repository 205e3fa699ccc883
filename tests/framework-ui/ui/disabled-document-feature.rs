use status_core::{Document, HttpStatus};

static ERRORS: Document = status_core::document!("docs/errors.md");

#[derive(HttpStatus)]
#[status(document = ERRORS)]
enum Error {
    #[status(404)]
    NotFound,
}

fn main() {}

use status_core::{Document, HttpStatus, document};

// The class defines 452 to 499, which are not assigned. No message suggests them.
static ERRORS: Document = document!("pages/client-errors.csv", ranges);

#[derive(HttpStatus)]
#[status(document = ERRORS)]
enum Error {
    #[status(500)]
    Broken,
    #[status(304)]
    NotModified,
    #[status(499)]
    Closed,
}

fn main() {}

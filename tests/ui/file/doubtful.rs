use status_core::{Document, HttpStatus, document};

static ERRORS: Document = document!("pages/doubtful.md");

#[derive(HttpStatus)]
#[status(document = ERRORS)]
enum Error {
    #[status(404)]
    Misspelt,
    #[status(409)]
    AfterAnEmptyLine,
    #[status(429)]
    InAnotherTable,
    #[status(418)]
    NotOnThePage,
}

fn main() {}

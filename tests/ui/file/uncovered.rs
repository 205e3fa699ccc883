use status_core::{Document, HttpStatus, Mapped, document};

static ERRORS: Document = document!("pages/errors.md");

#[derive(HttpStatus)]
#[status(document = ERRORS, exhaustive)]
enum Exhaustive {
    #[status(400)]
    BadRequest,
    #[status(404)]
    NotFound,
}

#[derive(HttpStatus)]
#[status(document = ERRORS)]
enum Other {
    #[status(429)]
    TooMany,
}

const _: () = ERRORS.covered_by(&[Exhaustive::MAPPINGS, Other::MAPPINGS]);

fn main() {}

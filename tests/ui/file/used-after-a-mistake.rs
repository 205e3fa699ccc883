use status_core::{Document, HttpStatus, Mapped, document};

static ERRORS: Document = document!("pages/eror.md");

#[derive(HttpStatus)]
#[status(document = ERRORS, exhaustive)]
enum Error {
    #[status(404)]
    NotFound,
    #[status(418)]
    Teapot,
}

const _: () = ERRORS.covered_by(&[Error::MAPPINGS]);

fn main() {
    assert!(ERRORS.entry(404).is_some());
}

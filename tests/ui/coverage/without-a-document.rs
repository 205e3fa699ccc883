use status_core::{Document, Entry, HttpStatus, Mapped};

static ERRORS: Document = Document::new(
    "ERRORS",
    &[Entry::new(404, "Not Found"), Entry::new(409, "Conflict")],
);

// The statuses of this type are checked under `ANY` instead.
#[derive(HttpStatus)]
enum ReadError {
    #[status(404)]
    NotFound,
}

#[derive(HttpStatus)]
#[status(document = ERRORS)]
enum WriteError {
    #[status(409)]
    Exists,
}

const _: () = ERRORS.covered_by(&[ReadError::MAPPINGS, WriteError::MAPPINGS]);

const _: () = ERRORS.covered_except(&[409], &[ReadError::MAPPINGS]);

fn main() {}

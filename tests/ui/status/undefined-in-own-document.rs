use status_core::{Document, Entry, HttpStatus};

static ERRORS: Document = Document::new(
    "ERRORS",
    &[Entry::new(400, "Bad Request"), Entry::new(404, "No Such Order"), Entry::new(799, "Odd")],
);

#[derive(HttpStatus)]
#[status(document = ERRORS)]
enum OrderError {
    #[status(404)]
    NotFound,
    #[status(409)]
    Exists,
    #[status(799)]
    Odd,
    #[status(800)]
    Odder,
}

fn main() {}

use status_core::{Document, Entry, HttpStatus, Mapped};

static ERRORS: Document = Document::new(
    "ERRORS",
    &[
        Entry::new(404, "Not Found").with_location("docs/errors.md", &[12]),
        Entry::new(409, "Conflict").with_location("docs/errors.md", &[14]),
    ],
)
.with_file("docs/errors.md");

// The status of this variant is not known, so nothing is known to be missing.
#[derive(HttpStatus)]
#[status(document = ERRORS)]
enum OrderError {
    #[status("404")]
    NotFound,
}

// A refused status counts as covered.
#[derive(HttpStatus)]
#[status(document = ERRORS)]
enum PaymentError {
    #[status(404)]
    NotFound,
    #[status(409)]
    Paid,
    #[status(402)]
    Unpaid,
}

const _: () = ERRORS.covered_by(&[OrderError::MAPPINGS]);
const _: () = ERRORS.covered_by(&[PaymentError::MAPPINGS]);

fn main() {}

use status_core::{Document, Entry, HttpStatus, Mapped, document::Lifecycle};

static ERRORS: Document = Document::new(
    "ERRORS",
    &[
        Entry::new(200, "OK").with_location("docs/errors.md", &[10]),
        Entry::new(402, "Payment Required").with_location("docs/errors.md", &[11]).with_lifecycle(Lifecycle::Reserved),
        Entry::new(404, "Not Found").with_location("docs/errors.md", &[12]),
        Entry::new(409, "Conflict").with_location("docs/errors.md", &[14]),
        Entry::new(410, "Unused").with_location("docs/errors.md", &[15]).with_lifecycle(Lifecycle::Retired),
        Entry::without_phrase(418).with_location("docs/errors.md", &[16]).from_class(),
    ],
)
.with_file("docs/errors.md");

#[derive(HttpStatus)]
#[status(document = ERRORS)]
enum OrderError {
    #[status(404)]
    NotFound,
}

const UNDEFINED: () = ERRORS.covered_except(&[409, 429, 200], &[OrderError::MAPPINGS]);
const OUT_OF_RANGE: () = ERRORS.covered_except(&[7], &[OrderError::MAPPINGS]);
const NOT_AN_ERROR: () = ERRORS.covered_except(&[200, 409], &[OrderError::MAPPINGS]);
const RETIRED: () = ERRORS.covered_except(&[410], &[OrderError::MAPPINGS]);
const FROM_CLASS: () = ERRORS.covered_except(&[418], &[OrderError::MAPPINGS]);
const COVERED: () = ERRORS.covered_except(&[404], &[OrderError::MAPPINGS]);
const DUPLICATE: () = ERRORS.covered_except(&[409, 409], &[OrderError::MAPPINGS]);
const RESERVED: () = ERRORS.covered_except(&[402], &[OrderError::MAPPINGS]);
const SEVERAL: () = ERRORS.covered_except(&[404, 409, 410, 402, 409, 418, 7, 429], &[OrderError::MAPPINGS]);

fn main() {}

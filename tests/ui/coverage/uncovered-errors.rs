use status_core::{Document, Entry, HttpStatus, Mapped, document::Lifecycle, documents::NAT};

static ERRORS: Document = Document::new(
    "docs/errors.md",
    &[
        Entry::new(200, "OK").with_location("docs/errors.md", &[10]),
        Entry::new(400, "Bad Request").with_location("docs/errors.md", &[11]),
        Entry::new(404, "Not Found").with_location("docs/errors.md", &[12, 40]),
        Entry::new(409, "Conflict").with_location("docs/errors.md", &[14, 41]),
        Entry::new(410, "Unused").with_location("docs/errors.md", &[15]).with_lifecycle(Lifecycle::Retired),
        Entry::without_phrase(418).with_location("docs/errors.md", &[16]).from_class(),
        Entry::new(429, "Too Many Requests").with_location("docs/errors.md", &[17]),
        Entry::new(503, "Service Unavailable").with_location("docs/errors.md", &[18]),
    ],
)
.with_file("docs/errors.md");

#[derive(HttpStatus)]
#[status(document = ERRORS)]
enum ReadError {
    #[status(404)]
    NotFound,
    #[status(507, undocumented = "the disk")]
    Full,
}

#[derive(HttpStatus)]
#[status(document = ERRORS)]
enum WriteError {
    #[status(400)]
    Malformed,
    #[status(transparent)]
    Read(ReadError),
}

const _: () = ERRORS.covered_by(&[ReadError::MAPPINGS, WriteError::MAPPINGS]);

const _: () = ERRORS.covered_except(&[409, 429], &[WriteError::MAPPINGS]);

// A document without a file.
const _: () = NAT.covered_by(&[WriteError::MAPPINGS]);

// Entries with and without a location.
static BOTH: Document = Document::union("BOTH", &[&ERRORS, &NAT]);
const _: () = BOTH.covered_except(&[401, 403, 405, 406, 407, 408, 409], &[WriteError::MAPPINGS]);

const _: () = ERRORS.covered_by(&[]);

static ONE: Document =
    Document::new("ONE", &[Entry::new(404, "Not Found").with_location("one.csv", &[2])]).with_file("one.csv");
const _: () = ONE.covered_by(&[]);

fn main() {}

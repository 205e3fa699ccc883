//! Documents whose errors are all covered, by one type or by several, and documents without errors.

use std::panic;

use status_core::{
    Document, Entry, HttpStatus, Mapped,
    document::{Lifecycle, SkipReason, Skipped},
    documents::{ANY, COMMON},
};

const FILE: &str = "docs/errors.md";

static ERRORS: Document = Document::new(
    FILE,
    &[
        Entry::new(200, "OK").with_location(FILE, &[10]),
        Entry::new(402, "Payment Required").with_location(FILE, &[11]).with_lifecycle(Lifecycle::Reserved),
        Entry::new(404, "Not Found").with_location(FILE, &[12, 40]),
        Entry::new(409, "Conflict").with_location(FILE, &[14]),
        Entry::new(410, "Unused").with_location(FILE, &[15]).with_lifecycle(Lifecycle::Retired),
        Entry::without_phrase(418).with_location(FILE, &[16]).from_class(),
        Entry::new(503, "Service Unavailable").with_location(FILE, &[18]),
        Entry::new(700, "Odd").with_location(FILE, &[19]),
    ],
)
.with_file(FILE)
.with_skipped(&[Skipped::new("default", 20, SkipReason::Default)]);

static SUCCESSES: Document = Document::new("SUCCESSES", &[Entry::new(200, "OK")]);
static EMPTY: Document = Document::new("EMPTY", &[]);

#[derive(HttpStatus)]
#[status(document = ERRORS)]
enum ReadError {
    #[status(404)]
    NotFound,
    // A type may send a status that only its class documents, and need not.
    #[status(418)]
    Teapot,
}

#[derive(HttpStatus)]
#[status(document = ERRORS, exhaustive(except(402)))]
enum WriteError {
    #[status(409)]
    Exists,
    #[status(503)]
    Down,
    #[status(507, undocumented = "the disk")]
    Full,
    #[status(transparent)]
    Read(ReadError),
}

#[derive(HttpStatus)]
#[status(document = ERRORS)]
enum Generic<T> {
    #[status(transparent)]
    Inner(T),
}

const _: () = ERRORS.covered_by(&[WriteError::MAPPINGS]);
const _: () = ERRORS.covered_by(&[ReadError::MAPPINGS, WriteError::MAPPINGS, ReadError::MAPPINGS]);
const _: () = ERRORS.covered_by(&[Generic::<WriteError>::MAPPINGS]);
const _: () = ERRORS.covered_except(&[503, 409], &[ReadError::MAPPINGS]);
const _: () = ERRORS.covered_except(&[404, 409, 503], &[]);
const _: () = SUCCESSES.covered_by(&[]);
const _: () = EMPTY.covered_by(&[&[], &[]]);

// A union requires what its parts require.
static BOTH: Document = Document::union("BOTH", &[&ERRORS, &SUCCESSES]);
const _: () = BOTH.covered_by(&[WriteError::MAPPINGS]);

// A reserved status is required nowhere: a strict type could not send it.
#[derive(HttpStatus)]
#[status(document = ERRORS, strict, exhaustive)]
enum Strict {
    #[status(404)]
    NotFound,
    #[status(409)]
    Exists,
    #[status(503)]
    Down,
}

const _: () = ERRORS.covered_by(&[Strict::MAPPINGS]);
const _: () = ERRORS.covered_except(&[503, 409], &[ReadError::MAPPINGS, &[]]);

fn main() {
    let () = ERRORS.covered_by(&[WriteError::MAPPINGS]);
    assert_eq!(ReadError::Teapot.status(), 418);

    // The same at run time.
    panic::set_hook(Box::new(|_| {}));
    let refused = panic::catch_unwind(|| ERRORS.covered_by(&[ReadError::MAPPINGS])).unwrap_err();
    assert_eq!(
        refused.downcast_ref::<String>().unwrap(),
        "2 of the 3 errors defined in docs/errors.md are not covered by any type\n\n  \
         docs/errors.md:14: 409 Conflict\n  docs/errors.md:18: 503 Service Unavailable\n\n\
         help: add a variant for each, or except those that cannot happen: `covered_except(&[409, 503], &[..])`",
    );
    assert!(panic::catch_unwind(|| COMMON.covered_except(&[u16::MAX], &[])).is_err());
    assert!(panic::catch_unwind(|| ANY.covered_by(&[])).is_err());
}

//! Documents that are read from pages, wherever a document can be written.

use status_core::{
    Document, HttpStatus, Mapped, document,
    document::{Lifecycle, SkipReason, Skipped},
};

static ERRORS: Document = document!("pages/errors.md");
static SECTION: Document = document!("pages/errors.md", section = "status codes", column = "http STATUS", name = "SECTION",);
static RANGES: Document = document!("pages/errors.md", ranges);
const IN_A_CONSTANT: Document = document!("pages/petstore.yaml");
static BOTH: Document = Document::union("BOTH", &[&ERRORS, &IN_A_CONSTANT]);

macro_rules! page {
    ($name:ident, $file:literal) => {
        static $name: Document = document!($file, name = "FROM_A_MACRO");
    };
}
page!(FROM_A_MACRO, "pages/errors.md");

#[derive(Debug, HttpStatus)]
#[status(document = ERRORS, exhaustive)]
enum Error {
    #[status(400)]
    BadRequest,
    #[status(402)]
    Money,
    #[status(404)]
    NotFound,
    #[status(409)]
    Conflict,
    #[status(429)]
    TooMany,
}

// With `ranges`, a class defines its statuses, and no type is required to send them.
#[derive(Debug, HttpStatus)]
#[status(document = RANGES, exhaustive(except(400, 402, 404, 409, 429)))]
enum Ours {
    #[status(507)]
    Full,
}

#[derive(Debug, HttpStatus)]
#[status(document = BOTH)]
enum Either {
    #[status(transparent)]
    Error(Error),
}

const _: () = ERRORS.covered_by(&[Error::MAPPINGS]);
const _: () = SECTION.covered_by(&[Either::MAPPINGS]);
const _: () = RANGES.covered_except(&[429], &[&[Error::MAPPINGS[0], Error::MAPPINGS[1], Error::MAPPINGS[2], Error::MAPPINGS[3]], Ours::MAPPINGS]);

mod shadows {
    #![allow(dead_code, non_camel_case_types)]
    struct Document;
    struct Entry;
    struct Some;
    struct None;
    struct u8;
    mod core {}
    mod std {}
    mod status_core {}
    static ROWS: () = ();

    pub static READ: ::status_core::Document = ::status_core::document!("pages/errors.md");
}

fn main() {
    assert_eq!(ERRORS.name(), "pages/errors.md");
    assert_eq!(ERRORS.file(), Some("pages/errors.md"));
    assert_eq!(SECTION.name(), "SECTION");
    assert!(ERRORS.entries().eq(SECTION.entries()));
    assert!(ERRORS.entries().eq(FROM_A_MACRO.entries()));
    assert!(ERRORS.entries().eq(shadows::READ.entries()));

    let lines: Vec<u32> = ERRORS.entries().map(|entry| entry.location().unwrap().line()).collect();
    assert_eq!(lines, [9, 10, 11, 12, 13, 14]);
    assert_eq!(ERRORS.entry(410).unwrap().lifecycle(), Lifecycle::Retired);
    let skipped: Vec<SkipReason> = ERRORS.skipped().iter().map(Skipped::reason).collect();
    assert_eq!(skipped[..2], [SkipReason::Range(500, 599), SkipReason::Default]);

    // `default` defines what neither a row nor a class does.
    assert_eq!(RANGES.entries().len(), 500);
    let entry = Ours::Full.entry().unwrap();
    assert!(entry.is_from_class());
    assert_eq!(entry.location().unwrap().to_string(), "pages/errors.md:15");

    assert_eq!(IN_A_CONSTANT.entry(404).unwrap().meaning(), Some("No pet has this number"));
    let here: Document = document!("pages/petstore.yaml", operation = "getPet");
    assert_eq!(here.name(), "getPet");
}

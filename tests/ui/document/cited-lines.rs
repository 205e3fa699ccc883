use status_core::{Document, Entry, HttpStatus, document::{HeaderRule, Lifecycle, SkipReason, Skipped}};

const FILE: &str = "docs/errors.md";

static ERRORS: Document = Document::new(
    "ERRORS",
    &[
        Entry::new(200, "OK").with_location(FILE, &[10]),
        Entry::new(302, "Found").with_location(FILE, &[11]).with_headers(&[HeaderRule::response("location")]),
        Entry::new(306, "Unused").with_location(FILE, &[12]).with_lifecycle(Lifecycle::Retired),
        Entry::new(402, "Reserved").with_location(FILE, &[13]).with_lifecycle(Lifecycle::Reserved),
        Entry::new(409, "Conflict").with_location(FILE, &[14, 44]),
        Entry::new(500, "Internal Server Error").with_location(FILE, &[15]),
        Entry::without_phrase(507).with_location(FILE, &[21]).from_class(),
    ],
)
.with_file(FILE)
.with_skipped(&[
    Skipped::new("default", 9, SkipReason::Default),
    Skipped::new("4xx", 20, SkipReason::Range(400, 499)),
    Skipped::new("427", 31, SkipReason::Unassigned(427, 427)),
    Skipped::new("432-450", 32, SkipReason::Unassigned(432, 450)),
    Skipped::new("4xx", 50, SkipReason::Range(400, 499)),
]);

// A document with the name that `document!` gives it.
static UNNAMED: Document = Document::new("getPet", &[Entry::new(404, "Not Found").with_location("openapi.yaml", &[7])])
    .with_file("openapi.yaml")
    .with_skipped(&[Skipped::new("5XX", 8, SkipReason::Range(500, 599))]);

static BOTH: Document = Document::union("BOTH", &[&UNNAMED, &ERRORS]);

#[derive(HttpStatus)]
#[status(document = ERRORS)]
enum Undefined {
    #[status(418)]
    InAClass,
    #[status(501)]
    InNone,
    #[status(306)]
    Retired,
}

#[derive(HttpStatus)]
#[status(document = UNNAMED)]
enum Unnamed {
    #[status(503)]
    Down,
    #[status(409)]
    Taken,
}

#[derive(HttpStatus)]
#[status(document = BOTH)]
enum InUnion {
    #[status(503)]
    Down,
    #[status(306)]
    Retired,
    #[status(409, undocumented = "needless")]
    Documented,
}

#[derive(HttpStatus)]
#[status(document = ERRORS, strict, exhaustive(except(410, 507, 302)))]
enum Strict {
    #[status(402)]
    Reserved,
    #[status(302)]
    WithoutHeader,
    #[status(500)]
    Broken,
}

#[derive(HttpStatus)]
enum Inner {
    #[status(427, undocumented = "the partner API expects it")]
    Unassigned,
}

#[derive(HttpStatus)]
#[status(document = ERRORS)]
enum Outer {
    #[status(transparent)]
    Inner(Inner),
}

fn main() {}

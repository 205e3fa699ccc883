use status_core::{Apart, Document, Entry, Header, HttpStatus, NoCode, Standing};

const FILE: &str = "docs/errors.md";

static ERRORS: Document = Document::new(
    "ERRORS",
    &[
        Entry::new(200, "OK").with_source(FILE, &[10]),
        Entry::new(302, "Found").with_source(FILE, &[11]).with_headers(&[Header::response("location")]),
        Entry::new(306, "Unused").with_source(FILE, &[12]).with_standing(Standing::Retired),
        Entry::new(402, "Reserved").with_source(FILE, &[13]).with_standing(Standing::Reserved),
        Entry::new(409, "Conflict").with_source(FILE, &[14, 44]),
        Entry::new(500, "Internal Server Error").with_source(FILE, &[15]),
        Entry::without_phrase(507).with_source(FILE, &[21]).of_range(),
    ],
)
.with_file(FILE)
.with_apart(&[
    Apart::new("default", 9, NoCode::Default),
    Apart::new("4xx", 20, NoCode::Range(400, 499)),
    Apart::new("427", 31, NoCode::Unassigned(427, 427)),
    Apart::new("432-450", 32, NoCode::Unassigned(432, 450)),
    Apart::new("4xx", 50, NoCode::Range(400, 499)),
]);

// The name that a file gives its document.
static UNNAMED: Document = Document::new("getPet", &[Entry::new(404, "Not Found").with_source("openapi.yaml", &[7])])
    .with_file("openapi.yaml")
    .with_apart(&[Apart::new("5XX", 8, NoCode::Range(500, 599))]);

static BOTH: Document = Document::union("BOTH", &[&UNNAMED, &ERRORS]);

#[derive(HttpStatus)]
#[status(document = ERRORS)]
enum Undefined {
    #[status(418)]
    InARange,
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
    #[status(427, undocumented = "nobody has it")]
    Unassigned,
}

#[derive(HttpStatus)]
#[status(document = ERRORS)]
enum Outer {
    #[status(transparent)]
    Inner(Inner),
}

fn main() {}

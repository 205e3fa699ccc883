use status_core::{
    Document, Entry, HttpStatus, Mapped, Mapping, StatusCode,
    document::{Code, Lifecycle},
};

static ERRORS: Document = Document::new(
    "ERRORS",
    &[
        Entry::new(404, "Not Found").with_described_codes(&[
            Code::new("order_not_found").with_location("docs/errors.md", &[14]),
            Code::new("item_not_found").with_location("docs/errors.md", &[15]),
        ]),
        Entry::new(405, "Method Not Allowed").with_location("docs/errors.md", &[16]),
        Entry::new(409, "Conflict").with_described_codes(&[
            Code::new("order_locked").with_location("docs/errors.md", &[17]),
            Code::new("order_frozen")
                .with_location("docs/errors.md", &[18])
                .with_lifecycle(Lifecycle::Retired),
        ]),
    ],
)
.with_file("docs/errors.md");

struct NoRow;

impl HttpStatus for NoRow {
    fn status(&self) -> StatusCode {
        StatusCode::NOT_FOUND
    }

    fn entry(&self) -> Option<&'static Entry> {
        ERRORS.entry(404)
    }
}

impl Mapped for NoRow {
    const DOCUMENT: &'static Document = &ERRORS;
    const MAPPINGS: &'static [Mapping] =
        &[Mapping::new("NoRow", "", StatusCode::NOT_FOUND).with_code("row_not_found")];
}

#[derive(HttpStatus)]
#[status(document = ERRORS)]
enum OrderError {
    #[status(transparent)]
    Store(NoRow),
}

fn main() {}

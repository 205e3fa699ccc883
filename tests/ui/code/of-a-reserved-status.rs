use status_core::{
    Document, Entry, HttpStatus,
    document::{Code, Lifecycle},
};

static ERRORS: Document = Document::new(
    "ERRORS",
    &[
        Entry::new(402, "Payment Required")
            .with_location("docs/errors.md", &[12])
            .with_lifecycle(Lifecycle::Reserved)
            .with_described_codes(&[Code::new("unpaid").with_location("docs/errors.md", &[12])]),
        Entry::new(409, "Conflict").with_described_codes(&[
            Code::new("order_locked").with_location("docs/errors.md", &[17]),
        ]),
    ],
)
.with_file("docs/errors.md");

#[derive(HttpStatus)]
#[status(document = ERRORS, strict)]
enum Strict {
    #[status(402, code = "unpayed")]
    Unpaid,
    #[status(409, code = "order_lokced")]
    Locked,
}

// Without `strict`, the status is allowed, and the code is judged.
#[derive(HttpStatus)]
#[status(document = ERRORS)]
enum Lenient {
    #[status(402, code = "unpayed")]
    Unpaid,
}

fn main() {}

use status_core::{
    Document, Entry, HttpStatus,
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

#[derive(HttpStatus)]
#[status(document = ERRORS)]
enum OrderError {
    #[status(404, code = "order_not_found")]
    NoOrder,
    #[status(409, code = "order_locked")]
    Locked,
    #[status(transparent, code = "order_locked")]
    Again(Box<Self>),
    #[status(transparent)]
    Nested(Box<Self>),
    #[status(transparent, code = "again", undocumented = "sent after a retry")]
    Waived(Box<Self>),
}

fn main() {}

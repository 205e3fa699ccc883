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

use std::{error::Error, fmt};

#[derive(Debug, HttpStatus)]
#[status(404, code = "row_not_found")]
struct NoRow;

impl fmt::Display for NoRow {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("no row")
    }
}

impl Error for NoRow {}

#[derive(HttpStatus)]
#[status(document = ERRORS)]
enum OrderError<E: Error + status_core::Mapped + 'static> {
    #[status(409, code = "order_locked", downcast(E))]
    Store { source: Box<dyn Error + Send + Sync>, kind: std::marker::PhantomData<E> },
}

const _: &[status_core::Mapping] = <OrderError<NoRow> as status_core::Mapped>::MAPPINGS;

fn main() {}

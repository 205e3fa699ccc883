use status_core::{Document, Entry, HttpStatus, document::Code};

static ORDERS: Document = Document::new(
    "ORDERS",
    &[
        Entry::new(404, "Not Found").with_codes(&["order_not_found", "item_not_found"]),
        Entry::new(409, "Conflict").with_described_codes(&[
            Code::new("order_locked").with_location("docs/errors.md", &[14]),
            Code::new("order_paid").with_location("docs/errors.md", &[15, 30]),
        ]),
        Entry::new(500, "Internal Server Error"),
    ],
);

#[derive(HttpStatus)]
#[status(document = ORDERS, exhaustive(except(500)))]
enum OrderError {
    #[status(404, code = "order_not_found")]
    NotFound,
    #[status(409, code = "order_locked")]
    Locked,
}

fn main() {}

use status_core::{Document, Entry, HttpStatus, Mapped, document::Code};

static ORDERS: Document = Document::new(
    "ORDERS",
    &[
        Entry::new(404, "Not Found").with_codes(&["order_not_found", "item_not_found"]),
        Entry::new(409, "Conflict").with_location("docs/errors.md", &[14]).with_described_codes(&[
            Code::new("order_locked").with_location("docs/errors.md", &[14]),
            Code::new("order_paid").with_location("docs/errors.md", &[15]),
        ]),
        Entry::new(500, "Internal Server Error").with_location("docs/errors.md", &[16]),
    ],
)
.with_file("docs/errors.md");

#[derive(HttpStatus)]
#[status(document = ORDERS)]
enum OrderError {
    #[status(404, code = "order_not_found")]
    NotFound,
    #[status(transparent)]
    Payment(PaymentError),
}

#[derive(HttpStatus)]
#[status(document = ORDERS)]
#[status(409, code = "order_paid")]
struct PaymentError;

const _: () = ORDERS.covered_by(&[OrderError::MAPPINGS]);

// An exception covers all codes of its status.
const _: () = ORDERS.covered_except(&[409, 500], &[OrderError::MAPPINGS]);

fn main() {}

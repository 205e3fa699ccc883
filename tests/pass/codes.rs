//! Codes that a document allows, and those that a reason waives.

use status_core::{Document, Entry, HttpStatus, Mapped, document::Code, documents::NAT};

static ERRORS: Document = Document::new(
    "ERRORS",
    &[
        Entry::new(404, "Not Found").with_codes(&["order_not_found", "item_not_found"]),
        Entry::new(405, "Method Not Allowed"),
        Entry::new(409, "Conflict").with_described_codes(&[Code::new("order_locked")]),
        Entry::new(500, "Internal Server Error").with_codes(&["internal"]),
    ],
);

static MORE: Document =
    Document::new("MORE", &[Entry::new(404, "Not Found"), Entry::new(502, "Bad Gateway")]);

static BOTH: Document = Document::union("BOTH", &[&ERRORS, &MORE]);

#[derive(HttpStatus)]
#[status(document = ERRORS, codes(rename_all = "snake_case"), default = 500)]
enum OrderError {
    #[status(404)]
    OrderNotFound,
    #[status(404, code = "item_not_found")]
    NoItem,
    #[status(404, code = "item_not_found", same_as = NoItem)]
    NoPart,
    #[status(405, code = "read_only", undocumented = "the code is missing on the page")]
    ReadOnly,
    #[status(410, code = "gone", undocumented = "both are missing on the page")]
    Gone,
    #[status(code = "internal")]
    Broken,
    #[status(409, undocumented = "the store has codes of its own")]
    Store {
        #[status(code)]
        code: String,
    },
}

#[derive(HttpStatus)]
#[status(document = ERRORS, 405)]
struct NotAllowed;

#[derive(HttpStatus)]
#[status(document = ERRORS, 404, undocumented = "the body is empty")]
struct Missing;

#[derive(HttpStatus)]
enum RowError {
    #[status(404, code = "row_not_found")]
    NotFound,
}

#[derive(HttpStatus)]
#[status(document = ERRORS)]
enum ApiError<E> {
    #[status(transparent)]
    Order(OrderError),
    #[status(transparent)]
    Missing(Missing),
    #[status(transparent, code = "item_not_found")]
    Row(RowError),
    #[status(transparent, undocumented = "each plugin has its own page")]
    Plugin(E),
    #[status(409, code = "order_locked")]
    Locked,
}

#[derive(HttpStatus)]
#[status(document = BOTH)]
enum Union {
    #[status(502)]
    Down,
    #[status(404, code = "order_not_found")]
    NoOrder,
}

static PAGE: Document = status_core::document!("pages/codes.md");

#[derive(HttpStatus)]
#[status(document = PAGE, exhaustive)]
enum OnAPage {
    #[status(404, code = "item_not_found")]
    NoItem,
    #[status(404, code = "order_not_found")]
    NoOrder,
    #[status(409, code = "order_paid")]
    Paid,
    #[status(409, code = "order_locked")]
    Locked,
    #[status(429)]
    TooFast,
    #[status(503, code = "bank_closed")]
    BankClosed,
    // A row of the page has the status without a code.
    #[status(503)]
    Restarting,
}

#[derive(HttpStatus)]
#[status(document = NAT)]
enum Free {
    #[status(404, code = "anything")]
    Anything,
    #[status(404)]
    Nothing,
    #[status(409)]
    Store(#[status(code)] String),
}

fn main() {
    assert_eq!(OrderError::OrderNotFound.code(), Some("order_not_found"));
    assert_eq!(OrderError::NoPart.code(), OrderError::NoItem.code());
    assert_eq!(OrderError::ReadOnly.entry(), ERRORS.entry(405));
    assert_eq!(OrderError::Gone.entry(), None);
    assert_eq!(OrderError::Broken.code(), Some("internal"));
    let store = OrderError::Store { code: "full".to_owned() };
    assert_eq!((store.code(), store.entry()), (Some("full"), ERRORS.entry(409)));
    let row = ApiError::<RowError>::Row(RowError::NotFound);
    assert_eq!(row.code(), Some("item_not_found"));
    let plugin = ApiError::Plugin(RowError::NotFound);
    assert_eq!(plugin.code(), Some("row_not_found"));
    assert_eq!(ApiError::<RowError>::Order(OrderError::NoItem).code(), Some("item_not_found"));
    assert_eq!(ApiError::<RowError>::Missing(Missing).code(), None);
    assert_eq!(ApiError::<RowError>::Locked.code(), Some("order_locked"));
    assert_eq!((Union::Down.code(), Union::NoOrder.code()), (None, Some("order_not_found")));
    assert_eq!((Free::Anything.code(), Free::Nothing.code()), (Some("anything"), None));
    assert_eq!(Free::Store("x".to_owned()).code(), Some("x"));
    assert_eq!(Free::MAPPINGS[0].code(), Some("anything"));
    assert_eq!(NotAllowed.code(), None);
    assert!(PAGE.entry(503).unwrap().is_code_optional());
    assert_eq!((OnAPage::BankClosed.code(), OnAPage::Restarting.code()), (Some("bank_closed"), None));
}

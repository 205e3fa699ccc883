//! Documents in statics and in constants, unions of both, and statuses that are not registered.

use status_core::{Document, Entry, HttpStatus, document::Retry, documents::{ANY, NAT}};

static ORDERS: Document = Document::new(
    "ORDERS",
    &[
        Entry::without_phrase(400),
        Entry::new(404, "No Such Order").with_meaning("no such order").with_translations(&[("en", "no such order"), ("zh", "订单不存在")]),
        Entry::new(499, "Client Closed Request").with_retry(Retry::Unchanged),
        Entry::new(999, "Request Denied"),
    ],
)
.with_title("Orders");

const PAYMENTS: Document = Document::new("PAYMENTS", &[Entry::new(402, "Pay First")]);

static SHOP: Document = Document::union("SHOP", &[&ORDERS, &PAYMENTS]);
static ALL: Document = Document::union("ALL", &[&SHOP, &NAT]);
static EMPTY: Document = Document::new("EMPTY", &[]);

#[derive(HttpStatus)]
#[status(document = ORDERS, exhaustive)]
enum OrderError {
    #[status(400)]
    Malformed,
    #[status(404)]
    NotFound,
    #[status(499)]
    Closed,
    #[status(999)]
    Denied,
}

#[derive(HttpStatus)]
#[status(document = ALL, exhaustive(except(
    401, 403, 405, 406, 407, 408, 409, 500, 501, 502, 503, 504
)))]
enum ShopError {
    #[status(402)]
    Unpaid,
    #[status(transparent)]
    Order(OrderError),
    #[status(600, undocumented = "a vendor's own")]
    Odd,
}

#[derive(HttpStatus)]
#[status(document = EMPTY, exhaustive)]
enum Nothing {}

// The reason for 600 holds for every type under the same document.
#[derive(HttpStatus)]
#[status(document = ALL)]
enum Outermost {
    #[status(transparent)]
    Shop(ShopError),
}

#[derive(HttpStatus)]
#[status(document = ANY, transparent)]
struct Default(DbError);

#[derive(HttpStatus)]
#[status(503)]
struct DbError;

fn main() {
    assert_eq!(ORDERS.title(), "Orders");
    assert_eq!(ALL.entry(404).unwrap().phrase(), Some("No Such Order"));
    assert_eq!(ALL.entry(404).unwrap().meaning(), Some("no such order"));
    assert_eq!(ALL.entry(404).unwrap().meaning_in("zh"), Some("订单不存在"));
    assert_eq!(ALL.entry(404).unwrap().meaning_in("de"), None);
    assert_eq!(ALL.entry(400).unwrap().phrase(), None);
    let statuses: Vec<u16> = SHOP.entries().map(|entry| entry.status().as_u16()).collect();
    assert_eq!(statuses, [400, 402, 404, 499, 999]);
    assert_eq!(Outermost::Shop(ShopError::Odd).status(), 600);
    assert!(Outermost::Shop(ShopError::Odd).entry().is_none());
    assert_eq!(ShopError::Order(OrderError::Denied).status(), 999);
    assert_eq!(Default(DbError).status(), 503);
}

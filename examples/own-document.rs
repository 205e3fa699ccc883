//! A document of your own: the errors of an API as its page lists them, shared by two error types
//! and, in a union, by the server in front of them.
//!
//! Run it with `cargo run -p examples --example own-document`. Then remove a variant: the
//! compiler names the status that is no longer covered.

use status_core::{
    Document, Entry, HttpStatus, Mapped,
    document::{HeaderRule, Retry},
    documents::COMMON,
};
use thiserror::Error;

/// The page of the shop's API. Error messages use its name, `SHOP`.
static SHOP: Document = Document::new(
    "SHOP",
    &[
        // The meaning of a status, in English and in Chinese. Both are optional.
        Entry::new(400, "Bad Order")
            .with_meaning("the order cannot be read")
            .with_translations(&[("zh", "订单无法读取")])
            .with_retry(Retry::Never),
        Entry::new(402, "Card Declined")
            .with_meaning("the bank refuses the payment")
            .with_translations(&[("zh", "银行拒绝付款")]),
        Entry::new(404, "No Such Order")
            .with_meaning("no order has this number")
            .with_translations(&[("zh", "没有该编号的订单")]),
        Entry::new(405, "Method Not Allowed")
            .with_meaning("orders are created and read, never changed")
            .with_translations(&[("zh", "订单只能新建和查询，不能更改")])
            .with_headers(&[HeaderRule::response("allow")]),
        Entry::new(409, "Already Paid")
            .with_meaning("the order was paid before")
            .with_translations(&[("zh", "订单早已付清")])
            .with_retry(Retry::Never),
        Entry::new(503, "Bank Closed")
            .with_meaning("payments are accepted again later")
            .with_translations(&[("zh", "暂停收款，稍后恢复")])
            .with_headers(&[HeaderRule::response("retry-after")])
            .with_retry(Retry::After),
    ],
)
.with_title("Shop API, error codes");

/// The statuses of the shop and of the server in front of it. If both documents define a status,
/// the entry of the first applies.
static EDGE: Document = Document::union("EDGE", &[&SHOP, &COMMON]);

#[derive(Debug, Error, HttpStatus)]
#[status(document = SHOP)]
enum OrderError {
    #[error("the order has no items")]
    #[status(400)]
    Empty,
    #[error("there is no order {0}")]
    #[status(404)]
    NotFound(u32),
}

#[derive(Debug, Error, HttpStatus)]
#[status(document = SHOP)]
enum PaymentError {
    #[error("the card ending in {0} was declined")]
    #[status(402)]
    Declined(u16),
    #[error("order {0} is paid")]
    #[status(409)]
    AlreadyPaid(u32),
    #[error("the bank is closed until {0} o'clock")]
    #[status(503)]
    BankClosed(u8),
}

/// All errors of the shop. `exhaustive` requires every error that SHOP defines, and counts
/// forwarded ones. The router responds with 405, so it is excepted.
#[derive(Debug, Error, HttpStatus)]
#[status(document = SHOP, exhaustive(except(405)))]
enum ShopError {
    #[error(transparent)]
    #[status(transparent)]
    Order(#[from] OrderError),
    #[error(transparent)]
    #[status(transparent)]
    Payment(#[from] PaymentError),
}

/// The errors of the server in front of the shop.
#[derive(Debug, Error, HttpStatus)]
#[status(document = EDGE)]
enum EdgeError {
    #[error(transparent)]
    #[status(transparent)]
    Shop(#[from] ShopError),
    #[error("the shop timed out")]
    #[status(504)]
    Timeout,
}

fn main() {
    println!("{SHOP}\n");

    let errors: [EdgeError; 6] = [
        ShopError::from(OrderError::Empty).into(),
        ShopError::from(OrderError::NotFound(12)).into(),
        ShopError::from(PaymentError::Declined(4242)).into(),
        ShopError::from(PaymentError::AlreadyPaid(12)).into(),
        ShopError::from(PaymentError::BankClosed(8)).into(),
        EdgeError::Timeout,
    ];
    for error in &errors {
        let entry = error
            .entry()
            .expect("EDGE defines every status of the type");
        println!(
            "{} {:16} {error}",
            entry.status().as_str(),
            entry.phrase().unwrap_or("-")
        );
    }
    let statuses = errors.each_ref().map(|error| error.status().as_u16());
    assert_eq!(statuses, [400, 404, 402, 409, 503, 504]);

    // Both parts of the union define 404. The entry of the shop precedes the other.
    assert_eq!(errors[1].entry(), SHOP.entry(404));
    assert_eq!(errors[5].entry(), COMMON.entry(504));
    assert_ne!(SHOP.entry(404), COMMON.entry(404));

    // The two types share the document, so that it states once when to retry.
    assert_eq!(OrderError::DOCUMENT.name(), "SHOP");
    assert_eq!(PaymentError::DOCUMENT.name(), "SHOP");
    let later: Vec<_> = errors
        .iter()
        .filter(|error| {
            error
                .entry()
                .is_some_and(|entry| entry.retry() == Retry::After)
        })
        .map(ToString::to_string)
        .collect();
    println!("\nWorth trying later: {}", later.join(", "));
    assert_eq!(later, ["the bank is closed until 8 o'clock"]);
}

//! A document of one's own: the error codes of an API as its page lists them, shared by two error
//! types and, in a union, by the server in front of them.
//!
//! Run it with `cargo run -p examples --example own-document`. Then take a variant away: the
//! compiler tells which code of the document nothing answers any more.

use status_core::{
    Document, Entry, HttpStatus, Mapped,
    document::{HeaderRule, Retry},
    documents::COMMON,
};
use thiserror::Error;

/// The page of the shop's API. Its name is what the compiler's messages call it.
static SHOP: Document = Document::new(
    "SHOP",
    &[
        // What a code means, in English and in Chinese; a text that nobody has written stays empty.
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
        Entry::new(409, "Paid Already")
            .with_meaning("the order was paid before")
            .with_translations(&[("zh", "订单早已付清")])
            .with_retry(Retry::Never),
        Entry::new(503, "Bank Closed")
            .with_meaning("payments are taken again later")
            .with_translations(&[("zh", "暂停收款，稍后恢复")])
            .with_headers(&[HeaderRule::response("retry-after")])
            .with_retry(Retry::After),
    ],
)
.with_title("Shop API, error codes");

/// What the shop and the server in front of it answer. Of a code that both define, the row of the
/// first holds.
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
    PaidAlready(u32),
    #[error("the bank is closed until {0} o'clock")]
    #[status(503)]
    BankClosed(u8),
}

/// Whatever the shop can fail with. `exhaustive` asks for each error that SHOP defines, and counts
/// what is passed through. 405 is for the router to answer, long before this code runs.
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

/// What the server in front of the shop answers.
#[derive(Debug, Error, HttpStatus)]
#[status(document = EDGE)]
enum EdgeError {
    #[error(transparent)]
    #[status(transparent)]
    Shop(#[from] ShopError),
    #[error("the shop does not answer")]
    #[status(504)]
    NoAnswer,
}

fn main() {
    println!("{SHOP}\n");

    let errors: [EdgeError; 6] = [
        ShopError::from(OrderError::Empty).into(),
        ShopError::from(OrderError::NotFound(12)).into(),
        ShopError::from(PaymentError::Declined(4242)).into(),
        ShopError::from(PaymentError::PaidAlready(12)).into(),
        ShopError::from(PaymentError::BankClosed(8)).into(),
        EdgeError::NoAnswer,
    ];
    for error in &errors {
        let entry = error.entry().expect("EDGE defines all that is answered");
        println!(
            "{} {:16} {error}",
            entry.status().as_str(),
            entry.phrase().unwrap_or("-")
        );
    }
    let codes = errors.each_ref().map(|error| error.status().as_u16());
    assert_eq!(codes, [400, 404, 402, 409, 503, 504]);

    // 404 is in both parts of the union: the shop's row is the one that counts.
    assert_eq!(errors[1].entry(), SHOP.entry(404));
    assert_eq!(errors[5].entry(), COMMON.entry(504));
    assert_ne!(SHOP.entry(404), COMMON.entry(404));

    // The two types share one document, so what it says of retrying is written once.
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

//! A page with codes: two error types that send each of them, and a code that the page does not
//! list yet. Prints the codes of the page, with their lines.
//!
//! Run it with `cargo run -p examples --features document --example codes`. Then misspell a code
//! here, or remove a row of `docs/payments.md`.

use status_core::{Document, HttpStatus, Mapped, document::Lifecycle};

static PAYMENTS: Document = status_core::document!("docs/payments.md");

#[derive(HttpStatus)]
#[status(document = PAYMENTS)]
enum PaymentError {
    #[status(402, code = "card_declined")]
    Declined,
    #[status(402, code = "card_expired")]
    Expired,
    #[status(404, code = "payment_not_found")]
    NotFound,
    #[status(503)]
    BankClosed,
}

// Both codes of this type are made from the names of its variants.
#[derive(HttpStatus)]
#[status(document = PAYMENTS, codes(rename_all = "snake_case"))]
enum RefundError {
    #[status(409)]
    AlreadyRefunded,
    #[status(409, undocumented = "the page lists it from version 2 on")]
    PaymentDisputed,
}

// Each code of the page that is in use is sent with its status.
const _: () = PAYMENTS.covered_by(&[PaymentError::MAPPINGS, RefundError::MAPPINGS]);

fn main() {
    for entry in PAYMENTS.entries() {
        for code in entry.codes() {
            let location = code.location().expect("the code was read from the page");
            println!("{location}: {} {code}", entry.status());
        }
    }

    let conflict = RefundError::AlreadyRefunded.entry();
    let conflict = conflict.expect("the page defines 409");
    let retired = conflict
        .codes()
        .find(|code| code.lifecycle() == Lifecycle::Retired);
    assert_eq!(retired.map(|code| code.code()), Some("refund_frozen"));

    // The page does not list the code, but defines its status.
    let disputed = RefundError::PaymentDisputed;
    assert_eq!(disputed.code(), Some("payment_disputed"));
    assert_eq!(disputed.entry(), Some(conflict));

    assert_eq!(PaymentError::Declined.code(), Some("card_declined"));
    assert_eq!(PaymentError::Expired.code(), Some("card_expired"));
    assert_eq!(PaymentError::NotFound.code(), Some("payment_not_found"));
    // A row of 503 has no code, so the variant needs none.
    assert_eq!(PaymentError::BankClosed.code(), None);
}

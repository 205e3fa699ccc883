use status_core::{Document, HttpStatus, Mapped};

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

const _: () = PAYMENTS.covered_by(&[PaymentError::MAPPINGS]);

fn main() {}

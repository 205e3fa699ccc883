use status_core::{Document, HttpStatus};

static PAYMENTS: Document = status_core::document!("docs/payments.md");

#[derive(HttpStatus)]
#[status(document = PAYMENTS)]
enum PaymentError {
    #[status(402, code = "card_declined")]
    Declined,
    #[status(402, code = "card_expird")]
    Expired,
    #[status(404)]
    NotFound,
    #[status(503)]
    BankClosed,
}

fn main() {}

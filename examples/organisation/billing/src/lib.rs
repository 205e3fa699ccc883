//! Billing, whose errors are checked against `acme_status::ACME`.

use acme_status::HttpStatus;

/// The errors of billing.
#[derive(Debug, HttpStatus)]
#[status(document = acme_status::ACME, crate = acme_status::status_core)]
pub enum Error {
    /// The invoice cannot be read.
    #[status(400)]
    Unreadable,
    /// The account has no money left.
    #[status(402)]
    OutOfMoney,
    /// There is no such account.
    #[status(404)]
    NoAccount,
}

#[cfg(test)]
mod tests {
    use super::{Error, HttpStatus};

    #[test]
    fn an_error_has_the_entry_of_the_page() {
        let entry = Error::OutOfMoney.entry().unwrap();
        assert_eq!(
            entry.to_string(),
            "402 Payment Required: the account has no money left"
        );
    }
}

//! The errors of a service, checked against the page that its users read.

use std::fmt;

use status_core::{Document, HttpStatus};

pub static ERRORS: Document = status_core::document!("docs/errors.md");

#[derive(Debug, HttpStatus)]
#[status(document = ERRORS, exhaustive, respond)]
pub enum OrderError {
    #[status(404)]
    NotFound { id: u32 },
    #[status(409, code = "order_shipped")]
    Shipped,
}

impl fmt::Display for OrderError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotFound { id } => write!(f, "no order {id}"),
            Self::Shipped => f.write_str("the order has left"),
        }
    }
}

#[cfg(test)]
mod tests {
    use status_core::{HttpStatus, respond::ErrorResponse};

    use super::OrderError;

    #[test]
    fn statuses_are_those_of_the_page() {
        assert_eq!(OrderError::NotFound { id: 7 }.status(), 404);
        assert_eq!(OrderError::Shipped.status(), 409);
        let entry = OrderError::Shipped.entry().expect("the page defines 409");
        assert_eq!(entry.phrase(), Some("Conflict"));
    }

    #[test]
    fn responses_have_the_detail_and_the_code() {
        let response = ErrorResponse::new(&OrderError::NotFound { id: 7 });
        let body = String::from_utf8_lossy(response.body()).into_owned();
        assert!(body.contains(r#""detail":"no order 7""#), "{body}");
        let response = ErrorResponse::new(&OrderError::Shipped);
        let body = String::from_utf8_lossy(response.body()).into_owned();
        assert!(body.contains(r#""code":"order_shipped""#), "{body}");
    }
}

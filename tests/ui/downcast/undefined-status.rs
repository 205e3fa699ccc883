use status_core::{HttpStatus, documents::{IANA, NAT}};

#[derive(Debug, thiserror::Error, HttpStatus)]
#[error("the store is full")]
#[status(507, document = IANA)]
struct Full;

#[derive(HttpStatus)]
#[status(document = NAT)]
enum ApiError {
    #[status(500, downcast(Full))]
    Other(Box<dyn std::error::Error + Send + Sync>),
}

fn main() {}

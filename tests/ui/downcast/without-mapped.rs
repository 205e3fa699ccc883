use status_core::{Entry, HttpStatus, StatusCode};

#[derive(Debug, thiserror::Error)]
#[error("by hand")]
struct ByHand;

impl HttpStatus for ByHand {
    fn status(&self) -> StatusCode {
        StatusCode::CONFLICT
    }

    fn entry(&self) -> Option<&'static Entry> {
        None
    }
}

#[derive(HttpStatus)]
enum ApiError {
    #[status(500, downcast(ByHand))]
    Other(Box<dyn std::error::Error + Send + Sync>),
}

fn main() {}

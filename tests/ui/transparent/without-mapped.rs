use status_core::{Entry, HttpStatus, StatusCode};

#[derive(HttpStatus)]
enum ApiError {
    #[status(transparent)]
    Plugin(Box<dyn HttpStatus>),
    #[status(transparent)]
    Legacy(LegacyError),
}

struct LegacyError;

impl HttpStatus for LegacyError {
    fn status(&self) -> StatusCode {
        StatusCode::BAD_GATEWAY
    }

    fn entry(&self) -> Option<&'static Entry> {
        None
    }
}

fn main() {}

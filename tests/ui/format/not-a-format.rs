use status_core::HttpStatus;

struct AcmeErrors;

#[derive(Debug, thiserror::Error, HttpStatus)]
#[status(format = AcmeErrors, respond(axum))]
enum ApiError {
    #[error("no order")]
    #[status(404)]
    NotFound,
}

fn main() {}

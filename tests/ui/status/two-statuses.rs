use status_core::{HttpStatus, StatusCode};

#[derive(HttpStatus)]
enum ApiError {
    #[status(404)]
    #[status(404)]
    NotFound,
    #[status(404, 409)]
    Exists,
    #[status(NOT_FOUND, StatusCode::GONE)]
    Gone,
}

fn main() {}

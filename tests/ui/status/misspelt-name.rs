use status_core::{HttpStatus, StatusCode};

#[derive(HttpStatus)]
enum ApiError {
    #[status(NOT_FOND)]
    NotFound,
    #[status(StatusCode::CONFLCIT)]
    Conflict,
}

fn main() {}

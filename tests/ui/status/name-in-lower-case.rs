use status_core::HttpStatus;

#[derive(HttpStatus)]
enum ApiError {
    #[status(not_found)]
    NotFound,
    #[status(Conflict)]
    Conflict,
}

fn main() {}

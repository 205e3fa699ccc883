use status_core::HttpStatus;

#[derive(HttpStatus)]
enum ApiError {
    #[status(404.0)]
    NotFound,
    #[status(4e2)]
    BadRequest,
}

fn main() {}

use status_core::HttpStatus;

#[derive(HttpStatus)]
enum ApiError {
    #[status(404)]
    NotFound,
    #[status(418)]
    Teapot,
}

fn main() {}

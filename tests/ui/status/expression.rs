use status_core::HttpStatus;

#[derive(HttpStatus)]
enum ApiError {
    #[status(400 + 4)]
    NotFound,
    #[status((404))]
    Parenthesized,
    #[status(code())]
    Called,
}

fn main() {}

use status_core::HttpStatus;

#[derive(HttpStatus)]
enum ApiError {
    #[status]
    NotFound,
}

fn main() {}

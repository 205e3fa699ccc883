use status_core::HttpStatus;

#[derive(HttpStatus)]
enum ApiError {
    #[status(404)]
    NotFound,
    Timeout,
    Conflict(String),
    #[status(403)]
    Forbidden,
    r#Unknown { id: u64 },
}

fn main() {}

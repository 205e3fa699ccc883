use status_core::HttpStatus;

#[derive(HttpStatus)]
#[status(503)]
struct StoreError;

#[derive(HttpStatus)]
enum ApiError {
    #[status(500, downcast(StoreError))]
    Other(Box<dyn std::error::Error + Send + Sync>),
}

#[derive(HttpStatus)]
enum Nested {
    #[status(404)]
    NotFound,
    #[status(500, downcast(Nested))]
    Other(Box<dyn std::error::Error + Send + Sync>),
}

fn main() {}

use status_core::HttpStatus;

#[derive(Debug, thiserror::Error, HttpStatus)]
#[error("the store is closed")]
#[status(503)]
struct StoreError;

#[derive(HttpStatus)]
enum ApiError {
    #[status(500, downcast(StorError))]
    Other(Box<dyn std::error::Error + Send + Sync>),
}

fn main() {}

use status_core::HttpStatus;

#[derive(Debug, thiserror::Error, HttpStatus)]
#[error("the store is closed")]
#[status(503)]
struct StoreError;

#[derive(HttpStatus)]
enum ApiError {
    #[status(downcast(StoreError))]
    Other(Box<dyn std::error::Error + Send + Sync>),
}

#[derive(HttpStatus)]
#[status(downcast(StoreError))]
struct Other(Box<dyn std::error::Error + Send + Sync>);

fn main() {}

use status_core::HttpStatus;

type Opaque = Box<dyn std::error::Error + Send + Sync>;

#[derive(Debug, thiserror::Error, HttpStatus)]
#[error("the store is closed")]
#[status(503)]
struct StoreError;

#[derive(HttpStatus)]
enum ApiError {
    #[status(500, downcast)]
    Alone(Opaque),
    #[status(500, downcast())]
    Empty(Opaque),
    #[status(500, downcast = StoreError)]
    Equals(Opaque),
    #[status(500, downcast("StoreError"))]
    Quoted(Opaque),
    #[status(500, downcast(StoreError, StoreError))]
    Duplicate(Opaque),
    #[status(500, downcast(StoreError), downcast(StoreError))]
    Twice(Opaque),
}

fn main() {}

use status_core::HttpStatus;

#[derive(Debug, thiserror::Error, HttpStatus)]
#[error("the store is closed")]
#[status(503)]
struct StoreError;

#[derive(HttpStatus)]
enum ApiError<E> {
    #[status(500, downcast(StoreError))]
    Other(E),
}

fn main() {}

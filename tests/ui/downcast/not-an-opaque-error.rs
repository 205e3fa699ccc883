use status_core::HttpStatus;

#[derive(Debug, thiserror::Error, HttpStatus)]
#[error("the store is closed")]
#[status(503)]
struct StoreError;

#[derive(HttpStatus)]
enum ApiError {
    #[status(500, downcast(StoreError))]
    Text(String),
    #[status(500, downcast(StoreError))]
    Io { source: std::io::Error, id: u32 },
}

fn main() {}

use status_core::HttpStatus;

type Opaque = Box<dyn std::error::Error + Send + Sync>;

#[derive(Debug, thiserror::Error, HttpStatus)]
#[error("the store is closed")]
#[status(503)]
struct StoreError;

#[derive(HttpStatus)]
enum ApiError {
    #[status(500, downcast(StoreError))]
    Unit,
    #[status(500, downcast(StoreError))]
    Two(Opaque, u32),
    #[status(500, downcast(StoreError))]
    Named { error: Opaque, id: u32 },
}

fn main() {}

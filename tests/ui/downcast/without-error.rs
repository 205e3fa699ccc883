use status_core::HttpStatus;

#[derive(HttpStatus)]
#[status(503)]
struct StoreError;

#[derive(HttpStatus)]
enum ApiError {
    #[status(500, downcast(StoreError))]
    Other(Box<dyn std::error::Error + Send + Sync>),
}

fn main() {}

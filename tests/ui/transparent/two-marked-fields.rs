use status_core::HttpStatus;

#[derive(HttpStatus)]
#[status(503)]
struct StoreError;

#[derive(HttpStatus)]
enum ApiError {
    Two(#[status(transparent)] StoreError, #[status(transparent)] StoreError),
    #[status(transparent)]
    Both(#[status(transparent)] StoreError),
    #[status(503)]
    WithAStatus(#[status(transparent)] StoreError),
    OnOneField(#[status(transparent, transparent)] StoreError),
}

#[derive(HttpStatus)]
#[status(transparent)]
struct Error {
    #[status(transparent)]
    kind: StoreError,
    context: String,
}

fn main() {}

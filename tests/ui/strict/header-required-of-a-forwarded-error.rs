use status_core::{HttpStatus, documents::CCI};

#[derive(HttpStatus)]
enum StoreError {
    #[status(429)]
    TooMany,
    #[status(405, header("allow" = "GET"))]
    NotAllowed,
    #[status(418, undocumented = "the partner API expects it")]
    Teapot,
}

#[derive(HttpStatus)]
#[status(strict)]
enum StrictStoreError {
    #[status(405)]
    ReportedHere,
}

#[derive(HttpStatus)]
#[status(document = CCI, strict)]
enum ApiError {
    #[status(transparent)]
    Store(StoreError),
    #[status(transparent)]
    Strict(StrictStoreError),
    #[status(transparent, header("retry-after" = "120"))]
    Sound(Limit),
}

#[derive(HttpStatus)]
#[status(429)]
struct Limit;

fn main() {}

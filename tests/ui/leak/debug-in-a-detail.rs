use status_core::HttpStatus;

#[derive(HttpStatus)]
#[status(503)]
struct StoreError;

#[derive(HttpStatus)]
enum ApiError {
    #[status(503, detail = "the store failed: {cause:?}")]
    Store { cause: String },
    #[status(404, detail = "no order {id:?}")]
    NotFound { id: u32 },
    #[status(transparent, detail = "the store failed: {0:#?}")]
    Forwarded(StoreError2),
    #[status(400, detail = "{0:?}")]
    OneOf(#[status(one_of(400, 502))] u16),
}

#[derive(Debug, HttpStatus)]
#[status(503)]
struct StoreError2;

fn main() {}

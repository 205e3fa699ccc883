use status_core::{HttpStatus, documents::NAT};

#[derive(Debug, thiserror::Error, HttpStatus)]
enum StoreError {
    #[error("there is no record {0}")]
    #[status(404, code = "no_record")]
    NoRecord(u32),
    #[error("the store is busy")]
    #[status(429)]
    Busy,
}

#[derive(Debug, thiserror::Error, HttpStatus)]
#[status(document = NAT)]
enum GatewayError {
    #[error(transparent)]
    #[status(transparent)]
    Store(#[from] StoreError),

    #[error("there is no gateway {0}")]
    #[status(404, code = "gateway_not_found")]
    NotFound(u32),
}

fn main() {}

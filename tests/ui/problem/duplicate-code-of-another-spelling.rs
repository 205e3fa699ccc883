use status_core::{HttpStatus, StatusCode};

const GATEWAY_GONE: StatusCode = StatusCode::GONE;

#[derive(HttpStatus)]
enum GatewayError {
    #[status(404, code = "not_found")]
    NoGateway,
    #[status(NOT_FOUND, code = "not_found")]
    NoAccount,
    #[status(409, code = "not_found")]
    Moved,
    #[status(410, code = "gone")]
    Gone,
    #[status(crate::GATEWAY_GONE, code = "gone")]
    Deleted,
}

fn main() {}

use status_core::{HttpStatus, StatusCode, documents};

#[derive(HttpStatus)]
#[status(document = documents::NAT)]
enum GatewayError {
    #[status(IM_A_TEAPOT)]
    Teapot,
    #[status(StatusCode::GONE)]
    Gone,
    #[status(statuses::FULL)]
    Full,
}

mod statuses {
    pub const FULL: status_core::StatusCode = status_core::StatusCode::INSUFFICIENT_STORAGE;
}

fn main() {}

use status_core::{HttpStatus, documents::NAT};

#[derive(HttpStatus)]
#[status(document = NAT)]
union GatewayError {
    code: u16,
    raw: [u8; 2],
}

fn status(error: &GatewayError) -> status_core::StatusCode {
    error.status()
}

fn main() {}

use status_core::{HttpStatus, documents::NAT};

#[derive(HttpStatus)]
#[status(document = NAT, exhaustive(except(400, 401, 400, GATEWAY_TIMEOUT, GATEWAY_TIMEOUT)))]
enum GatewayError {
    #[status(404)]
    NotFound,
}

fn main() {}

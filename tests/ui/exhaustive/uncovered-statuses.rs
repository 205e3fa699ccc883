use status_core::{HttpStatus, documents::NAT};

#[derive(HttpStatus)]
#[status(document = NAT, exhaustive)]
enum GatewayError {
    #[status(400)]
    Malformed,
    #[status(404)]
    NotFound,
    #[status(409)]
    Exists,
    #[status(500)]
    Internal,
}

fn main() {}

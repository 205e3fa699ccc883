use status_core::{HttpStatus, documents::NAT};

#[derive(HttpStatus)]
#[status(document = NAT)]
enum GatewayError {
    #[status(307)]
    Moved,
    #[status(410)]
    Gone,
}

fn main() {}

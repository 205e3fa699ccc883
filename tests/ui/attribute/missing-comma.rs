use status_core::{HttpStatus, documents::NAT};

#[derive(HttpStatus)]
#[status(document = NAT strict)]
enum GatewayError {
    #[status(404 undocumented = "the partner API expects it")]
    NotFound,
}

fn main() {}

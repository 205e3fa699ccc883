use status_core::{HttpStatus, documents::{CCI, NAT}};

#[derive(HttpStatus)]
#[status(document = NAT, document = CCI)]
#[status(strict, strict)]
enum GatewayError {
    #[status(404)]
    NotFound,
    #[status(418, undocumented = "one", undocumented = "two")]
    Teapot,
}

fn main() {}

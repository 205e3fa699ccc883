use status_core::{HttpStatus, documents::NAT};

#[derive(HttpStatus)]
#[status(document = NAT)]
enum GatewayError {
    #[status(transparent)]
    Partner(PartnerError),
}

#[derive(HttpStatus)]
enum PartnerError {
    #[status(418, undocumented = "the partner API expects it")]
    Teapot,
}

fn main() {}

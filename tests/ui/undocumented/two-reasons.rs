use status_core::{HttpStatus, documents::NAT};

#[derive(HttpStatus)]
#[status(document = NAT)]
enum GatewayError {
    #[status(404, undocumented = "the partner API expects it")]
    NotFound,
    #[status(404, undocumented = "the console expects it")]
    Missing,
}

fn main() {}

use status_core::{HttpStatus, documents::NAT};

#[derive(HttpStatus)]
#[status(document = NAT)]
enum GatewayError {
    #[status(404, undocumented = "the partner API expects it")]
    NotFound,
    #[status(GONE, undocumented = "the partner API expects it")]
    Gone,
}

#[derive(HttpStatus)]
enum ApiError {
    #[status(undocumented = "the partner API expects it", 307)]
    Moved,
}

fn main() {}

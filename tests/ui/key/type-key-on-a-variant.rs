use status_core::{HttpStatus, documents::NAT};

#[derive(HttpStatus)]
enum GatewayError {
    #[status(404, document = NAT)]
    NotFound,
    #[status(409, strict)]
    Exists,
    #[status(500, exhaustive(except(405)))]
    Internal,
    #[status(default = 500)]
    Other,
}

fn main() {}

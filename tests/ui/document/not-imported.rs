use status_core::HttpStatus;

#[derive(HttpStatus)]
#[status(document = NAT)]
enum GatewayError {
    #[status(404)]
    NotFound,
    #[status(418)]
    Teapot,
}

fn main() {}

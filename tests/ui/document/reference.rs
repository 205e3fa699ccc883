use status_core::HttpStatus;

#[derive(HttpStatus)]
#[status(document = &status_core::documents::NAT)]
enum GatewayError {
    #[status(404)]
    NotFound,
}

fn main() {}

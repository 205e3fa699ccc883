use status_core::HttpStatus;

#[derive(HttpStatus)]
#[status(document = "documents::NAT")]
enum GatewayError {
    #[status(418)]
    Teapot,
}

#[derive(HttpStatus)]
#[status(document = "docs/errors.md")]
enum OrderError {
    #[status(418)]
    Teapot,
}

fn main() {}

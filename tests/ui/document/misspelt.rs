use status_core::{HttpStatus, documents};

#[derive(HttpStatus)]
#[status(document = documents::NATT)]
enum GatewayError {
    #[status(404)]
    NotFound,
    #[status(418)]
    Teapot,
}

fn main() {}

use status_core::HttpStatus;

#[derive(HttpStatus)]
#[status(document = 5)]
enum GatewayError {
    #[status(418)]
    Teapot,
}

fn main() {}

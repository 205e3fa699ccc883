use status_core::HttpStatus;

static LIMIT: u16 = 5;

#[derive(HttpStatus)]
#[status(document = LIMIT)]
enum GatewayError {
    #[status(418)]
    Teapot,
}

#[derive(HttpStatus)]
#[status(document = status_core::Document)]
enum OtherError {
    #[status(418)]
    Teapot,
}

fn main() {}

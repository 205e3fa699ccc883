use status_core::{HttpStatus, documents::NAT};

const LIMIT: u16 = 404;

#[derive(HttpStatus)]
#[status(document = NAT, exhaustive(except(GONNE, self::LIMIT)))]
enum GatewayError {
    #[status(404)]
    NotFound,
}

fn main() {}

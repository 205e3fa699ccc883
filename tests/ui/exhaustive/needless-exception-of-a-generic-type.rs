use status_core::{HttpStatus, documents::NAT};

#[derive(HttpStatus)]
#[status(document = NAT, exhaustive(except(418)))]
enum GatewayError<T> {
    #[status(404)]
    NotFound,
    #[status(transparent)]
    Inner(T),
}

fn main() {}

use status_core::{HttpStatus, documents::NAT};

#[derive(HttpStatus)]
#[status(document = NAT, exhaustive(except(418, 4040, "405"), strict))]
enum GatewayError {
    #[status("404")]
    NotFound,
}

#[derive(HttpStatus)]
#[status(document = NAT, exhaustive(except(418)))]
enum Generic<T> {
    #[status(transparent)]
    Inner(T),
    #[status("404")]
    NotFound,
}

#[derive(HttpStatus)]
#[status(exhaustive(except()))]
enum Nothing {
    #[status(404)]
    NotFound,
}

fn main() {}

use status_core::{HttpStatus, documents::NAT};

#[derive(HttpStatus)]
#[status(document = NAT)]
enum GatewayError {
    #[status(transparent)]
    Inner(Inner),
}

#[derive(HttpStatus)]
enum Inner {
    #[status(402)]
    A,
    #[status(410)]
    B,
    #[status(411)]
    C,
    #[status(412)]
    D,
    #[status(413)]
    E,
    #[status(414)]
    F,
    #[status(415)]
    G,
    #[status(416)]
    H,
}

fn main() {}

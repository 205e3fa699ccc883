use status_core::{HttpStatus, documents::NAT};

#[derive(HttpStatus)]
#[status(404, document = NAT)]
struct NoGateway;

#[derive(HttpStatus)]
#[status(document = NAT)]
#[status(507)]
struct Full {
    free: u64,
}

fn main() {}

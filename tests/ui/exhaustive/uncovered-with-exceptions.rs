use status_core::{HttpStatus, documents::NAT};

#[derive(HttpStatus)]
#[status(document = NAT, exhaustive(except(405, 407)))]
enum GatewayError {
    #[status(400)]
    Malformed,
    #[status(401)]
    Unknown,
    #[status(403)]
    Forbidden,
    #[status(404)]
    NotFound,
    #[status(406)]
    Unacceptable,
    #[status(408)]
    Slow,
    #[status(transparent)]
    Upstream(Upstream),
}

#[derive(HttpStatus)]
enum Upstream {
    #[status(500)]
    Internal,
    #[status(501)]
    Missing,
    #[status(502)]
    Invalid,
    #[status(503)]
    Down,
}

fn main() {}

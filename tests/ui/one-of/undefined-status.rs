use status_core::{HttpStatus, documents::NAT};

#[derive(HttpStatus)]
#[status(document = NAT)]
enum UpstreamError {
    #[status(502)]
    Failed(#[status(one_of(400, 410, 504))] Option<u16>),
}

#[derive(HttpStatus)]
#[status(document = NAT)]
struct Failed {
    #[status(one_of(418, 502))]
    status: u16,
}

fn main() {}

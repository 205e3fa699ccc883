use status_core::{HttpStatus, StatusCode};

#[derive(HttpStatus)]
enum UpstreamError {
    Failed(#[status(one_of(402, 502))] Option<StatusCode>),
}

#[derive(HttpStatus)]
struct Failed {
    #[status(one_of(402, 502))]
    status: Option<u16>,
}

fn main() {}

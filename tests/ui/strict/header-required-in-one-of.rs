use status_core::{HttpStatus, documents::HTTP11};

#[derive(HttpStatus)]
#[status(document = HTTP11, strict)]
enum UpstreamError {
    #[status(502)]
    Failed(#[status(one_of(401, 405))] Option<u16>),
}

#[derive(HttpStatus)]
#[status(document = HTTP11, strict, header(401, "www-authenticate" = "Bearer"))]
struct Failed {
    #[status(one_of(401, 405))]
    status: u16,
}

fn main() {}

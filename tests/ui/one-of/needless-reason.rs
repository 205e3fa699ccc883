use status_core::{HttpStatus, documents::NAT};

#[derive(HttpStatus)]
#[status(document = NAT)]
enum UpstreamError {
    #[status(502, undocumented = "the partner API decides")]
    Failed(#[status(one_of(400, 404))] Option<u16>),
    // One that NAT does not define is enough.
    #[status(undocumented = "the partner API decides")]
    Denied(#[status(one_of(400, 402))] u16),
}

fn main() {}

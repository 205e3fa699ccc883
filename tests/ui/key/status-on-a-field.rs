use status_core::HttpStatus;

#[derive(HttpStatus)]
struct UpstreamError {
    #[status(status)]
    code: u16,
}

fn main() {}

use status_core::{HttpStatus, documents::NAT};

#[derive(HttpStatus)]
#[status(transparent, undocumented = "plugins answer for themselves")]
struct Plugin(Box<dyn HttpStatus>);

// The reason was given against `ANY`.
#[derive(HttpStatus)]
#[status(document = NAT)]
enum GatewayError {
    #[status(transparent)]
    Plugin(Plugin),
}

#[derive(HttpStatus)]
enum ApiError {
    #[status(transparent)]
    Plugin(Plugin),
}

fn main() {}

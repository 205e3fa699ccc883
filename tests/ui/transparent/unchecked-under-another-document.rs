use status_core::{HttpStatus, documents::NAT};

#[derive(HttpStatus)]
#[status(transparent, undocumented = "plugins determine their own statuses")]
struct Plugin(Box<dyn HttpStatus>);

// The reason holds under `ANY` alone.
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

use status_core::{HttpStatus, documents::NAT};

#[derive(HttpStatus)]
#[status(document = NAT, exhaustive, strct)]
enum GatewayError {
    #[status(418)]
    Teapot,
    #[status("404")]
    NotFound,
    Timeout,
    #[status(507, document = NAT)]
    Full(#[status(404)] String),
    #[status(transparent)]
    Db,
    #[status(NOT_FOND)]
    Misspelt,
    #[status(1200)]
    TooLarge,
    #[status(409, undocumented = "the partner API expects it")]
    Exists,
    #[status(transparent)]
    Io(std::io::Error),
    #[status(410)]
    Gone,
}

fn main() {}

use status_core::HttpStatus;

#[derive(HttpStatus)]
#[status(document)]
enum GatewayError {
    #[status(418)]
    Teapot,
}

#[derive(HttpStatus)]
#[status(document(NAT))]
enum OtherError {
    #[status(418)]
    Teapot,
}

#[derive(HttpStatus)]
#[status(document = , strict)]
enum ThirdError {
    #[status(418)]
    Teapot,
}

fn main() {}

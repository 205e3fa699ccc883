use status_core::HttpStatus;

#[derive(Debug, HttpStatus)]
#[status(respond(axum))]
enum GatewayError {
    #[status(404)]
    NotFound,
}

#[derive(Debug, HttpStatus)]
#[status(500, respond)]
struct Down;

fn main() {}

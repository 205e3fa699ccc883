use status_core::HttpStatus;

#[derive(Debug, thiserror::Error, HttpStatus)]
#[error("taken")]
#[status(409, respond(axum, salvo))]
struct Taken;

#[derive(Debug, thiserror::Error, HttpStatus)]
#[status(respond(actix, rocket, poem))]
enum GatewayError<T> {
    #[error("no gateway {0}")]
    #[status(404)]
    NotFound(T),
}

fn main() {}

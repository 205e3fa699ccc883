use status_core::HttpStatus;

#[derive(Debug, HttpStatus)]
#[status(respond(axum, actix, rocket, poem, salvo))]
enum GatewayError {
    #[status(404)]
    NotFound,
}

#[derive(Debug, HttpStatus)]
#[status(respond(axum, actix, rocket, poem, salvo))]
enum Generic<T> {
    #[status(404)]
    NotFound(T),
}

fn main() {
    let _ = Generic::NotFound(7);
}

use status_core::HttpStatus;

#[derive(Debug, thiserror::Error, HttpStatus)]
#[error("a")]
#[status(409, respond(axun))]
struct Misspelt;

#[derive(Debug, thiserror::Error, HttpStatus)]
#[error("a")]
#[status(409, respond(actix_web, warp, axum, axum))]
struct Unknown;

#[derive(Debug, thiserror::Error, HttpStatus)]
#[error("a")]
#[status(409, respond())]
struct Empty;

#[derive(Debug, thiserror::Error, HttpStatus)]
#[error("a")]
#[status(409, respond = "axum")]
struct Quoted;

#[derive(Debug, thiserror::Error, HttpStatus)]
#[error("a")]
#[status(409, respond("axum", axum = true))]
struct Valued;

#[derive(Debug, thiserror::Error, HttpStatus)]
enum OnAVariant {
    #[error("a")]
    #[status(409, respond(axum))]
    A,
}

fn main() {}

use status_core::HttpStatus;

#[derive(Debug, thiserror::Error, HttpStatus)]
#[error("not found")]
#[status(404, respond(axum))]
struct NotFound;

fn in_axum<E: axum_core::response::IntoResponse>() {}

fn in_actix<E: actix_web::ResponseError>() {}

fn main() {
    in_axum::<NotFound>();
    in_actix::<NotFound>();
}

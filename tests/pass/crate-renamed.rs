//! status-core under another name, as the crate of an organisation re-exports it.

mod acme {
    pub use status_core as status;
}

use acme::status::HttpStatus;

#[derive(Debug, thiserror::Error, HttpStatus)]
#[status(crate = acme::status, strict, respond(axum))]
enum ApiError {
    #[error("not found")]
    #[status(404, code = "not_found", detail = "nothing here", header("x-a" = "b"))]
    NotFound,
}

mod deeper {
    #[derive(crate::acme::status::HttpStatus)]
    #[status(crate = crate::acme::status, 409)]
    pub struct Conflict;

    #[derive(crate::acme::status::HttpStatus)]
    #[status(crate = super::acme::status, document = super::acme::status::documents::NAT)]
    #[status(409)]
    pub struct OtherConflict;
}

fn main() {
    assert_eq!(ApiError::NotFound.status(), 404);
    assert_eq!(deeper::Conflict.status(), 409);
    assert_eq!(deeper::OtherConflict.status(), 409);
}

//! A crate of edition 2018, in which objects of traits may be written without `dyn`.

#![allow(bare_trait_objects)]

#[path = "../errors.rs"]
mod errors;

use std::error::Error;

use status_core::HttpStatus;

#[derive(HttpStatus)]
#[status(document = crate::errors::ERRORS)]
enum UploadError {
    #[status(409)]
    Conflict(#[allow(dead_code)] Box<Error + Send + Sync>),
}

#[test]
fn objects_without_dyn_are_fields() {
    assert_eq!(UploadError::Conflict("conflict".into()).status(), 409);
}

//! A crate of edition 2015: it declares the crates that it uses, and its paths start at its root.

// Objects of traits are written without `dyn`.
#![allow(bare_trait_objects)]

extern crate axum_core;
extern crate status_core;

#[path = "../errors.rs"]
mod errors;

mod paths {
    use status_core::HttpStatus;

    #[derive(Debug, HttpStatus)]
    #[status(404)]
    pub(crate) struct NotFound;

    #[derive(Debug, HttpStatus)]
    #[status(document = ::errors::ERRORS)]
    pub(crate) enum Error {
        #[status(transparent)]
        NotFound(::paths::NotFound),
        #[status(::status_core::StatusCode::CONFLICT)]
        Conflict(#[allow(dead_code)] Box<::std::error::Error + Send + Sync>),
    }

    #[derive(HttpStatus)]
    #[status(400, crate = ::status_core)]
    pub(crate) struct Renamed;
}

#[test]
fn paths_start_at_the_root_of_the_crate() {
    use status_core::HttpStatus;

    assert_eq!(paths::Error::NotFound(paths::NotFound).status(), 404);
    assert_eq!(paths::Error::Conflict("conflict".into()).status(), 409);
    assert_eq!(paths::Renamed.status(), 400);
}

//! Moving over from `axum_thiserror` or actix-web-error: the attributes stay as they are, and the
//! derive has another name.
//!
//! Run it with `cargo run -p examples --example moving-over`.
//!
//! With `axum_thiserror`, the first enum began like this:
//!
//! ```text
//! #[derive(Debug, Error, ErrorStatus)]
//! enum AccountError {
//! ```
//!
//! With actix-web-error, the second one began like this, and the struct that it passes through to
//! had the same derive. One thing is written differently now: a code for the whole enum is a
//! `default`.
//!
//! ```text
//! #[derive(Debug, Error, actix_web_error::Json)]
//! #[status(BAD_REQUEST)]
//! enum UploadError {
//! ```
//!
//! What compiled with both and no longer does: `#[status(299)]`, `#[status(418)]` and
//! `#[status(999)]`. No built-in document defines these codes. An error that has to answer one all
//! the same gives the reason: `#[status(418, undocumented = "..")]`.
//!
//! What compiled with `axum_thiserror`, which took the first: `#[status(404)] #[status(409)]` on
//! one variant.

use std::fmt::Display;

use status_core::{HttpStatus, StatusCode, documents};
use thiserror::Error;

#[derive(Debug, Error, HttpStatus)]
enum AccountError {
    #[error("there is no account {0}")]
    #[status(404)]
    NotFound(u32),

    #[error("{0} has an account")]
    #[status(StatusCode::CONFLICT)]
    Exists(&'static str),
}

#[derive(Debug, Error, HttpStatus)]
#[status(default = BAD_REQUEST)]
enum UploadError {
    #[error("the field `{0}` is missing")]
    MissingField(&'static str),

    #[error("the date cannot be read")]
    MalformedDate,

    #[error("uploads are closed for tonight")]
    #[status(SERVICE_UNAVAILABLE)]
    Closed,

    #[error(transparent)]
    #[status(transparent)]
    Disk(#[from] DiskError),
}

#[derive(Debug, Error, HttpStatus)]
#[error("the disk is full")]
#[status(500)]
struct DiskError;

fn main() {
    println!("What is answered, as before:");
    assert_eq!(told(&AccountError::NotFound(7)), 404);
    assert_eq!(told(&AccountError::Exists("ada")), 409);
    assert_eq!(told(&UploadError::MissingField("title")), 400);
    assert_eq!(told(&UploadError::MalformedDate), 400);
    assert_eq!(told(&UploadError::Closed), 503);
    assert_eq!(told(&UploadError::from(DiskError)), 500);

    println!("\nWhat is refused now:");
    for code in [299, 418, 999] {
        // For a `StatusCode`, three digits are enough. That is how these got through.
        assert!(StatusCode::from_u16(code).is_ok());
        let defining = documents::ALL.map(|document| document.entry(code).is_some());
        let count = defining.iter().filter(|defined| **defined).count();
        println!(
            "    {code}: {count} of {} documents define it",
            defining.len()
        );
        assert_eq!(count, 0);
    }
}

/// Prints an error with its status.
fn told(error: &(impl HttpStatus + Display)) -> StatusCode {
    println!("    {}: {error}", error.status());
    error.status()
}

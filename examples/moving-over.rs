//! Migrating from `axum_thiserror` or actix-web-error: the attributes stay, and the derive has
//! another name.
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
//! With actix-web-error, the second enum began like this, and the struct to which it forwards had
//! the same derive. One thing is written differently: the status of the whole enum is its
//! `default`.
//!
//! ```text
//! #[derive(Debug, Error, actix_web_error::Json)]
//! #[status(BAD_REQUEST)]
//! enum UploadError {
//! ```
//!
//! Both crates accept `#[status(299)]`, `#[status(418)]` and `#[status(999)]`. status-core refuses
//! them, because no built-in document defines these statuses. To send one anyway, give a reason:
//! `#[status(418, undocumented = "..")]`.
//!
//! `axum_thiserror` accepts `#[status(404)] #[status(409)]` on one variant and uses the first.
//! status-core refuses it.

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

    #[error("uploads are closed until tomorrow")]
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
    println!("Statuses, as before:");
    assert_eq!(print(&AccountError::NotFound(7)), 404);
    assert_eq!(print(&AccountError::Exists("ada")), 409);
    assert_eq!(print(&UploadError::MissingField("title")), 400);
    assert_eq!(print(&UploadError::MalformedDate), 400);
    assert_eq!(print(&UploadError::Closed), 503);
    assert_eq!(print(&UploadError::from(DiskError)), 500);

    println!("\nRefused now:");
    for status in [299, 418, 999] {
        // A `StatusCode` accepts any three digits, which is why these crates do.
        assert!(StatusCode::from_u16(status).is_ok());
        let defining = documents::ALL.map(|document| document.entry(status).is_some());
        let count = defining.iter().filter(|defined| **defined).count();
        println!(
            "    {status}: {count} of {} documents define it",
            defining.len()
        );
        assert_eq!(count, 0);
    }
}

/// Prints an error with its status, and returns the status.
fn print(error: &(impl HttpStatus + Display)) -> StatusCode {
    println!("    {}: {error}", error.status());
    error.status()
}

//! Nested errors: a `transparent` variant forwards to another type. All statuses of that type, at
//! any depth, are checked against the document of the outer type.
//!
//! Run it with `cargo run -p examples --example nested-errors`. Then change the status of
//! `DiskError::Full` to 413: `ApiError`, two levels above, no longer compiles, and the message
//! names `Full`.

use std::sync::Arc;

use status_core::{Entry, HttpStatus, Mapped, Mapping, StatusCode, documents::NAT};
use thiserror::Error;

#[derive(Debug, Error, HttpStatus)]
enum DiskError {
    #[error("the disk is full")]
    #[status(503)]
    Full,
}

#[derive(Debug, Error, HttpStatus)]
enum StoreError {
    #[error("there is no record {0}")]
    #[status(404)]
    NoRecord(u32),

    // `Box`, `Arc` and references forward to what they point to.
    #[error(transparent)]
    #[status(transparent)]
    Disk(Box<DiskError>),
}

/// The errors of repeated calls. `E` is checked where its type is known: below, in `ApiError`.
#[derive(Debug, Error, HttpStatus)]
enum Repeated<E> {
    #[error("no response after {0} calls")]
    #[status(504)]
    NoResponse(u32),

    #[error(transparent)]
    #[status(transparent)]
    Last(E),
}

#[derive(Debug, Error, HttpStatus)]
#[error("the price list is not available")]
#[status(502)]
struct PriceError;

#[derive(Debug, Error, HttpStatus)]
#[status(document = NAT)]
enum ApiError {
    #[error(transparent)]
    #[status(transparent)]
    Store(#[from] StoreError),

    /// The requests that wait for the same load of the cache share its error.
    #[error(transparent)]
    #[status(transparent)]
    Cache(Arc<StoreError>),

    #[error(transparent)]
    #[status(transparent)]
    Prices(Repeated<PriceError>),
}

/// An error that is borrowed for the log.
#[derive(HttpStatus)]
#[status(transparent, document = NAT)]
struct Logged<'a>(&'a ApiError);

/// The errors of the API and of its plugins.
///
/// A `dyn HttpStatus` implements neither `Debug` nor `Error`. If you need them, box a trait of your
/// own with `HttpStatus` and `Error` as its supertraits.
#[derive(HttpStatus)]
#[status(document = NAT)]
enum Failure {
    #[status(transparent)]
    Api(ApiError),

    // The type behind a `dyn HttpStatus` is known at run time only, so the compiler cannot check
    // it. That requires a reason.
    #[status(transparent, undocumented = "plugins are loaded at run time")]
    Plugin(Box<dyn HttpStatus>),
}

/// The error of a plugin, which implements the trait by hand and can have any status.
struct Teapot;

impl HttpStatus for Teapot {
    fn status(&self) -> StatusCode {
        StatusCode::IM_A_TEAPOT
    }

    fn entry(&self) -> Option<&'static Entry> {
        None
    }
}

fn main() {
    println!("The errors of the API:");
    print_tree(Failure::MAPPINGS, 1);

    println!("\nThe same as values:");
    let full = || StoreError::Disk(Box::new(DiskError::Full));
    let load = Arc::new(full());
    let errors = [
        ApiError::from(StoreError::NoRecord(7)),
        ApiError::from(full()),
        ApiError::Cache(Arc::clone(&load)),
        ApiError::Cache(load),
        ApiError::Prices(Repeated::NoResponse(3)),
        ApiError::Prices(Repeated::Last(PriceError)),
    ];
    for error in &errors {
        println!("    {}: {error}", Logged(error).status());
    }
    let statuses = errors.each_ref().map(|error| error.status().as_u16());
    assert_eq!(statuses, [404, 503, 503, 503, 504, 502]);

    // The entry is that of the outermost document.
    let failure = Failure::Api(full().into());
    assert_eq!(failure.entry(), NAT.entry(503));
    assert_ne!(failure.entry(), full().entry());

    let plugin = Failure::Plugin(Box::new(Teapot));
    println!("    {}: the error of a plugin", plugin.status());
    assert_eq!(plugin.status(), StatusCode::IM_A_TEAPOT);
    assert_eq!(plugin.entry(), None);
}

/// Prints the mapping of each variant, with those of the type that it forwards to below it.
fn print_tree(mappings: &[Mapping], depth: usize) {
    for mapping in mappings {
        println!("{:indent$}{mapping}", "", indent = 4 * depth);
        print_tree(mapping.inner().unwrap_or_default(), depth + 1);
    }
}

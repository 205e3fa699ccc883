//! Nested errors: a variant that passes through to another type answers what that type answers, and
//! all of it is checked against the outer type's document, however deep it lies.
//!
//! Run it with `cargo run -p examples --example nested-errors`. Then give `DiskError::Full` the
//! code 413: `ApiError`, two types further out, no longer compiles, and the message names `Full`.

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

    // A box, an Arc and a reference answer what they hold.
    #[error(transparent)]
    #[status(transparent)]
    Disk(Box<DiskError>),
}

/// What comes of repeated calls. `E` is checked where it is known: below, in `ApiError`.
#[derive(Debug, Error, HttpStatus)]
enum Repeated<E> {
    #[error("no answer after {0} calls")]
    #[status(504)]
    NoAnswer(u32),

    #[error(transparent)]
    #[status(transparent)]
    Last(E),
}

#[derive(Debug, Error, HttpStatus)]
#[error("the price list cannot be had")]
#[status(502)]
struct PriceError;

#[derive(Debug, Error, HttpStatus)]
#[status(document = NAT)]
enum ApiError {
    #[error(transparent)]
    #[status(transparent)]
    Store(#[from] StoreError),

    /// All requests that wait for one load of the cache fail with the same error.
    #[error(transparent)]
    #[status(transparent)]
    Cache(Arc<StoreError>),

    #[error(transparent)]
    #[status(transparent)]
    Prices(Repeated<PriceError>),
}

/// An error that is only borrowed, because it still has to be answered.
#[derive(HttpStatus)]
#[status(transparent, document = NAT)]
struct Logged<'a>(&'a ApiError);

/// Whatever a request can fail with. A `dyn HttpStatus` is neither `Debug` nor `Error`; where you
/// need them, box a trait of your own that has `HttpStatus` and `Error` above it.
#[derive(HttpStatus)]
#[status(document = NAT)]
enum Failure {
    #[status(transparent)]
    Api(ApiError),

    // What is behind a `dyn HttpStatus` is not known before the program runs, so the compiler
    // cannot check it. That takes a reason.
    #[status(transparent, undocumented = "plugins are loaded at run time")]
    Plugin(Box<dyn HttpStatus>),
}

/// A plugin's error: not derived, and free to answer anything.
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
    println!("What a request can fail with:");
    print_tree(Failure::MAPPINGS, 1);

    println!("\nThe same as values:");
    let full = || StoreError::Disk(Box::new(DiskError::Full));
    let load = Arc::new(full());
    let errors = [
        ApiError::from(StoreError::NoRecord(7)),
        ApiError::from(full()),
        ApiError::Cache(Arc::clone(&load)),
        ApiError::Cache(load),
        ApiError::Prices(Repeated::NoAnswer(3)),
        ApiError::Prices(Repeated::Last(PriceError)),
    ];
    for error in &errors {
        println!("    {}: {error}", Logged(error).status());
    }
    let codes = errors.each_ref().map(|error| error.status().as_u16());
    assert_eq!(codes, [404, 503, 503, 503, 504, 502]);

    // The row is that of the document on the outside.
    let failure = Failure::Api(full().into());
    assert_eq!(failure.entry(), NAT.entry(503));
    assert_ne!(failure.entry(), full().entry());

    let plugin = Failure::Plugin(Box::new(Teapot));
    println!("    {}: what a plugin likes", plugin.status());
    assert_eq!(plugin.status(), StatusCode::IM_A_TEAPOT);
    assert_eq!(plugin.entry(), None);
}

/// What each variant answers, and below it what it passes through to.
fn print_tree(mappings: &[Mapping], depth: usize) {
    for mapping in mappings {
        println!("{:indent$}{mapping}", "", indent = 4 * depth);
        print_tree(mapping.inner().unwrap_or_default(), depth + 1);
    }
}

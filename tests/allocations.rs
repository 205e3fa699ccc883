//! The allocations of a response. The detail is written into the body without a string of its own.
//! The size of a body without a detail is known, so that it takes a single allocation.

use std::hint::black_box;

use allocation_counter::measure;
use status_core::{
    HttpStatus,
    respond::{ErrorResponse, set_reporter},
};
use thiserror::Error;

#[derive(Debug, Error, HttpStatus)]
#[status(respond, problems = "https://api.acme.com/problems/")]
enum ApiError {
    #[error("there is no gateway {id}")]
    #[status(404, code = "gateway_not_found")]
    NotFound { id: u32 },
    #[error("port {0} is taken")]
    #[status(409, detail = "port {0} is not free")]
    Taken(u16),
    #[error("the disk {0} is full")]
    #[status(500, code = "full")]
    Full(u8),
    #[error("the disk {0} is broken")]
    #[status(500)]
    Broken(u8),
    #[error("the disk {0} is slow")]
    #[status(503, expose)]
    Slow(u8),
    #[error("nothing")]
    #[status(304)]
    NotModified,
    #[error(transparent)]
    #[status(transparent)]
    Store(StoreError),
}

#[derive(Debug, Error, HttpStatus)]
enum StoreError {
    #[error("there is no row {0}")]
    #[status(404)]
    NoRow(u8),
    #[error("the password is {0}")]
    #[status(503)]
    Down(u8),
}

fn allocations(error: &ApiError) -> u64 {
    // A report that nobody reads takes none. A line on standard error would.
    let _ = set_reporter(|_| ());
    measure(|| {
        black_box(ErrorResponse::new(black_box(error)));
    })
    .count_total
}

#[test]
fn allocations_are_counted() {
    let counted = measure(|| drop(black_box(Box::new(1))));
    assert_eq!(counted.count_total, 1);
}

/// The buffer, and the handle that `Bytes` keeps of a buffer with room to spare.
#[test]
fn a_body_with_a_detail_takes_two() {
    for error in [
        ApiError::NotFound { id: 7 },
        ApiError::Taken(443),
        ApiError::Slow(3),
        ApiError::Store(StoreError::NoRow(1)),
    ] {
        assert_eq!(allocations(&error), 2, "{error}");
    }
}

#[test]
fn a_body_without_a_detail_takes_one() {
    for error in [
        ApiError::Full(1),
        ApiError::Broken(1),
        ApiError::Store(StoreError::Down(1)),
    ] {
        assert_eq!(allocations(&error), 1, "{error}");
    }
}

#[test]
fn a_response_without_a_body_takes_none() {
    assert_eq!(allocations(&ApiError::NotModified), 0);
}

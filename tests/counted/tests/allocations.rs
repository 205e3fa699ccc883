//! The allocations of a response, from the error to the type of the framework, compared with one
//! written by hand.

use std::hint::black_box;

use actix_web::ResponseError;
use allocation_counter::measure;
use axum_core::response::IntoResponse;
use counted::{by_hand, format, ours};
use status_core::{HttpStatus, respond::set_reporter};

#[test]
fn a_status_and_its_entry() {
    assert_eq!(allocations(|| ours::NOT_FOUND.status()), 0);
    assert_eq!(allocations(|| ours::NOT_FOUND.entry()), 0);
}

#[test]
fn axum_with_a_detail() {
    for (ours, by_hand) in [
        (ours::NOT_FOUND, by_hand::NOT_FOUND),
        (ours::OUT_OF_STOCK, by_hand::OUT_OF_STOCK),
    ] {
        assert_eq!(allocations(|| ours.into_response()), 5);
        assert_eq!(allocations(|| by_hand.into_response()), 5);
    }
}

#[test]
fn axum_withheld() {
    for (ours, by_hand) in [
        (ours::DAMAGED, by_hand::DAMAGED),
        (ours::STORE, by_hand::STORE),
    ] {
        assert_eq!(allocations(|| ours.into_response()), 4);
        assert_eq!(allocations(|| by_hand.into_response()), 5);
    }
}

#[test]
fn actix_with_a_detail() {
    for (ours, by_hand) in [
        (ours::NOT_FOUND, by_hand::NOT_FOUND),
        (ours::OUT_OF_STOCK, by_hand::OUT_OF_STOCK),
    ] {
        assert_eq!(allocations(|| ours.error_response()), 2);
        assert_eq!(allocations(|| by_hand.error_response()), 2);
    }
}

#[test]
fn actix_withheld() {
    for (ours, by_hand) in [
        (ours::DAMAGED, by_hand::DAMAGED),
        (ours::STORE, by_hand::STORE),
    ] {
        assert_eq!(allocations(|| ours.error_response()), 1);
        assert_eq!(allocations(|| by_hand.error_response()), 2);
    }
}

#[test]
fn a_format_of_ones_own() {
    for (ours, by_hand) in [
        (ours::NOT_FOUND, by_hand::NOT_FOUND),
        (ours::OUT_OF_STOCK, by_hand::OUT_OF_STOCK),
        (ours::DAMAGED, by_hand::DAMAGED),
    ] {
        let counted = allocations(|| format::response(&ours));
        assert_eq!(counted, 5);
        assert_eq!(counted, allocations(|| by_hand.in_format()));
    }
}

/// The allocations of the second call: frameworks keep parts of the first response for it.
fn allocations<T>(case: impl Fn() -> T) -> u64 {
    // By hand, nothing is reported.
    let _ = set_reporter(|_| ());
    drop(black_box(case()));
    measure(|| drop(black_box(case()))).count_total
}

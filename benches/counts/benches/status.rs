//! The status of an error, and its entry.

#![allow(missing_docs, reason = "the macros of gungraun write public items")]

use std::hint::black_box;

use counted::{by_hand, ours};
use gungraun::prelude::*;
use status_core::{
    Entry, HttpStatus, StatusCode,
    documents::{ANY, NAT},
};

#[library_benchmark]
#[bench::ours(ours::OrderError::status, &ours::NOT_FOUND)]
#[bench::by_hand(by_hand::OrderError::status, &by_hand::NOT_FOUND)]
fn status<E, F: Fn(E) -> StatusCode>(status: F, error: E) -> StatusCode {
    black_box(status(black_box(error)))
}

#[library_benchmark]
#[bench::ours(ours::OrderError::entry, &ours::NOT_FOUND)]
#[bench::by_hand(canonical_reason, &by_hand::NOT_FOUND)]
#[bench::document(document_entry, 404_u16)]
#[bench::union(union_entry, 404_u16)]
fn entry<K, R, F: Fn(K) -> R>(look_up: F, key: K) -> R {
    black_box(look_up(black_box(key)))
}

fn canonical_reason(error: &by_hand::OrderError) -> Option<&'static str> {
    error.status().canonical_reason()
}

fn document_entry(status: u16) -> Option<&'static Entry> {
    NAT.entry(status)
}

/// The default document.
fn union_entry(status: u16) -> Option<&'static Entry> {
    ANY.entry(status)
}

library_benchmark_group!(name = status_group, benchmarks = [status, entry]);

main!(library_benchmark_groups = status_group);

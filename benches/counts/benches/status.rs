//! From an error to its status, and to the row of it.

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
fn row<C, R, F: Fn(C) -> R>(look_up: F, code: C) -> R {
    black_box(look_up(black_box(code)))
}

fn canonical_reason(error: &by_hand::OrderError) -> Option<&'static str> {
    error.status().canonical_reason()
}

fn document_entry(code: u16) -> Option<&'static Entry> {
    NAT.entry(code)
}

/// A union asks its parts one after the other.
fn union_entry(code: u16) -> Option<&'static Entry> {
    ANY.entry(code)
}

library_benchmark_group!(name = status_group, benchmarks = [status, row]);

main!(library_benchmark_groups = status_group);

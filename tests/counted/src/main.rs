//! `counted CASE TIMES` runs a case a number of times, for valgrind to count.

use std::{env, hint::black_box, process::ExitCode};

use actix_web::{HttpResponse, ResponseError};
use axum_core::response::{IntoResponse, Response};
use bytes::Bytes;
use counted::{by_hand, format, ours};
use http::StatusCode;
use status_core::{
    Entry, HttpStatus,
    documents::NAT,
    respond::{Body, Detail, set_reporter},
};

fn main() -> ExitCode {
    let arguments: Vec<String> = env::args().skip(1).collect();
    match run(&arguments) {
        Some(()) => ExitCode::SUCCESS,
        None => {
            eprintln!("usage: counted CASE TIMES");
            ExitCode::FAILURE
        }
    }
}

/// Runs the case of the arguments; `None` if the arguments are not valid.
fn run(arguments: &[String]) -> Option<()> {
    let [case, times] = arguments else {
        return None;
    };
    let times = times.parse().ok()?;
    // By hand, nothing is reported. A line on standard error would be most of the cost.
    set_reporter(|_| ()).ok()?;
    match case.as_str() {
        "status-ours" => repeat(times, &ours::NOT_FOUND, status_ours),
        "status-by-hand" => repeat(times, &by_hand::NOT_FOUND, status_by_hand),
        "entry-ours" => repeat(times, &ours::NOT_FOUND, entry_ours),
        "canonical-reason" => repeat(times, &by_hand::NOT_FOUND, canonical_reason),
        "document-entry" => repeat(times, 404, document_entry),
        "axum-detail-ours" => repeat(times, ours::NOT_FOUND, axum_ours),
        "axum-detail-by-hand" => repeat(times, by_hand::NOT_FOUND, axum_by_hand),
        "axum-withheld-ours" => repeat(times, ours::DAMAGED, axum_ours),
        "axum-withheld-by-hand" => repeat(times, by_hand::DAMAGED, axum_by_hand),
        "actix-detail-ours" => repeat(times, &ours::NOT_FOUND, actix_ours),
        "actix-detail-by-hand" => repeat(times, &by_hand::NOT_FOUND, actix_by_hand),
        "actix-withheld-ours" => repeat(times, &ours::DAMAGED, actix_ours),
        "actix-withheld-by-hand" => repeat(times, &by_hand::DAMAGED, actix_by_hand),
        "format-ours" => repeat(times, &ours::NOT_FOUND, format_ours),
        "format-by-hand" => repeat(times, &by_hand::NOT_FOUND, format_by_hand),
        "body-ours" => repeat(times, &ours::NOT_FOUND, body_ours),
        "body-by-hand" => repeat(times, &ours::NOT_FOUND, body_by_hand),
        _ => return None,
    }
    Some(())
}

/// Runs a case in a loop, which drops each result: frameworks keep parts of a response for the next
/// one.
fn repeat<I: Copy, O>(times: u32, input: I, case: fn(I) -> O) {
    for _ in 0..times {
        drop(black_box(case(black_box(input))));
    }
}

#[inline(never)]
fn status_ours(error: &ours::OrderError) -> StatusCode {
    error.status()
}

#[inline(never)]
fn status_by_hand(error: &by_hand::OrderError) -> StatusCode {
    error.status()
}

#[inline(never)]
fn entry_ours(error: &ours::OrderError) -> Option<&'static Entry> {
    error.entry()
}

#[inline(never)]
fn canonical_reason(error: &by_hand::OrderError) -> Option<&'static str> {
    error.status().canonical_reason()
}

#[inline(never)]
fn document_entry(status: u16) -> Option<&'static Entry> {
    NAT.entry(status)
}

#[inline(never)]
fn axum_ours(error: ours::OrderError) -> Response {
    error.into_response()
}

#[inline(never)]
fn axum_by_hand(error: by_hand::OrderError) -> Response {
    error.into_response()
}

#[inline(never)]
fn actix_ours(error: &ours::OrderError) -> HttpResponse {
    error.error_response()
}

#[inline(never)]
fn actix_by_hand(error: &by_hand::OrderError) -> HttpResponse {
    error.error_response()
}

#[inline(never)]
fn format_ours(error: &ours::OrderError) -> Response {
    format::response(error)
}

#[inline(never)]
fn format_by_hand(error: &by_hand::OrderError) -> Response {
    error.in_format()
}

#[inline(never)]
fn body_ours(error: &ours::OrderError) -> Body {
    let value = format::envelope(error.code(), Some(Detail::exposed(error)));
    Body::json(&value)
}

#[inline(never)]
fn body_by_hand(error: &ours::OrderError) -> Bytes {
    let value = format::envelope(error.code(), Some(Detail::exposed(error)));
    // The body of each server is made of bytes that are shared.
    serde_json::to_vec(&value).unwrap_or_default().into()
}

//! The conversion of an error into the response of a framework.

#![allow(missing_docs, reason = "the macros of gungraun write public items")]

use std::hint::black_box;

use actix_web::{HttpResponse, ResponseError};
use axum::response::{IntoResponse, Response};
use counted::{by_hand, ours};
use counts::{actix_web_error, axum_thiserror, problem_details};
use gungraun::prelude::*;
use status_core::respond::set_reporter;

#[library_benchmark(setup = warm_axum)]
#[bench::ours(ours::NOT_FOUND)]
#[bench::by_hand(by_hand::NOT_FOUND)]
#[bench::axum_thiserror(axum_thiserror::NOT_FOUND)]
#[bench::problem_details(problem_details::NOT_FOUND)]
fn axum_not_found<E: IntoResponse>(error: E) -> Response {
    black_box(black_box(error).into_response())
}

#[library_benchmark(setup = warm_axum)]
#[bench::ours(ours::OUT_OF_STOCK)]
#[bench::by_hand(by_hand::OUT_OF_STOCK)]
#[bench::axum_thiserror(axum_thiserror::OUT_OF_STOCK)]
#[bench::problem_details(problem_details::OUT_OF_STOCK)]
fn axum_out_of_stock<E: IntoResponse>(error: E) -> Response {
    black_box(black_box(error).into_response())
}

#[library_benchmark(setup = warm_axum)]
#[bench::ours(ours::DAMAGED)]
#[bench::by_hand(by_hand::DAMAGED)]
#[bench::axum_thiserror(axum_thiserror::DAMAGED)]
#[bench::problem_details(problem_details::DAMAGED)]
fn axum_damaged<E: IntoResponse>(error: E) -> Response {
    black_box(black_box(error).into_response())
}

#[library_benchmark(setup = warm_axum)]
#[bench::ours(ours::STORE)]
#[bench::by_hand(by_hand::STORE)]
#[bench::axum_thiserror(axum_thiserror::STORE)]
#[bench::problem_details(problem_details::STORE)]
fn axum_store<E: IntoResponse>(error: E) -> Response {
    black_box(black_box(error).into_response())
}

#[library_benchmark(setup = warm_actix)]
#[bench::ours(ours::NOT_FOUND)]
#[bench::by_hand(by_hand::NOT_FOUND)]
#[bench::actix_web_error(actix_web_error::NOT_FOUND)]
#[bench::problem_details(problem_details::NOT_FOUND)]
fn actix_not_found<E: ResponseError>(error: E) -> HttpResponse {
    black_box(black_box(&error).error_response())
}

#[library_benchmark(setup = warm_actix)]
#[bench::ours(ours::OUT_OF_STOCK)]
#[bench::by_hand(by_hand::OUT_OF_STOCK)]
#[bench::actix_web_error(actix_web_error::OUT_OF_STOCK)]
#[bench::problem_details(problem_details::OUT_OF_STOCK)]
fn actix_out_of_stock<E: ResponseError>(error: E) -> HttpResponse {
    black_box(black_box(&error).error_response())
}

#[library_benchmark(setup = warm_actix)]
#[bench::ours(ours::DAMAGED)]
#[bench::by_hand(by_hand::DAMAGED)]
#[bench::actix_web_error(actix_web_error::DAMAGED)]
#[bench::problem_details(problem_details::DAMAGED)]
fn actix_damaged<E: ResponseError>(error: E) -> HttpResponse {
    black_box(black_box(&error).error_response())
}

#[library_benchmark(setup = warm_actix)]
#[bench::ours(ours::STORE)]
#[bench::by_hand(by_hand::STORE)]
#[bench::actix_web_error(actix_web_error::STORE)]
#[bench::problem_details(problem_details::STORE)]
fn actix_store<E: ResponseError>(error: E) -> HttpResponse {
    black_box(black_box(&error).error_response())
}

/// Runs the case once: values that a program creates once are then not counted.
fn warm_axum<E: IntoResponse + Copy>(error: E) -> E {
    ignore_reports();
    drop(black_box(error.into_response()));
    error
}

/// Runs the case once in actix-web, which keeps parts of a response for the next one.
fn warm_actix<E: ResponseError>(error: E) -> E {
    ignore_reports();
    drop(black_box(error.error_response()));
    error
}

/// The other flavours report nothing. A line on standard error would be most of the cost.
fn ignore_reports() {
    let _ = set_reporter(|_| ());
}

library_benchmark_group!(
    name = axum_group,
    benchmarks = [axum_not_found, axum_out_of_stock, axum_damaged, axum_store]
);

library_benchmark_group!(
    name = actix_group,
    benchmarks = [
        actix_not_found,
        actix_out_of_stock,
        actix_damaged,
        actix_store
    ]
);

main!(library_benchmark_groups = axum_group, actix_group);

//! Prints the allocations and the length of the body of each response, a line of JSON for each.

use std::{
    hint::black_box,
    pin::Pin,
    task::{Context, Poll, Waker},
};

use actix_web::{ResponseError, body::MessageBody};
use allocation_counter::measure;
use axum::{body::Body, response::IntoResponse};
use counted::{by_hand, ours};
use counts::{actix_web_error, axum_thiserror, problem_details};
use http_body::Body as _;
use serde::Serialize;
use status_core::respond::set_reporter;

/// The facts of a response.
#[derive(Serialize)]
struct Fact {
    group: &'static str,
    case: &'static str,
    flavour: &'static str,
    allocations: u64,
    bytes: usize,
    /// The body, for inspection.
    body: String,
}

/// The facts of the four responses of each flavour.
macro_rules! facts {
    ($fact:path, $($flavour:ident),+) => {[$(
        $fact("not_found", stringify!($flavour), &$flavour::NOT_FOUND),
        $fact("out_of_stock", stringify!($flavour), &$flavour::OUT_OF_STOCK),
        $fact("damaged", stringify!($flavour), &$flavour::DAMAGED),
        $fact("store", stringify!($flavour), &$flavour::STORE),
    )+]};
}

fn main() -> Result<(), serde_json::Error> {
    // The other flavours report nothing.
    let _ = set_reporter(|_| ());
    let axum = facts!(of_axum, ours, by_hand, axum_thiserror, problem_details);
    let actix = facts!(of_actix, ours, by_hand, actix_web_error, problem_details);
    for fact in axum.iter().chain(&actix) {
        println!("{}", serde_json::to_string(fact)?);
    }
    Ok(())
}

fn of_axum<E: IntoResponse + Copy>(case: &'static str, flavour: &'static str, error: &E) -> Fact {
    let body = read((*error).into_response().into_body());
    Fact {
        group: "axum",
        case,
        flavour,
        allocations: allocations(|| (*error).into_response()),
        bytes: body.len(),
        body: String::from_utf8_lossy(&body).into_owned(),
    }
}

fn of_actix<E: ResponseError>(case: &'static str, flavour: &'static str, error: &E) -> Fact {
    let body = error.error_response().into_body().try_into_bytes();
    // All of these crates have their bodies in memory.
    let body = body.unwrap_or_default();
    Fact {
        group: "actix",
        case,
        flavour,
        allocations: allocations(|| error.error_response()),
        bytes: body.len(),
        body: String::from_utf8_lossy(&body).into_owned(),
    }
}

/// Reads a body that is in memory.
fn read(mut body: Body) -> Vec<u8> {
    let mut context = Context::from_waker(Waker::noop());
    let mut bytes = Vec::new();
    while let Poll::Ready(Some(Ok(frame))) = Pin::new(&mut body).poll_frame(&mut context) {
        bytes.extend(frame.into_data().unwrap_or_default());
    }
    bytes
}

/// The allocations of the second call: frameworks keep parts of the first response for it.
fn allocations<T>(response: impl Fn() -> T) -> u64 {
    drop(black_box(response()));
    measure(|| drop(black_box(response()))).count_total
}

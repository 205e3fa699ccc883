//! Prints what each answer allocates and how long its body is, a line of JSON for each.

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

/// What is known of an answer.
#[derive(Serialize)]
struct Fact {
    group: &'static str,
    case: &'static str,
    flavour: &'static str,
    allocations: u64,
    bytes: usize,
    /// What the client reads, for whoever wants to see what it is told.
    body: String,
}

/// The facts of the four answers of each flavour.
macro_rules! facts {
    ($fact:path, $($flavour:ident),+) => {[$(
        $fact("not_found", stringify!($flavour), &$flavour::NOT_FOUND),
        $fact("out_of_stock", stringify!($flavour), &$flavour::OUT_OF_STOCK),
        $fact("damaged", stringify!($flavour), &$flavour::DAMAGED),
        $fact("store", stringify!($flavour), &$flavour::STORE),
    )+]};
}

fn main() -> Result<(), serde_json::Error> {
    let axum = facts!(of_axum, ours, by_hand, axum_thiserror, problem_details);
    let actix = facts!(of_actix, ours, by_hand, actix_web_error, problem_details);
    for fact in axum.iter().chain(&actix) {
        println!("{}", serde_json::to_string(fact)?);
    }
    Ok(())
}

fn of_axum<E: IntoResponse + Copy>(case: &'static str, flavour: &'static str, error: &E) -> Fact {
    let body = whole((*error).into_response().into_body());
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
    // One that is not in memory is none of these crates'.
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

/// A body that is all there at once.
fn whole(mut body: Body) -> Vec<u8> {
    let mut context = Context::from_waker(Waker::noop());
    let mut bytes = Vec::new();
    while let Poll::Ready(Some(Ok(frame))) = Pin::new(&mut body).poll_frame(&mut context) {
        bytes.extend(frame.into_data().unwrap_or_default());
    }
    bytes
}

/// Those of the second time: frameworks keep parts of the first response for it.
fn allocations<T>(answer: impl Fn() -> T) -> u64 {
    drop(black_box(answer()));
    measure(|| drop(black_box(answer()))).count_total
}

//! CCI in use: a document that says when to try again, and which of its codes are out of use.
//!
//! Run it with `cargo run -p examples --example document-cci`.
//!
//! Server and client read one document: the server's codes are held against it by the compiler, and
//! the client decides by it whether a failed request is worth repeating.

use std::time::Duration;

use status_core::{
    Entry, HttpStatus, StatusCode,
    document::{Direction, Lifecycle, Retry},
    documents::CCI,
    http::header::RETRY_AFTER,
};
use thiserror::Error;

/// What starting a container can fail with. `strict` refuses the codes that CCI keeps in reserve,
/// such as 402, and a 429 without the `retry-after` that CCI has there. What CCI has retired, 306, is
/// refused with or without it.
#[derive(Debug, Error, HttpStatus)]
#[status(document = CCI, strict)]
enum StartError {
    #[error("the manifest names no image")]
    #[status(400)]
    NoImage,
    #[error("the manifest did not arrive in time")]
    #[status(408)]
    TooSlow,
    #[error("the image is too large")]
    #[status(413)]
    ImageTooLarge(#[status(header = "retry-after")] Option<Duration>),
    #[error("too many containers are starting")]
    #[status(429)]
    Busy(#[status(header = "retry-after")] Option<Duration>),
    #[error("this region has no containers")]
    #[status(503)]
    WrongRegion(#[status(header = "retry-after")] Duration),
}

/// What the client does next.
#[derive(Debug, PartialEq)]
enum Next {
    Repeat,
    Wait(Duration),
    GiveUp,
}

/// How long to wait when the server names no time.
const A_WHILE: Duration = Duration::from_secs(30);

fn main() {
    // What the server answers, some with a time in `Retry-After`, and what the client makes of it.
    let seconds = Duration::from_secs;
    let answers = [
        (StartError::NoImage, Next::GiveUp),
        (StartError::TooSlow, Next::Repeat),
        (StartError::Busy(Some(seconds(5))), Next::Wait(seconds(5))),
        (StartError::Busy(None), Next::Wait(A_WHILE)),
        // CCI has the header on 413 where that is temporary. Without one, waiting is no use.
        (
            StartError::ImageTooLarge(Some(seconds(9))),
            Next::Wait(seconds(9)),
        ),
        (StartError::ImageTooLarge(None), Next::GiveUp),
        // To CCI, 503 says that the request was wrong, so a time counts for nothing.
        (StartError::WrongRegion(seconds(5)), Next::GiveUp),
    ];
    for (error, expected) in answers {
        let next = next(error.status(), retry_after(&error));
        println!("{} {error}: {next:?}", error.status().as_str());
        assert_eq!(next, expected);
    }

    println!("\nWhat CCI says of retrying:");
    let retries = CCI
        .entries()
        .filter(|entry| entry.retry() != Retry::Unstated);
    for entry in retries {
        println!("    {entry}");
    }

    println!("\nWhat CCI does not have in use:");
    let unused: Vec<_> = CCI
        .entries()
        .filter(|entry| entry.lifecycle() != Lifecycle::Active)
        .collect();
    for entry in &unused {
        println!("    {entry}");
    }
    let standings: Vec<_> = unused.iter().map(|entry| entry.lifecycle()).collect();
    assert_eq!(standings, [Lifecycle::Retired, Lifecycle::Reserved]);
}

/// The time as the client reads it.
fn retry_after(error: &StartError) -> Option<Duration> {
    let headers = error.headers();
    let seconds = headers.get(RETRY_AFTER)?.to_str().ok()?;
    seconds.parse().ok().map(Duration::from_secs)
}

/// Repeats only what the document lets be repeated.
fn next(status: StatusCode, retry_after: Option<Duration>) -> Next {
    let Some(entry) = CCI.entry(status.as_u16()) else {
        return Next::GiveUp;
    };
    let time = retry_after.filter(|_| has_retry_after(entry));
    match (entry.retry(), time) {
        (Retry::Unchanged, _) => Next::Repeat,
        (Retry::After | Retry::Unstated, Some(time)) => Next::Wait(time),
        (Retry::After, None) => Next::Wait(A_WHILE),
        _ => Next::GiveUp,
    }
}

/// Whether the document ties `Retry-After` to the response.
fn has_retry_after(entry: &Entry) -> bool {
    entry
        .headers()
        .iter()
        .any(|header| header.direction() == Direction::Response && header.name() == RETRY_AFTER)
}

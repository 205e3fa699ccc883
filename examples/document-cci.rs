//! CCI in use: a document that states when to retry, and which of its statuses are not in use.
//!
//! Run it with `cargo run -p examples --example document-cci`.
//!
//! Server and client share the document. The compiler checks the server's statuses against it, and
//! the client looks up whether to repeat a failed request.

use std::time::Duration;

use status_core::{
    Entry, HttpStatus, StatusCode,
    document::{Direction, Lifecycle, Retry},
    documents::CCI,
    http::header::RETRY_AFTER,
};
use thiserror::Error;

/// The errors of starting a container. `strict` refuses statuses that CCI reserves, such as 402,
/// and a 429 without the `retry-after` that CCI requires. A retired status, 306, is always refused.
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

/// The next step of the client.
#[derive(Debug, PartialEq)]
enum Next {
    Repeat,
    Wait(Duration),
    GiveUp,
}

/// The time to wait if the server sends none.
const DEFAULT_WAIT: Duration = Duration::from_secs(30);

fn main() {
    // The errors of the server, some with `Retry-After`, and what the client does about each.
    let seconds = Duration::from_secs;
    let cases = [
        (StartError::NoImage, Next::GiveUp),
        (StartError::TooSlow, Next::Repeat),
        (StartError::Busy(Some(seconds(5))), Next::Wait(seconds(5))),
        (StartError::Busy(None), Next::Wait(DEFAULT_WAIT)),
        // CCI sends the header with 413 if the condition is temporary. Without it, waiting is no
        // use.
        (
            StartError::ImageTooLarge(Some(seconds(9))),
            Next::Wait(seconds(9)),
        ),
        (StartError::ImageTooLarge(None), Next::GiveUp),
        // In CCI, 503 means that the request was wrong, so the client ignores the time.
        (StartError::WrongRegion(seconds(5)), Next::GiveUp),
    ];
    for (error, expected) in cases {
        let next = next(error.status(), retry_after(&error));
        println!("{} {error}: {next:?}", error.status().as_str());
        assert_eq!(next, expected);
    }

    println!("\nStatuses for which CCI states when to retry:");
    let retries = CCI
        .entries()
        .filter(|entry| entry.retry() != Retry::Unstated);
    for entry in retries {
        println!("    {entry}");
    }

    println!("\nStatuses that CCI does not use:");
    let unused: Vec<_> = CCI
        .entries()
        .filter(|entry| entry.lifecycle() != Lifecycle::Active)
        .collect();
    for entry in &unused {
        println!("    {entry}");
    }
    let lifecycles: Vec<_> = unused.iter().map(|entry| entry.lifecycle()).collect();
    assert_eq!(lifecycles, [Lifecycle::Retired, Lifecycle::Reserved]);
}

/// Reads the time as the client does.
fn retry_after(error: &StartError) -> Option<Duration> {
    let headers = error.headers();
    let seconds = headers.get(RETRY_AFTER)?.to_str().ok()?;
    seconds.parse().ok().map(Duration::from_secs)
}

/// Decides on the next step. Only what the document allows is repeated.
fn next(status: StatusCode, retry_after: Option<Duration>) -> Next {
    let Some(entry) = CCI.entry(status.as_u16()) else {
        return Next::GiveUp;
    };
    let time = retry_after.filter(|_| has_retry_after(entry));
    match (entry.retry(), time) {
        (Retry::Unchanged, _) => Next::Repeat,
        (Retry::After | Retry::Unstated, Some(time)) => Next::Wait(time),
        (Retry::After, None) => Next::Wait(DEFAULT_WAIT),
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

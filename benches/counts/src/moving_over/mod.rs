//! The errors of the chapter `moving-over` of the guide, as they are before the move. The chapter
//! shows them, and `tests/guide.rs` compares.

#![allow(missing_docs, reason = "the chapter describes the types")]

pub mod actix_web_error;
pub mod axum_thiserror;
pub mod builder;
pub mod by_hand;

/// Reads the body of a response, which is in memory.
#[cfg(test)]
fn body_of_axum(response: axum::response::Response) -> String {
    use std::{
        pin::Pin,
        task::{Context, Poll, Waker},
    };

    use http_body::Body;

    let mut body = response.into_body();
    let mut context = Context::from_waker(Waker::noop());
    let Poll::Ready(Some(Ok(frame))) = Pin::new(&mut body).poll_frame(&mut context) else {
        panic!("the body is one frame");
    };
    let bytes = frame.into_data().expect("the frame is data");
    String::from_utf8_lossy(&bytes).into_owned()
}

//! Derived responses are those written by hand, byte for byte. Only then can their costs be
//! compared.

use std::{
    pin::Pin,
    task::{Context, Poll, Waker},
};

use actix_web::{HttpResponse, ResponseError, body::MessageBody};
use axum_core::{
    body::Body,
    response::{IntoResponse, Response},
};
use counted::{by_hand, format, ours};
use http_body::Body as _;

/// A response of any framework.
#[derive(Debug, PartialEq)]
struct Sent {
    status: u16,
    headers: Vec<(String, Vec<u8>)>,
    body: Vec<u8>,
}

#[test]
fn in_axum() {
    for (ours, by_hand) in pairs() {
        let text = by_hand.to_string();
        let ours = sent_by_axum(ours.into_response());
        assert_eq!(ours, sent_by_axum(by_hand.into_response()), "{text}");
    }
}

#[test]
fn in_a_format_of_ones_own() {
    for (ours, by_hand) in pairs() {
        let text = by_hand.to_string();
        let ours = sent_by_axum(format::response(&ours));
        assert_eq!(ours, sent_by_axum(by_hand.in_format()), "{text}");
    }
}

#[test]
fn in_actix() {
    for (ours, by_hand) in pairs() {
        let text = by_hand.to_string();
        let ours = sent_by_actix(ours.error_response());
        assert_eq!(ours, sent_by_actix(by_hand.error_response()), "{text}");
    }
}

#[test]
fn messages_are_sent_below_500_and_withheld_from_500_on() {
    for error in ours::EACH {
        let text = error.to_string();
        let sent = sent_by_axum(error.into_response());
        let body = String::from_utf8(sent.body).expect("JSON is text");
        assert_eq!(body.contains(&text), sent.status < 500, "{body}");
        let problem = ("content-type".into(), b"application/problem+json".into());
        assert_eq!(sent.headers, [problem]);
    }
}

fn pairs() -> impl Iterator<Item = (ours::OrderError, by_hand::OrderError)> {
    ours::EACH.into_iter().zip(by_hand::EACH)
}

fn sent_by_axum(response: Response) -> Sent {
    let (head, mut body) = response.into_parts();
    let headers = head.headers.iter();
    Sent {
        status: head.status.as_u16(),
        headers: sorted(headers.map(|(name, value)| (name.as_str(), value.as_bytes()))),
        body: read(&mut body),
    }
}

/// Reads a body that is in memory.
fn read(body: &mut Body) -> Vec<u8> {
    let mut context = Context::from_waker(Waker::noop());
    let mut bytes = Vec::new();
    while let Poll::Ready(Some(frame)) = Pin::new(&mut *body).poll_frame(&mut context) {
        let frame = frame.expect("a body in memory does not fail");
        bytes.extend(frame.into_data().expect("it has no trailers"));
    }
    assert!(body.is_end_stream());
    bytes
}

fn sent_by_actix(response: HttpResponse) -> Sent {
    let status = response.status().as_u16();
    let headers = response.headers().iter();
    let headers = sorted(headers.map(|(name, value)| (name.as_str(), value.as_bytes())));
    let body = response.into_body().try_into_bytes();
    Sent {
        status,
        headers,
        body: body.expect("the body is in memory").to_vec(),
    }
}

fn sorted<'a>(headers: impl Iterator<Item = (&'a str, &'a [u8])>) -> Vec<(String, Vec<u8>)> {
    let mut headers: Vec<_> = headers
        .map(|(name, value)| (name.to_owned(), value.to_owned()))
        .collect();
    headers.sort();
    headers
}

//! Types of every shape implement the trait of each framework, as far as the framework allows it.

use std::{borrow::Cow, fmt::Display, marker::PhantomData};

use status_core::{
    Entry, HttpStatus, Mapped, StatusCode,
    http::{HeaderMap, HeaderName, HeaderValue},
    respond::ErrorResponse,
};
use thiserror::Error;

#[derive(Debug, Error, HttpStatus)]
#[error("down")]
#[status(503, respond(axum, actix, rocket, poem, salvo))]
struct Unit;

#[derive(Debug, Error, HttpStatus)]
#[error("no row {0}")]
#[status(
    404,
    code = "no_row",
    detail = "row {0:>02$} of {2}",
    respond(axum, actix, rocket, poem, salvo)
)]
struct Tuple(u8, &'static str, #[status(header = "x-width")] usize);

#[derive(Debug, Error, HttpStatus)]
#[error("{type}: {message}")]
#[status(409, detail = "{type}", respond(axum, actix, rocket, poem, salvo))]
struct Named {
    r#type: &'static str,
    message: String,
}

#[derive(Debug, Error, HttpStatus)]
#[status(default = 404, respond(axum, actix, rocket, poem, salvo))]
enum Units {
    #[error("a")]
    A,
    #[error("b")]
    #[status(code = "b")]
    r#B,
}

#[derive(Debug, Error, HttpStatus)]
#[status(respond(axum, actix, rocket, poem, salvo))]
enum Empty {}

/// With a parameter that it forwards to, one that it displays, one that it sends as a header, and
/// one that it does not use.
#[derive(Debug, Error, HttpStatus)]
#[status(respond(axum, actix, rocket, poem, salvo))]
enum Generic<E, D, H, X> {
    #[error("inner")]
    #[status(transparent)]
    Inner(E),
    #[error("displayed {0}")]
    #[status(404, detail = "{0:>3} {0:?}")]
    Displayed(D),
    #[error("header")]
    #[status(429)]
    Header(#[status(header = "retry-after")] H),
    #[error("exposed")]
    #[status(500, expose)]
    Exposed(PhantomData<X>),
}

#[derive(Debug, Error, HttpStatus)]
#[status(respond(axum, actix, rocket, poem, salvo))]
enum Borrowed<'a, const N: usize> {
    #[error("no {0}")]
    #[status(404, detail = "{0} is not there")]
    Name(&'a str, [u8; N]),
    #[error("moved")]
    #[status(302)]
    Moved(#[status(header = "location")] Cow<'a, str>),
}

/// Not a `std::error::Error`, with a message by hand. poem alone requires an error.
#[derive(Debug, HttpStatus)]
#[status(404, respond(axum, actix, rocket, salvo))]
struct ByHand;

impl Display for ByHand {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("by hand")
    }
}

fn in_all<E>()
where
    E: axum::response::IntoResponse
        + actix_web::ResponseError
        + for<'r> rocket::response::Responder<'r, 'static>
        + poem::error::ResponseError
        + salvo_core::Scribe
        + salvo_core::Writer,
    actix_web::Error: From<E>,
    poem::Error: From<E>,
{
}

fn borrowed<'a, E>()
where
    E: axum::response::IntoResponse
        + actix_web::ResponseError
        + rocket::response::Responder<'a, 'a>
        + poem::error::ResponseError
        + salvo_core::Scribe
        + 'a,
{
}

#[test]
fn every_shape_is_returned_in_every_framework() {
    in_all::<Unit>();
    in_all::<Tuple>();
    in_all::<Named>();
    in_all::<Units>();
    in_all::<Empty>();
    in_all::<Generic<Unit, String, u32, u8>>();
    in_all::<Generic<Units, u8, std::time::Duration, String>>();
    in_all::<Borrowed<'static, 3>>();
    in_all::<crate::cases::ApiError>();
}

/// `_` is a lifetime that is not `'static`.
#[test]
fn a_borrowed_error_is_returned_if_the_framework_accepts_it() {
    fn check<'a>(_: &'a str) {
        borrowed::<Borrowed<'a, 1>>();
    }
    let text = String::from("text");
    check(&text);
}

#[test]
fn a_message_by_hand_is_enough() {
    fn check<E>()
    where
        E: axum::response::IntoResponse
            + actix_web::ResponseError
            + for<'r> rocket::response::Responder<'r, 'static>
            + salvo_core::Writer,
    {
    }
    check::<ByHand>();
    assert_eq!(detail(&ByHand), "by hand");
}

fn detail(error: &(impl HttpStatus + Display)) -> String {
    let problem: serde_json::Value =
        serde_json::from_slice(ErrorResponse::new(error).body()).expect("it is JSON");
    problem["detail"].as_str().unwrap_or_default().to_owned()
}

#[test]
fn each_shape_has_its_detail() {
    type Case = Generic<Unit, &'static str, u32, u8>;
    assert_eq!(detail(&Tuple(7, "x", 3)), "row 007 of 3");
    let named = Named {
        r#type: "t",
        message: "m".to_owned(),
    };
    assert_eq!(detail(&named), "t");
    assert_eq!(detail(&Units::A), "a");
    assert_eq!(Units::r#B.code(), Some("b"));
    assert_eq!(detail(&Case::Displayed("a")), "  a \"a\"");
    assert_eq!(detail(&Case::Exposed(PhantomData)), "exposed");
    assert_eq!(detail(&Case::Inner(Unit)), "");
    assert_eq!(Case::Header(7).headers()["retry-after"], "7");
    let name = String::from("n");
    assert_eq!(detail(&Borrowed::Name(&name, [0])), "n is not there");
    let moved = Borrowed::<0>::Moved(name.as_str().into());
    assert_eq!(moved.headers()["location"], "n");
    assert_eq!(Units::MAPPINGS[1].code(), Some("b"));
}

/// `ErrorResponse` requires no attribute: any error with a message has a response.
#[test]
fn a_trait_object_has_a_response() {
    trait Plugin: HttpStatus + std::error::Error {}
    impl Plugin for Tuple {}

    let plugin: Box<dyn Plugin> = Box::new(Tuple(1, "x", 2));
    let response = ErrorResponse::new(&*plugin);
    assert_eq!(response.status(), 404);
    assert!(str::from_utf8(response.body()).is_ok_and(|body| body.contains("no_row")));
}

/// The code of the outer variant is not one of the inner type, and is not among its problems.
#[test]
fn a_code_is_described_by_its_own_type() {
    #[derive(Debug, Error, HttpStatus)]
    #[error("inner")]
    #[status(404, code = "inner", problems = "https://inner.acme.com/")]
    struct Inner;

    #[derive(Debug, Error, HttpStatus)]
    enum Outer {
        #[error("named")]
        #[status(transparent, code = "named")]
        Named(Inner),
        #[error("unnamed")]
        #[status(transparent)]
        Unnamed(Inner),
    }

    assert_eq!(Outer::Named(Inner).problems(), None);
    assert_eq!(
        Outer::Unnamed(Inner).problems(),
        Some("https://inner.acme.com/")
    );
}

#[test]
fn headers_that_the_server_sets_are_removed() {
    #[derive(Debug, Error)]
    #[error("by hand")]
    struct Framed;

    impl HttpStatus for Framed {
        fn status(&self) -> StatusCode {
            StatusCode::NOT_FOUND
        }

        fn entry(&self) -> Option<&'static Entry> {
            None
        }

        fn headers(&self) -> HeaderMap {
            let headers = [("content-length", "3"), ("transfer-encoding", "chunked")];
            let pair = |(name, value)| {
                (
                    HeaderName::from_static(name),
                    HeaderValue::from_static(value),
                )
            };
            headers.into_iter().map(pair).collect()
        }
    }

    assert_eq!(ErrorResponse::new(&Framed).headers().count(), 1);
}

//! Errors with a format of their own.

use serde::Serialize;
use status_core::{
    HttpStatus,
    respond::{Body, Detail, Format, Members, Problem},
};
use thiserror::Error;

use crate::{
    cases::{Case, SECRET, Sample, case},
    keys::{self, KeyError},
};

#[derive(Debug, Error, HttpStatus)]
#[status(
    outcome,
    respond(axum, actix, rocket, poem, salvo),
    format = AcmeErrors,
    problems = "https://acme.com/"
)]
pub(crate) enum AcmeError {
    #[error("there is no order {0}")]
    #[status(404, code = "order_not_found")]
    NotFound(u64),
    #[error("the password is {SECRET}")]
    #[status(500, code = "internal")]
    Withheld,
    #[error("slow down")]
    #[status(429, header("x-acme" = "own"))]
    Slow,
    #[error("a\u{7} \"text\" 网")]
    #[status(400, code = "text")]
    Text,
    #[error("gone")]
    #[status(410, code = "empty")]
    Empty,
    #[error("a\nb")]
    #[status(404, code = "empty")]
    Lines,
    #[error("as it was")]
    #[status(304)]
    NotModified,
    #[error("names of the default format")]
    #[status(409)]
    Names {
        #[status(member)]
        status: &'static str,
        #[status(member = "type")]
        kind: u8,
    },
    #[error("acme: {0}")]
    #[status(transparent)]
    Key(KeyError),
}

pub(crate) struct AcmeErrors;

#[derive(Serialize)]
struct Failed<'a> {
    code: Option<&'a str>,
    uri: Option<std::borrow::Cow<'a, str>>,
    message: Option<Detail<'a>>,
    origin: [&'a str; 2],
    #[serde(flatten)]
    members: Members<'a>,
}

impl Format for AcmeErrors {
    fn body(problem: &Problem<'_>) -> Body {
        match problem.code() {
            Some("text") => {
                let text = problem.detail().map(|detail| detail.to_string());
                Body::new("text/plain; charset=utf-8", text.unwrap_or_default())
            }
            Some("empty") => Body::empty().with_header("x-message", problem.detail()),
            code => Body::json(&Failed {
                code,
                uri: problem.type_uri(),
                message: problem.detail(),
                origin: [problem.type_name(), problem.variant()],
                members: problem.members(),
            })
            .with_header("x-acme", problem.title())
            .with_header("x-acme", code),
        }
    }
}

impl Sample for AcmeError {
    fn sample(n: usize) -> Self {
        (all()[n].error)()
    }
}

pub(crate) fn all() -> Vec<Case<AcmeError>> {
    vec![
        case("format", || AcmeError::NotFound(7), "404 Not Found", r#"{"code":"order_not_found","uri":"https://acme.com/order_not_found","message":"there is no order 7","origin":["AcmeError","NotFound"]}"#)
            .with_headers(&[("x-acme", "Not Found"), ("x-acme", "order_not_found")])
            .with_content_type("application/json"),
        case("format, withheld", || AcmeError::Withheld, "500 Internal Server Error", r#"{"code":"internal","uri":"https://acme.com/internal","message":null,"origin":["AcmeError","Withheld"]}"#)
            .with_headers(&[("x-acme", "Internal Server Error"), ("x-acme", "internal")])
            .with_content_type("application/json"),
        case("header of the error in place of those of the format", || AcmeError::Slow, "429 Too Many Requests", r#"{"code":null,"uri":null,"message":"slow down","origin":["AcmeError","Slow"]}"#)
            .with_headers(&[("x-acme", "own")])
            .with_content_type("application/json"),
        case("format of text", || AcmeError::Text, "400 Bad Request", "a\u{7} \"text\" 网")
            .with_content_type("text/plain; charset=utf-8"),
        case("empty body", || AcmeError::Empty, "410 Gone", "")
            .with_headers(&[("x-message", "gone")]),
        case("detail that is no header value", || AcmeError::Lines, "404 Not Found", ""),
        case("format of a status without a body", || AcmeError::NotModified, "304 Not Modified", ""),
        case("members with names of the default format", || AcmeError::Names { status: "open", kind: 3 }, "409 Conflict", r#"{"code":null,"uri":null,"message":"names of the default format","origin":["AcmeError","Names"],"status":"open","type":3}"#)
            .with_headers(&[("x-acme", "Conflict")])
            .with_content_type("application/json"),
        case("format of the outermost type", || AcmeError::Key(KeyError::NoRoom(7)), "404 Not Found", r#"{"code":"M_NO_ROOM","uri":"https://api.acme.com/#M_NO_ROOM","message":"acme: there is no room 7","origin":["KeyError","NoRoom"]}"#)
            .with_headers(&[("x-acme", "Not Found"), ("x-acme", "M_NO_ROOM")])
            .with_content_type("application/json"),
        case("members of the error forwarded to", || AcmeError::Key(keys::context()), "403 Forbidden", r#"{"code":"denied","uri":"https://api.acme.com/#denied","message":"acme: in room 7","origin":["Denied","Denied"],"user":"me","room":7}"#)
            .with_headers(&[("x-acme", "Forbidden"), ("x-acme", "denied"), ("x-room", "8")])
            .with_content_type("application/json"),
        case("error found in an error forwarded to", || AcmeError::Key(keys::found_unavailable()), "503 Service Unavailable", r#"{"code":"unavailable","uri":"https://api.acme.com/#unavailable","message":null,"origin":["Unavailable","Unavailable"]}"#)
            .with_headers(&[("retry-after", "3"), ("x-acme", "Service Unavailable"), ("x-acme", "unavailable"), ("x-busy", "yes")])
            .with_content_type("application/json"),
        case("unlisted status of an error forwarded to", || AcmeError::Key(keys::unlisted()), "500 Internal Server Error", r#"{"code":null,"uri":null,"message":null,"origin":["KeyError","Bank"]}"#)
            .with_headers(&[("x-acme", "Internal Server Error")])
            .with_content_type("application/json"),
    ]
}

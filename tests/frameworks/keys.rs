//! Errors with what varies at run time: statuses, codes, members, and errors that are found.

use std::error::Error as StdError;

use serde::Serialize;
use status_core::{HttpStatus, StatusCode};
use thiserror::Error;

use crate::cases::{Case, SECRET, Sample, case};

#[derive(Debug, Error, HttpStatus)]
#[status(
    respond(axum, actix, rocket, poem, salvo),
    problems = "https://api.acme.com/#",
    codes(rename_all = "SCREAMING_SNAKE_CASE", prefix = "M_"),
    header(503, "retry-after" = "10", "x-busy" = "yes")
)]
pub(crate) enum KeyError {
    #[error("there is no room {0}")]
    #[status(404)]
    NoRoom(u8),
    #[error("keep out")]
    #[status(
        403,
        code = "insufficient access",
        title = "Not for \"you\"",
        log = "info"
    )]
    Denied,
    #[error("busy")]
    #[status(503, log = "off")]
    Busy,
    #[error("busy")]
    #[status(503, title = "Gone fishing", header("retry-after" = "1"))]
    Fishing,
    #[error("the bank failed at {order}")]
    Bank {
        #[status(one_of(402, 502, 503))]
        status: u16,
        #[status(code)]
        code: Option<String>,
        #[status(instance)]
        order: &'static str,
    },
    #[error("closed")]
    #[status(409, log = "error")]
    Closed(#[status(one_of(402, 503))] Option<StatusCode>),
    #[error("the form is invalid")]
    #[status(422)]
    Invalid {
        #[status(member)]
        errors: Vec<FieldError>,
        #[status(member = "trace id")]
        trace: Option<&'static str>,
        #[status(member)]
        r#final: bool,
    },
    #[error("outer: {0}")]
    #[status(transparent)]
    Generic(Generic<Vec<u8>>),
    #[error("in room {room}")]
    Context {
        #[status(transparent)]
        source: Denied,
        #[status(member)]
        room: u8,
        #[status(header = "x-room")]
        number: u8,
    },
    #[error(transparent)]
    #[status(transparent)]
    Clash(Clash),
    #[error("{0:#}")]
    #[status(500, downcast(Denied, Unavailable))]
    Anyhow(anyhow::Error),
    #[error("{0:#}")]
    #[status(502, code = "eyre", downcast(Denied, Unavailable))]
    Eyre(eyre::Report),
    #[error("{0}")]
    #[status(400, downcast(Denied, Unavailable), detail = "try again")]
    Boxed(Box<dyn StdError + Send + Sync>),
    #[error("the password is {SECRET}")]
    #[status(500, code = "internal")]
    Database,
    #[error("the password is {SECRET}")]
    #[status(INTERNAL_SERVER_ERROR, code = "internal", same_as = Database)]
    Disk,
}

#[derive(Debug, Serialize)]
pub(crate) struct FieldError {
    field: &'static str,
    message: &'static str,
}

/// A member of a type that is a parameter.
#[derive(Debug, Error, HttpStatus)]
#[error("{N} values")]
#[status(409, code = "generic")]
pub(crate) struct Generic<T, const N: usize = 2> {
    #[status(member)]
    values: T,
}

#[derive(Debug, Error, HttpStatus)]
#[error("denied to {0}")]
#[status(403, code = "denied")]
pub(crate) struct Denied(#[status(member = "user")] &'static str);

#[derive(Debug, Error, HttpStatus)]
#[error("the password is {SECRET}")]
#[status(503, code = "unavailable", header("retry-after" = "3"))]
pub(crate) struct Unavailable;

/// An error of another format, with members that the default one writes itself.
#[derive(Debug, Error, HttpStatus)]
#[error("clash")]
#[status(400, format = crate::acme::AcmeErrors)]
pub(crate) struct Clash {
    #[status(member)]
    status: &'static str,
    #[status(member)]
    kept: u8,
    #[status(member = "detail")]
    text: &'static str,
}

#[derive(Debug, Error)]
#[error("{0}")]
struct Around<E: StdError + 'static>(&'static str, #[source] E);

impl Sample for KeyError {
    fn sample(n: usize) -> Self {
        (all()[n].error)()
    }
}

pub(crate) fn all() -> Vec<Case<KeyError>> {
    let mut cases = constants();
    cases.extend(fields());
    cases.extend(members());
    cases.extend(found());
    cases
}

fn constants() -> Vec<Case<KeyError>> {
    let internal = r#"{"type":"https://api.acme.com/#internal","title":"Internal Server Error","status":500,"code":"internal"}"#;
    vec![
        case("code of the name", || KeyError::NoRoom(7), "404 Not Found", r#"{"type":"https://api.acme.com/#M_NO_ROOM","title":"Not Found","status":404,"detail":"there is no room 7","code":"M_NO_ROOM"}"#),
        case("code with a space, and a title", || KeyError::Denied, "403 Forbidden", r#"{"type":"https://api.acme.com/#insufficient%20access","title":"Not for \"you\"","status":403,"detail":"keep out","code":"insufficient access"}"#),
        case("headers of a status", || KeyError::Busy, "503 Service Unavailable", r#"{"type":"https://api.acme.com/#M_BUSY","title":"Service Unavailable","status":503,"code":"M_BUSY"}"#)
            .with_headers(&[("retry-after", "10"), ("x-busy", "yes")]),
        case("own header in place of that of a status", || KeyError::Fishing, "503 Service Unavailable", r#"{"type":"https://api.acme.com/#M_FISHING","title":"Gone fishing","status":503,"code":"M_FISHING"}"#)
            .with_headers(&[("retry-after", "1"), ("x-busy", "yes")]),
        case("a code", || KeyError::Database, "500 Internal Server Error", internal),
        case("the same code", || KeyError::Disk, "500 Internal Server Error", internal),
    ]
}

fn bank(status: u16, code: Option<&str>) -> KeyError {
    KeyError::Bank {
        status,
        code: code.map(str::to_owned),
        order: "/orders/7?a=b",
    }
}

fn fields() -> Vec<Case<KeyError>> {
    let bare = r#"{"type":"about:blank","title":"Internal Server Error","status":500}"#;
    vec![
        case("listed below 500", || bank(402, Some("VPC.0002")), "402 Payment Required", r#"{"type":"https://api.acme.com/#VPC.0002","title":"Payment Required","status":402,"detail":"the bank failed at /orders/7?a=b","instance":"/orders/7?a=b","code":"VPC.0002"}"#),
        case("listed, code that needs escapes", || bank(502, Some("a\"\n/网")), "502 Bad Gateway", r#"{"type":"https://api.acme.com/#a%22%0A%2F%E7%BD%91","title":"Bad Gateway","status":502,"instance":"/orders/7?a=b","code":"a\"\n/网"}"#),
        case("listed, no code, headers of the status", || bank(503, None), "503 Service Unavailable", r#"{"type":"about:blank","title":"Service Unavailable","status":503,"instance":"/orders/7?a=b"}"#)
            .with_headers(&[("retry-after", "10"), ("x-busy", "yes")]),
        case("unlisted", unlisted, "500 Internal Server Error", bare),
        case("no status at all", || bank(0, Some("x")), "500 Internal Server Error", bare),
        case("own status for none", || KeyError::Closed(None), "409 Conflict", r#"{"type":"https://api.acme.com/#M_CLOSED","title":"Conflict","status":409,"detail":"closed","code":"M_CLOSED"}"#),
        case("own status in the field", || KeyError::Closed(Some(StatusCode::CONFLICT)), "409 Conflict", r#"{"type":"https://api.acme.com/#M_CLOSED","title":"Conflict","status":409,"detail":"closed","code":"M_CLOSED"}"#),
        case("listed in an option", || KeyError::Closed(Some(StatusCode::SERVICE_UNAVAILABLE)), "503 Service Unavailable", r#"{"type":"https://api.acme.com/#M_CLOSED","title":"Service Unavailable","status":503,"code":"M_CLOSED"}"#)
            .with_headers(&[("retry-after", "10"), ("x-busy", "yes")]),
        case("unlisted in an option", || KeyError::Closed(Some(StatusCode::OK)), "500 Internal Server Error", bare),
    ]
}

/// An error forwarded to, with context.
pub(crate) fn context() -> KeyError {
    KeyError::Context {
        source: Denied("me"),
        room: 7,
        number: 8,
    }
}

/// An opaque error in which another one is found.
pub(crate) fn found_unavailable() -> KeyError {
    KeyError::Anyhow(Around(SECRET, Around(SECRET, Unavailable)).into())
}

/// An error whose status is not listed.
pub(crate) fn unlisted() -> KeyError {
    bank(404, Some("x"))
}

/// An error with members that the default format writes itself.
pub(crate) fn clash() -> KeyError {
    KeyError::Clash(Clash {
        status: SECRET,
        kept: 1,
        text: SECRET,
    })
}

fn members() -> Vec<Case<KeyError>> {
    vec![
        case("members", || KeyError::Invalid {
            errors: vec![FieldError { field: "name", message: "\u{7}too \"long\"" }],
            trace: Some("a/b"),
            r#final: true,
        }, "422 Unprocessable Entity", r#"{"type":"https://api.acme.com/#M_INVALID","title":"Unprocessable Content","status":422,"detail":"the form is invalid","code":"M_INVALID","errors":[{"field":"name","message":"\u0007too \"long\""}],"trace id":"a/b","final":true}"#),
        case("members that are empty", || KeyError::Invalid {
            errors: Vec::new(),
            trace: None,
            r#final: false,
        }, "422 Unprocessable Entity", r#"{"type":"https://api.acme.com/#M_INVALID","title":"Unprocessable Content","status":422,"detail":"the form is invalid","code":"M_INVALID","errors":[],"final":false}"#),
        case("generic member", || KeyError::Generic(Generic { values: vec![1, 2] }), "409 Conflict", r#"{"type":"https://api.acme.com/#generic","title":"Conflict","status":409,"detail":"outer: 2 values","code":"generic","values":[1,2]}"#),
        case("members and headers of the context", context, "403 Forbidden", r#"{"type":"https://api.acme.com/#denied","title":"Forbidden","status":403,"detail":"in room 7","code":"denied","user":"me","room":7}"#)
            .with_headers(&[("x-room", "8")]),
        case("forwarded members of the format's own names", clash, "400 Bad Request", r#"{"type":"about:blank","title":"Bad Request","status":400,"detail":"clash","kept":1}"#),
    ]
}

fn found() -> Vec<Case<KeyError>> {
    let denied = r#"{"type":"https://api.acme.com/#denied","title":"Forbidden","status":403,"detail":"denied to me","code":"denied","user":"me"}"#;
    let unavailable = r#"{"type":"https://api.acme.com/#unavailable","title":"Service Unavailable","status":503,"code":"unavailable"}"#;
    let none = r#"{"type":"https://api.acme.com/#M_ANYHOW","title":"Internal Server Error","status":500,"code":"M_ANYHOW"}"#;
    vec![
        case(
            "anyhow, the error itself",
            || KeyError::Anyhow(Denied("me").into()),
            "403 Forbidden",
            denied,
        ),
        case(
            "anyhow, a context",
            || KeyError::Anyhow(anyhow::anyhow!(SECRET).context(Denied("me"))),
            "403 Forbidden",
            denied,
        ),
        case(
            "anyhow, below a context",
            || KeyError::Anyhow(anyhow::Error::from(Denied("me")).context(SECRET)),
            "403 Forbidden",
            denied,
        ),
        case(
            "anyhow, the first type before the context",
            || KeyError::Anyhow(anyhow::Error::from(Denied("me")).context(Unavailable)),
            "403 Forbidden",
            denied,
        ),
        case(
            "anyhow, in the chain of sources",
            found_unavailable,
            "503 Service Unavailable",
            unavailable,
        )
        .with_headers(&[("retry-after", "3"), ("x-busy", "yes")]),
        case(
            "anyhow, none",
            || KeyError::Anyhow(anyhow::anyhow!(SECRET).context(SECRET)),
            "500 Internal Server Error",
            none,
        ),
        case(
            "eyre, a context",
            || KeyError::Eyre(eyre::eyre!(SECRET).wrap_err(Denied("me"))),
            "403 Forbidden",
            denied,
        ),
        case(
            "eyre, in the chain of sources",
            || KeyError::Eyre(eyre::Report::from(Around(SECRET, Denied("me"))).wrap_err(SECRET)),
            "403 Forbidden",
            denied,
        ),
        case(
            "eyre, none",
            || KeyError::Eyre(eyre::eyre!(SECRET)),
            "502 Bad Gateway",
            r#"{"type":"https://api.acme.com/#eyre","title":"Bad Gateway","status":502,"code":"eyre"}"#,
        ),
        case(
            "box, the error itself",
            || KeyError::Boxed(Box::new(Unavailable)),
            "503 Service Unavailable",
            unavailable,
        )
        .with_headers(&[("retry-after", "3"), ("x-busy", "yes")]),
        case(
            "box, in the chain of sources",
            || KeyError::Boxed(Box::new(Around(SECRET, Denied("me")))),
            "403 Forbidden",
            denied,
        ),
        case(
            "box, none",
            || KeyError::Boxed(SECRET.into()),
            "400 Bad Request",
            r#"{"type":"https://api.acme.com/#M_BOXED","title":"Bad Request","status":400,"detail":"try again","code":"M_BOXED"}"#,
        ),
    ]
}

//! The same errors in a format of one's own, and formats that go wrong.

use serde::Serialize;
use status_core::{
    HttpStatus,
    respond::{Body, Detail, Format, Members, Problem, ProblemJson},
};
use thiserror::Error;

use crate::{Case, Leak, SECRET, case, hostile::Torn};

/// An error in a format that sends all that it receives, or fails, as the code demands.
#[derive(Debug, Error, HttpStatus)]
#[status(format = Careless)]
#[cfg_attr(
    feature = "frameworks",
    status(respond(axum, actix, rocket, poem, salvo))
)]
#[expect(
    missing_docs,
    reason = "`Formatted::all` has the names of the variants"
)]
pub enum Formatted {
    #[error("{0}")]
    #[status(transparent)]
    Leak(Leak),
    #[error("it is {SECRET}")]
    #[status(404, code = "panics")]
    Panics,
    #[error("it is {SECRET}")]
    #[status(409, code = "fails", header("x-kept" = "1"))]
    Fails,
    #[error("it is {SECRET}")]
    #[status(422, code = "content type")]
    ContentType,
    #[error("it is {SECRET}")]
    #[status(500, code = "header")]
    Header,
}

struct Careless;

/// All that clients may know.
#[derive(Serialize)]
struct All<'a> {
    code: Option<&'a str>,
    title: Option<&'a str>,
    detail: Option<Detail<'a>>,
    instance: Option<std::borrow::Cow<'a, str>>,
    variant: &'a str,
    problem: &'a Problem<'a>,
    shown: String,
    members: Members<'a>,
}

impl Format for Careless {
    fn body(problem: &Problem<'_>) -> Body {
        match problem.code() {
            Some("panics") => {
                let _half = Body::new("text/plain", SECRET).with_header("x-half", SECRET);
                panic!("{SECRET}")
            }
            Some("fails") => Body::json(&Torn::Fails).with_header("x-half", SECRET),
            Some("content type") => Body::new("text/\n", SECRET),
            Some("header") => ProblemJson::body(problem)
                .with_header("x-password", "\r\nx-password: hunter2")
                .with_header("content-length", SECRET)
                .with_header("x\n", SECRET),
            _ => Body::json(&All {
                code: problem.code(),
                title: problem.title(),
                detail: problem.detail(),
                instance: problem.instance(),
                variant: problem.variant(),
                problem,
                shown: format!("{problem:?}"),
                members: problem.members(),
            })
            .with_header("x-detail", problem.detail()),
        }
    }
}

impl Formatted {
    /// All errors: those of a format that goes wrong, without the errors of [`Leak`].
    #[must_use]
    pub fn all() -> Vec<Case<Self>> {
        vec![
            case("format that panics", 404, || Self::Panics),
            case("format that fails", 409, || Self::Fails),
            case("content type that is none", 422, || Self::ContentType),
            case("headers that are none", 500, || Self::Header),
        ]
    }
}

impl From<Leak> for Formatted {
    fn from(leak: Leak) -> Self {
        Self::Leak(leak)
    }
}

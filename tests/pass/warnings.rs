//! The expansion is free of warnings where they are errors.

#![deny(
    warnings,
    missing_docs,
    deprecated,
    unused,
    nonstandard_style,
    future_incompatible
)]
#![deny(
    unused_qualifications,
    unreachable_pub,
    missing_debug_implementations,
    single_use_lifetimes
)]
#![deny(clippy::all, clippy::pedantic, clippy::nursery)]

use std::fmt::{Debug, Display};

use status_core::{HttpStatus, documents::CCI};

/// An error with a variant of each kind.
#[derive(Debug, HttpStatus)]
#[status(document = CCI, strict, default = 500, exhaustive(except(
    400, 401, 403, 405, 406, 407, 408, 409, 410, 411, 412, 413, 414, 415, 416, 417, 422, 429, 501, 502, 504, 505
)))]
pub enum ApiError<'a, T: Debug, const N: usize> {
    /// A unit.
    #[status(404)]
    NotFound,
    /// A tuple.
    #[status(NOT_FOUND)]
    NoSuchName(&'a str, [T; N]),
    /// Named fields.
    #[status(418, undocumented = "the partner API expects it")]
    Teapot {
        /// How many.
        count: usize,
    },
    /// What passes through.
    #[status(transparent)]
    Db(DbError<'a>),
    /// What passes through unchecked.
    #[status(transparent, undocumented = "plugins answer for themselves")]
    Plugin(Box<dyn Plugin>),
    /// What nobody should use.
    #[deprecated = "use `NotFound`"]
    #[status(404)]
    Missing,
    /// What is left to the default.
    Other,
}

/// What a plugin answers.
pub trait Plugin: HttpStatus + Debug {}

/// An error further down.
#[deprecated]
#[derive(Debug, HttpStatus)]
pub enum OldError {
    /// Gone.
    #[status(410)]
    Gone,
}

/// What passes through to a deprecated type.
#[allow(deprecated)]
#[derive(Debug, HttpStatus)]
#[status(transparent)]
pub struct Wrapper(pub OldError);

/// An error further down.
#[derive(Debug, HttpStatus)]
#[status(503)]
pub struct DbError<'a> {
    /// Where.
    pub table: &'a str,
}

/// What cannot happen.
#[derive(Debug, HttpStatus)]
pub enum Never {}

/// What may be anything.
#[derive(Debug, HttpStatus)]
pub enum Retried<E> {
    /// Often enough.
    #[status(503)]
    TooOften,
    /// The last one.
    #[status(transparent)]
    Last(E),
}

/// What says all that it can.
#[derive(Debug, thiserror::Error, HttpStatus)]
#[status(
    strict,
    outcome,
    respond(axum),
    problems = "https://api.acme.com/problems/"
)]
pub enum Said<'a, T: Debug + Display + 'a> {
    /// A constant.
    #[error("who are you")]
    #[status(401, code = "who", header("www-authenticate" = "Bearer"))]
    Who,
    /// A field.
    #[error("not so")]
    #[status(405, detail = "{0} of {1:?}")]
    NotAllowed(#[status(header = "allow")] &'static str, T),
    /// A message.
    #[error("the disk is full")]
    #[status(500, expose)]
    Full {
        /// Which.
        disk: &'a str,
        /// When.
        #[status(header = "retry-after")]
        after: u64,
    },
    /// What passes through.
    #[error(transparent)]
    #[status(transparent, header("x-a" = "b"))]
    Inner(#[from] SaidInside),
    /// Nothing.
    #[error("nothing")]
    #[status(204)]
    Nothing,
}

/// An error further down.
#[derive(Debug, thiserror::Error, HttpStatus)]
#[error("down")]
#[status(503, respond(axum))]
pub struct SaidInside;

/// What nobody should say any more.
#[deprecated]
#[derive(Debug, HttpStatus)]
#[status(503, respond(axum))]
pub struct OldWords;

#[allow(deprecated)]
impl Display for OldWords {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("old")
    }
}

/// What cannot be said.
#[derive(Debug, thiserror::Error, HttpStatus)]
#[status(respond(axum))]
pub enum Unsaid {}

fn main() {}

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

use status_core::{
    HttpStatus, StatusCode,
    documents::CCI,
    respond::{Body, Format, Problem},
};

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
        /// The number of teapots.
        count: usize,
    },
    /// A forwarded error.
    #[status(transparent)]
    Db(DbError<'a>),
    /// A forwarded error that is not checked.
    #[status(transparent, undocumented = "plugins determine their own statuses")]
    Plugin(Box<dyn Plugin>),
    /// A deprecated variant.
    #[deprecated = "use `NotFound`"]
    #[status(404)]
    Missing,
    /// A variant with the default status.
    Other,
}

/// An error of a plugin.
pub trait Plugin: HttpStatus + Debug {}

/// An error further down.
#[deprecated]
#[derive(Debug, HttpStatus)]
pub enum OldError {
    /// Gone.
    #[status(410)]
    Gone,
}

/// An error that forwards to a deprecated type.
#[allow(deprecated)]
#[derive(Debug, HttpStatus)]
#[status(transparent)]
pub struct Wrapper(pub OldError);

/// An error further down.
#[derive(Debug, HttpStatus)]
#[status(503)]
pub struct DbError<'a> {
    /// The table.
    pub table: &'a str,
}

/// An error that cannot happen.
#[derive(Debug, HttpStatus)]
pub enum Never {}

/// An error that forwards to a type parameter.
#[derive(Debug, HttpStatus)]
pub enum Retried<E> {
    /// All attempts failed.
    #[status(503)]
    TooOften,
    /// The last error.
    #[status(transparent)]
    Last(E),
}

/// An error with each key of a response.
#[derive(Debug, thiserror::Error, HttpStatus)]
#[status(
    strict,
    outcome,
    respond(axum),
    problems = "https://api.acme.com/problems/"
)]
pub enum Response<'a, T: Debug + Display + 'a> {
    /// A constant header.
    #[error("who are you")]
    #[status(401, code = "who", header("www-authenticate" = "Bearer"))]
    Who,
    /// A header from a field.
    #[error("not so")]
    #[status(405, detail = "{0} of {1:?}")]
    NotAllowed(#[status(header = "allow")] &'static str, T),
    /// An exposed message.
    #[error("the disk is full")]
    #[status(500, expose)]
    Full {
        /// The disk.
        disk: &'a str,
        /// The number of seconds.
        #[status(header = "retry-after")]
        after: u64,
    },
    /// A forwarded error.
    #[error(transparent)]
    #[status(transparent, header("x-a" = "b"))]
    Inner(#[from] InnerResponse),
    /// A status without a body.
    #[error("nothing")]
    #[status(204)]
    Nothing,
}

/// A format.
#[derive(Debug)]
pub struct Plain;

impl Format for Plain {
    fn body(problem: &Problem<'_>) -> Body {
        Body::new("text/plain", problem.code().unwrap_or_default().to_owned())
    }
}

/// An opaque error.
pub type Opaque = Box<dyn std::error::Error + Send + Sync>;

/// An error with each key of a body.
#[derive(Debug, thiserror::Error, HttpStatus)]
#[status(respond(axum), format = Plain, default(507, undocumented = "as agreed"))]
#[status(codes(rename_all = "kebab-case", prefix = "E-"), header(503, "retry-after" = "10"))]
pub enum BodyError<'a, T: Debug> {
    /// Members, a title, an instance and a level.
    #[error("invalid")]
    #[status(422, title = "Invalid", log = "info")]
    Invalid {
        /// A member.
        #[status(member)]
        errors: Vec<T>,
        /// A member with another name.
        #[status(member = "hint")]
        text: Option<&'a str>,
        /// The instance.
        #[status(instance)]
        uri: String,
    },
    /// A status and a code in fields.
    #[error("upstream")]
    #[status(502)]
    Upstream(
        #[status(one_of(402, 503, BAD_GATEWAY))] Option<StatusCode>,
        #[status(code)] &'static str,
    ),
    /// A status in a field alone.
    #[error("another")]
    Another {
        /// The status.
        #[status(one_of(404, 410))]
        status: u16,
    },
    /// An opaque error.
    #[error("other")]
    #[status(500, downcast(InnerResponse, Down))]
    Other(#[source] Opaque, u8),
    /// A forwarded field, with context.
    #[error("context")]
    Context {
        /// The error.
        #[status(transparent)]
        kind: InnerResponse,
        /// Context.
        #[status(member)]
        at: &'a str,
    },
    /// A code.
    #[error("a")]
    #[status(500, code = "internal")]
    First,
    /// The same code.
    #[error("b")]
    #[status(INTERNAL_SERVER_ERROR, code = "internal", same_as = First, log = "off")]
    Second,
    /// The default.
    #[error("rest")]
    Rest,
}

/// A deprecated error that is looked for.
#[deprecated]
#[derive(Debug, thiserror::Error, HttpStatus)]
#[error("down")]
#[status(503)]
pub struct OldDown;

/// An error that looks for a deprecated type.
#[allow(deprecated)]
#[derive(Debug, thiserror::Error, HttpStatus)]
#[error("outer")]
#[status(500, downcast(OldDown))]
pub struct Outer(pub Opaque);

/// An error that is looked for.
#[derive(Debug, thiserror::Error, HttpStatus)]
#[error("down")]
#[status(503)]
pub struct Down;

/// An error further down.
#[derive(Debug, thiserror::Error, HttpStatus)]
#[error("down")]
#[status(503, respond(axum))]
pub struct InnerResponse;

/// A deprecated error with a response.
#[deprecated]
#[derive(Debug, HttpStatus)]
#[status(503, respond(axum))]
pub struct OldResponse;

#[allow(deprecated)]
impl Display for OldResponse {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("old")
    }
}

/// A response that cannot happen.
#[derive(Debug, thiserror::Error, HttpStatus)]
#[status(respond(axum))]
pub enum NoResponse {}

fn main() {}

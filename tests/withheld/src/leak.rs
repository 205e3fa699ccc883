//! Errors in the default format.

use std::{error::Error as StdError, io};

use status_core::HttpStatus;
use thiserror::Error;

use crate::{Case, SECRET, case, hostile::Torn};

/// An error that keeps a secret.
#[derive(Debug, Error, HttpStatus)]
#[cfg_attr(
    feature = "frameworks",
    status(respond(axum, actix, rocket, poem, salvo))
)]
#[expect(missing_docs, reason = "`Leak::all` has the names of the variants")]
pub enum Leak {
    #[error("the password is {SECRET}")]
    #[status(500)]
    Message,
    #[error("cannot read")]
    #[status(500, code = "unreadable")]
    Source(#[source] Cause),
    #[error("cannot read")]
    #[status(503, expose)]
    Exposed(#[source] Cause),
    #[error("the port is held by {SECRET}")]
    #[status(409, detail = "the port is taken")]
    Replaced,
    #[error("the bank of {SECRET} is closed")]
    #[status(502, detail = "the bank is closed")]
    ReplacedFrom500On,
    #[error("outer: {0}")]
    #[status(transparent)]
    Forwarded(Inner),
    #[error("{context}")]
    Context {
        #[status(transparent)]
        inner: Inner,
        context: &'static str,
    },
    #[error("{0:#}")]
    #[status(500, downcast(Denied))]
    Anyhow(anyhow::Error),
    #[error("{0:#}")]
    #[status(500, downcast(Denied))]
    Eyre(eyre::Report),
    #[error("{0}")]
    #[status(500, downcast(Denied))]
    Boxed(Box<dyn StdError + Send + Sync>),
    #[error("the bank said {SECRET}")]
    #[status(
        title = "the title is hunter2",
        detail = "the detail is {member}",
        header("x-constant" = "hunter2")
    )]
    Unlisted {
        #[status(one_of(402, 502))]
        status: u16,
        #[status(code)]
        code: &'static str,
        #[status(instance)]
        instance: &'static str,
        #[status(header = "x-password")]
        header: &'static str,
        #[status(member)]
        member: &'static str,
    },
    #[error("the list has {SECRET}")]
    #[status(422, code = "invalid")]
    Member {
        #[status(member)]
        first: u8,
        #[status(member)]
        torn: Torn,
    },
    #[error("the bank said {SECRET}")]
    #[status(expose)]
    UnlistedAndExposed(#[status(one_of(402, 502))] u16),
    #[error("torn: {0}")]
    #[status(500)]
    Torn(Torn),
    #[error("{0}")]
    #[status(404)]
    TornBelow500(Torn),
    #[error("cannot read")]
    #[status(500)]
    TornSource(#[source] Torn),
    #[error("{0}")]
    #[status(500)]
    Huge(String),
    #[error("the cookie is not sent")]
    #[status(500)]
    Header(
        #[status(header = "x-password")] &'static str,
        #[source] Cause,
    ),
    #[error("there is no user")]
    #[status(404, log = "warn")]
    Logged(#[source] Cause),
    #[error("the password is {SECRET}")]
    #[status(500, log = "off")]
    Silent,
}

/// An error that is forwarded to.
#[derive(Debug, Error, HttpStatus)]
#[error("the inner password is {SECRET}")]
#[status(500, code = "inner")]
pub struct Inner;

/// An error that is found in an opaque one.
#[derive(Debug, Error, HttpStatus)]
#[error("denied")]
#[status(403, code = "denied")]
pub struct Denied;

/// The source of an error.
#[derive(Debug, Error)]
#[error("level 1")]
pub struct Cause(#[source] io::Error);

impl Cause {
    fn new() -> Self {
        Self(io::Error::other(SECRET))
    }
}

impl Leak {
    /// All errors.
    #[must_use]
    pub fn all() -> Vec<Case<Self>> {
        let mut all = messages();
        all.extend(opaque());
        all.extend(hostile());
        all
    }
}

fn messages() -> Vec<Case<Leak>> {
    vec![
        case("message", 500, || Leak::Message),
        case("source", 500, || Leak::Source(Cause::new())),
        case("source of an exposed message", 503, || {
            Leak::Exposed(Cause::new())
        }),
        case("replaced message", 409, || Leak::Replaced),
        case("replaced message from 500 on", 502, || {
            Leak::ReplacedFrom500On
        }),
        case("forwarded message", 500, || Leak::Forwarded(Inner)),
        case("forwarded message that is no source", 500, || {
            Leak::Context {
                inner: Inner,
                context: "the context",
            }
        }),
        case("source of a logged message", 404, || {
            Leak::Logged(Cause::new())
        }),
        case("message of an error that is not logged", 500, || {
            Leak::Silent
        })
        .unreported(),
    ]
}

fn opaque() -> Vec<Case<Leak>> {
    vec![
        case("anyhow", 500, || Leak::Anyhow(anyhow::anyhow!(SECRET))),
        case("anyhow, context of an error found", 403, || {
            Leak::Anyhow(anyhow::Error::from(Denied).context(SECRET))
        }),
        case("anyhow, source of a context found", 403, || {
            Leak::Anyhow(anyhow::anyhow!(SECRET).context(Denied))
        }),
        case("eyre", 500, || Leak::Eyre(eyre::eyre!(SECRET))),
        case("eyre, context of an error found", 403, || {
            Leak::Eyre(eyre::Report::from(Denied).wrap_err(SECRET))
        }),
        case("eyre, source of a context found", 403, || {
            Leak::Eyre(eyre::eyre!(SECRET).wrap_err(Denied))
        }),
        case("box", 500, || Leak::Boxed(SECRET.into())),
        case("box, around an error found", 403, || {
            Leak::Boxed(Box::new(Around(SECRET, Denied)))
        }),
    ]
}

/// An error around one that is found.
#[derive(Debug, Error)]
#[error("{0}")]
struct Around(&'static str, #[source] Denied);

fn hostile() -> Vec<Case<Leak>> {
    vec![
        case("every part of an unlisted status", 500, || Leak::Unlisted {
            status: 404,
            code: SECRET,
            instance: SECRET,
            header: SECRET,
            member: SECRET,
        }),
        case("exposed message of an unlisted status", 500, || {
            Leak::UnlistedAndExposed(99)
        }),
        case("member that fails", 422, || Leak::Member {
            first: 1,
            torn: Torn::Fails,
        }),
        case("member that panics", 422, || Leak::Member {
            first: 1,
            torn: Torn::Panics,
        }),
        case("message that fails", 500, || Leak::Torn(Torn::Fails)),
        case("message that panics", 500, || Leak::Torn(Torn::Panics)),
        case("message below 500 that panics", 404, || {
            Leak::TornBelow500(Torn::Panics)
        }),
        case("source that fails", 500, || Leak::TornSource(Torn::Fails)),
        case("source that panics", 500, || Leak::TornSource(Torn::Panics)),
        case("huge message", 500, || Leak::Huge(SECRET.repeat(1 << 20))),
        case("header with a line break", 500, || {
            Leak::Header("\r\nx-password: hunter2", Cause::new())
        }),
    ]
}

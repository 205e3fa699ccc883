//! The making of a response: what is sent, what is withheld, and what is reported.

use core::{any::Any, fmt::Display};
use std::panic::{self, AssertUnwindSafe};

use bytes::Bytes;
use http::{HeaderMap, HeaderName, HeaderValue, StatusCode, header};

use super::{
    format::{Body, ContentType, Writer, describes_content, json},
    problem::Problem,
    report::{Defects, Report, cause},
};
use crate::{
    document::entry::Entry,
    error::{
        HttpStatus,
        detail::{Detail, is_withheld},
        header_field::omitted,
        level::Level,
        status_field::Unlisted,
    },
};

/// Whether a response with this status has no body, by RFC 9110.
pub(super) fn is_bodiless(status: StatusCode) -> bool {
    matches!(status.as_u16(), 100..=199 | 204 | 205 | 304)
}

/// A response that is being made.
pub(super) struct Draft<'a> {
    message: &'a dyn Display,
    pub(super) problem: Problem<'a>,
    has_body: bool,
    pub(super) headers: HeaderMap,
    /// Whether clients do not receive the error's own message.
    is_withheld: bool,
    /// The level that the error states for its report.
    log: Option<Level>,
    defects: Defects,
}

impl<'a> Draft<'a> {
    #[inline]
    pub(super) fn new(error: &'a dyn HttpStatus, message: &'a dyn Display) -> Self {
        if let Some(unlisted) = error.__unlisted() {
            return Self::refused(error, message, unlisted_status(unlisted));
        }
        let status = error.status();
        if status.is_informational() {
            // Servers send another response after an interim one, and the client would take that of
            // the next request for it.
            let reason =
                format_args!("{status} is an interim response and cannot be the final one");
            return Self::refused(error, message, Defects::of(reason));
        }
        Self::allowed(error, message, status)
    }

    #[inline]
    fn allowed(error: &'a dyn HttpStatus, message: &'a dyn Display, status: StatusCode) -> Self {
        let entry = error.entry();
        let has_body = !(is_bodiless(status) || entry.is_some_and(Entry::bodiless));
        let detail = has_body
            .then(|| public_detail(error, message, status))
            .flatten();
        let is_withheld = match detail {
            Some(detail) => detail.replaces_message(status),
            None => is_withheld(status) || !has_body && status.is_client_error(),
        };
        let (headers, omitted) = omitted::collecting(|| error.headers());
        Self {
            message,
            problem: Problem::new(error, status, entry, detail),
            has_body,
            headers,
            is_withheld,
            log: error.__log(),
            defects: omitted.map_or(Defects::new(), omitted_headers),
        }
    }

    /// The response of an error with a status that it must not send. Nothing of the error is sent.
    #[cold]
    fn refused(error: &'a dyn HttpStatus, message: &'a dyn Display, defects: Defects) -> Self {
        let status = StatusCode::INTERNAL_SERVER_ERROR;
        Self {
            message,
            problem: Problem::new(error, status, None, None).into_bare(),
            has_body: true,
            headers: HeaderMap::new(),
            is_withheld: true,
            log: Some(Level::Error),
            defects,
        }
    }

    /// Returns the content type and the body, and completes the headers.
    #[inline]
    pub(super) fn content(&mut self, format: Option<Writer>) -> (Option<ContentType>, Bytes) {
        if !self.headers.is_empty() {
            if self.has_body {
                // The format and the server set these. A handwritten `HttpStatus` may return them.
                remove_all(&mut self.headers, is_set_elsewhere);
            } else {
                remove_all(&mut self.headers, describes_content);
            }
        }
        match format {
            _ if !self.has_body => (None, Bytes::new()),
            Some(format) => self.formatted(format),
            None => self.problem_json(),
        }
    }

    /// Returns the body in the default format, which needs no `Body`.
    #[inline]
    fn problem_json(&mut self) -> (Option<ContentType>, Bytes) {
        let (problem, defects) = (&self.problem, &mut self.defects);
        let json = panic::catch_unwind(AssertUnwindSafe(|| json::to_json(problem, defects)));
        let json = match json {
            Ok(Ok(json)) => json,
            Ok(Err(failure)) => {
                self.defects.add(format_args!("{failure}"));
                return self.bare();
            }
            Err(payload) => {
                self.defects.add(format_args!(
                    "a message or a member panicked: {}",
                    panicked(&*payload)
                ));
                return self.bare();
            }
        };
        (Some(ContentType::ProblemJson), json.into())
    }

    /// Returns the body that a format writes, and adds its headers.
    fn formatted(&mut self, format: Writer) -> (Option<ContentType>, Bytes) {
        let problem = &self.problem;
        let body = panic::catch_unwind(AssertUnwindSafe(|| (format.0)(problem)));
        let body = body.unwrap_or_else(|payload| {
            Body::failed(format_args!("the format panicked: {}", panicked(&*payload)))
        });
        self.defects.extend(&body.defects);
        if body.is_failed {
            return self.bare();
        }
        add_all(&mut self.headers, body.headers);
        (body.content_type, body.bytes)
    }

    /// Returns the body of a bare problem, in place of one that cannot be sent.
    #[cold]
    fn bare(&mut self) -> (Option<ContentType>, Bytes) {
        self.is_withheld = true;
        let bare = json::body(&self.problem.into_bare());
        (bare.content_type, bare.bytes)
    }

    /// Passes the report on, unless clients receive all of the error and nothing went wrong.
    #[inline]
    pub(super) fn report<T>(&self, receive: impl FnOnce(&Report<'_>) -> Option<T>) -> Option<T> {
        let (error, status) = (self.problem.error(), self.problem.status());
        let is_server_error = is_withheld(status);
        let defect = self.defects.as_text();
        let is_reported = self.is_withheld
            || self.log.is_some()
            || defect.is_some()
            || is_server_error && has_inner_text(error);
        if !is_reported {
            return None;
        }
        let default = if is_server_error {
            Level::Error
        } else {
            Level::Debug
        };
        let mut level = self.log.unwrap_or(default);
        if defect.is_some() {
            level = level.max(Level::Warn);
        }
        if level == Level::Off {
            return None;
        }
        receive(&Report::new(
            error,
            self.message,
            (status, level),
            (defect, self.is_withheld),
        ))
    }
}

/// Whether an error has a source or forwards to another error, whose text may be internal.
fn has_inner_text(error: &dyn HttpStatus) -> bool {
    cause(error).is_some() || error.__forwarded().is_some()
}

fn unlisted_status(unlisted: Unlisted) -> Defects {
    let field = unlisted.field;
    match unlisted.number {
        Some(number) => Defects::of(format_args!(
            "the field `{field}` is {number}, which its `one_of` does not list"
        )),
        None => Defects::of(format_args!("the field `{field}` has no status")),
    }
}

fn omitted_headers(names: Vec<&'static str>) -> Defects {
    let mut defects = Defects::new();
    for name in names {
        defects.add(format_args!(
            "omitted the header {name:?}, which has an invalid value"
        ));
    }
    defects
}

/// Returns the detail that clients receive.
fn public_detail<'a>(
    error: &'a dyn HttpStatus,
    message: &'a dyn Display,
    status: StatusCode,
) -> Option<Detail<'a>> {
    let own = error.detail();
    own.or_else(|| (!is_withheld(status)).then(|| Detail::from_message(message)))
}

/// Returns the message of a panic.
fn panicked(payload: &(dyn Any + Send)) -> &str {
    let owned = payload.downcast_ref::<String>().map(String::as_str);
    let text = owned.or_else(|| payload.downcast_ref::<&str>().copied());
    text.unwrap_or("no message")
}

/// Whether the format or the server sets a header.
fn is_set_elsewhere(name: &HeaderName) -> bool {
    [
        header::CONTENT_TYPE,
        header::CONTENT_ENCODING,
        header::CONTENT_LENGTH,
        header::TRANSFER_ENCODING,
        header::TRAILER,
    ]
    .contains(name)
}

pub(super) fn remove_all(headers: &mut HeaderMap, is_removed: impl Fn(&HeaderName) -> bool) {
    let names = headers.keys().filter(|name| is_removed(name));
    for name in names.cloned().collect::<Vec<_>>() {
        headers.remove(name);
    }
}

/// Adds the headers of a format, except those that the error has itself.
fn add_all(headers: &mut HeaderMap, of_format: Vec<(HeaderName, HeaderValue)>) {
    if of_format.is_empty() {
        return;
    }
    let mut added = HeaderMap::new();
    for (name, value) in of_format {
        if !headers.contains_key(&name) {
            added.append(name, value);
        }
    }
    headers.extend(added);
}

//! The errors of the unit tests, with every part that an error can state.

mod formats;
mod fuzz;
mod problems;
mod reports;

use core::{
    any::Any,
    error::Error,
    fmt::{self, Display},
};
use std::borrow::Cow;

use http::{HeaderMap, HeaderName, HeaderValue, StatusCode};

use super::{
    ErrorResponse,
    draft::Draft,
    format::{Writer, writer},
};
use crate::{
    document::entry::Entry,
    error::{
        HttpStatus,
        detail::Detail,
        forwarding::{Forwarded, Origin},
        level::Level,
        status_field::Unlisted,
    },
};

/// An error that states what its fields have.
#[derive(Default)]
struct Stated {
    status: u16,
    message: String,
    entry: Option<&'static Entry>,
    title: Option<String>,
    code: Option<String>,
    problems: Option<&'static str>,
    detail: Option<String>,
    is_exposed: bool,
    instance: Option<String>,
    members: Vec<(String, Box<dyn erased_serde::Serialize>)>,
    headers: Vec<(&'static str, &'static str)>,
    log: Option<Level>,
    unlisted: Option<Unlisted>,
    cause: Option<Cause>,
    format: Option<&'static (dyn Any + Send + Sync)>,
    origin: Origin,
}

/// An error with a status and a message.
fn stated(status: u16, message: &str) -> Stated {
    Stated {
        status,
        message: message.to_owned(),
        origin: Origin {
            type_name: "ApiError",
            variant: "Stated",
        },
        ..Stated::default()
    }
}

impl Display for Stated {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

impl HttpStatus for Stated {
    fn status(&self) -> StatusCode {
        StatusCode::from_u16(self.status).unwrap()
    }

    fn entry(&self) -> Option<&'static Entry> {
        self.entry
    }

    fn code(&self) -> Option<&str> {
        self.code.as_deref()
    }

    fn title(&self) -> Option<&str> {
        self.title.as_deref()
    }

    fn problems(&self) -> Option<&'static str> {
        self.problems
    }

    fn detail(&self) -> Option<Detail<'_>> {
        let own = self.detail.as_ref().map(|detail| Detail::new(detail));
        own.or_else(|| self.is_exposed.then(|| Detail::exposed(self)))
    }

    fn instance(&self) -> Option<Cow<'_, str>> {
        self.instance.as_deref().map(Cow::Borrowed)
    }

    fn member(&self, index: usize) -> Option<(&str, &dyn erased_serde::Serialize)> {
        let (name, value) = self.members.get(index)?;
        Some((name, &**value))
    }

    fn headers(&self) -> HeaderMap {
        let headers = self.headers.iter().map(|&(name, value)| {
            let name = HeaderName::from_static(name);
            (name, HeaderValue::from_static(value))
        });
        headers.collect()
    }

    fn __origin(&self) -> Origin {
        self.origin
    }

    fn __cause(&self) -> Option<&(dyn Error + 'static)> {
        self.cause
            .as_ref()
            .map(|cause| cause as &(dyn Error + 'static))
    }

    fn __log(&self) -> Option<Level> {
        self.log
    }

    fn __unlisted(&self) -> Option<Unlisted> {
        self.unlisted
    }

    fn __format(&self) -> Option<&'static (dyn Any + Send + Sync)> {
        self.format
    }
}

/// An error that forwards to another one, with a message of its own.
struct Outer<'a> {
    inner: &'a dyn HttpStatus,
    format: Option<&'static (dyn Any + Send + Sync)>,
}

impl Display for Outer<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("outer")
    }
}

impl HttpStatus for Outer<'_> {
    fn status(&self) -> StatusCode {
        self.inner.status()
    }

    fn entry(&self) -> Option<&'static Entry> {
        None
    }

    fn __forwarded(&self) -> Option<Forwarded<'_>> {
        Some(Forwarded::new(self.inner))
    }

    fn __origin(&self) -> Origin {
        Origin {
            type_name: "Outer",
            variant: "Inner",
        }
    }

    fn __format(&self) -> Option<&'static (dyn Any + Send + Sync)> {
        self.format
    }
}

/// A source of an error, and its own source.
#[derive(Debug)]
struct Cause(&'static str, Option<Box<Cause>>);

impl Display for Cause {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0)
    }
}

impl Error for Cause {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        self.1
            .as_deref()
            .map(|cause| cause as &(dyn Error + 'static))
    }
}

/// A value that fails to serialize.
struct Unserializable;

impl serde_core::Serialize for Unserializable {
    fn serialize<S: serde_core::Serializer>(&self, _: S) -> Result<S::Ok, S::Error> {
        Err(serde_core::ser::Error::custom("no value"))
    }
}

/// A value that panics.
struct Panics;

impl Display for Panics {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("before")?;
        panic!("not displayed")
    }
}

impl serde_core::Serialize for Panics {
    fn serialize<S: serde_core::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

/// Returns the response of an error, without a report.
fn response_in<E: HttpStatus + Display>(error: &E, format: Option<Writer>) -> ErrorResponse {
    let mut draft = Draft::new(error, error);
    let content = draft.content(format);
    ErrorResponse::from_draft(draft, content, None)
}

/// Returns the response of an error in its own format, without a report.
fn response<E: HttpStatus + Display>(error: &E) -> ErrorResponse {
    response_in(error, writer(error.__format()))
}

fn body(response: &ErrorResponse) -> &str {
    core::str::from_utf8(response.body()).unwrap()
}

/// Returns the names and the values of the headers, in the order of the names.
fn headers(response: &ErrorResponse) -> Vec<(&str, &str)> {
    let headers = response.headers();
    let mut headers: Vec<_> = headers
        .map(|(name, value)| (name.as_str(), value.to_str().unwrap()))
        .collect();
    headers.sort_by_key(|(name, _)| *name);
    headers
}

/// The level, the line and the defect of a report.
type Line = (Level, String, Option<String>);

/// Returns the report of an error, without sending it.
fn reported<E: HttpStatus + Display>(error: &E, format: Option<Writer>) -> Option<Line> {
    let mut draft = Draft::new(error, error);
    draft.content(format);
    draft.report(|report| {
        let defect = report.defect().map(str::to_owned);
        Some((report.level(), report.to_string(), defect))
    })
}

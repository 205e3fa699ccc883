//! The body: `application/problem+json`, as RFC 9457 describes it.

use core::fmt::Display;

use http::StatusCode;
use serde_core::ser::{Serialize, SerializeStruct, Serializer};

use crate::detail::Unfailing;

/// As much as most problems take, so that writing one allocates once.
const USUAL_LENGTH: usize = 256;

/// A problem but for its detail.
pub(crate) struct Problem<'a> {
    pub(crate) problems: Option<&'a str>,
    pub(crate) code: Option<&'a str>,
    pub(crate) title: Option<&'a str>,
    pub(crate) status: StatusCode,
}

impl Problem<'_> {
    pub(crate) fn render(&self, detail: Option<&dyn Display>) -> Vec<u8> {
        let problem = Detailed {
            problem: self,
            detail: detail.map(Unfailing),
        };
        let mut body = Vec::with_capacity(USUAL_LENGTH);
        // Writing to memory cannot fail, nor can what is written; and there is no better answer than what was.
        let _ = serde_json::to_writer(&mut body, &problem);
        body
    }
}

/// Writes a problem around what is known to be stated of its status. The derive, which knows that, has refused whatever JSON
/// escapes in the address of the problems and in the code.
pub(super) fn render_around(
    stated: &[u8],
    problems: Option<&str>,
    code: Option<&str>,
    detail: Option<&dyn Display>,
) -> Vec<u8> {
    let mut body = Vec::with_capacity(USUAL_LENGTH);
    body.extend_from_slice(b"{\"type\":\"");
    match (problems, code) {
        (Some(problems), Some(code)) => {
            body.extend_from_slice(problems.as_bytes());
            body.extend_from_slice(code.as_bytes());
        }
        _ => body.extend_from_slice(b"about:blank"),
    }
    body.extend_from_slice(stated);
    if let Some(detail) = detail {
        body.extend_from_slice(b",\"detail\":");
        // As in `render`.
        let _ = serde_json::to_writer(&mut body, &Displayed(Unfailing(detail)));
    }
    if let Some(code) = code {
        body.extend_from_slice(b",\"code\":\"");
        body.extend_from_slice(code.as_bytes());
        body.push(b'"');
    }
    body.push(b'}');
    body
}

struct Detailed<'a> {
    problem: &'a Problem<'a>,
    detail: Option<Unfailing<'a>>,
}

impl Serialize for Detailed<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Problem {
            problems,
            code,
            title,
            status,
        } = self.problem;
        let mut fields = serializer.serialize_struct("Problem", 5)?;
        match (problems, code) {
            (Some(problems), Some(code)) => {
                fields.serialize_field("type", &Displayed(format_args!("{problems}{code}")))?;
            }
            _ => fields.serialize_field("type", "about:blank")?,
        }
        if let Some(title) = title {
            fields.serialize_field("title", title)?;
        }
        fields.serialize_field("status", &status.as_u16())?;
        if let Some(detail) = &self.detail {
            fields.serialize_field("detail", &Displayed(detail))?;
        }
        if let Some(code) = code {
            fields.serialize_field("code", code)?;
        }
        fields.end()
    }
}

/// What is serialized as it is displayed, without a string of its own.
struct Displayed<T>(T);

impl<T: Display> Serialize for Displayed<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(&self.0)
    }
}

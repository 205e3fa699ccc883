//! The body: `application/problem+json`, as RFC 9457 describes it.

use core::fmt::Display;
use std::borrow::Cow;

use http::StatusCode;
use serde_core::ser::{Serialize, Serializer};
use serde_json::Value;

use crate::error::detail::Unfailing;

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
    /// The body. Only the detail has to be asked what it is, and goes through `serde_json`.
    pub(crate) fn render(&self, detail: Option<&dyn Display>) -> Vec<u8> {
        let code = self.code.map(escaped);
        let mut body = Vec::with_capacity(USUAL_LENGTH);
        body.extend_from_slice(b"{\"type\":\"");
        match (self.problems, &code) {
            (Some(problems), Some(code)) => {
                body.extend_from_slice(&escaped(problems));
                body.extend_from_slice(code);
            }
            _ => body.extend_from_slice(b"about:blank"),
        }
        if let Some(title) = self.title {
            body.extend_from_slice(b"\",\"title\":\"");
            body.extend_from_slice(&escaped(title));
        }
        body.extend_from_slice(b"\",\"status\":");
        body.extend_from_slice(self.status.as_str().as_bytes());
        if let Some(detail) = detail {
            body.extend_from_slice(b",\"detail\":");
            // Writing to memory cannot fail, nor can what is written; and there is no better answer than what was.
            let _ = serde_json::to_writer(&mut body, &Displayed(Unfailing(detail)));
        }
        if let Some(code) = code {
            body.extend_from_slice(b",\"code\":\"");
            body.extend_from_slice(&code);
            body.push(b'"');
        }
        body.push(b'}');
        body
    }
}

/// What stands between the quotation marks. Next to nothing of what comes here has anything in it that JSON escapes.
fn escaped(text: &str) -> Cow<'_, [u8]> {
    let is_escaped = |byte| matches!(byte, 0..0x20 | b'"' | b'\\');
    // Without a way out, so that the compiler looks at many bytes at once.
    if !text.bytes().fold(false, |has, byte| has | is_escaped(byte)) {
        return Cow::Borrowed(text.as_bytes());
    }
    let mut quoted = Value::from(text).to_string().into_bytes();
    quoted.pop();
    quoted.remove(0);
    Cow::Owned(quoted)
}

/// What is serialized as it is displayed, without a string of its own.
struct Displayed<T>(T);

impl<T: Display> Serialize for Displayed<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(&self.0)
    }
}

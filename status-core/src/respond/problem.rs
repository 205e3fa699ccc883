//! The body of a response: `application/problem+json`, as RFC 9457 describes it.

use core::fmt::Display;
use std::borrow::Cow;

use http::StatusCode;
use serde_core::ser::{Serialize, Serializer};
use serde_json::Value;

use crate::error::detail::Infallible;

/// Size of the buffer for a body. Most problems fit, so that writing one allocates once.
const CAPACITY: usize = 256;

/// The members of a problem.
pub(super) struct Problem<'a> {
    pub(super) problems: Option<&'a str>,
    pub(super) code: Option<&'a str>,
    pub(super) title: Option<&'a str>,
    pub(super) status: StatusCode,
    pub(super) detail: Option<&'a dyn Display>,
}

impl Problem<'_> {
    /// Returns the problem as JSON. Only the detail is formatted, by `serde_json`.
    pub(super) fn to_json(&self) -> Vec<u8> {
        let code = self.code.map(escaped);
        let mut body = Vec::with_capacity(self.capacity(code.as_deref()));
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
        if let Some(detail) = self.detail {
            body.extend_from_slice(b",\"detail\":");
            // Neither the writer, which is memory, nor the value can fail.
            let _ = serde_json::to_writer(&mut body, &Displayed(Infallible(detail)));
        }
        if let Some(code) = code {
            body.extend_from_slice(b",\"code\":\"");
            body.extend_from_slice(&code);
            body.push(b'"');
        }
        body.push(b'}');
        body
    }

    /// Returns the size of the buffer.
    ///
    /// Without a detail it is exact, unless the title or `problems` is escaped. `Bytes` then keeps
    /// the allocation of the buffer, instead of adding one for its unused part.
    fn capacity(&self, code: Option<&[u8]>) -> usize {
        if self.detail.is_some() {
            return CAPACITY;
        }
        let uri = match (self.problems, code) {
            (Some(problems), Some(code)) => problems.len() + code.len(),
            _ => "about:blank".len(),
        };
        let title = self
            .title
            .map_or(0, |title| r#","title":"""#.len() + title.len());
        let code = code.map_or(0, |code| r#","code":"""#.len() + code.len());
        r#"{"type":"","status":404}"#.len() + uri + title + code
    }
}

/// Escapes a text for a JSON string. Most texts are returned unchanged.
fn escaped(text: &str) -> Cow<'_, [u8]> {
    let is_escaped = |byte| matches!(byte, 0..0x20 | b'"' | b'\\');
    // A fold over all bytes is vectorized, unlike `any`, which may return early.
    if !text
        .bytes()
        .fold(false, |found, byte| found | is_escaped(byte))
    {
        return Cow::Borrowed(text.as_bytes());
    }
    let mut quoted = Value::from(text).to_string().into_bytes();
    quoted.pop();
    quoted.remove(0);
    Cow::Owned(quoted)
}

/// Serializes a value as the text that it displays, without a string of its own.
struct Displayed<T>(T);

impl<T: Display> Serialize for Displayed<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use http::StatusCode;

    use super::Problem;

    #[test]
    fn a_title_is_escaped_as_serde_json_does() {
        for title in [
            "Not Found",
            "a \"b\" \\ c",
            "\"quoted\"",
            "\0\u{1}\u{8}\t\n\u{b}\u{c}\r\u{1f}\u{7f}",
            "网关 é 😀 \u{2028}",
            "",
        ] {
            let problem = Problem {
                problems: None,
                code: None,
                title: Some(title),
                status: StatusCode::NOT_FOUND,
                detail: Some(&title),
            };
            let quoted = serde_json::Value::from(title);
            let expected = format!(
                "{{\"type\":\"about:blank\",\"title\":{quoted},\"status\":404,\"detail\":{quoted}}}"
            );
            assert_eq!(String::from_utf8(problem.to_json()).unwrap(), expected);
        }
    }
}

//! `application/problem+json`, as RFC 9457 describes it.

use core::{
    fmt::{self, Display},
    iter,
};
use std::borrow::Cow;

use serde_json::Value;

use super::body::{Body, CAPACITY, ContentType};
use crate::{
    error::{Member, detail::Detail, names::is_problem_member},
    respond::{
        problem::{ABOUT_BLANK, Problem, is_encoded, percent_encoded},
        report::Defects,
    },
};

/// A member that cannot be serialized, and why.
pub(in crate::respond) struct Failure<'a>(&'a str, serde_json::Error);

impl Display for Failure<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "the member {:?} cannot be serialized: {}",
            self.0, self.1
        )
    }
}

/// Returns the body of a problem.
pub(in crate::respond) fn body(problem: &Problem<'_>) -> Body {
    let mut defects = Defects::new();
    match to_json(problem, &mut defects) {
        Ok(json) => {
            let body = Body::with_content_type(ContentType::ProblemJson, json.into());
            Body { defects, ..body }
        }
        Err(failure) => Body::failed(format_args!("{failure}")),
    }
}

/// Returns a problem as JSON. Its bytes are those of the problem's `Serialize`, with less work.
pub(in crate::respond) fn to_json<'a>(
    problem: &Problem<'a>,
    defects: &mut Defects,
) -> Result<Vec<u8>, Failure<'a>> {
    let code = problem.code().filter(|code| !code.is_empty());
    let code = code.map(Code::new);
    let (problems, title) = (problem.problems(), problem.title());
    let (detail, instance) = (problem.detail(), problem.instance());
    let mut members = problem.members();
    let member = members.next();
    let is_short = detail.is_none() && instance.is_none() && member.is_none();
    let capacity = if is_short {
        exact_capacity(problems, code.as_ref(), title)
    } else {
        CAPACITY
    };
    let mut json = Vec::with_capacity(capacity);
    write_type(&mut json, problems, code.as_ref());
    if let Some(title) = title {
        json.extend_from_slice(b"\",\"title\":\"");
        json.extend_from_slice(&escaped(title));
    }
    json.extend_from_slice(b"\",\"status\":");
    json.extend_from_slice(problem.status().as_str().as_bytes());
    if let Some(detail) = detail {
        write_detail(&mut json, detail);
    }
    if let Some(instance) = instance {
        write_text(&mut json, b",\"instance\":\"", &escaped(&instance));
    }
    if let Some(code) = code {
        write_text(&mut json, b",\"code\":\"", &code.escaped);
    }
    if let Some(member) = member {
        for member in iter::once(member).chain(members.by_ref()) {
            write_member(&mut json, member, defects)?;
        }
        for name in members.omitted() {
            defects.add(format_args!("omitted the second member {name:?}"));
        }
    }
    json.push(b'}');
    Ok(json)
}

/// Writes the first member, without the quote at its end.
fn write_type(json: &mut Vec<u8>, problems: Option<&str>, code: Option<&Code<'_>>) {
    match (problems, code) {
        (Some(problems), Some(code)) => {
            json.extend_from_slice(b"{\"type\":\"");
            json.extend_from_slice(&escaped(problems));
            json.extend_from_slice(code.encoded.as_bytes());
        }
        _ => json.extend_from_slice(b"{\"type\":\"about:blank"),
    }
}

fn write_detail(json: &mut Vec<u8>, detail: Detail<'_>) {
    let start = json.len();
    json.extend_from_slice(b",\"detail\":");
    let text = json.len();
    // Neither the writer, which is memory, nor the value can fail.
    let _ = serde_json::to_writer(&mut *json, &detail);
    if &json[text..] == b"\"\"" {
        json.truncate(start);
    }
}

fn write_text(json: &mut Vec<u8>, name: &[u8], text: &[u8]) {
    json.extend_from_slice(name);
    json.extend_from_slice(text);
    json.push(b'"');
}

fn write_member<'a>(
    json: &mut Vec<u8>,
    (name, value): Member<'a>,
    defects: &mut Defects,
) -> Result<(), Failure<'a>> {
    if is_problem_member(name) {
        defects.add(format_args!(
            "omitted the member {name:?}, which the format uses itself"
        ));
        return Ok(());
    }
    write_text(json, b",\"", &escaped(name));
    json.push(b':');
    serde_json::to_writer(json, value).map_err(|error| Failure(name, error))
}

/// A code in the two forms of a body.
struct Code<'a> {
    /// As a text of JSON.
    escaped: Cow<'a, [u8]>,
    /// As a part of a URI.
    encoded: Cow<'a, str>,
}

impl<'a> Code<'a> {
    fn new(code: &'a str) -> Self {
        // An unreserved byte is the same in both forms.
        if is_encoded(code) {
            return Self {
                escaped: Cow::Borrowed(code.as_bytes()),
                encoded: Cow::Borrowed(code),
            };
        }
        Self {
            escaped: escaped(code),
            encoded: percent_encoded(code),
        }
    }
}

/// Returns the size of the buffer for a body of which all parts are known.
///
/// It is exact unless the title or `problems` is escaped. `Bytes` then keeps the allocation of the
/// buffer, instead of adding one for its unused part.
fn exact_capacity(problems: Option<&str>, code: Option<&Code<'_>>, title: Option<&str>) -> usize {
    let uri = match (problems, code) {
        (Some(problems), Some(code)) => problems.len() + code.encoded.len(),
        _ => ABOUT_BLANK.len(),
    };
    let title = title.map_or(0, |title| r#","title":"""#.len() + title.len());
    let code = code.map_or(0, |code| r#","code":"""#.len() + code.escaped.len());
    r#"{"type":"","status":404}"#.len() + uri + title + code
}

/// Escapes a text for a JSON string. Most texts are returned unchanged.
fn escaped(text: &str) -> Cow<'_, [u8]> {
    if may_be_escaped(text.as_bytes()) && text.bytes().any(is_escaped) {
        Cow::Owned(quoted(text))
    } else {
        Cow::Borrowed(text.as_bytes())
    }
}

/// Returns a text as `serde_json` writes it, without the quotes.
#[cold]
fn quoted(text: &str) -> Vec<u8> {
    let mut quoted = Value::from(text).to_string().into_bytes();
    quoted.pop();
    quoted.remove(0);
    quoted
}

/// Whether JSON escapes a byte.
const fn is_escaped(byte: u8) -> bool {
    byte < 0x20 || byte == b'"' || byte == b'\\'
}

/// Whether JSON may escape one of the bytes of a text, of which it tests eight at a time. A text
/// that is not ASCII always may.
fn may_be_escaped(text: &[u8]) -> bool {
    const ONES: u64 = 0x0101_0101_0101_0101;
    const HIGH: u64 = 0x80 * ONES;
    // Sets the high bit of a byte that is not ASCII, that is less than 0x20 or that is one of the
    // two characters: then the difference is less than zero. It may set that of the next byte too.
    let marks = |bytes: [u8; 8]| {
        let bytes = u64::from_ne_bytes(bytes);
        let quote = (bytes ^ (0x22 * ONES)).wrapping_sub(ONES);
        let backslash = (bytes ^ (0x5c * ONES)).wrapping_sub(ONES);
        bytes | bytes.wrapping_sub(0x20 * ONES) | quote | backslash
    };
    // The last eight bytes overlap with those before.
    let Some(&last) = text.last_chunk() else {
        return text.iter().copied().any(is_escaped);
    };
    let (mut found, mut rest) = (marks(last), text);
    while let Some((&chunk, after)) = rest.split_first_chunk() {
        found |= marks(chunk);
        rest = after;
    }
    found & HIGH != 0
}

//! `application/problem+json`, as RFC 9457 describes it.

use std::borrow::Cow;

use serde_json::Value;

use super::{
    body::{Body, CAPACITY, ContentType, Defects},
    problem::{ABOUT_BLANK, Problem, STANDARD, is_unreserved, percent_encoded},
};
use crate::error::member::Members;

/// Returns the body of a problem. Its bytes are those of the problem's `Serialize`, with less work.
pub(super) fn body(problem: &Problem<'_>) -> Body {
    let mut defects = Defects::default();
    match to_json(problem, &mut defects) {
        Ok(json) => {
            let body = Body::with_content_type(ContentType::problem_json(), json.into());
            Body { defects, ..body }
        }
        Err((name, error)) => Body::failed(format_args!(
            "the member {name:?} cannot be serialized: {error}"
        )),
    }
}

fn to_json<'a>(
    problem: &Problem<'a>,
    defects: &mut Defects,
) -> Result<Vec<u8>, (&'a str, serde_json::Error)> {
    let code = problem.code().map(Code::new);
    let (problems, title) = (problem.problems(), problem.title());
    let instance = problem.instance();
    let (detail, members) = (problem.unchecked_detail(), problem.members());
    let is_short = detail.is_none() && instance.is_none() && { members }.next().is_none();
    let capacity = if is_short {
        exact_capacity(problems, code.as_ref(), title)
    } else {
        CAPACITY
    };
    let mut json = Vec::with_capacity(capacity);
    json.extend_from_slice(b"{\"type\":\"");
    match (problems, &code) {
        (Some(problems), Some(code)) => {
            json.extend_from_slice(&escaped(problems));
            json.extend_from_slice(code.encoded.as_bytes());
        }
        _ => json.extend_from_slice(ABOUT_BLANK.as_bytes()),
    }
    if let Some(title) = title {
        json.extend_from_slice(b"\",\"title\":\"");
        json.extend_from_slice(&escaped(title));
    }
    json.extend_from_slice(b"\",\"status\":");
    json.extend_from_slice(problem.status().as_str().as_bytes());
    if let Some(detail) = detail {
        let start = json.len();
        json.extend_from_slice(b",\"detail\":");
        let text = json.len();
        // Neither the writer, which is memory, nor the value can fail.
        let _ = serde_json::to_writer(&mut json, &detail);
        if &json[text..] == b"\"\"" {
            json.truncate(start);
        }
    }
    if let Some(instance) = instance {
        write_text(&mut json, b",\"instance\":\"", &escaped(&instance));
    }
    if let Some(code) = code {
        write_text(&mut json, b",\"code\":\"", &code.escaped);
    }
    write_members(&mut json, members, defects)?;
    json.push(b'}');
    Ok(json)
}

fn write_text(json: &mut Vec<u8>, name: &[u8], text: &[u8]) {
    json.extend_from_slice(name);
    json.extend_from_slice(text);
    json.push(b'"');
}

fn write_members<'a>(
    json: &mut Vec<u8>,
    members: Members<'a>,
    defects: &mut Defects,
) -> Result<(), (&'a str, serde_json::Error)> {
    for (name, value) in members {
        if STANDARD.contains(&name) {
            defects.add(format_args!(
                "omitted the member {name:?}, which the format uses itself"
            ));
            continue;
        }
        write_text(json, b",\"", &escaped(name));
        json.push(b':');
        serde_json::to_writer(&mut *json, value).map_err(|error| (name, error))?;
    }
    Ok(())
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
        let is_plain = code
            .bytes()
            .fold(true, |is_plain, byte| is_plain & is_unreserved(byte));
        if is_plain {
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

//! Where a phrase ends and what else is said begins.

use http::StatusCode;

/// A longer text is no phrase.
const LONGEST: usize = 80;

/// The phrase that a text begins with, if it is one, and what is said beside it. Lines are parted by line feeds.
pub(crate) fn split(text: &str, code: u16) -> (Option<String>, String) {
    let (line, more) = text.split_once('\n').unwrap_or((text, ""));
    let line = line.trim_matches(|c: char| c.is_whitespace() || "*`_~\"“”".contains(c));
    let (phrase, beside) = at_dash(line)
        .or_else(|| at_mark(line, code))
        .unwrap_or((line, ""));
    if says_nothing(phrase) {
        (None, joined(&[beside, more]))
    } else if is_prose(phrase) {
        (None, joined(&[line, more]))
    } else {
        (Some(phrase.to_owned()), joined(&[beside, more]))
    }
}

/// A dash with spaces around it parts whatever stands before it.
fn at_dash(line: &str) -> Option<(&str, &str)> {
    [" -- ", " --- ", " — ", " – ", " - ", " −- "]
        .iter()
        .filter_map(|dash| line.split_once(dash))
        .filter(|(phrase, _)| !phrase.trim().is_empty())
        .map(|(phrase, beside)| (phrase.trim(), beside.trim()))
        .min_by_key(|(phrase, _)| phrase.len())
}

/// Another mark parts only what is known to be a phrase: `Not Found: no such kitten`, `Gone (for good)`.
fn at_mark(line: &str, code: u16) -> Option<(&str, &str)> {
    let marks = line
        .char_indices()
        .filter(|(_, c)| ":：.。,，;；(（/、!".contains(*c));
    marks
        .map(|(at, mark)| (line[..at].trim(), line[at..].trim_start_matches(mark), mark))
        .find(|(phrase, beside, _)| !beside.is_empty() && is_registered(phrase, code))
        .map(|(phrase, beside, mark)| (phrase, without_bracket(beside.trim(), mark)))
}

fn without_bracket(text: &str, open: char) -> &str {
    match open {
        '(' => text.strip_suffix(')').unwrap_or(text),
        '（' => text.strip_suffix('）').unwrap_or(text),
        _ => text,
    }
}

/// Whether a text is the phrase that is registered for the code, but for spelling.
pub(crate) fn is_registered(phrase: &str, code: u16) -> bool {
    let registered = StatusCode::from_u16(code)
        .ok()
        .and_then(|status| status.canonical_reason());
    registered.is_some_and(|registered| bare(registered).eq(bare(phrase)))
}

/// Whether the code is registered at all.
pub(crate) fn has_registered(code: u16) -> bool {
    StatusCode::from_u16(code).is_ok_and(|status| status.canonical_reason().is_some())
}

/// Whether a text begins with the phrase that is registered for the code.
pub(crate) fn begins_registered(text: &str, code: u16) -> bool {
    let registered = StatusCode::from_u16(code)
        .ok()
        .and_then(|status| status.canonical_reason());
    registered.is_some_and(|registered| {
        let mut text = bare(text);
        bare(registered).all(|c| text.next() == Some(c))
    })
}

/// A phrase without what is mere spelling.
fn bare(phrase: &str) -> impl Iterator<Item = char> {
    let is_spelling = |c: &char| c.is_whitespace() || "-_'’`*".contains(*c);
    phrase
        .chars()
        .filter(move |c| !is_spelling(c))
        .flat_map(char::to_lowercase)
}

/// Whether a text is longer than a phrase, or more than one sentence.
pub(crate) fn is_prose(text: &str) -> bool {
    let ends_sentence = |end: &str| {
        text.split_once(end)
            .is_some_and(|(_, after)| !after.trim().is_empty())
    };
    text.chars().count() > LONGEST
        || [". ", "。", "! ", "? ", "；"]
            .into_iter()
            .any(ends_sentence)
}

/// What stands in a cell of which nothing is to be said.
fn says_nothing(phrase: &str) -> bool {
    matches!(
        phrase.to_lowercase().as_str(),
        "n/a" | "none" | "无" | "なし"
    ) || !phrase.contains(char::is_alphanumeric)
}

/// Whether a text says, as the registry does, that nobody has been given the code.
pub(crate) fn is_unassigned(text: &str) -> bool {
    let text = text.trim().to_lowercase();
    matches!(
        text.as_str(),
        "unassigned"
            | "(unassigned)"
            | "(unused)"
            | "（unused）"
            | "未分配"
            | "(未使用)"
            | "（未使用）"
    )
}

fn joined(parts: &[&str]) -> String {
    let parts: Vec<&str> = parts
        .iter()
        .flat_map(|part| part.lines())
        .map(str::trim)
        .filter(|part| !part.is_empty())
        .collect();
    parts.join(" ")
}

//! Where a phrase ends and what else is said begins.

use http::StatusCode;

use crate::words;

/// A longer text is no phrase.
const LONGEST: usize = 80;

/// The phrase that a text begins with, if it is one, and what is said beside it. Lines are parted by line feeds.
pub(crate) fn split(text: &str, code: u16) -> (Option<String>, String) {
    let (line, more) = text.split_once('\n').unwrap_or((text, ""));
    let line = unquoted(line.trim_matches(is_ornament));
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

/// What adorns a text without being a part of it.
fn is_ornament(c: char) -> bool {
    c.is_whitespace() || "*`_~".contains(c) || is_pictogram(c)
}

/// Pictures, and what tells how to draw them.
pub(crate) fn is_pictogram(c: char) -> bool {
    matches!(c, '\u{2300}'..='\u{23ff}' | '\u{2500}'..='\u{2bff}' | '\u{fe0f}' | '\u{1f000}'..='\u{1faff}')
}

/// What is in a pair of quotation marks that enclose all of a text.
fn unquoted(text: &str) -> &str {
    [('"', '"'), ('“', '”')]
        .iter()
        .find_map(|(open, close)| text.strip_prefix(*open)?.strip_suffix(*close))
        .filter(|inner| !inner.contains(['"', '“', '”']))
        .unwrap_or(text)
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
        .take(LONGEST)
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

/// Whether two phrases are the same, but for spelling.
pub(crate) fn is_same(a: &str, b: &str) -> bool {
    bare(a).eq(bare(b))
}

/// Whether the code is registered at all.
pub(crate) fn has_registered(code: u16) -> bool {
    StatusCode::from_u16(code).is_ok_and(|status| status.canonical_reason().is_some())
}

/// Whether the code is registered, or in wide use without that: those of nginx, Cloudflare and other servers.
pub(crate) fn is_known(code: u16) -> bool {
    has_registered(code)
        || matches!(
            code,
            419 | 420 | 430 | 440 | 444 | 449 | 450 | 460 | 463 | 494..=499 | 509 | 520..=527 | 529 | 530 | 561 | 598 | 599
        )
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
        .take(LONGEST)
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
pub(crate) fn says_nothing(text: &str) -> bool {
    let is_path = text.starts_with('/');
    is_path
        || words::NO_PHRASE.contains(&text.to_lowercase().as_str())
        || !text.contains(char::is_alphabetic)
}

/// Whether a text says no more than yes or no, in words or in signs.
pub(crate) fn is_flag(text: &str) -> bool {
    let bare = text.trim_matches(|c: char| is_ornament(c) || !c.is_alphanumeric());
    (bare.is_empty() && text.contains(is_pictogram))
        || words::FLAGS.contains(&bare.to_lowercase().as_str())
}

/// Whether a text says, as the registry does, that nobody has been given the code.
pub(crate) fn is_unassigned(text: &str) -> bool {
    let text = text.trim().to_lowercase();
    words::UNASSIGNED.contains(&text.as_str())
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

//! Where a phrase ends and what else is said begins.

use super::vocabulary;
use crate::registry::{self, MAX_PHRASE};

/// The phrase that a text begins with, if it is one, and what is said beside it. Lines are parted by line feeds.
pub(crate) fn split(text: &str, status: u16) -> (Option<String>, String) {
    let (line, more) = text.split_once('\n').unwrap_or((text, ""));
    let line = unquoted(line.trim_matches(is_ornament));
    let (phrase, phrase_and_meaning) = at_dash(line)
        .or_else(|| at_mark(line, status))
        .unwrap_or((line, ""));
    if is_blank(phrase) {
        (None, joined(&[phrase_and_meaning, more]))
    } else if is_prose(phrase) {
        (None, joined(&[line, more]))
    } else {
        (Some(phrase.to_owned()), joined(&[phrase_and_meaning, more]))
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
        .map(|(phrase, phrase_and_meaning)| (phrase.trim(), phrase_and_meaning.trim()))
        .min_by_key(|(phrase, _)| phrase.len())
}

/// Another mark parts only what is known to be a phrase: `Not Found: no such kitten`, `Gone (for good)`.
fn at_mark(line: &str, status: u16) -> Option<(&str, &str)> {
    let marks = line
        .char_indices()
        .take(MAX_PHRASE)
        .filter(|(_, c)| ":：.。,，;；(（/、!".contains(*c));
    marks
        .map(|(at, mark)| (line[..at].trim(), line[at..].trim_start_matches(mark), mark))
        .find(|(phrase, phrase_and_meaning, _)| {
            !phrase_and_meaning.is_empty() && registry::is_registered_phrase(phrase, status)
        })
        .map(|(phrase, phrase_and_meaning, mark)| {
            (phrase, without_bracket(phrase_and_meaning.trim(), mark))
        })
}

fn without_bracket(text: &str, open: char) -> &str {
    match open {
        '(' => text.strip_suffix(')').unwrap_or(text),
        '（' => text.strip_suffix('）').unwrap_or(text),
        _ => text,
    }
}

/// Whether a text is longer than a phrase, or more than one sentence.
pub(crate) fn is_prose(text: &str) -> bool {
    let ends_sentence = |end: &str| {
        text.split_once(end)
            .is_some_and(|(_, after)| !after.trim().is_empty())
    };
    text.chars().count() > MAX_PHRASE
        || [". ", "。", "! ", "? ", "；"]
            .into_iter()
            .any(ends_sentence)
}

/// What stands in a cell of which nothing is to be said.
pub(crate) fn is_blank(text: &str) -> bool {
    let is_path = text.starts_with('/');
    is_path
        || vocabulary::NO_PHRASE.contains(&text.to_lowercase().as_str())
        || !text.contains(char::is_alphabetic)
}

/// Whether a text says no more than yes or no, in words or in signs.
pub(crate) fn is_flag(text: &str) -> bool {
    let bare = text.trim_matches(|c: char| is_ornament(c) || !c.is_alphanumeric());
    (bare.is_empty() && text.contains(is_pictogram))
        || vocabulary::FLAGS.contains(&bare.to_lowercase().as_str())
}

fn joined(is_separator: &[&str]) -> String {
    let is_separator: Vec<&str> = is_separator
        .iter()
        .flat_map(|part| part.lines())
        .map(str::trim)
        .filter(|part| !part.is_empty())
        .collect();
    is_separator.join(" ")
}

//! Separates a phrase from the text after it.

use super::vocabulary::{self, FirstLetters};
use crate::registry::{self, MAX_PHRASE};

/// Splits a text into the phrase at its start, if there is one, and the rest. Lines are separated
/// by line feeds.
pub(crate) fn split(text: &str, status: u16) -> (Option<String>, String) {
    let (line, more) = text.split_once('\n').unwrap_or((text, ""));
    let line = unquoted(line.trim_matches(is_ornament));
    let (phrase, rest) = split_at_dash(line)
        .or_else(|| split_at_mark(line, status))
        .unwrap_or((line, ""));
    if is_blank(phrase) {
        (None, joined(&[rest, more]))
    } else if is_prose(phrase) {
        (None, joined(&[line, more]))
    } else {
        (Some(phrase.to_owned()), joined(&[rest, more]))
    }
}

/// Whether a character decorates a text.
fn is_ornament(c: char) -> bool {
    !c.is_ascii_alphanumeric() && (c.is_whitespace() || "*`_~".contains(c) || is_pictogram(c))
}

/// Whether a character is a picture, or selects how to draw one.
pub(crate) fn is_pictogram(c: char) -> bool {
    matches!(c, '\u{2300}'..='\u{23ff}' | '\u{2500}'..='\u{2bff}' | '\u{fe0f}' | '\u{1f000}'..='\u{1faff}')
}

/// The text in a pair of quotation marks, if they enclose all of it.
fn unquoted(text: &str) -> &str {
    [('"', '"'), ('“', '”')]
        .iter()
        .find_map(|(open, close)| text.strip_prefix(*open)?.strip_suffix(*close))
        .filter(|inner| !inner.contains(['"', '“', '”']))
        .unwrap_or(text)
}

/// Splits at a dash with spaces around it, which ends any phrase.
fn split_at_dash(line: &str) -> Option<(&str, &str)> {
    if line.is_ascii() && !line.contains(" -") {
        return None;
    }
    [" -- ", " --- ", " — ", " – ", " - ", " −- "]
        .iter()
        .filter_map(|dash| line.split_once(dash))
        .filter(|(phrase, _)| !phrase.trim().is_empty())
        .map(|(phrase, rest)| (phrase.trim(), rest.trim()))
        .min_by_key(|(phrase, _)| phrase.len())
}

/// Splits at another mark, which only ends a registered phrase: `Not Found: no such kitten`, `Gone
/// (for good)`.
fn split_at_mark(line: &str, status: u16) -> Option<(&str, &str)> {
    let marks = line
        .char_indices()
        .take(MAX_PHRASE)
        .filter(|(_, c)| !c.is_ascii_alphanumeric() && ":：.。,，;；(（/、!".contains(*c));
    marks
        .map(|(offset, mark)| {
            (
                line[..offset].trim(),
                line[offset..].trim_start_matches(mark),
                mark,
            )
        })
        .find(|(phrase, rest, _)| {
            !rest.is_empty() && registry::is_registered_phrase(phrase, status)
        })
        .map(|(phrase, rest, mark)| (phrase, without_bracket(rest.trim(), mark)))
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
    let has_ends = !text.is_ascii() || text.contains(['.', '!', '?']);
    text.chars().count() > MAX_PHRASE
        || has_ends
            && [". ", "。", "! ", "? ", "；"]
                .into_iter()
                .any(ends_sentence)
}

/// Whether a text has no phrase: a dash, a path, or a word such as `n/a`.
pub(crate) fn is_blank(text: &str) -> bool {
    let is_path = text.starts_with('/');
    is_path
        || vocabulary::has_word(vocabulary::NO_PHRASE, text)
        || !text.contains(char::is_alphabetic)
}

const FLAG_LETTERS: FirstLetters = FirstLetters::new(vocabulary::FLAGS);
const LONGEST_FLAG: usize = vocabulary::longest(vocabulary::FLAGS);

/// Whether a text is a yes or a no, in words or in signs.
pub(crate) fn is_flag(text: &str) -> bool {
    let ends = (text.bytes().next(), text.bytes().next_back());
    let has_letter = |end: Option<u8>| end.is_some_and(|end| end.is_ascii_alphanumeric());
    let bare = if has_letter(ends.0) && has_letter(ends.1) {
        text
    } else {
        text.trim_matches(|c: char| is_ornament(c) || !c.is_alphanumeric())
    };
    (bare.is_empty() && text.contains(is_pictogram))
        || (bare.len() <= LONGEST_FLAG
            && FLAG_LETTERS.may_start(bare)
            && vocabulary::has_word(vocabulary::FLAGS, bare))
}

fn joined(parts: &[&str]) -> String {
    if parts.iter().all(|part| part.is_empty()) {
        return String::new();
    }
    let parts: Vec<&str> = parts
        .iter()
        .flat_map(|part| part.lines())
        .map(str::trim)
        .filter(|part| !part.is_empty())
        .collect();
    parts.join(" ")
}

//! Separates the phrase and the codes at the beginning of an item from its meaning.

use super::{
    beginning::Beginning,
    code,
    separator::{after_fillers, after_separator},
    vocabulary::{CLAUSE_STARTS, FILLERS, SENTENCE_ENDS, VERBS},
};
use crate::{
    language::{registry, usage::Usage},
    page::{SPAN_END, plain},
    result::Lifecycle,
    table::{mark, phrase},
};

/// The texts that the items of a list have after their statuses.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Content {
    pub(super) has_codes: bool,
    /// Whether at least half of them have the registered phrase.
    pub(super) has_phrases: bool,
}

/// The text of an item after its status.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Parts {
    pub(super) phrase: Option<String>,
    pub(super) codes: Vec<String>,
    pub(super) meaning: String,
}

impl Parts {
    /// Splits the text after a status.
    pub(super) fn new(beginning: &Beginning, content: Content) -> Self {
        let Content {
            has_codes,
            has_phrases,
        } = content;
        let mut parts = Self::default();
        if has_codes {
            parts.codes.extend(beginning.code.clone());
        }
        let mut text = beginning.text.as_str();
        if has_codes {
            text = parts.add_codes(text);
        }
        let status = beginning.status().unwrap_or_default();
        if !has_codes {
            text = after_constant(text, status);
        }
        // A text after a mark is an explanation, unless it is the registered phrase, or has its
        // place and is written like it.
        let is_place = |title: &str| !beginning.has_mark || (has_phrases && is_capital(title));
        let allows_title = parts.codes.is_empty() && beginning.items.len() == 1;
        let (phrase, rest) = registered(text, status)
            .or_else(|| usage(text))
            .or_else(|| title(text).filter(|(title, _)| allows_title && is_place(title)))
            .unwrap_or(("", text));
        text = after_fillers(rest);
        if has_codes {
            text = parts.add_codes(text);
        }
        parts.phrase = Some(plain(phrase).trim().to_owned()).filter(|phrase| !phrase.is_empty());
        let text = plain(text.trim_matches(|c: char| c == SPAN_END || c.is_whitespace()));
        if text.contains(char::is_alphabetic) {
            mark::enclosed(&text)
                .unwrap_or(&text)
                .clone_into(&mut parts.meaning);
        }
        parts
    }

    /// The use of the status, according to the phrase and the meaning.
    pub(super) fn usage(&self, status: u16) -> Usage {
        let active = Usage::Entry(Lifecycle::Active);
        let phrase = self.phrase.as_deref().unwrap_or_default();
        match Usage::from_phrase(phrase) {
            usage if usage != active => usage,
            _ => Usage::from_text(&self.meaning, status),
        }
    }

    fn add_codes<'a>(&mut self, text: &'a str) -> &'a str {
        let (codes, after) = code::all_leading(text);
        self.codes.extend(codes.into_iter().map(ToOwned::to_owned));
        if self.codes.is_empty() {
            text
        } else {
            after_separator(after)
        }
    }
}

/// The text after the name of a status in a library: `StatusNotFound: there is none`.
fn after_constant(text: &str, status: u16) -> &str {
    let end = text.find(|c: char| !c.is_ascii_alphanumeric() && !"_.:".contains(c));
    let (word, after) = text.split_at(end.unwrap_or(text.len()));
    let word = word.trim_end_matches(['.', ':']);
    if registry::is_constant(word, status) {
        after_separator(after)
    } else {
        text
    }
}

/// Whether a text after a status, or after its phrase, starts with a code.
pub(super) fn code(beginning: &Beginning) -> Option<String> {
    if beginning.code.is_some() {
        return beginning.code.clone();
    }
    let text = beginning.text.as_str();
    let status = beginning.status()?;
    let first = |text: &str| code::all_leading(text).0.first().map(ToString::to_string);
    match registered(text, status) {
        Some((phrase, rest)) if !phrase.contains('_') => first(rest),
        _ => first(text),
    }
}

/// The registered phrase of a status at the start of a text, and the text after it.
pub(super) fn registered(text: &str, status: u16) -> Option<(&str, &str)> {
    if let Some((phrase, rest)) = in_brackets(text) {
        let is_registered = registry::is_registered_phrase(&plain(phrase), status);
        return is_registered.then_some((phrase, rest));
    }
    let length = registry::phrase_length(text, status)?;
    if is_within_word(&text[length..]) {
        return None;
    }
    let (phrase, rest) = text.split_at(length);
    // `conflict with another order` is an explanation, and `Conflict with another order` is one
    // after a phrase.
    let is_lower = phrase.starts_with(char::is_lowercase);
    if is_lower && !ends_phrase(rest) {
        return None;
    }
    // The name of a constant is no phrase.
    let is_name = phrase.contains('_');
    Some((if is_name { "" } else { phrase }, rest))
}

/// The text in the brackets at the start of a text, and the text after them.
fn in_brackets(text: &str) -> Option<(&str, &str)> {
    [('(', ')'), ('（', '）'), ('[', ']')]
        .iter()
        .find_map(|(open, close)| text.strip_prefix(*open)?.split_once(*close))
}

/// Whether a text starts within a word.
fn is_within_word(text: &str) -> bool {
    let mut chars = text.chars();
    match chars.next() {
        Some('-' | '\'' | '’') => chars.next().is_some_and(char::is_alphanumeric),
        Some(c) => c.is_alphanumeric() || c == '_',
        None => false,
    }
}

/// Whether a phrase ends before a text.
pub(super) fn ends_phrase(rest: &str) -> bool {
    let rest = rest.trim_start();
    !rest.starts_with(|c: char| c.is_alphanumeric())
        || FILLERS.contains(&rest.trim_end_matches('.').to_lowercase().as_str())
}

/// A word that marks a status as unused or reserved, if it is all of the text.
fn usage(text: &str) -> Option<(&str, &str)> {
    let is_end = |c: char| c.is_whitespace() || c == SPAN_END || ".。".contains(c);
    let word = text.trim_matches(is_end);
    let is_marker = Usage::from_phrase(&plain(word)) != Usage::Entry(Lifecycle::Active);
    is_marker.then_some((word, ""))
}

/// The words right after a status, if they are its name and not an explanation: `Order Missing`.
fn title(text: &str) -> Option<(&str, &str)> {
    let end = text
        .char_indices()
        .find(|(offset, c)| {
            let before = text[..*offset].ends_with(char::is_whitespace);
            *c == SPAN_END || "：:(（—–".contains(*c) || (*c == '-' && before)
        })
        .map_or(text.len(), |(offset, _)| offset);
    let (title, rest) = text.split_at(end);
    is_title(title.trim()).then_some((title, rest))
}

/// Whether the words right after a status are its name, and a mark ends them: `Order Missing: ..`.
pub(super) fn has_title(text: &str) -> bool {
    title(text).is_some_and(|(_, rest)| !rest.is_empty())
}

/// Whether the words of a text start with capitals, or cannot.
fn is_capital(text: &str) -> bool {
    const SHORTEST: usize = 4;
    let mut words = text.split_whitespace();
    words.all(|word| !word.starts_with(char::is_lowercase) || word.chars().count() < SHORTEST)
}

/// Whether a text is short, and neither a sentence nor a clause.
fn is_title(text: &str) -> bool {
    const MOST_WORDS: usize = 5;
    const MOST_CHARS: usize = 40;
    let lower = text.to_lowercase();
    let words: Vec<&str> = lower.split_whitespace().collect();
    let is_in = |list: &[&str], word: Option<&&str>| word.is_some_and(|word| list.contains(word));
    let starts_clause = is_in(CLAUSE_STARTS, words.first())
        || CLAUSE_STARTS
            .iter()
            .any(|start| !start.is_ascii() && lower.starts_with(start));
    !phrase::is_blank(text)
        && words.len() <= MOST_WORDS
        && text.chars().count() <= MOST_CHARS
        && !text.starts_with(char::is_lowercase)
        && !text.contains([
            ',', ';', '、', '。', '，', '；', '！', '？', '!', '?', '.', '"', '“',
        ])
        && !starts_clause
        && !words.iter().any(|word| VERBS.contains(word))
        && !SENTENCE_ENDS.iter().any(|end| text.ends_with(end))
        && !code::is_machine_like(text)
}

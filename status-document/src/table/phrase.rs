//! Separates a phrase from the text after it.
//!
//! Clients are sent the phrase as a title, so a doubtful text is a meaning and not a phrase.

use super::{
    codes,
    mark::{is_ornament, is_pictogram},
    vocabulary,
};
use crate::{
    language::{
        registry::{self, MAX_PHRASE},
        word_list::WordList,
    },
    page::{SPAN_END, plain},
};

static NO_PHRASE: WordList = WordList::new(vocabulary::NO_PHRASE);
static CLASS_NAMES: WordList = WordList::new(vocabulary::CLASS_NAMES);
static STATES: WordList = WordList::new(vocabulary::STATES);
static FLAGS: WordList = WordList::new(vocabulary::FLAGS);
static SENTENCE_STARTS: WordList = WordList::new(vocabulary::SENTENCE_STARTS);
static SENTENCE_WORDS: WordList = WordList::new(vocabulary::SENTENCE_WORDS);

/// The place of a text that may begin with a phrase.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Place {
    /// The cell of the status, or a column with the title of phrases.
    Named,
    /// Among registered phrases, under a title of phrases or of anything else.
    Registered,
    /// Among registered phrases, under a title of meanings.
    Meanings,
}

/// A text without its phrase.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Split {
    pub(crate) phrase: Option<String>,
    /// The text after the phrase, or all of it.
    pub(crate) rest: String,
}

impl Split {
    /// A text that has no phrase.
    pub(crate) fn only_rest(text: &str) -> Self {
        Self {
            phrase: None,
            rest: explanation(text),
        }
    }
}

/// Splits a text into the phrase at its start, if there is one, and the rest. Lines are separated
/// by line feeds, and the text has [`SPAN_END`] in it.
pub(crate) fn split(text: &str, status: u16, place: Place) -> Split {
    if text.is_empty() {
        return Split::default();
    }
    let (line, more) = text.split_once('\n').unwrap_or((text, ""));
    let line = trimmed(line);
    let (phrase, rest) = whole_registered(line, status)
        .or_else(|| split_at_registered_span(line, status))
        .or_else(|| split_at_dash(line))
        .or_else(|| split_at_mark(line, status))
        .or_else(|| split_at_span(line))
        .unwrap_or((line, ""));
    let phrase = plain(phrase);
    let phrase = unquoted(phrase.trim_matches(is_ornament));
    if is_blank(phrase) {
        return Split::only_rest(&format!("{rest}\n{more}"));
    }
    let is_phrase = if registry::is_registered_phrase(phrase, status) {
        !begins_with_phrase(rest) && !begins_with_title(more)
    } else {
        is_like_phrase(phrase, place)
            && !is_no_title(phrase, place)
            && !begins_with_phrase(more)
            && !is_like_title(more)
    };
    if is_phrase {
        Split {
            phrase: Some(phrase.to_owned()),
            rest: explanation(&format!("{rest}\n{more}")),
        }
    } else {
        Split::only_rest(&format!("{line}\n{more}"))
    }
}

fn trimmed(text: &str) -> &str {
    let text = text.trim_matches(is_ornament);
    unquoted(text)
}

/// The text in a pair of quotation marks, if they enclose all of it.
fn unquoted(text: &str) -> &str {
    [('"', '"'), ('“', '”')]
        .iter()
        .find_map(|(open, close)| text.strip_prefix(*open)?.strip_suffix(*close))
        .filter(|inner| !inner.contains(['"', '“', '”']))
        .unwrap_or(text)
}

/// A line that is the registered phrase, of which a part is bold: `Method **Not** Allowed`.
fn whole_registered(line: &str, status: u16) -> Option<(&str, &str)> {
    let is_marked = line.contains(SPAN_END);
    (is_marked && registry::is_registered_phrase(&plain(line), status)).then_some((line, ""))
}

/// Splits at the end of bold text that is the registered phrase: `**Gone** It was sold`.
fn split_at_registered_span(line: &str, status: u16) -> Option<(&str, &str)> {
    let (phrase, rest) = line.split_once(SPAN_END)?;
    let is_registered = registry::is_registered_phrase(phrase.trim(), status);
    is_registered.then(|| (phrase.trim(), after_separator(rest)))
}

/// Splits at the end of other bold text, after which a sentence starts.
fn split_at_span(line: &str) -> Option<(&str, &str)> {
    let (phrase, rest) = line.split_once(SPAN_END)?;
    let starts_sentence = rest
        .trim_start()
        .starts_with(|c: char| c.is_uppercase() || !c.is_alphanumeric() || !c.is_ascii());
    starts_sentence.then(|| (phrase.trim(), after_separator(rest)))
}

fn after_separator(rest: &str) -> &str {
    let rest = rest
        .trim_start_matches(|c: char| c.is_whitespace() || c == SPAN_END || ":：-–—.".contains(c));
    [('(', ')'), ('（', '）')]
        .iter()
        .find_map(|(open, close)| rest.strip_prefix(*open)?.strip_suffix(*close))
        .unwrap_or(rest)
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
        .filter(|(_, c)| !c.is_ascii_alphanumeric() && ":：.。,，;；(（、!".contains(*c));
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
        || (has_ends
            && [". ", "。", "! ", "? ", "；"]
                .into_iter()
                .any(ends_sentence))
}

/// Whether a text that is not registered can be a phrase: it is short, and neither a sentence nor
/// several texts.
fn is_like_phrase(text: &str, place: Place) -> bool {
    const MOST_WORDS: usize = 7;
    const MOST_WORDS_OF_MEANING: usize = 4;
    let words: Vec<&str> = text.split_whitespace().take(MOST_WORDS + 1).collect();
    let is_placed = match place {
        Place::Named | Place::Registered => words.len() <= MOST_WORDS,
        // A text among registered phrases is written like them.
        Place::Meanings => {
            words.len() <= MOST_WORDS_OF_MEANING
                && (words.len() == 1 || !text.starts_with(|c: char| c.is_ascii_lowercase()))
        }
    };
    is_placed && !is_prose(text) && !is_sentence(text, &words) && !has_several_texts(text)
}

/// Whether a text is a sentence, or a part of one.
fn is_sentence(text: &str, words: &[&str]) -> bool {
    const MOST_WORDS_WITH_STOP: usize = 4;
    /// Characters of scripts without spaces.
    const MOST_WIDE: usize = 20;
    let is_in = |list: &WordList, word: &str| {
        let bare = word.trim_matches(|c: char| !c.is_alphanumeric());
        list.contains_in_any_case(&bare.replace('’', "'"))
    };
    let starts_sentence = words.len() > 1
        && words
            .first()
            .is_some_and(|first| is_in(&SENTENCE_STARTS, first));
    let wide = text.chars().filter(|c| is_wide(*c)).count();
    starts_sentence
        || words.iter().any(|word| is_in(&SENTENCE_WORDS, word))
        || text.ends_with(['。', '！', '？', '!', '?'])
        || (text.ends_with('.') && words.len() > MOST_WORDS_WITH_STOP)
        || text.contains(['，', '；', '：', '{', '}', '<', '>'])
        || [", ", "; ", ": "].iter().any(|mark| text.contains(mark))
        || wide > MOST_WIDE
}

/// Whether a character is of a script without spaces.
fn is_wide(c: char) -> bool {
    matches!(c, '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{9fff}' | '\u{f900}'..='\u{faff}')
}

/// Whether a text consists of several with a bar or a slash between them: `Not Found / Gone`.
fn has_several_texts(text: &str) -> bool {
    const SHORTEST: usize = 3;
    let is_long = |part: &str| part.trim().chars().count() >= SHORTEST;
    text.contains(['|', '、'])
        || text.contains(" / ")
        || text
            .split_once('/')
            .is_some_and(|(before, after)| is_long(before) && is_long(after))
}

/// Whether a text begins with the registered phrase of any status, up to a mark or its end.
fn begins_with_phrase(text: &str) -> bool {
    let end = text.find(|c: char| ":：.。,，;；(（、!/|\n-–—".contains(c));
    let first = trimmed(&text[..end.unwrap_or(text.len())]);
    !first.is_empty() && registry::is_any_registered_phrase(&plain(first))
}

/// Whether another phrase follows on the next line.
fn begins_with_title(more: &str) -> bool {
    const MOST_WORDS: usize = 5;
    let line = more.lines().next().unwrap_or_default();
    let line = plain(trimmed(line));
    let words: Vec<&str> = line.split_whitespace().take(MOST_WORDS + 1).collect();
    let are_capital = words
        .iter()
        .all(|word| word.starts_with(char::is_uppercase));
    begins_with_phrase(&line) || ((2..=MOST_WORDS).contains(&words.len()) && are_capital)
}

/// Whether the next line is a phrase like the one before it.
fn is_like_title(more: &str) -> bool {
    const MOST_WORDS: usize = 3;
    let line = more.lines().next().unwrap_or_default();
    let line = plain(trimmed(line));
    let is_short = line.split_whitespace().nth(MOST_WORDS).is_none();
    let is_lower = line.starts_with(char::is_lowercase);
    !line.is_empty() && is_short && !is_lower && is_like_phrase(&line, Place::Named)
}

/// Whether a text has no phrase: a dash, a path, or a word such as `n/a`.
pub(crate) fn is_blank(text: &str) -> bool {
    let after_method = vocabulary::METHODS
        .iter()
        .find_map(|method| text.strip_prefix(method));
    let is_operation =
        after_method.is_some_and(|after| after.is_empty() || after.trim_start().starts_with('/'));
    text.starts_with('/') || is_operation || is_none(text) || !text.contains(char::is_alphabetic)
}

/// Whether a text stands for nothing: `n/a`.
pub(crate) fn is_none(text: &str) -> bool {
    NO_PHRASE.contains_in_any_case(text)
}

/// Whether a text that is not registered names a class of errors, or is a code. Among registered
/// phrases, `overLimit` is one in the same spelling as `NotFound`.
fn is_no_title(text: &str, place: Place) -> bool {
    let is_code = match place {
        Place::Named => codes::is_machine(text),
        Place::Registered | Place::Meanings => text.contains('_') && !text.contains(' '),
    };
    let is_class = CLASS_NAMES.contains_in_any_case(text);
    is_code || is_class || STATES.contains_in_any_case(text) || is_flag(text)
}

/// Whether a text is a yes or a no, in words or in signs.
pub(crate) fn is_flag(text: &str) -> bool {
    let bare = text.trim_matches(|c: char| !c.is_alphanumeric() || is_ornament(c));
    (bare.is_empty() && text.contains(is_pictogram)) || FLAGS.contains_in_any_case(bare)
}

/// The lines of an explanation as one line. A number alone explains nothing.
fn explanation(text: &str) -> String {
    let text = plain(text);
    let lines: Vec<&str> = text
        .lines()
        .map(str::trim)
        .filter(|line| !line.is_empty())
        .collect();
    if text.contains(char::is_alphabetic) {
        lines.join(" ")
    } else {
        String::new()
    }
}

//! The words of texts about statuses, each with what it means there.

use std::{collections::HashMap, sync::LazyLock};

use super::words::{self, Words};
use crate::table::vocabulary;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Disuse,
    Negation,
    Sends,
    Sent,
    Statuses,
    Server,
    Filler,
    Unknown,
}

#[derive(Clone, Debug)]
pub(super) struct Word {
    pub(super) text: String,
    pub(super) kind: Kind,
}

/// The lists of words, in the order in which a word is looked up.
const KINDS: [(Kind, Words); 7] = [
    (Kind::Disuse, words::DISUSE),
    (Kind::Sends, words::SENDS),
    (Kind::Sent, words::SENT),
    (Kind::Negation, words::NEGATIONS),
    (Kind::Statuses, words::STATUSES),
    (Kind::Server, words::SERVERS),
    (Kind::Filler, words::FILLERS),
];

static KIND_OF: LazyLock<HashMap<&str, Kind>> = LazyLock::new(|| {
    let mut kinds = HashMap::new();
    for word in vocabulary::CODE_WORDS {
        kinds.insert(*word, Kind::Statuses);
    }
    for (kind, words) in KINDS.into_iter().rev() {
        kinds.extend(words.iter().map(|word| (word, kind)));
    }
    kinds
});

/// Maximum number of characters of a known word.
const MAX_WORD: usize = 12;

/// The words of a clause. Languages without spaces are split into known words.
pub(super) fn words_of(clause: &str) -> Vec<Word> {
    let mut words = Vec::new();
    let clause = clause.to_lowercase();
    // Korean has spaces, but not always in the same places.
    let text = if clause.contains(is_hangul) {
        clause.replace(' ', "")
    } else {
        clause
    };
    for text in text.split(|c: char| !c.is_alphanumeric()) {
        if text.contains(is_unspaced) {
            split_unspaced(text, &mut words);
        } else if !text.is_empty() {
            let kind = kind_of(text);
            let text = text.to_owned();
            words.push(Word { text, kind });
        }
    }
    words
}

fn kind_of(word: &str) -> Kind {
    // A clause with a status is about that one: `The API no longer returns 200`.
    let is_number = || {
        let number = word.trim_start_matches(['v', 'r']);
        let is_status = number.len() == word.len() && number.len() == 3;
        !number.is_empty() && !is_status && number.bytes().all(|byte| byte.is_ascii_digit())
    };
    match KIND_OF.get(word) {
        Some(kind) => *kind,
        None if is_number() => Kind::Filler,
        None => Kind::Unknown,
    }
}

fn is_hangul(c: char) -> bool {
    matches!(c, '\u{ac00}'..='\u{d7a3}')
}

pub(super) fn is_unspaced(c: char) -> bool {
    matches!(c, '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{9fff}') || is_hangul(c)
}

/// Splits a text into the longest known words, and single characters between them.
fn split_unspaced(text: &str, words: &mut Vec<Word>) {
    let mut left = text;
    while let Some(first) = left.chars().next() {
        // Words of the alphabet within such a text end where it goes on.
        let ascii = left.find(|c: char| !c.is_ascii_alphanumeric());
        let (kind, length) = match ascii.unwrap_or(left.len()) {
            0 => longest_known(left).unwrap_or((Kind::Unknown, first.len_utf8())),
            length => (kind_of(&left[..length]), length),
        };
        let text = left[..length].to_owned();
        words.push(Word { text, kind });
        left = &left[length..];
    }
}

/// The longest known word at the start of a text, and its length.
fn longest_known(text: &str) -> Option<(Kind, usize)> {
    let ends = text.char_indices().map(|(start, c)| start + c.len_utf8());
    let ends: Vec<usize> = ends.take(MAX_WORD).collect();
    let mut ends = ends.into_iter().rev();
    ends.find_map(|end| Some((*KIND_OF.get(&text[..end])?, end)))
}

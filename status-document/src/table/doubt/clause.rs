//! The clauses of the text around a table: their words, and what they say about its statuses.

use std::{collections::HashMap, sync::LazyLock};

use super::words::{self, Words};
use crate::table::vocabulary;

/// The statement of a text about the statuses that it announces.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::table) enum Standing {
    /// They are no longer in use: `Removed statuses`.
    Retired,
    /// They are not those of the API: `Statuses we never send`.
    Unsent,
    /// They are those of another party: `Statuses of the upstream provider`.
    OtherParty,
    /// Another party sends them to the API: `What the bank returns`.
    Received,
}

impl Standing {
    /// Whether the API does not send the statuses.
    pub(in crate::table) fn is_out_of_use(self) -> bool {
        matches!(self, Self::Retired | Self::Unsent)
    }

    pub(in crate::table) fn is_of_other_party(self) -> bool {
        matches!(self, Self::OtherParty | Self::Received)
    }
}

/// The last clause that has a word.
pub(super) fn last_clause(text: &str) -> &str {
    const ENDS: [char; 11] = ['.', ':', ';', '!', '?', '。', '：', '；', '！', '？', '\n'];
    let has_word = |clause: &&str| clause.contains(char::is_alphabetic);
    // The dot of `v1.2` ends no clause.
    let clauses = text.split_inclusive(ENDS).rev();
    let mut start = text.len();
    for clause in clauses {
        start -= clause.len();
        let before = &text[..start];
        let is_number = before.ends_with('.') && clause.starts_with(|c: char| c.is_alphanumeric());
        if has_word(&clause) && !is_number {
            break;
        }
    }
    &text[start..]
}

/// The kind of a word, by the list that has it.
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

#[derive(Clone, Copy, Debug)]
pub(super) struct Word<'a> {
    pub(super) text: &'a str,
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

/// A clause in lower case. Korean has spaces, but not always in the same places.
pub(super) fn lower(clause: &str) -> String {
    let clause = clause.to_lowercase();
    if clause.contains(is_hangul) {
        clause.replace(' ', "")
    } else {
        clause
    }
}

/// The words of a clause in lower case. Languages without spaces are split into known words.
pub(super) fn words_of(text: &str) -> Vec<Word<'_>> {
    let mut words = Vec::new();
    for text in text.split(|c: char| !c.is_alphanumeric()) {
        if text.contains(is_unspaced) {
            split_unspaced(text, &mut words);
        } else if !text.is_empty() {
            let kind = kind_of(text);
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
fn split_unspaced<'a>(text: &'a str, words: &mut Vec<Word<'a>>) {
    let mut left = text;
    while let Some(first) = left.chars().next() {
        // Words of the alphabet within such a text end where it goes on.
        let ascii = left.find(|c: char| !c.is_ascii_alphanumeric());
        let (kind, length) = match ascii.unwrap_or(left.len()) {
            0 => longest_known(left).unwrap_or((Kind::Unknown, first.len_utf8())),
            length => (kind_of(&left[..length]), length),
        };
        let text = &left[..length];
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

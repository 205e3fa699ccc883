//! Classifies the title of a column, and the text around a table.

use super::{doubt, vocabulary};
use crate::language::word_list::WordList;

/// The kinds of titles, ordered by how strongly they indicate statuses, from the weakest.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum TitleKind {
    /// A measure or a count: `Max length`, `序号`.
    Measure,
    /// The outcome of a request, such as `Success`.
    Outcome,
    /// Any other title.
    Other,
    /// No title.
    #[default]
    None,
    /// Codes of any kind: `Code`, `返回值`.
    Codes,
    /// Statuses: `Status code`, `状态码`.
    Statuses,
    /// Statuses of HTTP.
    Http,
}

impl TitleKind {
    pub(crate) fn from_text(title: &str) -> Self {
        let text = Wording::new(title);
        if text.is_all_of(vocabulary::NEUTRAL) {
            Self::None
        } else if text.contains("http") {
            if text.has_any_of(vocabulary::HTTP_MEASURES) {
                Self::Measure
            } else {
                Self::Http
            }
        } else if text.contains_any_of(vocabulary::STATUS_WORDS) {
            Self::Statuses
        } else if text.is_about_codes() || text.ends_with_any_of(vocabulary::CODE_SUFFIXES) {
            Self::Codes
        } else if text.is_all_of(vocabulary::OUTCOMES) {
            Self::Outcome
        } else if text.has_any_of(vocabulary::MEASURES) || doubt::names_something_else(title) {
            Self::Measure
        } else {
            Self::Other
        }
    }
}

/// Whether a title has a word for codes, next to others: `Public status`.
pub(crate) fn mentions_codes(title: &str) -> bool {
    let wording = Wording::new(title);
    TitleKind::from_text(title) == TitleKind::Other
        && (wording.has_any_of(vocabulary::CODE_WORDS)
            || wording.has_any_of(vocabulary::CODE_SUFFIXES))
}

/// Whether a title fits the codes of anything, such as courses: `Code`.
pub(crate) fn is_of_any_codes(title: &str) -> bool {
    vocabulary::hints::ANY_CODES.contains(&letters(title).as_str())
}

/// Whether a text has a word for errors, responses or statuses: `Errors of the orders`.
pub(crate) fn hints_at_statuses(text: &str) -> bool {
    let lower = text.to_lowercase();
    let words: Vec<&str> = lower.split(|c: char| !c.is_alphanumeric()).collect();
    vocabulary::hints::HINTS.iter().any(|hint| {
        if hint.is_ascii() {
            words.iter().any(|word| word.starts_with(hint))
        } else {
            lower.contains(hint)
        }
    })
}

/// Whether the text around a table announces statuses. The words of a URL do not count.
pub(crate) fn announces_statuses(text: &str) -> bool {
    let is_address = |word: &&str| word.contains("://");
    let joined;
    let text = if text.contains("://") {
        let words = text.split_whitespace().filter(|word| !is_address(word));
        joined = words.collect::<Vec<&str>>().join(" ");
        Wording::new(&joined)
    } else {
        Wording::new(text)
    };
    text.contains_any_of(vocabulary::STATUS_WORDS)
        || (text.contains("http") && text.contains_any_of(vocabulary::AFTER_HTTP))
}

/// Whether a text on or around a table names another protocol with numeric statuses.
pub(crate) fn is_of_other_protocol(text: &str) -> bool {
    static PROTOCOLS: WordList = WordList::new(vocabulary::OTHER_PROTOCOLS);
    words(text).any(|word| PROTOCOLS.contains_in_any_case(word))
        && !Wording::new(text).contains("http")
}

/// Compares titles without regard to case, spaces and punctuation.
pub(crate) fn is_same(a: &str, b: &str) -> bool {
    letters(a) == letters(b)
}

static CODE_WORDS: WordList = WordList::new(vocabulary::CODE_WORDS);
static CODE_MODIFIERS: WordList = WordList::new(vocabulary::CODE_MODIFIERS);

/// A text, split for comparison with the vocabulary.
struct Wording<'a> {
    text: &'a str,
    /// The letters and digits of the text in lower case, without anything between them.
    letters: String,
    pairs: Pairs,
}

/// The pairs of bytes in a text. Most words of the vocabulary have a pair that a text does not
/// have, so that searching for them is not necessary.
struct Pairs([u64; 16]);

impl Pairs {
    fn new(text: &str) -> Self {
        let mut pairs = Self([0; 16]);
        for pair in text.as_bytes().windows(2) {
            let (index, bit) = Self::place(pair);
            pairs.0[index] |= bit;
        }
        pairs
    }

    fn place(pair: &[u8]) -> (usize, u64) {
        let hash = usize::from(pair[0]) * 37 + usize::from(pair[1]);
        (hash / 64 % 16, 1 << (hash % 64))
    }

    /// Whether the text may contain a word.
    fn may_contain(&self, word: &str) -> bool {
        word.as_bytes().windows(2).all(|pair| {
            let (index, bit) = Self::place(pair);
            self.0[index] & bit != 0
        })
    }
}

impl<'a> Wording<'a> {
    fn new(text: &'a str) -> Self {
        let letters = letters(text);
        Self {
            text,
            pairs: Pairs::new(&letters),
            letters,
        }
    }

    fn words(&self) -> impl Iterator<Item = &'a str> + use<'a> {
        words(self.text)
    }

    fn contains(&self, word: &str) -> bool {
        self.pairs.may_contain(word) && self.letters.contains(word)
    }

    /// Whether the text consists of words for codes and words that go with them.
    fn is_about_codes(&self) -> bool {
        self.words()
            .any(|word| CODE_WORDS.contains_in_any_case(word))
            && self.words().all(|word| {
                CODE_WORDS.contains_in_any_case(word) || CODE_MODIFIERS.contains_in_any_case(word)
            })
    }

    fn is_all_of(&self, list: &[&str]) -> bool {
        self.words().all(|word| is_in(list, word))
    }

    /// Whether a word of the text is in the list. In languages without spaces, it may be anywhere
    /// in the text.
    fn has_any_of(&self, list: &[&str]) -> bool {
        self.words().any(|word| is_in(list, word))
            || list
                .iter()
                .any(|word| !word.is_ascii() && self.contains(word))
    }

    fn contains_any_of(&self, list: &[&str]) -> bool {
        list.iter().any(|word| self.contains(word))
    }

    /// Whether a text that is not in English ends with a word of the list.
    fn ends_with_any_of(&self, list: &[&str]) -> bool {
        !self.letters.is_ascii() && list.iter().any(|end| self.letters.ends_with(end))
    }
}

/// The letters of a title up to a remark or another title: `Phrase (short)`, `Name / Meaning`.
pub(crate) fn main_letters(text: &str) -> String {
    let end = [" - ", " -- ", " – ", " — ", "/", "(", "（"]
        .iter()
        .filter_map(|mark| text.find(mark))
        .filter(|end| *end > 0)
        .min();
    letters(&text[..end.unwrap_or(text.len())])
}

/// The words of a text.
fn words(text: &str) -> impl Iterator<Item = &str> {
    // Most characters are of ASCII, for which this is faster.
    let is_letter = |c: char| c.is_ascii_alphanumeric() || (!c.is_ascii() && c.is_alphanumeric());
    text.split(move |c: char| !is_letter(c))
        .filter(|word| !word.is_empty())
}

/// Whether a word is in a list, in any case.
fn is_in(list: &[&str], word: &str) -> bool {
    if word.is_ascii() {
        return list.iter().any(|listed| listed.eq_ignore_ascii_case(word));
    }
    list.contains(&word.to_lowercase().as_str())
}

fn letters(text: &str) -> String {
    if text.is_ascii() {
        let letters = text.bytes().filter(u8::is_ascii_alphanumeric);
        return letters
            .map(|byte| char::from(byte.to_ascii_lowercase()))
            .collect();
    }
    text.chars()
        .filter(|c| c.is_alphanumeric())
        .flat_map(char::to_lowercase)
        .collect()
}

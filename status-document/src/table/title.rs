//! Classifies the title of a column, and the text around a table.

use super::vocabulary::{self, FirstLetters};

/// The kinds of titles, ordered by how strongly they indicate statuses, from the weakest.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum TitleKind {
    /// A measure or a count: `Max length`, `序号`.
    Measure,
    /// The outcome of a request, such as `Success`.
    Outcome,
    /// Any other title.
    Other,
    /// No title.
    None,
    /// Codes of any kind: `Code`, `返回值`.
    Codes,
    /// Statuses: `Status code`, `状态码`.
    Statuses,
    /// Statuses of HTTP.
    Http,
}

impl TitleKind {
    pub(crate) fn from_text(text: &str) -> Self {
        let text = Wording::new(text);
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
        } else if text.has_any_of(vocabulary::MEASURES) {
            Self::Measure
        } else {
            Self::Other
        }
    }
}

/// Whether the text around a table announces statuses. The words of a URL do not count.
pub(crate) fn announces_statuses(text: &str) -> bool {
    let is_address = |word: &&str| word.contains("://");
    let without_addresses: Vec<&str>;
    let joined;
    let text = if text.contains("://") {
        without_addresses = text
            .split_whitespace()
            .filter(|word| !is_address(word))
            .collect();
        joined = without_addresses.join(" ");
        Wording::new(&joined)
    } else {
        Wording::new(text)
    };
    text.contains_any_of(vocabulary::STATUS_WORDS)
        || (text.contains("http") && text.contains_any_of(vocabulary::AFTER_HTTP))
}

/// Whether a text on or around a table names another protocol with numeric statuses.
pub(crate) fn is_of_other_protocol(text: &str) -> bool {
    const LETTERS: FirstLetters = FirstLetters::new(vocabulary::OTHER_PROTOCOLS);
    const LONGEST: usize = vocabulary::longest(vocabulary::OTHER_PROTOCOLS);
    let is_protocol = |word: &str| {
        word.len() <= LONGEST
            && LETTERS.may_start(word)
            && vocabulary::has_word(vocabulary::OTHER_PROTOCOLS, word)
    };
    let has_protocol = if text.is_ascii() {
        let words = text.as_bytes().split(|byte| !byte.is_ascii_alphanumeric());
        let mut words = words.filter_map(|word| std::str::from_utf8(word).ok());
        words.any(is_protocol)
    } else {
        words(text).any(is_protocol)
    };
    has_protocol && !Wording::new(text).contains("http")
}

/// Compares titles without regard to case, spaces and punctuation.
pub(crate) fn is_same(a: &str, b: &str) -> bool {
    letters(a) == letters(b)
}

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
        let is_in = |list: &[&str], word: &str| vocabulary::has_word(list, word);
        self.words().any(|word| is_in(vocabulary::CODE_WORDS, word))
            && self.words().all(|word| {
                is_in(vocabulary::CODE_WORDS, word) || is_in(vocabulary::CODE_MODIFIERS, word)
            })
    }

    fn is_all_of(&self, list: &[&str]) -> bool {
        self.words().all(|word| vocabulary::has_word(list, word))
    }

    /// Whether a word of the text is in the list. In languages without spaces, it may be anywhere
    /// in the text.
    fn has_any_of(&self, list: &[&str]) -> bool {
        self.words().any(|word| vocabulary::has_word(list, word))
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

/// The words of a text.
fn words(text: &str) -> impl Iterator<Item = &str> {
    // Most characters are of ASCII, for which this is faster.
    let is_letter = |c: char| c.is_ascii_alphanumeric() || (!c.is_ascii() && c.is_alphanumeric());
    text.split(move |c: char| !is_letter(c))
        .filter(|word| !word.is_empty())
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

//! Classifies the title of a column, and the text around a table.

use super::{doubt, vocabulary};

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
        } else if text.letters.contains("http") {
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
    let words: Vec<&str> = text
        .split_whitespace()
        .filter(|word| !is_address(word))
        .collect();
    let text = Wording::new(&words.join(" "));
    text.contains_any_of(vocabulary::STATUS_WORDS)
        || (text.letters.contains("http") && text.contains_any_of(vocabulary::AFTER_HTTP))
}

/// Whether a text on or around a table names another protocol with numeric statuses.
pub(crate) fn is_of_other_protocol(text: &str) -> bool {
    let text = Wording::new(text);
    !text.letters.contains("http")
        && text
            .words
            .iter()
            .any(|word| vocabulary::OTHER_PROTOCOLS.contains(&word.as_str()))
}

/// Compares titles without regard to case, spaces and punctuation.
pub(crate) fn is_same(a: &str, b: &str) -> bool {
    letters(a) == letters(b)
}

/// A text, split for comparison with the vocabulary.
struct Wording {
    words: Vec<String>,
    /// The letters and digits of the text, without anything between them.
    letters: String,
}

impl Wording {
    fn new(text: &str) -> Self {
        let words = text
            .split(|c: char| !c.is_alphanumeric())
            .filter(|word| !word.is_empty());
        Self {
            words: words.map(str::to_lowercase).collect(),
            letters: letters(text),
        }
    }

    /// Whether the text consists of words for codes and words that go with them.
    fn is_about_codes(&self) -> bool {
        let is_in = |list: &[&str], word: &String| list.contains(&word.as_str());
        self.words
            .iter()
            .any(|word| is_in(vocabulary::CODE_WORDS, word))
            && self.words.iter().all(|word| {
                is_in(vocabulary::CODE_WORDS, word) || is_in(vocabulary::CODE_MODIFIERS, word)
            })
    }

    fn is_all_of(&self, list: &[&str]) -> bool {
        self.words.iter().all(|word| list.contains(&word.as_str()))
    }

    /// Whether a word of the text is in the list. In languages without spaces, it may be anywhere
    /// in the text.
    fn has_any_of(&self, list: &[&str]) -> bool {
        self.words.iter().any(|word| list.contains(&word.as_str()))
            || list
                .iter()
                .any(|word| !word.is_ascii() && self.letters.contains(word))
    }

    fn contains_any_of(&self, list: &[&str]) -> bool {
        list.iter().any(|word| self.letters.contains(word))
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

fn letters(text: &str) -> String {
    text.chars()
        .filter(|c| c.is_alphanumeric())
        .flat_map(char::to_lowercase)
        .collect()
}

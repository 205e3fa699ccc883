//! What the text over a column says of the codes in it.

use super::vocabulary;

/// How far a header can be believed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum TitleKind {
    /// It says that the column counts or measures something: `Max length`, `序号`.
    Measure,
    /// It says what comes of a request, such as `Success`.
    Outcome,
    /// It says something else.
    Other,
    /// There is none.
    None,
    /// It says that the column has codes, of whatever kind: `Code`, `返回值`.
    Codes,
    /// It says that they are status codes: `Status code`, `状态码`.
    Statuses,
    /// It says that they are those of HTTP.
    Http,
}

impl TitleKind {
    pub(crate) fn from_text(text: &str) -> Self {
        let text = Wording::new(text);
        if text.is_all_of(vocabulary::OF_NOTHING) {
            Self::None
        } else if text.letters.contains("http") {
            if text.has_any_of(vocabulary::MEASURES_OF_HTTP) {
                Self::Measure
            } else {
                Self::Http
            }
        } else if text.contains_any_of(vocabulary::STATUS_CODES) {
            Self::Statuses
        } else if text.speaks_of_codes() || text.ends_with_any_of(vocabulary::CODE_ENDINGS) {
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

/// Whether a text around a table says that there are status codes in it. The address of a page says nothing.
pub(crate) fn announces_status_codes(text: &str) -> bool {
    let is_address = |word: &&str| word.contains("://");
    let words: Vec<&str> = text
        .split_whitespace()
        .filter(|word| !is_address(word))
        .collect();
    let text = Wording::new(&words.join(" "));
    text.contains_any_of(vocabulary::STATUS_CODES)
        || (text.letters.contains("http") && text.contains_any_of(vocabulary::OF_CODES))
}

/// Whether a text on or around a table says that its codes are those of another protocol.
pub(crate) fn is_of_other_protocol(text: &str) -> bool {
    let text = Wording::new(text);
    !text.letters.contains("http")
        && text
            .words
            .iter()
            .any(|word| vocabulary::OTHER_PROTOCOLS.contains(&word.as_str()))
}

/// Whether two headers are the same, but for letter case and spaces.
pub(crate) fn is_same(a: &str, b: &str) -> bool {
    letters(a) == letters(b)
}

/// A text as the lists of words know it.
struct Wording {
    words: Vec<String>,
    /// Its letters and digits alone.
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

    /// Whether it says that there are codes, and nothing else.
    fn speaks_of_codes(&self) -> bool {
        let is_in = |list: &[&str], word: &String| list.contains(&word.as_str());
        self.words
            .iter()
            .any(|word| is_in(vocabulary::CODE_WORDS, word))
            && self.words.iter().all(|word| {
                is_in(vocabulary::CODE_WORDS, word) || is_in(vocabulary::BESIDE_CODE_WORDS, word)
            })
    }

    fn is_all_of(&self, list: &[&str]) -> bool {
        self.words.iter().all(|word| list.contains(&word.as_str()))
    }

    /// Whether one of its words is in the list. Where words are not parted by spaces, they may be anywhere.
    fn has_any_of(&self, list: &[&str]) -> bool {
        self.words.iter().any(|word| list.contains(&word.as_str()))
            || list
                .iter()
                .any(|word| !word.is_ascii() && self.letters.contains(word))
    }

    fn contains_any_of(&self, list: &[&str]) -> bool {
        list.iter().any(|word| self.letters.contains(word))
    }

    /// Whether a text that is not English ends with one of the list.
    fn ends_with_any_of(&self, list: &[&str]) -> bool {
        !self.letters.is_ascii() && list.iter().any(|end| self.letters.ends_with(end))
    }
}

fn letters(text: &str) -> String {
    text.chars()
        .filter(|c| c.is_alphanumeric())
        .flat_map(char::to_lowercase)
        .collect()
}

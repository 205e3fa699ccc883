//! The keys of `#[status(..)]`: how each is written, and what it may stand on.

use std::fmt;

/// What the attribute stands on.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Place {
    Enum,
    Struct,
    Variant,
    Field,
    Parameter,
}

impl Place {
    pub(crate) fn is_type(self) -> bool {
        TYPE.contains(&self)
    }

    /// Whether a code may stand here.
    pub(crate) fn has_answer(self) -> bool {
        matches!(self, Self::Struct | Self::Variant)
    }
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Enum => "an enum",
            Self::Struct => "a struct",
            Self::Variant => "a variant",
            Self::Field => "a field",
            Self::Parameter => "a generic parameter",
        })
    }
}

/// Which key of the attribute.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum KeyName {
    Document,
    Default,
    Exhaustive,
    Strict,
    Outcome,
    Crate,
    Respond,
    Problems,
    Transparent,
    Undocumented,
    Code,
    Detail,
    Expose,
    Header,
}

impl KeyName {
    pub(crate) fn belongs_on_type(self) -> bool {
        KEYS.iter()
            .any(|key| key.name == self && key.belongs_on_type())
    }
}

/// A key of the attribute: its word, how it is written, and what it may stand on.
pub(crate) struct Key {
    pub(crate) name: KeyName,
    pub(crate) word: &'static str,
    pub(crate) form: &'static str,
    pub(crate) places: &'static [Place],
}

const TYPE: &[Place] = &[Place::Enum, Place::Struct];
const ANSWER: &[Place] = &[Place::Variant, Place::Struct];
const HEADER: &[Place] = &[Place::Variant, Place::Struct, Place::Field];

#[rustfmt::skip]
pub(crate) const KEYS: &[Key] = &[
    Key { name: KeyName::Document, word: "document", form: "document = NAT", places: TYPE },
    Key { name: KeyName::Default, word: "default", form: "default = 500", places: &[Place::Enum] },
    Key { name: KeyName::Respond, word: "respond", form: "respond(axum)", places: TYPE },
    Key { name: KeyName::Exhaustive, word: "exhaustive", form: "exhaustive", places: TYPE },
    Key { name: KeyName::Strict, word: "strict", form: "strict", places: TYPE },
    Key { name: KeyName::Outcome, word: "outcome", form: "outcome", places: TYPE },
    Key { name: KeyName::Problems, word: "problems", form: "problems = \"https://api.acme.com/problems/\"", places: TYPE },
    Key { name: KeyName::Crate, word: "crate", form: "crate = acme::status_core", places: TYPE },
    Key { name: KeyName::Transparent, word: "transparent", form: "transparent", places: ANSWER },
    Key { name: KeyName::Undocumented, word: "undocumented", form: "418, undocumented = \"..\"", places: ANSWER },
    Key { name: KeyName::Code, word: "code", form: "code = \"gateway_not_found\"", places: ANSWER },
    Key { name: KeyName::Detail, word: "detail", form: "detail = \"no gateway {id}\"", places: ANSWER },
    Key { name: KeyName::Expose, word: "expose", form: "expose", places: ANSWER },
    Key { name: KeyName::Header, word: "header", form: "header(\"retry-after\" = \"120\")", places: HEADER },
];

/// How `header` is written on a field, which is the value itself.
pub(crate) const FIELD_HEADER: Key = Key {
    name: KeyName::Header,
    word: "header",
    form: "header = \"retry-after\"",
    places: &[Place::Field],
};

impl Key {
    pub(crate) fn named(word: &str) -> Option<&'static Self> {
        KEYS.iter().find(|key| key.word == word)
    }

    /// The key that somebody may have meant who wrote `word`.
    pub(crate) fn meant_by(word: &str) -> Option<&'static Self> {
        let word = word.to_lowercase();
        if matches!(word.as_str(), "message" | "msg" | "description") {
            return Self::named("detail");
        }
        Self::begun_by(&word).or_else(|| Self::nearest_to(&word))
    }

    fn begun_by(word: &str) -> Option<&'static Self> {
        let singular = word.trim_end_matches('s');
        let is_begun = |key: &&Self| word.len() >= 3 && key.word.starts_with(singular);
        KEYS.iter().find(is_begun)
    }

    fn nearest_to(word: &str) -> Option<&'static Self> {
        let mut nearest = None;
        let mut least = usize::MAX;
        for key in KEYS {
            let distance = distance(key.word, word);
            if distance * 3 <= key.word.len() && distance < least {
                nearest = Some(key);
                least = distance;
            }
        }
        nearest
    }

    pub(crate) fn belongs_on_type(&self) -> bool {
        self.places.contains(&Place::Enum)
    }

    pub(crate) fn home(&self) -> &'static str {
        match self.places {
            [Place::Enum] => "an enum",
            [Place::Enum, ..] => "the type",
            _ => "a variant",
        }
    }
}

/// How many letters to insert, delete, replace or swap with their neighbour to get from `a` to `b`.
pub(crate) fn distance(a: &str, b: &str) -> usize {
    let (a, b) = (letters(a), letters(b));
    let mut rows: Vec<Vec<usize>> = Vec::new();
    for i in 0..=a.len() {
        let mut row = Vec::new();
        for j in 0..=b.len() {
            if i == 0 || j == 0 {
                row.push(i + j);
                continue;
            }
            let replaced = rows[i - 1][j - 1] + usize::from(a[i - 1] != b[j - 1]);
            let mut least = replaced.min(rows[i - 1][j] + 1).min(row[j - 1] + 1);
            if i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] {
                least = least.min(rows[i - 2][j - 2] + 1);
            }
            row.push(least);
        }
        rows.push(row);
    }
    rows[a.len()][b.len()]
}

fn letters(word: &str) -> Vec<char> {
    let mut letters = Vec::new();
    for letter in word.chars() {
        letters.push(letter);
    }
    letters
}

#[cfg(test)]
mod tests {
    use super::{KEYS, Key};

    fn word_meant_by(written: &str) -> Option<&'static str> {
        Key::meant_by(written).map(|key| key.word)
    }

    #[test]
    fn suggests_the_key_that_was_meant() {
        for (written, meant) in [
            ("documnet", Some("document")),
            ("doc", Some("document")),
            ("docs", Some("document")),
            ("de", None),
            ("description", Some("detail")),
            ("Document", Some("document")),
            ("transparant", Some("transparent")),
            ("exaustive", Some("exhaustive")),
            ("stric", Some("strict")),
            ("defualt", Some("default")),
            ("crat", Some("crate")),
            ("message", Some("detail")),
            ("headers", Some("header")),
            ("response", Some("respond")),
            ("exposed", Some("expose")),
            ("title", None),
            ("", None),
        ] {
            assert_eq!(word_meant_by(written), meant, "{written}");
        }
        for key in KEYS {
            assert_eq!(word_meant_by(key.word), Some(key.word));
        }
    }
}

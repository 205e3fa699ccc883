//! The keys of `#[status(..)]`: how each is written, and what it may stand on.

use std::fmt;

/// What the attribute stands on.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Place {
    Enum,
    Struct,
    Variant,
    Field,
}

impl Place {
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
        })
    }
}

/// A key of the attribute: its name, how it is written, and what it may stand on.
pub(crate) struct Key {
    pub(crate) name: &'static str,
    pub(crate) form: &'static str,
    pub(crate) places: &'static [Place],
}

const TYPE: &[Place] = &[Place::Enum, Place::Struct];
const ANSWER: &[Place] = &[Place::Variant, Place::Struct];

#[rustfmt::skip]
pub(crate) const KEYS: &[Key] = &[
    Key { name: "document", form: "document = NAT", places: TYPE },
    Key { name: "default", form: "default = 500", places: &[Place::Enum] },
    Key { name: "exhaustive", form: "exhaustive", places: TYPE },
    Key { name: "strict", form: "strict", places: TYPE },
    Key { name: "outcome", form: "outcome", places: TYPE },
    Key { name: "crate", form: "crate = acme::status_core", places: TYPE },
    Key { name: "transparent", form: "transparent", places: ANSWER },
    Key { name: "undocumented", form: "418, undocumented = \"..\"", places: ANSWER },
];

impl Key {
    pub(crate) fn named(name: &str) -> Option<&'static Self> {
        KEYS.iter().find(|key| key.name == name)
    }

    /// The key that somebody may have meant who wrote `name`.
    pub(crate) fn meant_by(name: &str) -> Option<&'static str> {
        let name = name.to_lowercase();
        let begun =
            |key: &&Self| name.len() >= 3 && key.name.starts_with(name.trim_end_matches('s'));
        if let Some(key) = KEYS.iter().find(begun) {
            return Some(key.name);
        }
        KEYS.iter()
            .map(|key| (distance(key.name, &name), key.name))
            .filter(|(distance, key)| distance * 3 <= key.len())
            .min()
            .map(|(_, key)| key)
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
fn distance(a: &str, b: &str) -> usize {
    let (a, b): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
    let mut rows = vec![(0..=b.len()).collect::<Vec<_>>()];
    for i in 1..=a.len() {
        let mut row = vec![i];
        for j in 1..=b.len() {
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

#[cfg(test)]
mod tests {
    use super::{KEYS, Key};

    #[test]
    fn suggests_the_key_that_was_meant() {
        for (written, meant) in [
            ("documnet", Some("document")),
            ("doc", Some("document")),
            ("docs", Some("document")),
            ("de", None),
            ("description", None),
            ("Document", Some("document")),
            ("transparant", Some("transparent")),
            ("exaustive", Some("exhaustive")),
            ("stric", Some("strict")),
            ("defualt", Some("default")),
            ("crat", Some("crate")),
            ("message", None),
            ("", None),
        ] {
            assert_eq!(Key::meant_by(written), meant, "{written}");
        }
        for key in KEYS {
            assert_eq!(Key::meant_by(key.name), Some(key.name));
        }
    }
}

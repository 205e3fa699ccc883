//! The keys of `#[status(..)]`: how each is written, and where.

use std::fmt;

use crate::suggest::nearest;

/// The kind of item that an attribute is on.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Place {
    Enum,
    Struct,
    Variant,
    Field,
    Parameter,
}

impl Place {
    pub fn is_type(self) -> bool {
        TYPE.contains(&self)
    }

    /// Whether the item has a status.
    pub fn has_status(self) -> bool {
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

/// The identity of a key.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum KeyName {
    Document,
    Default,
    Exhaustive,
    Strict,
    Outcome,
    Crate,
    Respond,
    Format,
    Problems,
    Codes,
    Transparent,
    Undocumented,
    Downcast,
    Code,
    SameAs,
    Title,
    Detail,
    Expose,
    Header,
    Log,
    OneOf,
    Member,
    Instance,
}

impl KeyName {
    /// Whether the key decides which status a variant sends, or whether that status is checked.
    pub fn decides_status(self) -> bool {
        matches!(
            self,
            Self::Transparent | Self::Undocumented | Self::Downcast | Self::OneOf
        )
    }

    pub fn belongs_on_type(self) -> bool {
        KEYS.iter()
            .any(|key| key.name == self && key.belongs_on_type())
    }
}

/// A row of the table of keys.
pub struct Key {
    pub name: KeyName,
    pub word: &'static str,
    /// An example, for messages.
    pub form: &'static str,
    pub places: &'static [Place],
}

const TYPE: &[Place] = &[Place::Enum, Place::Struct];
const VARIANT: &[Place] = &[Place::Variant, Place::Struct];
const VARIANT_OR_FIELD: &[Place] = &[Place::Variant, Place::Struct, Place::Field];
const ANYWHERE: &[Place] = &[Place::Variant, Place::Struct, Place::Field, Place::Enum];
const FIELD: &[Place] = &[Place::Field];

#[rustfmt::skip]
pub const KEYS: &[Key] = &[
    Key { name: KeyName::Document, word: "document", form: "document = NAT", places: TYPE },
    Key { name: KeyName::Default, word: "default", form: "default = 500", places: &[Place::Enum] },
    Key { name: KeyName::Respond, word: "respond", form: "respond(axum)", places: TYPE },
    Key { name: KeyName::Exhaustive, word: "exhaustive", form: "exhaustive", places: TYPE },
    Key { name: KeyName::Strict, word: "strict", form: "strict", places: TYPE },
    Key { name: KeyName::Outcome, word: "outcome", form: "outcome", places: TYPE },
    Key { name: KeyName::Format, word: "format", form: "format = AcmeErrors", places: TYPE },
    Key { name: KeyName::Problems, word: "problems", form: "problems = \"https://api.acme.com/problems/\"", places: TYPE },
    Key { name: KeyName::Codes, word: "codes", form: "codes(rename_all = \"snake_case\")", places: TYPE },
    Key { name: KeyName::Crate, word: "crate", form: "crate = acme::status_core", places: TYPE },
    Key { name: KeyName::Transparent, word: "transparent", form: "transparent", places: VARIANT_OR_FIELD },
    Key { name: KeyName::Undocumented, word: "undocumented", form: "418, undocumented = \"..\"", places: VARIANT },
    Key { name: KeyName::Downcast, word: "downcast", form: "500, downcast(StoreError)", places: VARIANT },
    Key { name: KeyName::Code, word: "code", form: "code = \"gateway_not_found\"", places: VARIANT_OR_FIELD },
    Key { name: KeyName::SameAs, word: "same_as", form: "code = \"internal\", same_as = Database", places: &[Place::Variant] },
    Key { name: KeyName::Title, word: "title", form: "title = \"The gateway is locked\"", places: VARIANT },
    Key { name: KeyName::Detail, word: "detail", form: "detail = \"no gateway {id}\"", places: VARIANT },
    Key { name: KeyName::Expose, word: "expose", form: "expose", places: VARIANT },
    Key { name: KeyName::Header, word: "header", form: "header(\"retry-after\" = \"120\")", places: ANYWHERE },
    Key { name: KeyName::Log, word: "log", form: "log = \"warn\"", places: VARIANT },
    Key { name: KeyName::OneOf, word: "one_of", form: "one_of(402, 502)", places: FIELD },
    Key { name: KeyName::Member, word: "member", form: "member", places: FIELD },
    Key { name: KeyName::Instance, word: "instance", form: "instance", places: FIELD },
];

/// The response headers that unknown keys and names of headers are compared with: those that errors
/// carry.
pub const HEADERS: &[&str] = &[
    "accept",
    "allow",
    "cache-control",
    "content-range",
    "link",
    "location",
    "proxy-authenticate",
    "retry-after",
    "set-cookie",
    "upgrade",
    "vary",
    "www-authenticate",
];

/// `header` on a field, where the field is the value.
pub const FIELD_HEADER: Key = Key {
    name: KeyName::Header,
    word: "header",
    form: "header = \"retry-after\"",
    places: &[Place::Field],
};

/// `member` with a name that is not that of the field.
pub const NAMED_MEMBER: Key = Key {
    name: KeyName::Member,
    word: "member",
    form: "member = \"errors\"",
    places: FIELD,
};

impl Key {
    pub fn from_word(word: &str) -> Option<&'static Self> {
        KEYS.iter().find(|key| key.word == word)
    }

    /// The key that `word` on an item probably stands for: one that is valid there, or else any.
    pub fn suggestion_for(word: &str, place: Place) -> Option<&'static Self> {
        let word = word.to_lowercase();
        if matches!(word.as_str(), "message" | "msg" | "description") {
            return Self::from_word("detail");
        }
        if word == "status" && place == Place::Field {
            return Self::from_word("one_of");
        }
        let (mut valid, mut others) = (Vec::new(), Vec::new());
        for key in KEYS {
            if key.places.contains(&place) {
                valid.push(key.word);
            } else {
                others.push(key.word);
            }
        }
        let meant = most_like(&word, &valid).or_else(|| most_like(&word, &others));
        meant.and_then(Self::from_word)
    }

    pub fn belongs_on_type(&self) -> bool {
        matches!(self.places, [Place::Enum, ..])
    }

    pub fn belongs_on_field(&self) -> bool {
        matches!(self.places, [Place::Field, ..])
    }

    /// The place that messages send a misplaced key to.
    pub fn home(&self) -> &'static str {
        match self.places {
            [Place::Enum] => "an enum",
            [Place::Enum, ..] => "the type",
            [Place::Field, ..] => "a field",
            _ => "a variant",
        }
    }
}

/// The word itself, the word that starts like the written one, or the nearest.
fn most_like<'a>(written: &str, words: &[&'a str]) -> Option<&'a str> {
    let singular = written.trim_end_matches('s');
    let is_written = |word: &&&str| **word == written;
    let is_begun = |word: &&&str| written.len() >= 3 && word.starts_with(singular);
    let meant = words.iter().find(is_written);
    let meant = meant.or_else(|| words.iter().find(is_begun));
    meant.copied().or_else(|| nearest(written, words))
}

#[cfg(test)]
mod tests {
    use super::{KEYS, Key, Place};

    fn word_suggestion_for(written: &str, place: Place) -> Option<&'static str> {
        Key::suggestion_for(written, place).map(|key| key.word)
    }

    #[test]
    fn suggests_the_nearest_key() {
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
            ("titel", Some("title")),
            ("oneof", Some("one_of")),
            ("members", Some("member")),
            ("renamed", None),
            ("", None),
        ] {
            assert_eq!(
                word_suggestion_for(written, Place::Enum),
                meant,
                "{written}"
            );
        }
        for key in KEYS {
            for place in key.places {
                assert_eq!(word_suggestion_for(key.word, *place), Some(key.word));
            }
        }
    }

    #[test]
    fn keys_of_the_place_come_first() {
        assert_eq!(word_suggestion_for("cod", Place::Enum), Some("codes"));
        assert_eq!(word_suggestion_for("cod", Place::Variant), Some("code"));
        assert_eq!(
            word_suggestion_for("documnet", Place::Variant),
            Some("document")
        );
    }

    /// The keys with a section under a heading of the reference.
    fn described_on(heading: &str) -> Vec<&'static str> {
        let docs = include_str!("../../reference.md");
        let start = docs.find(&format!("\n# {heading}\n")).expect(heading);
        let mut keys = Vec::new();
        for line in docs[start..].lines().skip(2) {
            if line.starts_with("# ") {
                break;
            }
            let name = line.strip_prefix("### `");
            keys.extend(name.map(|name| name.trim_end_matches('`')));
        }
        keys.sort_unstable();
        keys
    }

    #[test]
    fn the_docs_describe_each_key_where_it_is_accepted() {
        for (heading, place) in [
            ("On a type", Place::Enum),
            ("On a variant or a struct", Place::Variant),
            ("On a field", Place::Field),
        ] {
            let accepted = KEYS.iter().filter(|key| key.places.contains(&place));
            let mut accepted: Vec<_> = accepted.map(|key| key.word).collect();
            accepted.sort_unstable();
            assert_eq!(described_on(heading), accepted, "{heading}");
        }
    }
}

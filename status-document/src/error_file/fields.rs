//! The fields of a row in an error file, by their keys.

use crate::{
    result::Lifecycle,
    tree::{Mapping, NodeId, Tree, one_line},
};

/// The keys of a status beside a code, the most certain ones first.
pub(super) const STATUS_KEYS: [&str; 7] = [
    "httpstatus",
    "httpcode",
    "httpstatuscode",
    "statuscode",
    "http",
    "status",
    "responsecode",
];

pub(super) const CODE_KEYS: [&str; 8] = [
    "code",
    "errorcode",
    "key",
    "id",
    "slug",
    "error",
    "type",
    "name",
];

pub(super) const PHRASE_KEYS: [&str; 5] = ["phrase", "reason", "reasonphrase", "title", "name"];

const MEANING_KEYS: [&str; 8] = [
    "message",
    "description",
    "detail",
    "text",
    "default",
    "meaning",
    "summary",
    "en",
];

/// Texts of rows whose message is composed when it is sent.
const PLACEHOLDERS: [&str; 4] = ["%s", "%{message}", "{message}", "{0}"];

/// The text of a row: its meaning, or else one of other fields.
pub(super) fn meaning(tree: &Tree, value: NodeId, other: &[&str]) -> String {
    let Some(mapping) = tree.mapping(value) else {
        return tree.text(value).map(one_line).unwrap_or_default();
    };
    let keys = MEANING_KEYS.iter().chain(other);
    let mut texts = keys.filter_map(|key| field(tree, mapping, &[key]));
    let text = texts.find(|text| !PLACEHOLDERS.contains(&text.trim()));
    text.map(one_line).unwrap_or_default()
}

/// The text of the first of several keys, which are in lower case and without separators.
pub(super) fn field<'t>(tree: &'t Tree, mapping: &'t Mapping, keys: &[&str]) -> Option<&'t str> {
    keys.iter().find_map(|wanted| {
        let mut pairs = mapping.pairs.iter();
        let pair = pairs.find(|pair| is_same(tree.key(pair), wanted))?;
        let text = tree.text(pair.value).filter(|text| !text.trim().is_empty());
        text.filter(|_| !tree.is_null(pair.value))
    })
}

fn is_same(key: &str, wanted: &str) -> bool {
    let letters = key.chars().filter(|c| !matches!(c, '_' | '-' | ' '));
    letters.map(|c| c.to_ascii_lowercase()).eq(wanted.chars())
}

pub(super) fn lifecycle(tree: &Tree, value: NodeId) -> Lifecycle {
    let is_retired = tree.mapping(value).is_some_and(|mapping| {
        let mark = field(tree, mapping, &["removed", "retired", "unused", "obsolete"]);
        mark.is_some_and(|mark| mark == "true")
    });
    if is_retired {
        Lifecycle::Retired
    } else {
        Lifecycle::Active
    }
}

pub(super) fn is_machine_like(word: &str) -> bool {
    !word.contains(char::is_whitespace)
        && (word.contains(['_', '.', '-'])
            || word.chars().any(|c| c.is_ascii_digit())
            || word.chars().skip(1).any(char::is_uppercase))
}

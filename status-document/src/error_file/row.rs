//! The rows of an error file: which of them have statuses and codes.

use super::fields::{CODE_KEYS, STATUS_KEYS, field, is_machine_like};
use crate::{
    result::SkipReason,
    tree::{NodeId, Tree},
};

/// A row of a list.
pub(super) struct Row<'t> {
    pub(super) key: Option<&'t str>,
    pub(super) line: u32,
    pub(super) value: NodeId,
}

/// The content of a row.
pub(super) enum Record {
    Status(u16),
    Coded(u16, String),
    Class(SkipReason),
    /// Neither a status nor a code with a status.
    Other,
}

pub(super) fn rows(tree: &Tree, node: NodeId) -> Option<Vec<Row<'_>>> {
    if let Some(mapping) = tree.mapping(node) {
        let pairs = mapping.pairs.iter();
        let rows = pairs.map(|pair| Row {
            key: Some(tree.key(pair)),
            line: pair.line,
            value: pair.value,
        });
        return Some(rows.collect());
    }
    let items = tree.items(node).iter();
    let rows: Vec<Row<'_>> = items
        .map(|item| Row {
            key: None,
            line: tree.line(*item),
            value: *item,
        })
        .collect();
    let are_mappings = rows.iter().all(|row| tree.mapping(row.value).is_some());
    if let Some(pairs) = single_pairs(tree, &rows) {
        return Some(pairs);
    }
    (are_mappings && !rows.is_empty()).then_some(rows)
}

/// The pairs of a sequence of mappings with one pair each: `- 404: no such order`.
fn single_pairs<'t>(tree: &'t Tree, rows: &[Row<'t>]) -> Option<Vec<Row<'t>>> {
    let pairs = rows.iter().map(|row| {
        let [pair] = tree.mapping(row.value)?.pairs.as_slice() else {
            return None;
        };
        let key = tree.key(pair);
        (status(key).is_some() || class(key).is_some()).then_some(Row {
            key: Some(key),
            line: pair.line,
            value: pair.value,
        })
    });
    pairs
        .collect::<Option<Vec<_>>>()
        .filter(|pairs| !pairs.is_empty())
}

pub(super) fn record(tree: &Tree, row: &Row<'_>) -> Record {
    let key_status = row.key.and_then(status);
    let Some(mapping) = tree.mapping(row.value) else {
        let is_text = tree.text(row.value).is_some() && !tree.is_null(row.value);
        return match (row.key.and_then(class), key_status) {
            (Some(reason), _) => Record::Class(reason),
            (None, Some(status)) if is_text => Record::Status(status),
            _ => Record::Other,
        };
    };
    let field = |keys: &[&str]| field(tree, mapping, keys);
    let code = field(&CODE_KEYS[..2]).filter(|code| status(code).is_none());
    let name = field(&CODE_KEYS[2..]).filter(|name| is_machine_like(name));
    // Beside a key, `code: 200` is anything.
    let bare = row.key.is_none().then_some("code");
    let own = STATUS_KEYS
        .into_iter()
        .chain(bare)
        .find_map(|key| field(&[key]).and_then(status));
    match (own, key_status) {
        (Some(own), Some(key)) if own == key => coded(own, code),
        (Some(own), _) => coded(own, code.or(row.key).or(name)),
        (None, Some(key)) => coded(key, code.or(name)),
        (None, None) => match row.key.and_then(class) {
            Some(reason) => Record::Class(reason),
            None => Record::Other,
        },
    }
}

fn coded(status: u16, code: Option<&str>) -> Record {
    match code {
        Some(code) => Record::Coded(status, code.to_owned()),
        None => Record::Status(status),
    }
}

fn status(text: &str) -> Option<u16> {
    let digits = text.as_bytes();
    let is_status = digits.len() == 3
        && matches!(digits[0], b'1'..=b'9')
        && digits.iter().all(u8::is_ascii_digit);
    is_status.then(|| text.parse().ok()).flatten()
}

/// `4xx` and `default`.
fn class(key: &str) -> Option<SkipReason> {
    match key.as_bytes() {
        [class @ b'1'..=b'9', b'x' | b'X', b'x' | b'X'] => {
            let first = u16::from(class - b'0') * 100;
            Some(SkipReason::Range(first..=first + 99))
        }
        b"default" => Some(SkipReason::Default),
        _ => None,
    }
}

//! Reads lists of errors in YAML and JSON: statuses with texts (`404: no such order`), codes with
//! statuses (`order_not_found: {status: 404}`), and sequences of such mappings, at the top level or
//! under one key.
//!
//! The key of a code is what clients switch on. A name beside it is a text.

use crate::{
    collect::{Collector, Definition, RowCodes},
    language::registry,
    language::usage::Usage,
    result::{Code, Lifecycle, SkipReason, Skipped},
    table,
    tree::{Mapping, NodeId, Tree, one_line},
};
use std::collections::HashSet;

/// The keys of a status beside a code, the most certain ones first.
const STATUS_KEYS: [&str; 7] = [
    "httpstatus",
    "httpcode",
    "httpstatuscode",
    "statuscode",
    "http",
    "status",
    "responsecode",
];

const CODE_KEYS: [&str; 8] = [
    "code",
    "errorcode",
    "key",
    "id",
    "slug",
    "error",
    "type",
    "name",
];

const PHRASE_KEYS: [&str; 5] = ["phrase", "reason", "reasonphrase", "title", "name"];

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

/// A list of errors.
#[derive(Debug)]
pub(crate) struct ErrorFile {
    definitions: Vec<Definition>,
    codes: Vec<(u16, Code)>,
    skipped: Vec<Skipped>,
}

/// A row of a list.
struct Row<'t> {
    key: Option<&'t str>,
    line: u32,
    value: NodeId,
}

/// The content of a row.
enum Record {
    Status(u16),
    Coded(u16, String),
    Class(SkipReason),
    /// Neither a status nor a code with a status.
    Other,
}

/// Reads a list. `None`: the file is something else. Of duplicate keys, each is a row.
pub(crate) fn read(tree: &Tree) -> Option<ErrorFile> {
    let root = tree.root()?;
    if let Some(errors) = rows(tree, root).and_then(|rows| read_rows(tree, &rows)) {
        return Some(errors);
    }
    let mapping = tree.mapping(root)?;
    let pairs = mapping.pairs.iter();
    let pairs = pairs.filter(|pair| !table::names_something_else(tree.key(pair)));
    let mut found = pairs.filter_map(|pair| {
        let rows = rows(tree, pair.value)?;
        read_rows(tree, &rows)
    });
    let errors = found.next()?;
    // Of two lists, each could be the wanted one.
    found.next().is_none().then_some(errors)
}

fn rows(tree: &Tree, node: NodeId) -> Option<Vec<Row<'_>>> {
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

/// Reads the rows, if two thirds of them are errors and something besides round numbers shows it.
fn read_rows(tree: &Tree, rows: &[Row<'_>]) -> Option<ErrorFile> {
    let is_note = |row: &&Row<'_>| {
        row.key.is_some_and(|key| {
            key.starts_with(['x', '_', '$', '.'])
                && !key.chars().any(|c| c.is_ascii_digit())
                && tree.mapping(row.value).is_none()
        })
    };
    let rows: Vec<&Row<'_>> = rows.iter().filter(|row| !is_note(row)).collect();
    let records: Vec<Record> = rows.iter().map(|row| record(tree, row)).collect();
    let statuses = || {
        records.iter().filter_map(|record| match record {
            Record::Status(status) | Record::Coded(status, _) => Some(*status),
            Record::Class(_) | Record::Other => None,
        })
    };
    let count = statuses().count();
    let registered = statuses().filter(|status| registry::is_registered(*status));
    let is_coded = |record: &Record| matches!(record, Record::Coded(400.., _));
    let has_evidence = records.iter().any(is_coded)
        || statuses().any(|status| status % 100 != 0 && registry::is_registered(status));
    if count * 3 < rows.len() * 2 || registered.count() * 2 < count || !has_evidence {
        return None;
    }
    let mut errors = ErrorFile {
        definitions: Vec::new(),
        codes: Vec::new(),
        skipped: Vec::new(),
    };
    for (row, record) in rows.into_iter().zip(records) {
        errors.add(tree, row, record);
    }
    Some(errors)
}

fn record(tree: &Tree, row: &Row<'_>) -> Record {
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

impl ErrorFile {
    fn add(&mut self, tree: &Tree, row: &Row<'_>, record: Record) {
        match record {
            Record::Status(status) => {
                let definition = definition(tree, row, status);
                let phrase = definition.phrase.as_deref();
                if phrase.map(Usage::from_phrase) == Some(Usage::Unassigned) {
                    self.skip(tree, row, SkipReason::Unassigned(status..=status));
                } else {
                    self.definitions.push(definition);
                }
            }
            Record::Coded(status, code) => {
                self.definitions.push(Definition {
                    status,
                    line: row.line,
                    is_repeated: true,
                    ..Definition::default()
                });
                let code = Code {
                    code: one_line(&code),
                    meaning: meaning(tree, row.value, &["title", "name"]),
                    lines: vec![row.line],
                    lifecycle: lifecycle(tree, row.value),
                };
                self.codes.push((status, code));
            }
            Record::Class(reason) => self.skip(tree, row, reason),
            Record::Other => self.skip(tree, row, SkipReason::NotAStatus),
        }
    }

    fn skip(&mut self, tree: &Tree, row: &Row<'_>, reason: SkipReason) {
        let written = row.key.map_or_else(
            || {
                let mapping = tree.mapping(row.value);
                let first = mapping.and_then(|mapping| mapping.pairs.first());
                first.map_or_else(String::new, |pair| {
                    let value = tree.text(pair.value).unwrap_or("..");
                    format!("{}: {value}", tree.key(pair))
                })
            },
            str::to_owned,
        );
        let written = if written.is_empty() {
            "{}".to_owned()
        } else {
            written
        };
        self.skipped.push(Skipped {
            written: one_line(&written),
            line: row.line,
            reason,
        });
    }

    pub(crate) fn collector(&self) -> Collector {
        let mut collector = Collector::default();
        let with_codes: HashSet<u16> = self.codes.iter().map(|(of, _)| *of).collect();
        let is_in_use = |(_, code): &&(u16, Code)| code.lifecycle == Lifecycle::Active;
        let codes_in_use = self.codes.iter().filter(is_in_use);
        let in_use: HashSet<u16> = codes_in_use.map(|(of, _)| *of).collect();
        for definition in &self.definitions {
            let mut definition = definition.clone();
            // A row without a code, where others of the status have one.
            if !definition.is_repeated && with_codes.contains(&definition.status) {
                definition.codes = RowCodes::Blank;
            }
            let is_of_code = definition.is_repeated && with_codes.contains(&definition.status);
            if is_of_code && !in_use.contains(&definition.status) {
                definition.lifecycle = Lifecycle::Retired;
            }
            collector.add(definition);
        }
        for (status, code) in &self.codes {
            collector.add_codes(*status, std::slice::from_ref(code), false);
        }
        for skipped in &self.skipped {
            collector.skip(&skipped.written, skipped.reason.clone(), skipped.line);
        }
        collector
    }
}

/// The definition of a status without a code: a text, or a mapping of texts.
fn definition(tree: &Tree, row: &Row<'_>, status: u16) -> Definition {
    let (phrase, meaning) = match tree.text(row.value) {
        Some(text) => (None, one_line(text)),
        None => {
            let mapping = tree.mapping(row.value);
            let phrase = mapping.and_then(|mapping| field(tree, mapping, &PHRASE_KEYS));
            let phrase = phrase.map(one_line).filter(|phrase| is_phrase(phrase));
            let other = if phrase.is_none() {
                &PHRASE_KEYS[..]
            } else {
                &[]
            };
            (phrase, meaning(tree, row.value, other))
        }
    };
    let bare = meaning.strip_suffix('.').unwrap_or(&meaning);
    let is_mark = Usage::from_phrase(bare) != Usage::Entry(Lifecycle::Active);
    let is_bare_phrase = is_mark || registry::is_registered_phrase(bare, status);
    let (phrase, meaning) = if phrase.is_none() && is_bare_phrase {
        (Some(bare.to_owned()), String::new())
    } else {
        (phrase, meaning)
    };
    let marks = [phrase.as_deref().unwrap_or_default(), &meaning];
    let is_retired = lifecycle(tree, row.value) == Lifecycle::Retired;
    let lifecycle = if is_retired {
        Lifecycle::Retired
    } else {
        lifecycle_of_text(marks, status)
    };
    Definition {
        status,
        phrase,
        meaning,
        line: row.line,
        lifecycle,
        ..Definition::default()
    }
}

/// The text of a row: its meaning, or else one of other fields.
fn meaning(tree: &Tree, value: NodeId, other: &[&str]) -> String {
    let Some(mapping) = tree.mapping(value) else {
        return tree.text(value).map(one_line).unwrap_or_default();
    };
    let keys = MEANING_KEYS.iter().chain(other);
    let mut texts = keys.filter_map(|key| field(tree, mapping, &[key]));
    let text = texts.find(|text| !PLACEHOLDERS.contains(&text.trim()));
    text.map(one_line).unwrap_or_default()
}

/// The text of the first of several keys, which are in lower case and without separators.
fn field<'t>(tree: &'t Tree, mapping: &'t Mapping, keys: &[&str]) -> Option<&'t str> {
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

fn lifecycle(tree: &Tree, value: NodeId) -> Lifecycle {
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

/// The lifecycle according to the phrase or the meaning, whichever has a word for it.
fn lifecycle_of_text(texts: [&str; 2], status: u16) -> Lifecycle {
    let mut lifecycles = texts
        .iter()
        .map(|text| match Usage::from_text(text, status) {
            Usage::Entry(lifecycle) => lifecycle,
            Usage::Unassigned => Lifecycle::Active,
        });
    lifecycles
        .find(|lifecycle| *lifecycle != Lifecycle::Active)
        .unwrap_or_default()
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

fn is_machine_like(word: &str) -> bool {
    !word.contains(char::is_whitespace)
        && (word.contains(['_', '.', '-'])
            || word.chars().any(|c| c.is_ascii_digit())
            || word.chars().skip(1).any(char::is_uppercase))
}

/// Whether a text is short and no sentence.
fn is_phrase(text: &str) -> bool {
    !is_machine_like(text)
        && text.split_whitespace().count() <= 6
        && !text.contains([',', ';', ':'])
        && !text.ends_with('.')
}

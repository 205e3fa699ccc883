//! Reads error files in YAML and JSON: statuses with texts (`404: no such order`), codes with
//! statuses (`order_not_found: {status: 404}`), and sequences of such mappings, at the top level or
//! under one key.
//!
//! The key of a code is what clients switch on. A name beside it is a text. `row` finds the rows
//! with their statuses and codes, and `fields` the texts of a row.

mod fields;
mod row;

use self::{
    fields::{PHRASE_KEYS, field, is_machine_like, lifecycle, meaning},
    row::{Record, Row, record, rows},
};
use crate::{
    collect::{Collector, Definition, RowCodes},
    language::{registry, usage::Usage},
    result::{Code, Lifecycle, SkipReason, Skipped},
    table,
    tree::{Tree, one_line},
};
use std::collections::HashSet;

/// An error file.
#[derive(Debug)]
pub(crate) struct ErrorFile {
    definitions: Vec<Definition>,
    codes: Vec<(u16, Code)>,
    skipped: Vec<Skipped>,
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

/// Whether a text is short and no sentence.
fn is_phrase(text: &str) -> bool {
    !is_machine_like(text)
        && text.split_whitespace().count() <= 6
        && !text.contains([',', ';', ':'])
        && !text.ends_with('.')
}

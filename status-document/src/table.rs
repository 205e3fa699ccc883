//! What was read: the rows of a document, and what it says without defining a code.

use std::{collections::BTreeMap, ops::RangeInclusive};

use crate::{Fault, fault, phrase};

/// The status codes that a file defines.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Table {
    /// A row for each code, in ascending order.
    pub rows: Vec<Row>,
    /// What documents no code, in the order of the file.
    pub apart: Vec<Apart>,
}

/// What a file says of one code.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// The code, in `100..=999`.
    pub code: u16,
    /// The phrase as the file writes it, without its markup.
    pub phrase: Option<String>,
    /// What the file says beside the phrase; empty where it says nothing.
    pub meaning: String,
    /// The lines on which the code is defined, from 1, in ascending order.
    pub lines: Vec<u32>,
    /// Whether only a row of a whole class defines the code.
    pub of_range: bool,
}

/// What a file writes where codes are, that documents no code.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Apart {
    /// As it is written.
    pub written: String,
    /// Why it documents no code.
    pub why: Why,
    /// The line that it is on, from 1.
    pub line: u32,
}

/// Why something documents no code.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Why {
    /// It is a whole class, or another range of codes.
    Range(RangeInclusive<u16>),
    /// It is what is answered for all other codes.
    Default,
    /// The registry has not assigned the codes, or says that they are unused.
    Unassigned(RangeInclusive<u16>),
}

/// A code where it was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Found {
    pub(crate) code: u16,
    pub(crate) phrase: Option<String>,
    pub(crate) meaning: String,
    pub(crate) line: u32,
}

/// What has been found in a file, in its order.
#[derive(Debug, Default)]
pub(crate) struct Gathered {
    pub(crate) found: Vec<Found>,
    pub(crate) apart: Vec<Apart>,
}

impl Gathered {
    pub(crate) fn is_empty(&self) -> bool {
        self.found.is_empty() && self.apart.is_empty()
    }

    /// One row for each code. A class documents its codes if `ranges` says so, and none that has a row of its own.
    pub(crate) fn into_table(self, file: &str, ranges: bool) -> Result<Table, Vec<Fault>> {
        let mut rows = BTreeMap::new();
        for found in self.found {
            let row = rows.entry(found.code).or_insert_with(|| Row {
                code: found.code,
                phrase: None,
                meaning: String::new(),
                lines: Vec::new(),
                of_range: false,
            });
            row.add(found);
        }
        let faults = contradictions(file, &rows, &self.apart);
        if !faults.is_empty() {
            return Err(faults);
        }
        if ranges {
            add_ranges(&mut rows, &self.apart);
        }
        match self
            .apart
            .iter()
            .find(|apart| matches!(apart.why, Why::Range(_)))
        {
            Some(class) if rows.is_empty() => Err(vec![fault::tables::only_apart(
                file,
                class.line,
                &class.written,
            )]),
            _ => Ok(Table {
                rows: rows.into_values().collect(),
                apart: self.apart,
            }),
        }
    }
}

impl Row {
    /// What is said first holds, but the registered phrase is a better one than any other: where a code stands for several errors,
    /// each of them has a text of its own.
    fn add(&mut self, found: Found) {
        let is_registered = |phrase: &Option<String>| {
            phrase
                .as_ref()
                .is_some_and(|phrase| phrase::is_registered(phrase, self.code))
        };
        if self.phrase.is_none() || (is_registered(&found.phrase) && !is_registered(&self.phrase)) {
            self.phrase = found.phrase;
        }
        if self.meaning.is_empty() {
            self.meaning = found.meaning;
        }
        if self.lines.last() != Some(&found.line) {
            self.lines.push(found.line);
        }
    }
}

fn contradictions(file: &str, rows: &BTreeMap<u16, Row>, apart: &[Apart]) -> Vec<Fault> {
    let mut faults = Vec::new();
    for apart in apart {
        if let Why::Unassigned(codes) = &apart.why {
            let defined = rows.range(codes.clone()).map(|(_, row)| row);
            faults.extend(
                defined.map(|row| {
                    fault::tables::contradiction(file, row.code, row.lines[0], apart.line)
                }),
            );
        }
    }
    faults
}

/// Adds a row for each code of a range. Of several ranges the narrowest counts.
fn add_ranges(rows: &mut BTreeMap<u16, Row>, apart: &[Apart]) {
    let mut ranges: Vec<(&RangeInclusive<u16>, u32)> = Vec::new();
    for apart in apart {
        if let Why::Range(codes) = &apart.why {
            ranges.push((codes, apart.line));
        }
    }
    ranges.sort_by_key(|(codes, line)| (codes.end() - codes.start(), *line));
    for (codes, line) in ranges {
        for code in codes.clone() {
            rows.entry(code).or_insert_with(|| Row {
                code,
                phrase: None,
                meaning: String::new(),
                lines: vec![line],
                of_range: true,
            });
        }
    }
}

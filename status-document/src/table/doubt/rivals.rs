//! Several columns of statuses in one table. They belong together, or one of them is the one to
//! read, or the page has two readings.

use std::collections::BTreeSet;

use super::words::{self, Words};
use crate::{
    error::message::Reading,
    page::{
        RawTable,
        layout::{Layout, Origin, Slot},
    },
    table::{
        cell::{self, Reading as CellReading},
        column::{self, Survey},
        title::{self, TitleKind},
        vocabulary,
    },
};

/// How the other columns of a table relate to the one with the best evidence.
#[derive(Debug, Default)]
pub(in crate::table) struct Rivals {
    /// Columns that are read too.
    pub(in crate::table) siblings: Vec<usize>,
    /// Columns with other statuses, which are not read.
    pub(in crate::table) ignored: Vec<usize>,
    /// The readings, if there are several.
    pub(in crate::table) readings: Vec<Reading>,
}

/// A column that may be read: whether it is side by side with the best one according to its
/// contents, and whether its evidence is as good.
#[derive(Clone, Copy, Debug)]
pub(in crate::table) struct Candidate {
    pub(in crate::table) index: usize,
    pub(in crate::table) is_alike: bool,
    pub(in crate::table) is_ranked: bool,
}

/// The comparison of two columns, by the rows of a table.
#[derive(Debug, Default)]
struct Pair {
    /// Whether a row has statuses in both.
    is_side_by_side: bool,
    /// Whether such a row has different statuses.
    differs: bool,
    /// The number of rows with the phrase of the first and not of the second.
    first_phrases: usize,
    /// The number of rows with the phrase of the second and not of the first.
    second_phrases: usize,
}

/// Compares the candidates with the best column.
pub(in crate::table) fn rivals(
    survey: &Survey,
    table: &RawTable,
    best: usize,
    candidates: &[Candidate],
) -> Rivals {
    let mut rivals = Rivals::default();
    let mut columns = vec![best];
    columns.extend(candidates.iter().map(|candidate| candidate.index));
    if candidates.is_empty() {
        return rivals;
    }
    let (readings, pairs) = compare(survey, table, &columns);
    let mut rival = Vec::new();
    for ((candidate, reading), pair) in candidates.iter().zip(&readings[1..]).zip(&pairs) {
        match relation(survey, best, *candidate, pair, (&readings[0], reading)) {
            Relation::Same => {}
            Relation::Sibling => rivals.siblings.push(candidate.index),
            Relation::Ignored => rivals.ignored.push(candidate.index),
            Relation::Rival => rival.push((candidate.index, reading.clone())),
        }
    }
    if !rival.is_empty() {
        rival.push((best, readings[0].clone()));
        rival.sort_by_key(|(column, _)| *column);
        rivals.readings = rival.into_iter().map(|(_, reading)| reading).collect();
    }
    rivals
}

enum Relation {
    /// Both have the same statuses.
    Same,
    Sibling,
    Ignored,
    Rival,
}

fn relation(
    survey: &Survey,
    best: usize,
    candidate: Candidate,
    pair: &Pair,
    (first, second): (&Reading, &Reading),
) -> Relation {
    let kind = |column: usize| match survey.columns[column].kind {
        TitleKind::Http => TitleKind::Statuses,
        kind => kind,
    };
    let marks = (mark(&first.title), mark(&second.title));
    let is_equal = kind(best) == kind(candidate.index) && candidate.is_ranked;
    if pair.is_side_by_side && !pair.differs {
        return Relation::Same;
    }
    match marks {
        (Mark::None, Mark::Former) => return Relation::Ignored,
        (Mark::None, Mark::None) => {}
        _ => return Relation::Rival,
    }
    if candidate.is_alike && !is_rival_pair(survey, best, candidate.index, pair, (first, second)) {
        return Relation::Sibling;
    }
    let is_backed = pair.first_phrases > 0 && pair.second_phrases == 0;
    if is_equal && pair.is_side_by_side && !is_backed {
        Relation::Rival
    } else {
        Relation::Ignored
    }
}

/// Whether two columns that list statuses alike exclude each other: they have different titles, and
/// different statuses of the same class in a row.
fn is_rival_pair(
    survey: &Survey,
    best: usize,
    other: usize,
    pair: &Pair,
    (first, second): (&Reading, &Reading),
) -> bool {
    let last_title = |column: usize| survey.columns[column].last_title.as_str();
    let has_same_title =
        !last_title(best).is_empty() && title::is_same(last_title(best), last_title(other));
    let are_parts = is_of_part(&first.title) && is_of_part(&second.title);
    let belong_together = has_same_title || are_parts || are_of_different_classes(first, second);
    pair.is_side_by_side && !belong_together
}

/// Whether a title names a part of the statuses, such as a method or an outcome.
fn is_of_part(title: &str) -> bool {
    words::split(title).any(|word| {
        let mut outcomes = vocabulary::OUTCOMES.iter();
        words::METHODS.contains(&word)
            || vocabulary::OUTCOMES.contains(&word.as_str())
            || outcomes.any(|outcome| is_unspaced(outcome) && word.contains(outcome))
    })
}

fn are_of_different_classes(first: &Reading, second: &Reading) -> bool {
    let classes = |reading: &Reading| -> BTreeSet<u16> {
        reading.statuses.iter().map(|status| status / 100).collect()
    };
    classes(first).is_disjoint(&classes(second))
}

/// The mark in a title that contrasts its column with another one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Mark {
    None,
    /// The column has what was, or what others have.
    Former,
    /// The column has one of several alternatives.
    Alternative,
}

fn mark(title: &str) -> Mark {
    let has = |list: Words| {
        let is_listed = |word: &str, listed: &str| {
            word == listed || (is_unspaced(listed) && word.contains(listed))
        };
        words::split(title).any(|word| list.iter().any(|listed| is_listed(&word, listed)))
    };
    if has(words::FORMER) || has(words::PARTIES) {
        Mark::Former
    } else if has(words::ALTERNATIVES) || words::split(title).any(|word| words::is_version(&word)) {
        Mark::Alternative
    } else {
        Mark::None
    }
}

fn is_unspaced(word: &str) -> bool {
    word.contains(|c: char| c >= '\u{3040}')
}

/// The statuses of each column, and how the first column compares with each of the others.
fn compare(survey: &Survey, table: &RawTable, columns: &[usize]) -> (Vec<Reading>, Vec<Pair>) {
    let empty = |column: &usize| Reading {
        title: survey.columns[*column].title.clone(),
        statuses: BTreeSet::new(),
        line: table.line,
    };
    let mut readings: Vec<Reading> = columns.iter().map(empty).collect();
    let mut pairs: Vec<Pair> = columns[1..].iter().map(|_| Pair::default()).collect();
    let mut layout = Layout::new(table);
    let mut index = 0;
    while let Some(row) = layout.next_row() {
        index += 1;
        if index <= survey.header_rows {
            continue;
        }
        let cells: Vec<Option<StatusCell>> = columns
            .iter()
            .map(|column| StatusCell::new(row, *column))
            .collect();
        for (cell, reading) in cells.iter().zip(&mut readings) {
            if let Some(cell) = cell {
                if reading.statuses.is_empty() {
                    reading.line = cell.line;
                }
                reading.statuses.extend(&cell.statuses);
            }
        }
        for (cell, pair) in cells[1..].iter().zip(&mut pairs) {
            if let (Some(first), Some(second)) = (&cells[0], cell) {
                pair.add(first, second);
            }
        }
    }
    (readings, pairs)
}

/// A cell with statuses.
struct StatusCell {
    statuses: Vec<u16>,
    line: u32,
    /// Whether its row has the phrase of the first of them.
    has_phrase: bool,
}

impl StatusCell {
    fn new(row: &[Option<Slot>], index: usize) -> Option<Self> {
        let slot = row.get(index).copied().flatten()?;
        if slot.origin != Origin::Here {
            return None;
        }
        let CellReading::Statuses(items) = cell::read(slot.cell) else {
            return None;
        };
        let line = items.first()?.line;
        let statuses: Vec<u16> = items.iter().filter_map(cell::Item::status).collect();
        let has_phrase = |slot: &Slot| {
            let first = statuses.first();
            first.is_some_and(|first| column::starts_with_phrase(slot.cell, *first))
        };
        let has_phrase = row.iter().flatten().any(has_phrase);
        Some(Self {
            statuses,
            line,
            has_phrase,
        })
    }
}

impl Pair {
    fn add(&mut self, first: &StatusCell, second: &StatusCell) {
        self.is_side_by_side = true;
        self.differs |= first.statuses != second.statuses;
        self.first_phrases += usize::from(first.has_phrase && !second.has_phrase);
        self.second_phrases += usize::from(second.has_phrase && !first.has_phrase);
    }
}

//! Chooses the columns of phrases, meanings and states, next to those of statuses.

use std::{
    borrow::Cow,
    cmp::Reverse,
    collections::{HashMap, hash_map::Entry},
    ops::Range,
};

use super::{
    Columns, OwnTexts, StatusColumn, TextColumns,
    survey::{Column, Survey},
};
use crate::{
    language::{registry, usage::Usage},
    page::{
        RawCell, RawTable,
        layout::{Layout, Slot, cell_here},
    },
    table::{
        cell::{self, Reading},
        codes,
        doubt::UsageColumn,
        phrase::Place,
        title::{self, TitleKind},
        vocabulary::titles,
    },
};

/// A column of statuses and the columns that may belong to it.
struct Part {
    /// The column of statuses.
    index: usize,
    /// The columns that may have its texts.
    columns: Range<usize>,
}

impl Survey {
    /// The columns of a table that has its statuses in `columns`.
    pub(crate) fn columns_at(&self, table: &RawTable, columns: &[usize]) -> Columns {
        let usage = UsageColumn::find_all(self, table);
        let parts = self.parts(columns).into_iter();
        let statuses = parts.map(|part| {
            let is_of_texts = |column: &usize| {
                !columns.contains(column) && usage.iter().all(|usage| usage.index() != *column)
            };
            let others: Vec<usize> = part.columns.clone().filter(is_of_texts).collect();
            StatusColumn {
                index: part.index,
                texts: self.texts_of(table, &part, others),
            }
        });
        Columns {
            header_rows: self.header_rows,
            statuses: statuses.collect(),
            titles: self
                .columns
                .iter()
                .map(|column| column.last_title.clone())
                .collect(),
            usage,
            is_retired: false,
            is_named: false,
            ignored: Vec::new(),
        }
    }

    /// The columns of a table of codes without statuses.
    pub(crate) fn texts_of_codes(&self, codes: usize, usage: &[UsageColumn]) -> TextColumns {
        let is_of_usage = |column: usize| usage.iter().any(|usage| usage.index() == column);
        let part = Part {
            index: codes,
            columns: 0..self.columns.len(),
        };
        let others: Vec<usize> = part
            .columns
            .clone()
            .filter(|column| *column != codes && !is_of_usage(*column))
            .collect();
        TextColumns {
            codes: Some(codes),
            meaning: self.meaning(&part, &others, None),
            ..TextColumns::default()
        }
    }

    /// Divides a table into its parts, of which each has one column of statuses.
    fn parts(&self, columns: &[usize]) -> Vec<Part> {
        let width = self.columns.len();
        let period = self.period(columns);
        let is_phrase_first = columns.len() > 1
            && columns.last() == Some(&(width - 1))
            && columns.first() == Some(&1);
        let parts = columns.iter().enumerate().map(|(position, index)| {
            let columns = if columns.len() == 1 {
                0..width
            } else if let Some(period) = period {
                position * period..(position + 1) * period
            } else if is_phrase_first {
                let before = position.checked_sub(1);
                before.map_or(0, |before| columns[before] + 1)..*index
            } else {
                index + 1..columns.get(position + 1).copied().unwrap_or(width)
            };
            Part {
                index: *index,
                columns,
            }
        });
        parts.collect()
    }

    /// The number of columns of each part, if the same titles come again in each: `Error | Code |
    /// Error | Code`.
    fn period(&self, columns: &[usize]) -> Option<usize> {
        let width = self.columns.len();
        let period = width / columns.len().max(1);
        let is_periodic = columns.len() > 1
            && width % columns.len() == 0
            && (0..columns.len()).all(|part| columns[part] == columns[0] + part * period)
            && columns[0] < period
            && (period..width).all(|column| {
                let title = |column: usize| &self.columns[column].last_title;
                !title(column).is_empty() && title::is_same(title(column), title(column - period))
            });
        is_periodic.then_some(period)
    }

    fn texts_of(&self, table: &RawTable, part: &Part, mut others: Vec<usize>) -> TextColumns {
        let codes = self.code_column(table, Some(part.index), others.iter().copied());
        others.retain(|column| Some(*column) != codes);
        let mut titled = others.clone();
        titled.retain(|column| self.has_code_title(*column));
        let counts = Counts::new(self, table, part.index, &others);
        let states = others
            .iter()
            .copied()
            .find(|column| counts.of(*column).has_states());
        others.retain(|column| {
            Some(*column) != states
                && self.is_informative(*column)
                && !titles::NO_TEXTS.contains(&self.letters(*column).as_str())
        });
        let phrase = self.phrase(part, &counts, &others);
        others.retain(|column| {
            Some(*column) != phrase.map(|(column, _)| column) && !counts.of(*column).has_codes()
        });
        let meaning = self.meaning(part, &others, phrase);
        let texts = [phrase.map(|(column, _)| column), meaning, states];
        TextColumns {
            codes,
            unread_codes: titled
                .into_iter()
                .find(|column| !texts.contains(&Some(*column))),
            phrase,
            meaning,
            is_meaning_titled: meaning
                .is_some_and(|column| titles::MEANINGS.contains(&self.letters(column).as_str())),
            states,
            own: counts.own,
        }
    }

    /// The column of phrases: the one with the registered phrase of at least half of the statuses,
    /// or else the nearest with a title of phrases.
    fn phrase(&self, part: &Part, counts: &Counts, others: &[usize]) -> Option<(usize, Place)> {
        let distance = |column: usize| (column < part.index, column.abs_diff(part.index));
        let registered = others
            .iter()
            .copied()
            .filter(|column| {
                let phrases = counts.of(*column).phrases;
                phrases > 0 && phrases * 2 >= counts.statuses
            })
            .max_by_key(|column| {
                let phrases = counts.of(*column).phrases;
                (phrases, Reverse(column.abs_diff(part.index)))
            });
        if let Some(column) = registered {
            let letters = self.letters(column);
            let is_meanings = titles::MEANINGS.contains(&letters.as_str())
                || titles::MESSAGES.contains(&letters.as_str());
            let place = if is_meanings {
                Place::Meanings
            } else {
                Place::Registered
            };
            return Some((column, place));
        }
        let is_titled = |column: &usize| {
            titles::PHRASES.contains(&self.letters(*column).as_str())
                && !counts.of(*column).has_codes()
                && counts.of(*column).shared * 3 < counts.statuses
        };
        let titled = others.iter().copied().filter(is_titled);
        titled
            .min_by_key(|column| distance(*column))
            .map(|column| (column, Place::Named))
    }

    /// The column of meanings: the first with a title of meanings, or of messages, or else the
    /// first after the status and its phrase. A column further left has meanings if there is no
    /// phrase. Kinds of errors, under a title of phrases, are better than nothing.
    fn meaning(
        &self,
        part: &Part,
        others: &[usize],
        phrase: Option<(usize, Place)>,
    ) -> Option<usize> {
        let titled = |list: &[&str]| {
            let mut others = others.iter().copied();
            others.find(|column| list.contains(&self.letters(*column).as_str()))
        };
        let end = phrase.map_or(part.index, |(phrase, _)| phrase.max(part.index));
        let candidates = |are_named: bool| {
            let others = others.iter().copied();
            others.filter(move |column| {
                self.is_informative(*column)
                    && titles::PHRASES.contains(&self.letters(*column).as_str()) == are_named
            })
        };
        let after = |are_named| candidates(are_named).find(|column| *column > end);
        let before = || {
            let mut before = candidates(false).filter(|column| *column < part.index);
            before.next_back().filter(|_| phrase.is_none())
        };
        titled(titles::MEANINGS)
            .or_else(|| titled(titles::MESSAGES))
            .or_else(|| after(false))
            .or_else(before)
            .or_else(|| after(true))
    }

    fn letters(&self, column: usize) -> String {
        title::main_letters(&self.columns[column].last_title)
    }

    /// Whether a column can have phrases or meanings.
    fn is_informative(&self, column: usize) -> bool {
        let Column {
            stats,
            has_only_numbers,
            ..
        } = &self.columns[column];
        !has_only_numbers
            && !stats.is_mostly_statuses(TitleKind::Other)
            && !stats.is_uninformative()
    }
}

/// Counts of the rows of a part of a table.
struct Counts<'t> {
    statuses: usize,
    own: OwnTexts,
    columns: Vec<(usize, ColumnCounts<'t>)>,
}

/// Counts of the cells of a column.
#[derive(Debug, Default)]
struct ColumnCounts<'t> {
    filled: usize,
    /// Cells with the registered phrase of the status.
    phrases: usize,
    /// Cells with one word, which looks like a code.
    codes: usize,
    /// Whether the title is one of states.
    is_titled_states: bool,
    /// Under such a title, cells that tell whether the row is in use.
    states: usize,
    /// Whether the title is one of phrases.
    is_titled_phrases: bool,
    /// Under such a title, cells with a text that another status has too.
    shared: usize,
    /// The first status with each text.
    texts: HashMap<Cow<'t, str>, u16>,
}

impl<'t> Counts<'t> {
    fn new(survey: &Survey, table: &'t RawTable, index: usize, others: &[usize]) -> Self {
        let columns = others.iter().map(|column| {
            let title = survey.letters(*column);
            let counts = ColumnCounts {
                is_titled_states: titles::STATES.contains(&title.as_str()),
                is_titled_phrases: titles::PHRASES.contains(&title.as_str()),
                ..ColumnCounts::default()
            };
            (*column, counts)
        });
        let mut counts = Self {
            statuses: survey.columns[index].stats.statuses,
            own: OwnTexts::Words,
            columns: columns.collect(),
        };
        let mut own = OwnCounts::default();
        let mut layout = Layout::new(table);
        while let Some(slots) = layout.next_row() {
            let Some((status, rest)) = status_and_rest(slots, index) else {
                continue;
            };
            own.add(&rest, status);
            for (column, counts) in &mut counts.columns {
                if let Some(slot) = slots.get(*column).copied().flatten() {
                    counts.add(slot.cell, status);
                }
            }
        }
        counts.own = own.most();
        counts
    }

    fn of(&self, column: usize) -> &ColumnCounts<'t> {
        let mut columns = self.columns.iter();
        let found = columns.find(|(index, _)| *index == column);
        &found.expect("the column is counted").1
    }
}

impl<'t> ColumnCounts<'t> {
    fn add(&mut self, cell: &'t RawCell, status: u16) {
        if cell.is_empty() {
            return;
        }
        let text = cell.beginning("\n");
        self.filled += 1;
        self.phrases += usize::from(is_phrase(&text, status));
        self.codes += usize::from(codes::is_machine(&text));
        if self.is_titled_states {
            self.states += usize::from(Usage::from_state(&text).is_some());
        }
        if !self.is_titled_phrases {
            return;
        }
        match self.texts.entry(text) {
            Entry::Occupied(first) => self.shared += usize::from(*first.get() != status),
            Entry::Vacant(first) => {
                first.insert(status);
            }
        }
    }

    fn has_states(&self) -> bool {
        self.states > 0 && self.states * 2 >= self.filled
    }

    fn has_codes(&self) -> bool {
        self.codes * 2 > self.filled
    }
}

/// Counts of the texts after statuses.
#[derive(Default)]
struct OwnCounts {
    filled: usize,
    registered: usize,
    codes: usize,
}

impl OwnCounts {
    fn add(&mut self, rest: &str, status: u16) {
        if rest.is_empty() {
            return;
        }
        let word = rest.split_whitespace().next().unwrap_or_default();
        let is_registered = registry::starts_with_phrase(rest, status);
        self.filled += 1;
        self.registered += usize::from(is_registered);
        self.codes += usize::from(!is_registered && codes::is_machine(word));
    }

    fn most(&self) -> OwnTexts {
        if self.codes > 0 && self.codes * 2 >= self.filled {
            OwnTexts::Codes
        } else if self.registered > 0 && self.registered * 2 >= self.filled {
            OwnTexts::Registered
        } else {
            OwnTexts::Words
        }
    }
}

/// The first status in a column of a row, and the text after it.
fn status_and_rest(slots: &[Option<Slot>], index: usize) -> Option<(u16, String)> {
    let cell = cell_here(slots, index)?;
    if let Some(status) = cell::bare_status(cell) {
        return Some((status, String::new()));
    }
    match cell::read(cell) {
        Reading::Statuses(items) => items
            .into_iter()
            .find_map(|item| Some((item.status()?, item.rest))),
        _ => None,
    }
}

/// Whether a text starts with the registered phrase in words, and not as the name of a constant.
fn is_phrase(text: &str, status: u16) -> bool {
    let line = text.lines().next().unwrap_or_default();
    !line.contains('_') && registry::starts_with_phrase(line, status)
}

//! Chooses the columns of phrases and meanings, next to those of statuses.

use std::{cmp::Reverse, ops::Range};

use super::{
    cell::{self, Item, Reading},
    doubt::UsageColumn,
    stats,
    status_column::{Columns, StatusColumn},
    survey::{Column, Survey},
    title::TitleKind,
};
use crate::page::{
    RawCell, RawTable,
    layout::{Layout, Origin, Slot},
};

/// A column of statuses and the columns that belong to it.
struct Part {
    /// The column of statuses.
    index: usize,
    /// The columns that can have the phrases.
    neighbors: Range<usize>,
    /// Whether no other column has statuses.
    is_only: bool,
}

impl Survey {
    /// The columns of a table that has its statuses in `columns`.
    pub(crate) fn columns_at(&self, table: &RawTable, columns: &[usize]) -> Columns {
        let is_phrase_first = self.is_phrase_first(columns);
        let statuses = columns.iter().enumerate().map(|(position, index)| {
            let neighbors = if is_phrase_first {
                let before = position.checked_sub(1);
                before.map_or(0, |before| columns[before] + 1)..*index
            } else {
                let end = columns.get(position + 1).copied();
                index + 1..end.unwrap_or(self.columns.len())
            };
            let part = Part {
                index: *index,
                neighbors,
                is_only: columns.len() == 1,
            };
            let (phrase, meaning) = self.phrase_and_meaning(table, &part);
            StatusColumn {
                index: *index,
                phrase,
                meaning,
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
            usage: UsageColumn::find_all(self, table),
            is_retired: false,
            is_named: false,
            ignored: Vec::new(),
        }
    }

    /// Whether each part of a table with several parts starts with the phrase:
    /// `Name | Code | Name | Code`.
    fn is_phrase_first(&self, columns: &[usize]) -> bool {
        let ends_with_status = columns.last() == Some(&(self.columns.len() - 1));
        columns.len() > 1 && ends_with_status && columns[0] == 1
    }

    /// The columns of the phrase and of the meaning.
    ///
    /// The phrase is in the column with the most registered phrases, or else in the nearest
    /// informative one after the status, and the meaning in the next after it. In a table with one
    /// column of statuses, the phrase may also be before the status.
    fn phrase_and_meaning(&self, table: &RawTable, part: &Part) -> (Option<usize>, Option<usize>) {
        let index = part.index;
        let is_informative = |column: &usize| self.is_informative(*column);
        let before = (0..index).rev().find(is_informative);
        let phrase = self
            .registered_phrases(table, part)
            .or_else(|| part.neighbors.clone().find(is_informative))
            .or(before.filter(|_| part.is_only));
        let is_after_phrase = |column: usize| phrase < Some(index) || Some(column) > phrase;
        let mut others = part.neighbors.clone();
        let meaning = others.find(|column| {
            Some(*column) != phrase && is_informative(column) && is_after_phrase(*column)
        });
        (phrase, meaning)
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

    /// The column that has the registered phrase of at least half of the statuses, and the nearest
    /// of several.
    fn registered_phrases(&self, table: &RawTable, part: &Part) -> Option<usize> {
        let candidates = if part.is_only {
            0..self.columns.len()
        } else {
            part.neighbors.clone()
        };
        let mut counts = vec![0; self.columns.len()];
        let mut layout = Layout::new(table);
        while let Some(slots) = layout.next_row() {
            let Some(status) = status_at(slots, part.index) else {
                continue;
            };
            for column in candidates.clone().filter(|column| *column != part.index) {
                let slot = slots.get(column).copied().flatten();
                let has_phrase = slot.is_some_and(|slot| is_phrase(slot.cell, status));
                counts[column] += usize::from(has_phrase);
            }
        }
        let statuses = self.columns[part.index].stats.statuses;
        candidates
            .filter(|column| counts[*column] > 0 && counts[*column] * 2 >= statuses)
            .max_by_key(|column| (counts[*column], Reverse(column.abs_diff(part.index))))
    }
}

/// The status in a column of a row.
fn status_at(slots: &[Option<Slot>], index: usize) -> Option<u16> {
    let slot = slots.get(index).copied().flatten();
    let cell = slot.filter(|slot| slot.origin == Origin::Here)?.cell;
    match cell::read(cell) {
        Reading::Statuses(items) => items.iter().find_map(Item::status),
        _ => None,
    }
}

/// Whether a cell has the registered phrase in words, and not as the name of a constant.
fn is_phrase(cell: &RawCell, status: u16) -> bool {
    let first = cell.lines.first();
    let is_name = first.is_some_and(|line| line.text.contains('_'));
    !is_name && stats::starts_with_phrase(cell, status)
}

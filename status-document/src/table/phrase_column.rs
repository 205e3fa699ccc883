//! Where the phrases of a table stand: beside the codes, on the side on which the table has them.

use std::{cmp::Reverse, ops::Range};

use super::{
    cell::{self, Item, Reading},
    stats,
    status_column::{Columns, StatusColumn},
    survey::{Column, Survey},
    title::TitleKind,
};
use crate::page::{
    RawCell, RawTable,
    layout::{Layout, Origin, Slot},
};

impl Survey {
    /// How a table with codes in these columns is to be read.
    pub(crate) fn columns_at(
        &self,
        table: &RawTable,
        columns: &[usize],
        is_certain: bool,
    ) -> Columns {
        let is_phrase_first = self.is_phrase_first(columns);
        let statuses = columns.iter().enumerate().map(|(place, at)| {
            let between = if is_phrase_first {
                place.checked_sub(1).map_or(0, |before| columns[before] + 1)..*at
            } else {
                let end = columns.get(place + 1).copied();
                at + 1..end.unwrap_or(self.columns.len())
            };
            let (phrase, meaning) =
                self.phrase_and_meaning(table, *at, between, columns.len() == 1);
            StatusColumn {
                index: *at,
                phrase,
                meaning,
                is_certain,
            }
        });
        Columns {
            header_rows: self.header_rows,
            statuses: statuses.collect(),
        }
    }

    /// Whether the parts of a table that has several side by side begin with the phrase: `Name | Code | Name | Code`.
    fn is_phrase_first(&self, columns: &[usize]) -> bool {
        let ends_with_code = columns.last() == Some(&(self.columns.len() - 1));
        columns.len() > 1 && ends_with_code && columns[0] == 1
    }

    /// The column of the phrase and that of the meaning: the one in which most rows have the registered phrase, or else the nearest one
    /// `between` that says something, and the next after it. Where there is none and the codes are in one column, the phrase may be
    /// before it.
    fn phrase_and_meaning(
        &self,
        table: &RawTable,
        at: usize,
        between: Range<usize>,
        is_alone: bool,
    ) -> (Option<usize>, Option<usize>) {
        let is_informative = |column: &usize| {
            let Column {
                stats,
                has_only_statuses,
                ..
            } = &self.columns[*column];
            !has_only_statuses
                && !stats.is_mostly_statuses(TitleKind::Other)
                && !stats.is_uninformative()
        };
        let anywhere = if is_alone {
            0..self.columns.len()
        } else {
            between.clone()
        };
        let with_phrase = self.with_phrase(table, at, anywhere);
        let nearest = between.clone().find(is_informative);
        let before = (0..at).rev().find(is_informative).filter(|_| is_alone);
        let phrase = with_phrase.or(nearest).or(before);
        let meaning = between
            .filter(|column| Some(*column) != phrase)
            .find(|column| is_informative(column) && (phrase < Some(at) || Some(*column) > phrase));
        (phrase, meaning)
    }

    /// The column in which at least half of the codes have their registered phrase; the nearest, if several do.
    fn with_phrase(&self, table: &RawTable, at: usize, among: Range<usize>) -> Option<usize> {
        let mut with_phrase = vec![0; self.columns.len()];
        let mut layout = Layout::new(table);
        while let Some(slots) = layout.next_row() {
            let Some(status) = status_at(slots, at) else {
                continue;
            };
            for column in among.clone().filter(|column| *column != at) {
                let slot = slots.get(column).copied().flatten();
                let is_agreeing = slot.is_some_and(|slot| is_phrase(slot.cell, status));
                with_phrase[column] += usize::from(is_agreeing);
            }
        }
        let statuses = self.columns[at].stats.statuses;
        among
            .filter(|column| with_phrase[*column] > 0 && with_phrase[*column] * 2 >= statuses)
            .max_by_key(|column| (with_phrase[*column], Reverse(column.abs_diff(at))))
    }
}

/// The code that begins in a column of a row.
fn status_at(slots: &[Option<Slot>], at: usize) -> Option<u16> {
    let slot = slots.get(at).copied().flatten();
    let cell = slot.filter(|slot| slot.origin == Origin::Here)?.cell;
    match cell::read(cell) {
        Reading::Statuses(items) => items.iter().find_map(Item::status),
        _ => None,
    }
}

/// Whether a cell has the registered phrase of the code in words, and not as the name of a constant.
fn is_phrase(cell: &RawCell, status: u16) -> bool {
    let is_name = cell
        .lines
        .first()
        .is_some_and(|line| line.text.contains('_'));
    !is_name && stats::starts_with_phrase(cell, status)
}

//! Where the phrases of a table stand: beside the codes, on the side on which the table has them.

use std::{cmp::Reverse, ops::Range};

use super::{
    cell::{self, Item, Reading},
    stats,
    status_column::{CodeColumn, Columns},
    survey::{Column, Survey},
    title::Header,
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
        let codes = columns.iter().enumerate().map(|(place, at)| {
            let between = if is_phrase_first {
                place.checked_sub(1).map_or(0, |before| columns[before] + 1)..*at
            } else {
                let end = columns.get(place + 1).copied();
                at + 1..end.unwrap_or(self.columns.len())
            };
            let (phrase, meaning) = self.beside(table, *at, between, columns.len() == 1);
            CodeColumn {
                at: *at,
                phrase,
                meaning,
                is_certain,
            }
        });
        Columns {
            head_rows: self.head_rows,
            codes: codes.collect(),
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
    fn beside(
        &self,
        table: &RawTable,
        at: usize,
        between: Range<usize>,
        is_alone: bool,
    ) -> (Option<usize>, Option<usize>) {
        let says_something = |column: &usize| {
            let Column {
                holds,
                has_only_codes,
                ..
            } = &self.columns[*column];
            !has_only_codes && !holds.is_mostly_codes(Header::Other) && !holds.tells_nothing()
        };
        let anywhere = if is_alone {
            0..self.columns.len()
        } else {
            between.clone()
        };
        let agreeing = self.agreeing(table, at, anywhere);
        let nearest = between.clone().find(says_something);
        let before = (0..at).rev().find(says_something).filter(|_| is_alone);
        let phrase = agreeing.or(nearest).or(before);
        let meaning = between
            .filter(|column| Some(*column) != phrase)
            .find(|column| says_something(column) && (phrase < Some(at) || Some(*column) > phrase));
        (phrase, meaning)
    }

    /// The column in which at least half of the codes have their registered phrase; the nearest, if several do.
    fn agreeing(&self, table: &RawTable, at: usize, among: Range<usize>) -> Option<usize> {
        let mut agreeing = vec![0; self.columns.len()];
        let mut layout = Layout::of(table);
        while let Some(slots) = layout.next_row() {
            let Some(code) = code_at(slots, at) else {
                continue;
            };
            for column in among.clone().filter(|column| *column != at) {
                let slot = slots.get(column).copied().flatten();
                let is_agreeing = slot.is_some_and(|slot| is_phrase(slot.cell, code));
                agreeing[column] += usize::from(is_agreeing);
            }
        }
        let codes = self.columns[at].holds.codes;
        among
            .filter(|column| agreeing[*column] > 0 && agreeing[*column] * 2 >= codes)
            .max_by_key(|column| (agreeing[*column], Reverse(column.abs_diff(at))))
    }
}

/// The code that begins in a column of a row.
fn code_at(slots: &[Option<Slot>], at: usize) -> Option<u16> {
    let slot = slots.get(at).copied().flatten();
    let cell = slot.filter(|slot| slot.origin == Origin::Here)?.cell;
    match cell::read(cell) {
        Reading::Codes(items) => items.iter().find_map(Item::code),
        _ => None,
    }
}

/// Whether a cell has the registered phrase of the code in words, and not as the name of a constant.
fn is_phrase(cell: &RawCell, code: u16) -> bool {
    let is_name = cell
        .lines
        .first()
        .is_some_and(|line| line.text.contains('_'));
    !is_name && stats::stands_in(cell, code)
}

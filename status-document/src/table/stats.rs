//! What the cells of a column hold, by which it is known whether they are status codes.

use super::{
    cell::{self, Item, Reading},
    phrase,
    title::TitleKind,
};
use crate::{
    page::{RawCell, layout::Slot},
    registry,
};

/// What the cells of a column hold.
#[derive(Clone, Debug, Default)]
pub(crate) struct ColumnStats {
    /// Cells with codes from 100 to 599.
    pub(crate) statuses: usize,
    /// Those of them that are registered.
    pub(crate) registered: usize,
    /// Those of them in whose row the registered phrase stands.
    pub(crate) with_phrase: usize,
    /// Those of them beside which it stands in the cell itself.
    pub(crate) with_own_phrase: usize,
    /// Those of them from 200 on.
    pub(crate) final_statuses: usize,
    /// Whether one of them is of an error.
    pub(crate) has_error: bool,
    /// Cells with codes from 600 on.
    pub(crate) out_of_range: usize,
    pub(crate) ranges: usize,
    /// Cells with codes and nothing else.
    pub(crate) bare: usize,
    pub(crate) codes: usize,
    pub(crate) other_cells: usize,
    /// Cells that say no more than yes or no.
    flags: usize,
    /// Cells with codes that are registered or in wide use without that.
    known: usize,
    /// The different ones, as far as they matter.
    distinct: Vec<u16>,
    /// What the first cell says, if all say the same.
    only_text: Option<String>,
    has_several_texts: bool,
}

/// So many different codes are no chance.
const MIN_DISTINCT: usize = 3;

impl ColumnStats {
    /// Counts a cell, which stands among the others of its row.
    pub(crate) fn add(&mut self, cell: &RawCell, row: &[Option<Slot>]) {
        self.add_text(cell);
        match cell::read(cell) {
            Reading::Statuses(items) => self.add_codes(&items, row),
            Reading::Code => self.codes += 1,
            // A cell over several columns is a heading within the table.
            Reading::Words if cell.columns == 1 => self.other_cells += 1,
            Reading::Default | Reading::Words | Reading::Empty => {}
        }
    }

    fn add_text(&mut self, cell: &RawCell) {
        if cell.is_empty() {
            return;
        }
        let text = cell.beginning(" ");
        self.flags += usize::from(phrase::is_flag(&text));
        match &self.only_text {
            None => self.only_text = Some(text),
            Some(first) => self.has_several_texts |= *first != text,
        }
    }

    fn add_codes(&mut self, items: &[Item], row: &[Option<Slot>]) {
        self.bare += usize::from(items.iter().all(|item| item.rest.is_empty()));
        match items.iter().find_map(Item::status) {
            None => self.ranges += 1,
            Some(600..) => self.out_of_range += 1,
            Some(status) => {
                let is_within = items
                    .iter()
                    .any(|item| registry::starts_with_phrase(&item.rest, status));
                let is_sibling = row
                    .iter()
                    .flatten()
                    .any(|slot| starts_with_phrase(slot.cell, status));
                self.statuses += 1;
                self.registered += usize::from(registry::is_registered(status));
                self.known += usize::from(registry::is_known(status));
                self.final_statuses += usize::from(status >= 200);
                self.has_error |= status >= 400;
                self.with_own_phrase += usize::from(is_within);
                self.with_phrase += usize::from(is_within || is_sibling);
                if registry::is_known(status)
                    && self.distinct.len() < MIN_DISTINCT
                    && !self.distinct.contains(&status)
                {
                    self.distinct.push(status);
                }
            }
        }
    }

    pub(crate) fn filled(&self) -> usize {
        self.statuses + self.out_of_range + self.ranges + self.codes + self.other_cells
    }

    /// Half of the cells are enough where the header leaves no doubt.
    pub(crate) fn is_mostly_statuses(&self, title: TitleKind) -> bool {
        let coded = self.statuses + self.ranges;
        let is_certain = title >= TitleKind::Statuses
            || (title == TitleKind::Codes && self.is_mostly_with_phrase());
        let is_half = coded * 2 == self.filled() && is_certain;
        coded > 0 && (coded * 2 > self.filled() || is_half)
    }

    pub(crate) fn is_mostly_registered(&self) -> bool {
        let numbers = self.statuses + self.out_of_range + self.codes;
        let known = if self.with_phrase > 0 {
            self.known
        } else {
            self.registered
        };
        known * 5 >= numbers * 3
    }

    pub(crate) fn is_mostly_with_phrase(&self) -> bool {
        self.with_phrase > 0 && self.with_phrase * 2 >= self.statuses
    }

    /// Whether there is no number in it but codes that are known, and several of them, errors too.
    pub(crate) fn is_unmistakable(&self) -> bool {
        let numbers = self.statuses + self.out_of_range + self.codes;
        self.distinct.len() >= MIN_DISTINCT && self.has_error && self.known == numbers
    }

    /// Whether its cells tell of no code what it is called: they say yes or no, or all the same.
    pub(crate) fn is_uninformative(&self) -> bool {
        let is_flags = self.flags > 0 && self.flags * 2 >= self.filled();
        is_flags || (self.other_cells >= MIN_DISTINCT && !self.has_several_texts)
    }

    pub(crate) fn is_only_classes(&self) -> bool {
        self.ranges > 1 && self.statuses + self.out_of_range + self.codes == 0
    }
}

/// Whether a cell begins with the phrase that is registered for the code.
pub(crate) fn starts_with_phrase(cell: &RawCell, status: u16) -> bool {
    cell.lines
        .first()
        .is_some_and(|line| registry::starts_with_phrase(&line.text, status))
}

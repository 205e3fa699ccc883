//! Counts what the cells of a column contain, to tell whether they are statuses.

use crate::{
    language::registry,
    page::{RawCell, layout::Slot},
    table::{
        cell::{self, Item, Reading},
        phrase,
        title::TitleKind,
    },
};

/// Counts of the cells of a column.
#[derive(Clone, Debug, Default)]
pub(crate) struct ColumnStats {
    /// Cells with statuses from 100 to 599.
    pub(crate) statuses: usize,
    /// Cells with registered statuses.
    pub(crate) registered: usize,
    /// Cells with a status whose registered phrase is in the same row.
    pub(crate) with_phrase: usize,
    /// Cells with a status whose registered phrase is in the same cell.
    pub(crate) with_own_phrase: usize,
    /// Cells with statuses from 200 on.
    pub(crate) final_statuses: usize,
    /// Cells with a status that gateways send for their upstream.
    pub(crate) gateway_errors: usize,
    /// Whether a cell has the status of an error.
    pub(crate) has_error: bool,
    /// Cells with statuses from 600 on.
    pub(crate) out_of_range: usize,
    pub(crate) ranges: usize,
    /// Cells with statuses and no other text.
    pub(crate) bare: usize,
    pub(crate) codes: usize,
    pub(crate) other_cells: usize,
    /// Cells with a yes or a no.
    flags: usize,
    /// Cells with statuses that are registered, or in wide use without that.
    known: usize,
    /// The first few distinct statuses of those.
    distinct: Vec<u16>,
    /// The text of the first cell, for comparison with the others.
    only_text: Option<String>,
    has_several_texts: bool,
}

/// Number of distinct statuses that cannot be a coincidence.
const MIN_DISTINCT: usize = 3;

impl ColumnStats {
    /// Counts a cell. `row` has the cells next to it.
    pub(crate) fn add(&mut self, cell: &RawCell, row: &[Option<Slot>]) {
        self.add_text(cell);
        if let Some(status) = cell::bare_status(cell) {
            self.bare += 1;
            return self.add_status(status, false, row);
        }
        match cell::read(cell) {
            Reading::Statuses(items) => self.add_statuses(&items, row),
            Reading::Code => self.codes += 1,
            // A cell that spans several columns is a heading within the table.
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
            None => self.only_text = Some(text.into_owned()),
            Some(first) => self.has_several_texts |= **first != *text,
        }
    }

    fn add_statuses(&mut self, items: &[Item], row: &[Option<Slot>]) {
        self.bare += usize::from(items.iter().all(|item| item.rest.is_empty()));
        match items.iter().find_map(Item::status) {
            None => self.ranges += 1,
            Some(status) => {
                let has_own_phrase = items
                    .iter()
                    .any(|item| registry::starts_with_phrase(&item.rest, status));
                self.add_status(status, has_own_phrase, row);
            }
        }
    }

    fn add_status(&mut self, status: u16, has_own_phrase: bool, row: &[Option<Slot>]) {
        if status >= 600 {
            self.out_of_range += 1;
            return;
        }
        let has_phrase_in_row = row
            .iter()
            .flatten()
            .any(|slot| starts_with_phrase(slot.cell, status));
        self.statuses += 1;
        self.registered += usize::from(registry::is_registered(status));
        self.known += usize::from(registry::is_known(status));
        self.final_statuses += usize::from(status >= 200);
        self.gateway_errors += usize::from(matches!(status, 500 | 502..=504));
        self.has_error |= status >= 400;
        self.with_own_phrase += usize::from(has_own_phrase);
        self.with_phrase += usize::from(has_own_phrase || has_phrase_in_row);
        if registry::is_known(status)
            && self.distinct.len() < MIN_DISTINCT
            && !self.distinct.contains(&status)
        {
            self.distinct.push(status);
        }
    }

    pub(crate) fn filled(&self) -> usize {
        self.statuses + self.out_of_range + self.ranges + self.codes + self.other_cells
    }

    /// Whether most cells have statuses, or half of them if the title names statuses. A title of
    /// codes counts as one of statuses if half of the statuses have a phrase.
    pub(crate) fn is_mostly_statuses(&self, title: TitleKind) -> bool {
        let with_statuses = self.statuses + self.ranges;
        let is_certain = title >= TitleKind::Statuses
            || (title == TitleKind::Codes && self.is_mostly_with_phrase());
        let is_half = with_statuses * 2 == self.filled() && is_certain;
        with_statuses > 0 && (with_statuses * 2 > self.filled() || is_half)
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

    /// Whether most numbers are registered, or in wide use without that.
    pub(crate) fn is_mostly_known(&self) -> bool {
        let numbers = self.statuses + self.out_of_range + self.codes;
        self.known > 0 && self.known * 5 >= numbers * 3
    }

    pub(crate) fn is_mostly_with_phrase(&self) -> bool {
        self.with_phrase > 0 && self.with_phrase * 2 >= self.statuses
    }

    /// Whether all numbers are known statuses, with several distinct ones and an error among them.
    pub(crate) fn is_unmistakable(&self) -> bool {
        let numbers = self.statuses + self.out_of_range + self.codes;
        self.has_several_known() && self.known == numbers
    }

    /// Whether several distinct numbers are known statuses, with an error among them.
    pub(crate) fn has_several_known(&self) -> bool {
        self.distinct.len() >= MIN_DISTINCT && self.has_error
    }

    /// Whether the cells contain no phrases: only yes and no, or the same text throughout.
    pub(crate) fn is_uninformative(&self) -> bool {
        let is_flags = self.flags > 0 && self.flags * 2 >= self.filled();
        is_flags || (self.other_cells >= MIN_DISTINCT && !self.has_several_texts)
    }

    pub(crate) fn is_only_classes(&self) -> bool {
        self.ranges > 1 && self.statuses + self.out_of_range + self.codes == 0
    }
}

/// Whether a cell starts with the registered phrase of a status.
pub(crate) fn starts_with_phrase(cell: &RawCell, status: u16) -> bool {
    cell.lines
        .first()
        .is_some_and(|line| registry::starts_with_phrase(&line.text, status))
}

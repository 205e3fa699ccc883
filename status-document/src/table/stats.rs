//! What the cells of a column hold, by which it is known whether they are status codes.

use super::{
    cell::{self, Item, Reading},
    phrase,
    title::Header,
};
use crate::{
    page::{RawCell, layout::Slot},
    registry,
};

/// What the cells of a column hold.
#[derive(Clone, Debug, Default)]
pub(crate) struct Holds {
    /// Cells with codes from 100 to 599.
    pub(crate) codes: usize,
    /// Those of them that are registered.
    pub(crate) registered: usize,
    /// Those of them in whose row the registered phrase stands.
    pub(crate) agreeing: usize,
    /// Those of them beside which it stands in the cell itself.
    pub(crate) agreeing_within: usize,
    /// Those of them from 200 on.
    pub(crate) beyond_interim: usize,
    /// Whether one of them is of an error.
    pub(crate) has_error: bool,
    /// Cells with codes from 600 on.
    pub(crate) far: usize,
    pub(crate) ranges: usize,
    /// Cells with codes and nothing else.
    pub(crate) bare: usize,
    pub(crate) other_codes: usize,
    pub(crate) others: usize,
    /// Cells that say no more than yes or no.
    flags: usize,
    /// Cells with codes that are registered or in wide use without that.
    known: usize,
    /// The different ones, as far as they matter.
    different: Vec<u16>,
    /// What the first cell says, if all say the same.
    only_text: Option<String>,
    has_several_texts: bool,
}

/// So many different codes are no chance.
const NO_CHANCE: usize = 3;

impl Holds {
    /// Counts a cell, which stands among the others of its row.
    pub(crate) fn add(&mut self, cell: &RawCell, row: &[Option<Slot>]) {
        self.add_text(cell);
        match cell::read(cell) {
            Reading::Codes(items) => self.add_codes(&items, row),
            Reading::OtherCode => self.other_codes += 1,
            // A cell over several columns is a heading within the table.
            Reading::Words if cell.columns == 1 => self.others += 1,
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
        match items.iter().find_map(Item::code) {
            None => self.ranges += 1,
            Some(600..) => self.far += 1,
            Some(code) => {
                let is_within = items
                    .iter()
                    .any(|item| registry::begins_registered(&item.rest, code));
                let is_beside = row.iter().flatten().any(|slot| stands_in(slot.cell, code));
                self.codes += 1;
                self.registered += usize::from(registry::has_registered(code));
                self.known += usize::from(registry::is_known(code));
                self.beyond_interim += usize::from(code >= 200);
                self.has_error |= code >= 400;
                self.agreeing_within += usize::from(is_within);
                self.agreeing += usize::from(is_within || is_beside);
                if registry::is_known(code)
                    && self.different.len() < NO_CHANCE
                    && !self.different.contains(&code)
                {
                    self.different.push(code);
                }
            }
        }
    }

    pub(crate) fn filled(&self) -> usize {
        self.codes + self.far + self.ranges + self.other_codes + self.others
    }

    /// Half of the cells are enough where the header leaves no doubt.
    pub(crate) fn is_mostly_codes(&self, header: Header) -> bool {
        let coded = self.codes + self.ranges;
        let is_certain =
            header >= Header::StatusCodes || (header == Header::Codes && self.is_mostly_agreeing());
        let is_half = coded * 2 == self.filled() && is_certain;
        coded > 0 && (coded * 2 > self.filled() || is_half)
    }

    pub(crate) fn is_mostly_registered(&self) -> bool {
        let numbers = self.codes + self.far + self.other_codes;
        let known = if self.agreeing > 0 {
            self.known
        } else {
            self.registered
        };
        known * 5 >= numbers * 3
    }

    pub(crate) fn is_mostly_agreeing(&self) -> bool {
        self.agreeing > 0 && self.agreeing * 2 >= self.codes
    }

    /// Whether there is no number in it but codes that are known, and several of them, errors too.
    pub(crate) fn is_no_chance(&self) -> bool {
        let numbers = self.codes + self.far + self.other_codes;
        self.different.len() >= NO_CHANCE && self.has_error && self.known == numbers
    }

    /// Whether its cells tell of no code what it is called: they say yes or no, or all the same.
    pub(crate) fn tells_nothing(&self) -> bool {
        let is_flags = self.flags > 0 && self.flags * 2 >= self.filled();
        is_flags || (self.others >= NO_CHANCE && !self.has_several_texts)
    }

    pub(crate) fn is_only_classes(&self) -> bool {
        self.ranges > 1 && self.codes + self.far + self.other_codes == 0
    }
}

/// Whether a cell begins with the phrase that is registered for the code.
pub(crate) fn stands_in(cell: &RawCell, code: u16) -> bool {
    cell.lines
        .first()
        .is_some_and(|line| registry::begins_registered(&line.text, code))
}

//! Reads the texts of one row of a table, once its columns are known.

use std::borrow::Cow;

use super::{
    cell::Item,
    codes::{self, CodeCell},
    column::{OwnTexts, TextColumns},
    phrase::{self, Place, Split},
};
use crate::{
    collect::{Definition, RowCodes},
    language::{
        registry::{self, MAX_PHRASE},
        usage::Usage,
    },
    page::{
        RawCell,
        layout::{Origin, Slot, cell_here},
        plain,
    },
    result::Lifecycle,
};

/// A row as one column of statuses sees it.
#[derive(Clone, Copy)]
pub(super) struct Row<'r, 't> {
    pub(super) slots: &'r [Option<Slot<'t>>],
    pub(super) columns: TextColumns,
    /// The column of the statuses, unless they are in a heading.
    pub(super) index: Option<usize>,
    /// Whether a column or a heading says that the row is not in use.
    pub(super) is_unused: bool,
}

/// The texts of a row about one of its statuses.
#[derive(Debug, Default)]
pub(super) struct Texts {
    pub(super) phrase: Option<String>,
    pub(super) meaning: String,
    /// The code after the status, in the same cell.
    pub(super) code: Option<String>,
}

impl Texts {
    /// Whether the row is in use, by its column of states or else by its texts.
    pub(super) fn usage(
        &self,
        state: Option<Usage>,
        codes: Option<&CodeCell>,
        status: u16,
    ) -> Usage {
        let active = Usage::Entry(Lifecycle::Active);
        let phrase = self.phrase.as_deref().unwrap_or_default();
        let remark = codes.map_or("", |codes| codes.text.as_str());
        let usages = [
            Usage::from_text(phrase, status),
            state.unwrap_or(active),
            Usage::from_text(remark, status),
            Usage::from_text(&self.meaning, status),
        ];
        let marked = usages.into_iter().find(|usage| *usage != active);
        marked.unwrap_or(active)
    }

    pub(super) fn definition(
        self,
        item: &Item,
        codes: Option<&CodeCell>,
        lifecycle: Lifecycle,
    ) -> Definition {
        let remark = codes.map_or("", |codes| codes.text.as_str());
        let (codes, code_lines) = match (codes, self.code) {
            (None, None) => (RowCodes::NoColumn, Vec::new()),
            (None, Some(code)) => (RowCodes::Codes(vec![code]), Vec::new()),
            (Some(cell), _) if cell.is_blank() => (RowCodes::Blank, Vec::new()),
            // The cell may have had codes that nobody can read.
            (Some(cell), _) if cell.codes.is_empty() => (RowCodes::NoColumn, Vec::new()),
            (Some(cell), _) => {
                let (codes, lines) = cell.codes.iter().cloned().unzip();
                (RowCodes::Codes(codes), lines)
            }
        };
        Definition {
            status: *item.statuses.start(),
            phrase: self.phrase,
            meaning: with_remark(self.meaning, remark),
            line: item.line,
            lifecycle,
            codes,
            code_lines,
            ..Definition::default()
        }
    }
}

impl<'t> Row<'_, 't> {
    /// The cell of the statuses, unless it starts further up or to the left.
    pub(super) fn status_cell(&self) -> Option<&'t RawCell> {
        cell_here(self.slots, self.index?)
    }

    /// Whether a cell of codes starts in the row.
    pub(super) fn has_code_cell(&self) -> bool {
        let column = self.columns.codes;
        column.is_some_and(|column| cell_here(self.slots, column).is_some())
    }

    /// Drops the columns of which many statuses would have a copy each.
    pub(super) fn drop_long_texts(&mut self) {
        let is_short = |index: usize| self.text(Some(index)).len() <= MAX_PHRASE;
        let phrase = self.columns.phrase.filter(|(index, _)| is_short(*index));
        let meaning = self.columns.meaning.filter(|index| is_short(*index));
        (self.columns.phrase, self.columns.meaning) = (phrase, meaning);
    }

    /// Whether a row without a status can be about the status above it. A row with one word is a
    /// heading within the table, unless the word looks like a code.
    pub(super) fn continues(&self) -> bool {
        let is_right = |column: &usize| Some(*column) > self.index;
        let Some(column) = self.columns.codes.filter(is_right) else {
            return false;
        };
        let is_filled = |slot: &&Slot| slot.origin == Origin::Here && !slot.cell.is_empty();
        let filled = self.slots.iter().flatten().filter(is_filled).count();
        let code = cell_here(self.slots, column).map(RawCell::text);
        filled > 1 || code.is_some_and(|code| codes::is_machine(&code))
    }

    /// The phrase and the meaning of an item. If the phrase is in the cell of the status, the
    /// column of phrases is a part of the meaning.
    pub(super) fn texts(&self, item: &Item) -> Texts {
        let status = *item.statuses.start();
        let rest = item.marked_rest();
        let (code, own) = match self.own_code(&rest, status) {
            Some((code, rest)) => (Some(code.to_owned()), Split::only_rest(rest)),
            None => (None, phrase::split(&rest, status, self.own_place())),
        };
        let (beside, whole) = self.phrase_column(status);
        let (beside, explanation) = self.explained(beside);
        let is_named = own.phrase.is_some() || code.is_some();
        let whole = match &own.phrase {
            Some(own) if !registry::is_same_phrase(own, &whole) => whole,
            Some(_) => String::new(),
            None => beside.rest,
        };
        let meaning = match &own.phrase {
            Some(_) if !explanation.is_empty() => explanation,
            Some(_) => whole,
            None if beside.phrase.is_some() => with_remark(explanation, &whole),
            None => joined(whole, &explanation),
        };
        let is_sentence = own.rest.starts_with(char::is_uppercase);
        let meaning = if is_named && !is_sentence {
            with_remark(meaning, &own.rest)
        } else {
            joined(own.rest, &meaning)
        };
        Texts {
            phrase: own.phrase.or(beside.phrase),
            meaning,
            code,
        }
    }

    /// The text beside the status without a meaning that is in the other column too, and the text
    /// of the column of meanings.
    fn explained(&self, beside: Split) -> (Split, String) {
        let text = self.text(self.columns.meaning);
        let text = plain(&text).replace('\n', " ");
        let is_meaning = matches!(self.columns.phrase, Some((_, Place::Meanings)))
            && beside.phrase.is_none()
            && !beside.rest.is_empty();
        if phrase::is_blank(&text) || (is_meaning && !self.columns.is_meaning_titled) {
            (beside, String::new())
        } else if is_meaning {
            (Split::default(), text)
        } else {
            (beside, text)
        }
    }

    /// A code after the status: `404 order_not_found`, `404 order_not_found: no such order`.
    fn own_code<'s>(&self, rest: &'s str, status: u16) -> Option<(&'s str, &'s str)> {
        let (code, rest) = match codes::only_code(rest) {
            Some(code) => (code, ""),
            None => codes::code_before_text(rest)?,
        };
        let is_code = codes::is_machine(code)
            && !registry::is_registered_phrase(code, status)
            && (self.columns.own == OwnTexts::Codes || code.contains('_'));
        (is_code && self.columns.codes.is_none()).then_some((code, rest))
    }

    fn own_place(&self) -> Place {
        match self.columns.own {
            OwnTexts::Registered => Place::Registered,
            OwnTexts::Words | OwnTexts::Codes => Place::Named,
        }
    }

    /// The text of the column of phrases: split, and as a whole.
    fn phrase_column(&self, status: u16) -> (Split, String) {
        let Some((column, place)) = self.columns.phrase else {
            return (Split::default(), String::new());
        };
        let text = self.text(Some(column));
        let whole = plain(&text).replace('\n', " ");
        (phrase::split(&text, status, place), whole)
    }

    /// The use of the row according to the column of states.
    pub(super) fn state(&self) -> Option<Usage> {
        let column = Some(self.columns.states?);
        Usage::from_state(&plain(&self.text(column)))
    }

    /// The text of a column, with its lines separated by line feeds.
    fn text(&self, index: Option<usize>) -> Cow<'t, str> {
        let slot = index.and_then(|index| self.slots.get(index).copied().flatten());
        match slot {
            Some(slot) if self.is_status_cell(slot.cell) => Cow::Borrowed(""),
            Some(slot) if slot.origin == Origin::Above => slot.cell.marked_beginning("\n"),
            Some(slot) => slot.cell.marked("\n"),
            None => Cow::Borrowed(""),
        }
    }

    /// Whether a cell is the one with the status, which spans several columns.
    fn is_status_cell(&self, cell: &RawCell) -> bool {
        let slot = self
            .index
            .and_then(|index| self.slots.get(index).copied().flatten());
        slot.is_some_and(|slot| std::ptr::eq(slot.cell, cell))
    }
}

/// Two parts of a meaning, one after the other.
fn joined(first: String, second: &str) -> String {
    match (first.as_str(), second) {
        (_, "") => first,
        ("", _) => second.to_owned(),
        (first, second) if first == second => first.to_owned(),
        (first, second) => format!("{first} {second}"),
    }
}

/// A meaning and a remark on the phrase or the code.
fn with_remark(meaning: String, remark: &str) -> String {
    match (meaning.as_str(), remark) {
        (_, "") => meaning,
        ("", _) => remark.to_owned(),
        (meaning, remark) if meaning == remark => meaning.to_owned(),
        (meaning, remark) => format!("{meaning} ({remark})"),
    }
}

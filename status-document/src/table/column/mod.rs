//! Finds the columns of a table.
//!
//! `survey` counts what the cells of each column contain, with `stats`. `status` chooses the
//! columns of statuses from that, and `text` those of phrases, meanings and states beside them.

mod stats;
mod status;
mod survey;
mod text;

use crate::{
    page::layout::Slot,
    table::{doubt::UsageColumn, phrase::Place},
};

pub(crate) use self::{
    stats::starts_with_phrase,
    status::{Found, doubtful, find, find_alike, find_titled, titles},
    survey::Survey,
};

/// The columns of a table to read.
#[derive(Debug)]
pub(crate) struct Columns {
    /// The columns that say of each row whether its status is in use.
    pub(crate) usage: Vec<UsageColumn>,
    /// Whether the text around the table says that its statuses are not in use.
    pub(crate) is_retired: bool,
    /// Columns with other statuses, which are not read.
    pub(crate) ignored: Vec<usize>,
    /// Whether the user names the column, so that a number from 600 on is a status.
    pub(crate) is_named: bool,
    /// The number of rows that are the header.
    pub(crate) header_rows: usize,
    /// The titles of all columns.
    pub(crate) titles: Vec<String>,
    /// The columns of statuses: one, or one for each part of a table with several parts side by
    /// side.
    pub(crate) statuses: Vec<StatusColumn>,
}

#[derive(Clone, Copy, Debug)]
pub(crate) struct StatusColumn {
    pub(crate) index: usize,
    pub(crate) texts: TextColumns,
}

/// The columns that belong to a column of statuses.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct TextColumns {
    pub(crate) codes: Option<usize>,
    /// Another column with a title of codes, which is neither read as such nor as a text.
    pub(crate) unread_codes: Option<usize>,
    /// The column of phrases, and how far its texts are trusted.
    pub(crate) phrase: Option<(usize, Place)>,
    pub(crate) meaning: Option<usize>,
    /// Whether that column has a title of meanings.
    pub(crate) is_meaning_titled: bool,
    /// The column that says whether each row is in use.
    pub(crate) states: Option<usize>,
    /// The kind of text in the cells of statuses.
    pub(crate) own: OwnTexts,
}

impl TextColumns {
    /// Drops the columns to the left of several statuses in a cell: the text there, such as an
    /// operation, is not about each of them.
    pub(crate) fn keep_after(&mut self, index: usize, statuses: usize) {
        if statuses > 1 {
            self.phrase = self.phrase.filter(|(phrase, _)| *phrase > index);
            self.meaning = self
                .meaning
                .filter(|meaning| self.codes.is_some() || *meaning > index);
        }
    }
}

/// The kind of text that most cells of statuses have after the status.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum OwnTexts {
    /// Nothing, or words.
    #[default]
    Words,
    /// Registered phrases.
    Registered,
    /// Words that look like codes.
    Codes,
}

impl Columns {
    /// Whether a column says that the status of a row is not in use.
    pub(crate) fn is_unused(&self, row: &[Option<Slot>]) -> bool {
        UsageColumn::are_against(&self.usage, row)
    }
}

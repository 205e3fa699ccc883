//! What was read: the rows of a document, and what it says without defining a code.

use std::ops::RangeInclusive;

/// The status codes that a file defines.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Statuses {
    /// A row for each code, in ascending order.
    pub entries: Vec<Entry>,
    /// What documents no code, in the order of the file.
    pub skipped: Vec<Skipped>,
}

/// What a file says of one code.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Entry {
    /// The code, in `100..=999`.
    pub status: u16,
    /// The phrase as the file writes it, without its markup; `None` where it writes none, or different ones.
    pub phrase: Option<String>,
    /// What the file says beside the phrase; empty where it says nothing.
    pub meaning: String,
    /// The lines on which the code is defined, from 1, in ascending order.
    pub lines: Vec<u32>,
    /// Whether only a row of a whole class defines the code.
    pub from_class: bool,
}

/// What a file writes where codes are, that documents no code.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Skipped {
    /// As it is written.
    pub written: String,
    /// Why it documents no code.
    pub reason: SkipReason,
    /// The line that it is on, from 1.
    pub line: u32,
}

/// Why something documents no code.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum SkipReason {
    /// It is a whole class, or another range of codes.
    Range(RangeInclusive<u16>),
    /// It is what is answered for all other codes.
    Default,
    /// The registry has not assigned the codes, or says that they are unused.
    Unassigned(RangeInclusive<u16>),
    /// It stands among codes and is none: a misspelt one, or one of the API's own.
    NotAStatus,
    /// It is a code in a table that is not read as one of status codes, and in no other.
    OtherTable(u16),
    /// It is a code in a row that belongs to no table, and in no other.
    NoTable(u16),
}

impl Entry {
    pub(crate) fn new(status: u16) -> Self {
        Self {
            status,
            phrase: None,
            meaning: String::new(),
            lines: Vec::new(),
            from_class: false,
        }
    }
}

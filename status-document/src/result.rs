//! The result of reading a file: the entries it defines, and what was skipped.

use std::ops::RangeInclusive;

/// The statuses that a file defines.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Statuses {
    /// One entry for each status, in ascending order.
    pub entries: Vec<Entry>,
    /// Text that looks like a status and is not an entry, in the order of the file.
    pub skipped: Vec<Skipped>,
}

/// One status as a file defines it.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Entry {
    /// The status, in `100..=999`.
    pub status: u16,
    /// The phrase as the file writes it, without markup. `None` if the file has no phrase, or if
    /// its rows disagree.
    pub phrase: Option<String>,
    /// The explanation, in the language of the file. Empty if there is none.
    pub meaning: String,
    /// The lines that define the status, counted from 1, in ascending order.
    pub lines: Vec<u32>,
    /// Whether the status is in use.
    pub lifecycle: Lifecycle,
    /// Whether only the row of a class, such as `4xx`, defines the status.
    pub from_class: bool,
    /// The codes that the file lists for the status, in the order of the file.
    pub codes: Vec<Code>,
    /// Whether a row has the status and no code, in a table with a column of codes.
    pub code_optional: bool,
    /// The number of operations that define the status, and of all operations, in an OpenAPI
    /// description of which all operations are read.
    pub operations: Option<(u32, u32)>,
}

/// A code, such as `order_not_found`, that a file lists for a status.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Code {
    /// The code as the file writes it, without markup.
    pub code: String,
    /// The explanation, in the language of the file. Empty if there is none.
    pub meaning: String,
    /// The lines that list the code for the status, counted from 1, in ascending order.
    pub lines: Vec<u32>,
    /// Whether the code is in use.
    pub lifecycle: Lifecycle,
}

/// Whether a status is in use, according to the file.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub enum Lifecycle {
    /// The status is in use.
    #[default]
    Active,
    /// The status is reserved for the future: its phrase is `Reserved`.
    Reserved,
    /// The status is no longer in use: its phrase is `Unused`, or its row has a mark like that.
    Retired,
}

/// Text that looks like a status and is not an entry.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Skipped {
    /// The text, as the file writes it.
    pub written: String,
    /// The line of the text, counted from 1.
    pub line: u32,
    /// The reason why the text is not an entry.
    pub reason: SkipReason,
}

/// The reason why a text is not an entry.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum SkipReason {
    /// A range of statuses, such as `4xx`, without each of them.
    Range(RangeInclusive<u16>),
    /// Every status without a row of its own: `default`.
    Default,
    /// A status or a range of them that the file marks as unassigned, or a range that it marks as
    /// unused.
    Unassigned(RangeInclusive<u16>),
    /// Text in a column of statuses that is not a status: a misspelt one, or a code of the API.
    NotAStatus,
    /// A status in tables that are not recognized as tables of statuses, and in no other table.
    OtherTable(u16),
    /// A status in a column beside the one that is read, and in no other place.
    OtherColumn(u16),
    /// A status outside of what is read: in a row without a table, in a list or a heading beside a
    /// table of statuses.
    NoTable(u16),
    /// Text in a column of codes that is not a code.
    NotACode,
}

impl Entry {
    /// An entry with every optional field unset.
    pub(crate) fn new(status: u16) -> Self {
        Self {
            status,
            phrase: None,
            meaning: String::new(),
            lines: Vec::new(),
            lifecycle: Lifecycle::Active,
            from_class: false,
            codes: Vec::new(),
            code_optional: false,
            operations: None,
        }
    }
}

impl SkipReason {
    /// The name of the variant.
    #[must_use]
    pub fn name(&self) -> &'static str {
        match self {
            Self::Range(_) => "Range",
            Self::Default => "Default",
            Self::Unassigned(_) => "Unassigned",
            Self::NotAStatus => "NotAStatus",
            Self::OtherTable(_) => "OtherTable",
            Self::OtherColumn(_) => "OtherColumn",
            Self::NoTable(_) => "NoTable",
            Self::NotACode => "NotACode",
        }
    }
}

impl Lifecycle {
    /// The name of the variant.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Active => "Active",
            Self::Reserved => "Reserved",
            Self::Retired => "Retired",
        }
    }
}

//! Locations in the file that a document was read from, and texts in that file that define no
//! status.

use core::fmt;

use crate::document::invalid;

/// The file and the lines that define a status.
///
/// ```
/// use status_core::Entry;
///
/// const CONFLICT: Entry = Entry::new(409, "Conflict").with_location("docs/errors.md", &[14, 31]);
///
/// let location = CONFLICT.location().unwrap();
/// assert_eq!((location.file(), location.lines()), ("docs/errors.md", &[14, 31][..]));
/// assert_eq!(location.to_string(), "docs/errors.md:14");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Location {
    file: &'static str,
    lines: &'static [u32],
}

impl Location {
    #[track_caller]
    pub(crate) const fn new(file: &'static str, lines: &'static [u32]) -> Self {
        if lines.is_empty() {
            invalid::missing_lines(file);
        }
        Self { file, lines }
    }

    /// The file.
    ///
    /// [`document!`](crate::document!) names a file as the compiler names its source files:
    /// relative to the folder in which the compiler runs, which is the root of a workspace.
    #[must_use]
    pub const fn file(&self) -> &'static str {
        self.file
    }

    /// The lines that define the status, counted from one. There is at least one.
    #[must_use]
    pub const fn lines(&self) -> &'static [u32] {
        self.lines
    }

    /// The first of the [lines](Self::lines).
    #[must_use]
    pub const fn line(&self) -> u32 {
        self.lines[0]
    }
}

/// `docs/errors.md:14`: the first line, in the form that terminals and editors recognize.
impl fmt::Display for Location {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}", self.file, self.line())
    }
}

/// A part of a page that looks like a status and is not an entry, with the reason: `4xx`,
/// `default`, `Unassigned`, a misspelt status such as `4O4`, a row outside of a table.
///
/// A status that a page only mentions in this way is not defined. The error message cites the line.
///
/// ```
/// use status_core::{Document, Entry, document::{SkipReason, Skipped}};
///
/// static ERRORS: Document = Document::new("ERRORS", &[Entry::new(404, "Not Found")])
///     .with_file("docs/errors.md")
///     .with_skipped(&[Skipped::new("4xx", 20, SkipReason::Range(400, 499))]);
///
/// assert!(ERRORS.entry(418).is_none());
/// assert_eq!(ERRORS.skipped()[0].written(), "4xx");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Skipped {
    written: &'static str,
    line: u32,
    reason: SkipReason,
}

/// The reason why a part of a page is not an entry.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum SkipReason {
    /// A range of statuses, from the first to the last, without each of them: `4xx`.
    Range(u16, u16),
    /// Every status without a row of its own: `default`.
    Default,
    /// A range of statuses that the page marks as unassigned, from the first to the last.
    Unassigned(u16, u16),
    /// Text in a column of statuses that is not a status: a misspelt one, or a code.
    NotAStatus,
    /// A status that is only in tables that are not recognized as tables of statuses.
    OtherTable(u16),
    /// A status that is only in a column beside the one that is read.
    OtherColumn(u16),
    /// A status outside of what is read: in a row without a table, in a list or a heading beside a
    /// table of statuses.
    NoTable(u16),
    /// Text in a column of codes that is not a code.
    NotACode,
}

impl Skipped {
    /// Text that was skipped, its line in the document's file, and the reason.
    ///
    /// ```
    /// use status_core::document::{SkipReason, Skipped};
    ///
    /// const CLASS: Skipped = Skipped::new("4xx", 20, SkipReason::Range(400, 499));
    /// assert_eq!(CLASS.reason(), SkipReason::Range(400, 499));
    /// ```
    #[must_use]
    pub const fn new(written: &'static str, line: u32, reason: SkipReason) -> Self {
        Self {
            written,
            line,
            reason,
        }
    }

    /// The text, as the page writes it.
    #[must_use]
    pub const fn written(&self) -> &'static str {
        self.written
    }

    /// The line of the document's [file](crate::Document::file), counted from one.
    #[must_use]
    pub const fn line(&self) -> u32 {
        self.line
    }

    /// The reason why the text is not an entry.
    #[must_use]
    pub const fn reason(&self) -> SkipReason {
        self.reason
    }

    /// Whether the text mentions a status in particular. `default` mentions none.
    pub(crate) const fn mentions(&self, status: u16) -> bool {
        match self.reason {
            SkipReason::Range(first, last) | SkipReason::Unassigned(first, last) => {
                first <= status && status <= last
            }
            SkipReason::OtherTable(other)
            | SkipReason::OtherColumn(other)
            | SkipReason::NoTable(other) => other == status,
            SkipReason::NotAStatus => is_misspelling(self.written, status),
            SkipReason::Default | SkipReason::NotACode => false,
        }
    }
}

/// Whether a text may be a misspelt status: two of its first three characters are right.
const fn is_misspelling(written: &str, status: u16) -> bool {
    let digits = [status / 100 % 10, status / 10 % 10, status % 10];
    let written = written.as_bytes();
    let (mut index, mut right) = (0, 0);
    while index < 3 && index < written.len() {
        if written[index] as u16 == b'0' as u16 + digits[index] {
            right += 1;
        }
        index += 1;
    }
    right == 2 && written.len() <= 4 || right == 3 && written.len() == 4
}

#[cfg(test)]
mod tests {
    use super::{SkipReason, Skipped};

    fn mentioned(written: &'static str, reason: SkipReason) -> Vec<u16> {
        let skipped = Skipped::new(written, 1, reason);
        (0..1000)
            .filter(|&status| skipped.mentions(status))
            .collect()
    }

    #[test]
    fn a_text_mentions_its_statuses() {
        let range = mentioned("4xx", SkipReason::Range(400, 499));
        assert_eq!(range, (400..=499).collect::<Vec<_>>());
        let unassigned = mentioned("418-420", SkipReason::Unassigned(418, 420));
        assert_eq!(unassigned, [418, 419, 420]);
        assert_eq!(mentioned("404", SkipReason::OtherTable(404)), [404]);
        assert_eq!(mentioned("404", SkipReason::OtherColumn(404)), [404]);
        assert_eq!(mentioned("404", SkipReason::NoTable(404)), [404]);
        assert_eq!(mentioned("default", SkipReason::Default), [0; 0]);
    }

    /// Two of the three digits are at their places, and at most one character is too many.
    #[test]
    fn a_misspelling_mentions_what_it_may_mean() {
        let mentions =
            |written, status| Skipped::new(written, 1, SkipReason::NotAStatus).mentions(status);
        for written in ["4O4", "40A", "x04", "4044", "404a", "40", "4O4a"] {
            assert!(mentions(written, 404), "{written}");
        }
        for written in ["404", "40444", "4O444", "4OO", "4", "", "414!!"] {
            assert!(!mentions(written, 404), "{written}");
        }
        let one_digit_off = mentioned("40x", SkipReason::NotAStatus);
        assert_eq!(one_digit_off, (400..=409).collect::<Vec<_>>());
    }
}

//! A document that was read from a file: where its rows stand, and what stands there without being a row.

use core::fmt;

use crate::{
    document::{
        Document,
        entry::{Entry, Meaning, Standing},
    },
    rules::message as diagnose,
};

/// Where a document's file defines a code.
///
/// ```
/// use status_core::Entry;
///
/// const CONFLICT: Entry = Entry::new(409, "Conflict").with_source("docs/errors.md", &[14, 31]);
///
/// let source = CONFLICT.source().unwrap();
/// assert_eq!((source.file(), source.lines()), ("docs/errors.md", &[14, 31][..]));
/// assert_eq!(source.to_string(), "docs/errors.md:14");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Source {
    file: &'static str,
    lines: &'static [u32],
}

impl Source {
    #[track_caller]
    pub(crate) const fn new(file: &'static str, lines: &'static [u32]) -> Self {
        if lines.is_empty() {
            diagnose::no_lines(file);
        }
        Self { file, lines }
    }

    /// The file. One that [`document!`](crate::document!) read is named as the compiler names its source files: from the folder that the
    /// compiler runs in, which in a workspace is its root.
    #[must_use]
    pub const fn file(&self) -> &'static str {
        self.file
    }

    /// The lines that define the code, counted from one. There is at least one.
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

/// `docs/errors.md:14`: the first line, in the form that terminals and editors follow.
impl fmt::Display for Source {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}", self.file, self.line())
    }
}

/// What a document's file has in the place of a code, and which defines none: `4xx`, `default`, `Unassigned`, what is no code
/// (`4O4`), and codes in rows outside of tables or in tables of something else.
///
/// A code that only this speaks of is refused like any other that the document does not define, and the message tells
/// of it.
///
/// ```
/// use status_core::{Apart, Document, Entry, NoCode};
///
/// static ERRORS: Document = Document::new("ERRORS", &[Entry::new(404, "Not Found")])
///     .with_file("docs/errors.md")
///     .with_apart(&[Apart::new("4xx", 20, NoCode::Range(400, 499))]);
///
/// assert!(ERRORS.entry(418).is_none());
/// assert_eq!(ERRORS.apart()[0].written(), "4xx");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Apart {
    written: &'static str,
    line: u32,
    why: NoCode,
}

/// Why a line of a document's file defines no code.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum NoCode {
    /// It speaks of a range of codes, from the first to the last, without naming each: `4xx`.
    Range(u16, u16),
    /// It speaks of every code that has no line of its own: `default`.
    Default,
    /// It says that nobody has given the codes, from the first to the last, a meaning: `Unassigned`.
    Unassigned(u16, u16),
    /// It stands among codes and is none: a misspelt one, or one of the API's own.
    NotACode,
    /// It is a code in a table that is not read as one of status codes, and in no other.
    OtherTable(u16),
    /// It is a code in a row that belongs to no table, and in no other.
    NoTable(u16),
}

impl Apart {
    /// What is written in the place of the code, in which line of the document's file, and why it defines none.
    #[must_use]
    pub const fn new(written: &'static str, line: u32, why: NoCode) -> Self {
        Self { written, line, why }
    }

    /// What is written in the place of the code, as it is written.
    #[must_use]
    pub const fn written(&self) -> &'static str {
        self.written
    }

    /// The line of the document's [file](Document::file), counted from one.
    #[must_use]
    pub const fn line(&self) -> u32 {
        self.line
    }

    /// Why it defines no code.
    #[must_use]
    pub const fn why(&self) -> NoCode {
        self.why
    }

    /// Whether it speaks of a code among others; what speaks of all that are left names none.
    pub(crate) const fn speaks_of(&self, code: u16) -> bool {
        match self.why {
            NoCode::Range(first, last) | NoCode::Unassigned(first, last) => {
                first <= code && code <= last
            }
            NoCode::OtherTable(other) | NoCode::NoTable(other) => other == code,
            NoCode::NotACode => is_like(self.written, code),
            NoCode::Default => false,
        }
    }
}

/// Whether a text may be a misspelt code: two of its first three letters are right.
const fn is_like(written: &str, code: u16) -> bool {
    let digits = [code / 100 % 10, code / 10 % 10, code % 10];
    let written = written.as_bytes();
    let (mut at, mut right) = (0, 0);
    while at < 3 && at < written.len() {
        if written[at] as u16 == b'0' as u16 + digits[at] {
            right += 1;
        }
        at += 1;
    }
    right == 2 && written.len() <= 4 || right == 3 && written.len() == 4
}

/// A code as `document!` has read it: the code, its phrase, its meaning in English and in Chinese, the lines that
/// define it, its standing, and whether only a row of a whole class defines it.
pub type Row = (
    u16,
    Option<&'static str>,
    &'static str,
    &'static str,
    &'static [u32],
    Standing,
    bool,
);

/// The entries of a file. Derived code has them in this form because a list of tuples costs the compiler less than one
/// of calls.
#[must_use]
pub const fn rows<const N: usize>(file: &'static str, rows: &[Row; N]) -> [Entry; N] {
    let mut entries = [Entry::BLANK; N];
    let mut at = 0;
    while at < N {
        let (number, phrase, en, zh, lines, standing, of_range) = rows[at];
        entries[at] = Entry {
            number,
            phrase,
            meaning: Meaning { en, zh },
            standing,
            of_range,
            source: Some(Source { file, lines }),
            ..Entry::BLANK
        };
        at += 1;
    }
    entries
}

/// The document that a file is.
#[must_use]
#[track_caller]
pub const fn document(
    name: &'static str,
    file: &'static str,
    entries: &'static [Entry],
    apart: &'static [Apart],
) -> Document {
    Document::new(name, entries)
        .with_file(file)
        .with_apart(apart)
}

#[cfg(test)]
mod tests {
    use super::{Row, document, rows};
    use crate::{Apart, Document, Entry, NoCode, Standing};

    static ROWS: [Entry; 4] = {
        const ROWS: [Row; 4] = [
            (
                306,
                Some("(Unused)"),
                "",
                "",
                &[3],
                Standing::Retired,
                false,
            ),
            (402, None, "", "", &[4, 9], Standing::Reserved, false),
            (
                404,
                Some("Unused Path"),
                "no such path",
                "路径不存在",
                &[5],
                Standing::Active,
                false,
            ),
            (418, None, "", "", &[6], Standing::Active, true),
        ];
        rows("docs/errors.md", &ROWS)
    };
    static READ: Document = document(
        "docs/errors.md",
        "docs/errors.md",
        &ROWS,
        &[Apart::new("default", 7, NoCode::Default)],
    );
    static EMPTY: [Entry; 0] = rows("docs/errors.md", &[]);

    #[test]
    fn a_row_keeps_all_that_was_read() {
        let entry = READ.entry(404).unwrap();
        assert_eq!(entry.to_string(), "404 Unused Path: no such path");
        assert_eq!(entry.meaning().zh(), "路径不存在");
        assert_eq!(entry.source().unwrap().to_string(), "docs/errors.md:5");
        assert_eq!(READ.entry(402).unwrap().source().unwrap().lines(), [4, 9]);
        assert_eq!(READ.entry(418).unwrap().phrase(), None);
        let of_range: Vec<bool> = READ.entries().map(Entry::is_of_range).collect();
        assert_eq!(of_range, [false, false, false, true]);
        assert_eq!(READ.entry(306).unwrap().standing(), Standing::Retired);
        assert!(EMPTY.is_empty());
    }

    #[test]
    fn a_document_knows_its_file() {
        assert_eq!(READ.file(), Some("docs/errors.md"));
        assert_eq!(READ.apart()[0].why(), NoCode::Default);
        assert_eq!(READ.apart()[0].line(), 7);
    }
}

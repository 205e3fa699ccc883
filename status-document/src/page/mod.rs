//! A page of any format: headings, tables, and the text between them, in the order of the file.
//!
//! The readers of the formats build it with a [`PageBuilder`](builder::PageBuilder) from texts of a
//! `writer`, which splits paragraphs that `status_lines` finds to be lists. `lines` numbers the
//! lines of a file. `layout` resolves the cells of a table that span several rows or columns.
//! `damage` is a part that cannot be read.

pub(crate) mod builder;
pub(crate) mod damage;
pub(crate) mod layout;
pub(crate) mod lines;
mod status_lines;
pub(crate) mod writer;

use std::borrow::Cow;

use self::damage::Damage;

/// A page.
#[derive(Debug, Default)]
pub(crate) struct Page {
    pub(crate) blocks: Vec<Block>,
    /// The first line that includes another file, and the name of that file.
    pub(crate) include: Option<(u32, String)>,
    /// The parts that hide others, so that no section of the page can be read.
    pub(crate) damages: Vec<Damage>,
}

#[derive(Debug)]
pub(crate) enum Block {
    Heading(Heading),
    Table(RawTable),
    Text(Passage),
}

#[derive(Debug)]
pub(crate) struct Heading {
    pub(crate) level: u8,
    pub(crate) text: String,
    pub(crate) line: u32,
}

/// The marks between the cells of a row, as authors write them.
pub(crate) const PIPES: [char; 2] = ['|', '｜'];

/// Follows the last character of bold text and of code, in the lines of a cell or an item. No file
/// has it in its text.
pub(crate) const SPAN_END: char = '\u{1}';

/// A text without the ends of bold text and code.
pub(crate) fn plain(text: &str) -> Cow<'_, str> {
    // In most cells, all of the text is bold or code.
    let without_last = text.strip_suffix(SPAN_END).unwrap_or(text);
    if without_last.contains(SPAN_END) {
        Cow::Owned(text.replace(SPAN_END, ""))
    } else {
        Cow::Borrowed(without_last)
    }
}

/// A line of text outside of tables.
#[derive(Debug)]
pub(crate) struct Passage {
    pub(crate) kind: TextKind,
    /// The text, with [`SPAN_END`] in it.
    pub(crate) text: String,
    pub(crate) line: u32,
    /// The number of the innermost list around the text, counted from 1. 0 outside of lists.
    pub(crate) list: u32,
    /// The number of lists around the text.
    pub(crate) depth: u32,
    /// Whether the line continues the block of the text before it, after a line break.
    pub(crate) continues: bool,
    /// Whether the text starts with bold text or code.
    pub(crate) starts_with_span: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum TextKind {
    Paragraph,
    /// The start of an item of a list.
    Item,
    /// The term of a list of definitions.
    Term,
    /// A line of a code block, which is not a table even if it looks like one.
    Code,
}

/// A table as it is written: rows of cells, which may span several rows and columns.
#[derive(Debug, Default)]
pub(crate) struct RawTable {
    pub(crate) line: u32,
    pub(crate) caption: String,
    pub(crate) rows: Vec<RawRow>,
    /// Why the table cannot be read.
    pub(crate) damage: Option<Damage>,
}

#[derive(Debug, Default)]
pub(crate) struct RawRow {
    pub(crate) is_head: bool,
    /// The number of the group of rows. No cell spans beyond its group.
    pub(crate) group: u32,
    pub(crate) cells: Vec<RawCell>,
}

#[derive(Debug)]
pub(crate) struct RawCell {
    pub(crate) is_head: bool,
    /// The number of rows that the cell spans. 0 stands for the rest of its group.
    pub(crate) rows: u32,
    /// The number of columns that the cell spans.
    pub(crate) columns: u32,
    /// The lines and paragraphs of the cell that are not empty.
    pub(crate) lines: Vec<Line>,
}

/// A line of a cell, with single spaces.
#[derive(Clone, Debug, Default)]
pub(crate) struct Line {
    /// The text, with [`SPAN_END`] in it.
    pub(crate) text: String,
    /// The line of the file on which the text starts.
    pub(crate) number: u32,
}

impl RawCell {
    pub(crate) fn is_empty(&self) -> bool {
        self.lines.is_empty()
    }

    /// The whole cell as one line, without markup.
    pub(crate) fn text(&self) -> Cow<'_, str> {
        self.joined(" ")
    }

    /// The whole cell without markup, its lines separated by `separator`.
    pub(crate) fn joined(&self, separator: &str) -> Cow<'_, str> {
        without_marks(self.marked(separator))
    }

    /// The whole cell with [`SPAN_END`] in it.
    pub(crate) fn marked(&self, separator: &str) -> Cow<'_, str> {
        if let [line] = &self.lines[..] {
            return Cow::Borrowed(&line.text);
        }
        let lines: Vec<&str> = self.lines.iter().map(|line| line.text.as_str()).collect();
        Cow::Owned(lines.join(separator))
    }

    /// The start of the cell, like [`joined`](Self::joined). A cell that spans rows is read in each
    /// of them. Reading all of a long one each time would be quadratic in the size of the file.
    pub(crate) fn beginning(&self, separator: &str) -> Cow<'_, str> {
        without_marks(self.marked_beginning(separator))
    }

    /// The start of the cell with [`SPAN_END`] in it.
    pub(crate) fn marked_beginning(&self, separator: &str) -> Cow<'_, str> {
        const CHARS: usize = 300;
        match &self.lines[..] {
            [line] if line.text.len() <= CHARS => return Cow::Borrowed(&line.text),
            _ => {}
        }
        let mut beginning = String::new();
        for line in self.lines.iter().take(CHARS) {
            if !beginning.is_empty() {
                beginning.push_str(separator);
            }
            if line.text.len() <= CHARS {
                beginning.push_str(&line.text);
            } else {
                beginning.extend(line.text.chars().take(CHARS));
            }
            if beginning.len() >= CHARS {
                break;
            }
        }
        Cow::Owned(beginning)
    }
}

fn without_marks(text: Cow<'_, str>) -> Cow<'_, str> {
    match text {
        Cow::Borrowed(text) => plain(text),
        Cow::Owned(text) if text.contains(SPAN_END) => Cow::Owned(text.replace(SPAN_END, "")),
        text @ Cow::Owned(_) => text,
    }
}

//! A page of any format as the reading of tables sees it: headings, tables, and the text between them, in the order of
//! the file. Markdown, HTML and CSV are told to a [`PageBuilder`] as it meets them.

pub(crate) mod builder;
pub(crate) mod layout;
pub(crate) mod lines;

/// A page.
#[derive(Debug, Default)]
pub(crate) struct Page {
    pub(crate) blocks: Vec<Block>,
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

/// A line of text outside of tables.
#[derive(Debug)]
pub(crate) struct Passage {
    pub(crate) kind: TextKind,
    pub(crate) text: String,
    pub(crate) line: u32,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum TextKind {
    Paragraph,
    /// The beginning of an item of a list.
    Item,
    /// What is shown as code is no table, whatever it looks like.
    Code,
}

/// A table as it is written: rows of cells, which may span several.
#[derive(Debug, Default)]
pub(crate) struct RawTable {
    pub(crate) line: u32,
    pub(crate) caption: String,
    pub(crate) rows: Vec<RawRow>,
}

#[derive(Debug, Default)]
pub(crate) struct RawRow {
    pub(crate) is_head: bool,
    /// Rows of one group follow on each other, and no cell spans beyond it.
    pub(crate) group: u32,
    pub(crate) cells: Vec<RawCell>,
}

#[derive(Debug)]
pub(crate) struct RawCell {
    pub(crate) is_head: bool,
    /// How many rows the cell spans; 0 for all that are left of its group.
    pub(crate) rows: u32,
    /// How many columns it spans.
    pub(crate) columns: u32,
    /// Its lines and paragraphs that are not empty.
    pub(crate) lines: Vec<Line>,
}

/// A line of a cell. White space in it is single spaces.
#[derive(Clone, Debug, Default)]
pub(crate) struct Line {
    pub(crate) text: String,
    /// The line of the file on which it begins.
    pub(crate) number: u32,
}

impl RawCell {
    pub(crate) fn is_empty(&self) -> bool {
        self.lines.is_empty()
    }

    /// The whole cell as one line.
    pub(crate) fn text(&self) -> String {
        self.joined(" ")
    }

    /// The whole cell, its lines parted by `separator`.
    pub(crate) fn joined(&self, separator: &str) -> String {
        let lines: Vec<&str> = self.lines.iter().map(|line| line.text.as_str()).collect();
        lines.join(separator)
    }

    /// What the cell begins with, as [`joined`](Self::joined). A cell that spans rows is read in each of them, and if it were read to its
    /// end, a small file could make for much work.
    pub(crate) fn beginning(&self, separator: &str) -> String {
        const CHARS: usize = 300;
        let mut beginning = String::new();
        for line in self.lines.iter().take(CHARS) {
            if !beginning.is_empty() {
                beginning.push_str(separator);
            }
            beginning.extend(line.text.chars().take(CHARS));
            if beginning.len() >= CHARS {
                break;
            }
        }
        beginning
    }
}

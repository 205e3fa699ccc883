//! Writes the text of a block whose lines are joined, piece by piece, with the line of each piece.

use super::html::Html;
use crate::page::{TextKind, builder::PageBuilder, lines::Lines};

/// A line of a file.
#[derive(Clone, Copy, Debug)]
pub(super) struct Line<'a> {
    /// The text without the spaces at its end, and without the indentation of its block.
    pub(super) text: &'a str,
    pub(super) number: u32,
}

impl Line<'_> {
    pub(super) fn is_blank(&self) -> bool {
        self.text.is_empty()
    }

    /// The number of spaces before the text.
    pub(super) fn indent(&self) -> usize {
        self.text.len() - self.text.trim_start_matches(' ').len()
    }
}

/// Joins lines with line feeds.
pub(super) fn joined(lines: &[Line]) -> (String, Vec<u32>) {
    let texts: Vec<&str> = lines.iter().map(|line| line.text).collect();
    let numbers = lines.iter().map(|line| line.number).collect();
    (texts.join("\n"), numbers)
}

/// Writes the lines of a code block.
pub(super) fn code_block(page: &mut PageBuilder, lines: &[Line]) {
    page.block(TextKind::Code);
    for line in lines {
        page.text(line.text, line.number..=line.number);
        page.line_break();
    }
    page.block(TextKind::Paragraph);
}

/// Reads the HTML that a block contains. Tables that it does not close end with it.
pub(super) fn read_html(html: &mut Html, block: &[Line]) {
    let (text, numbers) = joined(block);
    let mut start = 0;
    let starts = block.iter().map(|line| {
        let this = start;
        start += line.text.len() + 1;
        this
    });
    let lines = Lines::for_part(starts.zip(numbers).collect());
    let tables = html.page.open_tables();
    html.read(&text, |offset| lines.line_at(offset));
    while html.page.open_tables() > tables {
        html.page.table_end();
    }
    html.fragment_end();
    html.page.block(TextKind::Paragraph);
}

/// The offset of the first `mark` that ends the text from `inner` on, which is not empty.
pub(super) fn closing(
    text: &str,
    inner: usize,
    mark: &str,
    is_end: impl Fn(usize) -> bool,
) -> Option<usize> {
    let mut from = inner;
    while let Some(found) = text[from..].find(mark) {
        let end = from + found;
        if end > inner && is_end(end) {
            return Some(end);
        }
        // Marks can overlap: `***`.
        from = end + 1;
    }
    None
}

/// Writes a text in the order of its pieces.
pub(super) struct Writer<'p> {
    pub(super) page: &'p mut PageBuilder,
    /// The number of each line of the text.
    numbers: &'p [u32],
    line: usize,
}

impl<'p> Writer<'p> {
    pub(super) fn new(page: &'p mut PageBuilder, numbers: &'p [u32]) -> Self {
        Self {
            page,
            numbers,
            line: 0,
        }
    }

    /// Writes a piece. A line feed is a space.
    pub(super) fn text(&mut self, text: &str) {
        for (index, piece) in text.split('\n').enumerate() {
            if index > 0 {
                self.write(" ");
                self.line += 1;
            }
            if !piece.is_empty() {
                self.write(piece);
            }
        }
    }

    /// Passes over a piece that is not shown.
    pub(super) fn skip(&mut self, text: &str) {
        self.line += text.bytes().filter(|byte| *byte == b'\n').count();
    }

    /// Writes a text of one line instead of a piece.
    pub(super) fn replace(&mut self, text: &str, shown: &str) {
        self.write(shown);
        self.skip(text);
    }

    fn write(&mut self, text: &str) {
        let last = self.numbers.len().saturating_sub(1);
        let number = self.numbers.get(self.line.min(last)).copied().unwrap_or(1);
        self.page.text(text, number..=number);
    }
}

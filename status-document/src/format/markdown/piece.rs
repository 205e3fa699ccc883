//! Collects a part of a page that is read as a page of its own.

use crate::page::lines;

/// A piece of HTML or Markdown, which arrives line by line.
#[derive(Default)]
pub(super) struct Piece {
    pub(super) text: String,
    /// The offset of each line in the piece, and its number in the file.
    pub(super) lines: Vec<(usize, u32)>,
}

impl Piece {
    pub(super) fn from_lines(lines: &[(String, u32)]) -> Self {
        let mut piece = Self::default();
        for (line, number) in lines {
            piece.push(line, *number);
            piece.text.push('\n');
        }
        piece
    }

    /// Adds text that starts on a line and goes on for as many as it has.
    pub(super) fn push(&mut self, text: &str, line: u32) {
        let mut start = self.text.len();
        for (index, part) in text.split_inclusive('\n').enumerate() {
            self.lines.push((start, line + lines::number(index)));
            start += part.len();
        }
        self.text.push_str(text);
    }

    /// Splits off a table whose first title is in a tag: `<div>Code</div> | Meaning`. By the rules
    /// of `CommonMark`, it is HTML. Many readers of Markdown show a table.
    pub(super) fn split_off_table(&mut self) -> Option<Self> {
        let lines: Vec<&str> = self.text.lines().collect();
        let delimiters = lines.iter().position(|line| is_delimiter_row(line))?;
        let titles = delimiters.checked_sub(1)?;
        if !lines[titles].starts_with('<') || !lines[titles].contains('|') {
            return None;
        }
        let mut table = Self::default();
        for (index, line) in lines.iter().enumerate().skip(titles) {
            let (_, number) = *self.lines.get(index)?;
            if index == titles {
                table.push("| ", number);
            }
            table.push(line, number);
            table.text.push('\n');
        }
        let (start, _) = self.lines[titles];
        self.text.truncate(start);
        self.lines.truncate(titles);
        Some(table)
    }

    /// Splits off the Markdown below a tag that announces it: `<div markdown="1">`.
    pub(super) fn split_off_markdown(&mut self) -> Option<Self> {
        let (second, _) = *self.lines.get(1)?;
        let tag = self.text[..second].trim();
        let is_opening = tag.starts_with('<') && !tag.starts_with("</") && tag.ends_with('>');
        let announces_markdown = tag.split([' ', '>', '=']).any(|word| word == "markdown");
        (is_opening && announces_markdown).then(|| Self {
            text: self.text.split_off(second),
            lines: self
                .lines
                .split_off(1)
                .into_iter()
                .map(|(start, line)| (start - second, line))
                .collect(),
        })
    }
}

/// Whether a line separates the titles of a table from its rows: `--- | ---`.
fn is_delimiter_row(line: &str) -> bool {
    line.contains('|') && line.contains('-') && line.chars().all(|c| " \t|:-".contains(c))
}

//! Collects the text of a cell or a block.

use std::ops::RangeInclusive;

use super::{Line, PIPES, SPAN_END, status_lines::SoftLine};

/// Collects text, split into lines with single spaces.
#[derive(Debug, Default)]
pub(super) struct Writer {
    pub(super) lines: Vec<Line>,
    /// How the line before the next text ended, if it did.
    line_end: Option<LineEnd>,
    /// Whether a space goes before the next text.
    spaced: bool,
    /// Whether the next text starts bold text or code.
    in_span: bool,
    /// The indices of the lines that start with it.
    pub(super) spans: Vec<usize>,
    /// Whether the last line has a pipe.
    has_pipe: bool,
    /// The last line of the file in a paragraph.
    soft_line: Option<SoftLine>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum LineEnd {
    /// A line of the file ended.
    Soft,
    /// The next text starts a line.
    Hard,
}

impl Writer {
    pub(super) fn text(&mut self, text: &str, lines: RangeInclusive<u32>) {
        let (mut line, last_line) = lines.into_inner();
        let mut after_return = false;
        let mut left = text;
        while let Some(c) = left.chars().next() {
            let words = words(left);
            if words > 0 {
                self.push(&left[..words], line);
                left = &left[words..];
                after_return = false;
                continue;
            }
            let (this, after) = left.split_at(c.len_utf8());
            left = after;
            if c.is_whitespace() {
                self.spaced = true;
                let is_end = c == '\r' || (c == '\n' && !after_return);
                // A line feed that is written as `&#10;` does not end a line of the file.
                line = last_line.min(line + u32::from(is_end));
            } else if !is_invisible(c) {
                self.push(this, line);
            }
            after_return = c == '\r';
        }
    }

    fn push(&mut self, text: &str, number: u32) {
        if self.line_end == Some(LineEnd::Soft) && self.soft_line.is_some() {
            self.end_soft_line(text, number);
        }
        let has_pipe = text.contains(PIPES);
        if self.is_broken() || self.lines.is_empty() {
            if self.in_span {
                self.spans.push(self.lines.len());
            }
            if self.lines.is_empty() {
                // Most cells have one line.
                self.lines.reserve_exact(1);
            }
            let text = text.to_owned();
            self.lines.push(Line { text, number });
            (self.spaced, self.soft_line) = (false, None);
            self.has_pipe = false;
        } else if let Some(line) = self.lines.last_mut() {
            if std::mem::take(&mut self.spaced) {
                line.text.push(' ');
            }
            line.text.push_str(text);
        }
        self.has_pipe |= has_pipe;
        (self.in_span, self.line_end) = (false, None);
    }

    /// Whether the last line has a pipe. Looking for it at the end of each line of a long paragraph
    /// would be quadratic.
    pub(super) fn has_pipe(&self) -> bool {
        self.has_pipe && !self.lines.is_empty()
    }

    /// Ends a line of the file in a paragraph. If it and the next one start with statuses, they are
    /// meant as lines.
    fn end_soft_line(&mut self, next: &str, number: u32) {
        let (Some(before), Some(last)) = (self.soft_line.take(), self.lines.last_mut()) else {
            return;
        };
        if before.starts_list(&last.text, next) {
            if let Some(line) = before.split_off(&mut last.text) {
                if before.in_span {
                    self.spans.push(self.lines.len());
                }
                self.lines.push(line);
            }
            self.line_end = Some(LineEnd::Hard);
        } else {
            self.soft_line = Some(SoftLine {
                start: last.text.len(),
                number,
                in_span: self.in_span,
            });
        }
    }

    fn is_broken(&self) -> bool {
        self.line_end == Some(LineEnd::Hard)
    }

    pub(super) fn line_break(&mut self) {
        self.line_end = Some(LineEnd::Hard);
    }

    pub(super) fn soft_break(&mut self, is_paragraph: bool) {
        self.line_end.get_or_insert(LineEnd::Soft);
        if is_paragraph {
            self.soft_line.get_or_insert_default();
        }
    }

    /// Starts bold text or code. Lines that all start with it are meant as lines.
    pub(super) fn span_start(&mut self) {
        let last = self.lines.len().checked_sub(1);
        let is_soft = self.line_end == Some(LineEnd::Soft);
        if is_soft && self.spans.last().copied() == last {
            self.line_end = Some(LineEnd::Hard);
        }
        self.in_span = true;
    }

    pub(super) fn span_end(&mut self) {
        self.in_span = false;
        let line = self
            .lines
            .last_mut()
            .filter(|_| self.line_end != Some(LineEnd::Hard));
        if let Some(line) = line.filter(|line| !line.text.ends_with(SPAN_END)) {
            line.text.push(SPAN_END);
        }
    }
}

/// The length of the words at the start of a text, with single spaces between them. Most texts are
/// that and nothing else.
fn words(text: &str) -> usize {
    let bytes = text.as_bytes();
    let mut end = 0;
    loop {
        let word = bytes[end..]
            .iter()
            .take_while(|byte| byte.is_ascii_graphic());
        end += word.count();
        let is_before_word = bytes.get(end + 1).is_some_and(u8::is_ascii_graphic);
        if end > 0 && bytes.get(end) == Some(&b' ') && is_before_word {
            end += 1;
        } else {
            return end;
        }
    }
}

/// Whether a character is invisible: byte order marks, joiners and soft hyphens.
pub(crate) fn is_invisible(c: char) -> bool {
    matches!(
        c,
        '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}'
    ) || (c.is_control() && c != '\t')
}

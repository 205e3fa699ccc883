//! Finds the lines of a paragraph that are meant as a list of statuses.

use super::{Line, SPAN_END};

/// A line of the file within a line of text.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct SoftLine {
    /// The offset at which it starts.
    pub(super) start: usize,
    /// Its number, unless it is the first one.
    pub(super) number: u32,
    /// Whether it starts with bold text or code.
    pub(super) in_span: bool,
}

impl SoftLine {
    /// Whether this line and the next one start with statuses.
    pub(super) fn starts_list(self, text: &str, next: &str) -> bool {
        starts_with_status(next) && text.get(self.start..).is_some_and(starts_with_status)
    }

    /// Splits the line off a line of text, unless it is all of it.
    pub(super) fn split_off(self, text: &mut String) -> Option<Line> {
        let split = (self.start > 0).then(|| text.split_off(self.start))?;
        Some(Line {
            text: split.trim_start().to_owned(),
            number: self.number,
        })
    }
}

/// Whether a text starts with a number of three digits.
fn starts_with_status(text: &str) -> bool {
    let text = text.trim_start();
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    digits == 3
        && text[digits..].chars().next().is_none_or(|next| {
            next.is_whitespace() || next == SPAN_END || ":-–—=：（(".contains(next)
        })
}

//! Finds quotation marks in CSV that would swallow rows.

use crate::page::damage::{Damage, Fault};

/// A mistake, with offsets in its record.
#[derive(Clone, Copy)]
pub(super) enum QuoteFault {
    /// The field that starts here does not end, or not where its quotation mark is.
    Unclosed { start: usize },
    /// The field that starts here has a row of the table in it.
    Row { start: usize, row: usize },
}

impl QuoteFault {
    pub(super) fn on_lines(self, line_at: impl Fn(usize) -> u32) -> Damage {
        match self {
            Self::Unclosed { start } => Damage::new(line_at(start), Fault::OpenField),
            Self::Row { start, row } => {
                Damage::new(line_at(row), Fault::RowInField(line_at(start)))
            }
        }
    }
}

/// The first mistake in a record. A mistake within a line swallows nothing.
pub(super) fn fault(record: &[u8], separator: u8, width: usize) -> Option<QuoteFault> {
    let record = record.trim_ascii_end();
    if !record.contains(&b'\n') && !record.contains(&b'\r') {
        return None;
    }
    let mut start = 0;
    loop {
        let is_quoted = record.get(start) == Some(&b'"');
        let end = if is_quoted {
            let end = end_of_quotes(record, start);
            let is_closed = end.is_some_and(|end| {
                let after = record[end..].iter().find(|byte| **byte != b' ');
                after.is_none_or(|byte| *byte == separator)
            });
            let field = &record[start..end.unwrap_or(record.len())];
            let is_over_lines = field.contains(&b'\n') || field.contains(&b'\r');
            if is_over_lines && !is_closed {
                return Some(QuoteFault::Unclosed { start });
            }
            if let Some(row) = row_within(field, separator, width) {
                let row = start + row;
                return Some(QuoteFault::Row { start, row });
            }
            end?
        } else {
            start
        };
        let rest = record[end..].iter();
        start = 1 + end + rest.clone().position(|byte| *byte == separator)?;
    }
}

/// The offset after the mark that closes the field, which starts here.
pub(super) fn end_of_quotes(record: &[u8], start: usize) -> Option<usize> {
    let mut offset = start + 1;
    loop {
        offset += record[offset..].iter().position(|byte| *byte == b'"')?;
        if record.get(offset + 1) != Some(&b'"') {
            return Some(offset + 1);
        }
        offset += 2;
    }
}

/// The offset of a line of a field that looks like a row: a status first, and as many separators.
fn row_within(field: &[u8], separator: u8, width: usize) -> Option<usize> {
    let mut offset = 0;
    for (index, line) in field
        .split(|byte| matches!(byte, b'\r' | b'\n'))
        .enumerate()
    {
        let bare = line.trim_ascii_start();
        let digits = bare.iter().take_while(|byte| byte.is_ascii_digit()).count();
        let separators = line.split(|byte| *byte == separator).count() - 1;
        let is_row = digits == 3
            && bare[digits..].trim_ascii_start().first() == Some(&separator)
            && width > 1
            && separators + 1 >= width;
        if index > 0 && is_row {
            return Some(offset);
        }
        offset += line.len() + 1;
    }
    None
}

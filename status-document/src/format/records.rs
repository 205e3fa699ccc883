//! Reads records of separated values within a page, with the line of each field.

use super::inline::Line;
use crate::page::lines::number;

/// A field of a record.
#[derive(Debug)]
pub(super) struct Field {
    pub(super) text: String,
    pub(super) line: u32,
}

impl Field {
    /// The lines of the field.
    pub(super) fn lines(&self) -> Vec<Line<'_>> {
        let lines = self.text.split('\n').enumerate();
        lines
            .map(|(index, text)| Line {
                text: text.trim(),
                number: self.line + number(index),
            })
            .collect()
    }
}

/// The marks between and around fields.
#[derive(Clone, Copy)]
pub(super) struct Marks {
    pub(super) separator: char,
    pub(super) quote: char,
    pub(super) escape: Option<char>,
}

/// Reads records, and skips empty lines between them.
///
/// # Errors
///
/// Returns the line of a quotation mark that is not closed, or that text follows.
pub(super) fn read(lines: &[Line], marks: Marks) -> Result<Vec<Vec<Field>>, u32> {
    let mut reader = Reader {
        marks,
        records: Vec::new(),
        record: Vec::new(),
        field: None,
        state: State::Start,
    };
    for line in lines {
        reader.line(*line)?;
    }
    match (reader.state, reader.field) {
        (State::Quoted, Some(field)) => Err(field.line),
        _ => Ok(reader.records),
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum State {
    Start,
    Plain,
    Quoted,
    /// After the quotation mark that ends a field.
    Ended,
}

struct Reader {
    marks: Marks,
    records: Vec<Vec<Field>>,
    record: Vec<Field>,
    field: Option<Field>,
    state: State,
}

impl Reader {
    fn line(&mut self, line: Line) -> Result<(), u32> {
        if self.state == State::Quoted {
            self.push('\n', line.number);
        } else if line.text.trim().is_empty() {
            return Ok(());
        }
        let mut chars = line.text.chars().peekable();
        while let Some(c) = chars.next() {
            let next = chars.peek().copied();
            if self.char(c, next, line.number)? {
                chars.next();
            }
        }
        if self.state != State::Quoted {
            self.end_field(line.number);
            self.records.push(std::mem::take(&mut self.record));
        }
        Ok(())
    }

    /// Reads a character. Returns whether the next one belongs to it.
    fn char(&mut self, c: char, next: Option<char>, line: u32) -> Result<bool, u32> {
        let Marks {
            separator, quote, ..
        } = self.marks;
        if self.marks.escape == Some(c) && self.state != State::Ended {
            self.push(next.unwrap_or(c), line);
            return Ok(next.is_some());
        }
        match self.state {
            State::Quoted if c == quote && next == Some(quote) => {
                self.push(c, line);
                return Ok(true);
            }
            State::Quoted if c == quote => self.state = State::Ended,
            State::Quoted => self.push(c, line),
            _ if c == separator => self.end_field(line),
            State::Start if c == ' ' => {}
            State::Start if c == quote => {
                self.start_field(line);
                self.state = State::Quoted;
            }
            State::Start | State::Plain => self.push(c, line),
            State::Ended if c.is_whitespace() => {}
            State::Ended => return Err(line),
        }
        Ok(false)
    }

    fn start_field(&mut self, line: u32) -> &mut Field {
        let text = String::new();
        self.field.get_or_insert(Field { text, line })
    }

    fn push(&mut self, c: char, line: u32) {
        self.start_field(line).text.push(c);
        if self.state == State::Start {
            self.state = State::Plain;
        }
    }

    fn end_field(&mut self, line: u32) {
        self.start_field(line);
        self.record.extend(self.field.take());
        self.state = State::Start;
    }
}

//! Reads CSV as a page with one table.

use csv_core::{ReadRecordResult, Reader, ReaderBuilder};

use crate::page::{
    Page,
    builder::PageBuilder,
    lines::{self, Lines},
};

pub(crate) fn page(text: &str) -> Page {
    let mut page = PageBuilder::default();
    page.table_start(1);
    let lines = Lines::new(text);
    let (separator, start) = match declared_separator(text) {
        Some((separator, line)) => (separator, line.len()),
        None => (likely_separator(text), 0),
    };
    let mut records = Records::new(text, start, separator);
    while records.next() {
        page.row_start();
        let mut line = lines.line_at(records.start);
        for field in records.fields() {
            page.cell_start(false, 1, 1);
            let last_line = line + lines::breaks(&field);
            page.text(&field, line..=last_line);
            line = last_line;
        }
        page.row_end();
    }
    page.finish()
}

/// The separator of a first line such as `sep=;`, as Excel writes it, and that line.
fn declared_separator(text: &str) -> Option<(u8, &str)> {
    let line = text.split(['\r', '\n']).next()?;
    match line.as_bytes() {
        [b's' | b'S', b'e' | b'E', b'p' | b'P', b'=', separator] => Some((*separator, line)),
        _ => None,
    }
}

/// The separator that splits the most of the first records into as many fields as the first has.
fn likely_separator(text: &str) -> u8 {
    let even_records = |separator: &u8| {
        let mut records = Records::new(beginning(text), 0, *separator);
        let mut fields = Vec::new();
        while fields.len() < 50 && records.next() {
            fields.push(records.field_count);
        }
        let first = fields.first().copied().unwrap_or_default();
        let even = fields.iter().filter(|count| **count == first && first > 1);
        (even.count(), first)
    };
    // `max_by_key` returns the last of several that are equal: the comma.
    let separators = [b'|', b'\t', b';', b','];
    separators
        .into_iter()
        .max_by_key(even_records)
        .unwrap_or(b',')
}

/// The start of a text, which is enough to find the separator.
fn beginning(text: &str) -> &str {
    let mut end = text.len().min(1 << 16);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    &text[..end]
}

/// An iterator over the records of a text.
struct Records<'a> {
    reader: Reader,
    text: &'a [u8],
    /// The offset up to which the text has been read.
    offset: usize,
    /// The offset at which the record starts.
    start: usize,
    field_count: usize,
    /// The fields of the record, one after the other, and where each ends.
    written: Vec<u8>,
    ends: Vec<usize>,
}

impl<'a> Records<'a> {
    fn new(text: &'a str, start: usize, separator: u8) -> Self {
        Self {
            reader: ReaderBuilder::new().delimiter(separator).build(),
            text: text.as_bytes(),
            offset: start,
            start,
            field_count: 0,
            written: vec![0; 1024],
            ends: vec![0; 16],
        }
    }

    /// Reads the next record. Returns `false` at the end.
    fn next(&mut self) -> bool {
        self.skip_empty_lines();
        self.start = self.offset;
        let (mut written, mut ended) = (0, 0);
        loop {
            let (result, read, wrote, ends) = self.reader.read_record(
                &self.text[self.offset..],
                &mut self.written[written..],
                &mut self.ends[ended..],
            );
            self.offset += read;
            written += wrote;
            ended += ends;
            match result {
                ReadRecordResult::OutputFull => self.written.resize(self.written.len() * 2, 0),
                ReadRecordResult::OutputEndsFull => self.ends.resize(self.ends.len() * 2, 0),
                ReadRecordResult::InputEmpty => {}
                ReadRecordResult::Record => {
                    self.field_count = ended;
                    return true;
                }
                ReadRecordResult::End => return false,
            }
        }
    }

    /// Skips empty lines. The reader skips them too, but the record would seem to start with them.
    fn skip_empty_lines(&mut self) {
        let left = self.text[self.offset..].iter();
        self.offset += left
            .take_while(|byte| matches!(byte, b'\r' | b'\n'))
            .count();
    }

    fn fields(&self) -> impl Iterator<Item = String> {
        let ends = &self.ends[..self.field_count];
        let starts = std::iter::once(0).chain(ends.iter().copied());
        starts
            .zip(ends)
            .map(|(start, end)| String::from_utf8_lossy(&self.written[start..*end]).into_owned())
    }
}

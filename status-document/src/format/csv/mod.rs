//! Reads CSV as a page with one table.
//!
//! `comments` are lines that are no records, and `blanks` those before quotation marks. `quotes`
//! finds quotation marks that would swallow rows.

mod blanks;
mod comments;
mod quotes;

use std::collections::BTreeMap;

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
    let has_comments = comments::has_comments(text);
    let (separator, start) = match declared_separator(text) {
        Some((separator, line)) => (separator, line.len()),
        None => (likely_separator(text, has_comments), 0),
    };
    let text = &*blanks::without(text, separator);
    let new_records = || Records::new(text, start, separator, has_comments);
    let width = usual_width(new_records());
    let mut records = new_records();
    let mut uneven = Vec::new();
    let mut is_first = true;
    while records.next() {
        let fields: Vec<String> = records.fields().collect();
        let line = lines.line_at(records.start);
        if std::mem::take(&mut is_first) {
            let before = &text[start..records.start];
            if let Some((title, offset)) = comments::titles(before, &fields, separator) {
                add_row(
                    &mut page,
                    title.split(char::from(separator)),
                    lines.line_at(offset),
                );
            }
        }
        if let Some(fault) = quotes::fault(records.raw(), separator, width) {
            page.damaged_page(fault.on_lines(|offset| lines.line_at(records.start + offset)));
        }
        add_row(&mut page, fields.iter().map(String::as_str), line);
        if fields.len() != width {
            uneven.push((fields, line));
        }
    }
    page.table_end();
    // A field too many, or one that is missing, moves the status to another column.
    for (fields, line) in uneven {
        page.stray_row(&fields, line);
    }
    page.finish()
}

fn add_row<'a>(page: &mut PageBuilder, fields: impl Iterator<Item = &'a str>, mut line: u32) {
    page.row_start();
    for field in fields {
        page.cell_start(false, 1, 1);
        let last_line = line + lines::breaks(field);
        page.text(field, line..=last_line);
        line = last_line;
    }
    page.row_end();
}

/// Maximum number of records that decide about the form of a table.
const DECISIVE: usize = 50;

/// The number of fields that most of the first records have.
fn usual_width(mut records: Records) -> usize {
    let mut counts: BTreeMap<usize, usize> = BTreeMap::new();
    let mut left = DECISIVE;
    while left > 0 && records.next() {
        *counts.entry(records.field_count).or_default() += 1;
        left -= 1;
    }
    let most = counts.into_iter().max_by_key(|(_, count)| *count);
    most.map_or(0, |(width, _)| width)
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
fn likely_separator(text: &str, has_comments: bool) -> u8 {
    let even_records = |separator: &u8| {
        let mut records = Records::new(beginning(text), 0, *separator, has_comments);
        let mut fields = Vec::new();
        while fields.len() < DECISIVE && records.next() {
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
    /// Whether lines that start with `#` are comments.
    has_comments: bool,
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
    fn new(text: &'a str, start: usize, separator: u8, has_comments: bool) -> Self {
        Self {
            reader: ReaderBuilder::new().delimiter(separator).build(),
            text: text.as_bytes(),
            has_comments,
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

    /// Skips comments and empty lines. The reader skips empty lines too, but the record would seem
    /// to start with them.
    fn skip_empty_lines(&mut self) {
        let is_end = |byte: &u8| matches!(byte, b'\r' | b'\n');
        loop {
            let left = self.text[self.offset..].iter();
            self.offset += left.take_while(|byte| is_end(byte)).count();
            let left = &self.text[self.offset..];
            if !(self.has_comments && left.starts_with(b"#")) {
                return;
            }
            self.offset += left.iter().take_while(|byte| !is_end(byte)).count();
        }
    }

    /// The record as it is written.
    fn raw(&self) -> &'a [u8] {
        &self.text[self.start..self.offset]
    }

    fn fields(&self) -> impl Iterator<Item = String> + use<'_, 'a> {
        let ends = &self.ends[..self.field_count];
        let starts = std::iter::once(0).chain(ends.iter().copied());
        starts
            .zip(ends)
            .map(|(start, end)| String::from_utf8_lossy(&self.written[start..*end]).into_owned())
    }
}

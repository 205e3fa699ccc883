//! CSV as a page of one table, separated by whatever separates its first line.

use csv_core::{ReadRecordResult, Reader, ReaderBuilder};

use crate::{
    lines,
    page::{Page, PageBuilder},
};

pub(crate) fn page(text: &str) -> Page {
    let mut page = PageBuilder::default();
    page.table_start(1);
    let mut reader = ReaderBuilder::new().delimiter(separator(text)).build();
    let mut left = text.as_bytes();
    let mut record = Record::default();
    while record.read(&mut reader, &mut left) {
        page.row_start();
        let mut line = record.line;
        for field in record.fields() {
            page.cell_start(false, 1, 1);
            page.text(&field, line);
            line += lines::breaks(&field);
        }
        page.row_end();
    }
    page.finish()
}

/// What is most often in the first line, of what separates fields anywhere.
fn separator(text: &str) -> u8 {
    let first = text
        .lines()
        .find(|line| !line.trim().is_empty())
        .unwrap_or_default();
    let count = |separator: &u8| first.bytes().filter(|byte| byte == separator).count();
    // Of several that are equally often, the last is taken: the comma.
    let separators = [b'|', b'\t', b';', b','];
    separators.into_iter().max_by_key(count).unwrap_or(b',')
}

/// A record of a file, and the room in which it is read.
struct Record {
    bytes: Vec<u8>,
    ends: Vec<usize>,
    fields: usize,
    line: u32,
}

impl Default for Record {
    fn default() -> Self {
        Self {
            bytes: vec![0; 1024],
            ends: vec![0; 16],
            fields: 0,
            line: 1,
        }
    }
}

impl Record {
    /// Reads the next record; `false` at the end.
    fn read(&mut self, reader: &mut Reader, left: &mut &[u8]) -> bool {
        let (mut written, mut ended) = (0, 0);
        // The reader skips empty lines on its way to a record and would number it from there.
        skip_empty_lines(reader, left);
        self.line = u32::try_from(reader.line()).unwrap_or(u32::MAX);
        loop {
            let (result, read, wrote, ends) =
                reader.read_record(left, &mut self.bytes[written..], &mut self.ends[ended..]);
            *left = &left[read..];
            written += wrote;
            ended += ends;
            match result {
                ReadRecordResult::OutputFull => self.bytes.resize(self.bytes.len() * 2, 0),
                ReadRecordResult::OutputEndsFull => self.ends.resize(self.ends.len() * 2, 0),
                ReadRecordResult::InputEmpty => {}
                ReadRecordResult::Record => {
                    self.fields = ended;
                    return true;
                }
                ReadRecordResult::End => return false,
            }
        }
    }

    fn fields(&self) -> impl Iterator<Item = String> {
        let starts = std::iter::once(0).chain(self.ends.iter().copied());
        let ends = self.ends.iter().take(self.fields);
        starts
            .zip(ends)
            .map(|(start, end)| String::from_utf8_lossy(&self.bytes[start..*end]).into_owned())
    }
}

fn skip_empty_lines(reader: &mut Reader, left: &mut &[u8]) {
    let empty = left
        .iter()
        .take_while(|byte| matches!(byte, b'\r' | b'\n'))
        .count();
    let breaks = left[..empty].iter().filter(|byte| **byte == b'\n').count();
    reader.set_line(reader.line() + breaks as u64);
    *left = &left[empty..];
}

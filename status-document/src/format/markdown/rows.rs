//! Finds the rows of a table with pipes that do not have a cell for each column.

/// The rows of a table.
#[derive(Debug, Default)]
pub(super) struct Rows {
    columns: usize,
    /// The rows with another number of cells than columns, and their lines.
    pub(super) uneven: Vec<(String, u32)>,
}

impl Rows {
    pub(super) fn new(columns: usize) -> Self {
        Self {
            columns,
            uneven: Vec::new(),
        }
    }

    pub(super) fn add(&mut self, row: &str, line: u32) {
        if !is_even(row.trim(), self.columns) {
            self.uneven.push((row.to_owned(), line));
        }
    }
}

fn is_even(row: &str, columns: usize) -> bool {
    let pipes = row.bytes().filter(|byte| *byte == b'|').count();
    let is_enclosed = pipes == columns + 1 && row.starts_with('|') && row.ends_with('|');
    (is_enclosed && !row.contains('\\')) || cells(row).len() == columns
}

/// The cells of a row, as they are written.
pub(super) fn cells(row: &str) -> Vec<&str> {
    let row = row.trim();
    let row = row.strip_prefix('|').unwrap_or(row);
    let (mut cells, mut start, mut is_escaped) = (Vec::new(), 0, false);
    for (offset, byte) in row.bytes().enumerate() {
        if byte == b'|' && !is_escaped {
            cells.push(&row[start..offset]);
            start = offset + 1;
        }
        is_escaped = byte == b'\\' && !is_escaped;
    }
    if !row[start..].is_empty() {
        cells.push(&row[start..]);
    }
    cells
}

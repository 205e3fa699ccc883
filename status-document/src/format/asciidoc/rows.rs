//! Arranges the cells of a table in rows.

use std::borrow::Cow;

use super::spec::Spec;
use crate::page::damage::{Damage, Fault};

/// Maximum number of times that a cell is repeated, and of bytes of a repeated one.
const MAX_REPEAT: usize = 100;
const MAX_REPEATED_BYTES: usize = 1_000;

/// A cell in the order of the file.
#[derive(Clone)]
pub(super) struct Cell<'a> {
    pub(super) spec: Spec,
    /// The text, with the number of each line.
    pub(super) lines: Vec<(Cow<'a, str>, u32)>,
    /// The line with the separator in front of the cell.
    pub(super) line: u32,
}

impl Cell<'_> {
    /// The number of columns that the cell and its repetitions have.
    pub(super) fn width(&self) -> usize {
        self.spec.columns.saturating_mul(self.spec.repeat)
    }

    fn check_repeat(&self) -> Result<(), Damage> {
        let bytes: usize = self.lines.iter().map(|(text, _)| text.len()).sum();
        let times = self.spec.repeat;
        if times > MAX_REPEAT || (times > 1 && bytes > MAX_REPEATED_BYTES) {
            return Err(Damage::new(self.line, Fault::Repeated(times)));
        }
        Ok(())
    }
}

pub(super) type Row<'a> = Vec<(usize, Cell<'a>)>;

/// Arranges cells in rows of this many columns. Each cell is returned with its column.
///
/// # Errors
///
/// Returns the cell that does not fit, or the last one if its row lacks cells.
pub(super) fn arrange(cells: Vec<Cell>, columns: usize) -> Result<Vec<Row>, Damage> {
    let mut arrangement = Arrangement {
        from_above: vec![0; columns],
        column: 0,
        row: Vec::new(),
        rows: Vec::new(),
    };
    let last = cells.last().map_or(1, |cell| cell.line);
    for cell in cells {
        cell.check_repeat()?;
        for _ in 1..cell.spec.repeat {
            arrangement.add(cell.clone())?;
        }
        arrangement.add(cell)?;
    }
    if !arrangement.row.is_empty() {
        let fault = Fault::Cells(arrangement.column, columns);
        return Err(Damage::new(last, fault));
    }
    Ok(arrangement.rows)
}

struct Arrangement<'a> {
    /// For each column, the number of rows that a cell from above still covers.
    from_above: Vec<u32>,
    /// The first column that may be free.
    column: usize,
    row: Row<'a>,
    rows: Vec<Row<'a>>,
}

impl<'a> Arrangement<'a> {
    fn add(&mut self, cell: Cell<'a>) -> Result<(), Damage> {
        self.pass_covered();
        let end = self.column.saturating_add(cell.spec.columns);
        let covered = self.from_above.get_mut(self.column..end);
        let Some(covered) = covered.filter(|columns| columns.iter().all(|rows| *rows == 0)) else {
            let columns = self.from_above.len();
            return Err(Damage::new(cell.line, Fault::BeyondColumns(columns)));
        };
        covered.fill(cell.spec.rows);
        self.row.push((self.column, cell));
        self.column = end;
        self.pass_covered();
        if self.column == self.from_above.len() {
            self.rows.push(std::mem::take(&mut self.row));
            self.column = 0;
            for rows in &mut self.from_above {
                *rows = rows.saturating_sub(1);
            }
        }
        Ok(())
    }

    /// Passes over the columns that cells from above cover.
    fn pass_covered(&mut self) {
        let covered = self.from_above[self.column..].iter();
        self.column += covered.take_while(|rows| **rows > 0).count();
    }
}

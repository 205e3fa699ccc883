//! Assigns the cells of each row to columns, also where cells span several.

use super::{RawCell, RawRow, RawTable};

/// Maximum number of columns. It keeps the work linear in the size of the file for any span.
pub(crate) const MAX_COLUMNS: usize = 64;

/// A cell in a column.
#[derive(Clone, Copy)]
pub(crate) struct Slot<'a> {
    pub(crate) cell: &'a RawCell,
    pub(crate) origin: Origin,
}

/// The place where a cell starts: in this column and row, or further left or up.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Origin {
    Here,
    Left,
    Above,
}

/// The cell that starts in a column of a row.
pub(crate) fn cell_here<'t>(slots: &[Option<Slot<'t>>], index: usize) -> Option<&'t RawCell> {
    let slot = slots.get(index).copied().flatten();
    slot.filter(|slot| slot.origin == Origin::Here)
        .map(|slot| slot.cell)
}

/// Walks down the rows of a table.
pub(crate) struct Layout<'a> {
    table: &'a RawTable,
    /// The index of the next row.
    next: usize,
    /// For each column, the cell that spans down from above, and for how many more rows.
    from_above: Vec<Option<(&'a RawCell, u32)>>,
    /// The columns of the row, up to the last one with a cell.
    slots: Vec<Option<Slot<'a>>>,
    /// The cells of the row that are beyond the last column.
    beyond: &'a [RawCell],
}

impl<'a> Layout<'a> {
    pub(crate) fn new(table: &'a RawTable) -> Self {
        Self {
            table,
            next: 0,
            from_above: Vec::new(),
            slots: Vec::new(),
            beyond: &[],
        }
    }

    /// The cells of the last row that are beyond [`MAX_COLUMNS`].
    pub(crate) fn beyond(&self) -> &'a [RawCell] {
        self.beyond
    }

    /// Returns the columns of the next row.
    pub(crate) fn next_row(&mut self) -> Option<&[Option<Slot<'a>>]> {
        let row = self.table.rows.get(self.next)?;
        if self.next > 0 && self.table.rows[self.next - 1].group != row.group {
            self.from_above.clear();
        }
        self.next += 1;
        self.slots.clear();
        self.come_down();
        self.place_all(row);
        Some(&self.slots)
    }

    fn come_down(&mut self) {
        for (column, above) in self.from_above.iter_mut().enumerate() {
            let Some((cell, rows)) = above else {
                continue;
            };
            self.slots.resize(column, None);
            self.slots.push(Some(Slot {
                cell,
                origin: Origin::Above,
            }));
            *rows -= 1;
            if *rows == 0 {
                *above = None;
            }
        }
        while self.from_above.last().is_some_and(Option::is_none) {
            self.from_above.pop();
        }
    }

    fn place_all(&mut self, row: &'a RawRow) {
        let mut column = 0;
        self.beyond = &[];
        for (index, cell) in row.cells.iter().enumerate() {
            while self.is_taken(column) {
                column += 1;
            }
            if column >= MAX_COLUMNS {
                self.beyond = &row.cells[index..];
                return;
            }
            let end = MAX_COLUMNS.min(column + cell.columns as usize);
            for covered in column..end {
                let origin = if covered > column {
                    Origin::Left
                } else {
                    Origin::Here
                };
                self.place(cell, covered, origin);
            }
            column = end;
        }
    }

    fn is_taken(&self, column: usize) -> bool {
        self.slots.get(column).is_some_and(Option::is_some)
    }

    /// Puts a cell into a column. The first of overlapping cells is visible.
    fn place(&mut self, cell: &'a RawCell, column: usize, origin: Origin) {
        if self.is_taken(column) {
            return;
        }
        put(&mut self.slots, column, Slot { cell, origin });
        // A span of 0 reaches to the end of the group.
        let more_rows = cell.rows.checked_sub(1).unwrap_or(u32::MAX);
        if more_rows > 0 {
            put(&mut self.from_above, column, (cell, more_rows));
        }
    }
}

fn put<T: Clone>(columns: &mut Vec<Option<T>>, column: usize, value: T) {
    if columns.len() <= column {
        columns.resize(column + 1, None);
    }
    columns[column] = Some(value);
}

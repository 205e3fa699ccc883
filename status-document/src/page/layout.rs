//! Which cell stands in which column of each row, where cells span several.

use super::{RawCell, RawRow, RawTable};

/// Columns that are further right are not looked at: it keeps the work linear in the size of the file, whatever it spans.
pub(crate) const MAX_COLUMNS: usize = 64;

/// A cell where it is seen.
#[derive(Clone, Copy)]
pub(crate) struct Slot<'a> {
    pub(crate) cell: &'a RawCell,
    pub(crate) origin: Origin,
}

/// Where a cell has begun.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Origin {
    Here,
    Left,
    Above,
}

/// Goes down the rows of a table.
pub(crate) struct Layout<'a> {
    table: &'a RawTable,
    at: usize,
    /// For each column the cell that comes down from above, and for how many rows it still does.
    from_above: Vec<Option<(&'a RawCell, u32)>>,
    /// The columns of the row, up to the last that has a cell.
    slots: Vec<Option<Slot<'a>>>,
}

impl<'a> Layout<'a> {
    pub(crate) fn new(table: &'a RawTable) -> Self {
        Self {
            table,
            at: 0,
            from_above: Vec::new(),
            slots: Vec::new(),
        }
    }

    /// The columns of the next row.
    pub(crate) fn next_row(&mut self) -> Option<&[Option<Slot<'a>>]> {
        let row = self.table.rows.get(self.at)?;
        if self.at > 0 && self.table.rows[self.at - 1].group != row.group {
            self.from_above.clear();
        }
        self.at += 1;
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
        for cell in &row.cells {
            while self.is_taken(column) {
                column += 1;
            }
            if column >= MAX_COLUMNS {
                return;
            }
            let end = MAX_COLUMNS.min(column + cell.columns as usize);
            for at in column..end {
                let origin = if at > column {
                    Origin::Left
                } else {
                    Origin::Here
                };
                self.place(cell, at, origin);
            }
            column = end;
        }
    }

    fn is_taken(&self, column: usize) -> bool {
        self.slots.get(column).is_some_and(Option::is_some)
    }

    /// Puts a cell where none is yet: of cells that overlap, the first is seen.
    fn place(&mut self, cell: &'a RawCell, column: usize, origin: Origin) {
        if self.is_taken(column) {
            return;
        }
        put(&mut self.slots, column, Slot { cell, origin });
        // A cell that spans no number of rows spans all that its group has.
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

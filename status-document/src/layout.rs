//! Which cell stands in which column of each row, where cells span several.

use crate::page::{RawCell, RawTable};

/// Columns that are further right are not looked at: it keeps the work linear in the size of the file, whatever it spans.
pub(crate) const MAX_COLUMNS: usize = 64;

/// A cell where it is seen.
#[derive(Clone, Copy)]
pub(crate) struct Slot<'a> {
    pub(crate) cell: &'a RawCell,
    /// Whether the cell began in a row above, or further left.
    pub(crate) is_continued: bool,
}

/// Goes down the rows of a table.
pub(crate) struct Layout<'a> {
    table: &'a RawTable,
    at: usize,
    /// For each column the cell that comes down from above, and for how many rows it still does.
    from_above: Vec<Option<(&'a RawCell, u32)>>,
    slots: Vec<Option<Slot<'a>>>,
}

impl<'a> Layout<'a> {
    pub(crate) fn of(table: &'a RawTable) -> Self {
        Self {
            table,
            at: 0,
            from_above: vec![None; MAX_COLUMNS],
            slots: Vec::with_capacity(MAX_COLUMNS),
        }
    }

    /// The columns of the next row.
    pub(crate) fn next_row(&mut self) -> Option<&[Option<Slot<'a>>]> {
        let row = self.table.rows.get(self.at)?;
        let begins_group = self.at > 0 && self.table.rows[self.at - 1].group != row.group;
        if begins_group {
            self.from_above.fill(None);
        }
        self.at += 1;
        self.slots.clear();
        self.slots.resize(MAX_COLUMNS, None);
        self.come_down();
        let mut column = 0;
        for cell in &row.cells {
            while self.slots.get(column).is_some_and(Option::is_some) {
                column += 1;
            }
            for offset in 0..cell.columns as usize {
                self.place(cell, column + offset, offset > 0);
            }
            column += cell.columns as usize;
        }
        let filled = self
            .slots
            .iter()
            .rposition(Option::is_some)
            .map_or(0, |last| last + 1);
        Some(&self.slots[..filled])
    }

    fn come_down(&mut self) {
        for (slot, above) in self.slots.iter_mut().zip(&mut self.from_above) {
            if let Some((cell, rows)) = above {
                *slot = Some(Slot {
                    cell,
                    is_continued: true,
                });
                *rows -= 1;
                if *rows == 0 {
                    *above = None;
                }
            }
        }
    }

    fn place(&mut self, cell: &'a RawCell, column: usize, is_continued: bool) {
        let Some(slot) = self.slots.get_mut(column) else {
            return;
        };
        if slot.is_some() {
            return;
        }
        *slot = Some(Slot { cell, is_continued });
        // A cell that spans no number of rows spans all that its group has.
        let more_rows = cell.rows.checked_sub(1).unwrap_or(u32::MAX);
        self.from_above[column] = (more_rows > 0).then_some((cell, more_rows));
    }
}

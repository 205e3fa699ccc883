//! Records the statuses of tables that are not read as skipped, so that none is lost in silence.

use std::collections::HashSet;

use super::{announcement, clause::Standing, misspelt, sideways};
use crate::{
    collect::Collector,
    page::{
        RawCell, RawTable,
        layout::{Layout, Slot, cell_here},
    },
    result::SkipReason,
    table::{
        cell::{self, Reading},
        column, title,
    },
};

/// Records the statuses of a table that is not a table of statuses.
pub(in crate::table) fn skip_table(table: &RawTable, collector: &mut Collector) {
    let columns = column::doubtful(table);
    // A status can be in a row and in a column of statuses.
    let mut seen = HashSet::new();
    let mut layout = Layout::new(table);
    while let Some(slots) = layout.next_row() {
        let cells = columns
            .iter()
            .filter_map(|column| cell_here(slots, *column));
        let mut cells: Vec<&RawCell> = cells.collect();
        cells.extend(layout.beyond());
        seen.extend(cells.iter().copied().map(std::ptr::from_ref));
        skip_cells(cells, SkipReason::OtherTable, collector);
    }
    let in_rows = sideways::cells_in_rows(table).into_iter();
    let in_rows = in_rows.filter(|cell| !seen.contains(&std::ptr::from_ref(*cell)));
    skip_cells(in_rows, SkipReason::OtherTable, collector);
}

/// Records the statuses of cells that are not read, with a reason for each, and what may be
/// misspelt statuses.
pub(in crate::table) fn skip_cells<'t>(
    cells: impl IntoIterator<Item = &'t RawCell>,
    reason: fn(u16) -> SkipReason,
    collector: &mut Collector,
) {
    for cell in cells {
        let reading = cell::read(cell);
        if let Reading::Statuses(items) = &reading {
            for item in items {
                let reason = match item.status() {
                    None => continue,
                    Some(600..) => SkipReason::NotAStatus,
                    Some(status) => reason(status),
                };
                collector.skip_doubtful(&item.written, reason, item.line);
            }
        }
        for (written, line) in misspelt::all_misspelt(cell, matches!(reading, Reading::Statuses(_)))
        {
            collector.skip_doubtful(&written, SkipReason::NotAStatus, line);
        }
    }
}

/// Records a cell in a column of statuses that has none. A row without other text is a heading
/// within the table, and one with the title of the column repeats the header: it is not recorded.
/// Returns whether the cell is.
pub(in crate::table) fn skip_words(
    slots: &[Option<Slot>],
    cell: &RawCell,
    column_title: &str,
    collector: &mut Collector,
) -> bool {
    let line = cell.lines.first().map_or(0, |line| line.number);
    let text = cell.beginning(" ");
    let written = match misspelt::misspelt(cell) {
        Some(written) => written,
        None if heading(slots).is_some() || title::is_same(&text, column_title) => return false,
        None => text.into_owned(),
    };
    collector.skip_doubtful(&written, SkipReason::NotAStatus, line);
    true
}

/// The heading within a table that a row is, if it is one: it has one cell with text, or several
/// with the same text.
pub(in crate::table) fn heading<'t>(slots: &[Option<Slot<'t>>]) -> Option<&'t RawCell> {
    let mut filled = slots.iter().flatten().filter(|slot| !slot.cell.is_empty());
    let first = filled.next()?.cell;
    let is_only = filled.all(|slot| std::ptr::eq(slot.cell, first));
    (is_only && matches!(cell::read(first), Reading::Words)).then_some(first)
}

/// Whether a heading within a table says that the statuses below it are not in use.
pub(in crate::table) fn is_retiring(heading: &RawCell) -> bool {
    announcement::standing(&heading.beginning(" ")).is_some_and(Standing::is_out_of_use)
}

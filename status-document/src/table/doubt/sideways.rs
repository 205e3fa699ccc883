//! Statuses that a table lists in a row instead of a column.

use crate::{
    language::registry,
    page::{
        RawCell, RawRow, RawTable,
        layout::{Layout, Origin},
    },
    table::{
        cell::{self, Item, Reading},
        title::TitleKind,
    },
};

/// The cells with statuses in rows of a table that is not read: in its header, or in a row that has
/// little else.
pub(super) fn cells_in_rows(table: &RawTable) -> Vec<&RawCell> {
    let mut found = Vec::new();
    let mut layout = Layout::new(table);
    while let Some(slots) = layout.next_row() {
        let here = slots.iter().flatten();
        let here = here.filter(|slot| slot.origin == Origin::Here && !slot.cell.is_empty());
        let (with_statuses, others): (Vec<&RawCell>, Vec<&RawCell>) = here
            .map(|slot| slot.cell)
            .partition(|cell| has_statuses(cell));
        if with_statuses.len() >= 2 && with_statuses.len() >= others.len() {
            found.extend(with_statuses);
        }
    }
    found
}

/// Whether a table has its statuses in a row: next to a title of statuses, or above their phrases.
pub(in crate::table) fn is_sideways(table: &RawTable) -> bool {
    let cells = cells_in_rows(table);
    let is_titled = |row: &RawRow| {
        let first = row.cells.first();
        first.is_some_and(|cell| TitleKind::from_text(&cell.beginning(" ")) >= TitleKind::Codes)
            && row
                .cells
                .iter()
                .any(|cell| cells.iter().any(|found| std::ptr::eq(*found, cell)))
    };
    table.rows.iter().take(FEW).any(is_titled)
}

/// Number of rows in which a title of statuses is looked for.
const FEW: usize = 4;

fn has_statuses(cell: &RawCell) -> bool {
    let is_known = |item: &Item| item.status().is_some_and(registry::is_known);
    matches!(cell::read(cell), Reading::Statuses(items) if items.iter().all(is_known))
}

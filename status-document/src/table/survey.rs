//! What is known of a table before it is read: its header, and what each of its columns holds.

use super::{
    cell::{self, Reading},
    stats::ColumnStats,
};
use crate::page::{
    RawCell, RawRow, RawTable,
    layout::{Layout, MAX_COLUMNS, Origin, Slot},
};

/// What is known of a table before it is read.
pub(crate) struct Survey {
    pub(crate) header_rows: usize,
    pub(crate) columns: Vec<Column>,
}

#[derive(Clone, Debug, Default)]
pub(crate) struct Column {
    pub(crate) title: String,
    /// The header's last row.
    pub(crate) last_title: String,
    pub(crate) stats: ColumnStats,
    /// Whether its cells are nothing but codes, be they those by which the API names its own errors.
    pub(crate) has_only_statuses: bool,
}

impl Survey {
    pub(crate) fn new(table: &RawTable) -> Self {
        let header_rows = header_rows(table);
        let mut columns = vec![Column::default(); width(table)];
        let mut layout = Layout::new(table);
        let mut at = 0;
        while let Some(slots) = layout.next_row() {
            if at < header_rows {
                add_titles(&mut columns, slots);
            } else {
                add_row(&mut columns, slots);
            }
            at += 1;
        }
        for column in &mut columns {
            let stats = &column.stats;
            column.has_only_statuses = (stats.codes + stats.bare) * 2 > stats.filled();
        }
        Self {
            header_rows,
            columns,
        }
    }
}

/// How many columns the widest row has.
fn width(table: &RawTable) -> usize {
    let mut layout = Layout::new(table);
    let mut width = 0;
    while let Some(slots) = layout.next_row() {
        width = width.max(slots.len());
    }
    width.min(MAX_COLUMNS)
}

/// The first rows that are marked as a header, or else the first row that has no code, with what is written above it. A header that has
/// one code is a row like any other.
fn header_rows(table: &RawTable) -> usize {
    let begins_marked = table.rows.first().is_some_and(is_marked);
    let marked = table
        .rows
        .iter()
        .take_while(|row| is_marked(row) && statuses(row) != 1)
        .count();
    if begins_marked {
        return marked;
    }
    let titles = table.rows.iter().take_while(|row| is_title(row)).count();
    match table.rows.get(titles) {
        Some(row) if statuses(row) == 0 && titles + 1 < table.rows.len() => titles + 1,
        _ => 0,
    }
}

fn is_marked(row: &RawRow) -> bool {
    row.is_head || (!row.cells.is_empty() && row.cells.iter().all(|cell| cell.is_head))
}

/// Whether a row is no more than a title over the whole table.
fn is_title(row: &RawRow) -> bool {
    let mut filled = row.cells.iter().filter(|cell| !cell.is_empty());
    let is_wide = row.cells.len() > 1 || row.cells.iter().any(|cell| cell.columns > 1);
    match (filled.next(), filled.next()) {
        (Some(only), None) => is_wide && !has_statuses(only),
        _ => row.cells.is_empty(),
    }
}

fn statuses(row: &RawRow) -> usize {
    row.cells.iter().filter(|cell| has_statuses(cell)).count()
}

fn has_statuses(cell: &RawCell) -> bool {
    matches!(cell::read(cell), Reading::Statuses(_))
}

/// A longer text over a column is no header, and is not collected any further.
const MANY_BYTES: usize = 1_000;

fn add_titles(columns: &mut [Column], slots: &[Option<Slot>]) {
    for (column, slot) in columns.iter_mut().zip(slots) {
        let Some(slot) = slot.filter(|slot| slot.origin != Origin::Above) else {
            continue;
        };
        if column.title.len() > MANY_BYTES {
            continue;
        }
        let text = slot.cell.beginning(" ");
        column.last_title.clone_from(&text);
        if !column.title.is_empty() && !text.is_empty() {
            column.title.push(' ');
        }
        column.title.push_str(&text);
    }
}

fn add_row(columns: &mut [Column], slots: &[Option<Slot>]) {
    for (column, slot) in columns.iter_mut().zip(slots) {
        if let Some(Slot {
            cell,
            origin: Origin::Here,
        }) = slot
        {
            column.stats.add(cell, slots);
        }
    }
}

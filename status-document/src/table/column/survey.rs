//! Surveys a table before it is read: the titles of its columns, and what their cells contain.

use super::stats::ColumnStats;
use crate::{
    page::{
        RawCell, RawRow, RawTable,
        layout::{Layout, Origin, Slot},
    },
    table::{
        cell::{self, Reading},
        title::TitleKind,
    },
};

/// The columns of a table before it is read.
pub(crate) struct Survey {
    pub(crate) header_rows: usize,
    pub(crate) columns: Vec<Column>,
}

#[derive(Clone, Debug, Default)]
pub(crate) struct Column {
    pub(crate) title: String,
    /// The title in the last row of the header.
    pub(crate) last_title: String,
    pub(crate) kind: TitleKind,
    pub(crate) stats: ColumnStats,
    /// Whether most cells are statuses or codes, without other text.
    pub(crate) has_only_numbers: bool,
}

impl Column {
    /// The kind of the title. Below the title of a group of columns, that of the column counts.
    fn kind_of_title(&self) -> TitleKind {
        match TitleKind::from_text(&self.title) {
            TitleKind::Other if self.title != self.last_title => {
                TitleKind::from_text(&self.last_title)
            }
            kind => kind,
        }
    }
}

impl Survey {
    pub(crate) fn new(table: &RawTable) -> Self {
        let header_rows = header_rows(table);
        let mut columns = Vec::new();
        let mut layout = Layout::new(table);
        let mut index = 0;
        while let Some(slots) = layout.next_row() {
            if columns.len() < slots.len() {
                columns.resize(slots.len(), Column::default());
            }
            if index < header_rows {
                add_titles(&mut columns, slots);
            } else {
                add_row(&mut columns, slots);
            }
            index += 1;
        }
        for column in &mut columns {
            column.kind = column.kind_of_title();
            let stats = &column.stats;
            column.has_only_numbers = (stats.codes + stats.bare) * 2 > stats.filled();
        }
        Self {
            header_rows,
            columns,
        }
    }
}

/// The number of rows of the header: the rows at the top that are marked as such, or else the first
/// row without a status, with the titles above it. A row with one status is not part of a header.
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

/// Whether a row is a title over the whole table.
fn is_title(row: &RawRow) -> bool {
    let mut filled = row.cells.iter().filter(|cell| !cell.is_empty());
    let is_wide = row.cells.len() > 1 || row.cells.iter().any(|cell| cell.columns > 1);
    match (filled.next(), filled.next()) {
        (Some(only), None) => is_wide && !has_statuses(only),
        (None, _) => true,
        _ => false,
    }
}

fn statuses(row: &RawRow) -> usize {
    row.cells.iter().filter(|cell| has_statuses(cell)).count()
}

fn has_statuses(cell: &RawCell) -> bool {
    matches!(cell::read(cell), Reading::Statuses(_))
}

/// Maximum number of bytes of a title. Longer ones are not collected any further.
const MANY_BYTES: usize = 1_000;

fn add_titles(columns: &mut [Column], slots: &[Option<Slot>]) {
    for (column, slot) in columns.iter_mut().zip(slots) {
        let Some(slot) = slot.filter(|slot| slot.origin != Origin::Above) else {
            continue;
        };
        if column.title.len() > MANY_BYTES {
            continue;
        }
        let text = &*slot.cell.beginning(" ");
        text.clone_into(&mut column.last_title);
        if !column.title.is_empty() && !text.is_empty() {
            column.title.push(' ');
        }
        column.title.push_str(text);
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

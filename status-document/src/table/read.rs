//! Reads statuses from the tables of a page.

use std::collections::HashMap;

use super::{
    cell::{self, Item, Reading},
    context, phrase,
    status_column::{self, Columns, StatusColumn},
};
use crate::{
    collect::{Collector, Definition, RowCodes},
    error::{Error, tables as message},
    page::{
        Block, PIPES, Page, Passage, RawCell, RawTable, TextKind,
        layout::{Layout, Origin, Slot},
        plain,
    },
    registry::Usage,
    result::{Lifecycle, SkipReason},
    wanted::Wanted,
};

/// Reads the tables of a page, or of a section of it.
pub(crate) fn read(file: &str, page: &Page, wanted: &Wanted) -> Result<Collector, Vec<Error>> {
    let blocks = match &wanted.section {
        Some(section) => context::section(file, page, section)?,
        None => page.blocks.iter().collect(),
    };
    let tables = context::tables(&blocks);
    let mut collector = Collector::default();
    let mut is_column_found = false;
    for (table, context) in &tables {
        let columns = match &wanted.column {
            Some(title) => status_column::find_titled(table, title),
            None => status_column::find(table, context),
        };
        match columns {
            Some(columns) => {
                is_column_found = true;
                read_table(table, &columns, &mut collector);
            }
            None => skip_table(table, &mut collector),
        }
    }
    for block in &blocks {
        if let Block::Text(text) = block {
            skip_row_outside_tables(text, &mut collector);
        }
    }
    match &wanted.column {
        Some(title) if !is_column_found => {
            let titles = tables.iter();
            let titles = titles.flat_map(|(table, _)| status_column::titles(table));
            Err(vec![message::no_column(file, title, titles)])
        }
        Some(title) if collector.is_empty() => Err(vec![message::no_status_in_column(file, title)]),
        None if collector.is_empty() => {
            let first = tables.first().map(|(table, _)| table.line);
            let section = wanted.section.as_deref();
            let hint = context::status_outside_tables(&blocks);
            Err(vec![message::no_table(file, section, hint, first)])
        }
        _ => Ok(collector),
    }
}

fn read_table(table: &RawTable, columns: &Columns, collector: &mut Collector) {
    let mut reader = TableReader {
        definitions: Vec::new(),
        collector,
    };
    let mut layout = Layout::new(table);
    let mut index = 0;
    while let Some(slots) = layout.next_row() {
        if index >= columns.header_rows {
            for column in &columns.statuses {
                let column = *column;
                reader.read_row(Row { slots, column });
            }
        }
        index += 1;
    }
    reader.finish();
}

/// Records the statuses of a table that is not a table of statuses.
fn skip_table(table: &RawTable, collector: &mut Collector) {
    let columns = status_column::doubtful(table);
    let mut layout = Layout::new(table);
    while let Some(slots) = layout.next_row() {
        for column in &columns {
            let Some(cell) = cell_at(slots, *column) else {
                continue;
            };
            let Reading::Statuses(items) = cell::read(cell) else {
                continue;
            };
            for item in &items {
                if let Some(status) = item.status() {
                    let reason = SkipReason::OtherTable(status);
                    collector.skip_doubtful(&item.written, reason, item.line);
                }
            }
        }
    }
}

/// Records the statuses of a row after an empty line, or without a delimiter row above it: Markdown
/// does not count such a row as part of a table.
fn skip_row_outside_tables(text: &Passage, collector: &mut Collector) {
    if text.kind != TextKind::Paragraph || !text.text.contains(PIPES) {
        return;
    }
    for cell in plain(&text.text).split(PIPES) {
        if let Some(status) = cell::first_status(cell) {
            collector.skip_doubtful(&status.to_string(), SkipReason::NoTable(status), text.line);
        }
    }
}

/// The cell that starts in a column of a row.
fn cell_at<'t>(slots: &[Option<Slot<'t>>], index: usize) -> Option<&'t RawCell> {
    let slot = slots.get(index).copied().flatten();
    slot.filter(|slot| slot.origin == Origin::Here)
        .map(|slot| slot.cell)
}

fn on_one_line(text: String) -> String {
    if text.contains('\n') {
        text.replace('\n', " ")
    } else {
        text
    }
}

/// Reads the rows of one table.
struct TableReader<'c> {
    definitions: Vec<Definition>,
    collector: &'c mut Collector,
}

impl TableReader<'_> {
    fn read_row(&mut self, mut row: Row) {
        let Some(cell) = cell_at(row.slots, row.column.index) else {
            return;
        };
        let line = cell.lines.first().map_or(0, |line| line.number);
        match cell::read(cell) {
            Reading::Statuses(items) => {
                // The text before a list of statuses, such as an operation, is not their phrase.
                if items.len() > 1 && row.column.phrase < Some(row.column.index) {
                    row.column.phrase = None;
                }
                for item in &items {
                    self.read_item(item, &row);
                }
            }
            Reading::Default => self.collector.skip(&cell.text(), SkipReason::Default, line),
            Reading::Code => {
                let written = cell.beginning(" ");
                self.collector
                    .skip_doubtful(&written, SkipReason::NotAStatus, line);
            }
            Reading::Words | Reading::Empty => {}
        }
    }

    fn read_item(&mut self, item: &Item, row: &Row) {
        let (text, explanation) = row.texts(item);
        let (phrase, rest) = phrase::split(&text, *item.statuses.start());
        let usage = Usage::from_phrase(phrase.as_deref().unwrap_or_default());
        let status = item.status();
        let reason = match (usage, status) {
            // A range has no entry that could be retired.
            (Usage::Unassigned, _) | (Usage::Entry(Lifecycle::Retired), None) => {
                SkipReason::Unassigned(item.statuses.clone())
            }
            (_, None) => SkipReason::Range(item.statuses.clone()),
            (_, Some(600..)) if !row.column.is_certain => {
                let reason = SkipReason::NotAStatus;
                self.collector
                    .skip_doubtful(&item.written, reason, item.line);
                return;
            }
            (_, Some(status)) => {
                let meaning = if !rest.is_empty() {
                    rest
                } else if phrase::is_blank(&explanation) {
                    String::new()
                } else {
                    on_one_line(explanation)
                };
                self.definitions.push(Definition {
                    status,
                    phrase,
                    meaning,
                    line: item.line,
                    is_repeated: false,
                    codes: RowCodes::NoColumn,
                });
                return;
            }
        };
        self.collector.skip(&item.written, reason, item.line);
    }

    /// Hands the definitions of the table to the collector.
    fn finish(self) {
        let mut counts: HashMap<u16, usize> = HashMap::new();
        for definition in &self.definitions {
            *counts.entry(definition.status).or_default() += 1;
        }
        for mut definition in self.definitions {
            let count = counts.get(&definition.status);
            definition.is_repeated = count.is_some_and(|count| *count > 1);
            self.collector.add(definition);
        }
    }
}

/// A row as one column of statuses sees it.
struct Row<'r, 't> {
    slots: &'r [Option<Slot<'t>>],
    column: StatusColumn,
}

impl Row<'_, '_> {
    /// The texts that have the phrase and the meaning of an item. If the phrase is in the cell of
    /// the status, the next column has the meaning.
    fn texts(&self, item: &Item) -> (String, String) {
        let phrase = self.text(self.column.phrase);
        match item.rest.as_str() {
            "" => (phrase, self.text(self.column.meaning)),
            rest => (rest.to_owned(), phrase),
        }
    }

    /// The text of a column, with its lines separated by line feeds.
    fn text(&self, index: Option<usize>) -> String {
        let slot = index.and_then(|index| self.slots.get(index).copied().flatten());
        match slot {
            Some(slot) if self.is_status_cell(slot.cell) => String::new(),
            Some(slot) if slot.origin == Origin::Above => slot.cell.beginning("\n"),
            Some(slot) => slot.cell.joined("\n"),
            None => String::new(),
        }
    }

    /// Whether a cell is the one with the status, which spans several columns.
    fn is_status_cell(&self, cell: &RawCell) -> bool {
        let slot = self.slots.get(self.column.index).copied().flatten();
        slot.is_some_and(|slot| std::ptr::eq(slot.cell, cell))
    }
}

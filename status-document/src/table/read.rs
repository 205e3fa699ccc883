//! Reads statuses from the tables of a page.

use std::collections::HashMap;

use super::{
    cell::{self, Item, Reading},
    codes::CodeCell,
    context,
    phrase::{self, Place},
    row::Row,
    status_column::{self, Columns, StatusColumn},
    survey::Survey,
};
use crate::{
    collect::{Collector, Definition},
    error::{Error, damage, tables as message},
    page::{
        Block, Heading, PIPES, Passage, RawCell, RawTable, TextKind,
        layout::{Layout, Origin, Slot, cell_here},
        plain,
    },
    result::{Lifecycle, SkipReason},
    usage::Usage,
    wanted::Wanted,
};

/// Reads the tables of a page, or of a section of it.
pub(crate) fn read(
    file: &str,
    blocks: &[&Block],
    wanted: &Wanted,
) -> Result<Collector, Vec<Error>> {
    let tables = context::tables(blocks);
    let damages = tables.iter().filter_map(|(table, _)| table.damage.as_ref());
    let errors: Vec<Error> = damages.map(|found| damage::damaged(file, found)).collect();
    if !errors.is_empty() {
        return Err(errors);
    }
    let mut collector = Collector::default();
    let mut is_column_found = false;
    let headings = context::statuses_above(&blocks);
    for ((table, context), heading) in tables.iter().zip(headings) {
        let columns = match &wanted.column {
            Some(title) => status_column::find_titled(table, title),
            None => status_column::find(table, context),
        };
        match columns {
            Some(columns) => {
                is_column_found = true;
                read_table(table, &columns, &mut collector);
            }
            None => {
                let is_read = wanted.column.is_none()
                    && heading.is_some_and(|(heading, item)| {
                        read_table_of_codes(table, heading, &item, &mut collector)
                    });
                if !is_read {
                    skip_table(table, &mut collector);
                }
            }
        }
    }
    for block in blocks {
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
        _ => Ok(collector),
    }
}

fn read_table(table: &RawTable, columns: &Columns, collector: &mut Collector) {
    let mut reader = TableReader::new(collector);
    let above = columns.statuses.iter().map(|column| Above {
        is_certain: column.is_certain,
        ..Above::default()
    });
    let mut above: Vec<Above> = above.collect();
    let mut layout = Layout::new(table);
    let mut index = 0;
    while let Some(slots) = layout.next_row() {
        if index >= columns.header_rows {
            for (column, above) in columns.statuses.iter().zip(&mut above) {
                reader.read_row(slots, column, above);
            }
        }
        index += 1;
    }
    reader.finish();
}

/// Reads a table of codes without statuses, which are those of the status in a heading. Returns
/// whether it is one.
fn read_table_of_codes(
    table: &RawTable,
    heading: &Heading,
    item: &Item,
    collector: &mut Collector,
) -> bool {
    let survey = Survey::new(table);
    let Some(codes) = survey.code_column_alone(table) else {
        return false;
    };
    let status = *item.statuses.start();
    let split = phrase::split(&item.marked_rest(), status, Place::Named);
    collector.add(Definition {
        status,
        phrase: split.phrase,
        line: heading.line,
        ..Definition::default()
    });
    let mut reader = TableReader::new(collector);
    let columns = survey.texts_of_codes(codes);
    let mut above = Above {
        items: vec![item.without_rest()],
        is_certain: true,
        ..Above::default()
    };
    let mut layout = Layout::new(table);
    let mut row = 0;
    while let Some(slots) = layout.next_row() {
        if row >= survey.header_rows {
            let row = Row {
                slots,
                columns,
                index: None,
            };
            reader.read_continuation(&row, &mut above);
        }
        row += 1;
    }
    reader.finish();
    true
}

/// Records the statuses of a table that is not a table of statuses.
fn skip_table(table: &RawTable, collector: &mut Collector) {
    let columns = status_column::doubtful(table);
    let mut layout = Layout::new(table);
    while let Some(slots) = layout.next_row() {
        for column in &columns {
            let Some(cell) = cell_here(slots, *column) else {
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
    for status in statuses_outside_tables(text) {
        collector.skip_doubtful(&status.to_string(), SkipReason::NoTable(status), text.line);
    }
}

/// The first status of such a row.
pub(crate) fn row_outside_tables(text: &Passage) -> Option<u16> {
    statuses_outside_tables(text).first().copied()
}

fn statuses_outside_tables(text: &Passage) -> Vec<u16> {
    if text.kind != TextKind::Paragraph || !text.text.contains(PIPES) {
        return Vec::new();
    }
    let text = plain(&text.text);
    text.split(PIPES).filter_map(cell::first_status).collect()
}

/// The statuses further up in a column, and the cell of codes that was read last.
#[derive(Clone, Default)]
struct Above<'t> {
    /// The statuses of the last cell that has some.
    items: Vec<Item>,
    is_certain: bool,
    cell: Option<&'t RawCell>,
    codes: CodeCell,
}

impl<'t> Above<'t> {
    /// The codes of a row. A cell that spans rows is read once.
    fn codes(&mut self, row: &Row<'_, 't>) -> Option<&CodeCell> {
        let column = row.columns.codes?;
        let slot = row.slots.get(column).copied().flatten();
        let Some(slot) = slot.filter(|slot| slot.origin != Origin::Left) else {
            self.cell = None;
            self.codes = CodeCell::default();
            return Some(&self.codes);
        };
        if !self.cell.is_some_and(|cell| std::ptr::eq(cell, slot.cell)) {
            self.cell = Some(slot.cell);
            self.codes = CodeCell::read(slot.cell);
        }
        Some(&self.codes)
    }
}

/// Reads the rows of one table.
struct TableReader<'c> {
    definitions: Vec<Definition>,
    collector: &'c mut Collector,
}

impl<'c> TableReader<'c> {
    fn new(collector: &'c mut Collector) -> Self {
        Self {
            definitions: Vec::new(),
            collector,
        }
    }

    fn read_row<'t>(
        &mut self,
        slots: &[Option<Slot<'t>>],
        column: &StatusColumn,
        above: &mut Above<'t>,
    ) {
        let mut row = Row {
            slots,
            columns: column.texts,
            index: Some(column.index),
        };
        let Some(cell) = cell_here(slots, column.index) else {
            return self.read_continuation(&row, above);
        };
        let line = cell.lines.first().map_or(0, |line| line.number);
        match cell::read(cell) {
            Reading::Statuses(items) => {
                row.columns.keep_after(column.index, items.len());
                above.items = items.iter().map(Item::without_rest).collect();
                let codes = above.codes(&row).cloned();
                self.skip_others(&row, codes.as_ref());
                let pairs = codes
                    .as_ref()
                    .and_then(|codes| codes.per_line(cell, items.len()));
                for (position, item) in items.iter().enumerate() {
                    let codes = match &pairs {
                        Some(pairs) => pairs.get(position),
                        None => codes.as_ref(),
                    };
                    self.read_item(item, &row, codes, column.is_certain);
                }
                return;
            }
            // An empty cell below a status stands for it.
            Reading::Empty if cell.is_empty() && row.continues() => {
                return self.read_continuation(&row, above);
            }
            Reading::Default => self.collector.skip(&cell.text(), SkipReason::Default, line),
            Reading::Code => {
                let written = cell.beginning(" ");
                self.collector
                    .skip_doubtful(&written, SkipReason::NotAStatus, line);
            }
            Reading::Words | Reading::Empty => {
                self.skip_codes_without_status(&row, above);
            }
        }
        above.items.clear();
    }

    /// Reads a row of the statuses further up, which has another code of them.
    fn read_continuation<'t>(&mut self, row: &Row<'_, 't>, above: &mut Above<'t>) {
        let column = row.columns.codes;
        let cell = column.and_then(|column| cell_here(row.slots, column));
        // A cell that spans several columns is a heading within the table.
        if cell.is_none_or(|cell| cell.columns > 1) {
            return;
        }
        if above.items.is_empty() {
            return self.skip_codes_without_status(row, above);
        }
        let Some(codes) = above.codes(row).cloned() else {
            return;
        };
        self.skip_others(row, Some(&codes));
        if let Some((_, line)) = codes.codes.first() {
            for item in above.items.iter().filter(|item| item.status().is_some()) {
                let item = Item {
                    line: *line,
                    ..item.clone()
                };
                self.read_item(&item, row, Some(&codes), above.is_certain);
            }
        }
    }

    /// Records the texts of a column of codes that are no codes, unless they are further up.
    fn skip_others(&mut self, row: &Row, codes: Option<&CodeCell>) {
        let is_here = row
            .columns
            .codes
            .is_some_and(|column| cell_here(row.slots, column).is_some());
        let others = codes.filter(|_| is_here).into_iter();
        for (written, line) in others.flat_map(|codes| &codes.others) {
            self.collector
                .skip_doubtful(written, SkipReason::NotACode, *line);
        }
    }

    /// Records the codes of a row without a status.
    fn skip_codes_without_status<'t>(&mut self, row: &Row<'_, 't>, above: &mut Above<'t>) {
        let is_here = row
            .columns
            .codes
            .is_some_and(|column| cell_here(row.slots, column).is_some());
        let codes = above.codes(row).filter(|_| is_here);
        for (code, line) in codes.into_iter().flat_map(|codes| &codes.codes) {
            self.collector
                .skip_doubtful(code, SkipReason::NotAStatus, *line);
        }
    }

    fn read_item(&mut self, item: &Item, row: &Row, codes: Option<&CodeCell>, is_certain: bool) {
        let texts = row.texts(item);
        let usage = texts.usage(row.state(), codes, *item.statuses.start());
        let reason = match (usage, item.status()) {
            // A range has no entry that could be retired.
            (Usage::Unassigned, _) | (Usage::Entry(Lifecycle::Retired), None) => {
                SkipReason::Unassigned(item.statuses.clone())
            }
            (_, None) => SkipReason::Range(item.statuses.clone()),
            (_, Some(600..)) if !is_certain => {
                let reason = SkipReason::NotAStatus;
                self.collector
                    .skip_doubtful(&item.written, reason, item.line);
                return;
            }
            (Usage::Entry(lifecycle), Some(_)) => {
                let definition = texts.definition(item, codes, lifecycle);
                self.definitions.push(definition);
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

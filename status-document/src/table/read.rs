//! Reads statuses from the tables of a page.

use std::collections::{BTreeSet, HashMap};

use super::{
    cell::{self, Item, Reading},
    context,
    doubt::{self, Edition, Standing},
    phrase,
    status_column::{self, Columns, Found, StatusColumn},
};
use crate::{
    collect::{Collector, Definition, RowCodes},
    error::{Error, tables as message},
    page::{
        Block, Page, Passage, RawCell, RawTable, TextKind,
        layout::{Layout, Origin, Slot},
        plain,
    },
    registry::{MAX_PHRASE, Usage},
    result::{Lifecycle, SkipReason},
    wanted::Wanted,
};

/// Reads the tables of a page, or of a section of it.
pub(crate) fn read(file: &str, page: &Page, wanted: &Wanted) -> Result<Collector, Vec<Error>> {
    let blocks = match &wanted.section {
        Some(section) => context::section(file, page, section)?,
        None => page.blocks.iter().collect(),
    };
    let tables = context::tables(&blocks, wanted.section.as_deref());
    let mut collector = Collector::default();
    let mut is_column_found = false;
    let mut errors = Vec::new();
    let mut editions = Vec::new();
    for (table, around) in &tables {
        let found = match &wanted.column {
            Some(title) => status_column::find_titled(table, title, around),
            None => status_column::find(table, around),
        };
        match found {
            Found::Columns(columns) => {
                is_column_found = true;
                let statuses = read_table(table, &columns, &mut collector);
                editions.push(Edition {
                    heading: around.heading.clone(),
                    statuses,
                    line: table.line,
                });
            }
            Found::Readings(readings) => {
                errors.push(message::several_columns(file, table.line, &readings));
            }
            Found::None => doubt::skip_table(table, &mut collector),
        }
    }
    let readings = doubt::several_editions(&editions);
    if wanted.section.is_none() && wanted.column.is_none() && !readings.is_empty() {
        errors.push(message::several_sections(file, &readings));
    }
    if !errors.is_empty() {
        return Err(errors);
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
            let section = wanted.section.as_deref();
            let hint = context::status_outside_tables(&blocks);
            let table = tables.first().map(|(table, around)| message::OtherTable {
                line: table.line,
                is_sideways: doubt::is_sideways(table),
                is_of_other_party: around.standing == Some(Standing::OtherParty),
            });
            Err(vec![message::no_table(file, section, hint, table)])
        }
        _ => Ok(collector),
    }
}

/// Reads a table. Returns its statuses in use.
fn read_table(table: &RawTable, columns: &Columns, collector: &mut Collector) -> BTreeSet<u16> {
    let mut reader = TableReader {
        columns,
        definitions: Vec::new(),
        is_retired: columns.is_retired,
        collector,
    };
    let mut layout = Layout::new(table);
    let mut index = 0;
    while let Some(slots) = layout.next_row() {
        if index >= columns.header_rows {
            reader.read_heading(slots);
            let is_unused = reader.is_retired || columns.is_unused(slots);
            for column in &columns.statuses {
                let column = *column;
                reader.read_row(Row {
                    slots,
                    column,
                    is_unused,
                });
            }
            let ignored = columns.ignored.iter();
            let ignored = ignored.filter_map(|column| cell_at(slots, *column));
            doubt::skip_cells(ignored, SkipReason::OtherColumn, reader.collector);
        }
        let reason = SkipReason::OtherColumn;
        doubt::skip_cells(layout.beyond(), reason, reader.collector);
        index += 1;
    }
    reader.finish()
}

/// Records the status of a row after an empty line, or without a delimiter row above it: Markdown
/// does not count such a row as part of a table.
fn skip_row_outside_tables(text: &Passage, collector: &mut Collector) {
    if text.kind != TextKind::Paragraph || !text.text.contains('|') {
        return;
    }
    let row = plain(&text.text);
    let cell = row.trim_start_matches(['|', ' ']).split('|').next();
    for part in cell.unwrap_or_default().split([',', '/', ';']) {
        if let Some(status) = cell::first_status(part) {
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

/// Reads the rows of one table.
struct TableReader<'c> {
    columns: &'c Columns,
    definitions: Vec<Definition>,
    /// Whether the text around the table, or the heading within it, says that the statuses are not
    /// in use.
    is_retired: bool,
    collector: &'c mut Collector,
}

impl TableReader<'_> {
    /// Reads a heading within the table, which counts up to the next one.
    fn read_heading(&mut self, slots: &[Option<Slot>]) {
        if let Some(heading) = doubt::heading(slots) {
            self.is_retired = self.columns.is_retired || doubt::is_retiring(heading);
        }
    }

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
                if items.len() > cell::MAX_ITEMS {
                    row.drop_long_texts();
                }
                for item in &items {
                    self.read_item(item, &row);
                }
                for (written, line) in doubt::all_misspelt(cell, true) {
                    let reason = SkipReason::NotAStatus;
                    self.collector.skip_doubtful(&written, reason, line);
                }
            }
            Reading::Default => self.collector.skip(&cell.text(), SkipReason::Default, line),
            Reading::Code => {
                let written = cell.beginning(" ");
                self.collector
                    .skip_doubtful(&written, SkipReason::NotAStatus, line);
            }
            Reading::Words => {
                let title = &self.columns.titles[row.column.index];
                doubt::skip_words(row.slots, cell, title, self.collector);
            }
            Reading::Empty => {}
        }
    }

    fn read_item(&mut self, item: &Item, row: &Row) {
        let (text, explanation) = row.texts(item);
        let (phrase, rest) = phrase::split(&text, *item.statuses.start());
        let usage = match Usage::from_phrase(phrase.as_deref().unwrap_or_default()) {
            Usage::Entry(_) if row.is_unused => Usage::Entry(Lifecycle::Retired),
            usage => usage,
        };
        let status = item.status();
        let reason = match (usage, status) {
            // A range has no entry that could be retired.
            (Usage::Unassigned, _) | (Usage::Entry(Lifecycle::Retired), None) => {
                SkipReason::Unassigned(item.statuses.clone())
            }
            (_, None) => SkipReason::Range(item.statuses.clone()),
            (_, Some(600..)) if !self.columns.is_named => {
                let reason = SkipReason::NotAStatus;
                self.collector
                    .skip_doubtful(&item.written, reason, item.line);
                return;
            }
            (Usage::Entry(lifecycle), Some(status)) => {
                let meaning = if !rest.is_empty() {
                    rest
                } else if phrase::is_blank(&explanation) {
                    String::new()
                } else {
                    explanation.replace('\n', " ")
                };
                self.definitions.push(Definition {
                    status,
                    phrase,
                    meaning,
                    line: item.line,
                    lifecycle,
                    is_repeated: false,
                    codes: RowCodes::NoColumn,
                });
                return;
            }
        };
        self.collector.skip(&item.written, reason, item.line);
    }

    /// Hands the definitions of the table to the collector. Returns the statuses in use.
    fn finish(self) -> BTreeSet<u16> {
        let mut counts: HashMap<u16, usize> = HashMap::new();
        let mut used = BTreeSet::new();
        for definition in &self.definitions {
            *counts.entry(definition.status).or_default() += 1;
            if definition.lifecycle == Lifecycle::Active {
                used.insert(definition.status);
            }
        }
        for mut definition in self.definitions {
            let count = counts.get(&definition.status);
            definition.is_repeated = count.is_some_and(|count| *count > 1);
            // One error of a status may be out of use while another one is in use.
            if !self.columns.usage.is_empty() && used.contains(&definition.status) {
                definition.lifecycle = Lifecycle::Active;
            }
            self.collector.add(definition);
        }
        used
    }
}

/// A row as one column of statuses sees it.
struct Row<'r, 't> {
    slots: &'r [Option<Slot<'t>>],
    column: StatusColumn,
    /// Whether a column or a heading says that the status is not in use.
    is_unused: bool,
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

    /// Drops the columns of which many statuses would have a copy each.
    fn drop_long_texts(&mut self) {
        let is_long = |index: &usize| self.text(Some(*index)).len() > MAX_PHRASE;
        let phrase = self.column.phrase.filter(|index| !is_long(index));
        let meaning = self.column.meaning.filter(|index| !is_long(index));
        (self.column.phrase, self.column.meaning) = (phrase, meaning);
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

//! Reads the rows of one table, once its columns are known.

use std::collections::{BTreeSet, HashMap};

use super::{
    cell::{self, Item, MAX_ITEMS, Reading},
    codes::{self, CodeCell},
    column::{Columns, StatusColumn, TextColumns},
    doubt,
    phrase::{self, Place},
    row::Row,
};
use crate::{
    collect::{Collector, Definition, RowCodes},
    language::usage::Usage,
    page::{
        Heading, RawCell, RawTable,
        layout::{Layout, Origin, Slot, cell_here},
    },
    result::{Lifecycle, SkipReason},
};

/// The statuses further up in a column, and the cell of codes that was read last.
#[derive(Clone, Default)]
struct Above<'t> {
    /// The statuses of the last cell that has some.
    items: Vec<Item>,
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

    /// Keeps the statuses of a cell for the rows below it. Many statuses would have a copy of each
    /// of these rows.
    fn set_items(&mut self, items: &[Item]) {
        self.items.clear();
        if items.len() <= MAX_ITEMS {
            self.items.extend(items.iter().map(Item::without_rest));
        }
    }
}

/// Reads the rows of one table.
pub(super) struct TableReader<'c> {
    columns: &'c Columns,
    definitions: Vec<Definition>,
    /// Whether the text around the table, or the heading within it, says that the statuses are not
    /// in use.
    is_retired: bool,
    collector: &'c mut Collector,
}

impl<'c> TableReader<'c> {
    pub(super) fn new(columns: &'c Columns, collector: &'c mut Collector) -> Self {
        Self {
            columns,
            definitions: Vec::new(),
            is_retired: columns.is_retired,
            collector,
        }
    }

    pub(super) fn has_definitions(&self) -> bool {
        !self.definitions.is_empty()
    }

    /// Reads the rows of a table of statuses.
    pub(super) fn read_rows(&mut self, table: &RawTable) {
        let columns = self.columns;
        let mut above = vec![Above::default(); columns.statuses.len()];
        let is_of_codes = |index: &usize| {
            let mut statuses = columns.statuses.iter();
            statuses.any(|column| column.texts.codes == Some(*index))
        };
        let mut layout = Layout::new(table);
        let mut index = 0;
        while let Some(slots) = layout.next_row() {
            if index >= columns.header_rows {
                self.read_heading(slots);
                for (column, above) in columns.statuses.iter().zip(&mut above) {
                    self.read_row(self.row(slots, column), above);
                }
                let ignored = columns.ignored.iter().filter(|column| !is_of_codes(column));
                let ignored = ignored.filter_map(|column| cell_here(slots, *column));
                doubt::skip_cells(ignored, SkipReason::OtherColumn, self.collector);
            }
            let reason = SkipReason::OtherColumn;
            doubt::skip_cells(layout.beyond(), reason, self.collector);
            index += 1;
        }
    }

    /// Defines the status in the heading above a table of codes.
    pub(super) fn define_heading(&mut self, heading: &Heading, item: &Item) {
        let status = *item.statuses.start();
        let split = phrase::split(&item.marked_rest(), status, Place::Named);
        let lifecycle = if self.is_retired {
            Lifecycle::Retired
        } else {
            Lifecycle::Active
        };
        self.collector.add(Definition {
            status,
            phrase: split.phrase,
            line: heading.line,
            lifecycle,
            ..Definition::default()
        });
    }

    /// Reads the rows of a table of codes, which are those of a status above it.
    pub(super) fn read_rows_of_codes(
        &mut self,
        table: &RawTable,
        columns: TextColumns,
        status: &Item,
    ) {
        let mut above = Above {
            items: vec![status.without_rest()],
            ..Above::default()
        };
        let mut layout = Layout::new(table);
        let mut index = 0;
        while let Some(slots) = layout.next_row() {
            if index >= self.columns.header_rows {
                let row = Row {
                    slots,
                    columns,
                    index: None,
                    is_unused: self.is_unused(slots),
                };
                self.read_continuation(&row, &mut above);
            }
            let reason = SkipReason::OtherColumn;
            doubt::skip_cells(layout.beyond(), reason, self.collector);
            index += 1;
        }
    }

    /// Reads a heading within the table, which counts up to the next one.
    fn read_heading(&mut self, slots: &[Option<Slot>]) {
        let columns = &self.columns.statuses;
        let is_heading = || {
            let mut columns = columns.iter();
            !columns.any(|column| self.row(slots, column).continues())
        };
        if let Some(heading) = doubt::heading(slots).filter(|_| is_heading()) {
            self.is_retired = self.columns.is_retired || doubt::is_retiring(heading);
        }
    }

    fn row<'r, 't>(&self, slots: &'r [Option<Slot<'t>>], column: &StatusColumn) -> Row<'r, 't> {
        Row {
            slots,
            columns: column.texts,
            index: Some(column.index),
            is_unused: self.is_unused(slots),
        }
    }

    fn is_unused(&self, slots: &[Option<Slot>]) -> bool {
        self.is_retired || self.columns.is_unused(slots)
    }

    fn read_row<'t>(&mut self, row: Row<'_, 't>, above: &mut Above<'t>) {
        let Some(cell) = row.status_cell() else {
            return self.read_continuation(&row, above);
        };
        let line = cell.lines.first().map_or(0, |line| line.number);
        match cell::read(cell) {
            Reading::Statuses(items) => return self.read_items(cell, &items, row, above),
            // An empty cell below a status stands for it.
            Reading::Empty if cell.is_empty() && row.continues() => {
                return self.read_continuation(&row, above);
            }
            Reading::Default => self.collector.skip(&cell.text(), SkipReason::Default, line),
            Reading::Code => {
                let written = cell.beginning(" ");
                let reason = SkipReason::NotAStatus;
                self.collector.skip_doubtful(&written, reason, line);
            }
            Reading::Words if !phrase::is_none(&cell.beginning(" ")) => {
                let title = row.index.map_or("", |index| &self.columns.titles[index]);
                if doubt::skip_words(row.slots, cell, title, self.collector) {
                    self.skip_codes_without_status(&row, above);
                }
            }
            Reading::Words | Reading::Empty => self.skip_codes_without_status(&row, above),
        }
        above.items.clear();
    }

    /// Reads a row of statuses. Many statuses have no copies of long texts and of codes.
    fn read_items<'t>(
        &mut self,
        cell: &RawCell,
        items: &[Item],
        mut row: Row<'_, 't>,
        above: &mut Above<'t>,
    ) {
        if let Some(index) = row.index {
            row.columns.keep_after(index, items.len());
        }
        above.set_items(items);
        let codes = above.codes(&row).cloned();
        self.skip_others(&row, codes.as_ref());
        self.skip_unread_codes(&row);
        let pairs = codes
            .as_ref()
            .and_then(|codes| codes.per_line(cell, items.len()));
        if items.len() > MAX_ITEMS {
            row.drop_long_texts();
            if pairs.is_none() {
                self.skip_codes_without_status(&row, above);
                row.columns.codes = None;
            }
        }
        for (position, item) in items.iter().enumerate() {
            let codes = match &pairs {
                Some(pairs) => pairs.get(position),
                None => codes.as_ref().filter(|_| row.columns.codes.is_some()),
            };
            self.read_item(item, &row, codes);
        }
        for (written, line) in doubt::all_misspelt(cell, true) {
            let reason = SkipReason::NotAStatus;
            self.collector.skip_doubtful(&written, reason, line);
        }
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
                self.read_item(&item, row, Some(&codes));
            }
        }
    }

    /// Records the texts of a column of codes that are no codes, unless they are further up.
    fn skip_others(&mut self, row: &Row, codes: Option<&CodeCell>) {
        let others = codes.filter(|_| row.has_code_cell()).into_iter();
        for (written, line) in others.flat_map(|codes| &codes.others) {
            self.collector
                .skip_doubtful(written, SkipReason::NotACode, *line);
        }
    }

    /// Records the codes in a column with a title of codes that is not read.
    fn skip_unread_codes(&mut self, row: &Row) {
        let column = row.columns.unread_codes;
        let cell = column.and_then(|column| cell_here(row.slots, column));
        let Some((cell, line)) = cell.and_then(|cell| Some((cell, cell.lines.first()?.number)))
        else {
            return;
        };
        if let Some(text) = codes::text_with_code(cell) {
            self.collector
                .skip_doubtful(&text, SkipReason::NotACode, line);
        }
    }

    /// Records the codes of a row without a status.
    fn skip_codes_without_status<'t>(&mut self, row: &Row<'_, 't>, above: &mut Above<'t>) {
        let codes = above.codes(row).filter(|_| row.has_code_cell());
        for (code, line) in codes.into_iter().flat_map(|codes| &codes.codes) {
            self.collector
                .skip_doubtful(code, SkipReason::NotAStatus, *line);
        }
    }

    fn read_item(&mut self, item: &Item, row: &Row, codes: Option<&CodeCell>) {
        let texts = row.texts(item);
        let usage = match texts.usage(row.state(), codes, *item.statuses.start()) {
            Usage::Entry(_) if row.is_unused => Usage::Entry(Lifecycle::Retired),
            usage => usage,
        };
        let reason = match (usage, item.status()) {
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
            (Usage::Entry(lifecycle), Some(_)) => {
                let definition = texts.definition(item, codes, lifecycle);
                self.definitions.push(definition);
                return;
            }
        };
        self.collector.skip(&item.written, reason, item.line);
    }

    /// Hands the definitions of the table to the collector. Returns the statuses in use.
    pub(super) fn finish(self) -> BTreeSet<u16> {
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
            let is_of_status = definition.codes == RowCodes::NoColumn;
            let has_usage = !self.columns.usage.is_empty();
            if is_of_status && has_usage && used.contains(&definition.status) {
                definition.lifecycle = Lifecycle::Active;
            }
            self.collector.add(definition);
        }
        used
    }
}

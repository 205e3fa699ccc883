//! The codes of the tables of a page.

use std::collections::HashMap;

use super::{
    cell::{self, Item, Reading},
    hint, phrase, section,
    status_column::{self, Columns, StatusColumn},
};
use crate::{
    collect::{Collector, Definition},
    error::{Error, tables as message},
    page::{
        Block, Page, Passage, RawCell, RawTable, TextKind,
        layout::{Layout, Origin, Slot},
    },
    result::{SkipReason, Skipped},
    wanted::Wanted,
};

/// Reads the tables of a page, or of a section of it.
pub(crate) fn read(file: &str, page: &Page, wanted: &Wanted) -> Result<Collector, Vec<Error>> {
    let blocks = match &wanted.section {
        Some(section) => section::find_section(file, page, section)?,
        None => page.blocks.iter().collect(),
    };
    let tables = section::with_contexts(&blocks);
    let mut collector = Collector::default();
    let mut is_column_found = false;
    for (table, context) in &tables {
        let columns = match &wanted.column {
            Some(name) => status_column::find_named(table, name),
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
            add_row_without_table(text, &mut collector);
        }
    }
    match &wanted.column {
        Some(name) if !is_column_found => {
            let titles = tables
                .iter()
                .flat_map(|(table, _)| status_column::titles(table));
            Err(vec![message::no_column(file, name, titles)])
        }
        Some(name) if collector.is_empty() => Err(vec![message::no_status_in_column(file, name)]),
        None if collector.is_empty() => {
            let first = tables.first().map(|(table, _)| table.line);
            Err(vec![message::no_table(
                file,
                hint::status_outside_tables(&blocks),
                first,
                wanted.section.as_deref(),
            )])
        }
        _ => Ok(collector),
    }
}

fn read_table(table: &RawTable, columns: &Columns, collector: &mut Collector) {
    let mut layout = Layout::new(table);
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(slots) = layout.next_row() {
        if at >= columns.header_rows {
            for column in &columns.statuses {
                read_row(slots, column, &mut found, collector);
            }
        }
        at += 1;
    }
    let mut counts: HashMap<u16, usize> = HashMap::new();
    for found in &found {
        *counts.entry(found.status).or_default() += 1;
    }
    for mut found in found {
        found.is_repeated = counts.get(&found.status).is_some_and(|count| *count > 1);
        collector.add(found);
    }
}

/// Remembers what may be codes in a table that is not read as one of them.
fn skip_table(table: &RawTable, collector: &mut Collector) {
    let columns = status_column::doubtful(table);
    let mut layout = Layout::new(table);
    while let Some(slots) = layout.next_row() {
        for column in &columns {
            let Some(Some(Slot {
                cell,
                origin: Origin::Here,
            })) = slots.get(*column)
            else {
                continue;
            };
            if let Reading::Statuses(items) = cell::read(cell) {
                for item in &items {
                    if let Some(status) = item.status() {
                        collector.skip_doubtful(
                            &item.written,
                            SkipReason::OtherTable(status),
                            item.line,
                        );
                    }
                }
            }
        }
    }
}

/// A row after an empty line, or without the line that goes under a header, is no row for Markdown.
fn add_row_without_table(text: &Passage, collector: &mut Collector) {
    if text.kind == TextKind::Paragraph && text.text.contains('|') {
        if let Some(status) = cell::first_status(text.text.trim_start_matches(['|', ' '])) {
            collector.skip_doubtful(&status.to_string(), SkipReason::NoTable(status), text.line);
        }
    }
}

fn read_row(
    slots: &[Option<Slot>],
    column: &StatusColumn,
    found: &mut Vec<Definition>,
    collector: &mut Collector,
) {
    let Some(Some(Slot {
        cell,
        origin: Origin::Here,
    })) = slots.get(column.at)
    else {
        return;
    };
    match cell::read(cell) {
        Reading::Statuses(items) => {
            // What is before a list of codes, such as an operation, is no phrase of any of them.
            let is_of_all = items.len() > 1 && column.phrase < Some(column.at);
            let column = StatusColumn {
                phrase: column.phrase.filter(|_| !is_of_all),
                ..*column
            };
            for item in &items {
                read_item(item, slots, &column, found, collector);
            }
        }
        Reading::Default => collector.skip(Skipped {
            written: cell.text(),
            reason: SkipReason::Default,
            line: cell.lines.first().map_or(0, |line| line.number),
        }),
        Reading::Code => {
            let line = cell.lines.first().map_or(0, |line| line.number);
            collector.skip_doubtful(&cell.beginning(" "), SkipReason::NotAStatus, line);
        }
        Reading::Words | Reading::Empty => {}
    }
}

fn read_item(
    item: &Item,
    slots: &[Option<Slot>],
    column: &StatusColumn,
    found: &mut Vec<Definition>,
    collector: &mut Collector,
) {
    let phrase_and_meaning =
        |at: Option<usize>| neighbor_text(slots, column, at).unwrap_or_default();
    // Where the phrase is in the cell of the code, what is beside it is the meaning.
    let (said, meant) = match item.rest.as_str() {
        "" => (
            phrase_and_meaning(column.phrase),
            phrase_and_meaning(column.meaning),
        ),
        rest => (rest.to_owned(), phrase_and_meaning(column.phrase)),
    };
    if phrase::is_unassigned(&said) {
        collector.skip(Skipped {
            written: item.written.clone(),
            reason: SkipReason::Unassigned(item.statuses.clone()),
            line: item.line,
        });
        return;
    }
    let Some(status) = item.status() else {
        collector.skip(Skipped {
            written: item.written.clone(),
            reason: SkipReason::Range(item.statuses.clone()),
            line: item.line,
        });
        return;
    };
    if status >= 600 && !column.is_certain {
        return;
    }
    let (phrase, rest) = phrase::split(&said, status);
    let meaning = if !rest.is_empty() {
        rest
    } else if phrase::is_blank(&meant) {
        String::new()
    } else {
        meant.replace('\n', " ")
    };
    found.push(Definition {
        status,
        phrase,
        meaning,
        line: item.line,
        is_repeated: false,
    });
}

/// What a column says beside the code, its lines parted by line feeds.
fn neighbor_text(
    slots: &[Option<Slot>],
    column: &StatusColumn,
    at: Option<usize>,
) -> Option<String> {
    let slot = slots.get(at?).copied().flatten()?;
    if is_status_cell(slots, column, slot.cell) {
        None
    } else if slot.origin == Origin::Above {
        Some(slot.cell.beginning("\n"))
    } else {
        Some(slot.cell.joined("\n"))
    }
}

/// Whether a cell reaches over from the column of the code.
fn is_status_cell(slots: &[Option<Slot>], column: &StatusColumn, cell: &RawCell) -> bool {
    matches!(slots.get(column.at), Some(Some(slot)) if std::ptr::eq(slot.cell, cell))
}

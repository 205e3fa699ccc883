//! The codes of the tables of a page.

use std::collections::HashMap;

use super::{
    cell::{self, Item, Reading},
    hint, phrase, section,
    status_column::{self, CodeColumn, Columns},
};
use crate::{
    collect::{Found, Gathered},
    error::{self as fault, Fault},
    page::{
        Block, Page, Passage, RawCell, RawTable, TextKind,
        layout::{Layout, Origin, Slot},
    },
    result::{Apart, Why},
    wanted::Wanted,
};

/// Reads the tables of a page, or of a section of it.
pub(crate) fn read(file: &str, page: &Page, wanted: &Wanted) -> Result<Gathered, Vec<Fault>> {
    let blocks = match &wanted.section {
        Some(section) => section::section_of(file, page, section)?,
        None => page.blocks.iter().collect(),
    };
    let tables = section::with_contexts(&blocks);
    let mut gathered = Gathered::default();
    let mut is_column_found = false;
    for (table, context) in &tables {
        let columns = match &wanted.column {
            Some(name) => status_column::find_named(table, name),
            None => status_column::find(table, context),
        };
        match columns {
            Some(columns) => {
                is_column_found = true;
                read_table(table, &columns, &mut gathered);
            }
            None => pass_over(table, &mut gathered),
        }
    }
    for block in &blocks {
        if let Block::Text(text) = block {
            add_row_without_table(text, &mut gathered);
        }
    }
    match &wanted.column {
        Some(name) if !is_column_found => {
            let headers = tables
                .iter()
                .flat_map(|(table, _)| status_column::headers(table));
            Err(vec![fault::tables::no_column(file, name, headers)])
        }
        Some(name) if gathered.is_empty() => {
            Err(vec![fault::tables::no_code_in_column(file, name)])
        }
        None if gathered.is_empty() => {
            let first = tables.first().map(|(table, _)| table.line);
            Err(vec![fault::tables::no_table(
                file,
                hint::codes_elsewhere(&blocks),
                first,
                wanted.section.as_deref(),
            )])
        }
        _ => Ok(gathered),
    }
}

fn read_table(table: &RawTable, columns: &Columns, gathered: &mut Gathered) {
    let mut layout = Layout::of(table);
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(slots) = layout.next_row() {
        if at >= columns.head_rows {
            for column in &columns.codes {
                read_row(slots, column, &mut found, gathered);
            }
        }
        at += 1;
    }
    let mut counts: HashMap<u16, usize> = HashMap::new();
    for found in &found {
        *counts.entry(found.code).or_default() += 1;
    }
    for mut found in found {
        found.is_repeated = counts.get(&found.code).is_some_and(|count| *count > 1);
        gathered.add(found);
    }
}

/// Remembers what may be codes in a table that is not read as one of them.
fn pass_over(table: &RawTable, gathered: &mut Gathered) {
    let columns = status_column::doubtful(table);
    let mut layout = Layout::of(table);
    while let Some(slots) = layout.next_row() {
        for column in &columns {
            let Some(Some(Slot {
                cell,
                origin: Origin::Here,
            })) = slots.get(*column)
            else {
                continue;
            };
            if let Reading::Codes(items) = cell::read(cell) {
                for item in &items {
                    if let Some(code) = item.code() {
                        gathered.add_doubtful(&item.written, Why::OtherTable(code), item.line);
                    }
                }
            }
        }
    }
}

/// A row after an empty line, or without the line that goes under a header, is no row for Markdown.
fn add_row_without_table(text: &Passage, gathered: &mut Gathered) {
    if text.kind == TextKind::Paragraph && text.text.contains('|') {
        if let Some(code) = cell::first_code(text.text.trim_start_matches(['|', ' '])) {
            gathered.add_doubtful(&code.to_string(), Why::NoTable(code), text.line);
        }
    }
}

fn read_row(
    slots: &[Option<Slot>],
    column: &CodeColumn,
    found: &mut Vec<Found>,
    gathered: &mut Gathered,
) {
    let Some(Some(Slot {
        cell,
        origin: Origin::Here,
    })) = slots.get(column.at)
    else {
        return;
    };
    match cell::read(cell) {
        Reading::Codes(items) => {
            // What is before a list of codes, such as an operation, is no phrase of any of them.
            let is_of_all = items.len() > 1 && column.phrase < Some(column.at);
            let column = CodeColumn {
                phrase: column.phrase.filter(|_| !is_of_all),
                ..*column
            };
            for item in &items {
                read_item(item, slots, &column, found, gathered);
            }
        }
        Reading::Default => gathered.add_apart(Apart {
            written: cell.text(),
            why: Why::Default,
            line: cell.lines.first().map_or(0, |line| line.number),
        }),
        Reading::OtherCode => {
            let line = cell.lines.first().map_or(0, |line| line.number);
            gathered.add_doubtful(&cell.beginning(" "), Why::NotACode, line);
        }
        Reading::Words | Reading::Empty => {}
    }
}

fn read_item(
    item: &Item,
    slots: &[Option<Slot>],
    column: &CodeColumn,
    found: &mut Vec<Found>,
    gathered: &mut Gathered,
) {
    let beside = |at: Option<usize>| said_beside(slots, column, at).unwrap_or_default();
    // Where the phrase is in the cell of the code, what is beside it is the meaning.
    let (said, meant) = match item.rest.as_str() {
        "" => (beside(column.phrase), beside(column.meaning)),
        rest => (rest.to_owned(), beside(column.phrase)),
    };
    if phrase::is_unassigned(&said) {
        gathered.add_apart(Apart {
            written: item.written.clone(),
            why: Why::Unassigned(item.codes.clone()),
            line: item.line,
        });
        return;
    }
    let Some(code) = item.code() else {
        gathered.add_apart(Apart {
            written: item.written.clone(),
            why: Why::Range(item.codes.clone()),
            line: item.line,
        });
        return;
    };
    if code >= 600 && !column.is_certain {
        return;
    }
    let (phrase, rest) = phrase::split(&said, code);
    let meaning = if !rest.is_empty() {
        rest
    } else if phrase::says_nothing(&meant) {
        String::new()
    } else {
        meant.replace('\n', " ")
    };
    found.push(Found {
        code,
        phrase,
        meaning,
        line: item.line,
        is_repeated: false,
    });
}

/// What a column says beside the code, its lines parted by line feeds.
fn said_beside(slots: &[Option<Slot>], column: &CodeColumn, at: Option<usize>) -> Option<String> {
    let slot = slots.get(at?).copied().flatten()?;
    if is_code_cell(slots, column, slot.cell) {
        None
    } else if slot.origin == Origin::Above {
        Some(slot.cell.beginning("\n"))
    } else {
        Some(slot.cell.joined("\n"))
    }
}

/// Whether a cell reaches over from the column of the code.
fn is_code_cell(slots: &[Option<Slot>], column: &CodeColumn, cell: &RawCell) -> bool {
    matches!(slots.get(column.at), Some(Some(slot)) if std::ptr::eq(slot.cell, cell))
}

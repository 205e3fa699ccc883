//! Reads statuses from the tables of a page.

use super::{
    cell::{self, Item},
    column::{self, Columns, Found, Survey},
    context::{self, Surroundings},
    doubt::{self, Edition, Standing},
    reader::TableReader,
    title,
};
use crate::{
    collect::Collector,
    error::{Error, damage, message},
    page::{Block, Heading, PIPES, Passage, RawTable, TextKind, plain},
    result::SkipReason,
    wanted::Wanted,
};

/// The content of the tables of a page.
#[derive(Debug)]
pub(crate) struct Tables {
    pub(crate) collector: Collector,
    /// Whether a column of statuses defines some, so that lists and headings do not. A table of
    /// codes below a heading is a part of what the headings define.
    pub(crate) have_statuses: bool,
}

/// Reads the tables of a page, or of a section of it.
pub(crate) fn read(file: &str, blocks: &[&Block], wanted: &Wanted) -> Result<Tables, Vec<Error>> {
    let tables = context::tables(blocks, wanted.section.as_deref());
    let damages = tables.iter().filter_map(|(table, _)| table.damage.as_ref());
    let errors: Vec<Error> = damages.map(|found| damage::damaged(file, found)).collect();
    if !errors.is_empty() {
        return Err(errors);
    }
    let mut reader = PageReader::new(file, wanted);
    let headings = context::statuses_above(blocks);
    for (index, (table, around)) in tables.iter().enumerate() {
        reader.read_table(index, table, around);
    }
    for index in std::mem::take(&mut reader.others) {
        let (table, around) = &tables[index];
        reader.read_other(table, around, headings[index].as_ref());
    }
    let mut found = reader.finish()?;
    for block in blocks {
        if let Block::Text(text) = block {
            skip_row_outside_tables(text, &mut found.tables.collector);
        }
    }
    match &wanted.column {
        Some(title) if !found.has_column => {
            let titles = tables.iter();
            let titles = titles.flat_map(|(table, _)| column::titles(table));
            Err(vec![message::no_column(file, title, titles)])
        }
        Some(title) if found.tables.collector.is_empty() => {
            Err(vec![message::no_status_in_column(file, title)])
        }
        _ => Ok(found.tables),
    }
}

/// Describes the first table of a page without statuses.
pub(crate) fn first_table(blocks: &[&Block], section: Option<&str>) -> Option<message::OtherTable> {
    let tables = context::tables(blocks, section);
    tables.first().map(|(table, around)| message::OtherTable {
        line: table.line,
        is_sideways: doubt::is_sideways(table),
        is_of_other_party: around.standing.is_some_and(Standing::is_of_other_party),
        is_unsent: around.standing == Some(Standing::Unsent),
    })
}

/// Reads the tables of a page one after the other.
struct PageReader<'a> {
    file: &'a str,
    wanted: &'a Wanted,
    tables: Tables,
    editions: Vec<Edition>,
    errors: Vec<Error>,
    has_column: bool,
    /// The tables without a column of statuses of their own.
    others: Vec<usize>,
    /// The titles of the first tables of statuses.
    titles: Vec<Vec<String>>,
}

struct FoundTables {
    tables: Tables,
    /// Whether a table has the wanted column.
    has_column: bool,
}

impl<'a> PageReader<'a> {
    fn new(file: &'a str, wanted: &'a Wanted) -> Self {
        Self {
            file,
            wanted,
            tables: Tables {
                collector: Collector::default(),
                have_statuses: false,
            },
            editions: Vec::new(),
            errors: Vec::new(),
            has_column: false,
            others: Vec::new(),
            titles: Vec::new(),
        }
    }

    /// Reads a table, unless it has no column of statuses.
    fn read_table(&mut self, index: usize, table: &RawTable, around: &Surroundings) {
        let found = match &self.wanted.column {
            Some(title) => column::find_titled(table, title, around),
            None => column::find(table, around),
        };
        match found {
            Found::Columns(columns) => self.read_statuses(table, around, &columns),
            Found::Readings(readings) => {
                let error = message::several_columns(self.file, table.line, &readings);
                self.errors.push(error);
            }
            Found::None => self.others.push(index),
        }
    }

    /// Reads a table without a column of statuses of its own. `heading` is the one above it with a
    /// status.
    fn read_other(
        &mut self,
        table: &RawTable,
        around: &Surroundings,
        heading: Option<&(&Heading, Item)>,
    ) {
        let is_chosen = self.wanted.column.is_some();
        let heading = heading.filter(|_| !is_chosen);
        let is_of_codes = heading.is_some_and(|heading| {
            read_table_of_codes(table, around, heading, &mut self.tables.collector)
        });
        if is_of_codes {
            return;
        }
        match column::find_alike(table, &self.titles, around) {
            Some(columns) if !is_chosen => self.read_statuses(table, around, &columns),
            _ => doubt::skip_table(table, &mut self.tables.collector),
        }
    }

    fn read_statuses(&mut self, table: &RawTable, around: &Surroundings, columns: &Columns) {
        /// Maximum number of tables with which others are compared.
        const MOST_TITLES: usize = 8;
        self.has_column = true;
        if self.titles.len() < MOST_TITLES {
            self.titles.push(columns.titles.clone());
        }
        let mut reader = TableReader::new(columns, &mut self.tables.collector);
        reader.read_rows(table);
        self.tables.have_statuses |= reader.has_definitions();
        self.editions.push(Edition {
            heading: around.heading.clone(),
            statuses: reader.finish(),
            line: table.line,
        });
    }

    fn finish(mut self) -> Result<FoundTables, Vec<Error>> {
        let readings = doubt::several_editions(&self.editions);
        let is_chosen = self.wanted.section.is_some() || self.wanted.column.is_some();
        if !is_chosen && !readings.is_empty() {
            let error = message::several_sections(self.file, &readings);
            self.errors.push(error);
        }
        if !self.errors.is_empty() {
            return Err(self.errors);
        }
        Ok(FoundTables {
            tables: self.tables,
            has_column: self.has_column,
        })
    }
}

/// Reads a table of codes without statuses, which are those of the status in a heading. Returns
/// whether it is one.
fn read_table_of_codes(
    table: &RawTable,
    around: &Surroundings,
    (heading, item): &(&Heading, Item),
    collector: &mut Collector,
) -> bool {
    let is_of_others = around.standing.is_some_and(Standing::is_of_other_party)
        || around.is_under_other_protocol
        || title::is_of_other_protocol(&around.announcement);
    let survey = Survey::new(table);
    let codes = survey.code_column_alone(table);
    let Some(codes) = codes.filter(|_| !is_of_others) else {
        return false;
    };
    let columns = Columns {
        is_retired: around.standing.is_some_and(Standing::is_out_of_use),
        ..survey.columns_at(table, &[])
    };
    let texts = survey.texts_of_codes(codes, &columns.usage);
    let mut reader = TableReader::new(&columns, collector);
    reader.define_heading(heading, item);
    reader.read_rows_of_codes(table, texts, item);
    reader.finish();
    true
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
    let has_pipe = |text: &str| text.contains('|') || (!text.is_ascii() && text.contains(PIPES));
    if text.kind != TextKind::Paragraph || !has_pipe(&text.text) {
        return Vec::new();
    }
    let text = plain(&text.text);
    text.split(PIPES).flat_map(cell::statuses).collect()
}

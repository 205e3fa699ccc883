//! Which column of a table has the status codes, and which their phrases.

use crate::{
    cell::{self, Reading},
    header::{self, Header},
    holds::Holds,
    layout::{Layout, MAX_COLUMNS, Origin, Slot},
    page::{RawCell, RawRow, RawTable},
};

/// How a table is to be read.
#[derive(Debug)]
pub(crate) struct Columns {
    /// How many rows are its header.
    pub(crate) head_rows: usize,
    /// The columns with the codes: one, or as many as the table has parts side by side.
    pub(crate) codes: Vec<CodeColumn>,
}

#[derive(Clone, Copy, Debug)]
pub(crate) struct CodeColumn {
    pub(crate) at: usize,
    pub(crate) phrase: Option<usize>,
    pub(crate) meaning: Option<usize>,
    /// Whether the header vouches for what no registry has, such as 700.
    pub(crate) is_certain: bool,
}

/// Finds the columns of a table, if it is one of status codes. `context` is the text around it.
pub(crate) fn find(table: &RawTable, context: &str) -> Option<Columns> {
    let survey = Survey::of(table);
    let announced = header::announces_status_codes(context);
    let ranked: Vec<(Rank, usize)> = (0..survey.columns.len())
        .filter_map(|column| Some((survey.rank(column, announced)?, column)))
        .collect();
    let best = ranked
        .iter()
        .max_by_key(|(rank, column)| (*rank, usize::MAX - column))?;
    let is_chosen = |(rank, column): &&(Rank, usize)| {
        *column == best.1
            || (rank.header == best.0.header && survey.have_same_header(*column, best.1))
            || (survey.says_phrases_within(*column) && survey.says_phrases_within(best.1))
    };
    let columns: Vec<usize> = ranked
        .iter()
        .filter(is_chosen)
        .map(|(_, column)| *column)
        .collect();
    Some(survey.columns_at(&columns, best.0.header >= Header::StatusCodes))
}

/// Finds the columns with this header, whatever they hold.
pub(crate) fn find_named(table: &RawTable, name: &str) -> Option<Columns> {
    let survey = Survey::of(table);
    let is_named = |column: &usize| header::is_same(&survey.columns[*column].header, name);
    let columns: Vec<usize> = (0..survey.columns.len()).filter(is_named).collect();
    (!columns.is_empty()).then(|| survey.columns_at(&columns, true))
}

/// The columns of a table of something else which may have status codes all the same.
pub(crate) fn doubtful(table: &RawTable) -> Vec<usize> {
    let columns = Survey::of(table).columns;
    let is_doubtful = |column: &Column| match Header::of(&column.header) {
        Header::Measure => false,
        header @ (Header::Other | Header::None) => column.holds.is_mostly_codes(header),
        _ => column.holds.codes > 0,
    };
    (0..columns.len())
        .filter(|at| is_doubtful(&columns[*at]))
        .collect()
}

/// The headers of a table.
pub(crate) fn headers(table: &RawTable) -> Vec<String> {
    let columns = Survey::of(table).columns.into_iter();
    columns
        .map(|column| column.header)
        .filter(|header| !header.is_empty())
        .collect()
}

/// How well a column is made out to have the codes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Rank {
    header: Header,
    agreeing: usize,
    codes: usize,
}

/// What is known of a table before it is read.
struct Survey {
    head_rows: usize,
    columns: Vec<Column>,
}

#[derive(Clone, Debug, Default)]
struct Column {
    header: String,
    holds: Holds,
    /// Whether its cells are nothing but codes, be they those by which the API names its own errors.
    has_only_codes: bool,
}

impl Survey {
    fn of(table: &RawTable) -> Self {
        let head_rows = head_rows(table);
        let mut columns = vec![Column::default(); width(table)];
        let mut layout = Layout::of(table);
        let mut at = 0;
        while let Some(slots) = layout.next_row() {
            if at < head_rows {
                add_headers(&mut columns, slots);
            } else {
                add_row(&mut columns, slots);
            }
            at += 1;
        }
        for column in &mut columns {
            let holds = &column.holds;
            column.has_only_codes = (holds.other_codes + holds.bare) * 2 > holds.filled();
        }
        Self { head_rows, columns }
    }

    /// `None` if the column does not have status codes.
    fn rank(&self, column: usize, announced: bool) -> Option<Rank> {
        let Column { header, holds, .. } = &self.columns[column];
        let header = Header::of(header);
        let is_believed = match header {
            _ if holds.is_only_classes() => header > Header::Measure,
            Header::Http | Header::StatusCodes => true,
            Header::Codes => {
                holds.is_mostly_registered()
                    && (holds.beyond_interim + holds.ranges > 0 || holds.is_mostly_agreeing())
            }
            Header::None => {
                holds.is_mostly_registered()
                    && (holds.is_mostly_agreeing()
                        || announced
                        || (holds.has_error
                            && holds.registered >= 3
                            && self.is_left_of_words(column)))
            }
            Header::Other => {
                holds.is_mostly_agreeing() || (announced && holds.is_mostly_registered())
            }
            Header::Measure => holds.is_mostly_agreeing(),
        };
        (holds.is_mostly_codes(header) && is_believed).then_some(Rank {
            header,
            agreeing: holds.agreeing,
            codes: holds.codes,
        })
    }

    /// Whether a column needs no other one beside it: `404 Not Found` in each cell.
    fn says_phrases_within(&self, column: usize) -> bool {
        let holds = &self.columns[column].holds;
        holds.agreeing_within > 0 && holds.agreeing_within * 2 >= holds.codes
    }

    /// Whether all that is left of a column is codes too: a list begins with what it lists.
    fn is_left_of_words(&self, column: usize) -> bool {
        self.columns[..column]
            .iter()
            .all(|column| column.has_only_codes || column.holds.filled() == 0)
    }

    fn have_same_header(&self, a: usize, b: usize) -> bool {
        let (a, b) = (&self.columns[a].header, &self.columns[b].header);
        !a.is_empty() && header::is_same(a, b)
    }

    fn columns_at(&self, columns: &[usize], is_certain: bool) -> Columns {
        let codes = columns
            .iter()
            .map(|column| self.code_column(*column, columns, is_certain));
        Columns {
            head_rows: self.head_rows,
            codes: codes.collect(),
        }
    }

    /// The phrase is in the column beside the code, and the meaning in the one beside that, where none of them has codes of another
    /// kind. Where nothing is to the right, the phrase is to the left.
    fn code_column(&self, at: usize, all: &[usize], is_certain: bool) -> CodeColumn {
        let end = all
            .iter()
            .copied()
            .filter(|other| *other > at)
            .min()
            .unwrap_or(self.columns.len());
        let has_words = |column: &usize| !self.columns[*column].has_only_codes;
        let mut right = (at + 1..end).filter(has_words);
        let phrase = right.next();
        let meaning = right.next();
        let left = (0..at).rev().find(has_words).filter(|_| all.len() == 1);
        CodeColumn {
            at,
            phrase: phrase.or(left),
            meaning,
            is_certain,
        }
    }
}

/// How many columns the widest row has.
fn width(table: &RawTable) -> usize {
    let mut layout = Layout::of(table);
    let mut width = 0;
    while let Some(slots) = layout.next_row() {
        width = width.max(slots.len());
    }
    width.min(MAX_COLUMNS)
}

/// The first rows that are marked as a header, or else the first row that has no code, with what is written above it. A header that has
/// one code is a row like any other.
fn head_rows(table: &RawTable) -> usize {
    let begins_marked = table.rows.first().is_some_and(is_marked);
    let marked = table
        .rows
        .iter()
        .take_while(|row| is_marked(row) && codes(row) != 1)
        .count();
    if begins_marked {
        return marked;
    }
    let titles = table.rows.iter().take_while(|row| is_title(row)).count();
    match table.rows.get(titles) {
        Some(row) if codes(row) == 0 && titles + 1 < table.rows.len() => titles + 1,
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
        (Some(only), None) => is_wide && !has_codes(only),
        _ => row.cells.is_empty(),
    }
}

fn codes(row: &RawRow) -> usize {
    row.cells.iter().filter(|cell| has_codes(cell)).count()
}

fn has_codes(cell: &RawCell) -> bool {
    matches!(cell::read(cell), Reading::Codes(_))
}

/// A longer text over a column is no header, and is not collected any further.
const MANY_BYTES: usize = 1_000;

fn add_headers(columns: &mut [Column], slots: &[Option<Slot>]) {
    for (column, slot) in columns.iter_mut().zip(slots) {
        let Some(slot) = slot.filter(|slot| slot.origin != Origin::Above) else {
            continue;
        };
        if column.header.len() > MANY_BYTES {
            continue;
        }
        let text = slot.cell.beginning(" ");
        if !column.header.is_empty() && !text.is_empty() {
            column.header.push(' ');
        }
        column.header.push_str(&text);
    }
}

fn add_row(columns: &mut [Column], slots: &[Option<Slot>]) {
    for (column, slot) in columns.iter_mut().zip(slots) {
        if let Some(Slot {
            cell,
            origin: Origin::Here,
        }) = slot
        {
            column.holds.add(cell, slots);
        }
    }
}

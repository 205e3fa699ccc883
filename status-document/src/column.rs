//! Which column of a table has the status codes, and which their phrases.

use std::ops::Range;

use crate::{
    cell::{self, Reading},
    header::{self, Header},
    holds::{self, Holds},
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
    if header::is_of_other_protocol(context) {
        return None;
    }
    let announced = header::announces_status_codes(context);
    let ranked: Vec<(Rank, usize)> = (0..survey.columns.len())
        .filter_map(|column| Some((survey.rank(column, announced)?, column)))
        .collect();
    let best = ranked
        .iter()
        .max_by_key(|(rank, column)| (*rank, usize::MAX - column))?;
    let is_ranked = |column: usize| ranked.iter().find(|(_, ranked)| *ranked == column);
    let is_chosen = |column: &usize| match is_ranked(*column) {
        Some((rank, column)) => survey.is_beside(*column, *rank, *best),
        None => best.0.header >= Header::Codes && survey.is_outcome(*column),
    };
    let columns: Vec<usize> = (0..survey.columns.len()).filter(is_chosen).collect();
    Some(survey.columns_at(table, &columns, best.0.header >= Header::StatusCodes))
}

/// Finds the columns with this header, whatever they hold.
pub(crate) fn find_named(table: &RawTable, name: &str) -> Option<Columns> {
    let survey = Survey::of(table);
    let is_named = |column: &usize| header::is_same(&survey.columns[*column].header, name);
    let columns: Vec<usize> = (0..survey.columns.len()).filter(is_named).collect();
    (!columns.is_empty()).then(|| survey.columns_at(table, &columns, true))
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
    bare: usize,
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
    /// The header's last row.
    last_header: String,
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
        let Column {
            header: text,
            holds,
            ..
        } = &self.columns[column];
        let header = Header::of(text);
        let is_believed = match header {
            _ if holds.is_only_classes() => header > Header::Measure,
            _ if header::is_of_other_protocol(text) => false,
            Header::Http | Header::StatusCodes => {
                holds.beyond_interim + holds.ranges > 0 || holds.is_mostly_registered()
            }
            Header::Codes => {
                holds.is_mostly_registered()
                    && (announced
                        || holds.beyond_interim + holds.ranges > 0
                        || holds.is_mostly_agreeing())
            }
            Header::None => {
                holds.is_mostly_registered()
                    && (holds.is_mostly_agreeing()
                        || announced
                        || (holds.is_no_chance() && self.is_left_of_words(column)))
            }
            Header::Other => {
                holds.is_mostly_agreeing()
                    || (holds.is_no_chance() && self.is_left_of_words(column))
                    || (announced && holds.is_mostly_registered())
            }
            Header::Measure | Header::Outcome => holds.is_mostly_agreeing(),
        };
        (holds.is_mostly_codes(header) && is_believed).then_some(Rank {
            header,
            agreeing: holds.agreeing,
            bare: holds.bare,
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

    /// Whether a column has codes as the best one does, beside it: `Code | Meaning | Code | Meaning`.
    fn is_beside(&self, column: usize, rank: Rank, (best, at): (Rank, usize)) -> bool {
        let is_alike = rank.header == best.header && rank.header >= Header::Codes;
        column == at
            || (is_alike && self.columns[column].holds.is_mostly_registered())
            || (rank.header == best.header && self.have_same_header(column, at))
            || (self.says_phrases_within(column) && self.says_phrases_within(at))
    }

    /// Whether a column has the codes of one outcome, where another has those of the errors: `Success | Errors`.
    fn is_outcome(&self, column: usize) -> bool {
        let Column { header, holds, .. } = &self.columns[column];
        Header::of(header) == Header::Outcome
            && holds.is_mostly_codes(Header::Outcome)
            && holds.is_mostly_registered()
            && holds.beyond_interim > 0
    }

    fn have_same_header(&self, a: usize, b: usize) -> bool {
        let (a, b) = (&self.columns[a].last_header, &self.columns[b].last_header);
        !a.is_empty() && header::is_same(a, b)
    }

    fn columns_at(&self, table: &RawTable, columns: &[usize], is_certain: bool) -> Columns {
        let is_phrase_first = self.is_phrase_first(columns);
        let codes = columns.iter().enumerate().map(|(place, at)| {
            let between = if is_phrase_first {
                place.checked_sub(1).map_or(0, |before| columns[before] + 1)..*at
            } else {
                let end = columns.get(place + 1).copied();
                at + 1..end.unwrap_or(self.columns.len())
            };
            let (phrase, meaning) = self.beside(table, *at, between, columns.len() == 1);
            CodeColumn {
                at: *at,
                phrase,
                meaning,
                is_certain,
            }
        });
        Columns {
            head_rows: self.head_rows,
            codes: codes.collect(),
        }
    }

    /// Whether the parts of a table that has several side by side begin with the phrase: `Name | Code | Name | Code`.
    fn is_phrase_first(&self, columns: &[usize]) -> bool {
        let ends_with_code = columns.last() == Some(&(self.columns.len() - 1));
        columns.len() > 1 && ends_with_code && columns[0] == 1
    }

    /// The column of the phrase and that of the meaning: the one in which most rows have the registered phrase, or else the nearest one
    /// `between` that says something, and the next after it. Where there is none and the codes are in one column, the phrase may be
    /// before it.
    fn beside(
        &self,
        table: &RawTable,
        at: usize,
        between: Range<usize>,
        is_alone: bool,
    ) -> (Option<usize>, Option<usize>) {
        let says_something = |column: &usize| {
            let Column {
                holds,
                has_only_codes,
                ..
            } = &self.columns[*column];
            !has_only_codes && !holds.is_mostly_codes(Header::Other) && !holds.tells_nothing()
        };
        let anywhere = if is_alone {
            0..self.columns.len()
        } else {
            between.clone()
        };
        let agreeing = self.agreeing(table, at, anywhere);
        let nearest = between.clone().find(says_something);
        let before = (0..at).rev().find(says_something).filter(|_| is_alone);
        let phrase = agreeing.or(nearest).or(before);
        let meaning = between
            .filter(|column| Some(*column) != phrase)
            .find(|column| says_something(column) && (phrase < Some(at) || Some(*column) > phrase));
        (phrase, meaning)
    }

    /// The column in which at least half of the codes have their registered phrase.
    fn agreeing(&self, table: &RawTable, at: usize, among: Range<usize>) -> Option<usize> {
        let mut agreeing = vec![0; self.columns.len()];
        let mut layout = Layout::of(table);
        while let Some(slots) = layout.next_row() {
            let Some(Some(Slot {
                cell,
                origin: Origin::Here,
            })) = slots.get(at)
            else {
                continue;
            };
            let Reading::Codes(items) = cell::read(cell) else {
                continue;
            };
            let Some(code) = items.iter().find_map(cell::Item::code) else {
                continue;
            };
            for column in among.clone().filter(|column| *column != at) {
                let slot = slots.get(column).copied().flatten();
                let is_agreeing = slot.is_some_and(|slot| is_phrase(slot.cell, code));
                agreeing[column] += usize::from(is_agreeing);
            }
        }
        let enough = |column: &usize| {
            agreeing[*column] > 0 && agreeing[*column] * 2 >= self.columns[at].holds.codes
        };
        among
            .filter(|column| *column != at)
            .filter(enough)
            .max_by_key(|column| (agreeing[*column], std::cmp::Reverse(column.abs_diff(at))))
    }
}

/// Whether a cell has the registered phrase of the code in words, and not as the name of a constant.
fn is_phrase(cell: &RawCell, code: u16) -> bool {
    let is_name = cell
        .lines
        .first()
        .is_some_and(|line| line.text.contains('_'));
    !is_name && holds::stands_in(cell, code)
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
        column.last_header.clone_from(&text);
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

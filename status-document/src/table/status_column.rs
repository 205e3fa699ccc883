//! Which columns of a table have the status codes, if it is one of them.

use super::{
    survey::{Column, Survey},
    title::{self, Header},
};
use crate::page::RawTable;

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
    if title::is_of_other_protocol(context) {
        return None;
    }
    let announced = title::announces_status_codes(context);
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
    let is_named = |column: &usize| title::is_same(&survey.columns[*column].header, name);
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

impl Survey {
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
            _ if title::is_of_other_protocol(text) => false,
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
        !a.is_empty() && title::is_same(a, b)
    }
}

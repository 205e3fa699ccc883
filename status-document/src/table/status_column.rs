//! Chooses the columns that list statuses, if a table has any.

use std::cell::LazyCell;

use super::{
    survey::{Column, Survey},
    title::{self, TitleKind},
};
use crate::page::RawTable;

/// The columns of a table to read.
#[derive(Debug)]
pub(crate) struct Columns {
    /// The number of rows that are the header.
    pub(crate) header_rows: usize,
    /// The columns of statuses: one, or one for each part of a table with several parts side by
    /// side.
    pub(crate) statuses: Vec<StatusColumn>,
}

#[derive(Clone, Copy, Debug)]
pub(crate) struct StatusColumn {
    pub(crate) index: usize,
    pub(crate) phrase: Option<usize>,
    pub(crate) meaning: Option<usize>,
    /// Whether the title allows statuses from 600 on, such as 700.
    pub(crate) is_certain: bool,
}

/// Finds the columns of statuses, if the table has any. `context` is the text around it.
pub(crate) fn find(table: &RawTable, context: &str) -> Option<Columns> {
    let survey = Survey::new(table);
    if title::is_of_other_protocol(context) {
        return None;
    }
    // The titles of most tables are enough.
    let announced = LazyCell::new(|| title::announces_statuses(context));
    let ranked: Vec<(Rank, usize)> = (0..survey.columns.len())
        .filter_map(|column| Some((survey.rank(column, &|| *announced)?, column)))
        .collect();
    let best = ranked
        .iter()
        .max_by_key(|(rank, column)| (*rank, usize::MAX - column))?;
    let is_ranked = |column: usize| ranked.iter().find(|(_, ranked)| *ranked == column);
    let is_chosen = |column: &usize| match is_ranked(*column) {
        Some((rank, column)) => survey.is_sibling(*column, *rank, *best),
        None => best.0.title >= TitleKind::Codes && survey.is_outcome(*column),
    };
    let columns: Vec<usize> = (0..survey.columns.len()).filter(is_chosen).collect();
    Some(survey.columns_at(table, &columns, best.0.title >= TitleKind::Statuses))
}

/// Finds the columns with this title, whatever they contain.
pub(crate) fn find_titled(table: &RawTable, name: &str) -> Option<Columns> {
    let survey = Survey::new(table);
    let is_named = |column: &usize| title::is_same(&survey.columns[*column].title, name);
    let columns: Vec<usize> = (0..survey.columns.len()).filter(is_named).collect();
    (!columns.is_empty()).then(|| survey.columns_at(table, &columns, true))
}

/// The columns that may list statuses in a table that is not recognized as a table of statuses.
pub(crate) fn doubtful(table: &RawTable) -> Vec<usize> {
    let columns = Survey::new(table).columns;
    let is_doubtful = |column: &Column| match TitleKind::from_text(&column.title) {
        TitleKind::Measure => false,
        title @ (TitleKind::Other | TitleKind::None) => column.stats.is_mostly_statuses(title),
        _ => column.stats.statuses > 0,
    };
    (0..columns.len())
        .filter(|index| is_doubtful(&columns[*index]))
        .collect()
}

/// The titles of the columns of a table.
pub(crate) fn titles(table: &RawTable) -> Vec<String> {
    let columns = Survey::new(table).columns.into_iter();
    columns
        .map(|column| column.title)
        .filter(|title| !title.is_empty())
        .collect()
}

/// The evidence that a column lists statuses, for comparison with other columns.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Rank {
    title: TitleKind,
    with_phrase: usize,
    bare: usize,
    statuses: usize,
}

impl Survey {
    /// Ranks a column. Returns `None` if it does not list statuses.
    fn rank(&self, column: usize, announced: &dyn Fn() -> bool) -> Option<Rank> {
        let Column {
            title: text, stats, ..
        } = &self.columns[column];
        if stats.statuses + stats.ranges == 0 {
            return None;
        }
        let title = TitleKind::from_text(text);
        let is_believed = match title {
            _ if stats.is_only_classes() => title > TitleKind::Measure,
            _ if title::is_of_other_protocol(text) => false,
            TitleKind::Http | TitleKind::Statuses => {
                stats.final_statuses + stats.ranges > 0 || stats.is_mostly_registered()
            }
            TitleKind::Codes => {
                stats.is_mostly_registered()
                    && (announced()
                        || stats.final_statuses + stats.ranges > 0
                        || stats.is_mostly_with_phrase())
            }
            TitleKind::None => {
                stats.is_mostly_registered()
                    && (stats.is_mostly_with_phrase()
                        || announced()
                        || (stats.is_unmistakable() && self.is_left_of_words(column)))
            }
            TitleKind::Other => {
                stats.is_mostly_with_phrase()
                    || (stats.is_unmistakable() && self.is_left_of_words(column))
                    || (announced() && stats.is_mostly_registered())
            }
            TitleKind::Measure | TitleKind::Outcome => stats.is_mostly_with_phrase(),
        };
        (stats.is_mostly_statuses(title) && is_believed).then_some(Rank {
            title,
            with_phrase: stats.with_phrase,
            bare: stats.bare,
            statuses: stats.statuses,
        })
    }

    /// Whether the cells have phrases of their own: `404 Not Found`.
    fn has_own_phrases(&self, column: usize) -> bool {
        let stats = &self.columns[column].stats;
        stats.with_own_phrase > 0 && stats.with_own_phrase * 2 >= stats.statuses
    }

    /// Whether all columns further left list numbers too: the statuses are what the table lists.
    fn is_left_of_words(&self, column: usize) -> bool {
        self.columns[..column]
            .iter()
            .all(|column| column.has_only_numbers || column.stats.filled() == 0)
    }

    /// Whether a column lists statuses like the best one, side by side: `Code | Meaning | Code |
    /// Meaning`.
    fn is_sibling(&self, column: usize, rank: Rank, (best, index): (Rank, usize)) -> bool {
        let is_alike = rank.title == best.title && rank.title >= TitleKind::Codes;
        column == index
            || (is_alike && self.columns[column].stats.is_mostly_registered())
            || (rank.title == best.title && self.have_same_title(column, index))
            || (self.has_own_phrases(column) && self.has_own_phrases(index))
    }

    /// Whether a column lists the statuses of one outcome next to those of errors: `Success |
    /// Errors`.
    fn is_outcome(&self, column: usize) -> bool {
        let Column { title, stats, .. } = &self.columns[column];
        stats.is_mostly_statuses(TitleKind::Outcome)
            && TitleKind::from_text(title) == TitleKind::Outcome
            && stats.is_mostly_registered()
            && stats.final_statuses > 0
    }

    fn have_same_title(&self, a: usize, b: usize) -> bool {
        let (a, b) = (&self.columns[a].last_title, &self.columns[b].last_title);
        !a.is_empty() && title::is_same(a, b)
    }
}

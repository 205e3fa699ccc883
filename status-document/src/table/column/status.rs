//! Chooses the columns that list statuses, if a table has any.

use super::{
    Columns,
    survey::{Column, Survey},
};
use crate::{
    error::message::Reading,
    page::RawTable,
    table::{
        context::Surroundings,
        doubt::{self, Candidate, Standing},
        title::{self, TitleKind},
    },
};

/// The columns of statuses of a table, if it has any.
#[derive(Debug)]
pub(crate) enum Found {
    Columns(Columns),
    /// Several columns, of which the file has to be read by one.
    Readings(Vec<Reading>),
    /// No table of statuses of the API.
    None,
}

/// Finds the columns of statuses, if the table has any.
pub(crate) fn find(table: &RawTable, around: &Surroundings) -> Found {
    let survey = Survey::new(table);
    let standing = around.standing;
    let is_of_other_protocol = title::is_of_other_protocol(&around.announcement);
    match standing {
        Some(Standing::Unsent | Standing::Received) => return Found::None,
        _ if around.is_news => return Found::None,
        Some(Standing::OtherParty) if !survey.has_only_gateway_errors() => return Found::None,
        _ => {}
    }
    let announced = title::announces_statuses(&around.announcement);
    let is_other = doubt::is_of_something_else(&around.announcement)
        || survey
            .columns
            .iter()
            .any(|column| doubt::names_something_else(&column.title));
    let is_doubtful = is_other || around.is_under_other_protocol;
    let is_allowed = |column: usize| {
        let column = &survey.columns[column];
        let is_http = column.kind == TitleKind::Http;
        let is_backed = is_http || announced || column.stats.is_mostly_with_phrase();
        (!is_of_other_protocol || is_http) && (!is_doubtful || is_backed)
    };
    let has_context = announced || around.is_hinting;
    let ranked: Vec<(Rank, usize)> = (0..survey.columns.len())
        .filter(|column| is_allowed(*column))
        .filter(|column| has_context || survey.has_evidence(*column))
        .filter_map(|column| Some((survey.rank(column, announced)?, column)))
        .collect();
    let best = ranked
        .iter()
        .max_by_key(|(rank, column)| (*rank, usize::MAX - column));
    match best {
        Some((rank, _)) if rank.title < TitleKind::Http && doubt::has_other_replies(table) => {
            Found::None
        }
        Some(best) => survey.choose(table, &ranked, *best, standing),
        None => survey.contrasting(table),
    }
}

/// Finds the columns with this title, whatever they contain.
pub(crate) fn find_titled(table: &RawTable, name: &str, around: &Surroundings) -> Found {
    let survey = Survey::new(table);
    let is_named = |column: &usize| title::is_same(&survey.columns[*column].title, name);
    let columns: Vec<usize> = (0..survey.columns.len()).filter(is_named).collect();
    if columns.is_empty() {
        return Found::None;
    }
    Found::Columns(Columns {
        is_retired: around.standing.is_some_and(Standing::is_out_of_use),
        is_named: true,
        ..survey.columns_at(table, &columns)
    })
}

/// The column of a table with the titles of a table of statuses: `Returned value | Description`.
/// Its name has to be one of statuses or outcomes, and all of its numbers registered.
pub(crate) fn find_alike(
    table: &RawTable,
    titles: &[Vec<String>],
    around: &Surroundings,
) -> Option<Columns> {
    let name = TitleKind::from_text(&around.name);
    let is_other = around.is_under_other_protocol
        || title::is_of_other_protocol(&around.announcement)
        || doubt::is_of_something_else(&around.announcement)
        || matches!(name, TitleKind::Measure | TitleKind::Other)
        || (name == TitleKind::None && !around.name.is_empty());
    let is_of_others = around.is_news
        || around.standing == Some(Standing::Unsent)
        || around.standing.is_some_and(Standing::is_of_other_party);
    if titles.is_empty() || is_other || is_of_others {
        return None;
    }
    let survey = Survey::new(table);
    let is_same = |titles: &&Vec<String>| {
        titles.len() == survey.columns.len()
            && titles.iter().any(|title| !title.is_empty())
            && titles
                .iter()
                .zip(&survey.columns)
                .all(|(title, column)| title::is_same(title, &column.last_title))
    };
    titles.iter().find(is_same)?;
    let is_of_statuses = |column: &usize| {
        let stats = &survey.columns[*column].stats;
        stats.statuses > 0 && stats.registered == stats.filled() && survey.is_left_of_words(*column)
    };
    let column = (0..survey.columns.len()).find(is_of_statuses)?;
    Some(Columns {
        is_retired: around.standing == Some(Standing::Retired),
        ..survey.columns_at(table, &[column])
    })
}

/// The columns that may list statuses in a table that is not recognized as a table of statuses.
pub(crate) fn doubtful(table: &RawTable) -> Vec<usize> {
    let columns = Survey::new(table).columns;
    let is_doubtful = |column: &Column| match column.kind {
        TitleKind::Measure => false,
        title @ (TitleKind::Other | TitleKind::None) => column.stats.is_mostly_statuses(title),
        _ => true,
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
    /// Chooses the columns to read: the best one, and those that belong to it.
    fn choose(
        &self,
        table: &RawTable,
        ranked: &[(Rank, usize)],
        best: (Rank, usize),
        standing: Option<Standing>,
    ) -> Found {
        let is_ranked = |column: usize| ranked.iter().find(|(_, ranked)| *ranked == column);
        let candidate = |index: usize| {
            let is_alike = match is_ranked(index) {
                Some((rank, column)) => self.is_sibling(*column, *rank, best),
                None => best.0.title >= TitleKind::Codes && self.is_outcome(index),
            };
            let column = &self.columns[index];
            let stats = &column.stats;
            let is_measure = column.kind == TitleKind::Measure;
            let has_statuses =
                stats.is_mostly_statuses(TitleKind::Other) && stats.is_mostly_known();
            let is_ranked =
                is_ranked(index).is_some() || (has_statuses && column.kind >= TitleKind::Codes);
            let is_candidate =
                index != best.1 && (is_alike || is_ranked || (has_statuses && !is_measure));
            is_candidate.then_some(Candidate {
                index,
                is_alike,
                is_ranked,
            })
        };
        let candidates: Vec<Candidate> = (0..self.columns.len()).filter_map(candidate).collect();
        let rivals = doubt::rivals(self, table, best.1, &candidates);
        if !rivals.readings.is_empty() {
            return Found::Readings(rivals.readings);
        }
        let title = doubt::standing(&self.columns[best.1].title);
        if title.is_some_and(Standing::is_of_other_party) {
            return Found::None;
        }
        let mut columns = rivals.siblings;
        columns.push(best.1);
        columns.sort_unstable();
        Found::Columns(Columns {
            is_retired: standing.or(title).is_some_and(Standing::is_out_of_use),
            ignored: rivals.ignored,
            ..self.columns_at(table, &columns)
        })
    }

    /// Several columns that are columns of statuses next to each other, and not by themselves:
    /// `Internal status | Public status`.
    fn contrasting(&self, table: &RawTable) -> Found {
        let is_candidate = |index: &usize| {
            let Column { title, stats, .. } = &self.columns[*index];
            title::mentions_codes(title)
                && stats.is_mostly_statuses(TitleKind::Other)
                && stats.is_mostly_known()
        };
        let columns: Vec<usize> = (0..self.columns.len()).filter(is_candidate).collect();
        let [first, others @ ..] = columns.as_slice() else {
            return Found::None;
        };
        let candidate = |index: &usize| Candidate {
            index: *index,
            is_alike: false,
            is_ranked: true,
        };
        let candidates: Vec<Candidate> = others.iter().map(candidate).collect();
        match doubt::rivals(self, table, *first, &candidates).readings {
            readings if readings.is_empty() => Found::None,
            readings => Found::Readings(readings),
        }
    }

    /// Whether all statuses are those of a gateway whose upstream fails: `Upstream errors`.
    fn has_only_gateway_errors(&self) -> bool {
        let columns = self.columns.iter().map(|column| &column.stats);
        columns.clone().any(|stats| stats.statuses > 0)
            && columns
                .clone()
                .all(|stats| stats.gateway_errors == stats.statuses)
    }

    /// Ranks a column. Returns `None` if it does not list statuses.
    fn rank(&self, column: usize, announced: bool) -> Option<Rank> {
        let Column {
            title: text, stats, ..
        } = &self.columns[column];
        let title = self.columns[column].kind;
        let is_believed = match title {
            _ if stats.is_only_classes() => title > TitleKind::Measure,
            _ if title::is_of_other_protocol(text) => false,
            TitleKind::Http | TitleKind::Statuses => {
                stats.final_statuses + stats.ranges > 0 || stats.is_mostly_registered()
            }
            TitleKind::Codes => {
                stats.is_mostly_registered()
                    && (announced
                        || stats.final_statuses + stats.ranges > 0
                        || stats.is_mostly_with_phrase())
            }
            TitleKind::None => {
                stats.is_mostly_registered()
                    && (stats.is_mostly_with_phrase()
                        || announced
                        || (stats.is_unmistakable() && self.is_left_of_words(column)))
            }
            TitleKind::Other => {
                stats.is_mostly_with_phrase()
                    || (stats.is_unmistakable() && self.is_left_of_words(column))
                    || (announced && stats.is_mostly_registered())
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
        let column = &self.columns[column];
        let stats = &column.stats;
        column.kind == TitleKind::Outcome
            && stats.is_mostly_statuses(TitleKind::Outcome)
            && stats.is_mostly_registered()
            && stats.final_statuses > 0
    }

    fn have_same_title(&self, a: usize, b: usize) -> bool {
        let (a, b) = (&self.columns[a].last_title, &self.columns[b].last_title);
        !a.is_empty() && title::is_same(a, b)
    }
}

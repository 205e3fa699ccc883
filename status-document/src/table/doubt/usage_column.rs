//! A column that says of each row whether the API sends its status: `Sent by us: no`.

use super::{
    announcement::{answer_in_use, is_of_removal},
    words,
};
use crate::{
    page::{
        RawTable,
        layout::{Layout, Origin, Slot},
    },
    table::{column::Survey, phrase},
};

/// A column of yes and no, one of which means that a status is not in use.
#[derive(Clone, Copy, Debug)]
pub(in crate::table) struct UsageColumn {
    question: Question,
    /// The answer of a blank cell.
    blank: Option<bool>,
    /// The answer of an `x`, which is a check mark in some tables and a cross in others.
    cross: bool,
}

/// A column whose title asks about the use of statuses.
#[derive(Clone, Copy, Debug)]
struct Question {
    index: usize,
    /// The answer for a status in use.
    in_use: bool,
    /// Whether a version means yes: `Removed in`.
    takes_versions: bool,
}

/// The number of each answer in the cells of a column.
#[derive(Clone, Copy, Debug, Default)]
struct Answers {
    yes: usize,
    no: usize,
    crosses: usize,
    blank: usize,
    others: usize,
}

/// An answer before the other cells are known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Answer {
    Yes,
    No,
    Cross,
    Blank,
    Other,
}

impl UsageColumn {
    pub(in crate::table) fn index(self) -> usize {
        self.question.index
    }

    /// The columns of a table that say whether statuses are in use.
    pub(in crate::table) fn find_all(survey: &Survey, table: &RawTable) -> Vec<Self> {
        let columns = survey.columns.iter().enumerate();
        let titled: Vec<Question> = columns
            .filter_map(|(index, column)| {
                // A title of statuses, such as `Returned codes`, has no answers below it.
                let in_use = answer_in_use(&column.title)?;
                (column.stats.statuses == 0).then(|| Question {
                    index,
                    in_use,
                    takes_versions: !in_use && is_of_removal(&column.title),
                })
            })
            .collect();
        if titled.is_empty() {
            return Vec::new();
        }
        let answers = count(table, survey.header_rows, &titled);
        let columns = titled.into_iter().zip(answers);
        columns
            .filter_map(|(question, answers)| Self::from_answers(question, answers))
            .collect()
    }

    fn from_answers(question: Question, answers: Answers) -> Option<Self> {
        let Answers {
            yes,
            no,
            crosses,
            blank,
            others,
        } = answers;
        let given = yes + no + crosses;
        if given == 0 || others > given {
            return None;
        }
        // Among check marks, or in words, an `x` is a cross. Among blank cells it is a mark.
        let cross = yes == 0 && blank > 0;
        let is_marked = blank > 0 && others == 0 && (yes == 0 || no + crosses == 0);
        let mark = if cross {
            crosses > 0 || yes > 0
        } else {
            yes > 0
        };
        Some(Self {
            question,
            blank: is_marked.then_some(!mark),
            cross,
        })
    }

    /// Whether columns mark the status of a row as not in use: one says that it is out of use, or
    /// all that can say that it is in use say no. `Supported in v1` and `Supported in v2` are two.
    pub(in crate::table) fn are_against(columns: &[Self], row: &[Option<Slot>]) -> bool {
        let of = |in_use: bool| {
            columns
                .iter()
                .filter(move |column| column.question.in_use == in_use)
        };
        of(false).any(|column| column.is_unused(row))
            || (of(true).next().is_some() && of(true).all(|column| column.is_unused(row)))
    }

    fn is_unused(&self, row: &[Option<Slot>]) -> bool {
        let answer = match answer_at(row, self.question) {
            Answer::Yes => Some(true),
            Answer::No => Some(false),
            Answer::Cross => Some(self.cross),
            Answer::Blank => self.blank,
            Answer::Other => None,
        };
        answer.is_some_and(|answer| answer != self.question.in_use)
    }
}

fn count(table: &RawTable, header_rows: usize, columns: &[Question]) -> Vec<Answers> {
    let mut counts = vec![Answers::default(); columns.len()];
    let mut layout = Layout::new(table);
    let mut index = 0;
    while let Some(row) = layout.next_row() {
        if index >= header_rows {
            for (question, counts) in columns.iter().zip(&mut counts) {
                counts.add(answer_at(row, *question));
            }
        }
        index += 1;
    }
    counts
}

impl Answers {
    fn add(&mut self, answer: Answer) {
        let count = match answer {
            Answer::Yes => &mut self.yes,
            Answer::No => &mut self.no,
            Answer::Cross => &mut self.crosses,
            Answer::Blank => &mut self.blank,
            Answer::Other => &mut self.others,
        };
        *count += 1;
    }
}

fn answer_at(row: &[Option<Slot>], question: Question) -> Answer {
    let slot = row.get(question.index).copied().flatten();
    // A cell over several columns is a heading within the table.
    let text = match slot {
        Some(slot) if slot.origin == Origin::Left => return Answer::Other,
        Some(slot) => slot.cell.beginning(" "),
        None => return Answer::Blank,
    };
    match answer(&text) {
        Answer::Other | Answer::Blank if question.takes_versions && is_version(&text) => {
            Answer::Yes
        }
        answer => answer,
    }
}

/// Whether a text is a version or a date: `v2`, `2.0`, `2024-01-01`.
fn is_version(text: &str) -> bool {
    const LONGEST: usize = 20;
    text.len() <= LONGEST && text.contains(|c: char| c.is_ascii_digit())
}

/// Reads an answer from the start of a text: `No, since v2`, `❌ (v1 only)`.
fn answer(text: &str) -> Answer {
    let text = text.trim().to_lowercase();
    let is_sign = |c: &char| !c.is_alphanumeric() && !c.is_whitespace();
    let signs: String = text.chars().take_while(is_sign).collect();
    if signs.contains(words::YES_SIGNS) {
        return Answer::Yes;
    }
    if signs.contains(words::NO_SIGNS) {
        return Answer::No;
    }
    match text.as_str() {
        "n/a" => return Answer::Blank,
        ":x:" | ":negative_squared_cross_mark:" => return Answer::No,
        _ if text.contains("check_mark:") => return Answer::Yes,
        _ => {}
    }
    let text = text.trim_matches(|c: char| !c.is_alphanumeric());
    let word = text.split(|c: char| !c.is_alphanumeric()).next();
    match word.unwrap_or_default() {
        "" => Answer::Blank,
        "x" => Answer::Cross,
        word if words::NO.contains(word) || words::NO.contains(text) => Answer::No,
        word if words::YES.contains(word) || words::YES.contains(text) => Answer::Yes,
        _ if phrase::is_blank(text) => Answer::Blank,
        _ => Answer::Other,
    }
}

//! Finds the columns of codes.

use super::{CodeCell, code, is_machine};
use crate::{
    language::registry,
    page::{
        RawCell, RawTable,
        layout::{Layout, Slot, cell_here},
    },
    table::{
        cell,
        column::Survey,
        title::{self, TitleKind},
        vocabulary::titles,
    },
};

/// Whether a title is one of codes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum CodeTitle {
    /// The title fits codes and other words.
    Maybe,
    Certain,
}

impl CodeTitle {
    fn from_text(text: &str) -> Option<Self> {
        let letters = title::main_letters(text);
        let letters = letters.as_str();
        let mut words = text.split(|c: char| !c.is_alphanumeric());
        let has_other_word =
            words.any(|word| titles::NOT_CODES.contains(&word.to_lowercase().as_str()));
        if titles::CODES.contains(&letters) {
            Some(Self::Certain)
        } else if has_other_word || letters.contains("http") || letters.contains("grpc") {
            None
        } else if titles::CODES_ENDS.iter().any(|end| letters.ends_with(end)) {
            Some(Self::Certain)
        } else {
            titles::MAYBE_CODES
                .contains(&letters)
                .then_some(Self::Maybe)
        }
    }
}

/// Counts of the cells of a column that may have codes.
#[derive(Debug)]
struct Candidate {
    index: usize,
    title: CodeTitle,
    /// Cells with text.
    filled: usize,
    /// Cells with codes and nothing but an explanation of them.
    codes: usize,
    /// Cells of which each code looks like one.
    machine: usize,
    /// Cells with short numbers, which also count rows.
    short_numbers: usize,
    /// Cells with the registered phrase of the status.
    phrases: usize,
    /// Cells with a phrase of several words.
    long_phrases: usize,
    /// Cells with the status of the row.
    repeated: usize,
    /// Cells with a number from 100 to 599.
    statuses: usize,
    has_lower: bool,
    has_upper: bool,
    /// Whether a code starts with a capital.
    has_capital: bool,
}

impl Candidate {
    fn new(index: usize, title: CodeTitle) -> Self {
        Self {
            index,
            title,
            filled: 0,
            codes: 0,
            machine: 0,
            short_numbers: 0,
            phrases: 0,
            long_phrases: 0,
            repeated: 0,
            statuses: 0,
            has_lower: false,
            has_upper: false,
            has_capital: false,
        }
    }

    fn add(&mut self, cell: &RawCell, status: Option<u16>) {
        let read = CodeCell::read(cell);
        if read.is_blank() {
            return;
        }
        self.filled += 1;
        let text = cell.beginning(" ");
        if status.is_some_and(|status| registry::is_registered_phrase(&text, status)) {
            // `badRequest` is a code, like `not_found`.
            let is_lower = text.starts_with(|c: char| c.is_ascii_lowercase());
            let is_code = text.contains('_') || (is_lower && is_machine(&text));
            self.phrases += usize::from(!is_code);
            self.long_phrases += usize::from(text.contains(' '));
        }
        let is_text = |(other, _): &(String, u32)| code(other).is_none();
        if read.codes.is_empty() || read.others.iter().any(is_text) {
            return;
        }
        let codes = || read.codes.iter().map(|(code, _)| code.as_str());
        let is_constant = |code| status.is_some_and(|status| registry::is_constant(code, status));
        if codes().all(is_constant) {
            return;
        }
        let number = |code: &str| code.parse::<u32>().ok();
        self.codes += 1;
        self.machine += usize::from(codes().all(is_machine));
        self.short_numbers +=
            usize::from(codes().all(|code| number(code) < Some(100) && number(code).is_some()));
        self.repeated += usize::from(
            codes().all(|code| number(code).is_some() && number(code) == status.map(u32::from)),
        );
        self.statuses += usize::from(
            codes().all(|code| number(code).is_some_and(|number| (100..600).contains(&number))),
        );
        self.has_lower |= codes().any(|code| code.contains(|c: char| c.is_ascii_lowercase()));
        self.has_upper |= codes().any(|code| code.contains(|c: char| c.is_ascii_uppercase()));
        self.has_capital |= codes().any(|code| code.starts_with(|c: char| c.is_ascii_uppercase()));
    }

    fn has_codes(&self) -> bool {
        let is_mostly = |count: usize| count * 2 > self.filled;
        if !is_mostly(self.codes) || is_mostly(self.repeated) {
            return false;
        }
        // `gone` and `not_found` in one style are codes alike.
        let is_one_style = !(self.has_lower && self.has_upper) || !self.has_capital;
        let has_style = self.machine > 0 && is_one_style;
        let are_phrases = self.phrases * 2 >= self.filled;
        match self.title {
            CodeTitle::Certain if self.long_phrases > 0 => !are_phrases,
            CodeTitle::Certain => self.machine > 0 || !self.has_upper || !are_phrases,
            CodeTitle::Maybe => {
                (is_mostly(self.machine) || has_style)
                    && (!are_phrases || (has_style && self.long_phrases == 0))
                    && !is_mostly(self.short_numbers)
                    && !is_mostly(self.statuses)
            }
        }
    }
}

impl Survey {
    /// The column with the codes of the statuses in a column, among these columns.
    pub(crate) fn code_column(
        &self,
        table: &RawTable,
        status: Option<usize>,
        columns: impl Iterator<Item = usize>,
    ) -> Option<usize> {
        let mut candidates: Vec<Candidate> = columns
            .filter(|index| !self.has_other_statuses(*index))
            .filter_map(|index| {
                let title = CodeTitle::from_text(&self.columns[index].last_title)
                    .or_else(|| CodeTitle::from_text(&self.columns[index].title))?;
                Some(Candidate::new(index, title))
            })
            .collect();
        if candidates.is_empty() {
            return None;
        }
        let mut layout = Layout::new(table);
        let mut row = 0;
        let mut last_status = None;
        while let Some(slots) = layout.next_row() {
            row += 1;
            if row <= self.header_rows {
                continue;
            }
            let found = status.and_then(|status| status_at(slots, status));
            last_status = found.or(last_status);
            for candidate in &mut candidates {
                if let Some(cell) = cell_here(slots, candidate.index) {
                    candidate.add(cell, last_status);
                }
            }
        }
        let best = candidates
            .iter()
            .filter(|candidate| candidate.has_codes())
            .max_by_key(|candidate| {
                (
                    candidate.title,
                    candidate.codes,
                    usize::MAX - candidate.index,
                )
            });
        best.map(|candidate| candidate.index)
    }

    /// Whether the title of a column is certainly one of codes.
    pub(crate) fn has_code_title(&self, column: usize) -> bool {
        let title = &self.columns[column].last_title;
        CodeTitle::from_text(title) == Some(CodeTitle::Certain)
    }

    /// Whether a column has statuses too, such as old ones: next to their phrases, or unmistakable.
    fn has_other_statuses(&self, column: usize) -> bool {
        let stats = &self.columns[column].stats;
        let is_with_phrase = stats.is_mostly_with_phrase();
        stats.is_mostly_statuses(TitleKind::Other) && (is_with_phrase || stats.is_unmistakable())
    }

    /// The column of codes of a table without a column of statuses, if its title is certain and
    /// nothing but numbers is to the left.
    pub(crate) fn code_column_alone(&self, table: &RawTable) -> Option<usize> {
        let columns = (0..self.columns.len()).filter(|column| self.has_code_title(*column));
        let column = self.code_column(table, None, columns)?;
        let is_first = self.columns[..column]
            .iter()
            .all(|column| column.has_only_numbers || column.stats.filled() == 0);
        is_first.then_some(column)
    }
}

/// The status in a column of a row.
fn status_at(slots: &[Option<Slot>], index: usize) -> Option<u16> {
    cell::status(cell_here(slots, index)?)
}

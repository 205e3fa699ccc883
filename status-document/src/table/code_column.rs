//! Finds the columns of codes, and reads their cells.

use super::{
    survey::Survey,
    title::{self, TitleKind},
    vocabulary::{self, titles},
};
use crate::{
    page::{
        Line, RawCell, RawTable, SPAN_END,
        layout::{Layout, Origin, Slot},
        plain,
    },
    registry,
};

/// Maximum number of characters of a code. A longer word is a token or an address.
const MAX_CODE: usize = 80;

/// Maximum number of codes of a cell. A cell that spans rows has them in each of the rows.
const MAX_CODES: usize = 64;

/// The content of a cell in a column of codes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct CodeCell {
    /// The codes, each with its line.
    pub(crate) codes: Vec<(String, u32)>,
    /// The number of lines of the cell with codes.
    lines: usize,
    /// The text after them.
    pub(crate) text: String,
    /// Texts that are no codes, each with its line.
    pub(crate) others: Vec<(String, u32)>,
}

impl CodeCell {
    pub(crate) fn read(cell: &RawCell) -> Self {
        let mut read = Self::default();
        for line in &cell.lines {
            read.add_line(line);
        }
        read
    }

    /// Whether the row has no code.
    pub(crate) fn is_blank(&self) -> bool {
        self.codes.is_empty() && self.others.is_empty()
    }

    /// The codes of each of several statuses, if the cells of both have a line for each.
    pub(crate) fn per_line(&self, statuses: &RawCell, count: usize) -> Option<Vec<Self>> {
        let is_line_each = count > 1
            && statuses.lines.len() == count
            && self.codes.len() == count
            && self.text.is_empty()
            && self.others.is_empty()
            && self.lines == count;
        is_line_each.then(|| {
            let codes = self.codes.iter().map(|code| Self {
                codes: vec![code.clone()],
                ..Self::default()
            });
            codes.collect()
        })
    }

    fn add_line(&mut self, line: &Line) {
        let text = plain(&line.text);
        if is_blank(&text) {
            return;
        }
        let (codes, rest) = match codes(&line.text) {
            Some(codes) => (codes, ""),
            None => match code_before_text(&line.text) {
                Some((code, rest)) => (vec![code], rest),
                // Below a code is its explanation.
                None if self.others.is_empty() && !self.codes.is_empty() => (Vec::new(), &*text),
                None => {
                    self.others.push((beginning(&text), line.number));
                    return;
                }
            },
        };
        self.lines += usize::from(!codes.is_empty());
        for code in codes {
            if self.codes.len() < MAX_CODES {
                self.codes.push((code.to_owned(), line.number));
            } else {
                self.others.push((code.to_owned(), line.number));
            }
        }
        if !self.text.is_empty() && !rest.is_empty() {
            self.text.push(' ');
        }
        self.text.push_str(&plain(rest));
    }
}

fn beginning(text: &str) -> String {
    text.chars().take(MAX_CODE).collect()
}

/// Whether a cell stands for no code.
fn is_blank(text: &str) -> bool {
    let bare = text.trim_matches([' ', '`']).to_lowercase();
    vocabulary::NO_PHRASE.contains(&bare.as_str())
        || bare.chars().all(|c| "-–—−/".contains(c))
        || bare == "null"
}

/// The codes of a line, if it has nothing else: `a`, `a, b`, `a or b`.
fn codes(line: &str) -> Option<Vec<&str>> {
    let mut codes = Vec::new();
    for part in line.split([',', ';', '|', '、', '，', '；']) {
        for word in words(part)? {
            codes.push(code(word)?);
        }
    }
    (!codes.is_empty()).then_some(codes)
}

/// The words of a part of a list, without words that join them. Words next to each other are codes
/// only if each is marked as one.
fn words(part: &str) -> Option<Vec<&str>> {
    const JOINTS: &[&str] = &[
        "or", "and", "/", "或", "和", "oder", "und", "o", "ou", "et", "y", "e", "и", "или",
    ];
    let mut words = Vec::new();
    let (mut is_after_word, mut are_marked, mut are_joined) = (false, true, true);
    for word in part.split(' ').filter(|word| !word.is_empty()) {
        let is_joint = JOINTS.contains(&word);
        if is_joint && !is_after_word {
            return None;
        }
        if !is_joint {
            are_marked &= word.ends_with(SPAN_END);
            are_joined &= !is_after_word;
            words.push(word);
        }
        is_after_word = !is_joint;
    }
    (are_marked || are_joined).then_some(words)
}

/// A word as a code, without markup.
fn code(word: &str) -> Option<&str> {
    let bare = word.trim_matches(is_markup);
    let bare = bare.strip_suffix(['.', ':']).unwrap_or(bare);
    let bare = bare.trim_end_matches(is_markup);
    is_code(bare).then_some(bare)
}

/// The code that is all of a line.
pub(crate) fn only_code(line: &str) -> Option<&str> {
    match codes(line)?.as_slice() {
        [code] => Some(code),
        _ => None,
    }
}

/// Splits a line after a code that text follows: `order_lost (not used)`, `order_lost: gone`.
pub(crate) fn code_before_text(line: &str) -> Option<(&str, &str)> {
    let line = line.trim_start_matches(is_markup);
    let end = line.find(|c: char| c == SPAN_END || c.is_whitespace() || "(（：".contains(c))?;
    let (word, rest) = line.split_at(end);
    let code = code(word)?;
    let is_separated = word.ends_with(':')
        || rest
            .trim_start()
            .starts_with(|c: char| c == SPAN_END || "-–—:：(（".contains(c));
    let is_remark = rest
        .trim_start_matches([' ', SPAN_END])
        .starts_with(['(', '（']);
    let is_likely = is_machine(code) || (is_remark && !code.contains(char::is_uppercase));
    let rest = rest.trim_matches(|c: char| is_markup(c) || "-–—:：()（）".contains(c));
    (is_separated && is_likely && !rest.is_empty()).then_some((code, rest))
}

fn is_markup(c: char) -> bool {
    c.is_whitespace() || c == SPAN_END || "`*'\"“”‘’†‡".contains(c)
}

/// Whether a word can be a code: letters and digits of ASCII, and marks between them.
fn is_code(word: &str) -> bool {
    let is_inner = |c: char| c.is_ascii_alphanumeric() || "_-.:/#+@~".contains(c);
    let digits = word.strip_prefix('-').unwrap_or(word);
    let lower = word.to_lowercase();
    word.len() <= MAX_CODE
        && digits.starts_with(|c: char| c.is_ascii_alphanumeric() || c == '_')
        && word.ends_with(|c: char| c.is_ascii_alphanumeric() || "_*".contains(c))
        && word.chars().all(is_inner)
        && !word.contains("://")
        && !vocabulary::FLAGS.contains(&lower.as_str())
        && !vocabulary::NO_PHRASE.contains(&lower.as_str())
}

/// Whether a word looks like a code, unlike a word of prose: it has `_`, `.`, digits or inner
/// capitals.
pub(crate) fn is_machine(word: &str) -> bool {
    let has_mark =
        word.contains(['_', '.', ':', '#']) || word.contains(|c: char| c.is_ascii_digit());
    let lower_then_upper =
        |pair: &[u8]| pair[0].is_ascii_lowercase() && pair[1].is_ascii_uppercase();
    let is_kebab = word.contains('-') && !word.contains(char::is_uppercase);
    is_code(word) && (has_mark || is_kebab || word.as_bytes().windows(2).any(lower_then_upper))
}

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
            self.phrases += usize::from(!text.contains('_'));
            self.long_phrases += usize::from(text.contains(' '));
        }
        let is_text = |(other, _): &(String, u32)| code(other).is_none();
        if read.codes.is_empty() || read.others.iter().any(is_text) {
            return;
        }
        let codes = || read.codes.iter().map(|(code, _)| code.as_str());
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
    }

    fn has_codes(&self) -> bool {
        let is_mostly = |count: usize| count * 2 > self.filled;
        if !is_mostly(self.codes) || is_mostly(self.repeated) {
            return false;
        }
        // `gone` and `not_found` in one style are codes alike.
        let has_style = self.machine > 0 && !(self.has_lower && self.has_upper);
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
            let found = status.and_then(|status| super::phrase_column::status_at(slots, status));
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

    /// Whether a column has statuses too, such as old ones: next to their phrases, or unmistakable.
    fn has_other_statuses(&self, column: usize) -> bool {
        let stats = &self.columns[column].stats;
        let is_with_phrase = stats.is_mostly_with_phrase();
        stats.is_mostly_statuses(TitleKind::Other) && (is_with_phrase || stats.is_unmistakable())
    }

    /// The column of codes of a table without a column of statuses, if its title is certain and
    /// nothing but numbers is to the left.
    pub(crate) fn code_column_alone(&self, table: &RawTable) -> Option<usize> {
        let is_certain = |column: &usize| {
            CodeTitle::from_text(&self.columns[*column].last_title) == Some(CodeTitle::Certain)
        };
        let columns = (0..self.columns.len()).filter(is_certain);
        let column = self.code_column(table, None, columns)?;
        let is_first = self.columns[..column]
            .iter()
            .all(|column| column.has_only_numbers || column.stats.filled() == 0);
        is_first.then_some(column)
    }
}

/// The cell that starts in a column of a row.
pub(crate) fn cell_here<'t>(slots: &[Option<Slot<'t>>], index: usize) -> Option<&'t RawCell> {
    let slot = slots.get(index).copied().flatten();
    slot.filter(|slot| slot.origin == Origin::Here)
        .map(|slot| slot.cell)
}

//! Reads the codes of cells. `column` finds the columns that have them.

pub(crate) mod column;

use super::vocabulary;
use crate::page::{Line, RawCell, SPAN_END, enclosed, plain};

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
pub(crate) fn code(word: &str) -> Option<&str> {
    let bare = word.trim_matches(is_markup);
    let bare = bare.strip_suffix(['.', ':']).unwrap_or(bare);
    let bare = bare.trim_end_matches(is_markup);
    let inner = enclosed(bare).filter(|inner| is_machine(inner));
    let bare = inner.unwrap_or(bare);
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

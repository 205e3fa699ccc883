//! Reads a cell: statuses, ranges of them, or something else.

use std::ops::RangeInclusive;

use super::{
    doubt,
    mark::{enclosed, is_closing, is_markup, is_opening, is_separator, to_half_width},
    phrase,
    range::status_or_range,
    vocabulary,
};
use crate::{
    language::{registry, word_list::WordList},
    page::{Line, RawCell, SPAN_END, plain},
};

/// Maximum number of statuses in a cell that have a copy of the text after them.
pub(crate) const MAX_ITEMS: usize = 32;

/// The content of a cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Reading {
    /// Statuses and ranges, each with the text after it.
    Statuses(Vec<Item>),
    /// Every other status: `default`.
    Default,
    /// A number or a word that is not a status: `10001`, `VPC.0002`, `7`.
    Code,
    Words,
    Empty,
}

/// One status, or one range of them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Item {
    pub(crate) statuses: RangeInclusive<u16>,
    /// The status or the range as it is written.
    pub(crate) written: String,
    /// The text after it.
    pub(crate) rest: String,
    /// The offset in that text at which the first bold text or code in it ends.
    pub(crate) span_end: Option<usize>,
    pub(crate) line: u32,
}

impl Item {
    /// The status, unless the item is a range.
    pub(crate) fn status(&self) -> Option<u16> {
        (self.statuses.start() == self.statuses.end()).then_some(*self.statuses.start())
    }

    /// The text after the status, with the first [`SPAN_END`] in it.
    pub(crate) fn marked_rest(&self) -> String {
        let mut rest = self.rest.clone();
        if let Some(end) = self.span_end {
            rest.insert(end, SPAN_END);
        }
        rest
    }

    /// The status without the text after it.
    pub(crate) fn without_rest(&self) -> Self {
        Self {
            statuses: self.statuses.clone(),
            written: self.written.clone(),
            rest: String::new(),
            span_end: None,
            line: self.line,
        }
    }

    /// Finds the end of the first bold text in the text after the status. `line` has it with its
    /// marks.
    fn find_span_end(&mut self, line: &str) {
        let start = plain(line).rfind(&self.rest);
        let mut offset = 0_usize;
        for c in line.chars() {
            let in_rest = start.and_then(|start| offset.checked_sub(start));
            match in_rest {
                Some(end) if c == SPAN_END && end > 0 && end < self.rest.len() => {
                    self.span_end = Some(end);
                    return;
                }
                _ => {}
            }
            if c != SPAN_END {
                offset += c.len_utf8();
            }
        }
    }
}

static PREFIXES: WordList = WordList::new(vocabulary::STATUS_PREFIXES);
static DEFAULT: WordList = WordList::new(vocabulary::DEFAULT);
static UNITS: WordList = WordList::new(vocabulary::UNITS);

pub(crate) fn read(cell: &RawCell) -> Reading {
    if let Some(status) = bare_status(cell) {
        return Reading::Statuses(vec![Item {
            statuses: status..=status,
            written: plain(&cell.lines[0].text).into_owned(),
            rest: String::new(),
            span_end: None,
            line: cell.lines[0].number,
        }]);
    }
    let Some((first, more)) = cell.lines.split_first() else {
        return Reading::Empty;
    };
    let Some(mut items) = items(first) else {
        return read_other(cell);
    };
    let mut is_list = true;
    for line in more {
        match self::items(line) {
            // Each line of a list starts with a status. A number at the start of prose is not a
            // status.
            Some(others) if is_list && others.iter().all(|item| !phrase::is_prose(&item.rest)) => {
                items.extend(others);
            }
            _ if is_list && doubt::is_misspelt(plain(&line.text).trim(), true) => {}
            _ => {
                is_list = false;
                add_rest(&mut items, &plain(&line.text));
            }
        }
    }
    Reading::Statuses(items)
}

/// The status of a cell without any other text, as most cells with statuses are.
pub(crate) fn bare_status(cell: &RawCell) -> Option<u16> {
    let [line] = &cell.lines[..] else {
        return None;
    };
    match *line.text.trim_end_matches(SPAN_END).as_bytes() {
        [a @ b'1'..=b'9', b @ b'0'..=b'9', c @ b'0'..=b'9'] => {
            let digit = |byte: u8| u16::from(byte - b'0');
            Some(digit(a) * 100 + digit(b) * 10 + digit(c))
        }
        _ => None,
    }
}

/// The first status of a cell, unless there are only ranges.
pub(crate) fn status(cell: &RawCell) -> Option<u16> {
    match bare_status(cell) {
        Some(status) => Some(status),
        None => match read(cell) {
            Reading::Statuses(items) => items.iter().find_map(Item::status),
            _ => None,
        },
    }
}

/// The status at the start of a text outside of cells, by the rules for cells.
pub(crate) fn first_status(text: &str) -> Option<u16> {
    statuses(text).into_iter().next()
}

/// The statuses of a text outside of cells, by the rules for cells.
pub(crate) fn statuses(text: &str) -> Vec<u16> {
    let line = Line {
        text: text.to_owned(),
        number: 0,
    };
    let items = items(&line).unwrap_or_default();
    items.iter().filter_map(Item::status).collect()
}

/// The statuses at the start of a text outside of cells, and the text after them. The text is the
/// result of [`to_half_width`]. The items have no text of their own.
pub(crate) fn leading(text: &str, line: u32) -> Option<(Vec<Item>, &str)> {
    let mut items = Vec::new();
    let text = text.trim_start_matches(is_opening);
    let start = if text.starts_with(|c: char| c.is_ascii_digit()) {
        text
    } else {
        after_prefix(text)
    };
    let after = leading_list(start, line, &mut items)?;
    let status = items.first().and_then(Item::status);
    rest(&plain(after), status)?;
    Some((items, after))
}

fn add_rest(items: &mut [Item], text: &str) {
    if let Some(last) = items.last_mut() {
        if !last.rest.is_empty() {
            last.rest.push('\n');
        }
        last.rest.push_str(text);
    }
}

fn read_other(cell: &RawCell) -> Reading {
    let text = cell.text();
    let text = to_half_width(&text);
    let bare = text.trim_matches(is_markup);
    match bare {
        "" | "-" | "--" => Reading::Empty,
        word if DEFAULT.contains_in_any_case(word) => Reading::Default,
        word if is_code(word) => Reading::Code,
        _ => Reading::Words,
    }
}

/// Whether a word has a digit, like the codes of many APIs.
fn is_code(word: &str) -> bool {
    word.is_ascii()
        && word.bytes().any(|byte| byte.is_ascii_digit())
        && !word.contains(char::is_whitespace)
}

/// The statuses of a line.
pub(crate) fn items(line: &Line) -> Option<Vec<Item>> {
    let text = plain(&line.text);
    let text = to_half_width(&text);
    let mut items =
        leading_items(&text, line.number).or_else(|| trailing_item(&text, line.number))?;
    let has_rest = items.iter().any(|item| !item.rest.is_empty());
    if has_rest && line.text.contains(SPAN_END) {
        let marked = to_half_width(&line.text);
        let with_rest = items.iter_mut().filter(|item| !item.rest.is_empty());
        // Each looks through the line.
        for item in with_rest.take(MAX_ITEMS) {
            item.find_span_end(&marked);
        }
    }
    Some(items)
}

/// Statuses first: `404`, `404 Not Found`, `HTTP 404`, `404/500`, `200 OK / 404 Not Found`.
fn leading_items(text: &str, line: u32) -> Option<Vec<Item>> {
    // `<400` is an open range.
    if text.starts_with('<') && !text.contains('>') {
        return None;
    }
    let mut left = after_prefix(text.trim_start_matches(is_opening));
    if !left.starts_with(|c: char| c.is_ascii_digit()) {
        return None;
    }
    let mut items: Vec<Item> = Vec::with_capacity(1);
    loop {
        let start = items.len();
        let after = leading_list(left, line, &mut items)?;
        let (text, next) = split_before_next_status(after);
        let rest = rest(text, items[start..].first().and_then(Item::status))?;
        let rest = doubt::without_misspelt(rest);
        if doubt::changes_status(rest, &items[start..]) {
            return None;
        }
        if items[start..].len() <= MAX_ITEMS && !doubt::is_contrast(rest) {
            for item in &mut items[start..] {
                rest.clone_into(&mut item.rest);
            }
        }
        match next {
            Some(next) => left = next,
            None => return Some(items),
        }
    }
}

/// Adds the statuses at the start of a text. Returns the text after them.
fn leading_list<'a>(text: &'a str, line: u32, items: &mut Vec<Item>) -> Option<&'a str> {
    let mut left = text;
    loop {
        let (statuses, written, after) = status_or_range(left)?;
        let after = after.trim_start_matches(is_closing);
        items.push(Item {
            statuses,
            written,
            rest: String::new(),
            span_end: None,
            line,
        });
        match next_in_list(after) {
            Some(next) => left = next,
            None => return Some(after),
        }
    }
}

/// Splits a text before the next status: `200 OK / 404 Not Found`. Text in brackets is skipped, and
/// only known statuses count, so that numbers in prose do not.
fn split_before_next_status(text: &str) -> (&str, Option<&str>) {
    let mut depth = 0_usize;
    for (offset, c) in text.char_indices() {
        match c {
            '(' | '（' | '[' => depth += 1,
            ')' | '）' | ']' => depth = depth.saturating_sub(1),
            '/' | ',' | ';' | '、' | '·' | '|' if depth == 0 => {
                let next = text[offset + c.len_utf8()..].trim_start_matches(is_opening);
                if starts_with_known_status(next) {
                    return (&text[..offset], Some(next));
                }
            }
            _ => {}
        }
    }
    (text, None)
}

fn starts_with_known_status(text: &str) -> bool {
    let Some((statuses, _, after)) = status_or_range(text) else {
        return false;
    };
    let status = (statuses.start() == statuses.end()).then_some(*statuses.start());
    status.is_none_or(registry::is_known)
        && rest(beginning(after.trim_start_matches(is_closing)), status).is_some()
}

/// The start of a text, which is enough to tell whether a number before it is a status. Reading all
/// of a long text after each number would be quadratic.
pub(super) fn beginning(text: &str) -> &str {
    const ENOUGH: usize = 100;
    text.char_indices()
        .nth(ENOUGH)
        .map_or(text, |(end, _)| &text[..end])
}

/// The phrase first: `Not Found (404)`, or `NOT_FOUND - 404` with a registered phrase.
pub(crate) fn trailing_item(text: &str, line: u32) -> Option<Vec<Item>> {
    let bare = text.trim_end_matches(|c: char| is_markup(c) || c == '.');
    let (last_three, _) = bare.char_indices().rev().nth(2)?;
    let (before, number) = bare.split_at(last_three);
    let (statuses, written, "") = status_or_range(number)? else {
        return None;
    };
    let phrase = before
        .trim_end_matches(|c: char| c.is_whitespace() || "([{（【:-–—".contains(c) || is_markup(c));
    let opening = &before[before.trim_end_matches(is_opening).len()..];
    let is_enclosed = opening.contains(['(', '（', '[']);
    let is_registered =
        registry::is_registered_phrase(&phrase.replace('_', " "), *statuses.start());
    (!phrase.is_empty() && (is_enclosed || is_registered)).then(|| {
        let rest = phrase.to_owned();
        vec![Item {
            statuses,
            written,
            rest,
            span_end: None,
            line,
        }]
    })
}

/// The text after a separator, if it starts with a status: `404/500`, `404, 500`, `404 or 500`.
fn next_in_list(text: &str) -> Option<&str> {
    let text = text.trim_start();
    let after = [
        "/", ",", "、", ";", "&", "|", "+", "or ", "and ", "或", "和", "及", "と",
    ]
    .iter()
    .find_map(|separator| text.strip_prefix(separator))?;
    let after = after.trim_start().trim_start_matches(is_opening);
    status_or_range(after).map(|_| after)
}

/// The text after a status, without the separator. `None` if the number turns out not to be a
/// status.
fn rest(after: &str, status: Option<u16>) -> Option<&str> {
    if after.is_empty() {
        return Some("");
    }
    let separated = after.trim_start_matches(is_separator);
    let touches = separated.len() == after.len();
    if touches && after.starts_with(|c: char| c.is_ascii_alphanumeric()) {
        // `200OK` is a status, `500ms` and `100th` are not.
        let is_phrase = status.is_some_and(|status| registry::is_registered_phrase(after, status));
        return is_phrase.then_some(after);
    }
    if let Some(path) = path(after, separated) {
        return Some(path);
    }
    let rest = separated.trim();
    if is_unit(rest) {
        return None;
    }
    if !rest.contains(char::is_alphabetic) {
        // The mark of a note: `404 [1]`. Another number makes a range or a change of this one:
        // `451-400`, `404 → 410`, `404 409`.
        let has_number = rest
            .split(|c: char| !c.is_ascii_digit())
            .any(|digits| digits.len() == 3);
        return (!has_number).then_some("");
    }
    Some(enclosed(rest).unwrap_or(rest))
}

/// The text after a status from the slash of a path on: `404 /orders/{id}`.
fn path<'a>(after: &'a str, separated: &str) -> Option<&'a str> {
    let start = after.len() - separated.len();
    let slash = start.checked_sub(1)?;
    let is_path = after.as_bytes()[slash] == b'/'
        && after[..slash].ends_with(char::is_whitespace)
        && separated.starts_with(|c: char| c.is_alphanumeric() || c == '{');
    is_path.then(|| after[slash..].trim())
}

/// Whether a text starts with a unit, so that the number before it is a measure: `500 ms`, `100
/// requests per minute`.
fn is_unit(text: &str) -> bool {
    let end = text.find(|c: char| c.is_whitespace() || ".,;:()/".contains(c));
    let (word, after) = text.split_at(end.unwrap_or(text.len()));
    let after = after.trim_start();
    UNITS.contains_in_any_case(word)
        && (after.is_empty()
            || after.starts_with("per ")
            || !after.starts_with(char::is_alphanumeric))
}

/// Skips words before a status: `HTTP/1.1`, `Status code:`.
fn after_prefix(text: &str) -> &str {
    let mut left = text;
    if !PREFIXES.may_start(left) {
        return left;
    }
    // The longest prefix that pages use has few words: `HTTP response status code: 404`.
    for _ in 0..5 {
        let Some(after) = vocabulary::STATUS_PREFIXES
            .iter()
            .find_map(|word| strip_prefix_of_any_case(left, word))
        else {
            break;
        };
        left = without_version(after).trim_start_matches(|c: char| {
            c.is_whitespace() || c == SPAN_END || ":-_#`*：".contains(c)
        });
    }
    left
}

/// Strips a prefix, which is in lower case, from a text in any case.
fn strip_prefix_of_any_case<'a>(text: &'a str, prefix: &str) -> Option<&'a str> {
    let (start, after) = text.split_at_checked(prefix.len())?;
    let is_same =
        start.eq_ignore_ascii_case(prefix) || (!start.is_ascii() && start.to_lowercase() == prefix);
    is_same.then_some(after)
}

/// Skips the version of `HTTP/1.1`.
fn without_version(text: &str) -> &str {
    ["/1.1", "/1.0", "/2", "/3"]
        .iter()
        .find_map(|version| text.strip_prefix(version))
        .unwrap_or(text)
}

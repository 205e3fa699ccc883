//! What a cell says, if it is one of a column of status codes: codes, a class of them, or something else.

use std::ops::RangeInclusive;

use super::{phrase, vocabulary};
use crate::{
    page::{Line, RawCell},
    registry,
};

/// How many codes of a cell are read. No more are meant, and each has what is written beside all of them.
const MAX_ITEMS: usize = 32;

/// What a cell says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Reading {
    /// Codes and classes, and what is written beside them.
    Statuses(Vec<Item>),
    /// What is answered for all other codes.
    Default,
    /// A number or a word that is no status code: `10001`, `VPC.0002`, `7`.
    Code,
    Words,
    Empty,
}

/// One code or one range of them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Item {
    pub(crate) statuses: RangeInclusive<u16>,
    /// The range as it is written; for a code, its number.
    pub(crate) written: String,
    /// What is written beside it.
    pub(crate) rest: String,
    pub(crate) line: u32,
}

impl Item {
    /// The one code, if it is no range.
    pub(crate) fn status(&self) -> Option<u16> {
        (self.statuses.start() == self.statuses.end()).then_some(*self.statuses.start())
    }
}

pub(crate) fn read(cell: &RawCell) -> Reading {
    let Some((first, more)) = cell.lines.split_first() else {
        return Reading::Empty;
    };
    let Some(mut items) = items(first) else {
        return read_other(cell);
    };
    let mut is_list = true;
    for line in more {
        match self::items(line) {
            // A line of its own for each code; a number with which prose happens to begin is none.
            Some(others) if is_list && others.iter().all(|item| !phrase::is_prose(&item.rest)) => {
                items.extend(others);
                items.truncate(MAX_ITEMS);
            }
            _ => {
                is_list = false;
                add_rest(&mut items, &line.text);
            }
        }
    }
    Reading::Statuses(items)
}

/// The code that a text begins with which is in no cell, as one in a cell would.
pub(crate) fn first_status(text: &str) -> Option<u16> {
    let line = Line {
        text: text.to_owned(),
        number: 0,
    };
    items(&line)?.iter().find_map(Item::status)
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
    let text = to_half_width(&cell.text());
    let bare = text.trim_matches(is_markup).to_lowercase();
    match bare.as_str() {
        "" | "-" | "--" => Reading::Empty,
        word if vocabulary::DEFAULT.contains(&word) => Reading::Default,
        _ if is_code(&bare) => Reading::Code,
        _ => Reading::Words,
    }
}

/// A word with a digit in it, which is how APIs number their own errors.
fn is_code(word: &str) -> bool {
    word.chars().any(|c| c.is_ascii_digit())
        && !word.contains(char::is_whitespace)
        && word.is_ascii()
}

/// The codes of a line, if it is a line of codes.
fn items(line: &Line) -> Option<Vec<Item>> {
    let text = to_half_width(&line.text);
    leading_items(&text, line.number).or_else(|| trailing_item(&text, line.number))
}

/// Codes first: `404`, `404 Not Found`, `HTTP 404`, `404/500`, `200 OK / 404 Not Found`.
fn leading_items(text: &str, line: u32) -> Option<Vec<Item>> {
    let mut items: Vec<Item> = Vec::new();
    let mut left = after_prefix(text.trim_start_matches(is_opening));
    loop {
        let begun = items.len();
        let after = leading_list(left, line, &mut items)?;
        let (said, next) = split_before_next_status(after);
        let rest = rest(said, items[begun..].first().and_then(Item::status))?;
        for item in &mut items[begun..] {
            rest.clone_into(&mut item.rest);
        }
        match next {
            Some(next) if items.len() < MAX_ITEMS => left = next,
            _ => return Some(items),
        }
    }
}

/// Adds the codes with which a text begins, and says what follows them.
fn leading_list<'a>(text: &'a str, line: u32, items: &mut Vec<Item>) -> Option<&'a str> {
    let mut left = text;
    loop {
        let (statuses, written, after) = status_or_range(left)?;
        let after = after.trim_start_matches(is_closing);
        items.push(Item {
            statuses,
            written,
            rest: String::new(),
            line,
        });
        match next_in_list(after) {
            Some(next) if items.len() < MAX_ITEMS => left = next,
            _ => return Some(after),
        }
    }
}

/// What is said of a code, up to where the next one begins: `200 OK / 404 Not Found`. What is in brackets is not looked at, and only a
/// code that is known is one here, so that a number in prose is none.
fn split_before_next_status(text: &str) -> (&str, Option<&str>) {
    let mut depth = 0_usize;
    for (at, c) in text.char_indices() {
        match c {
            '(' | '（' | '[' => depth += 1,
            ')' | '）' | ']' => depth = depth.saturating_sub(1),
            '/' | ',' | ';' | '、' | '·' | '|' if depth == 0 => {
                let next = text[at + c.len_utf8()..].trim_start_matches(is_opening);
                if starts_with_known_status(next) {
                    return (&text[..at], Some(next));
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

/// As much of a text as tells whether the number before it is a code: the same long text is asked about again and again.
fn beginning(text: &str) -> &str {
    const ENOUGH: usize = 100;
    text.char_indices()
        .nth(ENOUGH)
        .map_or(text, |(end, _)| &text[..end])
}

/// The phrase first: `Not Found (404)`, `NOT_FOUND - 404` with a registered phrase.
fn trailing_item(text: &str, line: u32) -> Option<Vec<Item>> {
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
            line,
        }]
    })
}

/// A number of three digits, a class, or two of them with a dash between, and what follows.
fn status_or_range(text: &str) -> Option<(RangeInclusive<u16>, String, &str)> {
    let (from, after) = status_or_class(text)?;
    let (statuses, after) = match upper_end(after) {
        Some((to, after)) if from.start() < to.end() => (*from.start()..=*to.end(), after),
        _ => (from, after),
    };
    let written = text[..text.len() - after.len()].to_owned();
    Some((statuses, written, after))
}

fn status_or_class(text: &str) -> Option<(RangeInclusive<u16>, &str)> {
    class(text)
        .or_else(|| class_in_words(text))
        .or_else(|| status(text).map(|(status, after)| (status..=status, after)))
}

fn status(text: &str) -> Option<(u16, &str)> {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let after = &text[digits..];
    let mut following = after.chars();
    let is_fraction = matches!(
        (following.next(), following.next()),
        (Some('.' | ',' | ':'), Some('0'..='9'))
            | (Some('%' | '+' | '°' | '$'), _)
            | (Some('_'), Some('0'..='9') | None)
    );
    let number = text[..digits].parse().ok()?;
    (digits == 3 && number >= 100 && !is_fraction).then_some((number, after))
}

/// `4xx`, `4XX`, `4**`, and `40x` of ten codes.
fn class(text: &str) -> Option<(RangeInclusive<u16>, &str)> {
    let mut chars = text.chars();
    let digit = |c: char| c.to_digit(10).and_then(|digit| u16::try_from(digit).ok());
    let (first, second, third) = (chars.next()?, chars.next()?, chars.next()?);
    let after = chars.as_str();
    let class = digit(first).filter(|class| *class > 0)? * 100;
    let is_any = |c: char| matches!(c, 'x' | 'X' | '*' | '×');
    let statuses = match digit(second) {
        Some(ten) if matches!(third, 'x' | 'X') => class + ten * 10..=class + ten * 10 + 9,
        None if is_any(second) && third == second => class..=class + 99,
        _ => return None,
    };
    let ends = !after.starts_with(|c: char| c.is_ascii_alphanumeric());
    ends.then_some((statuses, after))
}

/// `400番台`, `400er`, `500+`: the first code of a class, and a word that makes the class of it.
fn class_in_words(text: &str) -> Option<(RangeInclusive<u16>, &str)> {
    let (number, after) = text.split_at_checked(3)?;
    let first: u16 = number
        .parse()
        .ok()
        .filter(|status| status % 100 == 0 && *status > 0)?;
    let after = vocabulary::OF_CLASS
        .iter()
        .find_map(|word| after.strip_prefix(word))?;
    let ends = !after.starts_with(|c: char| c.is_ascii_alphanumeric());
    ends.then_some((first..=first + 99, after))
}

/// The upper end of a range: `-499`, ` to 499`.
fn upper_end(text: &str) -> Option<(RangeInclusive<u16>, &str)> {
    let text = text.trim_start();
    let after = [
        "-", "–", "—", "~", "～", "...", "..", "…", "to ", "至", "到",
    ]
    .iter()
    .find_map(|dash| text.strip_prefix(dash))?;
    status_or_class(after.trim_start())
}

/// What follows, where another code does: `404/500`, `404, 500`, `404 or 500`.
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

/// What is beside the code, without what parts the two; `None` if the number turns out to be no code.
fn rest(after: &str, status: Option<u16>) -> Option<&str> {
    let separated = after.trim_start_matches(is_separator);
    let touches = separated.len() == after.len();
    if touches && after.starts_with(|c: char| c.is_ascii_alphanumeric()) {
        // `200OK` is one, `500ms` and `100th` are not.
        let is_phrase = status.is_some_and(|status| registry::is_registered_phrase(after, status));
        return is_phrase.then_some(after);
    }
    let rest = separated.trim();
    if is_unit(rest) {
        return None;
    }
    if !rest.contains(char::is_alphabetic) {
        // It is the mark of a note: `404 [1]`.
        return Some("");
    }
    Some(enclosed(rest).unwrap_or(rest))
}

/// What is in a pair of brackets that enclose all of a text.
fn enclosed(text: &str) -> Option<&str> {
    let inner = [('(', ')'), ('（', '）'), ('[', ']')]
        .iter()
        .find_map(|(open, close)| text.strip_prefix(*open)?.strip_suffix(*close))?;
    (!inner.contains(['(', ')', '（', '）', '[', ']'])).then(|| inner.trim())
}

/// Whether a text is a unit, which makes a measure of the number before it: `500 ms`, `100 requests per minute`.
fn is_unit(text: &str) -> bool {
    let end = text.find(|c: char| c.is_whitespace() || ".,;:()/".contains(c));
    let (word, after) = text.split_at(end.unwrap_or(text.len()));
    let after = after.trim_start();
    vocabulary::UNITS.contains(&word.to_lowercase().as_str())
        && (after.is_empty()
            || after.starts_with("per ")
            || !after.starts_with(char::is_alphanumeric))
}

/// What comes before a code without being any: `HTTP/1.1`, `Status code:`.
fn after_prefix(text: &str) -> &str {
    let mut left = text;
    // Few words are enough for every heading that there is: `HTTP response status code: 404`.
    for _ in 0..5 {
        let Some(after) = vocabulary::BEFORE_CODE
            .iter()
            .find_map(|word| strip_prefix_of_any_case(left, word))
        else {
            break;
        };
        left = without_version(after)
            .trim_start_matches(|c: char| c.is_whitespace() || ":-_#`*：".contains(c));
    }
    left
}

/// `prefix` is in lower case.
fn strip_prefix_of_any_case<'a>(text: &'a str, prefix: &str) -> Option<&'a str> {
    let (start, after) = text.split_at_checked(prefix.len())?;
    (start.to_lowercase() == prefix).then_some(after)
}

/// What follows the version in `HTTP/1.1`.
fn without_version(text: &str) -> &str {
    ["/1.1", "/1.0", "/2", "/3"]
        .iter()
        .find_map(|version| text.strip_prefix(version))
        .unwrap_or(text)
}

fn is_markup(c: char) -> bool {
    c.is_whitespace() || "`*_~'\"“”‘’()[]（）{}【】<>#|†‡".contains(c)
}

/// What may stand before a code.
fn is_opening(c: char) -> bool {
    c.is_whitespace() || "`*_~'\"“”‘’([（【{<#•·".contains(c) || phrase::is_pictogram(c)
}

/// What may stand right after a code, and belongs to its markup: a bracket, a mark for a note.
fn is_closing(c: char) -> bool {
    "`*_~'\"“”‘’)]）】}>†‡¹²³⁴⁵".contains(c)
}

/// What parts a code from its phrase.
fn is_separator(c: char) -> bool {
    c.is_whitespace() || ":：-–—−=,，.、。|/`*_>→".contains(c)
}

/// A text with the digits, letters and marks of East Asian width in their usual form.
fn to_half_width(text: &str) -> String {
    let to_half_width = |c: char| match c {
        '\u{ff01}'..='\u{ff5e}' if c.is_alphanumeric() || c == '／' => {
            char::from_u32(u32::from(c) - 0xfee0).unwrap_or(c)
        }
        '，' => ',',
        '；' => ';',
        c => c,
    };
    text.trim().chars().map(to_half_width).collect()
}

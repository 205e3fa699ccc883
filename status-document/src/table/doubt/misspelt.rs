//! Texts that may be misspelt statuses: `4O9`.

use crate::{
    language::registry::MAX_PHRASE,
    page::{RawCell, plain},
    table::{mark, range::status_or_range},
};

/// The text of a cell that has no status, if it may be a misspelt one: it starts with a number, or
/// with a word that has one. The first word without a number ends it, as in `4O9 Conflict`, unless
/// it is about the status before it, as in `500 and above`.
pub(in crate::table) fn misspelt(raw: &RawCell) -> Option<String> {
    let text = raw.beginning(" ");
    let text = mark::to_half_width(&text);
    let words = text.split(' ');
    let has_number = |word: &&str| word.contains(char::is_numeric);
    let first = words.clone().next()?;
    let is_status = status_or_range(first)
        .is_some_and(|(_, _, after)| !after.starts_with(char::is_alphanumeric));
    if has_number(&first) && !is_status {
        let start: Vec<&str> = words.take_while(has_number).collect();
        return Some(start.join(" "));
    }
    words
        .clone()
        .any(|word| has_number(&word))
        .then(|| text.chars().take(MAX_PHRASE).collect())
}

/// The misspelt statuses in a cell, with their lines: `404, 4O9`. Numbers with a digit too many are
/// codes of the API, unless there are statuses beside them.
pub(in crate::table) fn all_misspelt(raw: &RawCell, has_statuses: bool) -> Vec<(String, u32)> {
    const SEPARATORS: [char; 8] = ['/', ',', ';', '、', '|', '&', '+', '，'];
    let mut found = Vec::new();
    for line in &raw.lines {
        let is_alone = raw.lines.len() == 1 && !line.text.contains(SEPARATORS);
        if is_alone && has_statuses {
            break;
        }
        let text = plain(&line.text);
        let text = mark::to_half_width(&text);
        for part in text.split(SEPARATORS) {
            let part = part.trim_matches(mark::is_markup);
            let word = part.split(' ').next().unwrap_or_default();
            if is_misspelt(word, has_statuses && word == part) {
                found.push((word.to_owned(), line.number));
            }
        }
    }
    found
}

/// The text after misspelt statuses in a list: `404, 4O9`.
pub(in crate::table) fn without_misspelt(text: &str) -> &str {
    let mut left = text;
    loop {
        let end = left.find(|c: char| !c.is_ascii_alphanumeric());
        let (word, after) = left.split_at(end.unwrap_or(left.len()));
        let is_listed = after.is_empty() || after.starts_with(['/', ',', ';', '、', '|', ' ']);
        if !is_listed || !is_misspelt(word, false) {
            return left;
        }
        left = after.trim_start_matches(mark::is_separator);
    }
}

/// Whether a word looks like a status with letters for digits, or with a digit too many.
pub(in crate::table) fn is_misspelt(word: &str, is_alone: bool) -> bool {
    let digits = word.bytes().filter(u8::is_ascii_digit).count();
    let letters = word.bytes().filter(|byte| b"OoIlSZ".contains(byte)).count();
    match word.len() {
        3 | 4 if letters > 0 => digits > 0 && digits + letters == word.len(),
        4 => is_alone && digits == 4,
        _ => false,
    }
}

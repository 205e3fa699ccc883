//! Texts after a status that change it, or that are about another one.

use super::words;
use crate::{
    language::word_list::Starts,
    table::{
        cell::{self, Item},
        mark,
        range::status_or_range,
    },
};

/// Whether a text makes other statuses of the ones before it, so that they cannot be read: `404 to
/// 400`, `500 and above`, `4xx except 404`, `404 → 410`.
pub(in crate::table) fn changes_status(rest: &str, items: &[Item]) -> bool {
    static STARTS: [Starts; 2] = [words::OPEN_RANGES.starts(), words::EXCEPTIONS.starts()];
    let start = cell::beginning(rest)
        .trim_start_matches(|c: char| mark::is_separator(c) || mark::is_opening(c));
    if !STARTS.iter().any(|starts| starts.may_start(start)) {
        return false;
    }
    let start = start.to_lowercase();
    // `404 以下の場合` is about the cases below.
    let is_open_range = words::OPEN_RANGES.iter().any(|word| {
        let after = start.strip_prefix(word);
        after.is_some_and(|after| !after.starts_with(char::is_alphanumeric))
    });
    let has_range = items.iter().any(|item| item.status().is_none());
    is_open_range || (has_range && words::EXCEPTIONS.start(&start))
}

/// Whether a text is about another status, which the page does not mean: `404 (not 405)`.
pub(in crate::table) fn is_contrast(rest: &str) -> bool {
    static STARTS: Starts = words::CONTRASTS.starts();
    let first = rest.trim_start_matches(|c: char| !c.is_alphanumeric());
    if first.is_empty() || !STARTS.may_start(first) {
        return false;
    }
    let start = cell::beginning(rest).to_lowercase();
    let parts = start.split(|c: char| !c.is_alphanumeric());
    let parts: Vec<&str> = parts.filter(|word| !word.is_empty()).take(4).collect();
    parts
        .first()
        .is_some_and(|word| words::CONTRASTS.contains(word))
        && parts.iter().any(|word| status_or_range(word).is_some())
}

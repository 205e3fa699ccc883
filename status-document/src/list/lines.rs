//! Finds the lines and paragraphs without markup that begin with statuses: `404 Not Found: ..`.

use super::{
    beginning::{Beginning, Prefix},
    phrase,
};
use crate::page::{PIPES, plain};

/// An open run of such lines.
#[derive(Clone, Copy)]
pub(super) struct Run {
    pub(super) group: usize,
    /// The last line.
    pub(super) place: usize,
}

/// Whether a text is a status and its phrase, or a status, a mark and a text. A sentence such as
/// `404 means that ..` is neither.
pub(super) fn starts_entry(text: &str) -> bool {
    // A row that is in no table is not read.
    let Some(beginning) = Beginning::read(text, 0).filter(|_| !text.contains(PIPES)) else {
        return false;
    };
    let Some(status) = beginning.status().filter(|_| beginning.code.is_none()) else {
        return false;
    };
    let ends = |(_, rest): (&str, &str)| phrase::ends_phrase(rest);
    let is_named = phrase::registered(&beginning.text, status).is_some_and(ends);
    is_named || (beginning.prefix != Prefix::Named && has_mark(text, &beginning))
}

/// Whether a mark separates the last status from a text.
fn has_mark(text: &str, beginning: &Beginning) -> bool {
    let text = plain(text);
    let last = beginning.items.last();
    let after = last.and_then(|item| text.split_once(item.written.as_str()));
    let starts_with_mark = |(_, after): (&str, &str)| {
        let after = after.trim_start();
        let text = after.trim_start_matches(MARKS);
        text.len() < after.len() && text.trim_start().starts_with(char::is_alphabetic)
    };
    after.is_some_and(starts_with_mark)
}

const MARKS: [char; 7] = [':', '：', '-', '–', '—', '=', '→'];

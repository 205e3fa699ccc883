//! Skips what is between a status and its text: marks, and words that add nothing.

use super::vocabulary::FILLERS;
use crate::{language::word_list::WordList, page::SPAN_END, table::mark};

/// The text after words that say that a status is one: `error: there is none`.
pub(super) fn after_fillers(text: &str) -> &str {
    let mut left = after_separator(text);
    for _ in 0..2 {
        let Some(after) = after_filler(left) else {
            break;
        };
        left = after_separator(after);
    }
    left
}

fn after_filler(text: &str) -> Option<&str> {
    static INDEX: WordList = WordList::new(FILLERS);
    if !INDEX.may_start(text) {
        return None;
    }
    let after = FILLERS.iter().filter_map(|word| {
        let (start, after) = text.split_at_checked(word.len())?;
        let is_same = start.eq_ignore_ascii_case(word)
            || (!start.is_ascii() && start.chars().flat_map(char::to_lowercase).eq(word.chars()));
        is_same.then_some(after)
    });
    after
        .filter(|after| {
            let after = after.trim_start();
            !after.starts_with(|c: char| c.is_alphanumeric() || c == '_')
        })
        .min_by_key(|after| after.len())
}

/// The text after a mark. The slash of a path is part of the text.
pub(super) fn after_separator(text: &str) -> &str {
    let after = text.trim_start_matches(is_separator);
    let start = text.len() - after.len();
    let is_path = text[..start].ends_with('/')
        && after.starts_with(|c: char| c.is_alphanumeric() || c == '{');
    if is_path { &text[start - 1..] } else { after }
}

/// Whether a character can separate a status from its text, or a phrase from its meaning.
pub(super) fn is_separator(c: char) -> bool {
    c == SPAN_END || "·•".contains(c) || mark::is_separator(c)
}

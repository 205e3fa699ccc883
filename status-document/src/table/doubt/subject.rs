//! Tables of something else that has numbers, such as area codes and prices.

use std::{
    collections::{HashMap, HashSet},
    sync::LazyLock,
};

use super::words;
use crate::page::{RawCell, RawTable};

static SUBJECTS: LazyLock<HashSet<&str>> = LazyLock::new(|| words::SUBJECTS.iter().collect());

/// Whether a text around a table announces the numbers of something else: `Area codes`.
pub(in crate::table) fn is_of_something_else(text: &str) -> bool {
    let parts: Vec<String> = words::split(text).collect();
    let mut pairs = parts.windows(2);
    pairs.any(|pair| SUBJECTS.contains(&*pair[0]) && words::NUMBER_WORDS.contains(&pair[1]))
        || words::SUBJECTS_WITHIN.are_within(&parts.concat())
}

/// Whether a title names something else that has numbers of its own: `City`.
pub(crate) fn names_something_else(title: &str) -> bool {
    let mut parts = words::split(title).peekable();
    parts.peek().is_some() && parts.all(|part| SUBJECTS.contains(&*part))
}

/// Whether a heading announces news or plans, which do not say what is in use: `Changelog`.
pub(in crate::table) fn is_news(heading: &str) -> bool {
    let lower = heading.to_lowercase();
    words::NEWS.are_within(&lower) || words::PLANS.contains(lower.trim())
}

/// The replies of other protocols, by their first letter.
static OTHER_REPLIES: LazyLock<HashMap<u8, Vec<&str>>> = LazyLock::new(|| {
    let mut replies: HashMap<u8, Vec<&str>> = HashMap::new();
    for reply in words::OTHER_REPLIES.iter() {
        replies.entry(reply.as_bytes()[0]).or_default().push(reply);
    }
    replies
});

/// Number of texts of another protocol that are no coincidence.
const ENOUGH: usize = 2;

/// Whether a table has replies of another protocol: `354 Start mail input`.
pub(in crate::table) fn has_other_replies(table: &RawTable) -> bool {
    let cells = table.rows.iter().flat_map(|row| &row.cells);
    cells
        .filter(|cell| is_other_reply(cell))
        .take(ENOUGH)
        .count()
        == ENOUGH
}

fn is_other_reply(cell: &RawCell) -> bool {
    let Some(line) = cell.lines.first() else {
        return false;
    };
    let text = line.text.trim_start_matches(|c: char| !c.is_alphabetic());
    let first = text.bytes().next().map(|first| first.to_ascii_lowercase());
    let mut replies = first
        .and_then(|first| OTHER_REPLIES.get(&first))
        .into_iter()
        .flatten();
    replies.any(|reply| {
        let start = text.split_at_checked(reply.len());
        start.is_some_and(|(start, after)| {
            start.eq_ignore_ascii_case(reply) && !after.starts_with(char::is_alphanumeric)
        })
    })
}

//! Sections of a page, and the text that announces its tables.

use std::borrow::Cow;

use super::cell::{self, Item};
use crate::{
    error::{Error, tables as message},
    page::{Block, Heading, Line, Page, RawTable, plain},
    registry,
};

/// Maximum number of characters in a text that announces a table.
const MAX_ANNOUNCEMENT: usize = 200;

/// Finds the blocks under the headings with this text, each down to the next heading of its level.
pub(crate) fn section<'a>(
    file: &str,
    page: &'a Page,
    wanted: &str,
) -> Result<Vec<&'a Block>, Vec<Error>> {
    let mut blocks = Vec::new();
    let mut level = None;
    let mut headings = Vec::new();
    for block in &page.blocks {
        if let Block::Heading(heading) = block {
            headings.push(heading.text.as_str());
            if is_same_heading(&heading.text, wanted) {
                level = Some(heading.level);
            } else if level.is_some_and(|level| heading.level <= level) {
                level = None;
            }
        }
        if level.is_some() {
            blocks.push(block);
        }
    }
    if blocks.is_empty() {
        return Err(vec![message::no_section(file, wanted, &headings)]);
    }
    Ok(blocks)
}

/// Compares headings without regard to case and spaces.
fn is_same_heading(heading: &str, wanted: &str) -> bool {
    let folded = |text: &str| {
        let words: Vec<&str> = text.split_whitespace().collect();
        words.join(" ").to_lowercase()
    };
    folded(heading) == folded(wanted)
}

/// The tables, each with the text that announces it: its caption, the heading above it and the line
/// before it.
pub(super) fn tables<'a>(blocks: &[&'a Block]) -> Vec<(&'a RawTable, String)> {
    let mut tables = Vec::new();
    let (mut heading, mut before) = ("", Cow::Borrowed(""));
    for block in blocks {
        match block {
            Block::Heading(found) => {
                heading = announcement(&found.text);
                before = Cow::Borrowed("");
            }
            Block::Text(text) => before = plain(&text.text),
            Block::Table(table) => {
                let caption = announcement(&table.caption);
                let before = announcement(&before);
                tables.push((table, format!("{caption} {heading} {before}")));
            }
        }
    }
    tables
}

/// The heading above each table that begins with exactly one status, and that status.
pub(super) fn statuses_above<'a>(blocks: &[&'a Block]) -> Vec<Option<(&'a Heading, Item)>> {
    let mut above: Vec<(&Heading, Option<Item>)> = Vec::new();
    let mut tables = Vec::new();
    for block in blocks {
        match block {
            Block::Heading(heading) => {
                above.retain(|(other, _)| other.level < heading.level);
                above.push((heading, only_status(heading)));
            }
            Block::Table(_) => {
                let mut nearest = above.iter().rev();
                tables.push(nearest.find_map(|(heading, item)| Some((*heading, item.clone()?))));
            }
            Block::Text(_) => {}
        }
    }
    tables
}

/// The status at the start of a heading, if there is exactly one.
fn only_status(heading: &Heading) -> Option<Item> {
    let line = Line {
        text: announcement(&heading.text).to_owned(),
        number: heading.line,
    };
    let mut items = cell::items(&line)?;
    let item = items.pop().filter(|_| items.is_empty())?;
    item.status()
        .is_some_and(registry::is_known)
        .then_some(item)
}

/// Returns a text that may announce a table, or nothing if it is too long for that.
fn announcement(text: &str) -> &str {
    let is_long = text.chars().nth(MAX_ANNOUNCEMENT).is_some();
    if is_long { "" } else { text }
}

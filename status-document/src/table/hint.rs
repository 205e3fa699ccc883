//! Statuses outside of tables, for the message about a page without a table of statuses.

use super::cell;
use crate::page::{Block, Passage, TextKind};

/// The first line with a status outside of tables, and a description of it.
pub(super) fn status_outside_tables(blocks: &[&Block]) -> Option<(u32, &'static str)> {
    blocks.iter().find_map(|block| match block {
        Block::Heading(heading) => {
            let found = "a status in a heading, but only tables are read";
            starts_with_status(&heading.text).then_some((heading.line, found))
        }
        Block::Text(passage) => {
            let found = status_in_passage(passage)?;
            Some((passage.line, found))
        }
        Block::Table(_) => None,
    })
}

fn status_in_passage(passage: &Passage) -> Option<&'static str> {
    let text = passage.text.as_str();
    let (text, found) = match passage.kind {
        TextKind::Item => (text, "a list of statuses, but only tables are read"),
        TextKind::Code => (
            text.trim_start_matches(['|', ' ', '[', '"']),
            "a status in a code block, which is not a table",
        ),
        TextKind::Paragraph if text.contains('|') => (
            text.trim_start_matches(['|', ' ']),
            "a row outside of a table: a header and a line such as `| --- | --- |` start a table, and an empty line ends it",
        ),
        TextKind::Paragraph => return None,
    };
    starts_with_status(text).then_some(found)
}

fn starts_with_status(text: &str) -> bool {
    cell::first_status(text).is_some()
}

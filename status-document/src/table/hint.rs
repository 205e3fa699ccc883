//! Where codes stand that are in no table.

use super::cell;
use crate::page::{Block, Passage, TextKind};

/// Where codes stand that are in no table, and what they are in.
pub(super) fn status_outside_tables(blocks: &[&Block]) -> Option<(u32, &'static str)> {
    blocks.iter().find_map(|block| match block {
        Block::Heading(heading) => {
            let found = status_in_heading(&heading.text)?;
            Some((heading.line, found))
        }
        Block::Text(passage) => {
            let found = status_in_passage(passage)?;
            Some((passage.line, found))
        }
        Block::Table(_) => None,
    })
}

fn status_in_heading(heading: &str) -> Option<&'static str> {
    starts_with_status(heading).then_some("has a code as a heading, and only tables are read")
}

fn status_in_passage(passage: &Passage) -> Option<&'static str> {
    let text = passage.text.as_str();
    let (status, found) = match passage.kind {
        TextKind::Item => (text, "has a list of codes, and only tables are read"),
        TextKind::Code => (
            text.trim_start_matches(['|', ' ', '[', '"']),
            "has a code in a block of code, which is no table",
        ),
        TextKind::Paragraph if is_row(text) => (
            text.trim_start_matches(['|', ' ']),
            "has a row without a table: under its header goes a line such as `| --- | --- |`, and no empty line between",
        ),
        TextKind::Paragraph => return None,
    };
    starts_with_status(status).then_some(found)
}

fn is_row(text: &str) -> bool {
    text.contains('|')
}

fn starts_with_status(text: &str) -> bool {
    cell::first_status(text).is_some()
}

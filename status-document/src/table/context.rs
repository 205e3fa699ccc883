//! Sections of a page, and the text that announces its tables.

use super::{
    cell::{self, Item},
    doubt::{self, Standing},
    title,
};
use crate::{
    error::{Error, tables as message},
    page::{Block, Heading, Line, Page, Passage, RawTable, TextKind, plain},
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

/// The text around a table.
#[derive(Debug)]
pub(super) struct Surroundings {
    /// The caption, the heading above the table and the line before it.
    pub(super) announcement: String,
    pub(super) heading: String,
    /// The caption, or else the line before the table, or else the heading.
    pub(super) name: String,
    /// Whether a heading of a section around it names another protocol.
    pub(super) is_under_other_protocol: bool,
    /// What the text says about the statuses of the table. The nearest text counts.
    pub(super) standing: Option<Standing>,
}

impl Surroundings {
    /// Adds the text below a table, if it is about it: `None of the statuses above is sent`.
    fn add_text_below(&mut self, text: &Passage) {
        let text = announcement(&text.text);
        if doubt::is_about_text_above(text) && self.standing.is_none() {
            self.standing = doubt::standing(text);
        }
    }
}

/// The tables, each with the text around it. The heading of the wanted section is the user's
/// choice, and says nothing about its tables.
pub(super) fn tables<'a>(
    blocks: &[&'a Block],
    section: Option<&str>,
) -> Vec<(&'a RawTable, Surroundings)> {
    let mut tables: Vec<(&RawTable, Surroundings)> = Vec::new();
    let mut before = Before::default();
    for block in blocks {
        match block {
            Block::Heading(heading) => {
                let is_chosen =
                    section.is_some_and(|section| is_same_heading(&heading.text, section));
                before.add_heading(heading, is_chosen);
            }
            Block::Text(text) => {
                if let Some((_, surroundings)) = tables.last_mut().filter(|_| before.is_after_table)
                {
                    surroundings.add_text_below(text);
                }
                before.add_text(text);
            }
            Block::Table(table) => {
                tables.push((table, before.surroundings(table)));
                before.is_after_table = true;
            }
        }
    }
    tables
}

/// What the heading of a section says.
struct Section {
    level: u8,
    standing: Option<Standing>,
    is_of_other_protocol: bool,
}

/// The text before a table.
#[derive(Default)]
struct Before {
    heading: String,
    /// The headings of the sections that the table is in.
    headings: Vec<Section>,
    /// The last text since the heading.
    last: String,
    /// What the paragraphs since the heading or the last table say.
    standing: Option<Standing>,
    is_after_table: bool,
}

impl Before {
    fn add_heading(&mut self, heading: &Heading, is_chosen: bool) {
        let standing = doubt::standing(ending(&heading.text)).filter(|_| !is_chosen);
        self.headings
            .retain(|section| section.level < heading.level);
        self.headings.push(Section {
            level: heading.level,
            standing,
            is_of_other_protocol: title::is_of_other_protocol(&heading.text),
        });
        announcement(&heading.text).clone_into(&mut self.heading);
        self.last.clear();
        self.standing = None;
        self.is_after_table = false;
    }

    fn add_text(&mut self, text: &Passage) {
        let plain = plain(&text.text);
        announcement(&plain).clone_into(&mut self.last);
        if std::mem::take(&mut self.is_after_table) {
            self.standing = None;
        }
        if text.kind == TextKind::Paragraph {
            let standing = doubt::standing_of_paragraph(ending(&plain))
                .filter(|_| !doubt::is_about_text_above(&plain));
            // A paragraph that ends with a colon announces the table, whatever the ones before do.
            if standing.is_some() || plain.ends_with([':', '：']) {
                self.standing = standing;
            }
        }
    }

    fn surroundings(&self, table: &RawTable) -> Surroundings {
        let caption = announcement(&table.caption);
        let mut headings = self.headings.iter().rev();
        let names = [caption, &self.last, &self.heading];
        let name = names.into_iter().find(|name| !name.is_empty());
        Surroundings {
            name: name.unwrap_or_default().to_owned(),
            heading: self.heading.clone(),
            is_under_other_protocol: self
                .headings
                .iter()
                .any(|heading| heading.is_of_other_protocol),
            announcement: format!("{caption} {} {}", self.heading, self.last),
            standing: doubt::standing(ending(&table.caption))
                .or(self.standing)
                .or_else(|| headings.find_map(|section| section.standing)),
        }
    }
}

/// The end of a text, which is what announces a table.
fn ending(text: &str) -> &str {
    let mut chars = text.char_indices().rev();
    chars
        .nth(MAX_ANNOUNCEMENT - 1)
        .map_or(text, |(start, _)| &text[start..])
}

/// Returns a text that may announce a table, or nothing if it is too long for that.
fn announcement(text: &str) -> &str {
    let is_long = text.chars().nth(MAX_ANNOUNCEMENT).is_some();
    if is_long { "" } else { text }
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

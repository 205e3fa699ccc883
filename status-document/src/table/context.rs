//! Sections of a page, and the text that announces its tables.

use std::cell::OnceCell;

use super::{
    cell::{self, Item},
    doubt::{self, Standing},
    title,
};
use crate::{
    error::{Error, message},
    language::registry,
    page::{Block, Heading, Line, Page, Passage, RawTable, TextKind, plain},
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
    /// Whether a heading of a section around it announces news or plans.
    pub(super) is_news: bool,
    /// Whether the text, or a heading of a section around it, hints at errors or responses.
    pub(super) is_hinting: bool,
    /// The statement of the text about the statuses of the table. The nearest text counts.
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

/// The heading of a section, and its class if a table is below it. Most headings have none.
struct Section<'a> {
    heading: &'a Heading,
    is_chosen: bool,
    said: OnceCell<Said>,
}

/// The class of a heading, by its words.
#[derive(Clone, Copy)]
struct Said {
    standing: Option<Standing>,
    is_of_other_protocol: bool,
    is_news: bool,
    is_hinting: bool,
}

impl Section<'_> {
    fn said(&self) -> Said {
        *self.said.get_or_init(|| {
            let text = &self.heading.text;
            Said {
                standing: doubt::standing(ending(text)).filter(|_| !self.is_chosen),
                is_of_other_protocol: title::is_of_other_protocol(text),
                is_news: !self.is_chosen && doubt::is_news(text),
                is_hinting: self.is_chosen || title::hints_at_statuses(announcement(text)),
            }
        })
    }
}

/// The text before a table.
#[derive(Default)]
struct Before<'a> {
    /// The headings of the sections that the table is in. The last one is right above it.
    sections: Vec<Section<'a>>,
    /// The last text since the heading.
    last: Option<&'a Passage>,
    /// The paragraphs since the heading or the last table. If no table follows, they do not count.
    paragraphs: Vec<&'a Passage>,
    /// The statement of the paragraphs before those.
    standing: Option<Standing>,
    is_after_table: bool,
}

impl<'a> Before<'a> {
    fn add_heading(&mut self, heading: &'a Heading, is_chosen: bool) {
        self.sections
            .retain(|section| section.heading.level < heading.level);
        self.sections.push(Section {
            heading,
            is_chosen,
            said: OnceCell::new(),
        });
        self.last = None;
        self.forget_paragraphs();
        self.is_after_table = false;
    }

    fn add_text(&mut self, text: &'a Passage) {
        self.last = Some(text);
        if std::mem::take(&mut self.is_after_table) {
            self.forget_paragraphs();
        }
        // The summary of a part that can be folded is a term.
        if matches!(text.kind, TextKind::Paragraph | TextKind::Term) {
            self.paragraphs.push(text);
        }
    }

    fn forget_paragraphs(&mut self) {
        self.paragraphs.clear();
        self.standing = None;
    }

    /// The statement of the paragraphs. The last one that has one counts.
    fn standing(&mut self) -> Option<Standing> {
        for text in std::mem::take(&mut self.paragraphs).into_iter().rev() {
            let plain = plain(&text.text);
            let standing = doubt::standing_of_paragraph(ending(&plain))
                .filter(|_| !doubt::is_about_text_above(&plain));
            // A paragraph that ends with a colon announces the table, whatever the ones before do.
            if standing.is_some() || plain.ends_with([':', '：']) {
                self.standing = standing;
                break;
            }
        }
        self.standing
    }

    fn surroundings(&mut self, table: &RawTable) -> Surroundings {
        let standing = self.standing();
        let caption = announcement(&table.caption);
        let heading = self.sections.last();
        let heading = heading.map_or("", |section| announcement(&section.heading.text));
        let last = self.last.map(|last| plain(&last.text));
        let last = announcement(last.as_deref().unwrap_or_default());
        let names = [caption, last, heading];
        let name = names.into_iter().find(|name| !name.is_empty());
        let announcement = format!("{caption} {heading} {last}");
        let mut sections = self.sections.iter().rev();
        Surroundings {
            name: name.unwrap_or_default().to_owned(),
            is_news: self.sections.iter().any(|section| section.said().is_news),
            is_hinting: self
                .sections
                .iter()
                .any(|section| section.said().is_hinting)
                || title::hints_at_statuses(&announcement),
            heading: heading.to_owned(),
            is_under_other_protocol: self
                .sections
                .iter()
                .any(|section| section.said().is_of_other_protocol),
            announcement,
            standing: doubt::standing(ending(&table.caption))
                .or(standing)
                .or_else(|| sections.find_map(|section| section.said().standing)),
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
    let mut above: Vec<(&Heading, OnceCell<Option<Item>>)> = Vec::new();
    let mut tables = Vec::new();
    for block in blocks {
        match block {
            Block::Heading(heading) => {
                above.retain(|(other, _)| other.level < heading.level);
                above.push((heading, OnceCell::new()));
            }
            Block::Table(_) => {
                let mut nearest = above.iter().rev();
                let nearest = nearest.find_map(|(heading, item)| {
                    let item = item.get_or_init(|| only_status(heading));
                    Some((*heading, item.clone()?))
                });
                tables.push(nearest);
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

//! Groups the items of each list, and the headings of each level, with the text that belongs to
//! them.

use std::collections::HashMap;

use super::{
    beginning::Beginning,
    lines::{self, Run},
    phrase,
};
use crate::page::{Block, Heading, Passage, SPAN_END, TextKind};

/// The lists and headings of a page.
#[derive(Debug, Default)]
pub(super) struct Outline<'a> {
    pub(super) groups: Vec<Group<'a>>,
    pub(super) places: Vec<Place<'a>>,
    /// The places and the text between them, in the order of the page.
    pub(super) parts: Vec<Part<'a>>,
    /// Whether the page is a section that was asked for.
    pub(super) is_section: bool,
    /// The blocks of the page.
    pub(super) blocks: Vec<&'a Block>,
}

/// The items of a list, the headings of a level below one heading, or the paragraphs of a section.
#[derive(Debug)]
pub(super) struct Group<'a> {
    pub(super) kind: Kind,
    /// The indices of the places.
    pub(super) places: Vec<usize>,
    /// The place around the group: the item around a list, or the heading above it.
    pub(super) parent: Option<usize>,
    /// The place of the nearest heading above the group.
    pub(super) heading: Option<usize>,
    /// The text right before the group.
    pub(super) before: &'a str,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Kind {
    /// The items or the terms of a list.
    List,
    Headings,
    /// Paragraphs that start with bold text, and the titles of `<details>`.
    Paragraphs,
    /// Lines and paragraphs without markup that follow each other.
    Lines,
}

/// An item, a term, a heading or a paragraph.
#[derive(Debug)]
pub(super) struct Place<'a> {
    pub(super) group: usize,
    pub(super) text: &'a str,
    pub(super) line: u32,
    pub(super) block: u32,
    pub(super) is_term: bool,
    /// The statuses at its beginning.
    pub(super) beginning: Option<Beginning>,
    /// The first text that belongs to the place.
    pub(super) first: Option<&'a str>,
}

#[derive(Debug)]
pub(super) enum Part<'a> {
    Place(usize),
    /// Text that belongs to a place. `block` is the number of its paragraph or list.
    Text {
        place: usize,
        text: &'a str,
        block: u32,
    },
}

impl<'a> Outline<'a> {
    /// The heading above the heading of a group.
    pub(super) fn above_heading(&self, group: &Group) -> Option<usize> {
        self.groups[self.places[group.heading?].group].heading
    }

    /// `is_section` says whether the blocks are a section that was asked for.
    pub(super) fn new(blocks: &[&'a Block], is_section: bool) -> Self {
        let mut outliner = Outliner::default();
        outliner.outline.is_section = is_section;
        outliner.outline.blocks = blocks.to_vec();
        for block in blocks {
            match block {
                Block::Heading(heading) => outliner.heading(heading),
                Block::Text(passage) if passage.kind != TextKind::Code => outliner.text(passage),
                Block::Text(_) => {}
                Block::Table(_) => {
                    outliner.before = ("", 0);
                    outliner.run = None;
                    outliner.block += 1;
                }
            }
        }
        outliner.outline
    }
}

#[derive(Default)]
struct Outliner<'a> {
    outline: Outline<'a>,
    /// The open headings.
    path: Vec<Level>,
    /// The groups of headings, by the heading above them and their level.
    headings: HashMap<(Option<usize>, u8), usize>,
    /// The group of the paragraphs below each heading.
    paragraphs: HashMap<Option<usize>, usize>,
    /// The last paragraph below the last heading.
    paragraph: Option<usize>,
    /// The open run of lines.
    run: Option<Run>,
    /// The open lists that have text.
    lists: Vec<OpenList>,
    /// The last text, and the number of lists around it.
    before: (&'a str, u32),
    block: u32,
}

#[derive(Clone, Copy)]
struct OpenList {
    number: u32,
    depth: u32,
    group: usize,
}

impl OpenList {
    /// Whether a text is in the list, or in one of its items.
    fn has(self, passage: &Passage) -> bool {
        self.depth < passage.depth || self.number == passage.list
    }
}

/// An open heading.
struct Level {
    level: u8,
    place: usize,
}

impl<'a> Outliner<'a> {
    fn heading(&mut self, heading: &'a Heading) {
        while self
            .path
            .last()
            .is_some_and(|open| open.level >= heading.level)
        {
            self.path.pop();
        }
        self.block += 1;
        let parent = self.open_heading();
        let group = match self.headings.get(&(parent, heading.level)) {
            Some(group) => *group,
            None => {
                let group = self.group(Kind::Headings, parent);
                self.headings.insert((parent, heading.level), group);
                group
            }
        };
        let text = without_number(&heading.text);
        let place = self.place(group, text, heading.line, false);
        self.path.push(Level {
            level: heading.level,
            place,
        });
        self.lists.clear();
        (self.paragraph, self.run) = (None, None);
        self.before = ("", 0);
    }

    fn open_heading(&self) -> Option<usize> {
        self.path.last().map(|open| open.place)
    }

    fn text(&mut self, passage: &'a Passage) {
        while self.lists.last().is_some_and(|open| !open.has(passage)) {
            self.lists.pop();
        }
        let is_start = matches!(passage.kind, TextKind::Item | TextKind::Term);
        if passage.list > 0 {
            self.text_of_list(passage, is_start);
        } else {
            self.block += u32::from(!passage.continues);
            self.text_of_section(passage, is_start);
        }
        self.before = (&passage.text, passage.depth);
    }

    fn text_of_list(&mut self, passage: &'a Passage, is_start: bool) {
        let open = self.lists.last().filter(|open| open.number == passage.list);
        let group = match open {
            Some(open) => open.group,
            None => self.list(passage),
        };
        if is_start {
            let is_term = passage.kind == TextKind::Term;
            self.place(group, &passage.text, passage.line, is_term);
        } else if let Some(place) = self.outline.groups[group].places.last().copied() {
            self.add_text(place, passage);
        }
    }

    /// Starts the group of a list.
    fn list(&mut self, passage: &Passage) -> usize {
        if self.before.1 >= passage.depth {
            // The text is in a list before this one.
            self.before = ("", 0);
        }
        let parent = match self.lists.last() {
            Some(outer) => self.outline.groups[outer.group].places.last().copied(),
            None => {
                self.block += 1;
                self.open_place()
            }
        };
        let group = self.group(Kind::List, parent);
        self.lists.push(OpenList {
            number: passage.list,
            depth: passage.depth,
            group,
        });
        group
    }

    fn text_of_section(&mut self, passage: &'a Passage, is_start: bool) {
        let is_place = is_start || (passage.starts_with_span && is_label(&passage.text));
        if is_place {
            let heading = self.open_heading();
            let group = match self.paragraphs.get(&heading) {
                Some(group) => *group,
                None => {
                    let group = self.group(Kind::Paragraphs, heading);
                    self.paragraphs.insert(heading, group);
                    group
                }
            };
            let place = self.place(group, &passage.text, passage.line, false);
            (self.paragraph, self.run) = (Some(place), None);
        } else if lines::starts_entry(&passage.text) {
            self.line(passage);
        } else if let Some(place) = self.continued_line(passage) {
            self.add_text(place, passage);
        } else if let Some(place) = self.open_place() {
            self.add_text(place, passage);
        }
    }

    /// Adds a line to the open run, or starts one.
    fn line(&mut self, passage: &'a Passage) {
        let group = match self.run {
            Some(run) => run.group,
            None => self.group(Kind::Lines, self.open_place()),
        };
        let place = self.place(group, &passage.text, passage.line, false);
        self.run = Some(Run { group, place });
    }

    /// The place that a paragraph after a line explains. Other paragraphs end the run.
    fn continued_line(&mut self, passage: &Passage) -> Option<usize> {
        let run = self.run?;
        let place = &self.outline.places[run.place];
        if passage.continues || (place.first.is_none() && !place.has_text()) {
            return Some(run.place);
        }
        self.run = None;
        None
    }

    /// The last line or paragraph of the section, or else its heading.
    fn open_place(&self) -> Option<usize> {
        let line = self.run.map(|run| run.place);
        line.or(self.paragraph).or(self.open_heading())
    }

    fn group(&mut self, kind: Kind, parent: Option<usize>) -> usize {
        let heading = self.open_heading();
        self.outline.groups.push(Group {
            kind,
            places: Vec::new(),
            parent,
            heading,
            before: self.before.0,
        });
        self.outline.groups.len() - 1
    }

    fn place(&mut self, group: usize, text: &'a str, line: u32, is_term: bool) -> usize {
        let index = self.outline.places.len();
        self.outline.places.push(Place {
            group,
            text,
            line,
            block: self.block,
            is_term,
            beginning: Beginning::read(text, line),
            first: None,
        });
        self.outline.groups[group].places.push(index);
        self.outline.parts.push(Part::Place(index));
        index
    }

    fn add_text(&mut self, place: usize, passage: &'a Passage) {
        let text = passage.text.as_str();
        self.outline.places[place].first.get_or_insert(text);
        self.outline.parts.push(Part::Text {
            place,
            text,
            block: self.block,
        });
    }
}

/// A heading without its number: `3.2 404 Not Found`.
fn without_number(text: &str) -> &str {
    let is_number = |word: &str| {
        word.len() < 6
            && word.contains(['.', ')', '、'])
            && word.starts_with(|c: char| c.is_ascii_digit())
            && word
                .chars()
                .all(|c| c.is_ascii_digit() || ".)、".contains(c))
    };
    match text.split_once(' ') {
        Some((number, text)) if is_number(number) => text.trim_start(),
        _ => text,
    }
}

/// Whether a paragraph that starts with bold text starts with a status as its label: `**404**: ..`.
fn is_label(text: &str) -> bool {
    let ends_label = |text: &str| {
        let text = text.trim_start_matches(|c: char| c.is_whitespace() || c == SPAN_END);
        text.is_empty() || text.starts_with([':', '：', '-', '–', '—'])
    };
    let Some(beginning) = Beginning::read(text, 0) else {
        return false;
    };
    if beginning.code.is_some() {
        return false;
    }
    let (label, after) = text.split_once(SPAN_END).unwrap_or((text, ""));
    let phrase = beginning
        .status()
        .and_then(|status| phrase::registered(&beginning.text, status));
    label.trim_end().ends_with([':', '：'])
        || ends_label(after)
        || phrase.is_some_and(|(_, rest)| ends_label(rest))
}

impl Place<'_> {
    /// Whether text follows the status and its phrase in the same paragraph.
    pub(super) fn has_text(&self) -> bool {
        self.beginning.as_ref().is_some_and(|beginning| {
            let parts = phrase::Parts::new(beginning, phrase::Content::default());
            !parts.meaning.is_empty()
        })
    }
}

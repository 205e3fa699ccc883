//! Reads the definitions of the lists and headings that are of statuses.

use std::collections::{HashMap, HashSet};

use super::{
    Mode, code,
    evidence::{Judge, Verdict},
    outline::{Group, Kind, Outline, Part, Place},
    phrase::{self, Content, Parts},
    separator, unread,
};
use crate::{
    collect::{Collector, Definition, RowCodes},
    language::usage::Usage,
    page::{Block, SPAN_END, plain},
    result::{Lifecycle, SkipReason},
    table::vocabulary,
};

/// Maximum number of characters below an item that are part of its meaning.
const MAX_BELOW: usize = 1_000;

/// Maximum number of statuses in an item that have a copy of its text.
const MAX_COPIES: usize = 32;

/// Reads the lists and headings of a page, or of a section that was asked for. Returns the first
/// line with a status that is not read, and a description of it.
pub(crate) fn read(
    blocks: &[&Block],
    is_section: bool,
    mode: Mode,
    collector: &mut Collector,
) -> Option<(u32, &'static str)> {
    let outline = Outline::new(blocks, is_section);
    let mut reader = Reader::new(&outline);
    if mode == Mode::Read {
        reader.read_below();
        reader.define(collector);
    }
    unread::skip(&outline, &reader.verdicts, mode, collector)
        .into_iter()
        .chain(unread::status_in_text(blocks))
        .min()
}

struct Reader<'o, 'a> {
    outline: &'o Outline<'a>,
    /// The kind of each group.
    verdicts: Vec<Verdict>,
    /// The place with the status to which the codes below each place belong.
    statuses: Vec<Option<usize>>,
    /// The place whose meaning the text of each place is part of.
    owners: Vec<Option<usize>>,
    /// The text below each place.
    below: Vec<Below>,
}

/// The text below a place that is part of its meaning.
#[derive(Clone, Debug, Default)]
struct Below {
    text: String,
    /// The number of the paragraph or the list.
    block: Option<u32>,
}

impl<'o, 'a> Reader<'o, 'a> {
    fn new(outline: &'o Outline<'a>) -> Self {
        let count = outline.places.len();
        let mut reader = Self {
            outline,
            verdicts: Vec::with_capacity(outline.groups.len()),
            statuses: vec![None; count],
            owners: vec![None; count],
            below: vec![Below::default(); count],
        };
        reader.decide();
        reader.find_contents();
        reader
    }

    /// Decides about each group, after the group around it.
    fn decide(&mut self) {
        let mut judge = Judge::new(self.outline);
        for (index, group) in self.outline.groups.iter().enumerate() {
            let around = group.parent.and_then(|parent| self.statuses[parent]);
            let owner = group.parent.and_then(|parent| self.owners[parent]);
            let verdict = judge.verdict(index, around.is_some());
            self.verdicts.push(verdict);
            for index in &group.places {
                let place = &self.outline.places[*index];
                let own = place.beginning.is_some().then_some(*index);
                (self.statuses[*index], self.owners[*index]) = match verdict {
                    Verdict::Statuses(_) => (own, own),
                    Verdict::Codes => (around, Some(*index)),
                    _ if group.kind == Kind::Headings => (around, None),
                    _ => (around, owner),
                };
            }
        }
    }

    /// Finds the tables of contents: lists of the headings that have statuses.
    fn find_contents(&mut self) {
        let headings: HashSet<&str> = self
            .read_groups(Kind::Headings)
            .flat_map(|(_, group)| &group.places)
            .map(|place| self.outline.places[*place].text)
            .collect();
        let is_link = |place: &usize| {
            let place = &self.outline.places[*place];
            place.first.is_none() && headings.contains(&*plain(place.text))
        };
        let contents: Vec<usize> = self
            .read_groups(Kind::List)
            .filter(|(_, group)| group.places.iter().all(is_link))
            .map(|(index, _)| index)
            .collect();
        for index in contents {
            self.verdicts[index] = Verdict::Contents;
        }
    }

    /// The groups of a kind that are of statuses, with their indices.
    fn read_groups(&self, kind: Kind) -> impl Iterator<Item = (usize, &'o Group<'a>)> {
        let groups = self.outline.groups.iter().enumerate();
        groups.filter(move |(index, group)| {
            group.kind == kind && matches!(self.verdicts[*index], Verdict::Statuses(_))
        })
    }

    /// Adds each text to the meaning of the place that it belongs to.
    fn read_below(&mut self) {
        for part in &self.outline.parts {
            match part {
                Part::Place(index) => {
                    let place = &self.outline.places[*index];
                    if self.verdicts[place.group] == Verdict::Codes {
                        self.drop_introduction(self.statuses[*index]);
                    }
                    let owner = self.owners[*index].filter(|owner| owner != index);
                    self.add_below(owner, place.text, place.block);
                }
                Part::Text { place, text, block } => {
                    self.add_below(self.owners[*place], text, *block);
                }
            }
        }
        self.share_definitions();
    }

    /// Drops the end of a meaning that only introduces the codes: `The codes are:`.
    fn drop_introduction(&mut self, status: Option<usize>) {
        let Some(below) = status.map(|status| &mut self.below[status].text) else {
            return;
        };
        if below.ends_with([':', '：']) {
            let sentences = below.char_indices().rev();
            let end = sentences
                .filter(|(_, c)| ".。".contains(*c))
                .map(|(offset, c)| offset + c.len_utf8())
                .next();
            below.truncate(end.unwrap_or(0));
        }
    }

    /// Terms in a row have the same definition.
    fn share_definitions(&mut self) {
        const MOST_TERMS: usize = 8;
        for group in &self.outline.groups {
            let mut shared = 0;
            for pair in group.places.windows(2).rev() {
                let (term, next) = (&self.outline.places[pair[0]], pair[1]);
                let is_shared = term.is_term && term.first.is_none() && !term.has_text();
                shared = if is_shared { shared + 1 } else { 0 };
                if is_shared && shared < MOST_TERMS {
                    self.below[pair[0]] = self.below[next].clone();
                }
            }
        }
    }

    fn add_below(&mut self, owner: Option<usize>, text: &str, block: u32) {
        let Some(owner) = owner else {
            return;
        };
        let place = &self.outline.places[owner];
        let below = &mut self.below[owner];
        let is_part = match self.outline.groups[place.group].kind {
            Kind::List | Kind::Lines => true,
            Kind::Headings => *below.block.get_or_insert(block) == block,
            Kind::Paragraphs => {
                let first = || if place.has_text() { place.block } else { block };
                *below.block.get_or_insert_with(first) == block
            }
        };
        if is_part && below.text.len() < MAX_BELOW {
            if !below.text.is_empty() {
                below.text.push(' ');
            }
            below.text.push_str(&plain(text));
        }
    }

    /// Hands the definitions to the collector.
    fn define(&self, collector: &mut Collector) {
        for (group, verdict) in self.outline.groups.iter().zip(&self.verdicts) {
            let mut definitions = Vec::new();
            for index in &group.places {
                match verdict {
                    Verdict::Statuses(content) => {
                        self.define_status(*index, *content, &mut definitions, collector);
                    }
                    Verdict::Codes => self.define_code(*index, &mut definitions),
                    _ => {}
                }
            }
            let mut counts: HashMap<u16, usize> = HashMap::new();
            for definition in &definitions {
                *counts.entry(definition.status).or_default() += 1;
            }
            for mut definition in definitions {
                definition.is_repeated |= counts[&definition.status] > 1;
                collector.add(definition);
            }
        }
    }

    fn define_status(
        &self,
        index: usize,
        content: Content,
        definitions: &mut Vec<Definition>,
        collector: &mut Collector,
    ) {
        let place = &self.outline.places[index];
        let Some(beginning) = &place.beginning else {
            if self.outline.groups[place.group].kind == Kind::List {
                skip_other(place, collector);
            }
            return;
        };
        for (position, item) in beginning.items.iter().enumerate() {
            let status = *item.statuses.start();
            let mut parts = Parts::default();
            if position < MAX_COPIES {
                parts = Parts::new(beginning, content);
            }
            let own = parts.usage(status);
            if position < MAX_COPIES {
                self.add_below_to(&mut parts, index, status);
            }
            let usage = match own {
                Usage::Entry(Lifecycle::Active) => parts.usage(status),
                own => own,
            };
            let reason = match (usage, item.status()) {
                (Usage::Unassigned, _) | (Usage::Entry(Lifecycle::Retired), None) => {
                    SkipReason::Unassigned(item.statuses.clone())
                }
                (_, None) => SkipReason::Range(item.statuses.clone()),
                (_, Some(600..)) => {
                    let reason = SkipReason::NotAStatus;
                    collector.skip_doubtful(&item.written, reason, item.line);
                    continue;
                }
                (Usage::Entry(lifecycle), Some(_)) => {
                    let codes = match (content.has_codes, parts.codes.is_empty()) {
                        (false, _) => RowCodes::NoColumn,
                        (true, true) => RowCodes::Blank,
                        (true, false) => RowCodes::Codes(parts.codes),
                    };
                    definitions.push(Definition {
                        status,
                        phrase: parts.phrase,
                        meaning: parts.meaning,
                        line: item.line,
                        lifecycle,
                        codes,
                        ..Definition::default()
                    });
                    continue;
                }
            };
            collector.skip(&item.written, reason, item.line);
        }
    }

    /// Adds the text below a place to its meaning. It may start with the phrase.
    fn add_below_to(&self, parts: &mut Parts, index: usize, status: u16) {
        let place = &self.outline.places[index];
        let mut below = self.below[index].text.as_str();
        let is_bare = parts.phrase.is_none() && parts.meaning.is_empty();
        if let Some(first) = place.first.filter(|_| is_bare) {
            let first = plain(first);
            if let Some((phrase, rest)) = phrase::registered(&first, status) {
                if phrase::ends_phrase(rest) && below.starts_with(&*first) {
                    below =
                        below[phrase.len()..].trim_start_matches([' ', '.', ':', '-', '–', '—']);
                    parts.phrase = Some(phrase.trim().to_owned());
                }
            }
        }
        if !parts.meaning.is_empty() && !below.is_empty() {
            parts.meaning.push(' ');
        }
        parts.meaning.push_str(below);
    }

    fn define_code(&self, index: usize, definitions: &mut Vec<Definition>) {
        let place = &self.outline.places[index];
        let Some(beginning) =
            self.statuses[index].and_then(|status| self.outline.places[status].beginning.as_ref())
        else {
            return;
        };
        let (codes, text) = code::all_leading(place.text);
        let codes: Vec<String> = codes.into_iter().map(ToOwned::to_owned).collect();
        let text = plain(separator::after_fillers(text));
        let meaning = [&*text, &self.below[index].text].join(" ");
        for item in &beginning.items {
            if let Some(status) = item.status() {
                let lifecycle = match Usage::from_text(&meaning, status) {
                    Usage::Entry(lifecycle) => lifecycle,
                    Usage::Unassigned => continue,
                };
                definitions.push(Definition {
                    status,
                    meaning: meaning.trim().to_owned(),
                    line: place.line,
                    lifecycle,
                    is_repeated: true,
                    codes: RowCodes::Codes(codes.clone()),
                    ..Definition::default()
                });
            }
        }
    }
}

/// Records an item without a status in a list of statuses, if it may be meant as one.
fn skip_other(place: &Place, collector: &mut Collector) {
    let text = plain(place.text);
    let label = text
        .split([':', '-', '–', '—', '：', '('])
        .next()
        .unwrap_or_default();
    if vocabulary::DEFAULT.contains(&label.trim().to_lowercase().as_str()) {
        collector.skip(label.trim(), SkipReason::Default, place.line);
        return;
    }
    let end = place
        .text
        .find(|c: char| c.is_whitespace() || c == SPAN_END || ":：".contains(c));
    let word = &place.text[..end.unwrap_or(place.text.len())];
    if word.starts_with(|c: char| c.is_ascii_digit()) || code::is_word(word) && has_digits(word) {
        collector.skip_doubtful(word, SkipReason::NotAStatus, place.line);
    }
}

/// Whether most characters of a word are digits, as in a misspelt status.
fn has_digits(word: &str) -> bool {
    let digits = word.bytes().filter(u8::is_ascii_digit).count();
    digits * 2 >= word.len()
}

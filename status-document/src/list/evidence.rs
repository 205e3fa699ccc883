//! Decides whether a list, or the headings of a level, are of statuses.

use std::collections::HashSet;

use super::{
    about::{self, About, Refusal, Strength},
    beginning::Prefix,
    code,
    context::Contexts,
    outline::{Group, Kind, Outline, Place},
    phrase::{self, Content},
};
use crate::language::registry;

/// The kind of a group of items or headings.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Verdict {
    Statuses(Content),
    /// The API's codes of the status around the list.
    Codes,
    /// Statuses that define nothing.
    Refused(Refusal),
    /// Links to headings with statuses.
    Contents,
    /// Numbers that may be statuses.
    Unsure,
    /// Text.
    Text,
}

/// Counts of the items of a group.
#[derive(Debug, Default)]
struct Counts {
    items: usize,
    /// Items with statuses below 600.
    statuses: usize,
    /// Items with classes, such as `4xx`.
    classes: usize,
    /// Items with ranges and with numbers from 600 on.
    others: usize,
    /// Items with statuses that are registered, or in wide use without that.
    known: usize,
    /// Items with the registered phrase of the status.
    with_phrase: usize,
    /// Items with that phrase, with `HTTP` before it, or a code after it.
    phrased: usize,
    /// Items with a word such as `error` before the status.
    named: usize,
    /// Items in which words follow the status directly.
    plain: usize,
    /// Items in which a code comes before the status.
    code_first: usize,
    has_error: bool,
    distinct: Vec<u16>,
    /// Items with a code next to the status, and those in which it can be nothing else.
    codes: usize,
    machine_codes: usize,
    /// Items with the name of a class of exceptions next to the status.
    classes_of_code: usize,
}

impl Counts {
    fn new(group: &Group, outline: &Outline) -> Self {
        let mut counts = Self {
            items: group.places.len(),
            ..Self::default()
        };
        for place in &group.places {
            counts.add(&outline.places[*place]);
        }
        counts.distinct.sort_unstable();
        counts.distinct.dedup();
        counts
    }

    fn add(&mut self, place: &Place) {
        let Some(beginning) = &place.beginning else {
            return;
        };
        let status = match beginning.status() {
            Some(status @ 100..600) => status,
            None if beginning.is_class() => {
                self.classes += 1;
                return;
            }
            _ => {
                self.others += 1;
                return;
            }
        };
        self.statuses += 1;
        self.has_error |= status >= 400;
        if registry::is_known(status) {
            self.known += 1;
            self.distinct.push(status);
        }
        let code = phrase::code(beginning);
        let has_machine_code = code.as_deref().is_some_and(code::is_machine_like);
        let is_constant = code
            .as_deref()
            .is_some_and(|code| registry::is_constant(code, status));
        let has_phrase = has_phrase(place);
        self.with_phrase += usize::from(has_phrase);
        if has_phrase
            || beginning.prefix == Prefix::Http
            || (has_machine_code && !beginning.has_mark)
        {
            self.phrased += 1;
        } else if !beginning.has_mark
            && !beginning.text.is_empty()
            && !phrase::has_title(&beginning.text)
        {
            self.plain += 1;
        }
        self.named += usize::from(beginning.prefix == Prefix::Named || beginning.is_named);
        self.code_first += usize::from(beginning.code.is_some());
        self.classes_of_code += usize::from(code.as_deref().is_some_and(code::is_class));
        self.codes += usize::from(code.is_some() && !is_constant);
        self.machine_codes += usize::from(has_machine_code && !is_constant);
    }

    /// Whether enough items begin with statuses.
    fn is_mostly_statuses(&self, kind: Kind) -> bool {
        match kind {
            Kind::List => (self.statuses + self.classes) * 3 >= self.items * 2,
            Kind::Headings | Kind::Paragraphs | Kind::Lines => self.statuses + self.classes > 0,
        }
    }

    fn is_believed(&self, strength: Strength) -> bool {
        let numbers = self.statuses + self.others;
        let are_known = self.known == numbers;
        let are_mostly_known = self.known * 3 >= numbers * 2;
        let is_bare_class = self.classes > 1 && self.others == 0;
        match strength {
            _ if self.phrased > 0 && self.phrased * 2 >= self.statuses => are_mostly_known,
            _ if self.statuses == 0 => {
                is_bare_class || (self.classes > 0 && strength >= Strength::Hinted)
            }
            Strength::Announced => are_mostly_known && self.known > 0,
            Strength::Titled => {
                let is_one_error = self.has_error && self.plain == 0;
                are_known && (self.distinct.len() > 1 || is_one_error)
            }
            Strength::Hinted => {
                let is_set_off = self.plain * 2 < self.statuses && self.code_first == 0;
                are_known && is_set_off && (self.distinct.len() > 1 || self.is_error())
            }
            Strength::None => {
                let is_named = self.named == self.statuses;
                are_known
                    && is_named
                    && self.plain == 0
                    && self.distinct.len() > 1
                    && self.has_error
            }
        }
    }

    /// Whether the numbers can be those of a machine as well: nothing near them is about statuses,
    /// and they have no phrases.
    fn is_doubtful_subject(&self, strength: Strength) -> bool {
        let is_phrased = self.phrased > 0 && self.phrased * 2 >= self.statuses;
        strength <= Strength::Hinted && !is_phrased
    }

    /// Whether the items are like those of a list of statuses, of which they can be a part.
    fn is_part(&self) -> bool {
        self.items > 0 && self.known == self.items && self.plain == 0 && self.code_first == 0
    }

    /// Whether the items may be statuses, without enough evidence.
    fn is_doubtful(&self) -> bool {
        let is_list = self.code_first * 2 <= self.statuses;
        is_list || self.phrased > 0
    }

    fn content(&self, about: About) -> Content {
        let are_classes = about.is_of_classes && self.classes_of_code * 2 >= self.codes;
        Content {
            has_codes: !are_classes
                && self.codes * 2 >= self.statuses
                && self.machine_codes > 0
                && self.machine_codes * 2 >= self.codes,
            has_phrases: self.with_phrase * 2 >= self.statuses,
        }
    }

    /// Whether the only status is called one of an error.
    fn is_error(&self) -> bool {
        self.has_error && self.named > 0
    }
}

/// Decides what groups are.
pub(super) struct Judge<'o, 'a> {
    outline: &'o Outline<'a>,
    /// The counts of each group.
    counts: Vec<Counts>,
    contexts: Contexts<'o, 'a>,
    /// The texts right before lists of statuses: `Errors of this operation:`. A list with fewer
    /// statuses after the same text is one too.
    announcements: HashSet<&'a str>,
    /// The headings above the headings of lists of statuses. Other lists below these may have one.
    siblings: HashSet<(Kind, usize)>,
    /// Whether lines without markup are a list of statuses.
    has_lines: bool,
    /// Whether the page is about an API, once that is known.
    is_of_api: Option<bool>,
}

impl<'o, 'a> Judge<'o, 'a> {
    pub(super) fn new(outline: &'o Outline<'a>) -> Self {
        let mut judge = Self {
            outline,
            counts: outline
                .groups
                .iter()
                .map(|group| Counts::new(group, outline))
                .collect(),
            contexts: Contexts::new(outline),
            announcements: HashSet::new(),
            siblings: HashSet::new(),
            has_lines: false,
            is_of_api: None,
        };
        for (index, group) in outline.groups.iter().enumerate() {
            if let Verdict::Statuses(_) = judge.verdict(index, false) {
                judge.learn(group);
            }
        }
        judge
    }

    /// Learns from a list of statuses for the smaller ones of the page.
    fn learn(&mut self, group: &Group<'a>) {
        if !group.before.is_empty() {
            self.announcements.insert(group.before);
        }
        let above = self.outline.above_heading(group);
        self.siblings.extend(above.map(|above| (group.kind, above)));
        self.has_lines |= group.kind == Kind::Lines;
    }

    /// Decides what a group is. `is_below_status` says whether it is below one status.
    pub(super) fn verdict(&mut self, index: usize, is_below_status: bool) -> Verdict {
        let group = &self.outline.groups[index];
        let is_codes = is_below_status && self.are_codes(group);
        let counts = &self.counts[index];
        if !counts.is_mostly_statuses(group.kind) {
            return match (is_codes, counts.phrased) {
                (true, _) => Verdict::Codes,
                (false, 0) => Verdict::Text,
                (false, _) => Verdict::Unsure,
            };
        }
        let about = self.contexts.above(group);
        let mut strength = about.strength;
        if self.announcements.contains(group.before) {
            strength = strength.max(Strength::Titled);
        }
        if let Some(refusal) = about.refusal {
            return Verdict::Refused(refusal);
        }
        let is_believed = self.is_believed(index, strength);
        let counts = &self.counts[index];
        let is_line = group.kind == Kind::Lines && counts.items == 1;
        match group.kind {
            _ if is_believed => Verdict::Statuses(counts.content(about)),
            _ if is_codes => Verdict::Codes,
            _ if counts.is_doubtful() && !is_line => Verdict::Unsure,
            _ => Verdict::Text,
        }
    }

    fn is_believed(&mut self, index: usize, strength: Strength) -> bool {
        let group = &self.outline.groups[index];
        let counts = &self.counts[index];
        if group.kind == Kind::Lines && counts.items == 1 {
            return self.has_lines && counts.with_phrase > 0;
        }
        let may_be_part = match group.kind {
            Kind::List => counts.is_part() && self.contexts.nearest(group) >= Strength::Hinted,
            Kind::Paragraphs => counts.with_phrase > 0,
            Kind::Headings | Kind::Lines => false,
        };
        let above = self.outline.above_heading(group).filter(|_| may_be_part);
        if above.is_some_and(|above| self.siblings.contains(&(group.kind, above))) {
            return true;
        }
        counts.is_believed(strength) && (!counts.is_doubtful_subject(strength) || self.is_of_api())
    }

    /// Whether the page is about an API. The errors of a machine may have the same numbers.
    fn is_of_api(&mut self) -> bool {
        let is_section = self.outline.is_section;
        let blocks = &self.outline.blocks;
        let is_of_api = || is_section || blocks.iter().any(|block| about::is_of_api(block));
        *self.is_of_api.get_or_insert_with(is_of_api)
    }

    /// Whether all items of a list begin with a code in code markup.
    fn are_codes(&mut self, group: &Group<'a>) -> bool {
        let (mut machine_like, mut classes) = (0, 0);
        for place in &group.places {
            let Some((word, _)) = code::leading(self.outline.places[*place].text) else {
                return false;
            };
            if code::is_member(word) {
                return false;
            }
            machine_like += usize::from(code::is_machine_like(word));
            classes += usize::from(code::is_class(word));
        }
        let about = self.contexts.above(group);
        group.kind == Kind::List
            && machine_like > 0
            && machine_like * 2 >= group.places.len()
            && !about.is_of_names
            && !(about.is_of_classes && classes * 2 >= group.places.len())
    }
}

/// Whether a place may have a status, in a group that is not read.
pub(super) fn is_doubtful(place: &Place, verdict: Verdict) -> bool {
    let Some(beginning) = &place.beginning else {
        return false;
    };
    let is_known = beginning.status().is_some_and(registry::is_known);
    match verdict {
        Verdict::Statuses(_) | Verdict::Refused(_) | Verdict::Unsure => {
            beginning.status().is_some()
        }
        Verdict::Text => is_known && has_phrase(place),
        Verdict::Codes | Verdict::Contents => false,
    }
}

/// Whether the registered phrase is after the status, or at the start of the text below it.
fn has_phrase(place: &Place) -> bool {
    let Some((beginning, status)) = place
        .beginning
        .as_ref()
        .and_then(|beginning| Some((beginning, beginning.status()?)))
    else {
        return false;
    };
    phrase::registered(&beginning.text, status).is_some()
        || (beginning.text.is_empty()
            && place
                .first
                .is_some_and(|text| phrase::registered(text, status).is_some()))
}

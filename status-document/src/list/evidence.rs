//! Decides whether a list, or the headings of a level, are of statuses.

use super::{
    about::{Refusal, Strength},
    beginning::Prefix,
    code,
    outline::{Group, Kind, Outline, Place},
    phrase,
};
use crate::registry;

/// What a group of items or headings is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Verdict {
    /// Statuses. `has_codes` says whether the API's codes are among them.
    Statuses { has_codes: bool },
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
    /// Items with the registered phrase of the status, or with `HTTP` before it.
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
        let is_plain = !beginning.has_mark
            && !beginning.text.is_empty()
            && !phrase::has_title(&beginning.text);
        if has_phrase(place) || beginning.prefix == Prefix::Http {
            self.phrased += 1;
        } else if is_plain && !phrase::is_filler(&beginning.text) {
            self.plain += 1;
        }
        self.named +=
            usize::from(beginning.prefix == Prefix::Named || phrase::is_filler(&beginning.text));
        self.code_first += usize::from(beginning.code.is_some());
        if let Some(code) = phrase::code(beginning) {
            self.codes += 1;
            self.machine_codes += usize::from(code::is_machine_like(&code));
        }
    }

    /// Whether enough items begin with statuses.
    fn is_mostly_statuses(&self, kind: Kind) -> bool {
        match kind {
            Kind::List => (self.statuses + self.classes) * 3 >= self.items * 2,
            Kind::Headings | Kind::Paragraphs => self.statuses + self.classes > 0,
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
            Strength::Titled => are_known && (self.distinct.len() > 1 || self.is_error()),
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

    /// Whether the only status is called one of an error.
    fn is_error(&self) -> bool {
        self.has_error && self.named > 0
    }
}

/// Decides what a group is. `is_below_status` says whether it is below one status.
pub(super) fn verdict(group: &Group, outline: &Outline, is_below_status: bool) -> Verdict {
    let counts = Counts::new(group, outline);
    let is_mostly_statuses = counts.is_mostly_statuses(group.kind);
    let is_believed = is_mostly_statuses && counts.is_believed(group.about.strength);
    match group.about.refusal {
        Some(refusal) if is_believed || is_mostly_statuses => Verdict::Refused(refusal),
        _ if is_believed => Verdict::Statuses {
            has_codes: counts.codes * 2 >= counts.statuses
                && counts.machine_codes > 0
                && counts.machine_codes * 2 >= counts.codes,
        },
        _ if is_below_status && are_codes(group, outline) => Verdict::Codes,
        _ if counts.code_first * 2 > counts.statuses => Verdict::Text,
        _ if is_mostly_statuses && counts.distinct.len() > 1 => Verdict::Unsure,
        _ if counts.phrased > 0 => Verdict::Unsure,
        _ => Verdict::Text,
    }
}

/// Whether all items of a list begin with a code in code markup.
fn are_codes(group: &Group, outline: &Outline) -> bool {
    let mut machine_like = 0;
    for place in &group.places {
        let text = outline.places[*place].text;
        let Some((word, _)) = code::leading(text) else {
            return false;
        };
        if code::is_member(word) {
            return false;
        }
        machine_like += usize::from(code::is_machine_like(word));
    }
    group.kind == Kind::List
        && !group.about.is_of_names
        && machine_like > 0
        && machine_like * 2 >= group.places.len()
}

/// Whether a place may have a status, in a group that is not read.
pub(super) fn is_doubtful(place: &Place, verdict: Verdict) -> bool {
    let Some(beginning) = &place.beginning else {
        return false;
    };
    let is_known = beginning.status().is_some_and(registry::is_known);
    match verdict {
        Verdict::Statuses { .. } | Verdict::Refused(_) => beginning.status().is_some(),
        Verdict::Unsure => is_known,
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
    phrase::registered(phrase::after_fillers(&beginning.text), status).is_some()
        || (beginning.text.is_empty()
            && place
                .first
                .is_some_and(|text| phrase::registered(text, status).is_some()))
}

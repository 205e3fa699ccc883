//! The codes of an entry that types send.

use crate::{
    document::{codes::CodeList, entry::Entry},
    error::mapping::{Mapping, Outcome, Target},
};

/// Number of codes that are looked for at a time.
const WINDOW: usize = 64;

/// Which codes of an entry are sent, for a part of the list.
pub(super) struct SentCodes<'a> {
    entry: &'a Entry,
    /// The index of the first code of the part.
    start: usize,
    sent: [bool; WINDOW],
    /// The number of codes of the part that have not been found.
    left: usize,
}

impl<'a> SentCodes<'a> {
    /// Looks for the codes from `start` on in what types send.
    pub(super) const fn find(entry: &'a Entry, start: usize, types: &[&[Mapping]]) -> Self {
        let rest = entry.codes.len() - start;
        let mut found = Self {
            entry,
            start,
            sent: [false; WINDOW],
            left: if rest < WINDOW { rest } else { WINDOW },
        };
        let mut index = 0;
        while index < types.len() {
            found.insert_all(types[index], None);
            index += 1;
        }
        found
    }

    /// Returns the index after the last code of the part.
    pub(super) const fn end(&self) -> usize {
        let (end, all) = (self.start + WINDOW, self.entry.codes.len());
        if end < all { end } else { all }
    }

    pub(super) const fn contains(&self, index: usize) -> bool {
        self.sent[index - self.start]
    }

    /// Inserts the codes that a type sends. An outer code replaces those of the type.
    const fn insert_all(&mut self, mappings: &[Mapping], outer: Option<&str>) {
        let mut index = 0;
        while index < mappings.len() && self.left > 0 {
            self.insert_variant(&mappings[index], outer);
            index += 1;
        }
    }

    const fn insert_variant(&mut self, mapping: &Mapping, outer: Option<&str>) {
        let code = if outer.is_some() {
            outer
        } else {
            mapping.code()
        };
        let (statuses, mut index) = (mapping.statuses(), 0);
        while index < statuses.len() {
            if statuses[index].as_u16() == self.entry.number {
                self.insert(code);
            }
            index += 1;
        }
        if let Outcome::Forward(target) = mapping.outcome() {
            self.insert_target(target, code);
        }
        let downcasts = mapping.downcast_targets();
        index = 0;
        while index < downcasts.len() {
            self.insert_target(downcasts[index], outer);
            index += 1;
        }
    }

    /// Inserts the codes that a variant forwards. Types without the status are not visited.
    const fn insert_target(&mut self, target: Target, outer: Option<&str>) {
        if let Target::Mapped {
            mappings, sends, ..
        } = target
        {
            if sends.is_cut() || sends.contains(self.entry.number) {
                self.insert_all(mappings, outer);
            }
        }
    }

    const fn insert(&mut self, code: Option<&str>) {
        let Some(code) = code else {
            return;
        };
        let Some(index) = position(self.entry.codes, code, self.start, self.end()) else {
            return;
        };
        let sent = &mut self.sent[index - self.start];
        if !*sent {
            *sent = true;
            self.left -= 1;
        }
    }
}

/// Returns the index of a code, if it is between `start` and `end`.
const fn position(codes: CodeList, code: &str, start: usize, end: usize) -> Option<usize> {
    let mut index = start;
    while index < end {
        if codes.is_at(index, code) {
            return Some(index);
        }
        index += 1;
    }
    None
}

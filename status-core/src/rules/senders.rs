//! The variants that send a status, of a type or of those that it forwards to.

use http::StatusCode;

use crate::{
    error::mapping::{Mapping, Outcome, Target},
    rules::finding::Sender,
};

/// A range of statuses, with both ends.
#[derive(Clone, Copy)]
pub(crate) struct Range {
    first: u16,
    last: u16,
}

impl Range {
    /// The statuses from 500 on, whose messages are withheld.
    pub(crate) const WITHHELD: Self = Self {
        first: 500,
        last: u16::MAX,
    };

    /// The statuses below 500.
    pub(crate) const PUBLIC: Self = Self {
        first: 0,
        last: 499,
    };

    pub(crate) const fn only(status: u16) -> Self {
        Self {
            first: status,
            last: status,
        }
    }

    const fn contains(self, status: StatusCode) -> bool {
        self.first <= status.as_u16() && status.as_u16() <= self.last
    }

    /// Returns the first of some statuses that is in the range.
    pub(crate) const fn first_of(self, statuses: &[StatusCode]) -> Option<StatusCode> {
        let mut index = 0;
        while index < statuses.len() {
            if self.contains(statuses[index]) {
                return Some(statuses[index]);
            }
            index += 1;
        }
        None
    }
}

/// Returns the first mapping with a status in a range.
pub(crate) const fn find(mappings: &[Mapping], range: Range) -> Option<Sender<'_>> {
    let mut index = 0;
    while index < mappings.len() {
        let found = find_in(&mappings[index], range);
        if found.is_some() {
            return found;
        }
        index += 1;
    }
    None
}

/// Returns a mapping, or the first one of those that it forwards to, with a status in a range.
pub(crate) const fn find_in(mapping: &Mapping, range: Range) -> Option<Sender<'_>> {
    if let Some(status) = range.first_of(mapping.statuses()) {
        return Some(Sender { mapping, status });
    }
    if let Outcome::Forward(target) = mapping.outcome() {
        return find_in_target(target, range);
    }
    let (downcasts, mut index) = (mapping.downcast_targets(), 0);
    while index < downcasts.len() {
        let found = find_in_target(downcasts[index], range);
        if found.is_some() {
            return found;
        }
        index += 1;
    }
    None
}

/// Returns the first mapping of a target with a status in a range. If the list of the target has all
/// statuses, it shows whether there is one, so that only one way is followed.
pub(crate) const fn find_in_target(target: Target, range: Range) -> Option<Sender<'static>> {
    let Target::Mapped {
        mappings, sends, ..
    } = target
    else {
        return None;
    };
    if sends.is_cut() || sends.has_between(range.first, range.last) {
        find(mappings, range)
    } else {
        None
    }
}

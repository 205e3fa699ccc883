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

/// Returns the first mapping of a target with a status in a range. A list that has all statuses
/// shows whether there is one, so that only one way is followed.
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

#[cfg(test)]
mod tests {
    use http::StatusCode;

    use super::{Range, find, find_in_target};
    use crate::{
        documents::NAT,
        error::{
            mapping::{Mapping, Outcome, ResponseParts, Target},
            policy::Policy,
            sends::SendsArray,
        },
    };

    const BUSY: StatusCode = StatusCode::SERVICE_UNAVAILABLE;
    const GONE: StatusCode = StatusCode::GONE;

    #[test]
    fn a_range_has_both_ends() {
        let numbers = |numbers: &[u16]| -> Vec<StatusCode> {
            let statuses = numbers.iter().map(|number| StatusCode::from_u16(*number));
            statuses.map(Result::unwrap).collect()
        };
        let first = |range: Range, statuses: &[u16]| {
            let found = range.first_of(&numbers(statuses));
            found.map(|status| status.as_u16())
        };
        assert_eq!(first(Range::WITHHELD, &[499, 600, 500]), Some(600));
        assert_eq!(first(Range::WITHHELD, &[499, 500]), Some(500));
        assert_eq!(first(Range::PUBLIC, &[500, 499, 200]), Some(499));
        assert_eq!(first(Range::PUBLIC, &[500]), None);
        assert_eq!(first(Range::only(404), &[403, 405, 404]), Some(404));
        assert_eq!(first(Range::only(404), &[]), None);
    }

    #[test]
    fn the_first_sender_is_found_however_it_sends() {
        static INNER: [Mapping; 2] = [
            Mapping::new("Inner", "Gone", GONE),
            Mapping::new("Inner", "Busy", BUSY),
        ];
        static FULL: SendsArray<2> = SendsArray::by_hand(&NAT, &INNER);
        static CUT: SendsArray<1> = SendsArray::by_hand(&NAT, &INNER);
        static POLICY: Policy = Policy::new("E", &NAT);
        let found = |outcome, parts| {
            let mappings = POLICY.mappings(
                &[("First", Outcome::SameType), ("V", outcome)],
                &[],
                Vec::leak(vec![(1, parts)]),
            );
            let sender = find(&mappings, Range::WITHHELD)?;
            Some((sender.mapping.variant(), sender.status.as_u16()))
        };
        let own = Outcome::Status(BUSY);
        assert_eq!(found(own, ResponseParts::NONE), Some(("V", 503)));
        assert_eq!(found(Outcome::Status(GONE), ResponseParts::NONE), None);
        let statuses = ResponseParts {
            statuses: &[GONE, BUSY],
            ..ResponseParts::NONE
        };
        assert_eq!(found(Outcome::Status(GONE), statuses), Some(("V", 503)));
        let target = |sends| Target::Mapped {
            document: &NAT,
            mappings: &INNER,
            sends,
        };
        for target in [target(&FULL), target(&CUT)] {
            let busy = Some(("Busy", 503));
            assert_eq!(found(Outcome::Forward(target), ResponseParts::NONE), busy);
            let downcasts = ResponseParts {
                downcasts: Vec::leak(vec![Target::Unknown, target]),
                ..ResponseParts::NONE
            };
            assert_eq!(found(Outcome::Status(GONE), downcasts), busy);
            assert!(find_in_target(target, Range::only(404)).is_none());
        }
        assert!(find_in_target(Target::Unknown, Range::WITHHELD).is_none());
    }
}

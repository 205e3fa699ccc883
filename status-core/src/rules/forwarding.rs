//! The rules for `transparent` variants.

use http::StatusCode;

use crate::{
    const_text::Few,
    document::Document,
    error::{
        mapping::{Mapping, Outcome, Target},
        policy::{Carried, Policy, Refusal},
        sends::{Sends, Sent},
    },
    rules::finding::{Finding, RefusedForward},
};

/// Maximum number of types that a walk remembers. In larger graphs, it may visit a type again.
const MAX_VISITED: usize = 64;

/// Checks that a type which a variant forwards to states its statuses.
///
/// The compiler reports a type without `HttpStatus`, at the call of its method.
pub(crate) const fn check_target(has_status: bool, target: Target) -> Option<Finding<'static>> {
    match target {
        Target::Unknown if has_status => Some(Finding::UnknownTarget),
        Target::Mapped { sends, .. } if sends.is_empty_by_hand() => Some(Finding::EmptyTarget),
        _ => None,
    }
}

/// Checks that a policy allows all that a variant forwards, with the headers that the variant adds.
pub(crate) const fn check<'a>(
    policy: &'a Policy,
    variant: &'a str,
    target: Target,
    headers: &[&str],
) -> Option<Finding<'a>> {
    let carried = Carried::new(headers);
    let mut walk = Walk::new(policy);
    walk.enter(target, None, &carried);
    if walk.refused.count == 0 {
        return None;
    }
    Some(Finding::RefusedForwarding {
        policy,
        variant,
        refused: walk.refused,
    })
}

/// A walk through the mappings of inner types, for the message of a refusal.
struct Walk<'a> {
    policy: &'a Policy,
    refused: Few<RefusedForward>,
    visited: [&'static [Mapping]; MAX_VISITED],
    visited_count: usize,
}

/// A mapping on the way to an inner type, and the one before it.
#[derive(Clone, Copy)]
struct Way<'a> {
    mapping: &'static Mapping,
    /// The document of the mapping's type.
    document: &'static Document,
    outer: Option<&'a Self>,
}

impl Walk<'_> {
    const fn new(policy: &Policy) -> Walk<'_> {
        Walk {
            policy,
            refused: Few::new(),
            visited: [&[]; MAX_VISITED],
            visited_count: 0,
        }
    }

    /// Visits the mappings of a type, unless its list shows that the policy allows all of them.
    const fn enter(&mut self, target: Target, outer: Option<&Way>, carried: &Carried) {
        let Target::Mapped {
            document,
            mappings,
            sends,
        } = target
        else {
            return;
        };
        let is_allowed = !sends.is_cut() && allows(self.policy, sends, carried);
        if is_allowed || self.has_visited(mappings) {
            return;
        }
        if self.visited_count < MAX_VISITED {
            self.visited[self.visited_count] = mappings;
            self.visited_count += 1;
        }
        let is_own = document.is_same_as(self.policy.document);
        let mut index = 0;
        while index < mappings.len() {
            let mapping = &mappings[index];
            let way = Way {
                mapping,
                document,
                outer,
            };
            let carried = Carried {
                headers: mapping.headers(),
                outer: Some(carried),
            };
            self.visit(&way, &carried, is_own);
            index += 1;
        }
    }

    /// Visits a mapping. `is_own` is whether the document of its type is that of the policy.
    const fn visit(&mut self, way: &Way, carried: &Carried, is_own: bool) {
        let (status, refusal) = match way.mapping.outcome() {
            Outcome::Status(status) => (status, self.policy.refusal(status)),
            Outcome::Undocumented(status, _) => {
                (status, self.policy.refusal_of_undocumented(status, is_own))
            }
            Outcome::Unchecked(_) => {
                if !is_own {
                    self.refuse(way.mapping, None);
                }
                return;
            }
            Outcome::Forward(target) => return self.enter(target, Some(way), carried),
            Outcome::SameType => return,
        };
        if let Some(refusal) = refusal {
            if !is_reported(way, status, way) {
                self.refuse(way.mapping, Some((status, refusal)));
            }
        } else if let Some(header) = self.policy.missing_header(status, carried) {
            if !is_missing_reported(Some(way), status, None) {
                let refusal = Refusal::MissingHeader(header);
                self.refuse(way.mapping, Some((status, refusal)));
            }
        }
    }

    /// Adds a refusal, unless it is known: several ways can lead to a type.
    const fn refuse(&mut self, mapping: &'static Mapping, refusal: Option<(StatusCode, Refusal)>) {
        let mut index = 0;
        while let Some(known) = self.refused.get(index) {
            if known.mapping.is_same_as(mapping) && is_same_status(known.refusal, refusal) {
                return;
            }
            index += 1;
        }
        self.refused = self.refused.with(RefusedForward { mapping, refusal });
    }

    const fn has_visited(&self, mappings: &'static [Mapping]) -> bool {
        let mut index = 0;
        while index < self.visited_count {
            if are_same(self.visited[index], mappings) {
                return true;
            }
            index += 1;
        }
        false
    }
}

/// Whether a policy allows all that a type can send, but for errors that are reported elsewhere.
const fn allows(policy: &Policy, sends: &Sends, outer: &Carried) -> bool {
    let own = sends.own_documents(policy);
    let (sends, mut index) = (sends.as_slice(), 0);
    while index < sends.len() {
        let sent = &sends[index];
        if !sent.is_reported
            && (sent.is_refused_by(policy, own) || lacks_header(policy, sent, outer))
        {
            return false;
        }
        index += 1;
    }
    true
}

const fn lacks_header(policy: &Policy, sent: &Sent, outer: &Carried) -> bool {
    let carried = Carried {
        headers: sent.headers(),
        outer: Some(outer),
    };
    match sent.status {
        Some(status) => policy.missing_header(status, &carried).is_some(),
        None => false,
    }
}

/// Whether the derive of a type on the way refuses the status of `sender` already. One mistake is
/// one error.
const fn is_reported(way: &Way, status: StatusCode, sender: &Way) -> bool {
    if let Some(policy) = way.mapping.policy() {
        let refusal = match sender.mapping.outcome() {
            Outcome::Undocumented(..) => {
                let is_own = sender.document.is_same_as(policy.document);
                policy.refusal_of_undocumented(status, is_own)
            }
            _ => policy.refusal(status),
        };
        if refusal.is_some() {
            return true;
        }
    }
    match way.outer {
        Some(outer) => is_reported(outer, status, sender),
        None => false,
    }
}

/// Whether the derive of a type on the way reports already that a header is missing.
const fn is_missing_reported(
    way: Option<&Way>,
    status: StatusCode,
    inside: Option<&Carried>,
) -> bool {
    let Some(Way { mapping, outer, .. }) = way else {
        return false;
    };
    let carried = Carried {
        headers: mapping.headers(),
        outer: inside,
    };
    if let Some(policy) = mapping.policy() {
        if policy.missing_header(status, &carried).is_some() {
            return true;
        }
    }
    is_missing_reported(*outer, status, Some(&carried))
}

const fn is_same_status(
    a: Option<(StatusCode, Refusal)>,
    b: Option<(StatusCode, Refusal)>,
) -> bool {
    match (a, b) {
        (Some((a, _)), Some((b, _))) => a.as_u16() == b.as_u16(),
        (None, None) => true,
        _ => false,
    }
}

/// Whether two types have the same mappings. Const code cannot compare addresses.
const fn are_same(a: &[Mapping], b: &[Mapping]) -> bool {
    if a.len() != b.len() {
        return false;
    }
    let mut index = 0;
    while index < a.len() {
        let same_status = match (a[index].status(), b[index].status()) {
            (Some(a), Some(b)) => a.as_u16() == b.as_u16(),
            (None, None) => true,
            _ => false,
        };
        if !same_status || !a[index].is_same_as(&b[index]) {
            return false;
        }
        index += 1;
    }
    true
}

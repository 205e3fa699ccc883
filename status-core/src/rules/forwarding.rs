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
        let mut index = 0;
        while index < mappings.len() {
            let mapping = &mappings[index];
            let way = Way { mapping, outer };
            let carried = Carried {
                headers: mapping.headers(),
                outer: Some(carried),
            };
            self.visit(document, &way, &carried);
            index += 1;
        }
    }

    const fn visit(&mut self, document: &'static Document, way: &Way, carried: &Carried) {
        let (status, lacking) = match way.mapping.outcome() {
            Outcome::Status(status) => (status, None),
            Outcome::Undocumented(status, _) => (status, Some(document)),
            Outcome::Unchecked(_) => {
                if !document.is_same_as(self.policy.document) {
                    self.refuse(way.mapping, None);
                }
                return;
            }
            Outcome::Forward(target) => return self.enter(target, Some(way), carried),
            Outcome::SameType => return,
        };
        match refusal(self.policy, status, lacking) {
            Some(refusal) => {
                if !is_reported(Some(way), status, lacking) {
                    self.refuse(way.mapping, Some((status, refusal)));
                }
            }
            None => {
                if let Some(header) = self.policy.missing_header(status, carried) {
                    if !is_missing_reported(Some(way), status, None) {
                        let refusal = Refusal::MissingHeader(header);
                        self.refuse(way.mapping, Some((status, refusal)));
                    }
                }
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
    let (sends, mut index) = (sends.as_slice(), 0);
    while index < sends.len() {
        let sent = &sends[index];
        if !sent.is_reported && (sent.is_refused_by(policy) || lacks_header(policy, sent, outer)) {
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

const fn refusal(
    policy: &Policy,
    status: StatusCode,
    lacking: Option<&Document>,
) -> Option<Refusal> {
    match lacking {
        Some(lacking) => policy.refusal_of_undocumented(status, lacking),
        None => policy.refusal(status),
    }
}

/// Whether the derive of a type on the way refuses a status already. One mistake is one error.
const fn is_reported(way: Option<&Way>, status: StatusCode, lacking: Option<&Document>) -> bool {
    let Some(Way { mapping, outer }) = way else {
        return false;
    };
    if let Some(policy) = mapping.policy() {
        if refusal(policy, status, lacking).is_some() {
            return true;
        }
    }
    is_reported(*outer, status, lacking)
}

/// Whether the derive of a type on the way reports already that a header is missing.
const fn is_missing_reported(
    way: Option<&Way>,
    status: StatusCode,
    inside: Option<&Carried>,
) -> bool {
    let Some(Way { mapping, outer }) = way else {
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

//! The walk through the types that a variant forwards to, for codes that the document does not
//! allow.
//!
//! Documents without codes need none of it. A derived type with the same document has checked its
//! own codes and all that it forwards, so the walk ends there.

use http::StatusCode;

use crate::{
    const_text::Few,
    document::Document,
    error::{
        mapping::{Mapping, Outcome, Target},
        policy::{Policy, Refusal},
        sends::Sends,
    },
    rules::{finding::RefusedForward, walk::are_same},
};

/// Maximum number of types that a walk remembers. After that, it visits types only until one of
/// their codes is refused.
const MAX_VISITS: usize = 256;

/// Adds the mappings whose codes the document does not allow to those that are refused.
pub(super) const fn add_refused(
    policy: &Policy,
    target: Target,
    refused: &mut Few<RefusedForward>,
) {
    if !policy.document.has_codes {
        return;
    }
    let mut walk = Walk {
        policy,
        known: refused.count,
        refused,
        visits: [&[]; MAX_VISITS],
        visit_count: 0,
    };
    walk.enter(target, None);
}

struct Walk<'a> {
    policy: &'a Policy,
    /// The number of refusals that are not about codes.
    known: usize,
    refused: &'a mut Few<RefusedForward>,
    /// The types that were visited.
    visits: [&'static [Mapping]; MAX_VISITS],
    visit_count: usize,
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
    const fn enter(&mut self, target: Target, outer: Option<&Way>) {
        let Target::Mapped {
            document,
            mappings,
            sends,
        } = target
        else {
            return;
        };
        let is_own = document.is_same_as(self.policy.document);
        if is_own && sends.is_derived() || self.is_needless(mappings) {
            return;
        }
        let mut index = 0;
        while index < mappings.len() {
            let way = Way {
                mapping: &mappings[index],
                document,
                outer,
            };
            self.follow(&way, is_own);
            index += 1;
        }
        // Not before its inner types are visited: one of them can have the same name and variants.
        if self.visit_count < MAX_VISITS {
            self.visits[self.visit_count] = mappings;
            self.visit_count += 1;
        }
    }

    /// Visits a mapping and the types that it forwards to. `is_own` is whether the document of its
    /// type is that of the policy.
    const fn follow(&mut self, way: &Way, is_own: bool) {
        let mapping = way.mapping;
        match mapping.outcome() {
            Outcome::Forward(target) if mapping.own_code().is_none() => {
                self.enter(target, Some(way));
            }
            // The code of the mapping replaces those further inside.
            Outcome::Forward(Target::Mapped { sends, .. }) => self.visit_all(way, sends),
            _ if is_own && mapping.has_undocumented_statuses() => {}
            _ => {
                let (statuses, mut index) = (mapping.statuses(), 0);
                while index < statuses.len() {
                    self.visit(way, statuses[index]);
                    index += 1;
                }
            }
        }
        let (downcasts, mut index) = (mapping.downcast_targets(), 0);
        while index < downcasts.len() {
            self.enter(downcasts[index], Some(way));
            index += 1;
        }
    }

    const fn visit_all(&mut self, way: &Way, sends: &Sends) {
        let (sends, mut index) = (sends.as_slice(), 0);
        while index < sends.len() {
            if let Some(status) = sends[index].status {
                self.visit(way, status);
            }
            index += 1;
        }
    }

    const fn visit(&mut self, way: &Way, status: StatusCode) {
        let Some(refusal) = self.policy.code_refusal(status, way.mapping.own_code()) else {
            return;
        };
        if !is_refused_inside(way, status) {
            self.refuse(way.mapping, (status, refusal));
        }
    }

    /// Adds a refusal, unless it is known: several ways can lead to a type.
    const fn refuse(&mut self, mapping: &'static Mapping, refusal: (StatusCode, Refusal)) {
        let mut index = 0;
        while let Some(known) = self.refused.get(index) {
            if let Some((status, other)) = known.refusal {
                if known.mapping.is_same_as(mapping)
                    && status.as_u16() == refusal.0.as_u16()
                    && other.is_same_as(refusal.1)
                {
                    return;
                }
            }
            index += 1;
        }
        *self.refused = self.refused.with(RefusedForward {
            mapping,
            refusal: Some(refusal),
        });
    }

    /// Whether a visit is needless, because of an earlier one.
    const fn is_needless(&self, mappings: &[Mapping]) -> bool {
        let mut index = 0;
        while index < self.visit_count {
            let visited = self.visits[index];
            if are_same(visited, mappings) && have_same_codes(visited, mappings) {
                return true;
            }
            index += 1;
        }
        self.visit_count == MAX_VISITS && self.refused.count > self.known
    }
}

/// Whether the derive of a type on the way refuses the code already. One mistake is one error.
const fn is_refused_inside(sender: &Way, status: StatusCode) -> bool {
    let code = sender.mapping.own_code();
    let is_undocumented = sender.mapping.has_undocumented_statuses();
    let mut next = Some(sender);
    while let Some(way) = next {
        if let Some(policy) = way.mapping.policy() {
            let is_waived = is_undocumented && sender.document.is_same_as(policy.document);
            if !is_waived && policy.code_refusal(status, code).is_some() {
                return true;
            }
        }
        next = way.outer;
    }
    false
}

/// Whether two types with the same variants have the same codes.
const fn have_same_codes(a: &[Mapping], b: &[Mapping]) -> bool {
    let mut index = 0;
    while index < a.len() {
        if !a[index].own_code().is_same_as(b[index].own_code()) {
            return false;
        }
        index += 1;
    }
    true
}

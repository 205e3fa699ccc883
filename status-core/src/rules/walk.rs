//! The walk through the types that a variant forwards to. It finds each status that a policy
//! refuses, for the message of a refusal.
//!
//! The list of a type (`error/sends.rs`) shows in linear time whether the policy refuses anything.
//! Only if it does, or if the list had no room for everything, does the walk visit the mappings and
//! name the variants.

use http::StatusCode;

use crate::{
    const_text::Few,
    document::Document,
    error::{
        mapping::{Mapping, Outcome, Target},
        names::{HeaderChain, HeaderSet, StatusHeader, StatusHeaderSet},
        policy::{Policy, Refusal},
        sends::{Sends, SendsArray, Sent},
    },
    rules::finding::RefusedForward,
};

/// Maximum number of visits that a walk remembers. After that, it visits types only until one of
/// their statuses is refused.
const MAX_VISITS: usize = 64;

/// Returns the mappings that the policy refuses. `carried` has the headers that outer variants add.
pub(super) const fn refused(
    policy: &Policy,
    target: Target,
    carried: &HeaderChain,
) -> Few<RefusedForward> {
    if allows(policy, target, carried) {
        return Few::new();
    }
    let mut walk = Walk::new(policy);
    walk.enter(target, None, carried);
    walk.refused
}

/// A walk through the mappings of inner types, for the message of a refusal.
struct Walk<'a> {
    policy: &'a Policy,
    refused: Few<RefusedForward>,
    visits: [Visit; MAX_VISITS],
    visit_count: usize,
}

/// A type that was visited, and the headers that the variants and types on the way to it add.
///
/// A way with fewer headers can leave more of them missing, so the type is visited again.
#[derive(Clone, Copy)]
struct Visit {
    mappings: &'static [Mapping],
    sends: &'static Sends,
    headers: HeaderSet,
    by_status: StatusHeaderSet,
}

/// A mapping on the way to an inner type, and the one before it.
#[derive(Clone, Copy)]
struct Way<'a> {
    mapping: &'static Mapping,
    /// The document of the mapping's type.
    document: &'static Document,
    /// The headers that the variant adds, which are not those of its own status.
    headers: &'static [&'static str],
    outer: Option<&'a Self>,
}

impl Visit {
    const NONE: Self = Self {
        mappings: &[],
        sends: &SendsArray::<0>::empty(true),
        headers: HeaderSet::new(),
        by_status: StatusHeaderSet::new(),
    };

    /// Whether this visit has found all that another one would find.
    const fn includes(&self, other: &Self) -> bool {
        are_same(self.mappings, other.mappings)
            && self.sends.is_same_as(other.sends)
            && self.headers.is_subset_of(&other.headers)
            && self.by_status.is_subset_of(&other.by_status)
    }
}

impl Way<'_> {
    /// The headers that the type of the mapping adds to some statuses.
    const fn by_status(&self) -> &'static [StatusHeader] {
        match self.mapping.policy() {
            Some(policy) => policy.headers,
            None => &[],
        }
    }
}

impl Walk<'_> {
    #[expect(
        clippy::large_stack_arrays,
        reason = "the compiler walks, and it does so only for the message of a refusal"
    )]
    const fn new(policy: &Policy) -> Walk<'_> {
        Walk {
            policy,
            refused: Few::new(),
            visits: [Visit::NONE; MAX_VISITS],
            visit_count: 0,
        }
    }

    /// Visits the mappings of a type, unless its list shows that the policy allows all of them.
    const fn enter(&mut self, target: Target, outer: Option<&Way>, carried: &HeaderChain) {
        if allows(self.policy, target, carried) {
            return;
        }
        let Target::Mapped {
            document,
            mappings,
            sends,
        } = target
        else {
            return;
        };
        let (mut headers, mut by_status) = (HeaderSet::new(), StatusHeaderSet::new());
        headers.insert_chain(carried);
        by_status.insert_chain(carried);
        let visit = Visit {
            mappings,
            sends,
            headers,
            by_status,
        };
        if self.is_needless(&visit) {
            return;
        }
        let is_own = document.is_same_as(self.policy.document);
        let mut index = 0;
        while index < mappings.len() {
            let mapping = &mappings[index];
            let way = Way {
                mapping,
                document,
                headers: mapping.headers(),
                outer,
            };
            self.follow(way, carried, is_own);
            index += 1;
        }
        // Not before its inner types are visited: one of them can have the same name and variants.
        self.remember(&visit);
    }

    /// Visits a mapping and the types that it forwards to. `is_own` is whether the document of its
    /// type is that of the policy.
    const fn follow(&mut self, mut way: Way, outer: &HeaderChain, is_own: bool) {
        let carried = outer.and_all(way.headers, way.by_status());
        match way.mapping.outcome() {
            Outcome::Forward(target) => self.enter(target, Some(&way), &carried),
            _ => self.visit(&way, &carried, is_own),
        }
        // The headers of the variant are sent with its own status alone.
        way.headers = &[];
        let carried = outer.and_all(way.headers, way.by_status());
        let (downcasts, mut index) = (way.mapping.downcast_targets(), 0);
        while index < downcasts.len() {
            self.enter(downcasts[index], Some(&way), &carried);
            index += 1;
        }
    }

    /// Visits the statuses of a mapping that is not forwarded further.
    const fn visit(&mut self, way: &Way, carried: &HeaderChain, is_own: bool) {
        if let Outcome::Unchecked(_) = way.mapping.outcome() {
            if !is_own {
                self.refuse(way.mapping, None);
            }
        }
        let is_undocumented = way.mapping.has_undocumented_statuses();
        let (statuses, mut index) = (way.mapping.statuses(), 0);
        while index < statuses.len() {
            let status = statuses[index];
            let refusal = if is_undocumented {
                self.policy.refusal_of_undocumented(status, is_own)
            } else {
                self.policy.refusal(status)
            };
            match refusal {
                Some(_) if is_refused_inside(way, status) => {}
                Some(refusal) => self.refuse(way.mapping, Some((status, refusal))),
                None => self.check_headers(way, status, carried),
            }
            index += 1;
        }
    }

    /// Refuses a status for each header that it requires and that no variant on the way sends.
    const fn check_headers(&mut self, way: &Way, status: StatusCode, carried: &HeaderChain) {
        let Some(header) = self.policy.missing_header(status, carried) else {
            return;
        };
        let name = [header.name];
        if !is_header_refused_inside(way, status, header.name, &HeaderChain::new(&[])) {
            self.refuse(way.mapping, Some((status, Refusal::MissingHeader(header))));
        }
        self.check_headers(way, status, &carried.and(&name));
    }

    /// Adds a refusal, unless it is known: several ways can lead to a type.
    const fn refuse(&mut self, mapping: &'static Mapping, refusal: Option<(StatusCode, Refusal)>) {
        let mut index = 0;
        while let Some(known) = self.refused.get(index) {
            if known.mapping.is_same_as(mapping) && is_same_refusal(known.refusal, refusal) {
                return;
            }
            index += 1;
        }
        self.refused = self.refused.with(RefusedForward { mapping, refusal });
    }

    /// Whether a visit is needless, because of an earlier one.
    const fn is_needless(&self, visit: &Visit) -> bool {
        let mut index = 0;
        while index < self.visit_count {
            if self.visits[index].includes(visit) {
                return true;
            }
            index += 1;
        }
        self.visit_count == MAX_VISITS && self.refused.count > 0
    }

    const fn remember(&mut self, visit: &Visit) {
        if self.visit_count < MAX_VISITS {
            self.visits[self.visit_count] = *visit;
            self.visit_count += 1;
        }
    }
}

/// Whether the list of a type shows that a policy allows all of it. Errors that are reported
/// elsewhere do not count.
const fn allows(policy: &Policy, target: Target, outer: &HeaderChain) -> bool {
    let Target::Mapped { sends, .. } = target else {
        return true;
    };
    if !sends.is_exact() {
        return false;
    }
    let own = sends.own_documents(policy);
    let (sends, mut index) = (sends.as_slice(), 0);
    while index < sends.len() {
        let sent = &sends[index];
        if !sent.is_refused_inside
            && (sent.is_refused_by(policy, own) || lacks_header(policy, sent, outer))
        {
            return false;
        }
        index += 1;
    }
    true
}

const fn lacks_header(policy: &Policy, sent: &Sent, outer: &HeaderChain) -> bool {
    match sent.status {
        Some(status) => policy
            .missing_header(status, &outer.and(sent.headers()))
            .is_some(),
        None => false,
    }
}

/// Whether the derive of a type on the way refuses the status of `sender` already. One mistake is
/// one error.
const fn is_refused_inside(sender: &Way, status: StatusCode) -> bool {
    let is_undocumented = sender.mapping.has_undocumented_statuses();
    let mut next = Some(sender);
    while let Some(way) = next {
        if let Some(policy) = way.mapping.policy() {
            let refusal = if is_undocumented {
                let is_own = sender.document.is_same_as(policy.document);
                policy.refusal_of_undocumented(status, is_own)
            } else {
                policy.refusal(status)
            };
            if refusal.is_some() {
                return true;
            }
        }
        next = way.outer;
    }
    false
}

/// Whether the derive of a type on the way reports already that a header is missing. `inside` has
/// the headers of the mappings further inside.
const fn is_header_refused_inside(
    way: &Way,
    status: StatusCode,
    header: &str,
    inside: &HeaderChain,
) -> bool {
    let carried = inside.and_all(way.headers, way.by_status());
    if let Some(policy) = way.mapping.policy() {
        if policy.is_header_missing(status, header, &carried) {
            return true;
        }
    }
    match way.outer {
        Some(outer) => is_header_refused_inside(outer, status, header, &carried),
        None => false,
    }
}

const fn is_same_refusal(
    a: Option<(StatusCode, Refusal)>,
    b: Option<(StatusCode, Refusal)>,
) -> bool {
    match (a, b) {
        (Some((a, refusal_a)), Some((b, refusal_b))) => {
            a.as_u16() == b.as_u16() && refusal_a.is_same_as(refusal_b)
        }
        (None, None) => true,
        _ => false,
    }
}

/// Whether two types have the same variants, as far as names and statuses distinguish them. Const
/// code cannot compare addresses.
pub(super) const fn are_same(a: &[Mapping], b: &[Mapping]) -> bool {
    if a.len() != b.len() {
        return false;
    }
    let mut index = 0;
    while index < a.len() {
        if !a[index].is_same_as(&b[index]) || !has_same_statuses(&a[index], &b[index]) {
            return false;
        }
        index += 1;
    }
    true
}

const fn has_same_statuses(a: &Mapping, b: &Mapping) -> bool {
    let (a, b) = (a.statuses(), b.statuses());
    if a.len() != b.len() {
        return false;
    }
    let mut index = 0;
    while index < a.len() {
        if a[index].as_u16() != b[index].as_u16() {
            return false;
        }
        index += 1;
    }
    true
}

//! The rules for `transparent` variants.

use http::StatusCode;

use crate::{
    const_text::Few,
    document::Document,
    error::{
        header_names::{HeaderChain, HeaderSet},
        mapping::{Mapping, Outcome, Target},
        policy::{Policy, Refusal},
        sends::{Sends, SendsArray, Sent},
    },
    rules::finding::{Finding, RefusedForward},
};

/// Maximum number of visits that a walk remembers. After that, it visits types only until one of
/// their statuses is refused.
const MAX_VISITS: usize = 64;

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
    headers: &[&'static str],
) -> Option<Finding<'a>> {
    let carried = HeaderChain::new(headers);
    if allows(policy, target, &carried) {
        return None;
    }
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
    visits: [Visit; MAX_VISITS],
    visit_count: usize,
}

/// A type that was visited, and the headers that the variants on the way to it send.
///
/// With fewer headers on another way, more are missing, so that the type is visited again.
#[derive(Clone, Copy)]
struct Visit {
    mappings: &'static [Mapping],
    sends: &'static Sends,
    headers: HeaderSet,
}

/// A mapping on the way to an inner type, and the one before it.
#[derive(Clone, Copy)]
struct Way<'a> {
    mapping: &'static Mapping,
    /// The document of the mapping's type.
    document: &'static Document,
    outer: Option<&'a Self>,
}

impl Visit {
    const NONE: Self = Self {
        mappings: &[],
        sends: &SendsArray::<0>::empty(true),
        headers: HeaderSet::new(),
    };

    /// Whether this visit has found all that another one would find.
    const fn includes(&self, other: &Self) -> bool {
        are_same(self.mappings, other.mappings)
            && self.sends.is_same_as(other.sends)
            && self.headers.is_subset_of(&other.headers)
    }
}

impl Walk<'_> {
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
        let mut headers = HeaderSet::new();
        headers.insert_chain(carried);
        if self.is_needless(Visit {
            mappings,
            sends,
            headers,
        }) {
            return;
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
            let carried = carried.and(mapping.headers());
            match mapping.outcome() {
                Outcome::Forward(target) => self.enter(target, Some(&way), &carried),
                _ => self.visit(&way, &carried, is_own),
            }
            index += 1;
        }
    }

    /// Visits a mapping that is not forwarded further. `is_own` is whether the document of its type
    /// is that of the policy.
    const fn visit(&mut self, way: &Way, carried: &HeaderChain, is_own: bool) {
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
            Outcome::Forward(_) | Outcome::SameType => return,
        };
        match refusal {
            Some(refusal) => {
                if !is_reported(way, status) {
                    self.refuse(way.mapping, Some((status, refusal)));
                }
            }
            None => self.check_headers(way, status, carried),
        }
    }

    /// Refuses a status for each header that it requires and that no variant on the way sends.
    const fn check_headers(&mut self, way: &Way, status: StatusCode, carried: &HeaderChain) {
        let Some(header) = self.policy.missing_header(status, carried) else {
            return;
        };
        let name = [header.name];
        if !is_header_reported(way, status, header.name, &HeaderChain::new(&[])) {
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

    /// Whether a visit is needless, because of an earlier one. Otherwise the walk remembers it.
    const fn is_needless(&mut self, visit: Visit) -> bool {
        let mut index = 0;
        while index < self.visit_count {
            if self.visits[index].includes(&visit) {
                return true;
            }
            index += 1;
        }
        if self.visit_count == MAX_VISITS {
            return self.refused.count > 0;
        }
        self.visits[self.visit_count] = visit;
        self.visit_count += 1;
        false
    }
}

/// Whether the list of a type shows that a policy allows all of it, but for errors that are reported
/// elsewhere.
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
        if !sent.is_reported
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
const fn is_reported(sender: &Way, status: StatusCode) -> bool {
    let is_undocumented = matches!(sender.mapping.outcome(), Outcome::Undocumented(..));
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
const fn is_header_reported(
    way: &Way,
    status: StatusCode,
    header: &str,
    inside: &HeaderChain,
) -> bool {
    let carried = inside.and(way.mapping.headers());
    if let Some(policy) = way.mapping.policy() {
        if policy.is_header_missing(status, header, &carried) {
            return true;
        }
    }
    match way.outer {
        Some(outer) => is_header_reported(outer, status, header, &carried),
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

#[cfg(test)]
mod tests {
    use http::StatusCode;

    use super::check;
    use crate::{
        document::{Document, entry::Entry, facts::HeaderRule},
        error::{
            mapping::{Mapping, Outcome, ResponseParts, Target},
            policy::Policy,
            sends::{Sends, SendsArray},
        },
        rules::finding::Finding,
    };

    static PAGE: Document = Document::new(
        "PAGE",
        &[
            Entry::new(405, "Method Not Allowed").with_headers(&[HeaderRule::response("x-limit")]),
            Entry::new(503, "Service Unavailable")
                .with_headers(&[HeaderRule::response("retry-after")]),
        ],
    );

    const fn policy(type_name: &'static str, strict: bool) -> Policy {
        Policy {
            type_name,
            document: &PAGE,
            names_document: true,
            outcome: false,
            strict,
        }
    }

    static INNER: Policy = policy("Inner", false);
    static MIDDLE: Policy = policy("Middle", false);
    static STRICT: Policy = policy("Outer", true);

    const NOT_ALLOWED: Outcome = Outcome::Status(StatusCode::METHOD_NOT_ALLOWED);
    const DOWN: Outcome = Outcome::Status(StatusCode::SERVICE_UNAVAILABLE);

    const fn headers(headers: &'static [&'static str]) -> ResponseParts {
        ResponseParts {
            code: None,
            headers,
        }
    }

    /// More names than a list keeps, so that only a walk finds the last ones.
    const MANY: ResponseParts =
        headers(&["a", "b", "c", "d", "e", "f", "g", "h", "allow", "x-limit"]);

    /// Declares the list of what a type sends, and the type as a target.
    macro_rules! target {
        ($target:ident: $mappings:ident, $distinct:expr) => {
            const $target: Target = {
                static SENDS: SendsArray<{ Sends::capacity(&$mappings, $distinct) }> =
                    SendsArray::of_derived(&PAGE, &$mappings, $distinct);
                Target::Mapped {
                    document: &PAGE,
                    mappings: &$mappings,
                    sends: &SENDS,
                }
            };
        };
    }

    const INNER_ROWS: [(&str, Outcome); 2] = [("NotAllowed", NOT_ALLOWED), ("Down", DOWN)];
    static BARE: [Mapping; 2] = INNER.mappings(&INNER_ROWS, &[(0, MANY)]);
    static SOUND: [Mapping; 2] =
        INNER.mappings(&INNER_ROWS, &[(0, MANY), (1, headers(&["retry-after"]))]);
    target!(BARE_TARGET: BARE, &[0, 1]);
    target!(SOUND_TARGET: SOUND, &[0, 1]);

    #[track_caller]
    fn check_refused(target: Target, expected: &[&str]) {
        let Some(Finding::RefusedForwarding { refused, .. }) = check(&STRICT, "V", target, &[])
        else {
            panic!("not refused");
        };
        let variants: Vec<&str> = (0..refused.count)
            .map_while(|index| refused.get(index))
            .map(|refused| refused.mapping.variant())
            .collect();
        assert_eq!(variants, expected);
    }

    #[test]
    fn a_type_is_visited_again_with_fewer_headers() {
        static BOTH: [Mapping; 2] = MIDDLE.mappings(
            &[
                ("With", Outcome::Forward(BARE_TARGET)),
                ("Without", Outcome::Forward(BARE_TARGET)),
            ],
            &[(0, headers(&["Retry-After"]))],
        );
        target!(TARGET: BOTH, &[0, 1]);
        check_refused(TARGET, &["Down"]);
        assert!(check(&STRICT, "V", TARGET, &["retry-after"]).is_none());
    }

    #[test]
    fn types_of_the_same_name_differ_in_what_they_send() {
        static TO_SOUND: [Mapping; 1] =
            MIDDLE.mappings(&[("Inner", Outcome::Forward(SOUND_TARGET))], &[]);
        target!(SOUND_MIDDLE: TO_SOUND, &[0]);
        static TO_BARE: [Mapping; 1] =
            MIDDLE.mappings(&[("Inner", Outcome::Forward(BARE_TARGET))], &[]);
        target!(BARE_MIDDLE: TO_BARE, &[0]);
        static BOTH: [Mapping; 2] = MIDDLE.mappings(
            &[
                ("First", Outcome::Forward(SOUND_MIDDLE)),
                ("Second", Outcome::Forward(BARE_MIDDLE)),
            ],
            &[],
        );
        target!(TARGET: BOTH, &[0, 1]);
        assert!(check(&STRICT, "V", SOUND_MIDDLE, &[]).is_none());
        check_refused(TARGET, &["Down"]);
    }

    #[test]
    fn each_missing_header_is_refused() {
        static LACKING: [Mapping; 1] = INNER.mappings(&[("NotAllowed", NOT_ALLOWED)], &[]);
        target!(TARGET: LACKING, &[0]);
        check_refused(TARGET, &["NotAllowed", "NotAllowed"]);
    }
}

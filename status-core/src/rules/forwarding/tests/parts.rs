//! Statuses of fields, downcasts, headers by status, and interim responses.

use http::StatusCode;

use super::{
    super::{check, check_downcast},
    DOWN, ELSEWHERE, INNER, LENIENT, MIDDLE, PAGE, STRICT, TEAPOT, by_hand, headers, policy,
};
use crate::{
    document::{Document, entry::Entry},
    error::{
        mapping::{Mapping, Outcome, ResponseParts, Target},
        policy::Policy,
        sends::SendsArray,
    },
    rules::finding::{Finding, ForwardingKey},
};

/// The target that a derived type with one variant is.
fn derived(policy: &'static Policy, outcome: Outcome, parts: ResponseParts) -> Target {
    let mappings = policy.mappings(&[("V", outcome)], &[], Vec::leak(vec![(0, parts)]));
    let sends = SendsArray::<8>::of_derived(policy.document, &mappings, &[0]);
    Target::Mapped {
        document: policy.document,
        mappings: Vec::leak(mappings.to_vec()),
        sends: Box::leak(Box::new(sends)),
    }
}

/// The types of the variants that a policy refuses, each with the status.
fn refused(policy: &Policy, target: Target) -> Vec<(&'static str, u16)> {
    let Some(Finding::RefusedForwarding { refused, .. }) = check(policy, "V", target, (&[], false))
    else {
        return Vec::new();
    };
    let refused = (0..refused.count).map_while(|index| refused.get(index));
    refused
        .map(|one| (one.mapping.type_name(), one.refusal.unwrap().0.as_u16()))
        .collect()
}

const CONFLICT: StatusCode = StatusCode::CONFLICT;

#[test]
fn each_status_of_a_field_is_checked() {
    static INNER_ELSEWHERE: Policy = Policy::new("Inner", &ELSEWHERE);
    let parts = |reason| ResponseParts {
        statuses: &[StatusCode::SERVICE_UNAVAILABLE, TEAPOT, CONFLICT],
        reason,
        ..ResponseParts::NONE
    };
    for has_reason in [true, false] {
        let reason = has_reason.then_some("why");
        let expected: &[_] = if has_reason {
            &[("Inner", 418), ("Inner", 409)]
        } else {
            // The inner derive reports the statuses that its own document does not define.
            &[("Inner", 418)]
        };
        for outcome in [Outcome::OneOf(reason), DOWN] {
            let target = derived(&INNER_ELSEWHERE, outcome, parts(reason));
            assert_eq!(refused(&LENIENT, target), expected);
        }
        let by_same_document = derived(&INNER, DOWN, parts(reason));
        assert_eq!(refused(&LENIENT, by_same_document), []);
    }
    let by_hand = by_hand(
        &PAGE,
        &[Mapping::new("Hand", "A", StatusCode::SERVICE_UNAVAILABLE)
            .with_statuses(&[StatusCode::SERVICE_UNAVAILABLE, TEAPOT])],
        true,
    );
    assert_eq!(refused(&LENIENT, by_hand), [("Hand", 418)]);
}

#[test]
fn a_downcast_is_forwarded_to_without_the_headers_of_the_variant() {
    static RETRY: [&str; 1] = ["retry-after"];
    let parts = ResponseParts {
        headers: &RETRY,
        downcasts: Vec::leak(vec![derived(&INNER, DOWN, ResponseParts::NONE)]),
        ..ResponseParts::NONE
    };
    let middle = derived(&MIDDLE, DOWN, parts);
    assert_eq!(refused(&STRICT, middle), [("Inner", 503)]);
    let transparent = derived(
        &MIDDLE,
        Outcome::Forward(derived(&INNER, DOWN, ResponseParts::NONE)),
        headers(&["retry-after"]),
    );
    assert_eq!(refused(&STRICT, transparent), []);
    let target = derived(&INNER, DOWN, ResponseParts::NONE);
    match check_downcast(&STRICT, "V", true, target) {
        Some(Finding::RefusedForwarding { key, .. }) => {
            assert!(matches!(key, ForwardingKey::Downcast("Inner")));
        }
        _ => panic!("not refused"),
    }
    assert!(check_downcast(&LENIENT, "V", true, target).is_none());
}

#[test]
fn a_header_for_a_status_is_on_what_is_forwarded() {
    const BUSY: (StatusCode, &str) = (StatusCode::SERVICE_UNAVAILABLE, "Retry-After");
    const OTHER: (StatusCode, &str) = (StatusCode::METHOD_NOT_ALLOWED, "retry-after");
    static ADDS: Policy = Policy {
        headers: &[BUSY],
        ..policy("Adds", false)
    };
    static ADDS_TO_OTHER: Policy = Policy {
        headers: &[OTHER],
        ..policy("Other", false)
    };
    static STRICT_ADDS: Policy = Policy {
        headers: &[BUSY],
        ..policy("Outer", true)
    };
    let inner = || derived(&INNER, DOWN, ResponseParts::NONE);
    let around = |policy| derived(policy, Outcome::Forward(inner()), ResponseParts::NONE);
    assert_eq!(refused(&STRICT, inner()), [("Inner", 503)]);
    assert_eq!(refused(&STRICT, around(&ADDS_TO_OTHER)), [("Inner", 503)]);
    assert_eq!(refused(&STRICT, around(&ADDS)), []);
    assert_eq!(refused(&STRICT_ADDS, around(&ADDS_TO_OTHER)), []);
    // The first way to the type adds the header, and the second one adds it to another status.
    for first in [&ADDS, &ADDS_TO_OTHER] {
        let second = if first.type_name == "Adds" {
            &ADDS_TO_OTHER
        } else {
            &ADDS
        };
        let ways = [first, second].map(around).map(Outcome::Forward);
        let both = MIDDLE.mappings(&[("First", ways[0]), ("Second", ways[1])], &[], &[]);
        assert_eq!(
            refused(&STRICT, by_hand(&PAGE, &both, true)),
            [("Inner", 503)]
        );
    }
}

#[test]
fn an_interim_response_of_an_inner_type_is_refused() {
    static UPGRADES: Document = Document::new("UPGRADES", &[Entry::new(101, "Switching")]);
    static UPLOAD: Policy = Policy {
        allows_successes: true,
        ..Policy::new("Upload", &UPGRADES)
    };
    static RESPONSE: Policy = Policy {
        responds: true,
        allows_successes: true,
        ..Policy::new("Outer", &UPGRADES)
    };
    let switching = Outcome::Status(StatusCode::SWITCHING_PROTOCOLS);
    let target = derived(&UPLOAD, switching, ResponseParts::NONE);
    assert_eq!(refused(&UPLOAD, target), []);
    assert_eq!(refused(&RESPONSE, target), [("Upload", 101)]);
    // The inner type is sent as a response as well, so its derive reports the status.
    let inner = derived(&RESPONSE, switching, ResponseParts::NONE);
    assert_eq!(refused(&RESPONSE, inner), []);
}

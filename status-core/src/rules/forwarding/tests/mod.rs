//! Statuses that a variant must not forward.

mod parts;

use http::StatusCode;

use super::{check, check_target};
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
        Entry::new(503, "Service Unavailable").with_headers(&[HeaderRule::response("retry-after")]),
    ],
);

const fn policy(type_name: &'static str, strict: bool) -> Policy {
    Policy {
        strict,
        ..Policy::new(type_name, &PAGE)
    }
}

static INNER: Policy = policy("Inner", false);
static MIDDLE: Policy = policy("Middle", false);
static STRICT: Policy = policy("Outer", true);

const NOT_ALLOWED: Outcome = Outcome::Status(StatusCode::METHOD_NOT_ALLOWED);
const DOWN: Outcome = Outcome::Status(StatusCode::SERVICE_UNAVAILABLE);

const fn headers(headers: &'static [&'static str]) -> ResponseParts {
    ResponseParts {
        headers,
        ..ResponseParts::NONE
    }
}

/// More names than a list keeps, so that only a walk finds the last ones.
const MANY: ResponseParts = headers(&["a", "b", "c", "d", "e", "f", "g", "h", "allow", "x-limit"]);

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
static BARE: [Mapping; 2] = INNER.mappings(&INNER_ROWS, &[], &[(0, MANY)]);
static SOUND: [Mapping; 2] = INNER.mappings(
    &INNER_ROWS,
    &[],
    &[(0, MANY), (1, headers(&["retry-after"]))],
);
target!(BARE_TARGET: BARE, &[0, 1]);
target!(SOUND_TARGET: SOUND, &[0, 1]);

#[track_caller]
fn check_refused(target: Target, expected: &[&str]) {
    let Some(Finding::RefusedForwarding { refused, .. }) =
        check(&STRICT, "V", target, (&[], false))
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
        &[],
        &[(0, headers(&["Retry-After"]))],
    );
    target!(TARGET: BOTH, &[0, 1]);
    check_refused(TARGET, &["Down"]);
    assert!(check(&STRICT, "V", TARGET, (&["retry-after"], false)).is_none());
}

#[test]
fn types_of_the_same_name_differ_in_what_they_send() {
    static TO_SOUND: [Mapping; 1] =
        MIDDLE.mappings(&[("Inner", Outcome::Forward(SOUND_TARGET))], &[], &[]);
    target!(SOUND_MIDDLE: TO_SOUND, &[0]);
    static TO_BARE: [Mapping; 1] =
        MIDDLE.mappings(&[("Inner", Outcome::Forward(BARE_TARGET))], &[], &[]);
    target!(BARE_MIDDLE: TO_BARE, &[0]);
    static BOTH: [Mapping; 2] = MIDDLE.mappings(
        &[
            ("First", Outcome::Forward(SOUND_MIDDLE)),
            ("Second", Outcome::Forward(BARE_MIDDLE)),
        ],
        &[],
        &[],
    );
    target!(TARGET: BOTH, &[0, 1]);
    assert!(check(&STRICT, "V", SOUND_MIDDLE, (&[], false)).is_none());
    check_refused(TARGET, &["Down"]);
}

#[test]
fn each_missing_header_is_refused() {
    static LACKING: [Mapping; 1] = INNER.mappings(&[("NotAllowed", NOT_ALLOWED)], &[], &[]);
    target!(TARGET: LACKING, &[0]);
    check_refused(TARGET, &["NotAllowed", "NotAllowed"]);
}

/// Returns the target that a type by hand is, and what the policy refuses of it.
fn by_hand(document: &'static Document, mappings: &[Mapping], has_room: bool) -> Target {
    let sends: &'static Sends = if has_room {
        Box::leak(Box::new(SendsArray::<8>::by_hand(document, mappings)))
    } else {
        Box::leak(Box::new(SendsArray::<0>::by_hand(document, mappings)))
    };
    Target::Mapped {
        document,
        mappings: Vec::leak(mappings.to_vec()),
        sends,
    }
}

#[track_caller]
fn check_by_hand(document: &'static Document, mapping: Mapping, is_refused: bool) {
    for has_room in [true, false] {
        let target = by_hand(document, &[mapping], has_room);
        let found = check(&LENIENT, "V", target, (&[], false));
        assert_eq!(found.is_some(), is_refused, "{mapping}");
    }
}

static LENIENT: Policy = policy("Outer", false);
static ELSEWHERE: Document = Document::new("ELSEWHERE", &[Entry::new(418, "Teapot")]);
const TEAPOT: StatusCode = StatusCode::IM_A_TEAPOT;

#[test]
fn statuses_are_those_of_the_outer_document() {
    let allowed = Mapping::new("Hand", "A", StatusCode::SERVICE_UNAVAILABLE);
    check_by_hand(&ELSEWHERE, allowed, false);
    check_by_hand(&ELSEWHERE, Mapping::new("Hand", "A", TEAPOT), true);
    check_by_hand(&PAGE, Mapping::same_type("Hand", "A"), false);
}

#[test]
fn a_reason_holds_for_the_document_that_it_was_given_for() {
    let undocumented = Mapping::new_undocumented("Hand", "A", TEAPOT, "why");
    let unchecked = Mapping::unchecked("Hand", "A", "why");
    for mapping in [undocumented, unchecked] {
        check_by_hand(&PAGE, mapping, false);
        check_by_hand(&ELSEWHERE, mapping, true);
    }
    let success = Mapping::new_undocumented("Hand", "A", StatusCode::IM_USED, "why");
    check_by_hand(&PAGE, success, true);
}

#[test]
fn what_an_inner_derive_refuses_is_reported_there() {
    let rows = [("Teapot", Outcome::Status(TEAPOT)), ("Down", DOWN)];
    let derived = INNER.mappings(&rows, &[], &[]);
    for has_room in [true, false] {
        let target = by_hand(&PAGE, &derived, has_room);
        assert!(check(&LENIENT, "V", target, (&[], false)).is_none());
    }
    let middle = LENIENT.mappings(
        &[(
            "Inner",
            Outcome::Forward(by_hand(&PAGE, &[Mapping::new("Hand", "A", TEAPOT)], true)),
        )],
        &[],
        &[],
    );
    let target = by_hand(&PAGE, &middle, false);
    assert!(check(&LENIENT, "V", target, (&[], false)).is_none());
}

#[test]
fn a_status_that_several_ways_lead_to_is_refused_once() {
    let teapots = [
        Mapping::new("Hand", "A", TEAPOT),
        Mapping::new("Hand", "B", TEAPOT),
    ];
    let inner = Outcome::Forward(by_hand(&PAGE, &teapots, true));
    let outer = [("First", inner), ("Second", inner)].map(|(variant, outcome)| {
        let headers: &[&str] = if variant == "First" { &["x-a"] } else { &[] };
        Mapping::from_outcome("Middle", variant, outcome).with_headers(headers)
    });
    check_refused(by_hand(&PAGE, &outer, true), &["A", "B"]);
}

#[test]
fn a_type_inside_one_of_the_same_name_and_variants_is_visited() {
    let disk = by_hand(&PAGE, &[Mapping::new("Disk", "Full", TEAPOT)], true);
    let error = |target| {
        let mapping = Mapping::from_outcome("Error", "Store", Outcome::Forward(target));
        by_hand(&PAGE, &[mapping], true)
    };
    check_refused(error(error(disk)), &["Full"]);
}

/// Two ways lead from each type to the next, so that there are more ways than can be walked.
#[test]
fn a_type_that_many_ways_lead_to_is_visited_once() {
    let mut target = by_hand(&PAGE, &[Mapping::new("Hand", "A", TEAPOT)], true);
    for _ in 0..40 {
        let forward = |variant| Mapping::from_outcome("Middle", variant, Outcome::Forward(target));
        target = by_hand(&PAGE, &[forward("First"), forward("Second")], true);
    }
    let last = by_hand(&PAGE, &[Mapping::new("Hand", "B", TEAPOT)], true);
    let both = [("First", target), ("Second", last)]
        .map(|(variant, target)| Mapping::from_outcome("Outer", variant, Outcome::Forward(target)));
    check_refused(by_hand(&PAGE, &both, true), &["A", "B"]);
}

#[test]
fn a_header_that_an_inner_derive_requires_is_reported_there() {
    static STRICT_INNER: Policy = policy("Inner", true);
    static OTHER: Document = Document::new(
        "OTHER",
        &[Entry::new(405, "Not Allowed"), Entry::new(418, "Teapot")],
    );
    static STRICT_OTHER: Policy = Policy {
        document: &OTHER,
        ..policy("Inner", true)
    };
    let rows = [("NotAllowed", NOT_ALLOWED), ("Down", DOWN)];
    let strict = STRICT_INNER.mappings(&rows, &[], &[]);
    let lenient = INNER.mappings(
        &rows,
        &[],
        Vec::leak(vec![(0, headers(&["x-limit", "allow"]))]),
    );
    let of = |mappings: &[Mapping]| Outcome::Forward(by_hand(&PAGE, mappings, true));
    let both = MIDDLE.mappings(
        &[("Strict", of(&strict)), ("Lenient", of(&lenient))],
        &[],
        &[],
    );
    check_refused(by_hand(&PAGE, &both, true), &["Down"]);
    // So it is if the type is visited for another status.
    let rows = [
        ("NotAllowed", NOT_ALLOWED),
        ("Teapot", Outcome::Status(TEAPOT)),
    ];
    let other = STRICT_OTHER.mappings(&rows, &[], Vec::leak(vec![(0, headers(&["x-limit"]))]));
    check_refused(by_hand(&OTHER, &other, true), &["Teapot"]);
}

/// The walk has room for 64 visits. After those, it looks for the first refusal alone.
#[test]
fn a_refusal_behind_many_types_is_found() {
    let names = |prefix: &str| {
        let names = (0..70).map(|index| format!("{prefix}{index}"));
        names
            .map(|name| &*String::leak(name))
            .collect::<Vec<&'static str>>()
    };
    let mut variants: Vec<Mapping> = names("Fine")
        .into_iter()
        .map(|name| Mapping::new(name, "", StatusCode::SERVICE_UNAVAILABLE))
        .collect();
    variants.push(Mapping::new("Last", "", TEAPOT));
    variants.push(Mapping::new("BehindLast", "", TEAPOT));
    let variants: Vec<Mapping> = variants
        .into_iter()
        .map(|mapping| {
            let target = by_hand(&PAGE, &[mapping], false);
            Mapping::from_outcome("Middle", mapping.type_name(), Outcome::Forward(target))
        })
        .collect();
    let target = by_hand(&PAGE, &variants, false);
    let Some(Finding::RefusedForwarding { refused, .. }) =
        check(&LENIENT, "V", target, (&[], false))
    else {
        panic!("not refused");
    };
    assert_eq!(refused.get(0).unwrap().mapping.type_name(), "Last");
    assert_eq!(refused.count, 1);
}

#[test]
fn a_target_lists_its_statuses() {
    let is_found = |has_status, target| check_target(has_status, target).is_some();
    assert!(is_found(true, Target::Unknown) && !is_found(false, Target::Unknown));
    assert!(is_found(true, by_hand(&PAGE, &[], true)));
    assert!(!is_found(true, BARE_TARGET));
}

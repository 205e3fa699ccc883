//! What a mapping states, and how it displays.

use http::StatusCode;

use super::{Mapping, Outcome, ResponseParts, Target};
use crate::{
    documents::NAT,
    error::{policy::Policy, sends::SendsArray},
};

const TEAPOT: StatusCode = StatusCode::IM_A_TEAPOT;
const GONE: StatusCode = StatusCode::GONE;
const FULL: Mapping = Mapping::new("Disk", "Full", StatusCode::INSUFFICIENT_STORAGE);
const INNER: &[Mapping] = &[FULL, Mapping::new("Other", "", StatusCode::CONFLICT)];

static NOTHING: SendsArray<0> = SendsArray::empty(true);

const fn forward(mappings: &'static [Mapping]) -> Outcome {
    Outcome::Forward(Target::Mapped {
        document: &NAT,
        mappings,
        sends: &NOTHING,
    })
}

fn mapping(outcome: Outcome) -> Mapping {
    Mapping::from_outcome("Api", "V", outcome)
}

#[test]
fn each_outcome_displays() {
    let unregistered = StatusCode::from_u16(499).unwrap();
    for (outcome, expected) in [
        (Outcome::Status(StatusCode::GONE), "410 Gone"),
        (Outcome::Status(unregistered), "499"),
        (
            Outcome::Undocumented(TEAPOT, "fun"),
            "418 I'm a teapot, undocumented: fun",
        ),
        (forward(INNER), "forwards to Disk"),
        (forward(&[]), "forwards to a type without variants"),
        (Outcome::Forward(Target::Unknown), "forwards to its field"),
        (
            Outcome::Unchecked("old"),
            "forwards to its field, unchecked: old",
        ),
        (Outcome::SameType, "forwards to its own type"),
    ] {
        let text = format!("Api::V: {expected}");
        assert_eq!(mapping(outcome).to_string(), text);
        assert_eq!(
            format!("{:?}", mapping(outcome)),
            format!("Mapping({text})")
        );
    }
    let of_struct = Mapping::new("Timeout", "", StatusCode::GATEWAY_TIMEOUT);
    assert_eq!(of_struct.to_string(), "Timeout: 504 Gateway Timeout");
}

#[test]
fn a_mapping_has_what_its_outcome_has() {
    let row = |outcome| {
        let mapping = mapping(outcome);
        let status = mapping.status().map(|status| status.as_u16());
        (
            status,
            mapping.undocumented(),
            mapping.inner().map(<[_]>::len),
        )
    };
    assert_eq!(row(Outcome::Status(GONE)), (Some(410), None, None));
    assert_eq!(
        row(Outcome::Undocumented(GONE, "why")),
        (Some(410), Some("why"), None)
    );
    assert_eq!(row(Outcome::Unchecked("why")), (None, Some("why"), None));
    assert_eq!(row(forward(INNER)), (None, None, Some(2)));
    assert_eq!(row(Outcome::Forward(Target::Unknown)), (None, None, None));
    assert_eq!(row(Outcome::SameType), (None, None, None));
}

#[test]
fn mappings_are_of_one_variant_if_both_names_are_equal() {
    let of = |type_name, variant| Mapping::same_type(type_name, variant);
    assert!(of("A", "V").is_same_as(&of("A", "V")));
    assert!(!of("A", "V").is_same_as(&of("B", "V")));
    assert!(!of("A", "V").is_same_as(&of("A", "W")));
}

#[test]
fn the_rows_of_a_type_have_their_parts() {
    static POLICY: Policy = Policy::new("Api", &NAT);
    const ROW: Outcome = Outcome::Status(GONE);
    let parts = ResponseParts {
        headers: &["x-a"],
        ..ResponseParts::NONE
    };
    let rows = [("A", ROW), ("B", Outcome::SameType), ("C", ROW)];
    let mappings = POLICY.mappings(
        &rows,
        &[(0, &["gone"])],
        Vec::leak(vec![(0, parts), (2, parts)]),
    );
    let facts = mappings.map(|mapping| (mapping.variant(), mapping.code(), mapping.headers()));
    assert_eq!(
        facts,
        [
            ("A", Some("gone"), &["x-a"][..]),
            ("B", None, &[]),
            ("C", None, &["x-a"]),
        ]
    );
    assert!(mappings.iter().all(|mapping| mapping.policy().is_some()));
    assert_eq!(mappings[1].to_string(), "Api::B: forwards to its own type");
}

const fn target(mappings: &'static [Mapping]) -> Target {
    match forward(mappings) {
        Outcome::Forward(target) => target,
        _ => Target::Unknown,
    }
}

/// The mapping of a variant with more than one status.
fn with(outcome: Outcome, parts: ResponseParts) -> Mapping {
    static POLICY: Policy = Policy::new("Api", &NAT);
    POLICY.mappings(&[("V", outcome)], &[], Vec::leak(vec![(0, parts)]))[0]
}

#[test]
fn a_mapping_has_all_statuses_of_its_field() {
    let row = |outcome, statuses| {
        let parts = ResponseParts {
            statuses,
            ..ResponseParts::NONE
        };
        let mapping = with(outcome, parts);
        let numbers: Vec<u16> = mapping.statuses().iter().map(StatusCode::as_u16).collect();
        (mapping.status().map(|own| own.as_u16()), numbers)
    };
    let own = Outcome::Status(GONE);
    assert_eq!(row(own, &[]), (Some(410), vec![410]));
    assert_eq!(row(own, &[GONE, TEAPOT]), (Some(410), vec![410, 418]));
    let one_of = Outcome::OneOf(None);
    assert_eq!(row(one_of, &[GONE, TEAPOT]), (None, vec![410, 418]));
    assert_eq!(row(one_of, &[]), (None, vec![]));
    let undocumented = Outcome::Undocumented(TEAPOT, "fun");
    assert_eq!(row(undocumented, &[]), (Some(418), vec![418]));
    assert_eq!(row(Outcome::SameType, &[]), (None, vec![]));
    assert_eq!(row(forward(INNER), &[]), (None, vec![]));
}

#[test]
fn a_field_and_downcasts_display() {
    const STATUSES: &[StatusCode] = &[GONE, TEAPOT, StatusCode::CONFLICT];
    const PARTS: ResponseParts = ResponseParts {
        statuses: STATUSES,
        ..ResponseParts::NONE
    };
    const LIST: &str = "410 Gone, 418 I'm a teapot or 409 Conflict";
    static TARGETS: [Target; 3] = [target(INNER), Target::Unknown, target(&[])];
    let downcasts = ResponseParts {
        downcasts: &TARGETS,
        ..ResponseParts::NONE
    };
    let reason = ResponseParts {
        reason: Some("why"),
        ..PARTS
    };
    let own = Outcome::Status(GONE);
    for (outcome, parts, expected) in [
        (own, PARTS, LIST.to_owned()),
        (Outcome::OneOf(None), PARTS, LIST.to_owned()),
        (
            Outcome::OneOf(Some("fun")),
            PARTS,
            format!("{LIST}, undocumented: fun"),
        ),
        (own, reason, format!("{LIST}, undocumented: why")),
        (
            own,
            downcasts,
            "410 Gone, or forwards to Disk, a type without mappings or a type without variants"
                .to_owned(),
        ),
    ] {
        assert_eq!(
            with(outcome, parts).to_string(),
            format!("Api::V: {expected}")
        );
    }
    let mapping = with(own, downcasts);
    assert_eq!(
        mapping.downcasts().map(<[_]>::len).collect::<Vec<_>>(),
        [2, 0]
    );
}

#[test]
fn a_reason_is_that_of_the_outcome_or_of_the_parts() {
    const LISTED: ResponseParts = ResponseParts {
        statuses: &[GONE, TEAPOT],
        reason: Some("why"),
        ..ResponseParts::NONE
    };
    let row = |outcome, parts| {
        let mapping = with(outcome, parts);
        (mapping.undocumented(), mapping.has_undocumented_statuses())
    };
    let one_of = ResponseParts {
        reason: None,
        ..LISTED
    };
    let code = ResponseParts {
        statuses: &[],
        ..LISTED
    };
    let own = Outcome::Status(GONE);
    assert_eq!(row(own, one_of), (None, false));
    assert_eq!(row(own, LISTED), (Some("why"), true));
    // The reason is for the code alone: the status of the outcome is documented.
    assert_eq!(row(own, code), (Some("why"), false));
    assert_eq!(row(Outcome::OneOf(None), one_of), (None, false));
    assert_eq!(
        row(Outcome::OneOf(Some("fun")), one_of),
        (Some("fun"), true)
    );
    assert_eq!(
        row(Outcome::Undocumented(TEAPOT, "fun"), code),
        (Some("fun"), true)
    );
    assert_eq!(row(forward(INNER), code), (Some("why"), false));
}

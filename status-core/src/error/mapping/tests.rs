//! What a mapping states, and how it displays.

use http::StatusCode;

use super::{Mapping, Outcome, ResponseParts, Target};
use crate::{
    documents::NAT,
    error::{policy::Policy, sends::SendsArray},
};

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
    const TEAPOT: StatusCode = StatusCode::IM_A_TEAPOT;
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
    let gone = StatusCode::GONE;
    assert_eq!(row(Outcome::Status(gone)), (Some(410), None, None));
    assert_eq!(
        row(Outcome::Undocumented(gone, "why")),
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
    const GONE: Outcome = Outcome::Status(StatusCode::GONE);
    let parts = ResponseParts {
        code: Some("gone"),
        headers: &["x-a"],
        ..ResponseParts::NONE
    };
    let rows = [("A", GONE), ("B", Outcome::SameType), ("C", GONE)];
    let mappings = POLICY.mappings(&rows, &[(0, parts), (2, parts)]);
    let facts = mappings.map(|mapping| (mapping.variant(), mapping.code(), mapping.headers()));
    assert_eq!(
        facts,
        [
            ("A", Some("gone"), &["x-a"][..]),
            ("B", None, &[]),
            ("C", Some("gone"), &["x-a"]),
        ]
    );
    assert!(mappings.iter().all(|mapping| mapping.policy().is_some()));
    assert_eq!(mappings[1].to_string(), "Api::B: forwards to its own type");
}

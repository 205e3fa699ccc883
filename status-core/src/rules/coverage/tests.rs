//! Which errors have to be covered, and which exceptions are needless.

use http::StatusCode;

use super::{
    Statuses, check_documents_named, check_exception, check_exception_needed, check_exceptions,
    check_exhaustive,
};
use crate::{
    const_text::Few,
    document::{Document, codes::Code, entry::Entry, facts::Lifecycle},
    documents::ANY,
    error::{
        mapping::{Mapping, Outcome, ResponseParts, Target},
        policy::Policy,
        sends::{Sends, SendsArray},
    },
    rules::finding::{Finding, NeedlessException},
};

static PAGE: Document = Document::new(
    "PAGE",
    &[
        Entry::new(200, "OK"),
        Entry::new(399, "Odd"),
        Entry::new(400, "Bad Request"),
        Entry::new(402, "Payment Required").with_lifecycle(Lifecycle::Reserved),
        Entry::new(404, "Not Found"),
        Entry::new(410, "Gone").with_lifecycle(Lifecycle::Retired),
        Entry::new(418, "Teapot").from_class(),
        Entry::new(599, "Odd"),
        Entry::new(600, "Odd"),
    ],
);

const fn policy(document: &'static Document, names_document: bool, strict: bool) -> Policy {
    Policy {
        names_document,
        strict,
        ..Policy::new("E", document)
    }
}

static LENIENT: Policy = policy(&PAGE, true, false);
static STRICT: Policy = policy(&PAGE, true, true);

const BAD: Outcome = Outcome::Status(StatusCode::BAD_REQUEST);
const NOT_FOUND: Outcome = Outcome::Undocumented(StatusCode::NOT_FOUND, "why");

static INNER: [Mapping; 2] = LENIENT.mappings(&[("Bad", BAD), ("NotFound", NOT_FOUND)], &[], &[]);
static ALL: SendsArray<2> = SendsArray::of_derived(&PAGE, &INNER, &[0, 1]);
/// A list with room for one of the two statuses.
static CUT: SendsArray<1> = SendsArray::of_derived(&PAGE, &INNER, &[0, 1]);

const fn forward(sends: &'static Sends) -> Outcome {
    Outcome::Forward(Target::Mapped {
        document: &PAGE,
        mappings: &INNER,
        sends,
    })
}

fn code(status: u16) -> StatusCode {
    StatusCode::from_u16(status).unwrap()
}

/// The statuses that a strict type with these variants does not cover, and their number.
fn uncovered(policy: &Policy, outcomes: &[Outcome], except: &[u16]) -> Option<(Vec<u16>, usize)> {
    let mappings: Vec<Mapping> = outcomes
        .iter()
        .map(|&outcome| STRICT.mappings(&[("V", outcome)], &[], &[])[0])
        .collect();
    let except: Vec<StatusCode> = except.iter().copied().map(code).collect();
    match check_exhaustive(policy, &mappings, &except)? {
        Finding::NotExhaustive {
            uncovered,
            has_exceptions,
            ..
        } => {
            assert_eq!(has_exceptions, !except.is_empty());
            let missing = &uncovered.missing;
            let missing = (0..missing.count).map_while(|index| missing.get(index));
            Some((
                missing.map(|one| one.entry.number).collect(),
                uncovered.required,
            ))
        }
        _ => panic!("another finding"),
    }
}

#[test]
fn errors_in_use_have_to_be_covered() {
    assert_eq!(
        uncovered(&LENIENT, &[], &[]),
        Some((vec![400, 402, 404, 599], 4))
    );
    assert_eq!(uncovered(&STRICT, &[], &[]), Some((vec![400, 404, 599], 3)));
}

#[test]
fn variants_and_exceptions_cover() {
    let missing = |outcomes: &[Outcome], except: &[u16]| {
        uncovered(&STRICT, outcomes, except).map(|(missing, _)| missing)
    };
    assert_eq!(missing(&[BAD], &[]), Some(vec![404, 599]));
    assert_eq!(missing(&[NOT_FOUND], &[]), Some(vec![400, 599]));
    assert_eq!(missing(&[BAD, NOT_FOUND], &[599]), None);
    assert_eq!(missing(&[BAD], &[404]), Some(vec![599]));
    assert_eq!(
        missing(
            &[Outcome::SameType, Outcome::Unchecked("why"), BAD],
            &[404, 599]
        ),
        None
    );
}

#[test]
fn forwarded_errors_are_covered() {
    for sends in [&ALL as &Sends, &CUT] {
        let missing = uncovered(&STRICT, &[forward(sends)], &[]);
        assert_eq!(missing.map(|(missing, _)| missing), Some(vec![599]));
    }
}

/// The mapping of a variant with a field that is a status, or with `downcast`.
fn with(outcome: Outcome, parts: ResponseParts) -> Mapping {
    LENIENT.mappings(&[("V", outcome)], &[], Vec::leak(vec![(0, parts)]))[0]
}

const BOTH: ResponseParts = ResponseParts {
    statuses: &[StatusCode::BAD_REQUEST, StatusCode::NOT_FOUND],
    ..ResponseParts::NONE
};

fn downcast(target: Target) -> Mapping {
    let parts = ResponseParts {
        downcasts: Vec::leak(vec![target]),
        ..ResponseParts::NONE
    };
    with(Outcome::Status(code(599)), parts)
}

fn target(outcome: Outcome) -> Target {
    match outcome {
        Outcome::Forward(target) => target,
        _ => Target::Unknown,
    }
}

#[test]
fn a_field_and_downcasts_cover() {
    let missing = |mapping: Mapping| {
        let mut covered = Statuses::new();
        let is_known = covered.insert_sent(&[mapping]);
        let statuses = (0..1000).filter(|&status| covered.contains(status));
        (is_known, statuses.collect::<Vec<u16>>())
    };
    assert_eq!(
        missing(with(Outcome::OneOf(None), BOTH)),
        (true, vec![400, 404])
    );
    assert_eq!(missing(with(BAD, BOTH)), (true, vec![400, 404]));
    for sends in [&ALL as &Sends, &CUT] {
        let mapping = downcast(target(forward(sends)));
        assert_eq!(missing(mapping), (true, vec![400, 404, 599]));
    }
    assert!(!missing(downcast(Target::Unknown)).0);
}

#[test]
fn an_exception_is_not_sent_by_a_field_or_a_downcast() {
    let sent = |mapping, status| {
        let mappings = [mapping];
        needless(check_exception_needed(&LENIENT, &mappings, code(status)))
    };
    assert_eq!(sent(with(Outcome::OneOf(None), BOTH), 404), ["V sends 404"]);
    assert_eq!(sent(with(BAD, BOTH), 404), ["V sends 404"]);
    for sends in [&ALL as &Sends, &CUT] {
        let mapping = downcast(target(forward(sends)));
        assert_eq!(sent(mapping, 404), ["NotFound sends 404"]);
        assert_eq!(sent(mapping, 599), ["V sends 599"]);
        assert_eq!(sent(mapping, 402), [""; 0]);
    }
}

#[test]
fn nothing_is_known_to_be_missing_behind_an_unknown_type() {
    static UNKNOWN: [Mapping; 1] =
        LENIENT.mappings(&[("V", Outcome::Forward(Target::Unknown))], &[], &[]);
    static INCOMPLETE: SendsArray<1> = SendsArray::of_derived(&PAGE, &UNKNOWN, &[0]);
    static UNKNOWN_AND_MORE: [Mapping; 3] = LENIENT.mappings(
        &[
            ("A", BAD),
            ("B", NOT_FOUND),
            ("V", Outcome::Forward(Target::Unknown)),
        ],
        &[],
        &[],
    );
    static CUT: SendsArray<1> = SendsArray::of_derived(&PAGE, &UNKNOWN_AND_MORE, &[0, 1, 2]);
    let target = |mappings, sends| {
        Outcome::Forward(Target::Mapped {
            document: &PAGE,
            mappings,
            sends,
        })
    };
    assert_eq!(
        uncovered(&STRICT, &[Outcome::Forward(Target::Unknown)], &[]),
        None
    );
    assert_eq!(
        uncovered(&STRICT, &[target(&UNKNOWN, &INCOMPLETE)], &[]),
        None
    );
    assert_eq!(
        uncovered(&STRICT, &[target(&UNKNOWN_AND_MORE, &CUT), BAD], &[]),
        None
    );
}

/// What is wrong with exceptions, in short.
fn needless(finding: Option<Finding>) -> Vec<String> {
    let Some(finding) = finding else {
        return Vec::new();
    };
    let Finding::NeedlessExceptions { exceptions, .. } = finding else {
        panic!("another finding");
    };
    let exceptions: Few<NeedlessException> = exceptions;
    let exceptions = (0..exceptions.count).map_while(|index| exceptions.get(index));
    exceptions
        .map(|exception| match exception {
            NeedlessException::NotRequired(status) => format!("{status} is not required"),
            NeedlessException::Sent(status, by) => format!("{} sends {status}", by.variant()),
            NeedlessException::Duplicate(status) => format!("{status} twice"),
        })
        .collect()
}

#[test]
fn an_exception_has_to_be_required() {
    for status in [200, 399, 405, 410, 418, 600] {
        let expected = [format!("{status} is not required")];
        assert_eq!(needless(check_exception(&LENIENT, code(status))), expected);
    }
    for status in [400, 402, 404, 599] {
        assert!(
            needless(check_exception(&LENIENT, code(status))).is_empty(),
            "{status}"
        );
    }
    assert_eq!(
        needless(check_exception(&STRICT, code(402))),
        ["402 is not required"]
    );
}

#[test]
fn an_exception_is_not_sent() {
    let sent = |outcome, status| {
        let mappings = LENIENT.mappings(&[("First", Outcome::SameType), ("V", outcome)], &[], &[]);
        needless(check_exception_needed(&LENIENT, &mappings, code(status)))
    };
    assert_eq!(sent(BAD, 400), ["V sends 400"]);
    assert_eq!(sent(NOT_FOUND, 404), ["V sends 404"]);
    assert_eq!(sent(BAD, 404), [""; 0]);
    // The check that an exception is required reports these.
    assert_eq!(sent(Outcome::Status(StatusCode::GONE), 410), [""; 0]);
    for sends in [&ALL as &Sends, &CUT] {
        assert_eq!(sent(forward(sends), 404), ["NotFound sends 404"]);
        assert_eq!(sent(forward(sends), 599), [""; 0]);
    }
}

#[test]
fn each_needless_exception_of_several_types_is_found() {
    let other = LENIENT.mappings(&[("Other", NOT_FOUND)], &[], &[]);
    let bad = LENIENT.mappings(&[("Bad", BAD)], &[], &[]);
    let check = |except: &[u16]| {
        let mut covered = Statuses::new();
        let found = needless(check_exceptions(
            &PAGE,
            except,
            &[&bad, &other],
            &mut covered,
        ));
        let covered: Vec<u16> = (0..1000)
            .filter(|&status| covered.contains(status))
            .collect();
        (found, covered)
    };
    assert_eq!(check(&[]), (vec![], vec![]));
    assert_eq!(check(&[599]), (vec![], vec![599]));
    let (found, covered) = check(&[402, 599, 404, 400, 599, u16::MAX]);
    assert_eq!(
        found,
        [
            "402 is not required",
            "Other sends 404",
            "Bad sends 400",
            "599 twice",
            "65535 is not required",
        ]
    );
    assert_eq!(covered, [599]);
}

#[test]
fn a_type_names_its_document() {
    static UNNAMED: Policy = policy(&ANY, false, false);
    static NAMED: Policy = policy(&ANY, true, false);
    static FALLBACK: Policy = policy(&PAGE, false, false);
    let row = [("V", BAD)];
    let unnamed = UNNAMED.mappings(&row, &[], &[]);
    let named = NAMED.mappings(&row, &[], &[]);
    let fallback = FALLBACK.mappings(&row, &[], &[]);
    let by_hand = [Mapping::new("Hand", "", StatusCode::NOT_FOUND)];
    assert!(check_documents_named(&PAGE, &[&named, &fallback, &by_hand, &[]]).is_none());
    match check_documents_named(&PAGE, &[&by_hand, &[], &unnamed, &named, &unnamed]) {
        Some(Finding::NoDocument { types, .. }) => {
            assert_eq!((types.count, types.get(0)), (2, Some("E")));
        }
        _ => panic!("no finding"),
    }
}

#[test]
fn documents_are_covered() {
    let rows = [("A", BAD), ("B", NOT_FOUND)];
    let most = LENIENT.mappings(&rows, &[], &[]);
    PAGE.check_coverage(&[599], &[&most]);
    let odd = LENIENT.mappings(&[("C", Outcome::Status(code(599)))], &[], &[]);
    PAGE.check_coverage(&[], &[&most, &odd]);
    let unknown = LENIENT.mappings(&[("C", Outcome::Forward(Target::Unknown))], &[], &[]);
    PAGE.check_coverage(&[], &[&unknown]);
}

#[test]
#[should_panic(expected = "1 of the 3 errors defined in PAGE is not covered by any type")]
fn an_uncovered_error_is_reported() {
    let rows = [("A", BAD), ("B", NOT_FOUND)];
    PAGE.check_coverage(&[], &[&LENIENT.mappings(&rows, &[], &[])]);
}

#[test]
#[should_panic(expected = "needless exception: `E::A` has status 400")]
fn a_needless_exception_is_reported() {
    PAGE.check_coverage(
        &[400, 404, 599],
        &[&LENIENT.mappings(&[("A", BAD)], &[], &[])],
    );
}

const GONE: StatusCode = StatusCode::GONE;
const CONFLICT: StatusCode = StatusCode::CONFLICT;

static CODES: Document = Document::new(
    "CODES",
    &[
        Entry::new(409, "Conflict").with_described_codes(&[
            Code::new("locked"),
            Code::new("paid"),
            Code::new("old").with_lifecycle(Lifecycle::Retired),
        ]),
        Entry::new(410, "Gone").with_codes(&["locked"]),
        Entry::new(500, "Broken")
            .with_described_codes(&[Code::new("dead").with_lifecycle(Lifecycle::Retired)]),
    ],
);
static CODED: Policy = policy(&CODES, true, false);

/// The errors of `CODES` that a type does not cover.
fn uncovered_codes(mappings: &[Mapping], except: &[StatusCode]) -> Vec<String> {
    let Some(finding) = check_exhaustive(&CODED, mappings, except) else {
        return Vec::new();
    };
    let Finding::NotExhaustive { uncovered, .. } = finding else {
        panic!("another finding");
    };
    assert_eq!(uncovered.required, 4);
    let missing = (0..uncovered.missing.count).map_while(|index| uncovered.missing.get(index));
    missing
        .map(|one| {
            let code = one.code.map(|code| code.code());
            format!("{} {}", one.entry.number, code.unwrap_or("-"))
        })
        .collect()
}

const LOCKED: Mapping = Mapping::new("E", "Locked", CONFLICT).with_code("locked");
const BROKEN: Mapping = Mapping::new("E", "Broken", StatusCode::INTERNAL_SERVER_ERROR);

#[test]
fn each_code_in_use_has_to_be_covered() {
    let all = ["409 locked", "409 paid", "410 locked", "500 -"];
    assert_eq!(uncovered_codes(&[], &[]), all);
    assert_eq!(uncovered_codes(&[LOCKED, BROKEN], &[]), all[1..3]);
    assert_eq!(uncovered_codes(&[LOCKED], &[GONE]), ["409 paid", "500 -"]);
    let without = Mapping::new("E", "Paid", CONFLICT);
    assert_eq!(uncovered_codes(&[without, BROKEN], &[]), all[..3]);
    let field = Mapping::from_outcome("E", "V", Outcome::OneOf(None))
        .with_statuses(&[CONFLICT, GONE])
        .with_code("locked");
    assert_eq!(uncovered_codes(&[field, BROKEN], &[]), ["409 paid"]);
}

#[test]
fn forwarded_codes_are_covered_unless_an_outer_one_replaces_them() {
    static INNER: [Mapping; 2] = [LOCKED, Mapping::new("E", "Gone", GONE).with_code("locked")];
    static FULL: SendsArray<2> = SendsArray::by_hand(&CODES, &INNER);
    static SHORT: SendsArray<1> = SendsArray::by_hand(&CODES, &INNER);
    for sends in [&FULL as &Sends, &SHORT] {
        let target = Target::Mapped {
            document: &CODES,
            mappings: &INNER,
            sends,
        };
        let outer = Mapping::from_outcome("E", "V", Outcome::Forward(target));
        assert_eq!(uncovered_codes(&[outer, BROKEN], &[]), ["409 paid"]);
        let renamed = outer.with_code("paid");
        let missing = ["409 locked", "410 locked"];
        assert_eq!(uncovered_codes(&[renamed, BROKEN], &[]), missing);
        let found = CODED.mappings(
            &[("V", Outcome::Status(StatusCode::INTERNAL_SERVER_ERROR))],
            &[],
            Vec::leak(vec![(
                0,
                ResponseParts {
                    downcasts: Vec::leak(vec![target]),
                    ..ResponseParts::NONE
                },
            )]),
        );
        assert_eq!(uncovered_codes(&found, &[]), ["409 paid"]);
    }
}

#[test]
fn a_long_list_of_codes_is_covered_part_by_part() {
    let names: Vec<&'static str> = (0..200).map(|n| &*format!("code_{n}").leak()).collect();
    let names: &'static [&'static str] = names.leak();
    let entries = vec![Entry::new(409, "Conflict").with_codes(names)].leak();
    let document: &'static Document = Box::leak(Box::new(Document::new("MANY", entries)));
    let sent: Vec<Mapping> = names
        .iter()
        .filter(|name| !matches!(**name, "code_63" | "code_64" | "code_199"))
        .map(|name| Mapping::new("E", "V", CONFLICT).with_code(name))
        .collect();
    let policy = policy(document, true, false);
    let Some(Finding::NotExhaustive { uncovered, .. }) = check_exhaustive(&policy, &sent, &[])
    else {
        panic!("covered");
    };
    assert_eq!((uncovered.required, uncovered.missing.count), (200, 3));
    let codes = (0..3).filter_map(|index| uncovered.missing.get(index)?.code);
    assert!(
        codes
            .map(|code| code.code())
            .eq(["code_63", "code_64", "code_199"])
    );
    let policy = self::policy(&PAGE, true, false);
    assert!(check_exhaustive(&policy, &sent, &[]).is_some());
}

#[test]
fn an_exception_is_needed_if_a_code_is_not_sent() {
    let needless =
        |mappings: &[Mapping]| needless(check_exception_needed(&CODED, mappings, CONFLICT));
    assert_eq!(needless(&[LOCKED]), [""; 0]);
    let paid = Mapping::new("E", "Paid", CONFLICT).with_code("paid");
    assert_eq!(needless(&[LOCKED, paid]), ["Locked sends 409"]);
    CODES.check_coverage(&[409, 410, 500], &[&[LOCKED]]);
}

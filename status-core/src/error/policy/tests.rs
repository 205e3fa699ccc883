//! Refusals of a policy, and the headers that it requires.

use http::StatusCode;

use super::{Policy, Refusal, RequiredHeader};
use crate::{
    document::{
        Document,
        entry::Entry,
        facts::{HeaderRule, Lifecycle},
    },
    error::names::HeaderChain,
};

static PAGE: Document = Document::new(
    "PAGE",
    &[
        Entry::new(100, "Continue"),
        Entry::new(299, "Odd"),
        Entry::new(300, "Multiple Choices"),
        Entry::new(306, "Unused").with_lifecycle(Lifecycle::Retired),
        Entry::new(402, "Payment Required").with_lifecycle(Lifecycle::Reserved),
        Entry::new(405, "Method Not Allowed").with_headers(&[
            HeaderRule::request("x-request"),
            HeaderRule::response("x-rare").sometimes(),
            HeaderRule::response("x-limit"),
            HeaderRule::response("x-trace").should(),
        ]),
        Entry::new(700, "Odd"),
    ],
);

const LENIENT: Policy = Policy::new("E", &PAGE);
const STRICT: Policy = Policy {
    strict: true,
    ..LENIENT
};
const OUTCOME: Policy = Policy {
    allows_successes: true,
    ..LENIENT
};
const RESPONSE: Policy = Policy {
    responds: true,
    ..OUTCOME
};

fn code(status: u16) -> StatusCode {
    StatusCode::from_u16(status).unwrap()
}

fn name(refusal: Option<Refusal>) -> &'static str {
    match refusal {
        None => "",
        Some(Refusal::NotAStatus) => "not a status",
        Some(Refusal::Undefined) => "undefined",
        Some(Refusal::Retired) => "retired",
        Some(Refusal::Interim) => "interim",
        Some(Refusal::NotAnError) => "not an error",
        Some(Refusal::Reserved) => "reserved",
        Some(Refusal::MissingHeader(_)) => "missing header",
        Some(Refusal::Code(..)) => "code",
    }
}

#[test]
fn a_policy_refuses_what_its_document_and_its_type_exclude() {
    for (status, lenient, strict, outcome) in [
        (100, "not an error", "not an error", ""),
        (299, "not an error", "not an error", ""),
        (300, "", "", ""),
        (306, "retired", "retired", "retired"),
        (402, "", "reserved", ""),
        (404, "undefined", "undefined", "undefined"),
        (599, "undefined", "undefined", "undefined"),
        (600, "not a status", "not a status", "not a status"),
        (700, "", "", ""),
    ] {
        let refused = [LENIENT, STRICT, OUTCOME].map(|policy| name(policy.refusal(code(status))));
        assert_eq!(refused, [lenient, strict, outcome], "{status}");
        let defined = |policy: Policy| policy.entry(code(status)).is_some();
        let is_defined = !["undefined", "retired", "not a status"].contains(&lenient);
        assert_eq!(defined(LENIENT), is_defined, "{status}");
        assert_eq!(defined(STRICT), is_defined && status != 402, "{status}");
    }
}

#[test]
fn a_reason_holds_for_its_document_and_for_no_success() {
    let refused = |policy: &Policy, status, is_own| {
        name(policy.refusal_of_undocumented(code(status), is_own))
    };
    assert_eq!(refused(&LENIENT, 404, true), "");
    assert_eq!(refused(&LENIENT, 404, false), "undefined");
    assert_eq!(refused(&LENIENT, 250, true), "not an error");
    assert_eq!(refused(&OUTCOME, 250, true), "");
    assert_eq!(refused(&OUTCOME, 250, false), "undefined");
}

#[test]
fn an_interim_response_is_never_the_final_one() {
    for status in [100, 101, 199] {
        let refused = name(RESPONSE.refusal(code(status)));
        assert_eq!(refused, "interim", "{status}");
        for is_own in [true, false] {
            let refused = RESPONSE.refusal_of_undocumented(code(status), is_own);
            assert_eq!(name(refused), "interim", "{status}");
        }
    }
    assert_eq!(name(RESPONSE.refusal(code(200))), "undefined");
    assert_eq!(name(RESPONSE.class_refusal(code(200))), "");
    let error = Policy {
        allows_successes: false,
        ..RESPONSE
    };
    assert_eq!(name(error.class_refusal(code(199))), "interim");
    assert_eq!(name(error.class_refusal(code(200))), "not an error");
}

#[test]
fn a_header_that_the_type_adds_is_not_missing() {
    static LIMIT: [(StatusCode, &str); 2] = [
        (StatusCode::METHOD_NOT_ALLOWED, "Allow"),
        (StatusCode::UNAUTHORIZED, "x-limit"),
    ];
    let policy = Policy {
        headers: &LIMIT,
        ..STRICT
    };
    let none = HeaderChain::new(&[]);
    let missing = |status| {
        let header = policy.missing_header(code(status), &none);
        header.map(|header| header.name)
    };
    assert_eq!(missing(405), Some("x-limit"));
    assert_eq!(missing(401), Some("www-authenticate"));
    let is_missing = |header| policy.is_header_missing(code(405), header, &none);
    assert!(!is_missing("allow") && is_missing("x-limit") && is_missing("x-trace"));
}

#[test]
fn a_strict_policy_requires_headers_of_the_response() {
    let missing = |policy: &Policy, status, carried: &[&'static str]| {
        let header = policy.missing_header(code(status), &HeaderChain::new(carried));
        header.map(|header| (header.name, header.table.map(Document::name)))
    };
    assert_eq!(missing(&LENIENT, 405, &[]), None);
    assert_eq!(missing(&STRICT, 405, &[]), Some(("allow", None)));
    let limit = Some(("x-limit", Some("PAGE")));
    assert_eq!(missing(&STRICT, 405, &["Allow"]), limit);
    assert_eq!(
        missing(&STRICT, 405, &["allow", "X-Limit"]),
        Some(("x-trace", Some("PAGE")))
    );
    assert_eq!(
        missing(&STRICT, 405, &["allow", "x-limit", "x-trace"]),
        None
    );
    // RFC 9110 requires a header of 401 even if the document does not define the status.
    assert_eq!(missing(&STRICT, 401, &[]), Some(("www-authenticate", None)));
    assert_eq!(missing(&STRICT, 401, &["www-authenticate"]), None);
    // It only recommends `location` for 300.
    assert_eq!(missing(&STRICT, 300, &[]), None);
}

#[test]
fn a_missing_header_is_found_behind_others() {
    let is_missing = |policy: &Policy, header, carried: &[&'static str]| {
        let carried = HeaderChain::new(carried);
        policy.is_header_missing(StatusCode::METHOD_NOT_ALLOWED, header, &carried)
    };
    assert!(is_missing(&STRICT, "allow", &[]));
    assert!(is_missing(&STRICT, "X-Trace", &[]));
    assert!(!is_missing(&STRICT, "x-trace", &["x-trace"]));
    assert!(!is_missing(&STRICT, "x-rare", &[]));
    assert!(!is_missing(&LENIENT, "allow", &[]));
}

#[test]
fn refusals_differ_in_their_headers_alone() {
    let header = |name| Refusal::MissingHeader(RequiredHeader { name, table: None });
    assert!(Refusal::Undefined.is_same_as(Refusal::Retired));
    assert!(header("allow").is_same_as(header("Allow")));
    assert!(!header("allow").is_same_as(header("location")));
}

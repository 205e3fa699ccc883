//! Messages about codes.

use http::StatusCode;

use super::{PAGE, check, check_help, check_line, code, own, policy};
use crate::{
    document::{Document, codes::Code, entry::Entry, facts::Lifecycle},
    error::{
        mapping::{Mapping, Outcome, Target},
        policy::Policy,
        sends::SendsArray,
    },
    rules::{
        codes::{self as rules, check_same_as, check_same_code},
        finding::Finding,
        forwarding,
        status::check_undocumented,
    },
};

static POLICY: Policy = policy(&PAGE);

#[test]
fn a_code_is_unique_together_with_its_status() {
    let (bad, internal) = (code(502), code(500));
    check(
        check_same_code(&POLICY, "internal", "Database", (internal, internal)).as_ref(),
        "duplicate code \"internal\", which `OrderError::Database` has with the same status\n\n\
         help: give each variant a code of its own, so that clients can distinguish them\n\
         help: if both mean the same to clients, write `same_as = Database`",
    );
    assert!(check_same_code(&POLICY, "internal", "Database", (internal, bad)).is_none());
}

#[test]
fn the_same_code_has_the_same_status() {
    let (bad, internal) = (code(502), code(500));
    check(
        check_same_as(&POLICY, "internal", "Database", (internal, bad)).as_ref(),
        "`OrderError::Database` has code \"internal\" with status 500, not 502\n\n\
         help: remove `same_as`: under another status, the code is no duplicate\n\
         help: or, if both mean the same to clients, write status 500 here",
    );
    assert!(check_same_as(&POLICY, "internal", "Database", (bad, bad)).is_none());
}

static ERRORS: Document = Document::new(
    "ERRORS",
    &[
        Entry::new(404, "Not Found").with_described_codes(&[
            Code::new("order_not_found").with_location("docs/errors.md", &[14]),
            Code::new("item_not_found").with_location("docs/errors.md", &[15]),
        ]),
        Entry::new(405, "Method Not Allowed"),
        Entry::new(409, "Conflict").with_described_codes(&[
            Code::new("order_locked"),
            Code::new("order_frozen").with_lifecycle(Lifecycle::Retired),
        ]),
        Entry::new(410, "Gone")
            .with_described_codes(&[Code::new("old").with_lifecycle(Lifecycle::Retired)]),
    ],
);
static LISTED: Policy = policy(&ERRORS);

/// The finding about the only variant of a type, with a code or without one.
fn found(status: u16, text: Option<&'static str>) -> Option<Finding<'static>> {
    let mapping = Mapping::new("OrderError", "Odd", code(status));
    match text {
        Some(text) => rules::check(
            &LISTED,
            Box::leak(Box::new(mapping.with_code(text))),
            0,
            false,
        ),
        None => rules::check_missing(&LISTED, own(status)),
    }
}

#[test]
fn a_code_is_one_that_the_document_lists() {
    assert!(found(404, Some("item_not_found")).is_none());
    assert!(found(409, Some("order_locked")).is_none());
    // If the status is refused, the code is not judged.
    assert!(found(418, Some("tea")).is_none() && found(418, None).is_none());
    check(
        found(404, Some("order_not_fuond")).as_ref(),
        "`OrderError::Odd` has code \"order_not_fuond\", which ERRORS does not list for \
         404 Not Found\n\n\
         help: the nearest code for 404 is \"order_not_found\" (docs/errors.md:14)\n\
         help: the codes for 404 are \"order_not_found\" (docs/errors.md:14) and \
         \"item_not_found\" (docs/errors.md:15)\n\
         help: to send it anyway, give a reason: \
         `#[status(404, code = \"order_not_fuond\", undocumented = \"..\")]`",
    );
    let elsewhere = found(409, Some("item_not_found"));
    let help = "ERRORS lists \"item_not_found\" for 404 Not Found (docs/errors.md:15)";
    check_help(elsewhere.as_ref(), help);
    let near = found(405, Some("item_not_fond"));
    let help =
        "the nearest code in ERRORS is \"item_not_found\", for 404 Not Found (docs/errors.md:15)";
    check_help(near.as_ref(), help);
    check_line(
        near.as_ref(),
        "`OrderError::Odd` has code \"item_not_fond\", which ERRORS does not list: \
         it has no codes for 405 Method Not Allowed",
    );
    check_line(
        found(409, Some("order_frozen")).as_ref(),
        "`OrderError::Odd` has code \"order_frozen\", which ERRORS documents as retired",
    );
}

#[test]
fn a_code_is_required_where_the_document_lists_some() {
    // All codes of 410 are retired.
    assert!(found(405, None).is_none() && found(410, None).is_none());
    check(
        found(409, None).as_ref(),
        "`OrderError::Odd` has status 409 and no code, but ERRORS lists codes for 409 Conflict\n\n\
         help: the code for 409 is \"order_locked\": write `code = \"..\"`\n\
         help: to send none anyway, give a reason: `#[status(409, undocumented = \"..\")]`",
    );
}

#[test]
fn a_reason_is_needless_if_the_document_lists_the_code() {
    let judged = |status, text| {
        let mapping = Mapping::new("OrderError", "Odd", code(status)).with_code(text);
        check_undocumented(&LISTED, Box::leak(Box::new(mapping)))
    };
    assert!(judged(404, "part_not_found").is_none() && judged(418, "order_locked").is_none());
    check(
        judged(404, "item_not_found").as_ref(),
        "ERRORS lists \"item_not_found\" (docs/errors.md:15) for 404 Not Found, \
         so it is not undocumented\n\n\
         help: write `#[status(404, code = \"item_not_found\")]`",
    );
}

#[test]
fn forwarded_codes_are_those_of_the_document() {
    static INNER: [Mapping; 3] = [
        Mapping::new("Inner", "Odd", StatusCode::NOT_FOUND).with_code("odd"),
        Mapping::new("Inner", "Bare", StatusCode::CONFLICT),
        Mapping::new("Inner", "Sound", StatusCode::CONFLICT).with_code("order_locked"),
    ];
    static SENDS: SendsArray<3> = SendsArray::by_hand(&PAGE, &INNER);
    let target = Target::Mapped {
        document: &PAGE,
        mappings: &INNER,
        sends: &SENDS,
    };
    let finding = forwarding::check(&LISTED, "V", target, (&[], false));
    check_line(
        finding.as_ref(),
        "`Inner::Odd` has code \"odd\", which ERRORS does not list for 404 Not Found",
    );
    let help = "or write a code for all that it forwards: `#[status(transparent, code = \"..\")]`";
    check_help(finding.as_ref(), help);
    // The code of the variant replaces those of the inner error.
    assert!(forwarding::check(&LISTED, "V", target, (&[], true)).is_none());
    let mappings = Vec::leak(Vec::from(LISTED.mappings(
        &[("V", Outcome::Forward(target))],
        &[(0, &["order_locked"])],
        &[],
    )));
    check_line(
        rules::check(&LISTED, &mappings[0], 0, false).as_ref(),
        "`OrderError::V` has code \"order_locked\", which ERRORS does not list for 404 Not Found",
    );
}

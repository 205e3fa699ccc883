//! Messages about a status that a type writes.

use super::{PAGE, check, check_help, check_line, code, own, policy};
use crate::{
    document::{Document, entry::Entry, facts::Lifecycle},
    documents::{ANY, NAT},
    error::{mapping::Mapping, policy::Policy},
    rules::{
        finding::{OwnStatus, Site},
        status,
    },
};

static ODD: Document = Document::new(
    "ODD",
    &[
        Entry::new(100, "Continue"),
        Entry::new(200, "OK"),
        Entry::new(402, "Reserved")
            .with_lifecycle(Lifecycle::Reserved)
            .with_location("odd.md", &[7]),
        Entry::new(410, "Gone").with_lifecycle(Lifecycle::Retired),
    ],
)
.with_file("odd.md");

#[track_caller]
fn check_status(document: &'static Document, status: u16, expected: &str) {
    let policy = policy(document);
    let finding = status::check(&policy, own(status));
    check_line(
        finding.as_ref(),
        &format!("`OrderError::Odd` has status {status}{expected}"),
    );
}

#[test]
fn a_message_states_why_a_status_is_refused() {
    check_status(&ODD, 100, ", which is an interim response and not an error");
    check_status(&ODD, 200, ", which is a success and not an error");
    check_status(&ODD, 402, ", which ODD reserves (odd.md:7)");
    check_status(&ODD, 410, ", which ODD (odd.md) documents as retired");
    check_status(&ODD, 404, ", which ODD (odd.md) does not define");
    check_status(&ODD, 600, ", which is not an HTTP status (100-599)");
}

#[test]
fn a_message_counts_the_documents_of_a_union() {
    static ONE: Document = Document::union("ONE", &[&NAT]);
    static TWO: Document = Document::union("TWO", &[&NAT, &ODD]);
    check_status(&ONE, 418, ", which ONE does not define");
    check_status(
        &TWO,
        418,
        ", which neither of the two documents in TWO defines",
    );
    check_status(
        &ANY,
        418,
        ", which none of the five documents in ANY defines",
    );
}

#[test]
fn a_message_names_the_variants() {
    let policy = policy(&NAT);
    for (site, expected) in [
        (Site::Struct, "`OrderError` has"),
        (Site::Variants(&["A"], 1), "`OrderError::A` has"),
        (
            Site::Variants(&["A", "B"], 2),
            "`OrderError::A` and `OrderError::B` have",
        ),
        (
            Site::Variants(&["A", "B", "C", "D", "E", "F"], 8),
            "`OrderError::A`, `OrderError::B`, `OrderError::C`, `OrderError::D`, `OrderError::E`, \
             `OrderError::F` and 2 more have",
        ),
        (Site::Default(&[], 0), "the `default` of `OrderError` has"),
        (
            Site::Default(&["A"], 1),
            "the `default` of `OrderError` and `OrderError::A` have",
        ),
        (
            Site::Default(&["A", "B"], 2),
            "the `default` of `OrderError`, `OrderError::A` and `OrderError::B` have",
        ),
    ] {
        let own = OwnStatus { site, ..own(418) };
        let finding = status::check(&policy, own);
        check_line(
            finding.as_ref(),
            &format!("{expected} status 418, which NAT does not define"),
        );
    }
}

#[test]
fn a_message_states_how_to_send_the_status_anyway() {
    let check = |policy: &Policy, status, site, expected: &str| {
        let own = OwnStatus {
            site,
            ..own(status)
        };
        check_help(status::check(policy, own).as_ref(), expected);
    };
    let strict = policy(&ODD);
    let outcome = Policy {
        allows_successes: true,
        ..policy(&ODD)
    };
    let anyway = "to send it anyway, give a reason: `#[status(404, undocumented = \"..\")]`";
    check(&strict, 404, Site::Struct, anyway);
    check(
        &strict,
        402,
        Site::Struct,
        "`strict` on `OrderError` refuses reserved statuses",
    );
    check(
        &strict,
        404,
        Site::Default(&["A"], 1),
        "to send it anyway, give a reason: `#[status(default(404, undocumented = \"..\"))]`",
    );
    check(
        &strict,
        299,
        Site::Struct,
        "to send it anyway, give a reason: `#[status(299, undocumented = \"..\")]`, \
         and write `#[status(outcome)]` on `OrderError`, since it is not an error",
    );
    check(
        &outcome,
        299,
        Site::Struct,
        "to send it anyway, give a reason: `#[status(299, undocumented = \"..\")]`",
    );
    let more = "if `OrderError` is more than an error, write `#[status(outcome)]` on it";
    check(&strict, 200, Site::Struct, more);
}

fn mapping(status: u16) -> Mapping {
    Mapping::new("OrderError", "Odd", code(status))
}

#[test]
fn a_reason_is_needless_if_the_policy_allows_the_status() {
    let strict = policy(&PAGE);
    check(
        status::check_undocumented(&strict, &mapping(405)).as_ref(),
        "PAGE (docs/errors.md) defines 405 Method Not Allowed, so it is not undocumented\n\n\
         help: write `#[status(405)]`",
    );
    assert!(status::check_undocumented(&strict, &mapping(404)).is_none());
    let undocumented = |status| OwnStatus {
        is_undocumented: true,
        ..own(status)
    };
    assert!(status::check(&strict, undocumented(404)).is_none());
    assert!(status::check(&strict, undocumented(299)).is_some());
}

#[test]
fn an_interim_response_cannot_be_the_final_one() {
    let responds = |allows_successes| Policy {
        responds: true,
        allows_successes,
        ..policy(&ODD)
    };
    let error = responds(false);
    check(
        status::check(&error, own(100)).as_ref(),
        "`OrderError::Odd` has status 100, \
         which is an interim response and cannot be the final one\n\n\
         help: write a status from 300 on: \
         clients expect another response after an interim one",
    );
    // Even if the document does not define the status, or the type gives a reason for that.
    let outcome = responds(true);
    for is_undocumented in [true, false] {
        let own = OwnStatus {
            is_undocumented,
            ..own(199)
        };
        check(
            status::check(&outcome, own).as_ref(),
            "`OrderError::Odd` has status 199, \
             which is an interim response and cannot be the final one\n\n\
             help: write a status from 200 on: \
             clients expect another response after an interim one\n\
             help: or remove `respond(..)` from `OrderError`, \
             if the status is not sent as a response",
        );
    }
}

#[test]
fn a_status_of_a_field_is_one_that_the_variant_can_have() {
    let policy = policy(&NAT);
    for (site, subject, place) in [
        (Site::OneOf(&[], 0), "`OrderError` can have", "struct"),
        (
            Site::OneOf(&["A"], 1),
            "`OrderError::A` can have",
            "variant",
        ),
        (
            Site::OneOf(&["A", "B"], 2),
            "`OrderError::A` and `OrderError::B` can have",
            "variant",
        ),
    ] {
        let finding = status::check(&policy, OwnStatus { site, ..own(418) });
        let line = format!("{subject} status 418, which NAT does not define");
        check_line(finding.as_ref(), &line);
        let help = format!(
            "to send it anyway, give a reason on the {place}: \
             `#[status(undocumented = \"..\")]`"
        );
        check_help(finding.as_ref(), &help);
    }
}

#[test]
fn a_reason_is_needless_if_the_policy_allows_all_statuses() {
    let policy = policy(&NAT);
    let check_any = |statuses: &[u16], expected: Option<&str>| {
        let statuses: Vec<_> = statuses.iter().map(|status| code(*status)).collect();
        let mapping = mapping(404).with_statuses(Vec::leak(statuses));
        let finding = status::check_undocumented(&policy, &mapping);
        match expected {
            None => assert!(finding.is_none()),
            Some(expected) => check(finding.as_ref(), expected),
        }
    };
    check_any(
        &[404],
        Some(
            "NAT defines 404 Not Found, so it is not undocumented\n\n\
             help: remove `undocumented`",
        ),
    );
    check_any(
        &[404, 502],
        Some(
            "NAT defines 404 Not Found and 502 Bad Gateway, so they are not undocumented\n\n\
             help: remove `undocumented`",
        ),
    );
    check_any(
        &[400, 401, 403, 404, 405, 406, 409, 500],
        Some(
            "NAT defines 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, \
             405 Method Not Allowed, 406 Not Acceptable and 2 more, \
             so they are not undocumented\n\n\
             help: remove `undocumented`",
        ),
    );
    check_any(&[404, 418], None);
    let forwards = Mapping::same_type("OrderError", "Again");
    assert!(status::check_undocumented(&policy, &forwards).is_none());
    let mappings = [mapping(404)];
    for having in [&[][..], &[0]] {
        let of_default =
            |number| status::check_undocumented_default(&policy, code(number), &mappings, having);
        check(
            of_default(404).as_ref(),
            "NAT defines 404 Not Found, so it is not undocumented\n\n\
             help: remove `undocumented`",
        );
        assert!(of_default(418).is_none());
    }
}

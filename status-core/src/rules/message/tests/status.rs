//! Messages about a status that a type writes.

use super::{PAGE, check, check_help, check_line, code, own, policy};
use crate::{
    document::{
        Document,
        entry::Entry,
        facts::{HeaderRule, Lifecycle},
    },
    documents::{ANY, NAT},
    error::policy::Policy,
    rules::{
        finding::{OwnStatus, Site},
        headers, status,
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
        "to send it anyway, give a reason on each variant, in place of the default: \
         `#[status(404, undocumented = \"..\")]`",
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

#[test]
fn a_reason_is_needless_if_the_policy_allows_the_status() {
    let strict = policy(&PAGE);
    check(
        status::check_undocumented(&strict, code(405)).as_ref(),
        "PAGE (docs/errors.md) defines 405 Method Not Allowed, so it is not undocumented\n\n\
         help: write `#[status(405)]`",
    );
    assert!(status::check_undocumented(&strict, code(404)).is_none());
    let undocumented = |status| OwnStatus {
        is_undocumented: true,
        ..own(status)
    };
    assert!(status::check(&strict, undocumented(404)).is_none());
    assert!(status::check(&strict, undocumented(299)).is_some());
}

#[test]
fn each_missing_header_has_a_line() {
    let policy = policy(&PAGE);
    let finding = headers::check(&policy, own(405), &[]);
    check(
        finding.as_ref(),
        "`OrderError::Odd` has status 405 without `allow`, which RFC 9110 requires\n\
         `OrderError::Odd` has status 405 without `x-limit`, \
         which PAGE requires with 405 Method Not Allowed\n\n\
         help: write `#[status(405, header(\"allow\" = \"GET, HEAD\", \"x-limit\" = \"..\"))]`\n\
         help: or send a field as a header: `#[status(header = \"allow\")]` on the field",
    );
    let finding = headers::check(&policy, own(405), &["x-limit"]);
    check_help(
        finding.as_ref(),
        "or send a field as the header: `#[status(header = \"allow\")]` on the field",
    );
}

#[test]
fn a_message_shows_a_value_for_each_known_header() {
    static MANY: Document = Document::new(
        "MANY",
        &[Entry::new(405, "Method Not Allowed").with_headers(&[
            HeaderRule::response("www-authenticate"),
            HeaderRule::response("proxy-authenticate"),
            HeaderRule::response("retry-after"),
            HeaderRule::response("location"),
            HeaderRule::response("upgrade"),
            HeaderRule::response("x-limit"),
        ])],
    );
    let policy = policy(&MANY);
    let finding = headers::check(&policy, own(405), &["x-limit"]);
    check_help(
        finding.as_ref(),
        "write `#[status(405, header(\"allow\" = \"GET, HEAD\", \"www-authenticate\" = \"Bearer\", \
         \"proxy-authenticate\" = \"Bearer\", \"retry-after\" = \"120\", \
         \"location\" = \"/elsewhere\", \"upgrade\" = \"HTTP/2.0\"))]`",
    );
}

#[test]
fn headers_are_required_of_a_status_that_is_sent() {
    let strict = policy(&PAGE);
    // The policy refuses 401, and one mistake is one error.
    assert!(headers::check(&strict, own(401), &[]).is_none());
    let undocumented = OwnStatus {
        is_undocumented: true,
        ..own(401)
    };
    let finding = headers::check(&strict, undocumented, &[]);
    check_line(
        finding.as_ref(),
        "`OrderError::Odd` has status 401 without `www-authenticate`, which RFC 9110 requires",
    );
    assert!(headers::check(&strict, undocumented, &["www-authenticate"]).is_none());
}

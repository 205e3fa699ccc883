//! Messages about headers.

use http::StatusCode;

use super::{PAGE, check, check_help, check_line, code, own, policy};
use crate::{
    document::{Document, entry::Entry, facts::HeaderRule},
    error::{
        mapping::{Mapping, Outcome, Target},
        policy::Policy,
        sends::{Sends, SendsArray},
    },
    rules::{
        finding::{OwnStatus, Site},
        headers,
    },
};

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

#[test]
fn a_header_for_a_status_of_a_field_is_on_the_variant_or_on_the_type() {
    let policy = policy(&PAGE);
    for (site, place) in [
        (Site::OneOf(&["Odd"], 1), "variant"),
        (Site::OneOf(&[], 0), "struct"),
    ] {
        let own = OwnStatus { site, ..own(405) };
        let finding = headers::check(&policy, own, &["x-limit"]);
        let help = format!(
            "write `#[status(header(\"allow\" = \"GET, HEAD\"))]` on the {place}, \
             or with this status alone, on `OrderError`: \
             `#[status(header(405, \"allow\" = \"GET, HEAD\"))]`"
        );
        check_help(finding.as_ref(), &help);
    }
}

#[test]
fn a_header_that_the_type_adds_to_the_status_is_not_missing() {
    let policy = Policy {
        headers: &[(StatusCode::METHOD_NOT_ALLOWED, "allow")],
        ..policy(&PAGE)
    };
    assert!(headers::check(&policy, own(405), &["x-limit"]).is_none());
    check_line(
        headers::check(&policy, own(405), &[]).as_ref(),
        "`OrderError::Odd` has status 405 without `x-limit`, \
         which PAGE requires with 405 Method Not Allowed",
    );
}

/// The list of a type with these variants.
fn sends(mappings: &[Mapping]) -> SendsArray<16> {
    SendsArray::by_hand(&PAGE, mappings)
}

#[test]
fn a_header_is_added_to_a_status_that_the_type_sends() {
    let policy = policy(&PAGE);
    let check_sends = |statuses: &[u16], expected: &str| {
        let mappings: Vec<Mapping> = (statuses.iter())
            .map(|status| Mapping::new("OrderError", "A", code(*status)))
            .chain([Mapping::new_undocumented(
                "OrderError",
                "B",
                code(404),
                "why",
            )])
            .collect();
        let sends = sends(&mappings);
        let finding = headers::check_status(&policy, &sends, code(503));
        check(
            finding.as_ref(),
            &format!(
                "`OrderError` does not send 503, so the header is never sent\n\n\
                 help: `OrderError` sends {expected}: write one of these, or remove the header"
            ),
        );
        assert!(headers::check_status(&policy, &sends, code(404)).is_none());
    };
    check_sends(&[500, 404, 402], "402, 404 and 500");
    check_sends(
        &[400, 401, 402, 404, 405, 406, 408, 409],
        "400, 401, 402, 404, 405, 406 and 2 more",
    );
    let nothing = sends(&[]);
    check(
        headers::check_status(&policy, &nothing, code(503)).as_ref(),
        "`OrderError` does not send 503, so the header is never sent\n\nhelp: remove it",
    );
}

#[test]
fn a_type_may_send_a_status_that_is_not_known() {
    let policy = policy(&PAGE);
    let unknown = Mapping::from_outcome("E", "A", Outcome::Forward(Target::Unknown));
    let unchecked = Mapping::unchecked("E", "A", "why");
    let cut = SendsArray::<0>::by_hand(&PAGE, &[Mapping::new("E", "A", code(404))]);
    for sends in [&sends(&[unknown]) as &Sends, &sends(&[unchecked]), &cut] {
        assert!(headers::check_status(&policy, sends, code(503)).is_none());
    }
}

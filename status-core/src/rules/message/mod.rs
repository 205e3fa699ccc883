//! Messages: the text of a finding.
//!
//! The first line states what is wrong. The `help:` lines state what to write.

mod alternatives;
mod coverage;
mod forwarding;
mod fragments;
mod status;

use crate::{const_text::Text, rules::finding::Finding};

/// Panics with the message of a finding, if there is one.
///
/// The functions down to this one are `#[track_caller]`, so that the compiler points at the user's
/// literal and not into this crate.
#[track_caller]
pub(crate) const fn panic_if(finding: Option<Finding>) {
    if let Some(finding) = finding {
        text(&finding).panic();
    }
}

const fn text(finding: &Finding) -> Text {
    match finding {
        Finding::RefusedStatus {
            policy,
            own,
            refusal,
        } => status::refused(policy, *own, *refusal),
        Finding::MissingHeaders {
            policy,
            own,
            headers,
        } => status::missing_headers(policy, *own, headers),
        Finding::NotAHeader => status::not_a_header(),
        Finding::NeedlessReason { policy, status } => status::needless_reason(policy, *status),
        Finding::RefusedForwarding {
            policy,
            variant,
            refused,
        } => forwarding::refused(policy, variant, refused),
        Finding::UnknownTarget => forwarding::unknown_target(),
        Finding::EmptyTarget => forwarding::empty_target(),
        Finding::NotExhaustive {
            policy,
            uncovered,
            has_exceptions,
        } => coverage::not_exhaustive(policy, uncovered, *has_exceptions),
        Finding::NotCovered {
            document,
            uncovered,
            has_exceptions,
        } => coverage::not_covered(document, uncovered, *has_exceptions),
        Finding::NeedlessExceptions {
            document,
            exceptions,
        } => coverage::needless_exceptions(document, exceptions),
        Finding::NoDocument { document, types } => coverage::no_document(document, types),
    }
}

#[cfg(test)]
mod tests {
    use http::StatusCode;

    use super::text;
    use crate::{
        document::{
            Document,
            entry::Entry,
            facts::HeaderRule,
            location::{SkipReason, Skipped},
        },
        error::{mapping::Mapping, policy::Policy},
        rules::{
            coverage,
            finding::{Finding, OwnStatus, Site},
            headers, status,
        },
    };

    static PAGE: Document = Document::new(
        "PAGE",
        &[Entry::new(405, "Method Not Allowed").with_headers(&[HeaderRule::response("x-limit")])],
    )
    .with_file("docs/errors.md")
    .with_skipped(&[Skipped::new("4xx", 20, SkipReason::Range(400, 499))]);
    static PARTS: Document = Document::union("PARTS", &[&PAGE, &PAGE]);
    static UNION: Document = Document::union("UNION", &[&PAGE, &PARTS]);

    fn policy(document: &'static Document) -> Policy {
        Policy {
            type_name: "OrderError",
            document,
            names_document: true,
            allows_successes: false,
            strict: true,
        }
    }

    fn own(status: StatusCode) -> OwnStatus {
        OwnStatus {
            status,
            site: Site::Variants(&["Odd"], 1),
            is_undocumented: false,
        }
    }

    #[track_caller]
    fn check(finding: Option<&Finding>, expected: &str) {
        let text = text(finding.expect("a finding"));
        assert_eq!(text.as_str(), expected);
    }

    #[test]
    fn a_page_that_is_several_parts_is_mentioned_once() {
        let policy = policy(&UNION);
        let finding = status::check(&policy, own(StatusCode::IM_A_TEAPOT));
        check(
            finding.as_ref(),
            "`OrderError::Odd` has status 418, which neither of the two documents in UNION defines\n\n\
             help: docs/errors.md:20 has `4xx`, which does not define single statuses: \
             to define them all, write `ranges` in `document!`\n\
             help: 418 is registered as unused\n\
             help: the nearest status in UNION is 405 Method Not Allowed\n\
             help: to send it anyway, give a reason: `#[status(418, undocumented = \"..\")]`",
        );
    }

    #[track_caller]
    fn check_exhaustive(document: &'static Document, mappings: &[Mapping], expected: &str) {
        let policy = policy(document);
        let finding = coverage::check_exhaustive(&policy, mappings, &[]);
        let text = text(&finding.expect("a finding"));
        assert_eq!(text.as_str().lines().next(), Some(expected));
    }

    #[test]
    fn the_errors_that_a_type_does_not_cover_are_counted() {
        static TWO: Document = Document::new(
            "TWO",
            &[Entry::new(404, "Not Found"), Entry::new(409, "Conflict")],
        );
        let not_found = [Mapping::new("OrderError", "A", StatusCode::NOT_FOUND)];
        check_exhaustive(
            &TWO,
            &not_found,
            "`OrderError` does not cover 1 of the 2 errors that TWO defines",
        );
        check_exhaustive(
            &TWO,
            &[],
            "`OrderError` covers none of the 2 errors that TWO defines",
        );
        check_exhaustive(
            &PAGE,
            &not_found,
            "`OrderError` does not cover the only error that PAGE (docs/errors.md) defines",
        );
    }

    #[test]
    fn each_missing_header_has_a_line() {
        let policy = policy(&PAGE);
        let finding = headers::check(&policy, own(StatusCode::METHOD_NOT_ALLOWED), &[]);
        check(
            finding.as_ref(),
            "`OrderError::Odd` has status 405 without `allow`, which RFC 9110 requires\n\
             `OrderError::Odd` has status 405 without `x-limit`, \
             which PAGE requires with 405 Method Not Allowed\n\n\
             help: write `#[status(405, header(\"allow\" = \"GET, HEAD\", \"x-limit\" = \"..\"))]`\n\
             help: or send a field as a header: `#[status(header = \"allow\")]` on the field",
        );
    }
}

//! Messages: the text of a finding.
//!
//! The first line states what is wrong. The `help:` lines state what to write.

mod alternatives;
mod coverage;
mod forwarding;
mod fragments;
mod status;
#[cfg(test)]
mod tests;

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

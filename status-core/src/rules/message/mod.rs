//! Messages: the text of a finding.
//!
//! The first line states what is wrong. The `help:` lines state what to write.

mod alternatives;
mod codes;
mod coverage;
mod fields;
mod forwarding;
mod fragments;
mod headers;
mod leaks;
mod status;
#[cfg(test)]
mod tests;

use crate::{
    const_text::Text,
    rules::finding::{Finding, ResponseFinding},
};

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
        } => headers::missing(policy, *own, headers),
        Finding::UnsentStatus {
            policy,
            status,
            sends,
        } => headers::unsent_status(policy, *status, sends),
        Finding::UnfitField(role) => fields::unfit(*role),
        Finding::TakenMember(name) => fields::taken_member(name),
        Finding::NeedlessReason { policy, mapping } => status::needless_reason(policy, mapping),
        Finding::NeedlessReasonForDefault { policy, status } => {
            status::needless_reason_for_all(policy, &[*status])
        }
        Finding::RefusedForwarding {
            policy,
            variant,
            key,
            refused,
        } => forwarding::refused(policy, variant, *key, refused),
        Finding::UnknownTarget(key) => forwarding::unknown_target(*key),
        Finding::EmptyTarget(key) => forwarding::empty_target(*key),
        Finding::UnfitTarget => forwarding::unfit_target(),
        Finding::Response(finding) => text_of_response(finding),
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

const fn text_of_response(finding: &ResponseFinding) -> Text {
    match finding {
        ResponseFinding::DebugDetail {
            policy,
            mapping,
            sender,
        } => leaks::debug_detail(policy, mapping, *sender),
        ResponseFinding::MessageLeak {
            policy,
            mapping,
            status,
            withheld,
        } => leaks::message(policy, mapping, *status, *withheld),
        ResponseFinding::MadeCode {
            policy,
            own,
            refusal,
        } => status::refused_made_code(policy, *own, *refusal),
        ResponseFinding::ForwardingCode {
            policy,
            mapping,
            refused,
        } => codes::forwarding(policy, mapping, refused),
        ResponseFinding::DuplicateCode {
            policy,
            code,
            first,
        } => codes::duplicate(policy, code, first),
        ResponseFinding::OtherStatus {
            policy,
            code,
            other,
            other_status,
            status,
        } => codes::other_status(policy, (code, other), *other_status, *status),
    }
}

//! The rules for codes: those that the document lists, and those that several variants have.

use core::slice;

use http::StatusCode;

use crate::{
    const_text::Few,
    error::{
        mapping::{Mapping, Outcome, Target},
        policy::{OwnCode, Policy, Refusal},
        sends::Sends,
    },
    rules::{
        finding::{Finding, OwnStatus, ResponseFinding, Site},
        senders::{self, Range},
    },
};

/// Checks that the document allows the code of a variant with the status at an index of its
/// statuses. Of a variant that forwards, the code is judged with all statuses of the inner error.
///
/// `is_made` is whether the code is made of the variant's name.
pub(crate) const fn check<'a>(
    policy: &'a Policy,
    mapping: &'static Mapping,
    index: usize,
    is_made: bool,
) -> Option<Finding<'a>> {
    if !policy.document.has_codes {
        return None;
    }
    match mapping.outcome() {
        Outcome::Forward(Target::Mapped { sends, .. }) => check_forwarding(policy, mapping, sends),
        Outcome::Status(_) | Outcome::OneOf(None) if mapping.undocumented().is_none() => {
            let own = OwnStatus {
                status: mapping.statuses()[index],
                site: site(mapping),
                is_undocumented: false,
            };
            check_own(policy, own, mapping.own_code(), is_made)
        }
        _ => None,
    }
}

/// Checks that the document does not list codes for the status of variants without one.
pub(crate) const fn check_missing(policy: &Policy, own: OwnStatus) -> Option<Finding<'_>> {
    check_own(policy, own, OwnCode::None, false)
}

const fn check_own(
    policy: &Policy,
    own: OwnStatus,
    code: OwnCode,
    is_made: bool,
) -> Option<Finding<'_>> {
    match policy.code_refusal(own.status, code) {
        Some(refusal) if is_made => Some(Finding::Response(ResponseFinding::MadeCode {
            policy,
            own,
            refusal,
        })),
        Some(refusal) => Some(Finding::RefusedStatus {
            policy,
            own,
            refusal,
        }),
        None => None,
    }
}

/// Checks that the document allows the code of a variant that forwards, which replaces that of the
/// inner error, with each status of the inner error.
const fn check_forwarding<'a>(
    policy: &'a Policy,
    mapping: &'static Mapping,
    sends: &Sends,
) -> Option<Finding<'a>> {
    let mut refused: Few<(StatusCode, Refusal)> = Few::new();
    let (sends, mut index) = (sends.as_slice(), 0);
    while index < sends.len() {
        if let Some(status) = sends[index].status {
            let is_known = index > 0 && sends[index - 1].is_of(status);
            match policy.code_refusal(status, mapping.own_code()) {
                Some(refusal) if !is_known => refused = refused.with((status, refusal)),
                _ => {}
            }
        }
        index += 1;
    }
    forwarding_code(policy, mapping, refused)
}

/// Checks that the document allows the code of a variant that forwards to its own type, with each
/// status of the type.
pub(crate) const fn check_of_same_type<'a>(
    policy: &'a Policy,
    mappings: &'static [Mapping],
    index: usize,
) -> Option<Finding<'a>> {
    if !policy.document.has_codes {
        return None;
    }
    let (mapping, mut refused) = (&mappings[index], Few::new());
    let mut next = policy.document.next_entry(100);
    while let Some(entry) = next {
        let status = entry.status();
        if senders::find(mappings, Range::only(entry.number)).is_some() {
            if let Some(refusal) = policy.code_refusal(status, mapping.own_code()) {
                refused = refused.with((status, refusal));
            }
        }
        next = policy.document.next_entry(entry.number + 1);
    }
    forwarding_code(policy, mapping, refused)
}

const fn forwarding_code<'a>(
    policy: &'a Policy,
    mapping: &'static Mapping,
    refused: Few<(StatusCode, Refusal)>,
) -> Option<Finding<'a>> {
    if refused.count == 0 {
        return None;
    }
    Some(Finding::Response(ResponseFinding::ForwardingCode {
        policy,
        mapping,
        refused,
    }))
}

/// Where the status of a variant is written.
const fn site(mapping: &'static Mapping) -> Site {
    let names = slice::from_ref(mapping.variant_ref());
    match (mapping.is_one_of(), mapping.variant_name().is_empty()) {
        (true, true) => Site::OneOf(&[], 0),
        (true, false) => Site::OneOf(names, 1),
        (false, true) => Site::Struct,
        (false, false) => Site::Variants(names, 1),
    }
}

/// Checks that two variants with the same code differ in their statuses. `first` is the name of the
/// variant that has the code already.
pub(crate) const fn check_same_code<'a>(
    policy: &'a Policy,
    code: &'a str,
    first: &'a str,
    (first_status, status): (StatusCode, StatusCode),
) -> Option<Finding<'a>> {
    if first_status.as_u16() != status.as_u16() {
        return None;
    }
    Some(Finding::Response(ResponseFinding::DuplicateCode {
        policy,
        code,
        first,
    }))
}

/// Checks that a variant with `same_as` has the status of the other variant.
pub(crate) const fn check_same_as<'a>(
    policy: &'a Policy,
    code: &'a str,
    other: &'a str,
    (other_status, status): (StatusCode, StatusCode),
) -> Option<Finding<'a>> {
    if other_status.as_u16() == status.as_u16() {
        return None;
    }
    Some(Finding::Response(ResponseFinding::OtherStatus {
        policy,
        code,
        other,
        other_status,
        status,
    }))
}

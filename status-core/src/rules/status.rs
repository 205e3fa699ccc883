//! The rules for a status that a type writes.

use http::StatusCode;

use crate::{
    error::{mapping::Mapping, policy::Policy},
    rules::finding::{Finding, OwnStatus},
};

/// Checks that a policy allows a status. Even an `undocumented` status must be in a class that the
/// policy allows.
pub(crate) const fn check(policy: &Policy, own: OwnStatus) -> Option<Finding<'_>> {
    let refusal = if own.is_undocumented {
        policy.class_refusal(own.status)
    } else {
        policy.refusal(own.status)
    };
    match refusal {
        Some(refusal) => Some(Finding::RefusedStatus {
            policy,
            own,
            refusal,
        }),
        None => None,
    }
}

/// Checks that a policy would refuse one of the statuses of a variant, or its code with one of
/// them, if the variant were not marked `undocumented`.
pub(crate) const fn check_undocumented<'a>(
    policy: &'a Policy,
    mapping: &'a Mapping,
) -> Option<Finding<'a>> {
    let (statuses, mut index) = (mapping.statuses(), 0);
    while index < statuses.len() {
        if is_refused(policy, statuses[index], mapping) {
            return None;
        }
        index += 1;
    }
    if statuses.is_empty() {
        return None;
    }
    Some(Finding::NeedlessReason { policy, mapping })
}

/// Checks that a policy would refuse the default of a type, or the code of a variant with it, if
/// the default were not marked `undocumented`. `having` has the indices of the variants with it.
pub(crate) const fn check_undocumented_default<'a>(
    policy: &'a Policy,
    status: StatusCode,
    mappings: &[Mapping],
    having: &[usize],
) -> Option<Finding<'a>> {
    let mut index = 0;
    while index < having.len() {
        if is_refused(policy, status, &mappings[having[index]]) {
            return None;
        }
        index += 1;
    }
    match policy.refusal(status) {
        Some(_) => None,
        None => Some(Finding::NeedlessReasonForDefault { policy, status }),
    }
}

/// Whether a policy refuses a status, or the code of a variant with it.
const fn is_refused(policy: &Policy, status: StatusCode, mapping: &Mapping) -> bool {
    policy.refusal(status).is_some() || policy.code_refusal(status, mapping.own_code()).is_some()
}

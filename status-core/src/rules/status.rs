//! The rules for a status that a type writes.

use http::StatusCode;

use crate::{
    error::policy::Policy,
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

/// Checks that a policy would refuse a status if it were not marked `undocumented`.
pub(crate) const fn check_undocumented(policy: &Policy, status: StatusCode) -> Option<Finding<'_>> {
    match policy.refusal(status) {
        Some(_) => None,
        None => Some(Finding::NeedlessReason { policy, status }),
    }
}

/// Checks that a policy would refuse one of the statuses of a variant if they were not marked
/// `undocumented`.
pub(crate) const fn check_undocumented_any<'a>(
    policy: &'a Policy,
    statuses: &'a [StatusCode],
) -> Option<Finding<'a>> {
    let mut index = 0;
    while index < statuses.len() {
        if policy.refusal(statuses[index]).is_some() {
            return None;
        }
        index += 1;
    }
    if statuses.is_empty() {
        return None;
    }
    Some(Finding::NeedlessReasonForAll { policy, statuses })
}

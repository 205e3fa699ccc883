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

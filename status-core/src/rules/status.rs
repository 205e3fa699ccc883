//! The rules for a status that a type writes.

use http::StatusCode;

use crate::{
    error::policy::Policy,
    rules::finding::{Finding, Site},
};

/// Checks that a policy allows a status.
pub(crate) const fn check(policy: &Policy, status: StatusCode, site: Site) -> Option<Finding<'_>> {
    match policy.refusal(status) {
        Some(refusal) => Some(Finding::RefusedStatus {
            policy,
            status,
            site,
            refusal,
        }),
        None => None,
    }
}

/// Checks that a policy allows the class of a status, whatever its document defines.
pub(crate) const fn check_class(
    policy: &Policy,
    status: StatusCode,
    site: Site,
) -> Option<Finding<'_>> {
    match policy.class_refusal(status) {
        Some(refusal) => Some(Finding::RefusedStatus {
            policy,
            status,
            site,
            refusal,
        }),
        None => None,
    }
}

/// Checks that a status which a type declares undocumented is not documented.
pub(crate) const fn check_undocumented(policy: &Policy, status: StatusCode) -> Option<Finding<'_>> {
    match policy.refusal(status) {
        Some(_) => None,
        None => Some(Finding::NeedlessReason { policy, status }),
    }
}

//! The rules for codes that several variants have.

use http::StatusCode;

use crate::{
    error::policy::Policy,
    rules::finding::{Finding, ResponseFinding},
};

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

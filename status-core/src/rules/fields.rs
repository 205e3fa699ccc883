//! The rules for fields that are parts of the response.

use crate::{
    error::names::is_problem_member,
    rules::finding::{FieldRole, Finding},
};

/// Checks that the type of a field fits what the field is marked as.
pub(crate) const fn check(role: FieldRole, is_accepted: bool) -> Option<Finding<'static>> {
    if is_accepted {
        None
    } else {
        Some(Finding::UnfitField(role))
    }
}

/// Checks that a member has no name which the default format uses.
pub(crate) const fn check_member_name(name: &str) -> Option<Finding<'_>> {
    if is_problem_member(name) {
        Some(Finding::TakenMember(name))
    } else {
        None
    }
}

//! The rule for the types of fields.

use crate::rules::finding::{FieldRole, Finding};

/// Checks that the type of a field fits what the field is marked as.
pub(crate) const fn check(role: FieldRole, is_accepted: bool) -> Option<Finding<'static>> {
    if is_accepted {
        None
    } else {
        Some(Finding::UnfitField(role))
    }
}

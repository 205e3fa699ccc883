//! The rule for the headers that a status requires.

use http::StatusCode;

use crate::{
    error::policy::{Carried, Policy},
    rules::finding::{Finding, Site},
};

/// Checks that a variant sends the headers that its status requires.
///
/// If the policy refuses the status itself, only that is reported.
pub(crate) const fn check<'a>(
    policy: &'a Policy,
    status: StatusCode,
    headers: &[&str],
    site: Site,
    is_undocumented: bool,
) -> Option<Finding<'a>> {
    if !is_undocumented && policy.refusal(status).is_some() {
        return None;
    }
    match policy.missing_header(status, &Carried::new(headers)) {
        Some(header) => Some(Finding::MissingHeader {
            policy,
            status,
            site,
            header,
        }),
        None => None,
    }
}

/// Checks that a type can be sent as a header.
pub(crate) const fn check_type(can_be_sent: bool) -> Option<Finding<'static>> {
    if can_be_sent {
        None
    } else {
        Some(Finding::NotAHeader)
    }
}

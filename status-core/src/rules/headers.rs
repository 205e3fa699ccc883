//! The rules for headers: those that a status requires, and those that a type adds to a status.

use http::StatusCode;

use crate::{
    const_text::Few,
    error::{
        names::HeaderChain,
        policy::{Policy, RequiredHeader},
        sends::Sends,
    },
    rules::finding::{Finding, OwnStatus},
};

/// Checks that a variant sends the headers that its status requires.
///
/// If the policy refuses the status itself, only that is reported.
pub(crate) const fn check<'a>(
    policy: &'a Policy,
    own: OwnStatus,
    headers: &[&'static str],
) -> Option<Finding<'a>> {
    if !own.is_undocumented && policy.refusal(own.status).is_some() {
        return None;
    }
    let headers = missing(policy, own, &HeaderChain::new(headers), Few::new());
    if headers.count == 0 {
        return None;
    }
    Some(Finding::MissingHeaders {
        policy,
        own,
        headers,
    })
}

/// Adds the required headers that are not in `carried` to those that are found.
const fn missing(
    policy: &Policy,
    own: OwnStatus,
    carried: &HeaderChain,
    found: Few<RequiredHeader>,
) -> Few<RequiredHeader> {
    match policy.missing_header(own.status, carried) {
        Some(header) => {
            let reported = [header.name];
            missing(policy, own, &carried.and(&reported), found.with(header))
        }
        None => found,
    }
}

/// Checks that a type sends the status to which it adds a header. If not all of its statuses are
/// known, the status may be among the others.
pub(crate) const fn check_status<'a>(
    policy: &'a Policy,
    sends: &'a Sends,
    status: StatusCode,
) -> Option<Finding<'a>> {
    if !sends.is_known() || sends.contains(status.as_u16()) {
        return None;
    }
    Some(Finding::UnsentStatus {
        policy,
        status,
        sends,
    })
}

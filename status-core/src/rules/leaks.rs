//! The rules for messages that clients must not receive.
//!
//! From 500 on, what an error displays is withheld, unless `detail` or `expose` states otherwise.

use crate::{
    error::{
        mapping::{Mapping, Outcome, Target},
        policy::Policy,
    },
    rules::{
        finding::{Finding, ResponseFinding, Sender},
        senders::{Range, find_in_target},
    },
};

/// Checks that a variant with debug output in its `detail` has no status from 500 on.
///
/// The `detail` of a `transparent` variant takes the place of the inner one, so the statuses of the
/// inner type count. An error that `downcast` finds has a detail of its own.
pub(crate) const fn check_debug_detail<'a>(
    policy: &'a Policy,
    mapping: &'a Mapping,
) -> Option<Finding<'a>> {
    let sender = match (
        Range::WITHHELD.first_of(mapping.statuses()),
        mapping.outcome(),
    ) {
        (Some(status), _) => Some(Sender { mapping, status }),
        (None, Outcome::Forward(target)) => find_in_target(target, Range::WITHHELD),
        (None, _) => None,
    };
    match sender {
        Some(sender) => Some(Finding::Response(ResponseFinding::DebugDetail {
            policy,
            mapping,
            sender,
        })),
        None => None,
    }
}

/// Checks that a variant does not send the message of an error that is withheld under its own
/// status. `field` is the type of the field whose message the variant displays.
pub(crate) const fn check_message<'a>(
    policy: &'a Policy,
    mapping: &'a Mapping,
    field: Target,
) -> Option<Finding<'a>> {
    let Some(status) = Range::PUBLIC.first_of(mapping.statuses()) else {
        return None;
    };
    match find_in_target(field, Range::WITHHELD) {
        Some(withheld) => Some(Finding::Response(ResponseFinding::MessageLeak {
            policy,
            mapping,
            status,
            withheld,
        })),
        None => None,
    }
}

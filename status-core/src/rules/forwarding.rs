//! The rules for variants that forward: `transparent` and `downcast`.

mod codes;
#[cfg(test)]
mod tests;

use crate::{
    const_text::Few,
    error::{mapping::Target, names::HeaderChain, policy::Policy},
    rules::{
        finding::{Finding, ForwardingKey, RefusedForward},
        walk,
    },
};

/// Checks that the type of a forwarded field lists its statuses.
///
/// The compiler reports a type without `HttpStatus`, at the call of its method.
pub(crate) const fn check_target(has_status: bool, target: Target) -> Option<Finding<'static>> {
    check_target_by(ForwardingKey::Transparent, has_status, target)
}

const fn check_target_by(
    key: ForwardingKey,
    has_status: bool,
    target: Target,
) -> Option<Finding<'static>> {
    match target {
        Target::Unknown if has_status => Some(Finding::UnknownTarget(key)),
        Target::Mapped { sends, .. } if sends.is_empty_by_hand() => Some(Finding::EmptyTarget(key)),
        _ => None,
    }
}

/// Checks that a policy allows all that a variant forwards, with the headers that the variant adds,
/// and with its code if it has one of its own.
pub(crate) const fn check<'a>(
    policy: &'a Policy,
    variant: &'a str,
    target: Target,
    (headers, has_code): (&[&'static str], bool),
) -> Option<Finding<'a>> {
    let mut refused = walk::refused(policy, target, &HeaderChain::new(headers));
    if !has_code {
        codes::add_refused(policy, target, &mut refused);
    }
    finding(ForwardingKey::Transparent, policy, variant, &refused)
}

/// Checks that `downcast` can look for a type, that the type lists its statuses, and that a policy
/// allows all of them. The headers of the variant are sent with its own status alone.
pub(crate) const fn check_downcast<'a>(
    policy: &'a Policy,
    variant: &'a str,
    is_found: bool,
    target: Target,
) -> Option<Finding<'a>> {
    if let Some(finding) = check_found(is_found) {
        return Some(finding);
    }
    let key = ForwardingKey::Downcast(type_name(target));
    match check_target_by(key, true, target) {
        None => {
            let mut refused = walk::refused(policy, target, &HeaderChain::new(&[]));
            codes::add_refused(policy, target, &mut refused);
            finding(key, policy, variant, &refused)
        }
        found => found,
    }
}

/// Checks that `downcast` can look for a type.
pub(crate) const fn check_found(is_found: bool) -> Option<Finding<'static>> {
    if is_found {
        None
    } else {
        Some(Finding::UnfitTarget)
    }
}

const fn finding<'a>(
    key: ForwardingKey,
    policy: &'a Policy,
    variant: &'a str,
    refused: &Few<RefusedForward>,
) -> Option<Finding<'a>> {
    if refused.count == 0 {
        return None;
    }
    Some(Finding::RefusedForwarding {
        policy,
        variant,
        key,
        refused: *refused,
    })
}

const fn type_name(target: Target) -> &'static str {
    match target {
        Target::Mapped { mappings, .. } => match mappings.first() {
            Some(mapping) => mapping.type_name(),
            None => "",
        },
        Target::Unknown => "",
    }
}

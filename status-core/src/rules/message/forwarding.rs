//! Messages about `transparent` variants.

use super::{
    alternatives::{self, headers_to_add, outcome_help, strict_help},
    fragments::{document, path},
    status::objection,
};
use crate::{
    const_text::{Few, Text, equal},
    error::policy::{Policy, Refusal},
    rules::finding::RefusedForward,
};

/// A line for each refused status, and how to forward it.
pub(super) const fn refused(policy: &Policy, variant: &str, refused: &Few<RefusedForward>) -> Text {
    let (mut text, mut index) = (Text::new(), 0);
    while let Some(one) = refused.get(index) {
        text = refused_line(text.str(if index == 0 { "" } else { "\n" }), policy, &one);
        index += 1;
    }
    text = text.more("\n", refused.count).str("\n");
    let only = if refused.count == 1 {
        refused.get(0)
    } else {
        None
    };
    if let Some(RefusedForward {
        refusal: Some((status, refusal)),
        ..
    }) = only
    {
        text = alternatives::append(text, policy, status, refusal);
    } else if has_success(refused) {
        text = outcome_help(text, policy);
    }
    let headers = missing_headers(refused);
    if headers.count > 0 {
        text = headers_to_add(text, &headers);
    }
    if has_reserved(refused) {
        text = strict_help(text, policy);
    }
    let text = path(text.str("\nhelp: "), policy.type_name, variant);
    let text = text.str(if refused.count == 1 {
        " forwards to it: write a status on "
    } else {
        " forwards to them: write a status on "
    });
    path(text, policy.type_name, variant)
        .str(" in place of `transparent`\n")
        .str("help: to forward without a check, give a reason: ")
        .str("`#[status(transparent, undocumented = \"..\")]`")
}

/// Appends `` `DbError::Full` has status 507, which NAT does not define ``.
const fn refused_line(text: Text, policy: &Policy, refused: &RefusedForward) -> Text {
    let mapping = refused.mapping;
    let text = path(text, mapping.type_name(), mapping.variant_name());
    match refused.refusal {
        Some((status, refusal)) => objection(text.str(" has"), policy, status, refusal),
        None => {
            let text = text.str(" forwards without a check, and its reason does not apply to ");
            document(text, policy.document)
        }
    }
}

const fn has_success(refused: &Few<RefusedForward>) -> bool {
    let mut index = 0;
    while let Some(one) = refused.get(index) {
        if let Some((_, Refusal::NotAnError)) = one.refusal {
            return true;
        }
        index += 1;
    }
    false
}

/// Returns the distinct names of the missing headers.
const fn missing_headers(refused: &Few<RefusedForward>) -> Few<&'static str> {
    let (mut headers, mut index): (Few<&str>, _) = (Few::new(), 0);
    while let Some(one) = refused.get(index) {
        if let Some((_, Refusal::MissingHeader(header))) = one.refusal {
            let mut known = 0;
            while let Some(name) = headers.get(known) {
                if equal(name, header.name) {
                    break;
                }
                known += 1;
            }
            if known == headers.kept() {
                headers = headers.with(header.name);
            }
        }
        index += 1;
    }
    headers
}

const fn has_reserved(refused: &Few<RefusedForward>) -> bool {
    let mut index = 0;
    while let Some(one) = refused.get(index) {
        if let Some((_, Refusal::Reserved)) = one.refusal {
            return true;
        }
        index += 1;
    }
    false
}

pub(super) const fn unknown_target() -> Text {
    Text::new()
        .str("this type implements `HttpStatus` but not `Mapped`, so its statuses cannot be checked\n\n")
        .str("help: derive `HttpStatus` for it, or implement `status_core::Mapped` by hand\n")
        .str("help: to forward without a check, as to a `dyn HttpStatus`, give a reason: ")
        .str("`#[status(transparent, undocumented = \"..\")]`")
}

pub(super) const fn empty_target() -> Text {
    Text::new()
        .str("this type implements `Mapped` by hand and lists no status, so nothing can be checked\n\n")
        .str("help: list a mapping for each status in `MAPPINGS`: `Mapping::new(\"Name\", \"Variant\", StatusCode::NOT_FOUND)`\n")
        .str("help: to forward without a check, give a reason: ")
        .str("`#[status(transparent, undocumented = \"..\")]`")
}

//! Messages about variants that forward: `transparent` and `downcast`.

use http::StatusCode;

use super::{
    alternatives::{self, header_examples, interim_help, outcome_help, strict_help},
    fragments::{document, has, number, path},
    status::objection,
};
use crate::{
    const_text::{Few, Text, equal},
    error::{
        names::StatusHeader,
        policy::{Policy, Refusal},
    },
    rules::finding::{ForwardingKey, RefusedForward},
};

/// A line for each refused status, and how to forward it.
pub(super) const fn refused(
    policy: &Policy,
    variant: &str,
    key: ForwardingKey,
    refused: &Few<RefusedForward>,
) -> Text {
    let (mut text, mut index) = (Text::new(), 0);
    while let Some(one) = refused.get(index) {
        text = refused_line(text.str(if index == 0 { "" } else { "\n" }), policy, &one);
        index += 1;
    }
    let text = text.more("\n", refused.count).str("\n");
    let text = append_alternatives(text, policy, refused);
    let text = headers_to_add(text, policy, key, &missing_headers(refused));
    let kinds = Kinds::new(refused);
    let text = if kinds.has_reserved {
        strict_help(text, policy)
    } else {
        text
    };
    let text = path(text.str("\nhelp: "), policy.type_name, variant);
    let text = text.str(if refused.count == 1 {
        " forwards to it: "
    } else {
        " forwards to them: "
    });
    match key {
        ForwardingKey::Transparent => {
            let text = path(text.str("write a status on "), policy.type_name, variant)
                .str(" in place of `transparent`");
            // No reason makes an interim response a final one.
            if kinds.has_interim {
                return text;
            }
            let text = if kinds.has_code {
                text.str("\nhelp: or write a code for all that it forwards: `#[status(transparent, code = \"..\")]`")
            } else {
                text
            };
            text.str("\nhelp: to forward without a check, give a reason: ")
                .str("`#[status(transparent, undocumented = \"..\")]`")
        }
        ForwardingKey::Downcast(type_name) => text
            .str("remove `")
            .str(type_name)
            .str("` from `downcast(..)`, so that the status of the variant is sent"),
    }
}

/// Appends the alternatives to a single refused status, or the help for the classes of several.
const fn append_alternatives(text: Text, policy: &Policy, refused: &Few<RefusedForward>) -> Text {
    if refused.count == 1 {
        return match refused.get(0) {
            Some(RefusedForward {
                refusal: Some((status, refusal)),
                ..
            }) => alternatives::append(text, policy, status, refusal),
            _ => text,
        };
    }
    let kinds = Kinds::new(refused);
    let text = if kinds.has_interim {
        interim_help(text, policy)
    } else {
        text
    };
    if kinds.has_success {
        outcome_help(text, policy)
    } else {
        text
    }
}

/// Appends `` `DbError::Full` has status 507, which NAT does not define ``.
const fn refused_line(text: Text, policy: &Policy, refused: &RefusedForward) -> Text {
    let mapping = refused.mapping;
    let text = path(text, mapping.type_name(), mapping.variant_name());
    match refused.refusal {
        Some((status, refusal)) => objection(has(text, mapping), policy, status, refusal),
        None => {
            let text = text.str(" forwards without a check, and its reason does not apply to ");
            document(text, policy.document)
        }
    }
}

/// Which kinds of refusals a list has.
#[expect(clippy::struct_excessive_bools, reason = "a set of four kinds")]
struct Kinds {
    has_interim: bool,
    has_success: bool,
    has_reserved: bool,
    has_code: bool,
}

impl Kinds {
    const fn new(refused: &Few<RefusedForward>) -> Self {
        let mut kinds = Self {
            has_interim: false,
            has_success: false,
            has_reserved: false,
            has_code: false,
        };
        let mut index = 0;
        while let Some(one) = refused.get(index) {
            match one.refusal {
                Some((_, Refusal::Interim)) => kinds.has_interim = true,
                Some((_, Refusal::NotAnError)) => kinds.has_success = true,
                Some((_, Refusal::Reserved)) => kinds.has_reserved = true,
                Some((_, Refusal::Code(..))) => kinds.has_code = true,
                _ => {}
            }
            index += 1;
        }
        kinds
    }
}

/// Returns the distinct missing headers, each with its status.
const fn missing_headers(refused: &Few<RefusedForward>) -> Few<StatusHeader> {
    let (mut headers, mut index): (Few<StatusHeader>, _) = (Few::new(), 0);
    while let Some(one) = refused.get(index) {
        if let Some((status, Refusal::MissingHeader(header))) = one.refusal {
            if !has_header(&headers, status, header.name) {
                headers = headers.with((status, header.name));
            }
        }
        index += 1;
    }
    headers
}

const fn has_header(headers: &Few<StatusHeader>, status: StatusCode, name: &str) -> bool {
    let mut index = 0;
    while let Some((known, header)) = headers.get(index) {
        if known.as_u16() == status.as_u16() && equal(header, name) {
            return true;
        }
        index += 1;
    }
    false
}

/// Appends how a variant that forwards can add the headers that are missing inside.
const fn headers_to_add(
    text: Text,
    policy: &Policy,
    key: ForwardingKey,
    headers: &Few<StatusHeader>,
) -> Text {
    if headers.count == 0 {
        return text;
    }
    let names = names(headers);
    let is_one = names.count == 1;
    let text = text.str(if is_one {
        "\nhelp: send the header from the inner error, with `header(..)` or as a field, or add it to "
    } else {
        "\nhelp: send the headers from the inner error, with `header(..)` or as fields, or add them to "
    });
    match key {
        ForwardingKey::Transparent => {
            let text = text.str("this variant: `#[status(transparent, header(");
            header_examples(text, &names).str("))]`")
        }
        ForwardingKey::Downcast(_) => {
            let text = text.str("`").str(policy.type_name).str("`: `#[status(");
            status_headers(text, headers).str(")]`")
        }
    }
}

/// Returns the distinct names of headers.
const fn names(headers: &Few<StatusHeader>) -> Few<&'static str> {
    let (mut names, mut index): (Few<&str>, _) = (Few::new(), 0);
    while let Some((_, header)) = headers.get(index) {
        let mut known = 0;
        while let Some(name) = names.get(known) {
            if equal(name, header) {
                break;
            }
            known += 1;
        }
        if known == names.kept() {
            names = names.with(header);
        }
        index += 1;
    }
    names
}

/// Appends `header(405, "allow" = "GET, HEAD"), header(503, "retry-after" = "120")`.
const fn status_headers(mut text: Text, headers: &Few<StatusHeader>) -> Text {
    let mut index = 0;
    while let Some((status, name)) = headers.get(index) {
        text = text.str(if index == 0 { "header(" } else { ", header(" });
        text = header_examples(number(text, status).str(", "), &Few::new().with(name)).str(")");
        index += 1;
    }
    text
}

pub(super) const fn unknown_target(key: ForwardingKey) -> Text {
    let text = Text::new()
        .str("this type implements `HttpStatus` but not `Mapped`, so its statuses cannot be checked\n\n")
        .str("help: derive `HttpStatus` for it, or implement `status_core::Mapped` by hand\n");
    target_help(text, key, ", as to a `dyn HttpStatus`")
}

pub(super) const fn empty_target(key: ForwardingKey) -> Text {
    let text = Text::new()
        .str("this type implements `Mapped` by hand and lists no status, so nothing can be checked\n\n")
        .str("help: list a mapping for each status in `MAPPINGS`: `Mapping::new(\"Name\", \"Variant\", StatusCode::NOT_FOUND)`\n");
    target_help(text, key, "")
}

pub(super) const fn unfit_target() -> Text {
    Text::new()
        .str("this type does not implement both `HttpStatus` and `std::error::Error`, so `downcast` cannot look for it\n\n")
        .str("help: derive them: `#[derive(Debug, thiserror::Error, HttpStatus)]`\n")
        .str("help: or remove it from `downcast(..)`, so that the status of the variant is sent")
}

/// Appends how `transparent` forwards without a check. `downcast` cannot.
const fn target_help(text: Text, key: ForwardingKey, example: &str) -> Text {
    match key {
        ForwardingKey::Transparent => text
            .str("help: to forward without a check")
            .str(example)
            .str(", give a reason: `#[status(transparent, undocumented = \"..\")]`"),
        ForwardingKey::Downcast(_) => text.str(
            "help: or remove it from `downcast(..)`, so that the status of the variant is sent",
        ),
    }
}

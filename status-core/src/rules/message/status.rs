//! Messages about a status that a type writes.

use http::StatusCode;

use super::{
    alternatives, codes,
    fragments::{document, entry_of, location, number, path, paths, table},
};
use crate::{
    const_text::{LISTED, Text},
    document::Document,
    error::{
        mapping::Mapping,
        policy::{OwnCode, Policy, Refusal, is_below_errors},
    },
    rules::finding::{OwnStatus, Site},
};

/// `` `GatewayError::NotFound` has status 410, which NAT does not define ``.
pub(super) const fn refused(policy: &Policy, own: OwnStatus, refusal: Refusal) -> Text {
    let text = subject(Text::new(), policy, own.site);
    let text = objection(text, policy, own.status, refusal).str("\n");
    let text = alternatives::append(text, policy, own.status, refusal);
    reason_to_give(text, policy, own, refusal)
}

/// As `refused`, for a code that is made of the name of its variant.
pub(super) const fn refused_made_code(policy: &Policy, own: OwnStatus, refusal: Refusal) -> Text {
    let text = subject(Text::new(), policy, own.site);
    let text = objection(text, policy, own.status, refusal).str("\n");
    let text = alternatives::append(text, policy, own.status, refusal);
    let text = codes::made_help(text, policy, own.status, refusal);
    reason_to_give(text, policy, own, refusal)
}

/// `NAT defines 404 Not Found, so it is not undocumented`.
pub(super) const fn needless_reason(policy: &Policy, mapping: &Mapping) -> Text {
    let statuses = mapping.statuses();
    if mapping.is_one_of() {
        return needless_reason_for_all(policy, statuses);
    }
    let status = statuses[0];
    if let (OwnCode::Text(code), true) = (mapping.own_code(), policy.document.has_codes) {
        return codes::needless_reason(policy, status, code);
    }
    let text = table(Text::new(), policy.document, status).str(" defines ");
    let text = entry_of(text, policy.document, status);
    number(
        text.str(", so it is not undocumented\n\nhelp: write `#[status("),
        status,
    )
    .str(")]`")
}

/// `NAT defines 402 Payment Required and 502 Bad Gateway, so they are not undocumented`.
pub(super) const fn needless_reason_for_all(policy: &Policy, statuses: &[StatusCode]) -> Text {
    let mut text = document(Text::new(), policy.document).str(" defines ");
    let mut index = 0;
    while index < statuses.len() && index < LISTED {
        text = text.separator(index, statuses.len());
        text = entry_of(text, policy.document, statuses[index]);
        index += 1;
    }
    text.more(" ", statuses.len()).str(if statuses.len() == 1 {
        ", so it is not undocumented\n\nhelp: remove `undocumented`"
    } else {
        ", so they are not undocumented\n\nhelp: remove `undocumented`"
    })
}

/// Appends the variants that have a status: `` `GatewayError::Teapot` ``.
pub(super) const fn subject(text: Text, policy: &Policy, site: Site) -> Text {
    let name = policy.type_name;
    match site {
        Site::Struct => path(text, name, "").str(" has"),
        Site::Variants(first, count) => {
            paths(text, name, first, count).str(if count == 1 { " has" } else { " have" })
        }
        Site::Default(_, 0) => path(text.str("the `default` of "), name, "").str(" has"),
        Site::Default(first, count) => {
            let text = path(text.str("the `default` of "), name, "");
            let text = text.str(if count == 1 { " and " } else { ", " });
            paths(text, name, first, count).str(" have")
        }
        Site::OneOf(_, 0) => path(text, name, "").str(" can have"),
        Site::OneOf(first, count) => paths(text, name, first, count).str(" can have"),
    }
}

/// Appends a status and what the policy has against it: ` status 418, which NAT does not define`.
pub(super) const fn objection(
    text: Text,
    policy: &Policy,
    status: StatusCode,
    refusal: Refusal,
) -> Text {
    let of = policy.document;
    if let Refusal::Code(code, refusal) = refusal {
        return codes::objection(text, of, status, (code, refusal));
    }
    let text = number(text.str(" status "), status);
    match refusal {
        Refusal::NotAStatus => text.str(", which is not an HTTP status (100-599)"),
        Refusal::Undefined => undefined(text.str(", which "), of),
        Refusal::Retired => {
            let text = table(text.str(", which "), of, status).str(" documents as retired");
            location_of(text, of, status)
        }
        Refusal::Reserved => {
            let text = table(text.str(", which "), of, status).str(" reserves");
            location_of(text, of, status)
        }
        Refusal::Interim => text.str(", which is an interim response and cannot be the final one"),
        Refusal::NotAnError if status.as_u16() < 200 => {
            text.str(", which is an interim response and not an error")
        }
        Refusal::NotAnError => text.str(", which is a success and not an error"),
        Refusal::MissingHeader(header) => {
            let text = text.str(" without `").str(header.name).str("`, which ");
            match header.table {
                None => text.str("RFC 9110 requires"),
                Some(table) => {
                    let text = text.str(table.name()).str(" requires with ");
                    entry_of(text, table, status)
                }
            }
        }
        // Its objection does not begin with the status.
        Refusal::Code(..) => text,
    }
}

/// Appends `NAT does not define`, or `none of the five documents in ANY defines`.
const fn undefined(text: Text, of: &Document) -> Text {
    let parts = of.parts().len();
    if parts < 2 {
        return document(text, of).str(" does not define");
    }
    text.str(if parts == 2 {
        "neither of the "
    } else {
        "none of the "
    })
    .count(parts)
    .str(" documents in ")
    .str(of.name())
    .str(" defines")
}

const fn location_of(text: Text, document: &Document, status: StatusCode) -> Text {
    match document.entry(status.as_u16()) {
        Some(entry) => location(text, entry),
        None => text,
    }
}

/// Appends how to send the status anyway.
const fn reason_to_give(text: Text, policy: &Policy, own: OwnStatus, refusal: Refusal) -> Text {
    let text = match refusal {
        Refusal::Interim | Refusal::NotAnError | Refusal::MissingHeader(_) => return text,
        Refusal::Reserved => alternatives::strict_help(text, policy),
        Refusal::Code(code, _) => return codes::reason_to_give(text, own, code),
        Refusal::NotAStatus | Refusal::Undefined | Refusal::Retired => text,
    };
    let text = text.str("\nhelp: to send it anyway, give a reason");
    let text = match own.site {
        Site::Variants(..) | Site::Struct => number(text.str(": `#[status("), own.status).str(", "),
        Site::Default(..) => number(text.str(": `#[status(default("), own.status).str(", "),
        Site::OneOf(_, 0) => text.str(" on the struct: `#[status("),
        Site::OneOf(..) => text.str(" on the variant: `#[status("),
    };
    let text = text.str(match own.site {
        Site::Default(..) => "undocumented = \"..\"))]`",
        _ => "undocumented = \"..\")]`",
    });
    if is_below_errors(own.status) && !policy.allows_successes {
        text.str(", and write `#[status(outcome)]` on `")
            .str(policy.type_name)
            .str("`, since it is not an error")
    } else {
        text
    }
}

//! Messages about a status that a type writes.

use http::StatusCode;

use super::{
    alternatives::{self, header_examples},
    fragments::{document, entry_of, location, number, path, paths, table},
};
use crate::{
    const_text::{Few, Text},
    document::Document,
    error::policy::{Policy, Refusal, RequiredHeader, is_below_errors},
    rules::finding::{OwnStatus, Site},
};

/// `` `GatewayError::NotFound` has status 410, which NAT does not define ``.
pub(super) const fn refused(policy: &Policy, own: OwnStatus, refusal: Refusal) -> Text {
    let text = subject(Text::new(), policy, own.site);
    let text = objection(text, policy, own.status, refusal).str("\n");
    let text = alternatives::append(text, policy, own.status, refusal);
    reason_to_give(text, policy, own, refusal)
}

/// `` `GatewayError::NotAllowed` has status 405 without `allow`, which RFC 9110 requires ``, a line
/// for each header.
pub(super) const fn missing_headers(
    policy: &Policy,
    own: OwnStatus,
    headers: &Few<RequiredHeader>,
) -> Text {
    let (mut text, mut names, mut index) = (Text::new(), Few::new(), 0);
    while let Some(header) = headers.get(index) {
        names = names.with(header.name);
        text = subject(
            text.str(if index == 0 { "" } else { "\n" }),
            policy,
            own.site,
        );
        text = objection(text, policy, own.status, Refusal::MissingHeader(header));
        index += 1;
    }
    text = text.more("\n", headers.count);
    text = number(text.str("\n\nhelp: write `#[status("), own.status).str(", header(");
    text = header_examples(text, &names).str("))]`\nhelp: or send a field as ");
    text = text.str(if headers.count == 1 { "the" } else { "a" });
    match names.get(0) {
        Some(first) => text
            .str(" header: `#[status(header = \"")
            .str(first)
            .str("\")]` on the field"),
        None => text,
    }
}

/// `this field cannot be sent as a header`.
pub(super) const fn not_a_header() -> Text {
    Text::new()
        .str("this field cannot be sent as a header\n\n")
        .str("help: a header is a type that implements `Display`, a `Duration`, a `SystemTime` (with the feature `respond`), or a list or an `Option` of those\n")
        .str("help: or implement `status_core::respond::HeaderField` for the type of the field")
}

/// `NAT defines 404 Not Found, so it is not undocumented`.
pub(super) const fn needless_reason(policy: &Policy, status: StatusCode) -> Text {
    let text = table(Text::new(), policy.document, status).str(" defines ");
    let text = entry_of(text, policy.document, status);
    number(
        text.str(", so it is not undocumented\n\nhelp: write `#[status("),
        status,
    )
    .str(")]`")
}

/// Appends the variants that have a status: `` `GatewayError::Teapot` ``.
const fn subject(text: Text, policy: &Policy, site: Site) -> Text {
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
    let text = number(text.str(" status "), status);
    let of = policy.document;
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
        Refusal::NotAStatus | Refusal::Undefined | Refusal::Retired => text,
    };
    let text = text.str(match own.site {
        Site::Variants(..) | Site::Struct | Site::OneOf(..) => {
            "\nhelp: to send it anyway, give a reason: `#[status("
        }
        Site::Default(..) => {
            "\nhelp: to send it anyway, give a reason on each variant, in place of the default: `#[status("
        }
    });
    let text = number(text, own.status).str(", undocumented = \"..\")]`");
    if is_below_errors(own.status) && !policy.allows_successes {
        text.str(", and write `#[status(outcome)]` on `")
            .str(policy.type_name)
            .str("`, since it is not an error")
    } else {
        text
    }
}

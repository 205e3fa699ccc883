//! Messages about headers.

use http::StatusCode;

use super::{
    alternatives::header_examples,
    fragments::{number, path},
    status::{objection, subject},
};
use crate::{
    const_text::{Few, Text},
    error::{
        policy::{Policy, Refusal, RequiredHeader},
        sends::Sends,
    },
    rules::finding::{OwnStatus, Site},
};

/// `` `GatewayError::NotAllowed` has status 405 without `allow`, which RFC 9110 requires ``, a line
/// for each header.
pub(super) const fn missing(
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
    let text = text
        .more("\n", headers.count)
        .str("\n\nhelp: write `#[status(");
    let text = if let Site::OneOf(_, count) = own.site {
        let text = header_examples(text.str("header("), &names).str("))]` on the ");
        let text = text.str(if count == 0 { "struct" } else { "variant" });
        let text = text
            .str(", or with this status alone, on `")
            .str(policy.type_name);
        let text = number(text.str("`: `#[status(header("), own.status).str(", ");
        header_examples(text, &names)
    } else {
        header_examples(number(text, own.status).str(", header("), &names)
    };
    let text = text.str("))]`\nhelp: or send a field as ");
    let text = text.str(if headers.count == 1 { "the" } else { "a" });
    match names.get(0) {
        Some(first) => text
            .str(" header: `#[status(header = \"")
            .str(first)
            .str("\")]` on the field"),
        None => text,
    }
}

/// `` `GatewayError` does not send 503, so the header is never sent ``.
pub(super) const fn unsent_status(policy: &Policy, status: StatusCode, sends: &Sends) -> Text {
    let text = path(Text::new(), policy.type_name, "").str(" does not send ");
    let text = number(text, status).str(", so the header is never sent\n");
    let sent = distinct(sends);
    if sent.count == 0 {
        return text.str("\nhelp: remove it");
    }
    let (mut text, mut index) = (path(text.str("\nhelp: "), policy.type_name, ""), 0);
    text = text.str(" sends ");
    while let Some(status) = sent.get(index) {
        text = number(text.separator(index, sent.count), status);
        index += 1;
    }
    text.more(" ", sent.count)
        .str(": write one of these, or remove the header")
}

/// Returns the statuses of a list, without duplicates. A status is twice in a list if it is
/// documented for one variant and undocumented for another.
const fn distinct(sends: &Sends) -> Few<StatusCode> {
    let (mut found, mut last, mut index) = (Few::new(), 0, 0);
    while index < sends.as_slice().len() {
        if let Some(status) = sends.as_slice()[index].status {
            if status.as_u16() != last {
                found = found.with(status);
                last = status.as_u16();
            }
        }
        index += 1;
    }
    found
}

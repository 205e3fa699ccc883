//! Messages about codes.

use http::StatusCode;

use super::fragments::{document, entry_of, file_and_line, number, path, status_and_phrase, table};
use crate::{
    const_text::{Few, Text, distance},
    document::{Document, codes::Code, entry::Entry},
    error::{
        mapping::Mapping,
        policy::{CodeRefusal, OwnCode, Policy, Refusal},
    },
    rules::finding::{OwnStatus, Site},
};

/// Appends ` code "order_gone", which docs/errors.md does not list for 404 Not Found`.
pub(super) const fn objection(
    text: Text,
    of: &Document,
    status: StatusCode,
    (code, refusal): (OwnCode, CodeRefusal),
) -> Text {
    let text = match code {
        OwnCode::Text(code) => {
            let text = table(quoted(text.str(" code "), code).str(", which "), of, status);
            return unlisted(text, of, status, (code, refusal));
        }
        OwnCode::None => number(text.str(" status "), status).str(" and no code, but "),
        OwnCode::Field => {
            let text = text.str(" a code from a field, which the compiler cannot look up in ");
            return document(text, of);
        }
    };
    entry_of(table(text, of, status).str(" lists codes for "), of, status)
}

/// Appends ` does not list for 404 Not Found`.
const fn unlisted(
    text: Text,
    of: &Document,
    status: StatusCode,
    (code, refusal): (&str, CodeRefusal),
) -> Text {
    if let CodeRefusal::Retired = refusal {
        let text = text.str(" documents as retired");
        return location(text, listed(of, status, code));
    }
    let text = text.str(if lists_none(of, status) {
        " does not list: it has no codes for "
    } else {
        " does not list for "
    });
    entry_of(text, of, status)
}

/// Appends what to write in place of a code, or of none.
pub(super) const fn alternatives(
    text: Text,
    of: &Document,
    status: StatusCode,
    code: OwnCode,
) -> Text {
    let Some(entry) = of.entry(status.as_u16()) else {
        return text;
    };
    let written = match code {
        OwnCode::Text(written) => written,
        OwnCode::Field if in_use(entry).count == 0 => return text,
        _ => return choices(text, of, entry),
    };
    let near = nearest(entry, written);
    let text = match near {
        Some(near) => {
            let text = number(text.str("\nhelp: the nearest code for "), status).str(" is ");
            self::code(text, near)
        }
        None => text,
    };
    let elsewhere = elsewhere(of, status, written);
    let text = match (elsewhere.count, near) {
        (0, None) => nearest_elsewhere(text, of, status, written),
        (0, Some(_)) => text,
        _ => listed_elsewhere(text, of, written, &elsewhere),
    };
    if near.is_some() && in_use(entry).count == 1 {
        return text;
    }
    choices(text, of, entry)
}

/// Appends how to write another code than the one that is made of the name of a variant.
pub(super) const fn made_help(
    text: Text,
    policy: &Policy,
    status: StatusCode,
    refusal: Refusal,
) -> Text {
    let near = match (policy.document.entry(status.as_u16()), refusal) {
        (Some(entry), Refusal::Code(OwnCode::Text(code), _)) => nearest(entry, code),
        _ => None,
    };
    let text =
        text.str("\nhelp: the code is made of the name of the variant: for another one, write ");
    let text = text.str("`code = ");
    match near {
        Some(near) => quoted(text, near.code()),
        None => text.str("\"..\""),
    }
    .str("`")
}

/// Appends how to send the code, or none, anyway.
pub(super) const fn reason_to_give(text: Text, own: OwnStatus, code: OwnCode) -> Text {
    let text = match code {
        OwnCode::None => {
            text.str(": write `code = \"..\"`\nhelp: to send none anyway, give a reason")
        }
        _ => text.str("\nhelp: to send it anyway, give a reason"),
    };
    let text = match own.site {
        Site::OneOf(_, 0) => text.str(" on the struct: `#[status("),
        Site::OneOf(..) => text.str(" on the variant: `#[status("),
        _ => number(text.str(": `#[status("), own.status).str(", "),
    };
    let text = match code {
        OwnCode::Text(code) => quoted(text.str("code = "), code).str(", "),
        _ => text,
    };
    text.str("undocumented = \"..\")]`")
}

/// A line for each status that a variant forwards and that is not listed with its code:
/// `` `ApiError::Db` has code "db", which docs/errors.md does not list for 503 ``.
pub(super) const fn forwarding(
    policy: &Policy,
    mapping: &Mapping,
    refused: &Few<(StatusCode, Refusal)>,
) -> Text {
    let (mut text, mut index) = (Text::new(), 0);
    while let Some((status, refusal)) = refused.get(index) {
        text = text.str(if index == 0 { "" } else { "\n" });
        text = path(text, policy.type_name, mapping.variant_name()).str(" has");
        if let Refusal::Code(code, refusal) = refusal {
            text = objection(text, policy.document, status, (code, refusal));
        }
        index += 1;
    }
    text = text.more("\n", refused.count).str("\n");
    if let (1, Some((status, Refusal::Code(code, _)))) = (refused.count, refused.get(0)) {
        text = alternatives(text, policy.document, status, code);
    }
    let text = path(
        text.str("\nhelp: "),
        policy.type_name,
        mapping.variant_name(),
    );
    text.str(" sends its code with each status that it forwards: remove it to send that of the inner error")
        .str("\nhelp: to forward without a check, give a reason: ")
        .str("`#[status(transparent, undocumented = \"..\")]`")
}

/// `docs/errors.md lists "order_gone" for 410 Gone, so it is not undocumented`.
pub(super) const fn needless_reason(policy: &Policy, status: StatusCode, code: &str) -> Text {
    let of = policy.document;
    let text = table(Text::new(), of, status).str(" lists ");
    let text = match listed(of, status, code) {
        Some(listed) => self::code(text, listed),
        None => quoted(text, code),
    };
    let text = match of.entry(status.as_u16()) {
        Some(entry) => status_and_phrase(text.str(" for "), entry),
        None => text,
    };
    let text = text.str(", so it is not undocumented\n\nhelp: write `#[status(");
    quoted(number(text, status).str(", code = "), code).str(")]`")
}

/// Appends `"order_locked"`.
const fn quoted(text: Text, code: &str) -> Text {
    text.str("\"").str(code).str("\"")
}

/// Appends `"order_locked" (docs/errors.md:14)`.
const fn code(text: Text, code: Code) -> Text {
    location(quoted(text, code.code()), Some(code))
}

/// Appends ` (docs/errors.md:14)`, if the location of the code is known.
const fn location(text: Text, code: Option<Code>) -> Text {
    let Some(code) = code else {
        return text;
    };
    match code.location() {
        Some(location) => file_and_line(text.str(" ("), location.file(), location.line()).str(")"),
        None => text,
    }
}

/// Returns the code that a document lists for a status.
const fn listed(of: &Document, status: StatusCode, code: &str) -> Option<Code> {
    match of.entry(status.as_u16()) {
        Some(entry) => entry.codes.find(code),
        None => None,
    }
}

/// Whether the entry of a status has no code that is in use.
const fn lists_none(of: &Document, status: StatusCode) -> bool {
    match of.entry(status.as_u16()) {
        Some(entry) => !entry.codes.has_any_in_use(),
        None => true,
    }
}

/// Returns the codes of an entry that are in use.
const fn in_use(entry: &Entry) -> Few<Code> {
    let (mut codes, mut index) = (Few::new(), 0);
    while index < entry.codes.len() {
        let code = entry.codes.get(index);
        if code.is_in_use() {
            codes = codes.with(code);
        }
        index += 1;
    }
    codes
}

/// Appends the codes of an entry to choose from.
const fn choices(text: Text, of: &Document, entry: &Entry) -> Text {
    let codes = in_use(entry);
    if codes.count == 0 {
        return document(text.str("\nhelp: remove the code, or add it to "), of);
    }
    let text = text.str(if codes.count == 1 {
        "\nhelp: the code for "
    } else {
        "\nhelp: the codes for "
    });
    let mut text =
        number(text, entry.status()).str(if codes.count == 1 { " is " } else { " are " });
    let mut index = 0;
    while let Some(one) = codes.get(index) {
        text = code(text.separator(index, codes.count), one);
        index += 1;
    }
    text.more(" ", codes.count)
}

/// Returns the code of an entry that is most like another one, if it is near enough: at most a
/// third of its characters differ.
const fn nearest(entry: &Entry, written: &str) -> Option<Code> {
    let (mut nearest, mut least, mut index) = (None, usize::MAX, 0);
    while index < entry.codes.len() {
        let code = entry.codes.get(index);
        let distance = distance(code.code(), written);
        if code.is_in_use() && distance * 3 <= code.code().len() && distance < least {
            nearest = Some(code);
            least = distance;
        }
        index += 1;
    }
    nearest
}

/// Returns the other entries of a document that list a code.
const fn elsewhere<'a>(of: &'a Document, status: StatusCode, code: &str) -> Few<&'a Entry> {
    let (mut found, mut next) = (Few::new(), of.next_entry(100));
    while let Some(entry) = next {
        if entry.number != status.as_u16() && entry.is_in_use() && is_in_use_in(entry, code) {
            found = found.with(entry);
        }
        next = of.next_entry(entry.number + 1);
    }
    found
}

const fn is_in_use_in(entry: &Entry, code: &str) -> bool {
    match entry.codes.find(code) {
        Some(listed) => listed.is_in_use(),
        None => false,
    }
}

/// Appends `docs/errors.md lists "order_locked" for 409 Conflict (docs/errors.md:16)`.
const fn listed_elsewhere(text: Text, of: &Document, written: &str, entries: &Few<&Entry>) -> Text {
    let text = text.str("\nhelp: ").str(of.name()).str(" lists ");
    let (mut text, mut index) = (quoted(text, written).str(" for "), 0);
    while let Some(entry) = entries.get(index) {
        text = status_and_phrase(text.separator(index, entries.count), entry);
        text = location(text, entry.codes.find(written));
        index += 1;
    }
    text.more(" ", entries.count)
}

/// Appends the code of another status that is most like a code, if one is near enough.
const fn nearest_elsewhere(text: Text, of: &Document, status: StatusCode, written: &str) -> Text {
    let (mut found, mut least, mut next) = (None, usize::MAX, of.next_entry(100));
    while let Some(entry) = next {
        if entry.number != status.as_u16() && entry.is_in_use() {
            if let Some(near) = nearest(entry, written) {
                let distance = distance(near.code(), written);
                if distance < least {
                    found = Some((near, entry));
                    least = distance;
                }
            }
        }
        next = of.next_entry(entry.number + 1);
    }
    let Some((near, entry)) = found else {
        return text;
    };
    let text = text
        .str("\nhelp: the nearest code in ")
        .str(of.name())
        .str(" is ");
    let text = quoted(text, near.code()).str(", for ");
    location(status_and_phrase(text, entry), Some(near))
}

/// ``duplicate code "internal", which `ApiError::Database` has with the same status``, as the macro
/// words it for statuses that are written alike.
pub(super) const fn duplicate(policy: &Policy, code: &str, first: &str) -> Text {
    let text = Text::new()
        .str("duplicate code \"")
        .str(code)
        .str("\", which ");
    path(text, policy.type_name, first)
        .str(" has with the same status\n\n")
        .str("help: give each variant a code of its own, so that clients can distinguish them\n")
        .str("help: if both mean the same to clients, write `same_as = ")
        .str(first)
        .str("`")
}

/// `` `ApiError::Database` has code "internal" with status 500, not 502 ``.
pub(super) const fn other_status(
    policy: &Policy,
    (code, other): (&str, &str),
    other_status: StatusCode,
    status: StatusCode,
) -> Text {
    let text = path(Text::new(), policy.type_name, other).str(" has code \"");
    let text = number(text.str(code).str("\" with status "), other_status).str(", not ");
    let text =
        number(text, status).str("\n\nhelp: remove `same_as`: under another status, the code ");
    let text =
        text.str("is no duplicate\nhelp: or, if both mean the same to clients, write status ");
    number(text, other_status).str(" here")
}

//! Messages about the coverage of a document.

use super::fragments::{
    at, document as named, file_and_line, has, location, operations, path, status_and_phrase,
};
use crate::{
    const_text::{Few, LISTED, Text, is_identifier},
    document::{Document, facts::Lifecycle, location::Location},
    error::policy::Policy,
    rules::finding::{LINES, Missing, NeedlessException, Uncovered},
};

/// Room that the list of missing errors leaves for the help below it.
const ROOM_FOR_HELP: usize = 1024;

/// Maximum number of bytes of the numbers of operations of an entry.
const OPERATIONS: usize = ", defined by 4294967295 of 4294967295 operations".len();

/// `` `GatewayError` does not cover 2 of the 14 errors that NAT defines ``.
pub(super) const fn not_exhaustive(
    policy: &Policy,
    uncovered: &Uncovered<LISTED>,
    has_exceptions: bool,
) -> Text {
    let missing = &uncovered.missing;
    let text = path(Text::new(), policy.type_name, "");
    let text = match uncovered.required {
        1 => text.str(" does not cover the only error that "),
        required if missing.count == required => text
            .str(" covers none of the ")
            .number(required)
            .str(" errors that "),
        required => text
            .str(" does not cover ")
            .number(missing.count)
            .str(" of the ")
            .number(required)
            .str(" errors that "),
    };
    let text = named(text, policy.document).str(" defines\n\nhelp: missing: ");
    let text = errors(text, missing).str("\nhelp: add a variant for ");
    let text = text.str(match (missing.count, has_exceptions) {
        (1, false) => "it, or except it if it cannot happen: `exhaustive(except(",
        (1, true) => "it, or add it to the exceptions if it cannot happen: `except(.., ",
        (_, false) => "each, or except those that cannot happen: `exhaustive(except(",
        (_, true) => "each, or add those that cannot happen to the exceptions: `except(.., ",
    });
    statuses(text, missing, missing.kept()).str(if has_exceptions { ")`" } else { "))`" })
}

/// `1 of the 3 errors defined in docs/errors.md is not covered by any type`, and a line for each.
pub(super) const fn not_covered(
    document: &Document,
    uncovered: &Uncovered<LINES>,
    has_exceptions: bool,
) -> Text {
    let missing = &uncovered.missing;
    let mut text = not_covered_line(Text::new(), document, uncovered).str("\n");
    let mut shown = 0;
    while let Some(one) = missing.get(shown) {
        if text.room() < max_line_length(one) + ROOM_FOR_HELP {
            break;
        }
        text = line(text.str("\n  "), one);
        shown += 1;
    }
    if shown < missing.count {
        text = text
            .str("\n  and ")
            .number(missing.count - shown)
            .str(" more");
    }
    text = text.str("\n\nhelp: add a variant for ");
    text = text.str(match (missing.count, has_exceptions) {
        (1, false) => "it, or except it if it cannot happen: `",
        (1, true) => "it, or add it to the exceptions if it cannot happen: `",
        (_, false) => "each, or except those that cannot happen: `",
        (_, true) => "each, or add those that cannot happen to the exceptions: `",
    });
    if is_identifier(document.name()) {
        text = text.str(document.name()).str(".");
    }
    text = text.str("covered_except(&[");
    text = text.str(if has_exceptions { ".., " } else { "" });
    statuses(text, missing, shown).str("], &[..])`")
}

const fn not_covered_line(text: Text, document: &Document, uncovered: &Uncovered<LINES>) -> Text {
    let (missing, required) = (uncovered.missing.count, uncovered.required);
    let text = match (missing, required) {
        (_, 1) => text.str("the only error defined in "),
        _ if missing == required => text
            .str("none of the ")
            .number(required)
            .str(" errors defined in "),
        _ => text
            .number(missing)
            .str(" of the ")
            .number(required)
            .str(" errors defined in "),
    };
    named(text, document).str(match (missing, required) {
        (_, 1) => " is not covered by any type",
        _ if missing == required => " is covered by a type",
        (1, _) => " is not covered by any type",
        _ => " are not covered by any type",
    })
}

/// Appends `409, 429, 503`, the distinct statuses of the first `shown` errors, and `, ..` if there
/// are more.
const fn statuses<const MAX: usize>(
    mut text: Text,
    missing: &Few<Missing, MAX>,
    shown: usize,
) -> Text {
    let (mut index, mut last) = (0, 0);
    while index < shown {
        if let Some(Missing { entry, .. }) = missing.get(index) {
            if entry.number != last {
                text = text
                    .str(if last == 0 { "" } else { ", " })
                    .number(entry.number as usize);
            }
            last = entry.number;
        }
        index += 1;
    }
    text.str(if missing.count > shown { ", .." } else { "" })
}

/// Appends ``404 Not Found and 409 Conflict with code `order_locked` (docs/errors.md:14)``, with
/// the number of operations if few define the status.
const fn errors(mut text: Text, missing: &Few<Missing>) -> Text {
    let mut index = 0;
    while let Some(one) = missing.get(index) {
        text = error(text.separator(index, missing.count), one);
        if let Some(location) = location_of(one) {
            text = at(text, location, one.entry.few_operations());
        }
        index += 1;
    }
    text.more(" ", missing.count)
}

/// Appends ``docs/errors.md:14: 409 Conflict with code `order_locked` ``, in the form that
/// terminals and editors recognize.
const fn line(text: Text, missing: Missing) -> Text {
    let text = match location_of(missing) {
        Some(location) => file_and_line(text, location.file(), location.line()).str(": "),
        None => text,
    };
    let text = error(text, missing);
    match missing.entry.few_operations() {
        Some(numbers) => operations(text.str(", "), numbers),
        None => text,
    }
}

const fn error(text: Text, missing: Missing) -> Text {
    let text = status_and_phrase(text, missing.entry);
    match missing.code {
        Some(code) => text.str(" with code `").str(code.code()).str("`"),
        None => text,
    }
}

const fn location_of(missing: Missing) -> Option<Location> {
    match missing.code {
        Some(code) if code.location().is_some() => code.location(),
        _ => missing.entry.location(),
    }
}

/// Returns at least the number of bytes that [`line`] appends, with the line break.
const fn max_line_length(missing: Missing) -> usize {
    let phrase = match missing.entry.phrase() {
        Some(phrase) => phrase.len(),
        None => 0,
    };
    let file = match location_of(missing) {
        Some(location) => location.file().len(),
        None => 0,
    };
    let code = match missing.code {
        Some(code) => code.code().len(),
        None => 0,
    };
    file + phrase + code + 40 + OPERATIONS
}

/// A line for each needless exception: `needless exception: NAT does not define 418`.
pub(super) const fn needless_exceptions(
    document: &Document,
    exceptions: &Few<NeedlessException>,
) -> Text {
    let (mut text, mut index) = (Text::new(), 0);
    while let Some(one) = exceptions.get(index) {
        text = needless_exception(text.str(if index == 0 { "" } else { "\n" }), document, one);
        index += 1;
    }
    text.more("\n", exceptions.count)
        .str(if exceptions.count == 1 {
            "\n\nhelp: remove it"
        } else {
            "\n\nhelp: remove them"
        })
}

const fn needless_exception(text: Text, document: &Document, exception: NeedlessException) -> Text {
    match exception {
        NeedlessException::NotRequired(status) => {
            not_required(text.str("needless exception: "), document, status)
        }
        NeedlessException::Sent(status, mapping) => {
            let text = text.str("needless exception: ");
            let text = path(text, mapping.type_name(), mapping.variant_name());
            has(text, mapping).str(" status ").number(status as usize)
        }
        NeedlessException::Duplicate(status) => {
            text.str("duplicate exception ").number(status as usize)
        }
    }
}

const fn not_required(text: Text, document: &Document, status: u16) -> Text {
    let Some(entry) = document.entry(status) else {
        return named(text, document)
            .str(" does not define ")
            .number(status as usize);
    };
    let text = match document.table_of(status) {
        Some(table) => text.str(table.name()),
        None => text.str(document.name()),
    };
    let text = text.str(" defines ").number(status as usize);
    let text = text.str(match entry.lifecycle() {
        _ if entry.is_from_class() => " only as part of a class",
        Lifecycle::Reserved => " as reserved",
        Lifecycle::Retired => " as retired",
        Lifecycle::Active => ", which is not an error",
    });
    location(text, entry)
}

/// `` `OrderError` names no document, so its statuses are not checked against ORDERS ``.
pub(super) const fn no_document(document: &Document, types: &Few<&'static str>) -> Text {
    let (mut text, mut index) = (Text::new(), 0);
    while let Some(name) = types.get(index) {
        text = path(text.separator(index, types.count), name, "");
        index += 1;
    }
    let text = text.more(" ", types.count).str(if types.count == 1 {
        " names no document, so its statuses are not checked against "
    } else {
        " name no document, so their statuses are not checked against "
    });
    let text = named(text, document).str("\n\nhelp: write `#[status(document = ");
    let text = text.str(if is_identifier(document.name()) {
        document.name()
    } else {
        "ERRORS"
    });
    let text = text.str(")]` on ");
    match types.get(0) {
        Some(name) if types.count == 1 => path(text, name, ""),
        _ => text.str("each"),
    }
}

//! Parts of messages: names of documents, entries and variants.

use http::StatusCode;

use crate::{
    const_text::{LISTED, Text, equal},
    document::{Document, entry::Entry, location::Location},
    error::mapping::Mapping,
};

/// Appends `ERRORS (docs/errors.md)`, or the name alone if there is no file or the file is the
/// name.
pub(super) const fn document(text: Text, document: &Document) -> Text {
    let text = text.str(document.name());
    match document.file() {
        Some(file) if !equal(document.name(), file) => text.str(" (").str(file).str(")"),
        _ => text,
    }
}

/// Appends the name of the table that defines a status, with its file if the entry has no location.
pub(super) const fn table(text: Text, document: &Document, status: StatusCode) -> Text {
    let table = match document.table_of(status.as_u16()) {
        Some(table) => table,
        None => document,
    };
    match table.entry(status.as_u16()) {
        Some(entry) if entry.location().is_some() => text.str(table.name()),
        _ => self::document(text, table),
    }
}

/// Appends `404 Not Found` or `404 Not Found (docs/errors.md:14)`.
pub(super) const fn entry(text: Text, entry: &Entry) -> Text {
    location(status_and_phrase(text, entry), entry)
}

/// Appends the entry that a document has for a status, or the number alone.
pub(super) const fn entry_of(text: Text, document: &Document, status: StatusCode) -> Text {
    match document.entry(status.as_u16()) {
        Some(found) => entry(text, found),
        None => number(text, status),
    }
}

pub(super) const fn status_and_phrase(text: Text, entry: &Entry) -> Text {
    let text = text.number(entry.number as usize);
    match entry.phrase() {
        Some(phrase) => text.str(" ").str(phrase),
        None => text,
    }
}

/// Appends ` (docs/errors.md:14)`, if the location of the entry is known, or
/// ` (api.yaml:14, defined by 1 of 69 operations)` if few operations define it.
pub(super) const fn location(text: Text, entry: &Entry) -> Text {
    match entry.location() {
        Some(location) => at(text, location, entry.few_operations()),
        None => text,
    }
}

/// Appends ` (docs/errors.md:14)`, or ` (api.yaml:14, defined by 1 of 69 operations)`.
pub(super) const fn at(text: Text, location: Location, few: Option<(u32, u32)>) -> Text {
    let text = file_and_line(text.str(" ("), location.file(), location.line());
    let text = match few {
        Some(numbers) => operations(text.str(", "), numbers),
        None => text,
    };
    text.str(")")
}

/// Appends `defined by 1 of 69 operations`.
pub(super) const fn operations(text: Text, (defining, all): (u32, u32)) -> Text {
    text.str("defined by ")
        .number(defining as usize)
        .str(" of ")
        .number(all as usize)
        .str(" operations")
}

pub(super) const fn file_and_line(text: Text, file: &str, line: u32) -> Text {
    text.str(file).str(":").number(line as usize)
}

/// Appends `` `DbError::Full` ``. The variant of a struct is empty.
pub(super) const fn path(text: Text, type_name: &str, variant: &str) -> Text {
    let text = text.str("`").str(type_name);
    let text = if variant.is_empty() {
        text
    } else {
        text.str("::").str(variant)
    };
    text.str("`")
}

/// Appends ` has`, or ` can have` if the mapping has several statuses.
pub(super) const fn has(text: Text, mapping: &Mapping) -> Text {
    text.str(if mapping.statuses().len() > 1 {
        " can have"
    } else {
        " has"
    })
}

/// Appends `` `E::A`, `E::B` and `E::C` ``, the first variants of `count`.
pub(super) const fn paths(mut text: Text, type_name: &str, first: &[&str], count: usize) -> Text {
    let mut index = 0;
    while index < first.len() && index < LISTED {
        text = path(text.separator(index, count), type_name, first[index]);
        index += 1;
    }
    text.more(" ", count)
}

pub(super) const fn number(text: Text, status: StatusCode) -> Text {
    text.number(status.as_u16() as usize)
}

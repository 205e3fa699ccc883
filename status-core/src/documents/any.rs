//! The union of the five documents.

use super::{CCI, COMMON, EVS, HTTP11, IANA, NAT};
use crate::document::{Document, entry::Entry};

static PARTS: [&Document; 5] = [&CCI, &EVS, &NAT, &COMMON, &HTTP11];

/// The number of statuses that the five documents define together.
const COUNT: usize = {
    let (mut status, mut count) = (100, 0);
    while status <= 599 {
        if first_entry(status).is_some() {
            count += 1;
        }
        status += 1;
    }
    count
};

static ENTRIES: [Entry; COUNT] = {
    let mut entries = [Entry::BLANK; COUNT];
    let (mut status, mut index) = (100, 0);
    while status <= 599 {
        if let Some(entry) = first_entry(status) {
            entries[index] = *entry;
            entries[index].phrase = phrase(entry);
            index += 1;
        }
        status += 1;
    }
    entries
};

/// The union of the five documents: the default of `#[derive(HttpStatus)]`.
///
/// A status that several of them define has the entry of the first of `CCI`, `EVS`, `NAT`, `COMMON` and
/// `HTTP11`: the page of a service takes precedence over the general ones. The phrase is the registered
/// one, since the five disagree on phrases and clients are sent them as titles.
///
/// ```
/// use status_core::documents::{ANY, CCI};
///
/// assert_eq!(CCI.entry(504).unwrap().phrase(), Some("ServerTimeout"));
/// assert_eq!(ANY.entry(504).unwrap().phrase(), Some("Gateway Timeout"));
/// ```
pub static ANY: Document = Document::from_parts("ANY", &ENTRIES, &PARTS)
    .with_title("the five built-in documents together");

const fn first_entry(status: u16) -> Option<&'static Entry> {
    let mut index = 0;
    while index < PARTS.len() {
        if let Some(entry) = PARTS[index].entry(status) {
            return Some(entry);
        }
        index += 1;
    }
    None
}

/// Returns the registered phrase of a status in use, and otherwise that of the entry.
const fn phrase(entry: &Entry) -> Option<&'static str> {
    match IANA.entry(entry.number) {
        Some(registered) if registered.is_in_use() && entry.is_in_use() => registered.phrase,
        _ => entry.phrase,
    }
}

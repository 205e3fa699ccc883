//! The union of the five documents.

use super::{CCI, COMMON, EVS, HTTP11, IANA, NAT};
use crate::document::{Document, entry::Entry, facts::Lifecycle};

static PARTS: [&Document; 5] = [&CCI, &EVS, &NAT, &COMMON, &HTTP11];

static ENTRIES: [Entry; 43] = merge();

/// The union of the five documents: the default of `#[derive(HttpStatus)]`.
///
/// A status that several of them define has the entry of the first of `CCI`, `EVS`, `NAT`, `COMMON`
/// and `HTTP11`: the page of a service takes precedence over the general ones. The phrase is the
/// registered one, since the five disagree on phrases and clients are sent them as titles.
///
/// ```
/// use status_core::documents::{ANY, CCI};
///
/// assert_eq!(CCI.entry(504).unwrap().phrase(), Some("ServerTimeout"));
/// assert_eq!(ANY.entry(504).unwrap().phrase(), Some("Gateway Timeout"));
/// ```
pub const ANY: Document = Document::from_parts("ANY", &ENTRIES, &PARTS)
    .with_title("the five built-in documents together");

/// Merges the entries of the five documents.
///
/// The compiler evaluates this in each crate that uses `ANY`. One pass over sorted tables costs it
/// a fraction of a look-up for each status.
const fn merge<const N: usize>() -> [Entry; N] {
    let mut merged = [Entry::BLANK; N];
    let mut positions = [0; PARTS.len()];
    let mut registered = 0;
    let mut index = 0;
    while index < N {
        let mut first: Option<&Entry> = None;
        let mut part = 0;
        while part < PARTS.len() {
            let own = PARTS[part].own;
            if positions[part] < own.len() {
                let entry = &own[positions[part]];
                match first {
                    Some(first) if first.number <= entry.number => {}
                    _ => first = Some(entry),
                }
            }
            part += 1;
        }
        let Some(first) = first else {
            panic!("the five documents define fewer statuses");
        };
        merged[index] = *first;
        part = 0;
        while part < PARTS.len() {
            let own = PARTS[part].own;
            if positions[part] < own.len() && own[positions[part]].number == first.number {
                positions[part] += 1;
            }
            part += 1;
        }
        while IANA.own[registered].number < first.number {
            registered += 1;
        }
        // A retired status is registered as `(Unused)`.
        if !matches!(first.lifecycle, Lifecycle::Retired) {
            merged[index].phrase = IANA.own[registered].phrase;
        }
        index += 1;
    }
    merged
}

#[cfg(test)]
mod tests {
    use super::{ANY, PARTS};

    #[test]
    fn any_has_every_status_of_the_five() {
        for part in PARTS {
            for entry in part.entries() {
                assert!(ANY.entry(entry.number).is_some(), "{entry}");
            }
        }
        for entry in ANY.own {
            let first = PARTS.iter().find_map(|part| part.entry(entry.number));
            let first = first.expect("one of the five defines it");
            assert_eq!(entry.meaning, first.meaning, "{entry}");
        }
    }
}

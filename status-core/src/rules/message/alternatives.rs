//! The `help:` lines of a refused status: where else it is defined, and what to send in its place.

use http::StatusCode;

use super::{
    codes,
    fragments::{entry, entry_of, file_and_line, number, status_and_phrase},
};
use crate::{
    const_text::{Few, Text, equal},
    document::{
        Document,
        entry::Entry,
        location::{SkipReason, Skipped},
    },
    documents::{ALL, ANY, IANA},
    error::policy::{Policy, Refusal},
};

/// Appends the alternatives to a refused status.
pub(super) const fn append(
    text: Text,
    policy: &Policy,
    status: StatusCode,
    refusal: Refusal,
) -> Text {
    match refusal {
        Refusal::Undefined => {
            let text = mentions(text, policy.document, status);
            nearest(elsewhere(text, policy, status), policy, status)
        }
        Refusal::NotAStatus | Refusal::Retired | Refusal::Reserved => nearest(text, policy, status),
        Refusal::Interim => interim_help(text, policy),
        Refusal::NotAnError => outcome_help(text, policy),
        // The messages about headers have the help for all missing headers of a message.
        Refusal::MissingHeader(_) => text,
        Refusal::Code(code, _) => codes::alternatives(text, policy.document, status, code),
    }
}

pub(super) const fn interim_help(text: Text, policy: &Policy) -> Text {
    let text = text.str("\nhelp: write a status from ");
    let text = text.str(if policy.allows_successes {
        "200"
    } else {
        "300"
    });
    let text = text.str(" on: clients expect another response after an interim one");
    if !policy.allows_successes {
        return text;
    }
    text.str("\nhelp: or remove `respond(..)` from `")
        .str(policy.type_name)
        .str("`, if the status is not sent as a response")
}

pub(super) const fn outcome_help(text: Text, policy: &Policy) -> Text {
    text.str("\nhelp: if `")
        .str(policy.type_name)
        .str("` is more than an error, write `#[status(outcome)]` on it")
}

pub(super) const fn strict_help(text: Text, policy: &Policy) -> Text {
    text.str("\nhelp: `strict` on `")
        .str(policy.type_name)
        .str("` refuses reserved statuses")
}

/// Appends `"allow" = "GET, HEAD", "retry-after" = "120"`.
pub(super) const fn header_examples(mut text: Text, headers: &Few<&str>) -> Text {
    let mut index = 0;
    while let Some(header) = headers.get(index) {
        text = text.str(if index == 0 { "" } else { ", " });
        text = header_example(text, header);
        index += 1;
    }
    text
}

/// Appends a header with a value that it can have: `"allow" = "GET, HEAD"`.
const fn header_example(text: Text, header: &str) -> Text {
    let value = match header.as_bytes() {
        b"allow" => "GET, HEAD",
        b"www-authenticate" | b"proxy-authenticate" => "Bearer",
        b"retry-after" => "120",
        b"location" => "/elsewhere",
        b"upgrade" => "HTTP/2.0",
        _ => "..",
    };
    text.str("\"")
        .str(header)
        .str("\" = \"")
        .str(value)
        .str("\"")
}

/// Text on a document's page that mentions a status without defining it.
#[derive(Clone, Copy)]
struct Mention<'a> {
    document: &'a Document,
    skipped: &'a Skipped,
}

/// Appends the text that mentions a status, for each page of the document.
const fn mentions(mut text: Text, document: &Document, status: StatusCode) -> Text {
    let (found, mut index) = (mentioned(Few::new(), document, status), 0);
    while let Some(one) = found.get(index) {
        text = mention(text, one, status);
        index += 1;
    }
    text
}

/// Adds what mentions a status in the parts of a document, and in the document itself. A document
/// can be a part of several parts, and several documents can be read from one page.
const fn mentioned<'a>(
    mut found: Few<Mention<'a>>,
    document: &'a Document,
    status: StatusCode,
) -> Few<Mention<'a>> {
    let mut index = 0;
    while index < document.parts().len() {
        found = mentioned(found, document.parts()[index], status);
        index += 1;
    }
    let Some(skipped) = best_mention(document.skipped(), status.as_u16()) else {
        return found;
    };
    let new = Mention { document, skipped };
    index = 0;
    while let Some(known) = found.get(index) {
        if known.is_same_as(&new) {
            return found;
        }
        index += 1;
    }
    found.with(new)
}

impl Mention<'_> {
    /// The page, or the name of a document that was not read from a page.
    const fn page(&self) -> &str {
        match self.document.file() {
            Some(file) => file,
            None => self.document.name(),
        }
    }

    const fn is_same_as(&self, other: &Self) -> bool {
        equal(self.page(), other.page())
            && self.skipped.line() == other.skipped.line()
            && equal(self.skipped.written(), other.skipped.written())
    }
}

/// Returns the first text that mentions a status. A text about few statuses precedes one about
/// many.
const fn best_mention(skipped: &[Skipped], status: u16) -> Option<&Skipped> {
    let (mut best, mut best_rank) = (None, usize::MAX);
    let mut index = 0;
    while index < skipped.len() {
        let text = &skipped[index];
        let rank = match text.reason() {
            SkipReason::NotAStatus
            | SkipReason::OtherTable(_)
            | SkipReason::OtherColumn(_)
            | SkipReason::NoTable(_) => 0,
            SkipReason::Unassigned(..) => 1,
            SkipReason::Range(..) => 2,
            SkipReason::Default => 3,
            SkipReason::NotACode => 4,
        };
        let is_about_it = rank == 3 || text.mentions(status);
        if is_about_it && rank < best_rank {
            best = Some(text);
            best_rank = rank;
        }
        index += 1;
    }
    best
}

/// Appends ``docs/errors.md:20 has `4xx`, which does not define single statuses``.
const fn mention(text: Text, mention: Mention, status: StatusCode) -> Text {
    let Mention { document, skipped } = mention;
    let text = text.str("\nhelp: ");
    let text = match document.file() {
        Some(file) => file_and_line(text, file, skipped.line()),
        None => text.str(document.name()),
    };
    let text = match skipped.reason() {
        SkipReason::Range(..)
        | SkipReason::Default
        | SkipReason::NotAStatus
        | SkipReason::NotACode => text.str(" has `").str(skipped.written()).str("`, "),
        _ => text.str(" "),
    };
    match skipped.reason() {
        SkipReason::Range(..) if document.file().is_some() => text.str(
            "which does not define single statuses: to define them all, write `ranges` in `document!`",
        ),
        SkipReason::Default if document.file().is_some() && status.as_u16() < 600 => text.str(
            "which does not define single statuses: to define all that nothing else defines, write `ranges` in `document!`",
        ),
        SkipReason::Range(..) | SkipReason::Default => {
            text.str("which does not define single statuses")
        }
        SkipReason::NotACode => text.str("which is not a code"),
        SkipReason::Unassigned(..) => number(text.str("marks "), status).str(" as unassigned"),
        SkipReason::NotAStatus => {
            number(text.str("which is not a status: did you mean "), status).str("?")
        }
        SkipReason::OtherTable(_) => number(text.str("has "), status).str(
            " in a table that is not recognized as one of statuses: if it is one, name its column: `column = \"..\"`",
        ),
        SkipReason::OtherColumn(_) => number(text.str("has "), status)
            .str(" in another column than the one that is read: to read it, write `column = \"..\"`"),
        SkipReason::NoTable(_) => number(text.str("has "), status).str(
            " outside of the tables of statuses: move it into one, or read its part of the page with `section = \"..\"`",
        ),
    }
}

/// Appends the built-in documents that define a status, or else its registration.
const fn elsewhere(text: Text, policy: &Policy, status: StatusCode) -> Text {
    let mut defining: Few<&Document> = Few::new();
    let mut index = 0;
    while index < ALL.len() {
        if let Some(entry) = ALL[index].entry(status.as_u16()) {
            if entry.is_in_use() {
                defining = defining.with(ALL[index]);
            }
        }
        index += 1;
    }
    if defining.count == 0 {
        return registration(text.str("\nhelp: "), policy, status);
    }
    let (mut text, mut index) = (text.str("\nhelp: "), 0);
    while let Some(document) = defining.get(index) {
        text = text.separator(index, defining.count).str(document.name());
        index += 1;
    }
    let text = text.str(if defining.count == 1 {
        " defines "
    } else {
        " define "
    });
    entry_of(text, &ANY, status)
}

/// Appends the registration of a status that no built-in document defines.
const fn registration(text: Text, policy: &Policy, status: StatusCode) -> Text {
    match IANA.entry(status.as_u16()) {
        None => number(text, status).str(" is not registered"),
        Some(entry) if !entry.is_in_use() => number(text, status).str(" is registered as unused"),
        Some(entry) if !policy.names_document => {
            status_and_phrase(text.str("IANA defines "), entry)
                .str(": for an API without a page of its own, write `document = status_core::documents::IANA`")
        }
        Some(entry) => {
            let text = number(text, status).str(" is registered");
            match entry.phrase() {
                Some(phrase) => text.str(" as `").str(phrase).str("`"),
                None => text,
            }
        }
    }
}

/// Appends the nearest statuses, below and above, that the type could send.
const fn nearest(text: Text, policy: &Policy, status: StatusCode) -> Text {
    let (mut below, mut above) = (None, None);
    let mut next = policy.document.next_entry(100);
    while let Some(entry) = next {
        let number = entry.number;
        if is_suggested(policy, entry) {
            if number < status.as_u16() {
                below = Some(entry);
            } else if above.is_none() {
                above = Some(entry);
            }
        }
        next = policy.document.next_entry(number + 1);
    }
    let text = match (below, above) {
        (None, None) => return text,
        (Some(_), Some(_)) => text.str("\nhelp: the nearest statuses in "),
        _ => text.str("\nhelp: the nearest status in "),
    };
    let text = text.str(policy.document.name());
    match (below, above) {
        (Some(below), Some(above)) => {
            let text = entry(text.str(" are "), below);
            entry(text.str(" and "), above)
        }
        (Some(one), None) | (None, Some(one)) => entry(text.str(" is "), one),
        (None, None) => text,
    }
}

/// Whether a type could send the status of an entry, and the status has a meaning. A row for a
/// whole class, `4xx`, defines unassigned statuses as well.
const fn is_suggested(policy: &Policy, entry: &Entry) -> bool {
    let is_registered = match IANA.entry(entry.number) {
        Some(registered) => registered.is_in_use(),
        None => false,
    };
    policy.refusal(entry.status()).is_none() && (is_registered || !entry.is_from_class())
}

//! The five published documents that are built in, their union, and the registered statuses.
//!
//! | document | published as | statuses |
//! |---|---|---|
//! | [`COMMON`] | a cloud provider's general status-code page | 16 |
//! | [`NAT`] | the NAT Gateway API's status codes | 17 |
//! | [`HTTP11`] | an HTTP/1.1 quick reference, with its five classes | 39 |
//! | [`CCI`] | the Cloud Container Instance API's status codes | 42 |
//! | [`EVS`] | the Elastic Volume Service API's status codes | 20 |
//! | [`ANY`] | the union of the five: the derive's default | 43 |
//! | [`IANA`] | the registry of statuses, in the words of their RFCs | 63 |
//!
//! Statuses, phrases and facts of the five are as published, with their mistakes:
//! [`Document::verdicts`] lists these. The meanings are in this crate's own words.

use crate::document::{
    Document,
    lint::{self, Registry, Verdict},
};

/// Writes a table of entries as a [`Document`] whose rustdoc shows the same table.
///
/// A row is `status "phrase" "meaning" "含义" => .fact(..) .fact(..);`, with `-` if there is
/// no phrase, and without the arrow if it states no facts.
macro_rules! document {
    (
        $(#[$doc:meta])*
        $name:ident = $title:literal $(.$with:ident($($with_arg:tt)*))*;
        $($status:literal $phrase:tt $en:literal $zh:literal $(=> $(.$fact:ident($($arg:tt)*))+)?;)+
    ) => {
        $(#[$doc])*
        ///
        /// | status | phrase | meaning | 含义 |
        /// |---|---|---|---|
        $(#[doc = concat!("| ", $status, " | ", document!(@cell $phrase), " | ", $en, " | ", $zh, " |")])+
        pub const $name: $crate::document::Document = {
            static ENTRIES: [$crate::document::entry::Entry; [$($status),+].len()] =
                [$(document!(@entry $status $phrase $en $zh)$($(.$fact($($arg)*))+)?),+];
            // Each user's compiler evaluates this. A test checks the order of the entries instead.
            $crate::document::Document::from_parts(stringify!($name), &ENTRIES, &[])
                .with_title($title)
                $(.$with($($with_arg)*))*
        };
    };
    (@cell -) => { "-" };
    (@cell $phrase:literal) => { $phrase };
    (@entry $status:literal $phrase:tt $en:literal $zh:literal) => {
        $crate::document::entry::Entry {
            number: $status,
            phrase: document!(@phrase $phrase),
            meaning: Some($en),
            translations: &[("en", $en), ("zh", $zh)],
            ..$crate::document::entry::Entry::BLANK
        }
    };
    (@phrase -) => { None };
    (@phrase $phrase:literal) => { Some($phrase) };
}

mod any;
mod cci;
mod common;
mod evs;
mod http11;
mod iana;
mod nat;

pub use self::{
    any::ANY, cci::CCI, common::COMMON, evs::EVS, http11::HTTP11, iana::IANA, nat::NAT,
};

/// The five published documents.
///
/// ```
/// let defining_410 = status_core::documents::ALL
///     .into_iter()
///     .filter(|document| document.entry(410).is_some())
///     .map(|document| document.name());
/// assert!(defining_410.eq(["HTTP11", "CCI"]));
/// ```
pub const ALL: [&Document; 5] = [&COMMON, &NAT, &HTTP11, &CCI, &EVS];

impl Document {
    /// Lists where the document departs from the registered statuses ([`IANA`]) and from itself, in
    /// ascending order of the statuses.
    ///
    /// A document keeps every entry as it was written. No mistake is corrected silently. An entry
    /// [from a class](crate::Entry::is_from_class) has no verdict, nor has a missing phrase in a
    /// table without any.
    ///
    /// ```
    /// use status_core::documents::{CCI, NAT};
    ///
    /// assert!(NAT.verdicts().is_empty());
    /// let retired = "CCI 306: the document has retired it";
    /// assert!(CCI.verdicts().iter().any(|verdict| verdict.to_string() == retired));
    /// ```
    #[must_use]
    #[inline]
    pub fn verdicts(&self) -> Vec<Verdict> {
        let registry = Registry {
            document: &IANA,
            older_phrases: iana::OLDER_PHRASES,
        };
        lint::verdicts(self, &registry)
    }
}

/// Returns the title of a status that its document does not name: the registered phrase.
///
/// A retired status is registered as `(Unused)`. Its title is the phrase that it had before, if
/// any.
pub(crate) const fn registered_title(status: u16) -> Option<&'static str> {
    match IANA.entry(status) {
        Some(entry) if entry.is_in_use() => entry.phrase,
        Some(_) => older_phrase(status),
        None => None,
    }
}

const fn older_phrase(status: u16) -> Option<&'static str> {
    let mut index = 0;
    while index < iana::OLDER_PHRASES.len() {
        let (of, phrase) = iana::OLDER_PHRASES[index];
        if of == status {
            return Some(phrase);
        }
        index += 1;
    }
    None
}

#[cfg(test)]
mod tests {
    use super::{ALL, ANY, CCI, IANA, registered_title};
    use crate::document::Finding;

    #[test]
    fn entries_are_in_ascending_order() {
        for document in ALL.into_iter().chain([&ANY, &IANA]) {
            let name = document.name();
            assert!(
                document.own.is_sorted_by(|a, b| a.number < b.number),
                "{name}"
            );
        }
    }

    #[test]
    fn a_title_is_the_registered_phrase() {
        for (status, title) in [
            (404, Some("Not Found")),
            (413, Some("Content Too Large")),
            (418, Some("I'm a teapot")),
            (499, None),
            (1000, None),
        ] {
            assert_eq!(registered_title(status), title, "{status}");
        }
    }

    #[test]
    fn a_verdict_has_its_document_and_status() {
        let verdicts = CCI.verdicts();
        let is_retired = |finding| matches!(finding, Finding::Retired);
        let mut retired = verdicts
            .iter()
            .filter(|verdict| is_retired(verdict.finding()));
        let verdict = retired.next().expect("a retired status");
        assert_eq!(
            (verdict.document(), verdict.status().as_u16()),
            ("CCI", 306)
        );
        assert!(verdict.is_disagreement() && verdict.location().is_none());
        assert!(retired.next().is_none());
    }
}

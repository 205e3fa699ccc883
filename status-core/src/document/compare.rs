//! Comparisons of two documents.

use core::fmt;

use crate::document::{
    Document,
    entry::Entry,
    facts::{Direction, HeaderRule, Requirement},
    lint::bare_phrase,
};

impl Document {
    /// Compares this document with another one: the statuses that only one of them defines, and
    /// those about which they state different facts.
    ///
    /// ```
    /// use status_core::documents::{CCI, HTTP11};
    ///
    /// let comparison = HTTP11.compare(&CCI);
    /// let statuses = |entries: Vec<&status_core::Entry>| -> Vec<u16> {
    ///     entries.into_iter().map(|entry| entry.status().as_u16()).collect()
    /// };
    /// assert_eq!(statuses(comparison.only_in_first()), [307]);
    /// assert_eq!(statuses(comparison.only_in_second()), [205, 306, 422, 429]);
    /// ```
    #[must_use]
    pub const fn compare(&self, other: &Self) -> Comparison {
        Comparison {
            first: *self,
            second: *other,
        }
    }
}

/// A comparison of two documents. Created by [`Document::compare`](crate::Document::compare).
#[derive(Clone, Copy, Debug)]
pub struct Comparison {
    first: Document,
    second: Document,
}

impl Comparison {
    /// The entries of the statuses that only the first document defines.
    #[must_use]
    #[inline]
    pub fn only_in_first(&self) -> Vec<&'static Entry> {
        only_in(&self.first, &self.second)
    }

    /// The entries of the statuses that only the second document defines.
    #[must_use]
    #[inline]
    pub fn only_in_second(&self) -> Vec<&'static Entry> {
        only_in(&self.second, &self.first)
    }

    /// The entries of the statuses about which both documents state different facts: another phrase
    /// (a spelling is the same phrase), other methods or headers, another retry or lifecycle, a
    /// body or none, the end of the connection. Meanings are prose and are not compared.
    ///
    /// ```
    /// use status_core::documents::{CCI, NAT};
    ///
    /// let differing = NAT.compare(&CCI).differing();
    /// let (nat, cci) = differing.iter().find(|(nat, _)| nat.status() == 204).unwrap();
    /// assert_eq!((nat.methods()[0].as_str(), cci.methods()[0].as_str()), ("DELETE", "OPTIONS"));
    /// ```
    #[must_use]
    #[inline]
    pub fn differing(&self) -> Vec<(&'static Entry, &'static Entry)> {
        self.first
            .entries()
            .filter_map(|ours| Some((ours, self.second.entry(ours.number)?)))
            .filter(|(ours, theirs)| differ(ours, theirs))
            .collect()
    }
}

#[inline]
fn only_in(document: &Document, other: &Document) -> Vec<&'static Entry> {
    document
        .entries()
        .filter(|entry| other.entry(entry.number).is_none())
        .collect()
}

#[inline]
fn differ(a: &Entry, b: &Entry) -> bool {
    let same_phrase = match (a.phrase(), b.phrase()) {
        (Some(a), Some(b)) => bare_phrase(a).eq(bare_phrase(b)),
        (a, b) => a == b,
    };
    !same_phrase
        || a.methods() != b.methods()
        || !a
            .headers()
            .iter()
            .map(tied)
            .eq(b.headers().iter().map(tied))
        || a.retry() != b.retry()
        || a.lifecycle() != b.lifecycle()
        || a.bodiless() != b.bodiless()
        || a.may_close_connection() != b.may_close_connection()
}

/// The facts of a header that are compared: not how a document writes its name.
#[inline]
fn tied(header: &HeaderRule) -> (&'static str, Direction, Requirement) {
    (
        header.static_name(),
        header.direction(),
        header.requirement(),
    )
}

/// A line for each status that only one document defines, and two for each about which they differ.
impl fmt::Display for Comparison {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (first, second) = (self.first.name(), self.second.name());
        write!(f, "{first} and {second}")?;
        for (name, entries) in [
            (first, self.only_in_first()),
            (second, self.only_in_second()),
        ] {
            for entry in entries {
                write!(f, "\n  only {name}: {entry}")?;
            }
        }
        for (ours, theirs) in self.differing() {
            write!(f, "\n  {first}: {ours}\n  {second}: {theirs}")?;
        }
        Ok(())
    }
}

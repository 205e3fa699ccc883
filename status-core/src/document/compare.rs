//! Two documents side by side.

use core::fmt;

use crate::document::{
    Document,
    entry::{Duty, Entry, Header, Side},
    lint::bare,
};

impl Document {
    /// Holds this document against another: what only one of them defines, and where they state
    /// different things of one code.
    ///
    /// ```
    /// use status_core::documents::{CCI, HTTP11};
    ///
    /// let comparison = HTTP11.compare(&CCI);
    /// let codes = |entries: Vec<&status_core::Entry>| -> Vec<u16> {
    ///     entries.into_iter().map(|entry| entry.code().as_u16()).collect()
    /// };
    /// assert_eq!(codes(comparison.only_in_first()), [307]);
    /// assert_eq!(codes(comparison.only_in_second()), [205, 306, 422, 429]);
    /// ```
    #[must_use]
    pub const fn compare(&self, other: &Self) -> Comparison {
        Comparison {
            first: *self,
            second: *other,
        }
    }
}

/// Two documents side by side. Made by [`Document::compare`].
#[derive(Clone, Copy, Debug)]
pub struct Comparison {
    first: Document,
    second: Document,
}

impl Comparison {
    /// The rows whose codes only the first document defines.
    #[must_use]
    #[inline]
    pub fn only_in_first(&self) -> Vec<&'static Entry> {
        only_in(&self.first, &self.second)
    }

    /// The rows whose codes only the second document defines.
    #[must_use]
    #[inline]
    pub fn only_in_second(&self) -> Vec<&'static Entry> {
        only_in(&self.second, &self.first)
    }

    /// The rows of the codes that both define and state different things of: another phrase (a spelling
    /// is not another), other methods or headers, another retry or standing, a body or the end of the
    /// connection. Meanings are prose and are not compared.
    ///
    /// ```
    /// use status_core::documents::{CCI, NAT};
    ///
    /// let differing = NAT.compare(&CCI).differing();
    /// let (nat, cci) = differing.iter().find(|(nat, _)| nat.code() == 204).unwrap();
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
        (Some(a), Some(b)) => bare(a).eq(bare(b)),
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
        || a.standing() != b.standing()
        || a.bodiless() != b.bodiless()
        || a.may_close() != b.may_close()
}

/// A header as it is compared, whatever a row writes for its name.
#[inline]
fn tied(header: &Header) -> (&'static str, Side, Duty) {
    (header.static_name(), header.side(), header.duty())
}

/// A line for each code that only one document defines, and two for each that they differ on.
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

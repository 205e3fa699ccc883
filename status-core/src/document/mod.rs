//! Documents of statuses as values, and the types of their parts.
//!
//! A [`Document`] is what an API's clients read, as a value that the compiler can read too. This
//! module also has the parts of a document, the comparison of two documents, and the verdicts about
//! mistakes in one.
//!
//! `Document::covered_by` is in `rules::coverage`, and `Document::verdicts` in `documents`.

pub(crate) mod codes;
mod compare;
pub(crate) mod entry;
pub(crate) mod facts;
mod invalid;
pub(crate) mod lint;
pub(crate) mod location;
pub(crate) mod read;
#[cfg(test)]
mod tests;

use core::{fmt, iter::FusedIterator};

use crate::const_text::equal;

pub use self::{
    codes::{Code, Codes},
    compare::Comparison,
    entry::Entry,
    facts::{Class, Direction, HeaderRule, Lifecycle, Requirement, Retry},
    lint::{Finding, Verdict},
    location::{Location, SkipReason, Skipped},
};

/// A document of statuses: what an API's clients read, as a value that the compiler can read too.
///
/// A document is a table of [entries](Entry) in ascending order of their statuses, or the union of
/// other documents. Five published ones are built in, see [`documents`](crate::documents). Your own
/// is a `static`:
///
/// ```
/// use status_core::{Document, Entry};
///
/// pub static ERRORS: Document = Document::new(
///     "ERRORS",
///     &[Entry::new(400, "Bad Request"), Entry::new(404, "Not Found")],
/// )
/// .with_title("Acme API, error codes");
///
/// assert!(ERRORS.entry(404).is_some());
/// assert!(ERRORS.entry(409).is_none());
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Document {
    name: &'static str,
    title: &'static str,
    /// The entries of the document itself, in ascending order. They precede those of its parts.
    pub(crate) own: &'static [Entry],
    parts: &'static [&'static Document],
    classes: &'static [Class],
    file: Option<&'static str>,
    skipped: &'static [Skipped],
    /// Whether an entry of the document or of its parts lists codes.
    pub(crate) has_codes: bool,
}

impl Document {
    /// A document with these entries.
    ///
    /// `name` is the name of the `static` that holds the document. Error messages use it.
    ///
    /// # Panics
    ///
    /// Panics if the name is empty, if the entries are not in ascending order, or if a status
    /// occurs twice. In a `const` or a `static`, where documents are written, that is a compile
    /// error:
    ///
    /// ```compile_fail,E0080
    /// # use status_core::{Document, Entry};
    /// // error[E0080]: evaluation panicked: duplicate 404 in ERRORS
    /// pub static ERRORS: Document = Document::new(
    ///     "ERRORS",
    ///     &[Entry::new(404, "Not Found"), Entry::new(404, "No Such Order")],
    /// );
    /// ```
    #[must_use]
    #[track_caller]
    pub const fn new(name: &'static str, entries: &'static [Entry]) -> Self {
        invalid::check_name(name);
        let (mut index, mut before, mut has_codes) = (0, 0, false);
        while index < entries.len() {
            let status = entries[index].number;
            has_codes = has_codes || !entries[index].codes.is_empty();
            if status == before {
                invalid::duplicate_status(name, status);
            }
            if status < before {
                invalid::out_of_order(name, before, status);
            }
            before = status;
            index += 1;
        }
        let mut document = Self::from_parts(name, entries, &[]);
        document.has_codes = has_codes;
        document
    }

    /// A document that defines what any of `documents` defines.
    ///
    /// A status that several of them define has the entry of the first. The classes are not joined.
    /// A union of documents in `static`s is a `static` as well.
    ///
    /// ```
    /// use status_core::{Document, documents::{COMMON, EVS}};
    ///
    /// static STORAGE: Document = Document::union("STORAGE", &[&EVS, &COMMON]);
    ///
    /// assert_eq!(STORAGE.entry(200).unwrap().phrase(), Some("OK"));
    /// assert_eq!(STORAGE.entries().len(), EVS.entries().len());
    /// ```
    ///
    /// # Panics
    ///
    /// Panics if a name is empty.
    #[must_use]
    #[track_caller]
    pub const fn union(name: &'static str, documents: &'static [&'static Document]) -> Self {
        Self::from_parts(name, &[], documents)
    }

    /// A document with entries of its own that take precedence over those of its parts.
    #[track_caller]
    pub(crate) const fn from_parts(
        name: &'static str,
        own: &'static [Entry],
        parts: &'static [&'static Document],
    ) -> Self {
        invalid::check_name(name);
        let (mut index, mut has_codes) = (0, false);
        while index < parts.len() {
            // Reading a part makes the compiler reject a static that is a part of itself, in which
            // a look-up would never end.
            invalid::check_name(parts[index].name);
            has_codes = has_codes || parts[index].has_codes;
            index += 1;
        }
        Self {
            name,
            title: name,
            own,
            parts,
            classes: &[],
            file: None,
            skipped: &[],
            has_codes,
        }
    }

    /// Sets the title under which the document was published.
    ///
    /// ```
    /// use status_core::{Document, Entry};
    ///
    /// static ERRORS: Document =
    ///     Document::new("ERRORS", &[Entry::new(404, "Not Found")])
    ///         .with_title("Acme API, error codes");
    /// assert_eq!(ERRORS.title(), "Acme API, error codes");
    /// ```
    #[must_use]
    pub const fn with_title(mut self, title: &'static str) -> Self {
        self.title = title;
        self
    }

    /// Sets the classes of statuses that the document describes.
    ///
    /// ```
    /// use status_core::{Document, Entry, document::Class};
    ///
    /// static ERRORS: Document = Document::new("ERRORS", &[Entry::new(404, "Not Found")])
    ///     .with_classes(&[Class::new((400, 499), (400, 417), "errors of the client")]);
    /// assert_eq!(ERRORS.classes()[0].defined(), 400..=417);
    /// ```
    #[must_use]
    pub const fn with_classes(mut self, classes: &'static [Class]) -> Self {
        self.classes = classes;
        self
    }

    /// Sets the file that the document was read from. Error messages cite it.
    ///
    /// ```
    /// use status_core::{Document, Entry};
    ///
    /// static ERRORS: Document = Document::new(
    ///     "ERRORS",
    ///     &[Entry::new(404, "Not Found").with_location("docs/errors.md", &[14])],
    /// )
    /// .with_file("docs/errors.md");
    /// assert_eq!(ERRORS.file(), Some("docs/errors.md"));
    /// ```
    #[must_use]
    pub const fn with_file(mut self, file: &'static str) -> Self {
        self.file = Some(file);
        self
    }

    /// Sets the texts in the document's file that look like a status and are not an entry: `4xx`,
    /// `default`.
    ///
    /// ```
    /// use status_core::{Document, Entry, document::{SkipReason, Skipped}};
    ///
    /// static PETS: Document = Document::new("PETS", &[Entry::new(404, "Not Found")])
    ///     .with_file("openapi.yaml")
    ///     .with_skipped(&[Skipped::new("default", 9, SkipReason::Default)]);
    /// assert_eq!(PETS.skipped()[0].reason(), SkipReason::Default);
    /// ```
    #[must_use]
    pub const fn with_skipped(mut self, skipped: &'static [Skipped]) -> Self {
        self.skipped = skipped;
        self
    }

    /// The name of the document in error messages: that of its constant, `NAT` for
    /// [`documents::NAT`](crate::documents::NAT), or that of the file that it was read from.
    ///
    /// ```
    /// assert_eq!(status_core::documents::NAT.name(), "NAT");
    /// ```
    #[must_use]
    pub const fn name(&self) -> &'static str {
        self.name
    }

    /// The title under which the document was published; its name if it has none.
    ///
    /// ```
    /// assert_eq!(status_core::documents::NAT.title(), "NAT Gateway API, status codes");
    /// ```
    #[must_use]
    pub const fn title(&self) -> &'static str {
        self.title
    }

    /// The classes of statuses that the document describes; empty for most documents.
    ///
    /// ```
    /// use status_core::documents::{HTTP11, NAT};
    ///
    /// assert_eq!(HTTP11.classes()[3].meaning(), "client error");
    /// assert!(NAT.classes().is_empty());
    /// ```
    #[must_use]
    pub const fn classes(&self) -> &'static [Class] {
        self.classes
    }

    /// The file that the document was read from, named as in [`Location::file`].
    ///
    /// Returns `None` for a document that is written in Rust, and for a union, whose
    /// [parts](Self::parts) have files of their own.
    ///
    /// ```
    /// use status_core::{Document, Entry, documents::NAT};
    ///
    /// static ERRORS: Document =
    ///     Document::new("ERRORS", &[Entry::new(404, "Not Found")]).with_file("docs/errors.md");
    /// assert_eq!((ERRORS.file(), NAT.file()), (Some("docs/errors.md"), None));
    /// ```
    #[must_use]
    pub const fn file(&self) -> Option<&'static str> {
        self.file
    }

    /// The texts in the document's file that look like a status and are not an entry, each with a
    /// reason. Empty for a union, whose [parts](Self::parts) have lists of their own.
    ///
    /// ```
    /// use status_core::{Document, Entry, document::{SkipReason, Skipped}};
    ///
    /// static ERRORS: Document = Document::new("ERRORS", &[Entry::new(404, "Not Found")])
    ///     .with_skipped(&[Skipped::new("4xx", 20, SkipReason::Range(400, 499))]);
    /// assert_eq!((ERRORS.skipped()[0].written(), ERRORS.skipped()[0].line()), ("4xx", 20));
    /// ```
    #[must_use]
    pub const fn skipped(&self) -> &'static [Skipped] {
        self.skipped
    }

    /// The documents of which this one is the union; empty for a table.
    ///
    /// ```
    /// use status_core::documents::{ANY, NAT};
    ///
    /// let names: Vec<&str> = ANY.parts().iter().map(|part| part.name()).collect();
    /// assert_eq!(names, ["CCI", "EVS", "NAT", "COMMON", "HTTP11"]);
    /// assert!(NAT.parts().is_empty());
    /// ```
    #[must_use]
    pub const fn parts(&self) -> &'static [&'static Document] {
        self.parts
    }

    /// The entry of a status.
    ///
    /// ```
    /// use status_core::documents::NAT;
    ///
    /// const CONFLICT: &str = NAT.entry(409).unwrap().phrase().unwrap();
    /// assert_eq!(CONFLICT, "Conflict");
    /// assert!(NAT.entry(418).is_none());
    /// ```
    #[must_use]
    pub const fn entry(&self, status: u16) -> Option<&'static Entry> {
        let index = position(self.own, status);
        if index < self.own.len() && self.own[index].number == status {
            return Some(&self.own[index]);
        }
        let mut index = 0;
        while index < self.parts.len() {
            if let Some(entry) = self.parts[index].entry(status) {
                return Some(entry);
            }
            index += 1;
        }
        None
    }

    /// All entries, in ascending order of their statuses.
    ///
    /// ```
    /// use status_core::documents::NAT;
    ///
    /// let statuses = NAT.entries().map(|entry| entry.status().as_u16());
    /// let successes = statuses.filter(|status| *status < 300);
    /// assert!(successes.eq([200, 201, 204]));
    /// ```
    #[must_use]
    pub const fn entries(&self) -> Entries {
        let mut entries = Entries {
            document: *self,
            from: 0,
            remaining: 0,
        };
        while let Some(entry) = self.next_entry(entries.from) {
            entries.remaining += 1;
            entries.from = entry.number + 1;
        }
        entries.from = 0;
        entries
    }

    /// Returns the entry with the lowest status that is `status` or more.
    pub(crate) const fn next_entry(&self, status: u16) -> Option<&'static Entry> {
        let index = position(self.own, status);
        let mut nearest = if index < self.own.len() {
            Some(&self.own[index])
        } else {
            None
        };
        let mut index = 0;
        while index < self.parts.len() {
            if let Some(entry) = self.parts[index].next_entry(status) {
                nearest = match nearest {
                    Some(found) if found.number <= entry.number => nearest,
                    _ => Some(entry),
                };
            }
            index += 1;
        }
        nearest
    }

    /// Whether two documents have the same name and title, and define the same statuses and codes
    /// with the same lifecycles. Const code cannot compare addresses.
    pub(crate) const fn is_same_as(&self, other: &Self) -> bool {
        if !equal(self.name, other.name)
            || !equal(self.title, other.title)
            || self.own.len() != other.own.len()
            || self.parts.len() != other.parts.len()
            || self.has_codes != other.has_codes
        {
            return false;
        }
        let mut index = 0;
        while index < self.own.len() {
            let (ours, theirs) = (&self.own[index], &other.own[index]);
            if ours.number != theirs.number || ours.lifecycle as u8 != theirs.lifecycle as u8 {
                return false;
            }
            if self.has_codes && !ours.codes.is_same_as(theirs.codes) {
                return false;
            }
            index += 1;
        }
        let mut index = 0;
        while index < self.parts.len() {
            if !self.parts[index].is_same_as(other.parts[index]) {
                return false;
            }
            index += 1;
        }
        true
    }

    /// Returns the table that a status is defined in: a part of the union, or the document itself.
    pub(crate) const fn table_of(&self, status: u16) -> Option<&Self> {
        let mut index = 0;
        while index < self.parts.len() {
            if let Some(table) = self.parts[index].table_of(status) {
                return Some(table);
            }
            index += 1;
        }
        match self.entry(status) {
            Some(_) => Some(self),
            None => None,
        }
    }
}

/// Returns the index of the first entry whose status is `status` or more.
const fn position(entries: &[Entry], status: u16) -> usize {
    let (mut low, mut high) = (0, entries.len());
    while low < high {
        let middle = low + (high - low) / 2;
        if entries[middle].number < status {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    low
}

/// The name and the title of the document, and a line for each entry.
impl fmt::Display for Document {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let entries = self.entries();
        write!(f, "{}", self.name)?;
        if self.title != self.name {
            write!(f, ": {}", self.title)?;
        }
        let plural = if entries.len() == 1 { "" } else { "es" };
        write!(f, " ({} status{plural})", entries.len())?;
        let width = entries
            .clone()
            .filter_map(Entry::phrase)
            .map(|phrase| phrase.chars().count())
            .max()
            .unwrap_or(0);
        for entry in entries {
            let (status, phrase) = (entry.number, entry.phrase().unwrap_or("-"));
            match entry.meaning() {
                None => write!(f, "\n  {status}  {phrase}")?,
                Some(meaning) => write!(f, "\n  {status}  {phrase:width$}  {meaning}")?,
            }
            entry.fmt_facts(f)?;
        }
        Ok(())
    }
}

/// The entries of a [`Document`], in ascending order of their statuses.
///
/// Created by [`Document::entries`](crate::Document::entries).
///
/// ```
/// use status_core::documents::NAT;
///
/// let mut entries = NAT.entries();
/// assert_eq!(entries.len(), 17);
/// assert_eq!(entries.next().unwrap().status(), 200);
/// ```
#[derive(Clone, Debug)]
pub struct Entries {
    document: Document,
    from: u16,
    remaining: usize,
}

impl Iterator for Entries {
    type Item = &'static Entry;

    fn next(&mut self) -> Option<&'static Entry> {
        let entry = self.document.next_entry(self.from)?;
        self.from = entry.number + 1;
        self.remaining -= 1;
        Some(entry)
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        (self.remaining, Some(self.remaining))
    }
}

impl ExactSizeIterator for Entries {}
impl FusedIterator for Entries {}

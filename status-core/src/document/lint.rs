//! Verdicts: where a document departs from what is registered, and from itself.

use core::fmt;

use http::StatusCode;

use crate::document::{
    Document,
    entry::Entry,
    facts::{Class, Lifecycle},
    location::Location,
};

/// A departure of a document from what is registered, or from itself, at one status.
///
/// Created by [`Document::verdicts`](crate::Document::verdicts).
///
/// ```
/// use status_core::{StatusCode, document::Finding, documents::HTTP11};
///
/// let verdicts = HTTP11.verdicts();
/// let shifted = verdicts.iter().find(|verdict| verdict.status() == 203).unwrap();
///
/// assert_eq!(shifted.finding(), Finding::OtherStatus(StatusCode::NO_CONTENT));
/// assert!(shifted.is_disagreement());
/// assert_eq!(
///     shifted.to_string(),
///     "HTTP11 203: `No Content` is the phrase of 204, expected `Non-Authoritative Information`",
/// );
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Verdict {
    document: &'static str,
    status: StatusCode,
    phrase: Option<&'static str>,
    registered: Option<&'static str>,
    location: Option<Location>,
    finding: Finding,
}

/// A difference between an entry and the registry, or within its document.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Finding {
    /// The phrase is a spelling of the registered one: it differs in case, spaces, hyphens or
    /// parentheses, or it is the phrase of an older RFC.
    Spelling(&'static str),
    /// The phrase differs from the registered one.
    OtherPhrase(&'static str),
    /// The phrase is registered for another status.
    OtherStatus(StatusCode),
    /// The entry has no phrase, though others of its document have one. Contains the registered
    /// one.
    NoPhrase(&'static str),
    /// The status is not registered.
    Unregistered,
    /// The document states that the status is no longer in use.
    Retired,
    /// The entry misspells the name of a header.
    #[non_exhaustive]
    HeaderName {
        /// The name that the document writes.
        written: &'static str,
        /// The registered name.
        name: &'static str,
    },
    /// Few operations of an OpenAPI description define the status, which the document of all
    /// operations has.
    #[non_exhaustive]
    FewOperations {
        /// The number of operations that define the status.
        defining: u32,
        /// The number of all operations.
        all: u32,
    },
    /// The document lists the status outside of what its table of classes defines.
    OutsideClass,
    /// The document's table of classes defines the status, which the document does not list.
    Unlisted,
}

impl Verdict {
    /// The name of the document.
    #[must_use]
    pub const fn document(&self) -> &'static str {
        self.document
    }

    /// The status that the verdict is about.
    #[must_use]
    pub const fn status(&self) -> StatusCode {
        self.status
    }

    /// Where the document's file defines the status; `None` if the document was not read from a
    /// file or does not list the status.
    ///
    /// ```
    /// use status_core::{Document, Entry};
    ///
    /// static ERRORS: Document = Document::new(
    ///     "ERRORS",
    ///     &[Entry::new(404, "Conflict").with_location("docs/errors.md", &[14])],
    /// );
    ///
    /// let verdicts = ERRORS.verdicts();
    /// assert_eq!(verdicts[0].location().unwrap().line(), 14);
    /// assert_eq!(
    ///     verdicts[0].to_string(),
    ///     "docs/errors.md:14: 404: `Conflict` is the phrase of 409, expected `Not Found`",
    /// );
    /// ```
    #[must_use]
    pub const fn location(&self) -> Option<Location> {
        self.location
    }

    /// The departure.
    #[must_use]
    pub const fn finding(&self) -> Finding {
        self.finding
    }

    /// Whether the entry contradicts what is registered, or its own document. A
    /// [spelling](Finding::Spelling) does not, and neither do [few
    /// operations](Finding::FewOperations).
    #[must_use]
    pub const fn is_disagreement(&self) -> bool {
        !matches!(
            self.finding,
            Finding::Spelling(_) | Finding::FewOperations { .. }
        )
    }
}

/// The document of all registered statuses, and the phrases of older RFCs.
pub(crate) struct Registry {
    pub(crate) document: &'static Document,
    pub(crate) older_phrases: &'static [(u16, &'static str)],
}

impl Registry {
    fn phrase(&self, status: u16) -> Option<&'static str> {
        self.document.entry(status)?.phrase
    }

    /// Whether `phrase` is a spelling of the registered phrase, or that of an older RFC.
    #[inline]
    fn has(&self, status: u16, phrase: &str) -> bool {
        let is_same = |other: &str| bare_phrase(phrase).eq(bare_phrase(other));
        self.phrase(status).is_some_and(is_same)
            || self
                .older_phrases
                .iter()
                .any(|(of, older)| *of == status && is_same(older))
    }

    #[inline]
    fn status_of(&self, phrase: &str) -> Option<StatusCode> {
        self.document
            .entries()
            .find(|entry| self.has(entry.number, phrase))
            .map(Entry::status)
    }
}

/// Compares a document with a registry and with itself. The verdicts are in ascending order.
#[inline]
pub(crate) fn verdicts(document: &Document, registry: &Registry) -> Vec<Verdict> {
    let mut verdicts = Vec::new();
    for number in 100..=999 {
        let Ok(status) = StatusCode::from_u16(number) else {
            continue;
        };
        let entry = document.entry(number);
        let findings = findings(document, registry, number).into_iter();
        verdicts.extend(findings.map(|finding| Verdict {
            document: document.name(),
            status,
            phrase: entry.and_then(Entry::phrase),
            registered: registry.phrase(number),
            location: entry.and_then(Entry::location),
            finding,
        }));
    }
    verdicts
}

#[inline]
fn findings(document: &Document, registry: &Registry, status: u16) -> Vec<Finding> {
    let is_defined = |class: &Class| class.defined().contains(&status);
    let in_class = document.classes().iter().any(is_defined);
    let Some(entry) = document.entry(status) else {
        return Vec::from_iter(in_class.then_some(Finding::Unlisted));
    };
    if entry.is_from_class() {
        return Vec::new();
    }
    let mut findings = Vec::from_iter(phrase_finding(document, registry, entry));
    if entry.lifecycle() == Lifecycle::Retired {
        findings.push(Finding::Retired);
    }
    for header in entry.headers() {
        let (written, name) = (header.written(), header.static_name());
        if let Some(written) = written.filter(|written| !written.eq_ignore_ascii_case(name)) {
            findings.push(Finding::HeaderName { written, name });
        }
    }
    if let Some((defining, all)) = entry.few_operations() {
        findings.push(Finding::FewOperations { defining, all });
    }
    if !in_class && !document.classes().is_empty() {
        findings.push(Finding::OutsideClass);
    }
    findings
}

#[inline]
fn phrase_finding(document: &Document, registry: &Registry, entry: &Entry) -> Option<Finding> {
    let Some(registered) = registry.phrase(entry.number) else {
        let other = entry.phrase().and_then(|phrase| registry.status_of(phrase));
        return Some(other.map_or(Finding::Unregistered, Finding::OtherStatus));
    };
    match entry.phrase() {
        Some(phrase) if phrase == registered => None,
        Some(phrase) if registry.has(entry.number, phrase) => Some(Finding::Spelling(registered)),
        Some(phrase) => Some(
            registry
                .status_of(phrase)
                .map_or(Finding::OtherPhrase(registered), Finding::OtherStatus),
        ),
        None if has_phrases(document, entry.number) => Some(Finding::NoPhrase(registered)),
        None => None,
    }
}

/// Whether the table that defines a status has phrases at all.
#[inline]
fn has_phrases(document: &Document, status: u16) -> bool {
    let table = document.table_of(status);
    table.is_some_and(|table| table.entries().any(|entry| entry.phrase().is_some()))
}

/// The characters of a phrase by which phrases differ in more than spelling: lower case, without
/// spaces, hyphens, parentheses and a full stop at the end.
#[inline]
pub(crate) fn bare_phrase(phrase: &str) -> impl Iterator<Item = char> {
    phrase
        .trim_end()
        .trim_end_matches(['.', '。'])
        .chars()
        .filter(|c| !c.is_whitespace() && !matches!(c, '-' | '(' | ')'))
        .flat_map(char::to_lowercase)
}

/// `NAT 404: ..`, or `docs/errors.md:14: 404: ..` as a linter prints it if the location is known.
impl fmt::Display for Verdict {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.location {
            Some(location) => write!(f, "{location}: ")?,
            None => write!(f, "{} ", self.document)?,
        }
        write!(f, "{}: ", self.status.as_u16())?;
        let phrase = self.phrase.unwrap_or("-");
        match self.finding {
            Finding::Spelling(registered) => {
                write!(f, "`{phrase}` is a spelling of `{registered}`")
            }
            Finding::OtherPhrase(registered) => {
                write!(f, "`{phrase}` is not the registered `{registered}`")
            }
            Finding::OtherStatus(other) => {
                write!(f, "`{phrase}` is the phrase of {}", other.as_u16())?;
                match self.registered {
                    Some(own) => write!(f, ", expected `{own}`"),
                    None => write!(f, ", and {} is not registered", self.status.as_u16()),
                }
            }
            Finding::NoPhrase(registered) => write!(f, "missing phrase, expected `{registered}`"),
            Finding::Unregistered => f.write_str("the status is not registered"),
            Finding::Retired => f.write_str("the document has retired it"),
            Finding::HeaderName { written, name } => {
                write!(f, "misspelt header `{written}`, expected `{name}`")
            }
            Finding::FewOperations { defining, all } => {
                write!(f, "defined by {defining} of {all} operations")
            }
            Finding::OutsideClass => {
                f.write_str("listed, but outside of what the table of classes defines")
            }
            Finding::Unlisted => f.write_str("defined in the table of classes, but not listed"),
        }
    }
}

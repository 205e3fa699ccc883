//! Where a document departs from what is registered, and from itself.

use core::fmt;

use http::StatusCode;

use crate::document::{
    Class, Document,
    entry::{Entry, Standing},
    location::Source,
};

/// What is to be said about one code of a document.
///
/// ```
/// use status_core::{Finding, documents::HTTP11, StatusCode};
///
/// let verdicts = HTTP11.verdicts();
/// let shifted = verdicts.iter().find(|verdict| verdict.code() == 203).unwrap();
///
/// assert_eq!(shifted.finding(), Finding::OtherCode(StatusCode::NO_CONTENT));
/// assert!(shifted.is_disagreement());
/// assert_eq!(
///     shifted.to_string(),
///     "HTTP11 203: `No Content` is the phrase of 204, that of 203 is `Non Authoritative Information`",
/// );
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Verdict {
    document: &'static str,
    code: StatusCode,
    phrase: Option<&'static str>,
    source: Option<Source>,
    finding: Finding,
}

/// How a row departs from what is registered, or from its own document.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Finding {
    /// The phrase differs from the registered one in letter case, spaces, hyphens and a full stop behind it alone.
    Spelling(&'static str),
    /// The phrase is another than the registered one.
    OtherPhrase(&'static str),
    /// The phrase is the registered one of another code.
    OtherCode(StatusCode),
    /// The row has no phrase, and others of its document have; the registered one.
    NoPhrase(&'static str),
    /// No phrase is registered for the code.
    Unregistered,
    /// The document says that the code is no longer in use.
    Retired,
    /// The row writes another name for a header than the header's.
    HeaderName {
        /// The name that the row writes.
        written: &'static str,
        /// The header's name.
        name: &'static str,
    },
    /// The document lists the code, outside of what its table of classes calls defined.
    OutsideClass,
    /// The document's table of classes calls the code defined, and the document does not list it.
    Unlisted,
}

impl Verdict {
    /// The name of the document.
    #[must_use]
    pub const fn document(&self) -> &'static str {
        self.document
    }

    /// The code that the verdict is about.
    #[must_use]
    pub const fn code(&self) -> StatusCode {
        self.code
    }

    /// Where the document's file defines the code; `None` where the document was not read from a file, or does not
    /// list the code.
    ///
    /// ```
    /// use status_core::{Document, Entry};
    ///
    /// static ERRORS: Document =
    ///     Document::new("ERRORS", &[Entry::new(404, "Conflict").with_source("docs/errors.md", &[14])]);
    ///
    /// let verdicts = ERRORS.verdicts();
    /// assert_eq!(verdicts[0].source().unwrap().line(), 14);
    /// assert_eq!(
    ///     verdicts[0].to_string(),
    ///     "docs/errors.md:14: 404: `Conflict` is the phrase of 409, that of 404 is `Not Found`",
    /// );
    /// ```
    #[must_use]
    pub const fn source(&self) -> Option<Source> {
        self.source
    }

    /// What was found.
    #[must_use]
    pub const fn finding(&self) -> Finding {
        self.finding
    }

    /// Whether the row says something else than what is registered, or than its document does. A
    /// [spelling](Finding::Spelling) does not.
    #[must_use]
    pub const fn is_disagreement(&self) -> bool {
        !matches!(self.finding, Finding::Spelling(_))
    }
}

impl Document {
    /// Where the document departs from the registered phrases and from itself, in ascending order of the
    /// codes.
    ///
    /// Registered is what [`StatusCode::canonical_reason`] says. It is behind the IANA's registry in a few places:
    /// there 413 is `Content Too Large`, 422 `Unprocessable Content` and 203 `Non-Authoritative Information`.
    ///
    /// Nothing is said of rows of a [whole class](Entry::is_of_range), nor of what has no phrase in a document without any.
    ///
    /// Nothing is corrected silently: a document keeps every row as it is written, and this tells what is
    /// to be known about it.
    ///
    /// ```
    /// use status_core::documents::{CCI, NAT};
    ///
    /// assert!(NAT.verdicts().is_empty());
    /// assert!(CCI.verdicts().iter().any(|verdict| verdict.to_string() == "CCI 306: the document has retired it"));
    /// ```
    #[must_use]
    #[inline]
    pub fn verdicts(&self) -> Vec<Verdict> {
        let mut verdicts = Vec::new();
        for code in (100..=999).filter_map(|code| StatusCode::from_u16(code).ok()) {
            let entry = self.entry(code.as_u16());
            verdicts.extend(self.findings(code).into_iter().map(|finding| Verdict {
                document: self.name(),
                code,
                phrase: entry.and_then(Entry::phrase),
                source: entry.and_then(Entry::source),
                finding,
            }));
        }
        verdicts
    }

    #[inline]
    fn findings(&self, code: StatusCode) -> Vec<Finding> {
        let is_defined = |class: &Class| class.defined().contains(&code.as_u16());
        let in_class = self.classes().iter().any(is_defined);
        let Some(entry) = self.entry(code.as_u16()) else {
            return Vec::from_iter(in_class.then_some(Finding::Unlisted));
        };
        if entry.is_of_range() {
            return Vec::new();
        }
        let mut findings = Vec::from_iter(self.phrase_finding(entry));
        if entry.standing() == Standing::Retired {
            findings.push(Finding::Retired);
        }
        for header in entry.headers() {
            if let Some(written) = header.written() {
                if !written.eq_ignore_ascii_case(header.static_name()) {
                    findings.push(Finding::HeaderName {
                        written,
                        name: header.static_name(),
                    });
                }
            }
        }
        if !in_class && !self.classes().is_empty() {
            findings.push(Finding::OutsideClass);
        }
        findings
    }

    #[inline]
    fn phrase_finding(&self, entry: &Entry) -> Option<Finding> {
        let (code, registered) = (entry.code(), entry.code().canonical_reason());
        match (entry.phrase(), registered) {
            (Some(phrase), Some(registered)) if phrase == registered => None,
            (Some(phrase), Some(registered)) if bare(phrase).eq(bare(registered)) => {
                Some(Finding::Spelling(registered))
            }
            (Some(phrase), _) => match (registered_as(phrase), registered) {
                (Some(other), _) => Some(Finding::OtherCode(other)),
                (None, Some(registered)) => Some(Finding::OtherPhrase(registered)),
                (None, None) => Some(Finding::Unregistered),
            },
            (None, Some(registered)) if self.has_phrases_beside(code) => {
                Some(Finding::NoPhrase(registered))
            }
            (None, Some(_)) => None,
            (None, None) => Some(Finding::Unregistered),
        }
    }

    /// Whether the table that has the code has phrases at all.
    #[inline]
    fn has_phrases_beside(&self, code: StatusCode) -> bool {
        let table = self.table_of(code.as_u16());
        table.is_some_and(|table| table.entries().any(|entry| entry.phrase().is_some()))
    }
}

/// The code that a phrase is registered for.
#[inline]
fn registered_as(phrase: &str) -> Option<StatusCode> {
    (100..=999)
        .filter_map(|code| StatusCode::from_u16(code).ok())
        .find(|code| {
            code.canonical_reason()
                .is_some_and(|registered| bare(phrase).eq(bare(registered)))
        })
}

/// A phrase without what is mere spelling: letter case, spaces, hyphens and a full stop behind it.
#[inline]
pub(crate) fn bare(phrase: &str) -> impl Iterator<Item = char> {
    phrase
        .trim_end()
        .trim_end_matches(['.', '。'])
        .chars()
        .filter(|c| !c.is_whitespace() && *c != '-')
        .flat_map(char::to_lowercase)
}

/// `NAT 404: ..`; `docs/errors.md:14: 404: ..` where the row's place is known, as a linter prints it.
impl fmt::Display for Verdict {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.source {
            Some(source) => write!(f, "{source}: ")?,
            None => write!(f, "{} ", self.document)?,
        }
        write!(f, "{}: ", self.code.as_u16())?;
        let phrase = self.phrase.unwrap_or("-");
        match self.finding {
            Finding::Spelling(registered) => {
                write!(f, "`{phrase}` is a spelling of `{registered}`")
            }
            Finding::OtherPhrase(registered) => {
                write!(f, "`{phrase}` is not the registered `{registered}`")
            }
            Finding::OtherCode(other) => {
                write!(f, "`{phrase}` is the phrase of {}", other.as_u16())?;
                match self.code.canonical_reason() {
                    Some(own) => write!(f, ", that of {} is `{own}`", self.code.as_u16()),
                    None => f.write_str(", and the code itself is not registered"),
                }
            }
            Finding::NoPhrase(registered) => write!(f, "no phrase, registered is `{registered}`"),
            Finding::Unregistered => f.write_str("the code is not registered"),
            Finding::Retired => f.write_str("the document has retired it"),
            Finding::HeaderName { written, name } => {
                write!(f, "the header `{written}` is written for `{name}`")
            }
            Finding::OutsideClass => {
                f.write_str("listed, but not among what the table of classes calls defined")
            }
            Finding::Unlisted => {
                f.write_str("the table of classes calls it defined, but it is not listed")
            }
        }
    }
}

//! The codes that a document lists for a status.

use core::{fmt, iter::FusedIterator};

use crate::{
    const_text::equal,
    document::{facts::Lifecycle, location::Location},
};

/// A code: the API's own word for an error, such as `order_not_found`.
///
/// ```
/// use status_core::{Entry, document::Code};
///
/// const NOT_FOUND: Entry = Entry::new(404, "Not Found")
///     .with_described_codes(&[Code::new("order_not_found").with_meaning("no such order")]);
///
/// let code = NOT_FOUND.codes().next().unwrap();
/// assert_eq!(code.code(), "order_not_found");
/// assert_eq!(code.meaning(), Some("no such order"));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Code {
    text: &'static str,
    meaning: Option<&'static str>,
    lifecycle: Lifecycle,
    location: Option<Location>,
}

impl Code {
    /// A code with every optional field unset.
    ///
    /// ```
    /// assert_eq!(status_core::document::Code::new("order_locked").code(), "order_locked");
    /// ```
    #[must_use]
    pub const fn new(code: &'static str) -> Self {
        Self {
            text: code,
            meaning: None,
            lifecycle: Lifecycle::Active,
            location: None,
        }
    }

    /// Sets the meaning of the code, in the language of the document.
    ///
    /// ```
    /// use status_core::document::Code;
    ///
    /// const LOCKED: Code = Code::new("order_locked").with_meaning("the order is being paid");
    /// assert_eq!(LOCKED.to_string(), "order_locked: the order is being paid");
    /// ```
    #[must_use]
    pub const fn with_meaning(mut self, meaning: &'static str) -> Self {
        self.meaning = Some(meaning);
        self
    }

    /// Sets whether the code is in use.
    ///
    /// ```
    /// use status_core::document::{Code, Lifecycle};
    ///
    /// const OLD: Code = Code::new("order_gone").with_lifecycle(Lifecycle::Retired);
    /// assert_eq!(OLD.lifecycle(), Lifecycle::Retired);
    /// ```
    #[must_use]
    pub const fn with_lifecycle(mut self, lifecycle: Lifecycle) -> Self {
        self.lifecycle = lifecycle;
        self
    }

    /// Sets the file and the lines that list the code. Error messages cite the first line.
    ///
    /// ```
    /// use status_core::document::Code;
    ///
    /// const LOCKED: Code = Code::new("order_locked").with_location("docs/errors.md", &[14]);
    /// assert_eq!(LOCKED.location().unwrap().to_string(), "docs/errors.md:14");
    /// ```
    ///
    /// # Panics
    ///
    /// Panics if there are no lines. In a `const` or a `static`, that is a compile error.
    #[must_use]
    #[track_caller]
    pub const fn with_location(mut self, file: &'static str, lines: &'static [u32]) -> Self {
        self.location = Some(Location::new(file, lines));
        self
    }

    /// The code, exactly as the document writes it.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        self.text
    }

    /// The meaning of the code, in the language of the document; `None` if the document does not
    /// explain it.
    #[must_use]
    pub const fn meaning(&self) -> Option<&'static str> {
        self.meaning
    }

    /// Whether the code is in use.
    #[must_use]
    pub const fn lifecycle(&self) -> Lifecycle {
        self.lifecycle
    }

    /// Where the document's file lists the code; `None` if the document was not read from a file.
    #[must_use]
    pub const fn location(&self) -> Option<Location> {
        self.location
    }

    /// Whether a type may have the code at all.
    pub(crate) const fn is_in_use(&self) -> bool {
        !matches!(self.lifecycle, Lifecycle::Retired)
    }
}

/// `order_locked: the order is being paid`.
impl fmt::Display for Code {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.text)?;
        if let Some(meaning) = self.meaning {
            write!(f, ": {meaning}")?;
        }
        if matches!(self.lifecycle, Lifecycle::Retired) {
            f.write_str(" [retired]")?;
        }
        Ok(())
    }
}

/// A code as `document!` writes it: code, meaning, lines and lifecycle.
pub(crate) type ReadCode = (
    &'static str,
    Option<&'static str>,
    &'static [u32],
    Lifecycle,
);

/// The codes of an entry, in one of the forms in which a document can have them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum CodeList {
    /// No code. The compiler validates each entry of a document, where this costs it less than an
    /// empty slice.
    None,
    Plain(&'static [&'static str]),
    Described(&'static [Code]),
    /// Codes that were read from a file.
    Read(&'static str, &'static [ReadCode]),
}

const NO_CODES: &[&str] = &[];

impl CodeList {
    pub(crate) const EMPTY: Self = Self::None;

    /// The codes of an entry that was read from a file.
    pub(crate) const fn read(file: &'static str, codes: &'static [ReadCode]) -> Self {
        if codes.is_empty() {
            Self::None
        } else {
            Self::Read(file, codes)
        }
    }

    pub(crate) const fn is_empty(&self) -> bool {
        match self {
            Self::None => true,
            Self::Plain(codes) => codes.is_empty(),
            Self::Described(codes) => codes.is_empty(),
            Self::Read(_, codes) => codes.is_empty(),
        }
    }

    pub(crate) const fn len(self) -> usize {
        match self {
            Self::None => 0,
            Self::Plain(codes) => codes.len(),
            Self::Described(codes) => codes.len(),
            Self::Read(_, codes) => codes.len(),
        }
    }

    pub(crate) const fn get(self, index: usize) -> Code {
        match self {
            Self::None => Code::new(NO_CODES[index]),
            Self::Plain(codes) => Code::new(codes[index]),
            Self::Described(codes) => codes[index],
            Self::Read(file, codes) => {
                let (text, meaning, lines, lifecycle) = codes[index];
                Code {
                    text,
                    meaning,
                    lifecycle,
                    location: Some(Location::new(file, lines)),
                }
            }
        }
    }

    /// Whether the code at an index is spelt like this.
    pub(crate) const fn is_at(self, index: usize, code: &str) -> bool {
        equal(
            match self {
                Self::None => NO_CODES[index],
                Self::Plain(codes) => codes[index],
                Self::Described(codes) => codes[index].text,
                Self::Read(_, codes) => codes[index].0,
            },
            code,
        )
    }

    /// Returns the code that is spelt like this.
    pub(crate) const fn find(self, code: &str) -> Option<Code> {
        let mut index = 0;
        while index < self.len() {
            if self.is_at(index, code) {
                return Some(self.get(index));
            }
            index += 1;
        }
        None
    }

    /// Whether two lists have the same codes with the same lifecycles, in the same order.
    pub(crate) const fn is_same_as(self, other: Self) -> bool {
        let (length, mut index) = (self.len(), 0);
        if length != other.len() {
            return false;
        }
        while index < length {
            let (ours, theirs) = (self.get(index), other.get(index));
            if !equal(ours.text, theirs.text) || ours.lifecycle as u8 != theirs.lifecycle as u8 {
                return false;
            }
            index += 1;
        }
        true
    }

    /// Whether one of the codes is in use.
    pub(crate) const fn has_any_in_use(self) -> bool {
        let (length, mut index) = (self.len(), 0);
        while index < length {
            if self.get(index).is_in_use() {
                return true;
            }
            index += 1;
        }
        false
    }
}

/// The codes of an entry, in the order of the document. Returned by
/// [`Entry::codes`](crate::Entry::codes).
#[derive(Clone, Debug)]
pub struct Codes {
    list: CodeList,
    next: usize,
}

impl Codes {
    pub(crate) const fn new(list: CodeList) -> Self {
        Self { list, next: 0 }
    }
}

impl Iterator for Codes {
    type Item = Code;

    fn next(&mut self) -> Option<Code> {
        if self.next == self.list.len() {
            return None;
        }
        self.next += 1;
        Some(self.list.get(self.next - 1))
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        let remaining = self.list.len() - self.next;
        (remaining, Some(remaining))
    }
}

impl ExactSizeIterator for Codes {}

impl FusedIterator for Codes {}

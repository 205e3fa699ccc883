//! A document: a named, ordered table of status codes, or the union of several.

pub(crate) mod compare;
pub(crate) mod entry;
pub(crate) mod lint;
pub(crate) mod location;
mod read;

use core::{fmt, iter::FusedIterator, ops::RangeInclusive};

use crate::{const_text as text, rules::message as diagnose};

use self::{
    entry::{Entry, Meaning},
    location::Apart,
};

/// A document of status codes: what an API's clients read, as a value that the compiler can read too.
///
/// A document is a table of [entries](Entry) in ascending order of their codes, or the union of
/// other documents. Five published ones are built in, see [`documents`](crate::documents); your own
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
    rows: Rows,
    classes: &'static [Class],
    file: Option<&'static str>,
    apart: &'static [Apart],
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Rows {
    Table(Table),
    Union(&'static [&'static Document]),
}

/// The rows of a table in ascending order of their codes.
#[derive(Clone, Copy, Debug)]
enum Table {
    Together(&'static [Entry]),
    /// Each by itself, so that a program has in it only those that it refers to.
    Apart(&'static [&'static Entry]),
}

/// Whether they have the same rows, in whichever form.
impl PartialEq for Table {
    fn eq(&self, other: &Self) -> bool {
        let (ours, theirs) = (0..self.len(), 0..other.len());
        let (ours, theirs) = (ours.map(|at| self.row(at)), theirs.map(|at| other.row(at)));
        ours.eq(theirs)
    }
}

impl Eq for Table {}

impl Table {
    const fn len(self) -> usize {
        match self {
            Self::Together(rows) => rows.len(),
            Self::Apart(rows) => rows.len(),
        }
    }

    const fn row(self, at: usize) -> &'static Entry {
        match self {
            Self::Together(rows) => &rows[at],
            Self::Apart(rows) => rows[at],
        }
    }

    /// The first row whose code is `code` or more.
    const fn at_or_after(self, code: u16) -> Option<&'static Entry> {
        let len = self.len();
        let (mut low, mut high) = (0, len);
        while low < high {
            let middle = low + (high - low) / 2;
            // Not by `row`: each check of each code looks here, and a call costs the compiler more than all else.
            let number = match self {
                Self::Together(rows) => rows[middle].number,
                Self::Apart(rows) => rows[middle].number,
            };
            if number < code {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        if low < len { Some(self.row(low)) } else { None }
    }
}

impl Document {
    /// A document from its rows.
    ///
    /// Give it the name of the `static` that holds it: that is how the compiler's messages call it.
    ///
    /// # Panics
    ///
    /// If the name is empty, the rows do not ascend, or a code is there twice. In a `const` or a `static`, where
    /// documents are written, that is a compile error:
    ///
    /// ```compile_fail,E0080
    /// # use status_core::{Document, Entry};
    /// // error[E0080]: evaluation panicked: ERRORS lists 404 twice
    /// pub static ERRORS: Document = Document::new(
    ///     "ERRORS",
    ///     &[Entry::new(404, "Not Found"), Entry::new(404, "No Such Order")],
    /// );
    /// ```
    #[must_use]
    #[track_caller]
    pub const fn new(name: &'static str, entries: &'static [Entry]) -> Self {
        Self::of_table(name, Table::Together(entries))
    }

    /// A document from rows of which each is by itself.
    #[track_caller]
    pub(crate) const fn of_rows(name: &'static str, rows: &'static [&'static Entry]) -> Self {
        Self::of_table(name, Table::Apart(rows))
    }

    #[track_caller]
    const fn of_table(name: &'static str, table: Table) -> Self {
        diagnose::check_name(name);
        let (mut at, mut before) = (0, 0);
        while at < table.len() {
            let code = table.row(at).number;
            if code == before {
                diagnose::listed_twice(name, code);
            }
            if code < before {
                diagnose::out_of_order(name, before, code);
            }
            before = code;
            at += 1;
        }
        Self {
            name,
            title: name,
            rows: Rows::Table(table),
            classes: &[],
            file: None,
            apart: &[],
        }
    }

    /// A document that defines what any of `documents` defines.
    ///
    /// A code that several of them define has the row of the first. Their classes are not joined. The union of what is in a `static` is
    /// to be a `static` too.
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
    /// If a name is empty.
    #[must_use]
    pub const fn union(name: &'static str, documents: &'static [&'static Document]) -> Self {
        diagnose::check_name(name);
        let mut at = 0;
        while at < documents.len() {
            // That this reads the part has the compiler refuse a static that is a part of itself, in which a
            // look-up would never end.
            diagnose::check_name(documents[at].name);
            at += 1;
        }
        Self {
            name,
            title: name,
            rows: Rows::Union(documents),
            classes: &[],
            file: None,
            apart: &[],
        }
    }

    /// Gives the document the title under which it was published.
    ///
    /// ```
    /// use status_core::{Document, Entry};
    ///
    /// static ERRORS: Document =
    ///     Document::new("ERRORS", &[Entry::new(404, "Not Found")]).with_title("Acme API, error codes");
    /// assert_eq!(ERRORS.title(), "Acme API, error codes");
    /// ```
    #[must_use]
    pub const fn with_title(mut self, title: &'static str) -> Self {
        self.title = title;
        self
    }

    /// Gives the document its table of classes.
    ///
    /// ```
    /// use status_core::{Class, Document, Entry, Meaning};
    ///
    /// static ERRORS: Document = Document::new("ERRORS", &[Entry::new(404, "Not Found")])
    ///     .with_classes(&[Class::new((400, 499), (400, 417), Meaning::new("the client's", "客户端"))]);
    /// assert_eq!(ERRORS.classes()[0].defined(), 400..=417);
    /// ```
    #[must_use]
    pub const fn with_classes(mut self, classes: &'static [Class]) -> Self {
        self.classes = classes;
        self
    }

    /// Names the file that the document was read from. The compiler's messages cite it.
    ///
    /// ```
    /// use status_core::{Document, Entry};
    ///
    /// static ERRORS: Document =
    ///     Document::new("ERRORS", &[Entry::new(404, "Not Found").with_source("docs/errors.md", &[14])])
    ///         .with_file("docs/errors.md");
    /// assert_eq!(ERRORS.file(), Some("docs/errors.md"));
    /// ```
    #[must_use]
    pub const fn with_file(mut self, file: &'static str) -> Self {
        self.file = Some(file);
        self
    }

    /// Lists what the document's file has in the place of codes, and which defines none: `4xx`, `default`.
    ///
    /// ```
    /// use status_core::{Apart, Document, Entry, NoCode};
    ///
    /// static PETS: Document = Document::new("PETS", &[Entry::new(404, "Not Found")])
    ///     .with_file("openapi.yaml")
    ///     .with_apart(&[Apart::new("default", 9, NoCode::Default)]);
    /// assert_eq!(PETS.apart()[0].why(), NoCode::Default);
    /// ```
    #[must_use]
    pub const fn with_apart(mut self, apart: &'static [Apart]) -> Self {
        self.apart = apart;
        self
    }

    /// The name that messages call the document by: that of the constant that holds it, `NAT` for
    /// [`documents::NAT`](crate::documents::NAT), or that of the file that it was read from.
    #[must_use]
    pub const fn name(&self) -> &'static str {
        self.name
    }

    /// The title under which the document was published; its name, if it was given none.
    ///
    /// ```
    /// assert_eq!(status_core::documents::NAT.title(), "NAT Gateway API, status codes");
    /// ```
    #[must_use]
    pub const fn title(&self) -> &'static str {
        self.title
    }

    /// The classes of codes that the document describes; empty for most documents.
    #[must_use]
    pub const fn classes(&self) -> &'static [Class] {
        self.classes
    }

    /// The file that the document was read from; `None` for one that is written in Rust, and for a union, whose
    /// [parts](Self::parts) know theirs. It is named as in a [`Source`](crate::Source::file).
    #[must_use]
    pub const fn file(&self) -> Option<&'static str> {
        self.file
    }

    /// What the document's file has in the place of codes, and which defines none; empty for a union, whose
    /// [parts](Self::parts) know theirs.
    #[must_use]
    pub const fn apart(&self) -> &'static [Apart] {
        self.apart
    }

    /// The documents that this one is the union of; empty for a table.
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
        match self.rows {
            Rows::Table(_) => &[],
            Rows::Union(documents) => documents,
        }
    }

    /// The row of a code.
    ///
    /// ```
    /// use status_core::documents::NAT;
    ///
    /// const CONFLICT: &str = NAT.entry(409).unwrap().phrase().unwrap();
    /// assert_eq!(CONFLICT, "Conflict");
    /// assert!(NAT.entry(418).is_none());
    /// ```
    #[must_use]
    pub const fn entry(&self, code: u16) -> Option<&'static Entry> {
        match self.rows {
            Rows::Table(table) => match table.at_or_after(code) {
                Some(entry) if entry.number == code => Some(entry),
                _ => None,
            },
            Rows::Union(documents) => {
                let mut at = 0;
                while at < documents.len() {
                    if let Some(entry) = documents[at].entry(code) {
                        return Some(entry);
                    }
                    at += 1;
                }
                None
            }
        }
    }

    /// All rows, in ascending order of their codes.
    ///
    /// ```
    /// use status_core::documents::COMMON;
    ///
    /// let codes = COMMON.entries().map(|entry| entry.code().as_u16());
    /// assert!(codes.eq([200, 204, 400, 401, 403, 404, 405, 406, 407, 408, 409, 500, 501, 502, 503, 504]));
    /// ```
    #[must_use]
    pub const fn entries(&self) -> Entries {
        let mut entries = Entries {
            document: *self,
            from: 0,
            left: 0,
        };
        while let Some(entry) = self.at_or_after(entries.from) {
            entries.left += 1;
            entries.from = entry.number + 1;
        }
        entries.from = 0;
        entries
    }

    /// The row with the lowest code that is `code` or more.
    pub(crate) const fn at_or_after(&self, code: u16) -> Option<&'static Entry> {
        match self.rows {
            Rows::Table(table) => table.at_or_after(code),
            Rows::Union(documents) => {
                let mut nearest: Option<&'static Entry> = None;
                let mut at = 0;
                while at < documents.len() {
                    if let Some(entry) = documents[at].at_or_after(code) {
                        nearest = match nearest {
                            Some(found) if found.code().as_u16() <= entry.code().as_u16() => {
                                nearest
                            }
                            _ => Some(entry),
                        };
                    }
                    at += 1;
                }
                nearest
            }
        }
    }

    /// Whether two documents have the same names and rows, as far as it matters: constants cannot compare addresses.
    pub(crate) const fn is(&self, other: &Self) -> bool {
        if !text::equal(self.name, other.name) || !text::equal(self.title, other.title) {
            return false;
        }
        match (self.rows, other.rows) {
            (Rows::Table(ours), Rows::Table(theirs)) => {
                let mut at = 0;
                while at < ours.len() && at < theirs.len() {
                    if !ours.row(at).is(theirs.row(at)) {
                        return false;
                    }
                    at += 1;
                }
                ours.len() == theirs.len()
            }
            (Rows::Union(ours), Rows::Union(theirs)) => {
                let mut at = 0;
                while at < ours.len() && at < theirs.len() {
                    if !ours[at].is(theirs[at]) {
                        return false;
                    }
                    at += 1;
                }
                ours.len() == theirs.len()
            }
            _ => false,
        }
    }

    /// The table that a row of this document comes from: the document itself, or a part of the union.
    pub(crate) const fn table_of(&self, code: u16) -> Option<&Self> {
        match self.rows {
            Rows::Table(_) => match self.entry(code) {
                Some(_) => Some(self),
                None => None,
            },
            Rows::Union(documents) => {
                let mut at = 0;
                while at < documents.len() {
                    if let Some(table) = documents[at].table_of(code) {
                        return Some(table);
                    }
                    at += 1;
                }
                None
            }
        }
    }
}

/// The document's name, its title, and a line for each row.
impl fmt::Display for Document {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let entries = self.entries();
        write!(f, "{}", self.name)?;
        if self.title != self.name {
            write!(f, ": {}", self.title)?;
        }
        let plural = if entries.len() == 1 { "" } else { "s" };
        write!(f, " ({} code{plural})", entries.len())?;
        let width = entries
            .clone()
            .filter_map(Entry::phrase)
            .map(|phrase| phrase.chars().count())
            .max()
            .unwrap_or(0);
        for entry in entries {
            let (code, phrase) = (entry.number, entry.phrase().unwrap_or("-"));
            match entry.meaning().en() {
                "" => write!(f, "\n  {code}  {phrase}")?,
                meaning => write!(f, "\n  {code}  {phrase:width$}  {meaning}")?,
            }
            entry.facts(f)?;
        }
        Ok(())
    }
}

/// The rows of a [`Document`], in ascending order of their codes.
///
/// Made by [`Document::entries`].
#[derive(Clone, Debug)]
pub struct Entries {
    document: Document,
    from: u16,
    left: usize,
}

impl Iterator for Entries {
    type Item = &'static Entry;

    fn next(&mut self) -> Option<&'static Entry> {
        let entry = self.document.at_or_after(self.from)?;
        self.from = entry.number + 1;
        self.left -= 1;
        Some(entry)
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        (self.left, Some(self.left))
    }
}

impl ExactSizeIterator for Entries {}
impl FusedIterator for Entries {}

/// A class of codes as a document describes it, such as 400-499 for the client's errors.
///
/// ```
/// use status_core::documents::HTTP11;
///
/// let [_, success, ..] = HTTP11.classes() else { unreachable!() };
/// assert_eq!(success.whole(), 200..=299);
/// assert_eq!(success.defined(), 200..=206);
/// assert_eq!(success.meaning().en(), "success");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Class {
    whole: (u16, u16),
    defined: (u16, u16),
    meaning: Meaning,
}

impl Class {
    /// A class with its whole range and the part of it that the document calls defined.
    #[must_use]
    pub const fn new(whole: (u16, u16), defined: (u16, u16), meaning: Meaning) -> Self {
        Self {
            whole,
            defined,
            meaning,
        }
    }

    /// The whole range of the class.
    #[must_use]
    pub const fn whole(&self) -> RangeInclusive<u16> {
        self.whole.0..=self.whole.1
    }

    /// The part of the range that the document calls defined.
    #[must_use]
    pub const fn defined(&self) -> RangeInclusive<u16> {
        self.defined.0..=self.defined.1
    }

    /// What the class stands for.
    #[must_use]
    pub const fn meaning(&self) -> Meaning {
        self.meaning
    }
}

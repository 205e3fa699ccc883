//! One entry of a document: a status and what the document states about it.

mod builder;
mod display;

use http::{Method, StatusCode};

use crate::document::{
    codes::{CodeList, Codes},
    facts::{HeaderRule, Lifecycle, Retry, Translations, translation},
    invalid,
    location::Location,
};

/// A status as a document defines it.
///
/// ```
/// use status_core::{documents::NAT, http::Method};
///
/// let created = NAT.entry(201).unwrap();
/// assert_eq!(created.phrase(), Some("Created"));
/// assert_eq!(created.methods(), [Method::POST]);
/// assert_eq!(created.to_string(), "201 Created: the POST succeeded [POST]");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Entry {
    /// The status, in `100..=999`. A plain number: each check of a type reads it in const code.
    pub(crate) number: u16,
    pub(crate) phrase: Option<&'static str>,
    pub(crate) meaning: Option<&'static str>,
    pub(crate) translations: Translations,
    pub(crate) methods: &'static [Method],
    pub(crate) headers: &'static [HeaderRule],
    pub(crate) retry: Retry,
    pub(crate) lifecycle: Lifecycle,
    pub(crate) bodiless: bool,
    pub(crate) may_close_connection: bool,
    pub(crate) from_class: bool,
    pub(crate) codes: CodeList,
    pub(crate) origin: Option<Origin>,
}

/// What only an entry of a file has. The compiler validates each field of each entry, so that one
/// field costs the documents without a file less than several.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Origin {
    pub(crate) location: Location,
    /// Whether the file has a row with the status and without a code.
    pub(crate) code_optional: bool,
    /// The number of operations that define the status, and of all operations.
    pub(crate) operations: Option<(u32, u32)>,
}

impl Entry {
    /// An entry with every optional field unset.
    ///
    /// The tables of this crate and those that `document!` writes fill in the fields themselves.
    /// The compiler evaluates a table in each crate that uses it, where a field is cheaper than a
    /// call.
    pub(crate) const BLANK: Self = Self {
        number: 100,
        phrase: None,
        meaning: None,
        translations: &[],
        methods: &[],
        headers: &[],
        retry: Retry::Unstated,
        lifecycle: Lifecycle::Active,
        bodiless: false,
        may_close_connection: false,
        from_class: false,
        codes: CodeList::EMPTY,
        origin: None,
    };

    /// The status.
    ///
    /// ```
    /// use status_core::{StatusCode, documents::NAT};
    ///
    /// assert_eq!(NAT.entry(404).unwrap().status(), StatusCode::NOT_FOUND);
    /// ```
    #[must_use]
    pub const fn status(&self) -> StatusCode {
        match StatusCode::from_u16(self.number) {
            Ok(status) => status,
            Err(_) => invalid::status(self.number),
        }
    }

    /// The phrase, exactly as the document writes it; `None` if it has none.
    ///
    /// ```
    /// use status_core::documents::{CCI, COMMON};
    ///
    /// assert_eq!(CCI.entry(404).unwrap().phrase(), Some("NotFound"));
    /// assert_eq!(COMMON.entry(200).unwrap().phrase(), None);
    /// ```
    #[must_use]
    pub const fn phrase(&self) -> Option<&'static str> {
        self.phrase
    }

    /// The meaning of the status in this document, in the language of the document; `None` if the
    /// document does not explain it.
    ///
    /// ```
    /// use status_core::documents::{CCI, COMMON};
    ///
    /// assert_eq!(COMMON.entry(401).unwrap().meaning(), Some("the page requires authentication"));
    /// assert_eq!(
    ///     CCI.entry(401).unwrap().meaning(),
    ///     Some("the credentials that the client gave are wrong or not valid"),
    /// );
    /// ```
    #[must_use]
    pub const fn meaning(&self) -> Option<&'static str> {
        self.meaning
    }

    /// The meaning of the status in a language, by its tag; `None` if the document has no
    /// translation.
    ///
    /// The built-in documents have English and Chinese. A document that was read from a page has
    /// the language of the page alone: use [`meaning`](Self::meaning).
    ///
    /// ```
    /// use status_core::documents::NAT;
    ///
    /// let unauthorized = NAT.entry(401).unwrap();
    /// assert_eq!(unauthorized.meaning_in("zh"), Some("该页面要求提供用户名和密码"));
    /// assert_eq!(unauthorized.meaning_in("en"), unauthorized.meaning());
    /// ```
    #[must_use]
    pub const fn meaning_in(&self, language: &str) -> Option<&'static str> {
        translation(self.translations, language)
    }

    /// The request methods that the document ties to the status; empty if it ties none.
    ///
    /// ```
    /// use status_core::{documents::{CCI, NAT}, http::Method};
    ///
    /// assert_eq!(NAT.entry(204).unwrap().methods(), [Method::DELETE]);
    /// assert_eq!(CCI.entry(204).unwrap().methods(), [Method::OPTIONS]);
    /// ```
    #[must_use]
    pub const fn methods(&self) -> &'static [Method] {
        self.methods
    }

    /// The headers that the document ties to the status.
    ///
    /// ```
    /// use status_core::{document::Requirement, documents::CCI};
    ///
    /// let [retry_after] = CCI.entry(429).unwrap().headers() else { unreachable!() };
    /// assert_eq!(retry_after.name(), "retry-after");
    /// assert_eq!(retry_after.requirement(), Requirement::Always);
    /// ```
    #[must_use]
    pub const fn headers(&self) -> &'static [HeaderRule] {
        self.headers
    }

    /// Whether and when the client may send the request again.
    ///
    /// ```
    /// use status_core::{document::Retry, documents::{CCI, HTTP11}};
    ///
    /// assert_eq!(CCI.entry(503).unwrap().retry(), Retry::Never);
    /// assert_eq!(HTTP11.entry(503).unwrap().retry(), Retry::After);
    /// ```
    #[must_use]
    pub const fn retry(&self) -> Retry {
        self.retry
    }

    /// Whether the status is in use.
    ///
    /// ```
    /// use status_core::{document::Lifecycle, documents::CCI};
    ///
    /// assert_eq!(CCI.entry(306).unwrap().lifecycle(), Lifecycle::Retired);
    /// ```
    #[must_use]
    pub const fn lifecycle(&self) -> Lifecycle {
        self.lifecycle
    }

    /// Whether the document states that the response has no body.
    #[must_use]
    pub const fn bodiless(&self) -> bool {
        self.bodiless
    }

    /// Whether the document states that the server may close the connection.
    #[must_use]
    pub const fn may_close_connection(&self) -> bool {
        self.may_close_connection
    }

    /// Whether only a row for a whole class, `4xx`, documents the status.
    #[must_use]
    pub const fn is_from_class(&self) -> bool {
        self.from_class
    }

    /// The codes that the document lists for the status, in its order; empty if it lists none.
    ///
    /// ```
    /// use status_core::Entry;
    ///
    /// const GONE: Entry = Entry::new(410, "Gone").with_codes(&["order_expired"]);
    /// assert_eq!(GONE.codes().next().unwrap().code(), "order_expired");
    /// ```
    #[must_use]
    pub const fn codes(&self) -> Codes {
        Codes::new(self.codes)
    }

    /// Whether the document also has the status without a code, in a row that has none.
    #[must_use]
    pub const fn is_code_optional(&self) -> bool {
        match self.origin {
            Some(origin) => origin.code_optional,
            None => false,
        }
    }

    /// The number of operations that define the status, and of all operations, in an OpenAPI
    /// description that was read without choosing one.
    #[must_use]
    pub const fn operations(&self) -> Option<(u32, u32)> {
        match self.origin {
            Some(origin) => origin.operations,
            None => None,
        }
    }

    /// The number of operations if fewer than a quarter of them define the status.
    pub(crate) const fn few_operations(&self) -> Option<(u32, u32)> {
        match self.operations() {
            Some((defining, all)) if defining < all.div_ceil(4) => Some((defining, all)),
            _ => None,
        }
    }

    /// Where the document's file defines the status; `None` if the document was not read from a
    /// file.
    ///
    /// ```
    /// assert_eq!(status_core::documents::NAT.entry(404).unwrap().location(), None);
    /// ```
    #[must_use]
    pub const fn location(&self) -> Option<Location> {
        match self.origin {
            Some(origin) => Some(origin.location),
            None => None,
        }
    }

    /// Whether a response with the status has one of the codes that the document lists.
    pub(crate) const fn requires_code(&self) -> bool {
        !self.is_code_optional() && self.codes.has_any_in_use()
    }

    /// Whether a type may send this status at all.
    pub(crate) const fn is_in_use(&self) -> bool {
        !matches!(self.lifecycle, Lifecycle::Retired)
    }
}

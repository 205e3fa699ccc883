//! One entry of a document: a status and what the document states about it.

mod display;

use http::{Method, StatusCode};

use crate::document::{
    codes::{Code, CodeList, Codes},
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
    /// Whether the document has a row with the status and without a code.
    pub(crate) code_optional: bool,
    pub(crate) operations: Option<(u32, u32)>,
    pub(crate) location: Option<Location>,
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
        code_optional: false,
        operations: None,
        location: None,
    };

    /// An entry with its status and its phrase, exactly as the document writes it.
    ///
    /// ```
    /// use status_core::{Document, Entry};
    ///
    /// pub static ERRORS: Document = Document::new(
    ///     "ERRORS",
    ///     &[
    ///         Entry::new(400, "Bad Request"),
    ///         Entry::new(404, "Not Found").with_meaning("no such order"),
    ///     ],
    /// );
    /// assert_eq!(ERRORS.entry(404).unwrap().meaning(), Some("no such order"));
    /// ```
    ///
    /// # Panics
    ///
    /// Panics if `status` is not in `100..=999`. In a `const` or a `static`, where documents are
    /// written, that is a compile error on the entry.
    #[must_use]
    #[track_caller]
    pub const fn new(status: u16, phrase: &'static str) -> Self {
        Self::from_parts(status, Some(phrase))
    }

    /// An entry whose document has no phrase for the status.
    ///
    /// ```
    /// use status_core::Entry;
    ///
    /// const NO_CONTENT: Entry = Entry::without_phrase(204);
    /// assert_eq!(NO_CONTENT.phrase(), None);
    /// ```
    ///
    /// # Panics
    ///
    /// As [`Entry::new`].
    #[must_use]
    #[track_caller]
    pub const fn without_phrase(status: u16) -> Self {
        Self::from_parts(status, None)
    }

    #[track_caller]
    const fn from_parts(number: u16, phrase: Option<&'static str>) -> Self {
        if !matches!(number, 100..=999) {
            invalid::status(number);
        }
        Self {
            number,
            phrase,
            ..Self::BLANK
        }
    }

    /// Sets the meaning of the status, in the language of the document.
    ///
    /// ```
    /// use status_core::Entry;
    ///
    /// const PAID: Entry = Entry::new(409, "Conflict").with_meaning("the order is paid");
    /// assert_eq!(PAID.to_string(), "409 Conflict: the order is paid");
    /// ```
    #[must_use]
    pub const fn with_meaning(mut self, meaning: &'static str) -> Self {
        self.meaning = Some(meaning);
        self
    }

    /// Sets the meaning in several languages, each after the tag of its language.
    ///
    /// ```
    /// use status_core::Entry;
    ///
    /// const PAID: Entry = Entry::new(409, "Conflict")
    ///     .with_meaning("the order is paid")
    ///     .with_translations(&[("zh", "订单已支付"), ("de", "die Bestellung ist bezahlt")]);
    /// assert_eq!(PAID.meaning_in("zh"), Some("订单已支付"));
    /// assert_eq!(PAID.meaning_in("fr"), None);
    /// ```
    #[must_use]
    pub const fn with_translations(
        mut self,
        translations: &'static [(&'static str, &'static str)],
    ) -> Self {
        self.translations = translations;
        self
    }

    /// Ties the status to request methods.
    ///
    /// ```
    /// use status_core::{Entry, http::Method};
    ///
    /// const CREATED: Entry =
    ///     Entry::new(201, "Created").with_methods(&[Method::POST, Method::PUT]);
    /// assert_eq!(CREATED.to_string(), "201 Created [POST, PUT]");
    /// ```
    #[must_use]
    pub const fn with_methods(mut self, methods: &'static [Method]) -> Self {
        self.methods = methods;
        self
    }

    /// Ties headers to the status.
    ///
    /// ```
    /// use status_core::{Entry, document::HeaderRule};
    ///
    /// const NOT_ALLOWED: Entry =
    ///     Entry::new(405, "Method Not Allowed").with_headers(&[HeaderRule::response("allow")]);
    /// assert_eq!(NOT_ALLOWED.headers()[0].name(), "allow");
    /// ```
    #[must_use]
    pub const fn with_headers(mut self, headers: &'static [HeaderRule]) -> Self {
        self.headers = headers;
        self
    }

    /// Sets whether and when the client may send the request again.
    ///
    /// ```
    /// use status_core::{Entry, document::Retry};
    ///
    /// const DOWN: Entry = Entry::new(503, "Service Unavailable").with_retry(Retry::After);
    /// assert_eq!(DOWN.retry(), Retry::After);
    /// ```
    #[must_use]
    pub const fn with_retry(mut self, retry: Retry) -> Self {
        self.retry = retry;
        self
    }

    /// Sets whether the status is in use.
    ///
    /// ```
    /// use status_core::{Entry, document::Lifecycle};
    ///
    /// const UNUSED: Entry = Entry::new(306, "Unused").with_lifecycle(Lifecycle::Retired);
    /// assert_eq!(UNUSED.to_string(), "306 Unused [retired]");
    /// ```
    #[must_use]
    pub const fn with_lifecycle(mut self, lifecycle: Lifecycle) -> Self {
        self.lifecycle = lifecycle;
        self
    }

    /// Marks the response as one without a body.
    ///
    /// ```
    /// use status_core::Entry;
    ///
    /// const NO_CONTENT: Entry = Entry::new(204, "No Content").without_body();
    /// assert!(NO_CONTENT.bodiless());
    /// ```
    #[must_use]
    pub const fn without_body(mut self) -> Self {
        self.bodiless = true;
        self
    }

    /// Marks the status as one with which the server may close the connection.
    ///
    /// ```
    /// use status_core::Entry;
    ///
    /// const TOO_LARGE: Entry = Entry::new(413, "Content Too Large").closing_connection();
    /// assert!(TOO_LARGE.may_close_connection());
    /// ```
    #[must_use]
    pub const fn closing_connection(mut self) -> Self {
        self.may_close_connection = true;
        self
    }

    /// Marks the status as one that only a row for a whole class, `4xx`, documents.
    ///
    /// A type may send such a status but is not required to: neither `exhaustive` nor
    /// [`covered_by`](crate::Document::covered_by) requires it.
    ///
    /// ```
    /// use status_core::Entry;
    ///
    /// const TEAPOT: Entry = Entry::without_phrase(418).from_class();
    /// assert!(TEAPOT.is_from_class());
    /// ```
    #[must_use]
    pub const fn from_class(mut self) -> Self {
        self.from_class = true;
        self
    }

    /// Sets the codes that a response with the status can have.
    ///
    /// A type with this document has one of them wherever it sends the status.
    ///
    /// ```
    /// use status_core::Entry;
    ///
    /// const NOT_FOUND: Entry =
    ///     Entry::new(404, "Not Found").with_codes(&["order_not_found", "item_not_found"]);
    /// assert_eq!(NOT_FOUND.codes().len(), 2);
    /// ```
    #[must_use]
    pub const fn with_codes(mut self, codes: &'static [&'static str]) -> Self {
        self.codes = CodeList::Plain(codes);
        self
    }

    /// Sets the codes that a response with the status can have, each with its meaning.
    ///
    /// ```
    /// use status_core::{Entry, document::Code};
    ///
    /// const CONFLICT: Entry = Entry::new(409, "Conflict")
    ///     .with_described_codes(&[Code::new("order_locked").with_meaning("it is being paid")]);
    /// assert_eq!(CONFLICT.codes().next().unwrap().meaning(), Some("it is being paid"));
    /// ```
    #[must_use]
    pub const fn with_described_codes(mut self, codes: &'static [Code]) -> Self {
        self.codes = CodeList::Described(codes);
        self
    }

    /// Sets the file and the lines that define the status. Error messages cite the first line.
    ///
    /// ```
    /// use status_core::Entry;
    ///
    /// const CONFLICT: Entry = Entry::new(409, "Conflict").with_location("docs/errors.md", &[14]);
    /// assert_eq!(CONFLICT.location().unwrap().to_string(), "docs/errors.md:14");
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
        self.code_optional
    }

    /// The number of operations that define the status, and of all operations, in an OpenAPI
    /// description that was read without choosing one.
    #[must_use]
    pub const fn operations(&self) -> Option<(u32, u32)> {
        self.operations
    }

    /// The number of operations if fewer than a quarter of them define the status.
    pub(crate) const fn few_operations(&self) -> Option<(u32, u32)> {
        match self.operations {
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
        self.location
    }

    /// Whether a response with the status has one of the codes that the document lists.
    pub(crate) const fn requires_code(&self) -> bool {
        !self.code_optional && self.codes.has_any_in_use()
    }

    /// Whether a type may send this status at all.
    pub(crate) const fn is_in_use(&self) -> bool {
        !matches!(self.lifecycle, Lifecycle::Retired)
    }
}

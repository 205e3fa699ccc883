//! How an entry is written.

use http::Method;

use crate::document::{
    codes::{Code, CodeList},
    entry::{Entry, Origin},
    facts::{HeaderRule, Lifecycle, Retry},
    invalid,
    location::Location,
};

impl Entry {
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
        self.origin = Some(Origin {
            location: Location::new(file, lines),
            code_optional: self.is_code_optional(),
            operations: self.operations(),
        });
        self
    }
}

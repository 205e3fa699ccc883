//! One row of a document: a status code and what the document says of it.

use core::fmt;

use http::{HeaderName, Method, StatusCode};

use crate::{const_text as text, document::location::Source, rules::message as diagnose};

/// A status code as a document defines it.
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
    /// The code, in `100..=999`. Constants read it for each code of each type, and every call that they need not
    /// make is one that the compiler need not interpret.
    pub(crate) number: u16,
    pub(crate) phrase: Option<&'static str>,
    pub(crate) meaning: Meaning,
    pub(crate) methods: &'static [Method],
    pub(crate) headers: &'static [Header],
    pub(crate) retry: Retry,
    pub(crate) standing: Standing,
    pub(crate) bodiless: bool,
    pub(crate) may_close: bool,
    pub(crate) of_range: bool,
    pub(crate) source: Option<Source>,
}

impl Entry {
    /// What a row says that says nothing. The tables of this crate, and those that `document!` has read, fill in the
    /// fields: the compiler evaluates them in each crate that uses a document, and a field costs it a fraction of a call.
    pub(crate) const BLANK: Self = Self {
        number: 100,
        phrase: None,
        meaning: Meaning { en: "", zh: "" },
        methods: &[],
        headers: &[],
        retry: Retry::Unstated,
        standing: Standing::Active,
        bodiless: false,
        may_close: false,
        of_range: false,
        source: None,
    };

    /// A row with its code and its phrase, exactly as the document writes it.
    ///
    /// ```
    /// use status_core::{Document, Entry};
    ///
    /// pub static ERRORS: Document = Document::new(
    ///     "ERRORS",
    ///     &[
    ///         Entry::new(400, "Bad Request"),
    ///         Entry::new(404, "Not Found").with_meaning("no such order", "订单不存在"),
    ///     ],
    /// );
    /// assert_eq!(ERRORS.entry(404).unwrap().meaning().zh(), "订单不存在");
    /// ```
    ///
    /// # Panics
    ///
    /// If `code` is not in `100..=999`. In a `const` or a `static`, where documents are written,
    /// that is a compile error on the row.
    #[must_use]
    #[track_caller]
    pub const fn new(code: u16, phrase: &'static str) -> Self {
        Self::row(code, Some(phrase))
    }

    /// A row whose document gives the code no phrase.
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
    pub const fn without_phrase(code: u16) -> Self {
        Self::row(code, None)
    }

    #[track_caller]
    const fn row(number: u16, phrase: Option<&'static str>) -> Self {
        if !is_status_code(number) {
            diagnose::no_status_code(number);
        }
        Self {
            number,
            phrase,
            ..Self::BLANK
        }
    }

    /// Says what the code means, in English and in Chinese.
    ///
    /// ```
    /// use status_core::Entry;
    ///
    /// const PAID: Entry = Entry::new(409, "Conflict").with_meaning("the order is paid", "订单已支付");
    /// assert_eq!(PAID.to_string(), "409 Conflict: the order is paid");
    /// ```
    #[must_use]
    pub const fn with_meaning(mut self, en: &'static str, zh: &'static str) -> Self {
        self.meaning = Meaning { en, zh };
        self
    }

    /// Ties the code to request methods.
    ///
    /// ```
    /// use status_core::{Entry, http::Method};
    ///
    /// const CREATED: Entry = Entry::new(201, "Created").with_methods(&[Method::POST, Method::PUT]);
    /// assert_eq!(CREATED.to_string(), "201 Created [POST, PUT]");
    /// ```
    #[must_use]
    pub const fn with_methods(mut self, methods: &'static [Method]) -> Self {
        self.methods = methods;
        self
    }

    /// Ties headers to the code.
    ///
    /// ```
    /// use status_core::{Entry, Header};
    ///
    /// const NOT_ALLOWED: Entry =
    ///     Entry::new(405, "Method Not Allowed").with_headers(&[Header::response("allow")]);
    /// assert_eq!(NOT_ALLOWED.headers()[0].name(), "allow");
    /// ```
    #[must_use]
    pub const fn with_headers(mut self, headers: &'static [Header]) -> Self {
        self.headers = headers;
        self
    }

    /// Says whether and when the client may try again.
    ///
    /// ```
    /// use status_core::{Entry, Retry};
    ///
    /// const DOWN: Entry = Entry::new(503, "Service Unavailable").with_retry(Retry::After);
    /// assert_eq!(DOWN.retry(), Retry::After);
    /// ```
    #[must_use]
    pub const fn with_retry(mut self, retry: Retry) -> Self {
        self.retry = retry;
        self
    }

    /// Says whether the code is in use.
    ///
    /// ```
    /// use status_core::{Entry, Standing};
    ///
    /// const UNUSED: Entry = Entry::new(306, "Unused").with_standing(Standing::Retired);
    /// assert_eq!(UNUSED.to_string(), "306 Unused [retired]");
    /// ```
    #[must_use]
    pub const fn with_standing(mut self, standing: Standing) -> Self {
        self.standing = standing;
        self
    }

    /// Says that the response has no body.
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

    /// Says that the server may close the connection.
    ///
    /// ```
    /// use status_core::Entry;
    ///
    /// const TOO_LARGE: Entry = Entry::new(413, "Content Too Large").closing();
    /// assert!(TOO_LARGE.may_close());
    /// ```
    #[must_use]
    pub const fn closing(mut self) -> Self {
        self.may_close = true;
        self
    }

    /// Says that the code is there only because a row of a whole class, `4xx`, documents it.
    ///
    /// A type may answer such a code, and none has to: neither `exhaustive` nor
    /// [`covered_by`](crate::Document::covered_by) asks for it.
    ///
    /// ```
    /// use status_core::Entry;
    ///
    /// const TEAPOT: Entry = Entry::without_phrase(418).of_range();
    /// assert!(TEAPOT.is_of_range());
    /// ```
    #[must_use]
    pub const fn of_range(mut self) -> Self {
        self.of_range = true;
        self
    }

    /// Says in which lines of which file the document defines the code. The compiler's messages cite the first.
    ///
    /// ```
    /// use status_core::Entry;
    ///
    /// const CONFLICT: Entry = Entry::new(409, "Conflict").with_source("docs/errors.md", &[14]);
    /// assert_eq!(CONFLICT.source().unwrap().to_string(), "docs/errors.md:14");
    /// ```
    ///
    /// # Panics
    ///
    /// If there are no lines. In a `const` or a `static` that is a compile error.
    #[must_use]
    #[track_caller]
    pub const fn with_source(mut self, file: &'static str, lines: &'static [u32]) -> Self {
        self.source = Some(Source::new(file, lines));
        self
    }

    /// The status code.
    ///
    /// ```
    /// use status_core::{StatusCode, documents::NAT};
    ///
    /// assert_eq!(NAT.entry(404).unwrap().code(), StatusCode::NOT_FOUND);
    /// ```
    #[must_use]
    pub const fn code(&self) -> StatusCode {
        match StatusCode::from_u16(self.number) {
            Ok(code) => code,
            Err(_) => diagnose::no_status_code(self.number),
        }
    }

    /// The phrase, exactly as the document writes it; `None` where it has none.
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

    /// What the code means in this document.
    ///
    /// ```
    /// use status_core::documents::{CCI, COMMON};
    ///
    /// assert_eq!(COMMON.entry(401).unwrap().meaning().en(), "the page asks for authentication");
    /// assert_eq!(
    ///     CCI.entry(401).unwrap().meaning().en(),
    ///     "the credentials that the client gave are wrong or not valid",
    /// );
    /// ```
    #[must_use]
    pub const fn meaning(&self) -> Meaning {
        self.meaning
    }

    /// The request methods that the document ties to the code; empty where it ties none.
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

    /// The headers that the document ties to the code.
    ///
    /// ```
    /// use status_core::{Duty, documents::CCI};
    ///
    /// let [retry_after] = CCI.entry(429).unwrap().headers() else { unreachable!() };
    /// assert_eq!(retry_after.name(), "retry-after");
    /// assert_eq!(retry_after.duty(), Duty::Always);
    /// ```
    #[must_use]
    pub const fn headers(&self) -> &'static [Header] {
        self.headers
    }

    /// Whether and when the document lets the client try again.
    ///
    /// ```
    /// use status_core::{Retry, documents::{CCI, HTTP11}};
    ///
    /// assert_eq!(CCI.entry(503).unwrap().retry(), Retry::Never);
    /// assert_eq!(HTTP11.entry(503).unwrap().retry(), Retry::After);
    /// ```
    #[must_use]
    pub const fn retry(&self) -> Retry {
        self.retry
    }

    /// Whether the document has the code in use.
    ///
    /// ```
    /// use status_core::{Standing, documents::CCI};
    ///
    /// assert_eq!(CCI.entry(306).unwrap().standing(), Standing::Retired);
    /// ```
    #[must_use]
    pub const fn standing(&self) -> Standing {
        self.standing
    }

    /// Whether the document says that the response has no body.
    #[must_use]
    pub const fn bodiless(&self) -> bool {
        self.bodiless
    }

    /// Whether the document says that the server may close the connection.
    #[must_use]
    pub const fn may_close(&self) -> bool {
        self.may_close
    }

    /// Whether the code is there only because a row of a whole class, `4xx`, documents it.
    #[must_use]
    pub const fn is_of_range(&self) -> bool {
        self.of_range
    }

    /// Where the document's file defines the code; `None` where the document was not read from a file.
    ///
    /// ```
    /// assert_eq!(status_core::documents::NAT.entry(404).unwrap().source(), None);
    /// ```
    #[must_use]
    pub const fn source(&self) -> Option<Source> {
        self.source
    }

    /// Whether two rows are of the same code, phrase and standing.
    pub(crate) const fn is(&self, other: &Self) -> bool {
        let same_phrase = match (self.phrase, other.phrase) {
            (Some(ours), Some(theirs)) => text::equal(ours, theirs),
            (None, None) => true,
            _ => false,
        };
        self.number == other.number && same_phrase && self.standing as u8 == other.standing as u8
    }

    /// Whether an error may answer this code: a retired one is documented only to be avoided.
    pub(crate) const fn in_use(&self) -> bool {
        !matches!(self.standing, Standing::Retired)
    }
}

/// `404 Not Found: nothing exists at the address`, with the facts of the row in brackets behind it.
impl fmt::Display for Entry {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code().as_str())?;
        if let Some(phrase) = self.phrase {
            write!(f, " {phrase}")?;
        }
        if !self.meaning.en().is_empty() {
            write!(f, ": {}", self.meaning.en())?;
        }
        self.facts(f)
    }
}

impl Entry {
    /// The facts of the row, each in brackets, and nothing where there are none.
    #[inline]
    pub(crate) fn facts(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some((first, rest)) = self.methods.split_first() {
            write!(f, " [{first}")?;
            for method in rest {
                write!(f, ", {method}")?;
            }
            f.write_str("]")?;
        }
        for header in self.headers {
            write!(f, " [{header}]")?;
        }
        match self.retry {
            Retry::Unstated => {}
            Retry::Unchanged => f.write_str(" [retry unchanged]")?,
            Retry::After => f.write_str(" [retry later]")?,
            Retry::Never => f.write_str(" [change before retrying]")?,
        }
        match self.standing {
            Standing::Active => {}
            Standing::Reserved => f.write_str(" [reserved]")?,
            Standing::Retired => f.write_str(" [retired]")?,
        }
        if self.bodiless {
            f.write_str(" [no body]")?;
        }
        if self.may_close {
            f.write_str(" [may close the connection]")?;
        }
        Ok(())
    }
}

/// What a code means in a document, in English and in Chinese.
///
/// ```
/// use status_core::documents::NAT;
///
/// let meaning = NAT.entry(401).unwrap().meaning();
/// assert_eq!(meaning.en(), "the page asks for a user name and a password");
/// assert_eq!(meaning.zh(), "该页面要求提供用户名和密码");
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Meaning {
    pub(crate) en: &'static str,
    pub(crate) zh: &'static str,
}

impl Meaning {
    /// A meaning in both languages; an empty text is one that nobody has written.
    #[must_use]
    pub const fn new(en: &'static str, zh: &'static str) -> Self {
        Self { en, zh }
    }

    /// The meaning in English; empty where nobody has written one.
    #[must_use]
    pub const fn en(self) -> &'static str {
        self.en
    }

    /// The meaning in Chinese; empty where nobody has written one.
    #[must_use]
    pub const fn zh(self) -> &'static str {
        self.zh
    }
}

/// A header that a document ties to a code.
///
/// ```
/// use status_core::{Duty, Header, Side};
///
/// const ALLOW: Header = Header::response("allow").should();
/// assert_eq!(ALLOW.name(), "allow");
/// assert_eq!((ALLOW.side(), ALLOW.duty()), (Side::Response, Duty::Should));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Header {
    name: &'static str,
    written: Option<&'static str>,
    side: Side,
    duty: Duty,
}

impl Header {
    /// A header of the response, by its name in lower case.
    ///
    /// # Panics
    ///
    /// If `name` is no header name in lower case. In a `const` or a `static` that is a compile error.
    #[must_use]
    #[track_caller]
    pub const fn response(name: &'static str) -> Self {
        Self::new(name, Side::Response)
    }

    /// A header of the request, by its name in lower case.
    ///
    /// ```
    /// use status_core::{Header, Side};
    ///
    /// const LENGTH: Header = Header::request("content-length");
    /// assert_eq!(LENGTH.side(), Side::Request);
    /// ```
    ///
    /// # Panics
    ///
    /// As [`Header::response`].
    #[must_use]
    #[track_caller]
    pub const fn request(name: &'static str) -> Self {
        Self::new(name, Side::Request)
    }

    #[track_caller]
    const fn new(name: &'static str, side: Side) -> Self {
        if !is_header_name(name) {
            diagnose::no_header_name(name);
        }
        Self {
            name,
            written: Some(name),
            side,
            duty: Duty::Always,
        }
    }

    /// The document says that the header should be there.
    #[must_use]
    pub const fn should(mut self) -> Self {
        self.duty = Duty::Should;
        self
    }

    /// The document has the header only in some cases.
    ///
    /// ```
    /// use status_core::{Duty, Header};
    ///
    /// const RETRY_AFTER: Header = Header::response("retry-after").sometimes();
    /// assert_eq!(RETRY_AFTER.duty(), Duty::Sometimes);
    /// ```
    #[must_use]
    pub const fn sometimes(mut self) -> Self {
        self.duty = Duty::Sometimes;
        self
    }

    /// The name as the document writes it: in its own letters, or misspelt.
    ///
    /// ```
    /// use status_core::Header;
    ///
    /// const EXPECT: Header = Header::request("expect").written_as("Except");
    /// assert_eq!((EXPECT.name().as_str(), EXPECT.written()), ("expect", Some("Except")));
    /// ```
    #[must_use]
    pub const fn written_as(mut self, written: &'static str) -> Self {
        self.written = Some(written);
        self
    }

    /// The document means the header without naming it.
    ///
    /// ```
    /// use status_core::Header;
    ///
    /// const LOCATION: Header = Header::response("location").unnamed();
    /// assert_eq!(LOCATION.written(), None);
    /// ```
    #[must_use]
    pub const fn unnamed(mut self) -> Self {
        self.written = None;
        self
    }

    /// The header's registered name.
    #[must_use]
    pub const fn name(&self) -> HeaderName {
        HeaderName::from_static(self.name)
    }

    pub(crate) const fn static_name(&self) -> &'static str {
        self.name
    }

    /// The name that the document writes, which may be misspelt; `None` where it means the header
    /// without naming it.
    ///
    /// ```
    /// use status_core::documents::{CCI, HTTP11};
    ///
    /// let expect = HTTP11.entry(417).unwrap().headers()[0];
    /// assert_eq!((expect.name().as_str(), expect.written()), ("expect", Some("Except")));
    ///
    /// let new_address = CCI.entry(301).unwrap().headers()[0];
    /// assert_eq!((new_address.name().as_str(), new_address.written()), ("location", None));
    /// ```
    #[must_use]
    pub const fn written(&self) -> Option<&'static str> {
        self.written
    }

    /// Whether the request or the response carries the header.
    #[must_use]
    pub const fn side(&self) -> Side {
        self.side
    }

    /// How firmly the document asks for the header.
    #[must_use]
    pub const fn duty(&self) -> Duty {
        self.duty
    }
}

/// `retry-after`, `should have allow`, `request's content-length`.
impl fmt::Display for Header {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.duty {
            Duty::Always => {}
            Duty::Should => f.write_str("should have ")?,
            Duty::Sometimes => f.write_str("sometimes ")?,
        }
        if self.side == Side::Request {
            f.write_str("request's ")?;
        }
        f.write_str(self.name)
    }
}

/// Which message carries a [`Header`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Side {
    /// The client's request.
    Request,
    /// The server's response.
    Response,
}

/// How firmly a document asks for a [`Header`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Duty {
    /// The header goes with the code.
    Always,
    /// The header should be there.
    Should,
    /// The header is there in some cases.
    Sometimes,
}

/// Whether and when a document lets the client try again.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub enum Retry {
    /// The document does not say.
    #[default]
    Unstated,
    /// The same request, at any time.
    Unchanged,
    /// Later: after the time that `Retry-After` names, where the row has that header.
    After,
    /// Never as it is: the request has to change first.
    Never,
}

/// Whether a document has a code in use.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub enum Standing {
    /// In use.
    #[default]
    Active,
    /// Set aside for later; a `strict` type may not answer it.
    Reserved,
    /// No longer in use; no type may answer it.
    Retired,
}

/// Whether a number is one that a [`StatusCode`] can have.
const fn is_status_code(number: u16) -> bool {
    matches!(number, 100..=999)
}

/// Whether `name` is what `HeaderName::from_static` takes: a token in lower case.
const fn is_header_name(name: &str) -> bool {
    let bytes = name.as_bytes();
    let mut at = 0;
    while at < bytes.len() {
        if !matches!(
            bytes[at],
            b'a'..=b'z' | b'0'..=b'9' | b'!' | b'#' | b'$' | b'%' | b'&' | b'\'' | b'*' | b'+'
                | b'-' | b'.' | b'^' | b'_' | b'`' | b'|' | b'~'
        ) {
            return false;
        }
        at += 1;
    }
    !bytes.is_empty()
}

#[cfg(test)]
mod tests {
    use super::{HeaderName, is_header_name};

    #[test]
    fn a_header_name_is_one_that_http_takes() {
        for byte in 0..=u8::MAX {
            let bytes = [b'a', byte];
            let Ok(name) = core::str::from_utf8(&bytes) else {
                continue;
            };
            let taken = HeaderName::from_lowercase(&bytes).is_ok();
            // The crate takes a quotation mark too, which no token has.
            assert_eq!(is_header_name(name), taken && byte != b'"', "{name:?}");
        }
        assert!(!is_header_name(""));
    }
}

//! Facts that a document states about a status: headers, retry and lifecycle, and its classes.

use core::{fmt, ops::RangeInclusive};

use http::HeaderName;

use crate::{const_text::equal_ignoring_case, document::invalid};

/// A header that a document ties to a status.
///
/// ```
/// use status_core::document::{Direction, HeaderRule, Requirement};
///
/// const ALLOW: HeaderRule = HeaderRule::response("allow").should();
/// assert_eq!(ALLOW.name(), "allow");
/// assert_eq!(ALLOW.direction(), Direction::Response);
/// assert_eq!(ALLOW.requirement(), Requirement::Should);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct HeaderRule {
    name: &'static str,
    written: Option<&'static str>,
    direction: Direction,
    requirement: Requirement,
}

impl HeaderRule {
    /// A header of the response, by its name in lower case.
    ///
    /// ```
    /// use status_core::document::{Direction, HeaderRule};
    ///
    /// const ALLOW: HeaderRule = HeaderRule::response("allow");
    /// assert_eq!(ALLOW.direction(), Direction::Response);
    /// ```
    ///
    /// # Panics
    ///
    /// Panics if `name` is not a header name in lower case. In a `const` or a `static`, that is a
    /// compile error.
    #[must_use]
    #[track_caller]
    pub const fn response(name: &'static str) -> Self {
        Self::new(name, Direction::Response)
    }

    /// A header of the request, by its name in lower case.
    ///
    /// ```
    /// use status_core::document::{Direction, HeaderRule};
    ///
    /// const LENGTH: HeaderRule = HeaderRule::request("content-length");
    /// assert_eq!(LENGTH.direction(), Direction::Request);
    /// ```
    ///
    /// # Panics
    ///
    /// As [`HeaderRule::response`].
    #[must_use]
    #[track_caller]
    pub const fn request(name: &'static str) -> Self {
        Self::new(name, Direction::Request)
    }

    #[track_caller]
    const fn new(name: &'static str, direction: Direction) -> Self {
        if !is_header_name(name) {
            invalid::header_name(name);
        }
        Self {
            name,
            written: Some(name),
            direction,
            requirement: Requirement::Always,
        }
    }

    /// Marks the header as one that should be present.
    ///
    /// ```
    /// use status_core::document::{HeaderRule, Requirement};
    ///
    /// const LOCATION: HeaderRule = HeaderRule::response("location").should();
    /// assert_eq!(LOCATION.requirement(), Requirement::Should);
    /// ```
    #[must_use]
    pub const fn should(mut self) -> Self {
        self.requirement = Requirement::Should;
        self
    }

    /// Marks the header as one that is present in some cases only.
    ///
    /// ```
    /// use status_core::document::{HeaderRule, Requirement};
    ///
    /// const RETRY_AFTER: HeaderRule = HeaderRule::response("retry-after").sometimes();
    /// assert_eq!(RETRY_AFTER.requirement(), Requirement::Sometimes);
    /// ```
    #[must_use]
    pub const fn sometimes(mut self) -> Self {
        self.requirement = Requirement::Sometimes;
        self
    }

    /// Sets the name as the document writes it, with its own capitals or misspelt.
    ///
    /// ```
    /// use status_core::document::HeaderRule;
    ///
    /// const EXPECT: HeaderRule = HeaderRule::request("expect").written_as("Except");
    /// assert_eq!((EXPECT.name().as_str(), EXPECT.written()), ("expect", Some("Except")));
    /// ```
    #[must_use]
    pub const fn written_as(mut self, written: &'static str) -> Self {
        self.written = Some(written);
        self
    }

    /// Marks the header as one that the document describes without naming it.
    ///
    /// ```
    /// use status_core::document::HeaderRule;
    ///
    /// const LOCATION: HeaderRule = HeaderRule::response("location").unnamed();
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

    /// The name that the document writes, which may be misspelt. Returns `None` if the document
    /// describes the header without naming it.
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

    /// Whether the request or the response has the header.
    #[must_use]
    pub const fn direction(&self) -> Direction {
        self.direction
    }

    /// How strongly the document requires the header.
    #[must_use]
    pub const fn requirement(&self) -> Requirement {
        self.requirement
    }

    /// Whether the document requires the header of a response. A header that is present only in
    /// some cases is not required.
    pub(crate) const fn is_required_of_response(&self) -> bool {
        matches!(self.direction, Direction::Response)
            && !matches!(self.requirement, Requirement::Sometimes)
    }
}

/// `retry-after`, `should have allow`, `request's content-length`.
impl fmt::Display for HeaderRule {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.requirement {
            Requirement::Always => {}
            Requirement::Should => f.write_str("should have ")?,
            Requirement::Sometimes => f.write_str("sometimes ")?,
        }
        if self.direction == Direction::Request {
            f.write_str("request's ")?;
        }
        f.write_str(self.name)
    }
}

/// The message that has a header.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Direction {
    /// The client's request.
    Request,
    /// The server's response.
    Response,
}

/// How strongly a document requires a header.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Requirement {
    /// The header is always present with the status.
    Always,
    /// The header should be present.
    Should,
    /// The header is present in some cases.
    Sometimes,
}

/// Whether and when a client may send a request again.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub enum Retry {
    /// The document does not state it.
    #[default]
    Unstated,
    /// The same request, at any time.
    Unchanged,
    /// Later: after the time in `Retry-After`, if the entry has that header.
    After,
    /// Only after a change to the request.
    Never,
}

/// Whether a status is in use.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub enum Lifecycle {
    /// In use.
    #[default]
    Active,
    /// Set aside for later use. A `strict` type must not send it.
    Reserved,
    /// No longer in use. No type may send it.
    Retired,
}

/// A class of statuses as a document describes it, such as 400-499 for the client's errors.
///
/// ```
/// use status_core::documents::HTTP11;
///
/// let [_, success, ..] = HTTP11.classes() else { unreachable!() };
/// assert_eq!(success.whole(), 200..=299);
/// assert_eq!(success.defined(), 200..=206);
/// assert_eq!(success.meaning(), "success");
/// assert_eq!(success.meaning_in("zh"), Some("成功"));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Class {
    whole: (u16, u16),
    defined: (u16, u16),
    meaning: &'static str,
    translations: Translations,
}

impl Class {
    /// A class with its whole range, the part of it that the document defines, and its meaning.
    ///
    /// ```
    /// use status_core::document::Class;
    ///
    /// const CLIENT: Class = Class::new((400, 499), (400, 417), "client error");
    /// assert_eq!((CLIENT.whole(), CLIENT.defined()), (400..=499, 400..=417));
    /// ```
    #[must_use]
    pub const fn new(whole: (u16, u16), defined: (u16, u16), meaning: &'static str) -> Self {
        Self {
            whole,
            defined,
            meaning,
            translations: &[],
        }
    }

    /// Sets the meaning in several languages, as [`Entry::with_translations`] does.
    ///
    /// [`Entry::with_translations`]: crate::Entry::with_translations
    ///
    /// ```
    /// use status_core::document::Class;
    ///
    /// const CLIENT: Class = Class::new((400, 499), (400, 417), "client error")
    ///     .with_translations(&[("zh", "客户端错误")]);
    /// assert_eq!(CLIENT.meaning_in("zh"), Some("客户端错误"));
    /// ```
    #[must_use]
    pub const fn with_translations(
        mut self,
        translations: &'static [(&'static str, &'static str)],
    ) -> Self {
        self.translations = translations;
        self
    }

    /// The whole range of the class.
    #[must_use]
    pub const fn whole(&self) -> RangeInclusive<u16> {
        self.whole.0..=self.whole.1
    }

    /// The part of the range that the document defines.
    #[must_use]
    pub const fn defined(&self) -> RangeInclusive<u16> {
        self.defined.0..=self.defined.1
    }

    /// The meaning of the class, in the language of the document.
    #[must_use]
    pub const fn meaning(&self) -> &'static str {
        self.meaning
    }

    /// The meaning of the class in a language, `"zh"`; `None` if the document has no translation.
    #[must_use]
    pub const fn meaning_in(&self, language: &str) -> Option<&'static str> {
        translation(self.translations, language)
    }
}

/// A text in several languages: the tag of each language, and the text in it.
pub(crate) type Translations = &'static [(&'static str, &'static str)];

/// Returns the text in a language, by its tag in any case.
pub(crate) const fn translation(texts: Translations, language: &str) -> Option<&'static str> {
    let mut index = 0;
    while index < texts.len() {
        let (tag, text) = texts[index];
        if equal_ignoring_case(tag, language) {
            return Some(text);
        }
        index += 1;
    }
    None
}

/// Whether `name` is a header name in lower case, as `HeaderName::from_static` takes it.
const fn is_header_name(name: &str) -> bool {
    let bytes = name.as_bytes();
    let mut index = 0;
    while index < bytes.len() {
        if !matches!(
            bytes[index],
            b'a'..=b'z' | b'0'..=b'9' | b'!' | b'#' | b'$' | b'%' | b'&' | b'\'' | b'*' | b'+'
                | b'-' | b'.' | b'^' | b'_' | b'`' | b'|' | b'~'
        ) {
            return false;
        }
        index += 1;
    }
    !bytes.is_empty()
}

#[cfg(test)]
mod tests {
    use super::{HeaderName, is_header_name};

    #[test]
    fn header_names_are_those_of_the_http_crate() {
        for byte in 0..=u8::MAX {
            let bytes = [b'a', byte];
            let Ok(name) = core::str::from_utf8(&bytes) else {
                continue;
            };
            let is_accepted = HeaderName::from_lowercase(&bytes).is_ok();
            // The crate accepts a quotation mark as well, which is not part of the grammar.
            assert_eq!(
                is_header_name(name),
                is_accepted && byte != b'"',
                "{name:?}"
            );
        }
        assert!(!is_header_name(""));
    }
}

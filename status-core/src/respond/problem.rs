//! The problem: what a client may know about an error.

use std::borrow::Cow;

use http::StatusCode;
use serde_core::ser::{Serialize, SerializeMap, Serializer};

use crate::{
    document::entry::Entry,
    documents::registered_title,
    error::{
        HttpStatus,
        detail::Detail,
        forwarding::{Origin, innermost},
        member::Members,
    },
};

/// The `type` of a problem without an address of its own.
pub(super) const ABOUT_BLANK: &str = "about:blank";

/// The names of a problem's own members. A member of an error must not have one of them.
pub(super) const STANDARD: [&str; 6] = ["type", "title", "status", "detail", "instance", "code"];

/// What a client may know about an error. A [`Format`](super::Format) writes it.
#[derive(Clone, Copy)]
pub struct Problem<'a> {
    error: &'a dyn HttpStatus,
    status: StatusCode,
    entry: Option<&'static Entry>,
    /// The detail, which may be an empty text.
    detail: Option<Detail<'a>>,
    /// Whether the problem has its status and nothing that the error states.
    is_bare: bool,
}

impl<'a> Problem<'a> {
    pub(super) fn new(
        error: &'a dyn HttpStatus,
        status: StatusCode,
        entry: Option<&'static Entry>,
        detail: Option<Detail<'a>>,
    ) -> Self {
        Self {
            error,
            status,
            entry,
            detail,
            is_bare: false,
        }
    }

    /// Returns the problem without anything that the error states.
    pub(super) fn into_bare(self) -> Self {
        Self {
            detail: None,
            is_bare: true,
            ..self
        }
    }

    /// The error, unless the problem is bare.
    fn stated(&self) -> Option<&'a dyn HttpStatus> {
        (!self.is_bare).then_some(self.error)
    }

    /// The status of the response.
    #[must_use]
    pub fn status(&self) -> StatusCode {
        self.status
    }

    /// The title.
    #[must_use]
    pub fn title(&self) -> Option<&'a str> {
        let own = self.stated().and_then(|error| error.title());
        own.or_else(|| self.entry.and_then(Entry::phrase))
            .or_else(|| registered_title(self.status.as_u16()))
    }

    /// The code.
    #[must_use]
    pub fn code(&self) -> Option<&'a str> {
        self.stated()?.code()
    }

    /// The address of the problem's type.
    #[must_use]
    pub fn type_uri(&self) -> Option<Cow<'a, str>> {
        let (problems, code) = (self.problems()?, self.code()?);
        Some(Cow::Owned([problems, &percent_encoded(code)].concat()))
    }

    /// The address under which the codes are described.
    pub(super) fn problems(&self) -> Option<&'static str> {
        self.stated()?.problems()
    }

    /// The message for clients.
    #[must_use]
    pub fn detail(&self) -> Option<Detail<'a>> {
        self.detail.filter(|detail| !detail.is_empty())
    }

    /// The detail, which may be an empty text.
    pub(super) fn unchecked_detail(&self) -> Option<Detail<'a>> {
        self.detail
    }

    /// The address of this occurrence of the problem.
    #[must_use]
    pub fn instance(&self) -> Option<Cow<'a, str>> {
        self.stated()?.instance()
    }

    /// The members that the error adds to the body.
    #[must_use]
    pub fn members(&self) -> Members<'a> {
        self.stated().map_or(Members::empty(), Members::new)
    }

    /// The entry of the status.
    #[must_use]
    pub fn entry(&self) -> Option<&'static Entry> {
        self.entry
    }

    /// The name of the error's type.
    #[must_use]
    pub fn type_name(&self) -> &'static str {
        origin(self.error).type_name
    }

    /// The name of the error's variant. For a struct, the name of the type.
    #[must_use]
    pub fn variant(&self) -> &'static str {
        variant(origin(self.error))
    }
}

/// Returns the type and the variant of the error that decides. An implementation of `HttpStatus` by
/// hand has none, so that those of the error that forwards to it take their place.
pub(super) fn origin(error: &dyn HttpStatus) -> Origin {
    let origin = innermost(error).__origin();
    if origin.type_name.is_empty() {
        error.__origin()
    } else {
        origin
    }
}

/// Returns the name of the variant, or that of a struct.
pub(super) fn variant(origin: Origin) -> &'static str {
    if origin.variant.is_empty() {
        origin.type_name
    } else {
        origin.variant
    }
}

/// Whether a byte of a URI stands for itself, by RFC 3986.
pub(super) const fn is_unreserved(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.' | b'_' | b'~')
}

/// Encodes a text as a part of a URI.
pub(super) fn percent_encoded(text: &str) -> Cow<'_, str> {
    const DIGITS: &[u8; 16] = b"0123456789ABCDEF";
    if text.bytes().all(is_unreserved) {
        return Cow::Borrowed(text);
    }
    let mut encoded = String::with_capacity(3 * text.len());
    for byte in text.bytes() {
        if is_unreserved(byte) {
            encoded.push(char::from(byte));
        } else {
            encoded.push('%');
            encoded.push(char::from(DIGITS[usize::from(byte >> 4)]));
            encoded.push(char::from(DIGITS[usize::from(byte & 15)]));
        }
    }
    Cow::Owned(encoded)
}

/// A map of the members that RFC 9457 defines, the code, and the members of the error. A member of
/// the error that has the name of another one is left out.
impl Serialize for Problem<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        let type_uri = self.type_uri();
        map.serialize_entry("type", type_uri.as_deref().unwrap_or(ABOUT_BLANK))?;
        if let Some(title) = self.title() {
            map.serialize_entry("title", title)?;
        }
        map.serialize_entry("status", &self.status.as_u16())?;
        if let Some(detail) = self.detail() {
            map.serialize_entry("detail", &detail)?;
        }
        if let Some(instance) = self.instance() {
            map.serialize_entry("instance", &*instance)?;
        }
        if let Some(code) = self.code() {
            map.serialize_entry("code", code)?;
        }
        for (name, value) in self.members() {
            if !STANDARD.contains(&name) {
                map.serialize_entry(name, value)?;
            }
        }
        map.end()
    }
}

impl core::fmt::Debug for Problem<'_> {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.debug_struct("Problem")
            .field("status", &self.status())
            .field("code", &self.code())
            .field("title", &self.title())
            .field("detail", &self.detail())
            .field("members", &self.members())
            .finish_non_exhaustive()
    }
}

//! The body of a response, as a format writes it.

use core::fmt;

use bytes::Bytes;
use http::{HeaderName, HeaderValue};
use serde_core::Serialize;

use super::report::Defects;
use crate::error::header_field::HeaderField;

/// Size of the buffer for a body. Most bodies fit, so that writing one allocates once.
pub(super) const CAPACITY: usize = 256;

/// The value of `content-type`.
#[derive(Clone, Debug)]
pub(super) enum ContentType {
    ProblemJson,
    Json,
    Other(&'static str, HeaderValue),
}

pub(super) const PROBLEM_JSON: &str = "application/problem+json";
pub(super) const JSON: &str = "application/json";

impl ContentType {
    /// Returns `None` if the text is not a valid header value.
    fn new(text: &'static str) -> Option<Self> {
        let bytes = Bytes::from_static(text.as_bytes());
        let value = HeaderValue::from_maybe_shared(bytes).ok()?;
        Some(Self::Other(text, value))
    }

    pub(super) fn as_value(&self) -> &HeaderValue {
        static PROBLEM_JSON_VALUE: HeaderValue = HeaderValue::from_static(PROBLEM_JSON);
        static JSON_VALUE: HeaderValue = HeaderValue::from_static(JSON);
        match self {
            Self::ProblemJson => &PROBLEM_JSON_VALUE,
            Self::Json => &JSON_VALUE,
            Self::Other(_, value) => value,
        }
    }

    pub(super) fn into_value(self) -> HeaderValue {
        match self {
            // Evaluated by the compiler, unlike a call.
            Self::ProblemJson => const { HeaderValue::from_static(PROBLEM_JSON) },
            Self::Json => const { HeaderValue::from_static(JSON) },
            Self::Other(_, value) => value,
        }
    }
}

/// The body of a response and its content type: what a [`Format`](super::Format) returns.
#[derive(Clone, Debug, Default)]
#[must_use]
pub struct Body {
    pub(super) content_type: Option<ContentType>,
    pub(super) bytes: Bytes,
    pub(super) headers: Vec<(HeaderName, HeaderValue)>,
    pub(super) defects: Defects,
    /// Whether the body must not be sent. The last of the defects is the reason.
    pub(super) is_failed: bool,
}

impl Body {
    /// A value as JSON, with the content type `application/json`.
    pub fn json(value: &(impl Serialize + ?Sized)) -> Self {
        let mut json = Vec::with_capacity(CAPACITY);
        match serde_json::to_writer(&mut json, value) {
            Ok(()) => Self::with_content_type(ContentType::Json, json.into()),
            Err(error) => Self::failed(format_args!("the body cannot be serialized: {error}")),
        }
    }

    /// Bytes of a content type.
    pub fn new(content_type: &'static str, bytes: impl Into<Bytes>) -> Self {
        match ContentType::new(content_type) {
            Some(content_type) => Self::with_content_type(content_type, bytes.into()),
            None => Self::failed(format_args!(
                "the content type {content_type:?} is not a header value"
            )),
        }
    }

    /// No bytes and no content type.
    pub fn empty() -> Self {
        Self::default()
    }

    pub(super) const fn with_content_type(content_type: ContentType, bytes: Bytes) -> Self {
        Self {
            content_type: Some(content_type),
            bytes,
            headers: Vec::new(),
            defects: Defects::new(),
            is_failed: false,
        }
    }

    /// A body that is not sent, and the reason.
    pub(super) fn failed(reason: fmt::Arguments<'_>) -> Self {
        let mut body = Self {
            is_failed: true,
            ..Self::default()
        };
        body.defects.add(reason);
        body
    }

    /// Adds a header to the response.
    pub fn with_header(mut self, name: impl AsRef<str>, value: impl HeaderField) -> Self {
        let name = name.as_ref();
        match header(name, &value) {
            Ok(Some(header)) => self.headers.push(header),
            Ok(None) => {}
            Err(reason) => self
                .defects
                .add(format_args!("omitted the header {name:?}, {reason}")),
        }
        self
    }
}

/// Returns a header that a format may add, or the reason against it.
fn header(
    name: &str,
    value: &dyn HeaderField,
) -> Result<Option<(HeaderName, HeaderValue)>, &'static str> {
    let name = HeaderName::try_from(name).map_err(|_| "which has an invalid name")?;
    if describes_content(&name) {
        return Err("which describes the body or frames the message");
    }
    let value = value.header_value();
    let value = value.map_err(|_| "which has an invalid value")?;
    Ok(value.map(|value| (name, value)))
}

/// Whether a header describes the body or frames the message. Two that are named `content-..` do
/// not.
pub(super) fn describes_content(name: &HeaderName) -> bool {
    let name = name.as_str();
    let is_other = name == "content-location" || name.starts_with("content-security-policy");
    matches!(name, "transfer-encoding" | "trailer") || name.starts_with("content-") && !is_other
}

//! The body of a response, as a format writes it.

use core::fmt::{self, Display, Write as _};

use bytes::Bytes;
use http::{HeaderName, HeaderValue};
use serde_core::Serialize;

use crate::{error::header_field::HeaderField, respond::report::Defects};

/// Size of the buffer for a body. Most bodies fit, so that writing one allocates once.
pub(in crate::respond) const CAPACITY: usize = 256;

/// The value of `content-type`.
#[derive(Clone, Debug)]
pub(in crate::respond) enum ContentType {
    ProblemJson,
    Json,
    Other(
        #[cfg_attr(
            not(feature = "actix"),
            expect(dead_code, reason = "actix-web has header values of its own")
        )]
        &'static str,
        HeaderValue,
    ),
}

pub(in crate::respond) const PROBLEM_JSON: &str = "application/problem+json";
pub(in crate::respond) const JSON: &str = "application/json";
const TEXT: &str = "text/plain; charset=utf-8";

impl ContentType {
    /// Returns `None` if the text is not a valid header value.
    fn new(text: &'static str) -> Option<Self> {
        let bytes = Bytes::from_static(text.as_bytes());
        let value = HeaderValue::from_maybe_shared(bytes).ok()?;
        Some(Self::Other(text, value))
    }

    pub(in crate::respond) fn as_value(&self) -> &HeaderValue {
        static PROBLEM_JSON_VALUE: HeaderValue = HeaderValue::from_static(PROBLEM_JSON);
        static JSON_VALUE: HeaderValue = HeaderValue::from_static(JSON);
        match self {
            Self::ProblemJson => &PROBLEM_JSON_VALUE,
            Self::Json => &JSON_VALUE,
            Self::Other(_, value) => value,
        }
    }

    pub(in crate::respond) fn into_value(self) -> HeaderValue {
        match self {
            // Evaluated by the compiler, unlike a call.
            Self::ProblemJson => const { HeaderValue::from_static(PROBLEM_JSON) },
            Self::Json => const { HeaderValue::from_static(JSON) },
            Self::Other(_, value) => value,
        }
    }
}

/// The body of a response and its content type: what a [`Format`](super::Format) returns.
///
/// If a body cannot be sent, because a value fails to serialize or the content type is not a valid
/// header value, clients receive the status, the headers of the error, and a bare problem: its
/// `type`, `title` and `status`. The reason is in the [`Report`](crate::respond::Report).
#[derive(Clone, Debug, Default)]
#[must_use]
pub struct Body {
    pub(in crate::respond) content_type: Option<ContentType>,
    pub(in crate::respond) bytes: Bytes,
    pub(in crate::respond) headers: Vec<(HeaderName, HeaderValue)>,
    pub(in crate::respond) defects: Defects,
    /// Whether the body must not be sent. The last of the defects is the reason.
    pub(in crate::respond) is_failed: bool,
}

impl Body {
    /// A value as JSON, with the content type `application/json`.
    ///
    /// ```
    /// # use status_core::{HttpStatus, respond::{Body, ErrorResponse, Format, Problem}};
    /// # #[derive(Debug, thiserror::Error, HttpStatus)]
    /// # #[error("there is no gateway {0}")]
    /// # #[status(404, code = "gateway_not_found")]
    /// # struct NotFound(u32);
    /// #[derive(serde::Serialize)]
    /// struct Failed<'a> {
    ///     error: Option<&'a str>,
    /// }
    ///
    /// struct AcmeErrors;
    ///
    /// impl Format for AcmeErrors {
    ///     fn body(problem: &Problem<'_>) -> Body {
    ///         Body::json(&Failed { error: problem.code() })
    ///     }
    /// }
    ///
    /// let response = ErrorResponse::with_format::<AcmeErrors>(&NotFound(7));
    /// assert_eq!(response.body(), br#"{"error":"gateway_not_found"}"#);
    /// ```
    pub fn json(value: &(impl Serialize + ?Sized)) -> Self {
        let mut json = Vec::with_capacity(CAPACITY);
        match serde_json::to_writer(&mut json, value) {
            Ok(()) => Self::with_content_type(ContentType::Json, json.into()),
            Err(error) => Self::failed(format_args!("the body cannot be serialized: {error}")),
        }
    }

    /// The text that a value displays, with the content type `text/plain; charset=utf-8`.
    ///
    /// ```
    /// # use status_core::{HttpStatus, respond::{Body, ErrorResponse, Format, Problem}};
    /// # #[derive(Debug, thiserror::Error, HttpStatus)]
    /// # #[error("there is no gateway {0}")]
    /// # #[status(404, code = "gateway_not_found")]
    /// # struct NotFound(u32);
    /// struct Plain;
    ///
    /// impl Format for Plain {
    ///     fn body(problem: &Problem<'_>) -> Body {
    ///         Body::text(problem.detail_or_title())
    ///     }
    /// }
    ///
    /// let response = ErrorResponse::with_format::<Plain>(&NotFound(7));
    /// assert_eq!(response.body(), b"there is no gateway 7");
    /// ```
    pub fn text(text: impl Display) -> Self {
        let mut written = String::new();
        // The text ends where a `Display` fails.
        let _ = write!(written, "{text}");
        Self::new(TEXT, written)
    }

    /// Bytes of a content type.
    ///
    /// ```
    /// # use status_core::{HttpStatus, respond::{Body, ErrorResponse, Format, Problem}};
    /// # #[derive(Debug, thiserror::Error, HttpStatus)]
    /// # #[error("there is no gateway {0}")]
    /// # #[status(404, code = "gateway_not_found")]
    /// # struct NotFound(u32);
    /// struct Plain;
    ///
    /// impl Format for Plain {
    ///     fn body(problem: &Problem<'_>) -> Body {
    ///         let code = problem.code().unwrap_or_default();
    ///         Body::new("application/xml", format!("<error>{code}</error>"))
    ///     }
    /// }
    ///
    /// let response = ErrorResponse::with_format::<Plain>(&NotFound(7));
    /// assert_eq!(response.body(), b"<error>gateway_not_found</error>");
    /// ```
    pub fn new(content_type: &'static str, bytes: impl Into<Bytes>) -> Self {
        match ContentType::new(content_type) {
            Some(content_type) => Self::with_content_type(content_type, bytes.into()),
            None => Self::failed(format_args!(
                "the content type {content_type:?} is not a header value"
            )),
        }
    }

    /// No bytes and no content type.
    ///
    /// ```
    /// # use status_core::{HttpStatus, respond::{Body, ErrorResponse, Format, Problem}};
    /// # #[derive(Debug, thiserror::Error, HttpStatus)]
    /// # #[error("there is no gateway {0}")]
    /// # #[status(404, code = "gateway_not_found")]
    /// # struct NotFound(u32);
    /// struct Nothing;
    ///
    /// impl Format for Nothing {
    ///     fn body(_: &Problem<'_>) -> Body {
    ///         Body::empty()
    ///     }
    /// }
    ///
    /// let response = ErrorResponse::with_format::<Nothing>(&NotFound(7));
    /// assert_eq!((response.status().as_u16(), response.body()), (404, &b""[..]));
    /// ```
    pub fn empty() -> Self {
        Self::default()
    }

    pub(in crate::respond) const fn with_content_type(
        content_type: ContentType,
        bytes: Bytes,
    ) -> Self {
        Self {
            content_type: Some(content_type),
            bytes,
            headers: Vec::new(),
            defects: Defects::new(),
            is_failed: false,
        }
    }

    /// A body that is not sent, and the reason.
    pub(in crate::respond) fn failed(reason: fmt::Arguments<'_>) -> Self {
        let mut body = Self {
            is_failed: true,
            ..Self::default()
        };
        body.defects.add(reason);
        body
    }

    /// Adds a header to the response, unless the error itself has that header.
    ///
    /// `None` adds no header. A header that describes the body (`content-..`), one that frames the
    /// message, and one with an invalid name or value are omitted. The report names them.
    ///
    /// ```
    /// # use status_core::{HttpStatus, respond::{Body, ErrorResponse, Format, Problem}};
    /// # #[derive(Debug, thiserror::Error, HttpStatus)]
    /// # #[error("there is no gateway {0}")]
    /// # #[status(404, code = "gateway_not_found")]
    /// # struct NotFound(u32);
    /// struct InHeaders;
    ///
    /// impl Format for InHeaders {
    ///     fn body(problem: &Problem<'_>) -> Body {
    ///         Body::empty()
    ///             .with_header("x-error-code", problem.code())
    ///             .with_header("x-error-message", problem.detail())
    ///     }
    /// }
    ///
    /// let response = ErrorResponse::with_format::<InHeaders>(&NotFound(7));
    /// let headers: Vec<_> = response.headers().map(|(name, _)| name.as_str()).collect();
    /// assert_eq!(headers, ["x-error-code", "x-error-message"]);
    /// ```
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
pub(in crate::respond) fn describes_content(name: &HeaderName) -> bool {
    let name = name.as_str();
    let is_other = name == "content-location" || name.starts_with("content-security-policy");
    matches!(name, "transfer-encoding" | "trailer") || name.starts_with("content-") && !is_other
}

//! The problem: the part of an error that clients may know.

mod origin;
mod serialize;
mod text;
mod uri;

use core::fmt;
use std::borrow::Cow;

use http::StatusCode;

use crate::{
    document::entry::Entry,
    documents::registered_title,
    error::{HttpStatus, detail::Detail, member::Members},
};

pub(super) use self::{
    origin::{origin, variant},
    serialize::ABOUT_BLANK,
    uri::{is_encoded, percent_encoded},
};

/// The part of an error that clients may know. A [`Format`](super::Format) writes it.
///
/// If errors forward to each other, the names of the type and the variant are those of the
/// innermost one. So are the code, the title and the instance, unless an outer error has its own.
/// The members of all of them are sent. A problem does not contain what is withheld from clients.
///
/// The texts live as long as the error, so that a serialized value can borrow them. A problem
/// itself serializes as RFC 9457 describes it:
///
/// ```
/// use serde::Serialize;
/// use status_core::{HttpStatus, respond::{Body, ErrorResponse, Format, Problem}};
///
/// #[derive(Serialize)]
/// struct Failed<'a> {
///     ok: bool,
///     #[serde(flatten)]
///     problem: Problem<'a>,
/// }
///
/// struct Envelope;
///
/// impl Format for Envelope {
///     fn body(problem: &Problem<'_>) -> Body {
///         Body::json(&Failed { ok: false, problem: *problem })
///     }
/// }
///
/// #[derive(Debug, thiserror::Error, HttpStatus)]
/// #[error("there is no gateway {0}")]
/// #[status(404, code = "gateway_not_found")]
/// struct NotFound(u32);
///
/// assert_eq!(
///     String::from_utf8_lossy(ErrorResponse::with_format::<Envelope>(&NotFound(7)).body()),
///     concat!(
///         r#"{"ok":false,"type":"about:blank","title":"Not Found","status":404,"#,
///         r#""detail":"there is no gateway 7","code":"gateway_not_found"}"#,
///     ),
/// );
/// ```
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

    /// The error, of which a bare problem states nothing.
    pub(super) fn error(&self) -> &'a dyn HttpStatus {
        self.error
    }

    /// The error, unless the problem is bare.
    fn stated(&self) -> Option<&'a dyn HttpStatus> {
        (!self.is_bare).then_some(self.error)
    }

    /// The status of the response.
    ///
    /// ```
    /// # use status_core::{HttpStatus, respond::{Body, ErrorResponse, Format, Problem}};
    /// #[derive(Debug, thiserror::Error, HttpStatus)]
    /// #[error("there is no gateway {0}")]
    /// #[status(404, code = "gateway_not_found", problems = "https://nat.example.com/")]
    /// struct NotFound(u32);
    /// # struct Plain;
    /// # impl Format for Plain {
    /// #     fn body(problem: &Problem<'_>) -> Body {
    /// let text = problem.status().to_string();
    /// # Body::new("text/plain", text)
    /// #     }
    /// # }
    /// let response = ErrorResponse::with_format::<Plain>(&NotFound(7));
    /// assert_eq!(response.body(), b"404 Not Found");
    /// ```
    #[must_use]
    pub fn status(&self) -> StatusCode {
        self.status
    }

    /// The title: that of the error, else the phrase of the status in the document, else the
    /// registered one.
    ///
    /// ```
    /// # use status_core::{HttpStatus, respond::{Body, ErrorResponse, Format, Problem}};
    /// # use status_core::{Entry, StatusCode};
    /// # struct Locked { path: &'static str, owner: u32 }
    /// # impl std::fmt::Display for Locked {
    /// #     fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
    /// #         f.write_str("locked")
    /// #     }
    /// # }
    /// impl HttpStatus for Locked {
    /// #     fn status(&self) -> StatusCode { StatusCode::CONFLICT }
    /// #     fn entry(&self) -> Option<&'static Entry> { None }
    ///     fn title(&self) -> Option<&str> {
    ///         Some("The order is locked")
    ///     }
    /// }
    /// # struct Plain;
    /// # impl Format for Plain {
    /// #     fn body(problem: &Problem<'_>) -> Body {
    /// let text = problem.title().unwrap_or_default().to_owned();
    /// # Body::new("text/plain", text)
    /// #     }
    /// # }
    /// let response = ErrorResponse::with_format::<Plain>(&Locked { path: "/orders/7", owner: 7 });
    /// assert_eq!(response.body(), b"The order is locked");
    /// ```
    #[must_use]
    pub fn title(&self) -> Option<&'a str> {
        let own = self.stated().and_then(|error| error.title());
        own.or_else(|| self.entry.and_then(Entry::phrase))
            .or_else(|| registered_title(self.status.as_u16()))
    }

    /// The code of the error. It is an empty text if it comes from a field that is empty. The
    /// default format omits it then.
    ///
    /// ```
    /// # use status_core::{HttpStatus, respond::{Body, ErrorResponse, Format, Problem}};
    /// #[derive(Debug, thiserror::Error, HttpStatus)]
    /// #[error("there is no gateway {0}")]
    /// #[status(404, code = "gateway_not_found", problems = "https://nat.example.com/")]
    /// struct NotFound(u32);
    /// # struct Plain;
    /// # impl Format for Plain {
    /// #     fn body(problem: &Problem<'_>) -> Body {
    /// let text = problem.code().unwrap_or_default().to_owned();
    /// # Body::new("text/plain", text)
    /// #     }
    /// # }
    /// let response = ErrorResponse::with_format::<Plain>(&NotFound(7));
    /// assert_eq!(response.body(), b"gateway_not_found");
    /// ```
    #[must_use]
    pub fn code(&self) -> Option<&'a str> {
        self.stated()?.code()
    }

    /// The address of the problem's type: `problems` and the code, which is percent-encoded. `None`
    /// if the error lacks one of them.
    ///
    /// ```
    /// # use status_core::{HttpStatus, respond::{Body, ErrorResponse, Format, Problem}};
    /// #[derive(Debug, thiserror::Error, HttpStatus)]
    /// #[error("there is no gateway {0}")]
    /// #[status(404, code = "gateway_not_found", problems = "https://nat.example.com/")]
    /// struct NotFound(u32);
    /// # struct Plain;
    /// # impl Format for Plain {
    /// #     fn body(problem: &Problem<'_>) -> Body {
    /// let text = problem.type_uri().unwrap_or_default().into_owned();
    /// # Body::new("text/plain", text)
    /// #     }
    /// # }
    /// let response = ErrorResponse::with_format::<Plain>(&NotFound(7));
    /// assert_eq!(response.body(), b"https://nat.example.com/gateway_not_found");
    /// ```
    #[must_use]
    pub fn type_uri(&self) -> Option<Cow<'a, str>> {
        let (problems, code) = (self.problems()?, self.code()?);
        if code.is_empty() {
            return None;
        }
        Some(Cow::Owned([problems, &percent_encoded(code)].concat()))
    }

    /// The address under which the codes are described.
    pub(super) fn problems(&self) -> Option<&'static str> {
        self.stated()?.problems()
    }

    /// The message for clients. `None` if it is withheld.
    ///
    /// It is an empty text if the error displays nothing or has `detail = ""`. The default format
    /// omits it then.
    ///
    /// The detail borrows from the error and formats nothing until it is displayed or serialized.
    ///
    /// ```
    /// # use status_core::{HttpStatus, respond::{Body, ErrorResponse, Format, Problem}};
    /// #[derive(Debug, thiserror::Error, HttpStatus)]
    /// #[error("there is no gateway {0}")]
    /// #[status(404, code = "gateway_not_found", problems = "https://nat.example.com/")]
    /// struct NotFound(u32);
    /// # struct Plain;
    /// # impl Format for Plain {
    /// #     fn body(problem: &Problem<'_>) -> Body {
    /// let text = problem.detail().map(|detail| detail.to_string()).unwrap_or_default();
    /// # Body::new("text/plain", text)
    /// #     }
    /// # }
    /// let response = ErrorResponse::with_format::<Plain>(&NotFound(7));
    /// assert_eq!(response.body(), b"there is no gateway 7");
    /// ```
    #[must_use]
    pub fn detail(&self) -> Option<Detail<'a>> {
        self.detail
    }

    /// The address of this occurrence of the problem.
    ///
    /// ```
    /// # use status_core::{HttpStatus, respond::{Body, ErrorResponse, Format, Problem}};
    /// # use status_core::{Entry, StatusCode};
    /// # struct Locked { path: &'static str, owner: u32 }
    /// # impl std::fmt::Display for Locked {
    /// #     fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
    /// #         f.write_str("locked")
    /// #     }
    /// # }
    /// impl HttpStatus for Locked {
    /// #     fn status(&self) -> StatusCode { StatusCode::CONFLICT }
    /// #     fn entry(&self) -> Option<&'static Entry> { None }
    ///     fn instance(&self) -> Option<std::borrow::Cow<'_, str>> {
    ///         Some(self.path.into())
    ///     }
    /// }
    /// # struct Plain;
    /// # impl Format for Plain {
    /// #     fn body(problem: &Problem<'_>) -> Body {
    /// let text = problem.instance().unwrap_or_default().into_owned();
    /// # Body::new("text/plain", text)
    /// #     }
    /// # }
    /// let response = ErrorResponse::with_format::<Plain>(&Locked { path: "/orders/7", owner: 7 });
    /// assert_eq!(response.body(), b"/orders/7");
    /// ```
    #[must_use]
    pub fn instance(&self) -> Option<Cow<'a, str>> {
        self.stated()?.instance()
    }

    /// The members that the error adds to the body. They serialize as a map, which
    /// `#[serde(flatten)]` accepts.
    ///
    /// ```
    /// # use status_core::{HttpStatus, respond::{Body, ErrorResponse, Format, Problem}};
    /// # use status_core::{Entry, StatusCode};
    /// # struct Locked { path: &'static str, owner: u32 }
    /// # impl std::fmt::Display for Locked {
    /// #     fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
    /// #         f.write_str("locked")
    /// #     }
    /// # }
    /// impl HttpStatus for Locked {
    /// #     fn status(&self) -> StatusCode { StatusCode::CONFLICT }
    /// #     fn entry(&self) -> Option<&'static Entry> { None }
    ///     fn member(&self, index: usize) -> Option<(&str, &dyn erased_serde::Serialize)> {
    ///         (index == 0).then_some(("owner", &self.owner))
    ///     }
    /// }
    /// # struct Plain;
    /// # impl Format for Plain {
    /// #     fn body(problem: &Problem<'_>) -> Body {
    /// let text = serde_json::to_string(&problem.members()).unwrap();
    /// # Body::new("text/plain", text)
    /// #     }
    /// # }
    /// let response = ErrorResponse::with_format::<Plain>(&Locked { path: "/orders/7", owner: 7 });
    /// assert_eq!(response.body(), br#"{"owner":7}"#);
    /// ```
    #[must_use]
    pub fn members(&self) -> Members<'a> {
        self.stated().map_or(Members::empty(), Members::new)
    }

    /// The entry of the status in the document of the outermost type. `None` if the document does
    /// not define the status.
    ///
    /// ```
    /// # use status_core::{HttpStatus, respond::{Body, ErrorResponse, Format, Problem}};
    /// # use status_core::documents::NAT;
    /// #[derive(Debug, thiserror::Error, HttpStatus)]
    /// #[error("there is no gateway")]
    /// #[status(404, document = NAT)]
    /// struct NotFound;
    /// # struct Plain;
    /// # impl Format for Plain {
    /// #     fn body(problem: &Problem<'_>) -> Body {
    /// let text = problem.entry().and_then(|entry| entry.meaning()).unwrap_or_default();
    /// # Body::new("text/plain", text)
    /// #     }
    /// # }
    /// let response = ErrorResponse::with_format::<Plain>(&NotFound);
    /// assert_eq!(response.body(), NAT.entry(404).unwrap().meaning().unwrap().as_bytes());
    /// ```
    #[must_use]
    pub fn entry(&self) -> Option<&'static Entry> {
        self.entry
    }

    /// The name of the type of the innermost error: the last one that is forwarded to.
    ///
    /// ```
    /// # use status_core::{HttpStatus, respond::{Body, ErrorResponse, Format, Problem}};
    /// #[derive(Debug, thiserror::Error, HttpStatus)]
    /// #[error("there is no gateway {0}")]
    /// #[status(404, code = "gateway_not_found", problems = "https://nat.example.com/")]
    /// struct NotFound(u32);
    /// # struct Plain;
    /// # impl Format for Plain {
    /// #     fn body(problem: &Problem<'_>) -> Body {
    /// let text = problem.type_name();
    /// # Body::new("text/plain", text)
    /// #     }
    /// # }
    /// let response = ErrorResponse::with_format::<Plain>(&NotFound(7));
    /// assert_eq!(response.body(), b"NotFound");
    /// ```
    #[must_use]
    pub fn type_name(&self) -> &'static str {
        origin(self.error).type_name
    }

    /// The name of the variant of the innermost error. For a struct, the name of the type.
    ///
    /// ```
    /// # use status_core::{HttpStatus, respond::{Body, ErrorResponse, Format, Problem}};
    /// #[derive(Debug, thiserror::Error, HttpStatus)]
    /// enum ApiError {
    ///     #[error("there is no gateway {0}")]
    ///     #[status(404)]
    ///     NotFound(u32),
    /// }
    /// # struct Plain;
    /// # impl Format for Plain {
    /// #     fn body(problem: &Problem<'_>) -> Body {
    /// let text = problem.variant();
    /// # Body::new("text/plain", text)
    /// #     }
    /// # }
    /// let response = ErrorResponse::with_format::<Plain>(&ApiError::NotFound(7));
    /// assert_eq!(response.body(), b"NotFound");
    /// ```
    #[must_use]
    pub fn variant(&self) -> &'static str {
        variant(origin(self.error))
    }
}

impl fmt::Debug for Problem<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Problem")
            .field("status", &self.status())
            .field("code", &self.code())
            .field("title", &self.title())
            .field("detail", &self.detail())
            .field("members", &self.members())
            .finish_non_exhaustive()
    }
}

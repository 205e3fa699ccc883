//! Errors: what an error states about itself, as traits and the types of their parts.

pub(crate) mod collect;
pub(crate) mod detail;
pub(crate) mod forwarding;
pub(crate) mod header_field;
pub(crate) mod level;
pub(crate) mod mapping;
#[cfg(feature = "respond")]
pub(crate) mod member;
pub(crate) mod names;
pub(crate) mod policy;
pub(crate) mod sends;
pub(crate) mod status_field;

use std::{any::Any, borrow::Cow, error::Error, rc::Rc, sync::Arc};

use http::{HeaderMap, StatusCode};

use crate::document::{Document, entry::Entry};

use self::{
    detail::Detail,
    forwarding::{Forwarded, Origin},
    level::Level,
    mapping::Mapping,
    sends::{Sends, SendsArray},
    status_field::Unlisted,
};

/// A format, which only the layer `respond` knows.
pub type FormatRef = &'static (dyn Any + Send + Sync);

/// A name and a value.
#[cfg(feature = "respond")]
pub(crate) type Member<'a> = (&'a str, &'a dyn erased_serde::Serialize);

/// An error with an HTTP status, the entry that documents it, and the other parts of its response.
///
/// Derive it: `#[derive(HttpStatus)]` has the compiler check every status against a document. In an
/// implementation by hand, `status` and `entry` are enough.
///
/// The trait is dyn-compatible. To use an object as an error as well, declare a trait of your own:
/// `trait PluginError: HttpStatus + std::error::Error {}`.
///
/// ```
/// use status_core::{HttpStatus, documents::NAT};
///
/// #[derive(HttpStatus)]
/// #[status(document = NAT)]
/// enum GatewayError {
///     #[status(404)]
///     NotFound,
///     #[status(409)]
///     Exists { id: u64 },
/// }
///
/// let error: Box<dyn HttpStatus> = Box::new(GatewayError::Exists { id: 7 });
/// assert_eq!(error.status(), 409);
/// assert_eq!(error.entry().and_then(|entry| entry.phrase()), Some("Conflict"));
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` does not implement `HttpStatus`, so it has no status",
    label = "has no status",
    note = "if the type is yours, derive it: `#[derive(HttpStatus)]`, with a status on each variant",
    note = "`Box`, `Rc`, `Arc` and references have the status of what they point to",
    note = "otherwise write a status on the variant in place of `transparent`"
)]
pub trait HttpStatus {
    /// The status of this error.
    fn status(&self) -> StatusCode;

    /// The entry of the status in the document of this type; `None` for an `undocumented` status.
    ///
    /// The status of an error that is forwarded to is looked up in the document of the type that
    /// forwards, which is the one that its clients read.
    fn entry(&self) -> Option<&'static Entry>;

    /// The code by which clients distinguish errors with the same status:
    /// `code = "gateway_not_found"`.
    ///
    /// ```
    /// use status_core::HttpStatus;
    ///
    /// #[derive(HttpStatus)]
    /// enum GatewayError {
    ///     #[status(404, code = "gateway_not_found")]
    ///     NotFound,
    ///     #[status(404, code = "account_not_found")]
    ///     NoAccount,
    /// }
    /// assert_eq!(GatewayError::NoAccount.code(), Some("account_not_found"));
    /// ```
    fn code(&self) -> Option<&str> {
        Forwarded::code(self)
    }

    /// The title of the problem, if the error states one: `title = ".."`. Otherwise it is the
    /// phrase of the status.
    ///
    /// ```
    /// use status_core::HttpStatus;
    ///
    /// #[derive(HttpStatus)]
    /// #[status(409, title = "The order is locked")]
    /// struct Locked;
    ///
    /// assert_eq!(Locked.title(), Some("The order is locked"));
    /// ```
    fn title(&self) -> Option<&str> {
        Forwarded::title(self)
    }

    /// The address under which the codes are described: `problems = "https://.."`.
    ///
    /// ```
    /// use status_core::HttpStatus;
    ///
    /// #[derive(HttpStatus)]
    /// #[status(problems = "https://nat.example.com/problems/")]
    /// enum GatewayError {
    ///     #[status(404, code = "gateway_not_found")]
    ///     NotFound,
    /// }
    /// assert_eq!(GatewayError::NotFound.problems(), Some("https://nat.example.com/problems/"));
    /// ```
    fn problems(&self) -> Option<&'static str> {
        Forwarded::problems(self)
    }

    /// The message for clients, if the error states one: `detail = ".."` or `expose`.
    ///
    /// If it is `None`, clients receive what the error displays if the status is below 500, and no
    /// message otherwise.
    ///
    /// ```
    /// use status_core::HttpStatus;
    ///
    /// #[derive(HttpStatus)]
    /// #[status(503, detail = "the store opens at {0}")]
    /// struct Closed(&'static str);
    ///
    /// let detail = Closed("nine").detail().map(|detail| detail.to_string());
    /// assert_eq!(detail.as_deref(), Some("the store opens at nine"));
    /// ```
    fn detail(&self) -> Option<Detail<'_>> {
        Forwarded::detail(self)
    }

    /// The address of this occurrence of the problem: a field with `#[status(instance)]`.
    ///
    /// ```
    /// use status_core::HttpStatus;
    ///
    /// #[derive(HttpStatus)]
    /// #[status(409)]
    /// struct Locked {
    ///     #[status(instance)]
    ///     path: &'static str,
    /// }
    ///
    /// assert_eq!(Locked { path: "/orders/7" }.instance().as_deref(), Some("/orders/7"));
    /// ```
    fn instance(&self) -> Option<Cow<'_, str>> {
        Forwarded::instance(self)
    }

    /// The member of the body at an index: a field with `#[status(member)]`. `None` behind the last
    /// one. [`Members`](crate::respond::Members) has all of them.
    #[cfg(feature = "respond")]
    fn member(&self, index: usize) -> Option<(&str, &dyn erased_serde::Serialize)> {
        Forwarded::member(self, index)
    }

    /// The headers of the response, without those that describe its body.
    ///
    /// ```
    /// use status_core::HttpStatus;
    ///
    /// #[derive(HttpStatus)]
    /// #[status(405, header("allow" = "GET, HEAD"))]
    /// struct NotAllowed;
    ///
    /// assert_eq!(NotAllowed.headers()["allow"], "GET, HEAD");
    /// ```
    fn headers(&self) -> HeaderMap {
        Forwarded::headers(self)
    }

    /// The error that this one forwards to. The default methods above call its methods.
    #[doc(hidden)]
    fn __forwarded(&self) -> Option<Forwarded<'_>> {
        None
    }

    /// The type and the variant, for reports.
    #[doc(hidden)]
    fn __origin(&self) -> Origin {
        Origin::default()
    }

    /// The cause of the error, for reports.
    #[doc(hidden)]
    fn __cause(&self) -> Option<&(dyn Error + 'static)> {
        None
    }

    /// The error itself, for reports.
    #[doc(hidden)]
    fn __error(&self) -> Option<&(dyn Error + 'static)> {
        None
    }

    /// The level of the report: `log = "warn"`.
    #[doc(hidden)]
    fn __log(&self) -> Option<Level> {
        Forwarded::log(self)
    }

    /// The value of a field that must not be sent as a status.
    #[doc(hidden)]
    fn __unlisted(&self) -> Option<Unlisted> {
        Forwarded::unlisted(self)
    }

    /// The format of the responses. `respond` knows its type.
    #[doc(hidden)]
    fn __format(&self) -> Option<FormatRef> {
        None
    }
}

/// A type that states, at compile time, which statuses it has under which document.
///
/// `#[derive(HttpStatus)]` implements it together with [`HttpStatus`]. Another type can forward to
/// such a type with `#[status(transparent)]` and is still checked.
///
/// ```
/// use status_core::{HttpStatus, Mapped, documents::NAT};
///
/// #[derive(HttpStatus)]
/// #[status(document = NAT)]
/// enum GatewayError {
///     #[status(404)]
///     NotFound,
///     #[status(409)]
///     Exists { id: u64 },
/// }
///
/// assert_eq!(GatewayError::DOCUMENT.name(), "NAT");
/// let [not_found, exists] = GatewayError::MAPPINGS else { unreachable!() };
/// assert_eq!(not_found.to_string(), "GatewayError::NotFound: 404 Not Found");
/// assert_eq!(exists.status().unwrap(), 409);
/// ```
///
/// Two types that forward to each other have no end of mappings. On one of them, write
/// `transparent, undocumented = "the other type is checked where it is defined"`.
///
/// An implementation by hand is checked by the types that forward to it:
///
/// ```
/// use status_core::{Document, Entry, HttpStatus, Mapped, Mapping, StatusCode, documents::COMMON};
///
/// struct Timeout;
///
/// impl HttpStatus for Timeout {
///     fn status(&self) -> StatusCode {
///         StatusCode::GATEWAY_TIMEOUT
///     }
///     fn entry(&self) -> Option<&'static Entry> {
///         Self::DOCUMENT.entry(504)
///     }
/// }
///
/// impl Mapped for Timeout {
///     const DOCUMENT: &'static Document = &COMMON;
///     const MAPPINGS: &'static [Mapping] =
///         &[Mapping::new("Timeout", "", StatusCode::GATEWAY_TIMEOUT)];
/// }
///
/// #[derive(HttpStatus)]
/// enum FetchError {
///     #[status(transparent)]
///     Timeout(Timeout),
/// }
/// assert_eq!(FetchError::Timeout(Timeout).status(), 504);
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` does not state which statuses it has, so they cannot be checked",
    label = "does not implement `Mapped`",
    note = "`#[derive(HttpStatus)]` implements it"
)]
pub trait Mapped: HttpStatus {
    /// The document against which the statuses of the type are checked.
    const DOCUMENT: &'static Document;

    /// The mapping of each variant, in the order of the variants. A struct has one mapping.
    const MAPPINGS: &'static [Mapping];

    /// The statuses that the type can send. The derive writes a list with the exact size.
    #[doc(hidden)]
    const __SENDS: &'static Sends =
        &SendsArray::<{ Sends::MAX_SHARED }>::by_hand(Self::DOCUMENT, Self::MAPPINGS);
}

macro_rules! forward_through {
    ($($pointer:ty),+) => {$(
        #[diagnostic::do_not_recommend]
        impl<T: HttpStatus + ?Sized> HttpStatus for $pointer {
            fn status(&self) -> StatusCode {
                (**self).status()
            }

            fn entry(&self) -> Option<&'static Entry> {
                (**self).entry()
            }

            fn code(&self) -> Option<&str> {
                (**self).code()
            }

            fn title(&self) -> Option<&str> {
                (**self).title()
            }

            fn problems(&self) -> Option<&'static str> {
                (**self).problems()
            }

            fn detail(&self) -> Option<Detail<'_>> {
                (**self).detail()
            }

            fn instance(&self) -> Option<Cow<'_, str>> {
                (**self).instance()
            }

            #[cfg(feature = "respond")]
            fn member(&self, index: usize) -> Option<(&str, &dyn erased_serde::Serialize)> {
                (**self).member(index)
            }

            fn headers(&self) -> HeaderMap {
                (**self).headers()
            }

            fn __forwarded(&self) -> Option<Forwarded<'_>> {
                (**self).__forwarded()
            }

            fn __origin(&self) -> Origin {
                (**self).__origin()
            }

            fn __cause(&self) -> Option<&(dyn Error + 'static)> {
                (**self).__cause()
            }

            fn __error(&self) -> Option<&(dyn Error + 'static)> {
                (**self).__error()
            }

            fn __log(&self) -> Option<Level> {
                (**self).__log()
            }

            fn __unlisted(&self) -> Option<Unlisted> {
                (**self).__unlisted()
            }

            fn __format(&self) -> Option<FormatRef> {
                (**self).__format()
            }
        }

        #[diagnostic::do_not_recommend]
        impl<T: Mapped + ?Sized> Mapped for $pointer {
            const DOCUMENT: &'static Document = T::DOCUMENT;
            const MAPPINGS: &'static [Mapping] = T::MAPPINGS;
            const __SENDS: &'static Sends = T::__SENDS;
        }
    )+};
}

forward_through!(&T, &mut T, Box<T>, Rc<T>, Arc<T>);

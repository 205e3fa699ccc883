//! The traits: an error that has a status, and a type that says which statuses it answers.

pub(crate) mod detail;
pub mod forwarding;
pub(crate) mod header_field;
pub(crate) mod mapping;
pub(crate) mod origin;

use std::{error::Error, rc::Rc, sync::Arc};

use http::{HeaderMap, StatusCode};

use crate::document::{Document, entry::Entry};

use self::{detail::Detail, forwarding::Nested, mapping::Mapping, origin::Origin};

/// A value that has an HTTP status, the row of the document that defines it, and what else a response says.
///
/// Derive it: `#[derive(HttpStatus)]` has the compiler check every code against a document. By hand, `status` and `entry`
/// are enough.
///
/// It can be used as `dyn HttpStatus`. Where such an object should be an error as well, give it a trait of
/// your own: `trait PluginError: HttpStatus + std::error::Error {}`.
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
    message = "`{Self}` does not implement `HttpStatus`, so it answers no status",
    label = "has no status to answer",
    note = "if the type is yours, derive it: `#[derive(HttpStatus)]`, with a code on each variant",
    note = "`Box`, `Rc`, `Arc` and references answer what they hold answers",
    note = "otherwise give the variant that holds it a code of its own in place of `transparent`"
)]
pub trait HttpStatus {
    /// The status that this value answers.
    fn status(&self) -> StatusCode;

    /// The row of the status in the document of this type; `None` where it is answered although the document
    /// does not define it.
    ///
    /// What passes through is looked up in the document of the type that passes it through, which is the one
    /// that its clients read.
    fn entry(&self) -> Option<&'static Entry>;

    /// The word by which a client tells this error from others of the same status: `code = "gateway_not_found"`.
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
    fn code(&self) -> Option<&'static str> {
        forwarding::code(self)
    }

    /// The address under which the codes are described, each by its word behind it: `problems = "https://.."`.
    fn problems(&self) -> Option<&'static str> {
        forwarding::problems(self)
    }

    /// What the client is told, where the error says so: `detail = ".."` or `expose`.
    ///
    /// Where it is `None`, the client of a status below 500 is told what the error displays, and that of any other
    /// nothing.
    fn detail(&self) -> Option<Detail<'_>> {
        forwarding::detail(self)
    }

    /// The headers that the response carries beside those of its body.
    fn headers(&self) -> HeaderMap {
        forwarding::headers(self)
    }

    /// The error that this one passes through to, which says what this one does not.
    #[doc(hidden)]
    fn __nested(&self) -> Option<Nested<'_>> {
        None
    }

    /// Where the answer comes from, and what is known of it; derived for types with `respond(..)`.
    #[doc(hidden)]
    fn __origin(&self) -> Origin {
        Origin::default()
    }

    /// What the error comes from, for the log; derived for types with `respond(..)`.
    #[doc(hidden)]
    fn __source(&self) -> Option<&(dyn Error + 'static)> {
        None
    }
}

/// A type that says of itself, at compile time, which statuses it answers under which document.
///
/// `#[derive(HttpStatus)]` implements it together with [`HttpStatus`]. It is what lets another type
/// pass through to this one with `#[status(transparent)]` and still be checked.
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
/// Two types that pass through to each other have no end of mappings; on one of them, write
/// `transparent, undocumented = "the other type is checked where it is defined"`.
///
/// An implementation by hand is checked where the type is passed through:
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
    message = "`{Self}` does not say which statuses it answers, so they cannot be checked",
    label = "does not implement `Mapped`",
    note = "`#[derive(HttpStatus)]` implements it"
)]
pub trait Mapped: HttpStatus {
    /// The document that the type's codes are checked against.
    const DOCUMENT: &'static Document;

    /// What each variant answers, in the order of the variants; a struct has one mapping.
    const MAPPINGS: &'static [Mapping];
}

macro_rules! pass_through {
    ($($pointer:ty),+) => {$(
        #[diagnostic::do_not_recommend]
        impl<T: HttpStatus + ?Sized> HttpStatus for $pointer {
            fn status(&self) -> StatusCode {
                (**self).status()
            }

            fn entry(&self) -> Option<&'static Entry> {
                (**self).entry()
            }

            fn code(&self) -> Option<&'static str> {
                (**self).code()
            }

            fn problems(&self) -> Option<&'static str> {
                (**self).problems()
            }

            fn detail(&self) -> Option<Detail<'_>> {
                (**self).detail()
            }

            fn headers(&self) -> HeaderMap {
                (**self).headers()
            }

            fn __nested(&self) -> Option<Nested<'_>> {
                (**self).__nested()
            }

            fn __origin(&self) -> Origin {
                (**self).__origin()
            }

            fn __source(&self) -> Option<&(dyn Error + 'static)> {
                (**self).__source()
            }
        }

        #[diagnostic::do_not_recommend]
        impl<T: Mapped + ?Sized> Mapped for $pointer {
            const DOCUMENT: &'static Document = T::DOCUMENT;
            const MAPPINGS: &'static [Mapping] = T::MAPPINGS;
        }
    )+};
}

pass_through!(&T, &mut T, Box<T>, Rc<T>, Arc<T>);

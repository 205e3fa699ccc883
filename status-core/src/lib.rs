#![doc = "
[guide]: crate::guide
[`HttpStatus`]: macro@crate::HttpStatus
[`document!`]: macro@crate::document
[own-page]: crate::guide::your_own_page
[responses]: crate::guide::responses
[formats]: crate::guide::formats
[reports]: crate::guide::reports
[compile-errors]: crate::guide::compile_errors
"]
#![doc = include_str!("../README.md")]
#![cfg_attr(docsrs, feature(doc_cfg))]

pub mod document;
pub mod documents;
pub mod respond;

/// poem: responses that carry their reports.
#[cfg(feature = "poem")]
pub mod poem {
    #[doc(inline)]
    pub use crate::respond::poem::into_response;
}

/// Rocket: the reports of requests.
#[cfg(feature = "rocket")]
pub mod rocket {
    #[doc(inline)]
    pub use crate::respond::rocket::reported;
}

#[doc(hidden)]
pub mod derive_support;

mod const_text;
mod error;
mod rules;

// The doc tests of the guide are those of the package `examples`, which has the frameworks.
#[cfg(all(doc, not(doctest)))]
pub mod guide;

#[doc(no_inline)]
pub use http::{self, StatusCode};

#[doc(inline)]
pub use self::document::{Document, Entry};
pub use self::error::{HttpStatus, Mapped, detail::Detail, mapping::Mapping};

#[cfg(feature = "derive")]
pub use status_macros::HttpStatus;

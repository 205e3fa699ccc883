//! Responses: an error as an HTTP response, in each framework.
//!
//! `#[status(respond(axum))]` on a type implements the framework's own trait for it, so that a
//! handler returns the error as it is. For other servers, convert an [`ErrorResponse`] into an
//! [`http::Response`].
//!
//! | question | item |
//! |---|---|
//! | What may clients know of an error? | [`Problem`] |
//! | How does the API write it? | [`Format`], and [`Body`], which it returns |
//! | What goes over the wire? | [`ErrorResponse`] |
//! | What does the log receive? | [`Report`], in [`set_reporter`] or [`keep_reports`] |
//!
//! Requires the feature `respond`, except for [`HeaderField`], [`InvalidHeader`], [`Detail`] and
//! [`Message`].
//!
//! # A format of one's own
//!
//! One implementation of [`Format`] serves all error types of an API and all frameworks. Status and
//! headers come from the error.
//!
//! ```
//! # #[cfg(feature = "respond")]
//! # fn main() {
//! use serde::Serialize;
//! use status_core::{
//!     HttpStatus,
//!     respond::{Body, Detail, ErrorResponse, Format, Problem},
//! };
//!
//! struct AcmeErrors;
//!
//! #[derive(Serialize)]
//! struct Failed<'a> {
//!     errors: [Failure<'a>; 1],
//! }
//!
//! #[derive(Serialize)]
//! struct Failure<'a> {
//!     code: Option<&'a str>,
//!     #[serde(skip_serializing_if = "Option::is_none")]
//!     detail: Option<Detail<'a>>,
//! }
//!
//! impl Format for AcmeErrors {
//!     fn body(problem: &Problem<'_>) -> Body {
//!         let failure = Failure { code: problem.code(), detail: problem.detail() };
//!         Body::json(&Failed { errors: [failure] })
//!     }
//! }
//!
//! #[derive(Debug, thiserror::Error, HttpStatus)]
//! #[status(format = AcmeErrors)]
//! enum OrderError {
//!     #[error("there is no order {0}")]
//!     #[status(404, code = "order_not_found")]
//!     NotFound(u64),
//!     #[error("cannot open /var/db/{0}")]
//!     #[status(500, code = "internal")]
//!     Store(&'static str),
//! }
//!
//! let body = |error| ErrorResponse::new(&error).into_body();
//! assert_eq!(
//!     body(OrderError::NotFound(7)),
//!     r#"{"errors":[{"code":"order_not_found","detail":"there is no order 7"}]}"#,
//! );
//! // The message of a 5xx is withheld from clients. It is in the report.
//! assert_eq!(body(OrderError::Store("orders")), r#"{"errors":[{"code":"internal"}]}"#);
//! # }
//! # #[cfg(not(feature = "respond"))]
//! # fn main() {}
//! ```
//!
//! The detail and the code can be empty texts, which [`ProblemJson`] omits. For a body with a
//! single text, [`Problem::detail_or_title`] is the title if the detail is withheld or empty.
//!
//! # Interim responses
//!
//! A 1xx is never sent as the final response: if the status of an error is one at run time, clients
//! receive a bare 500, and the error is reported.
//!
//! # Reports
//!
//! A [`Report`] has what clients do not receive: the message of an error from 500 on, or one that
//! a `detail` replaces, and the chain of sources. It is also made of an exposed error that has a
//! source, of each variant with `log = ".."`, and if something went wrong while the response was
//! made. It goes
//!
//! 1. to the function of [`set_reporter`], if there is one,
//! 2. otherwise to `tracing`, with the feature `tracing` (the target is `status_core`),
//! 3. otherwise to standard error, as one line, from 500 on and if something went wrong while the
//!    response was made.
//!
//! # Where a response carries its report
//!
//! After [`keep_reports`], the response carries its report as well, for the one line that a service
//! logs of each request. A response whose error is not reported carries none. With
//! `set_reporter(|_| ())`, that line is the only one.
//!
//! | server | where |
//! |---|---|
//! | hyper, tower, axum, actix-web, salvo | in the extensions of the response, a [`Reported`] |
//! | poem | there as well, if `status_core::poem::into_response` has converted the error |
//! | Rocket | in the local cache of the request: `status_core::rocket::reported` |

pub(crate) mod framework;

#[cfg(feature = "actix")]
mod actix;
#[cfg(feature = "axum")]
mod axum;
#[cfg(feature = "respond")]
mod draft;
#[cfg(feature = "respond")]
mod format;
#[cfg(feature = "poem")]
pub(crate) mod poem;
#[cfg(feature = "respond")]
mod problem;
#[cfg(feature = "respond")]
mod report;
#[cfg(feature = "respond")]
pub(crate) mod response;
#[cfg(feature = "rocket")]
pub(crate) mod rocket;
#[cfg(feature = "salvo")]
mod salvo;

#[cfg(all(test, feature = "respond"))]
mod tests;

#[doc(hidden)]
pub use crate::error::FormatRef;
pub use crate::error::{
    detail::{Detail, Message},
    header_field::{HeaderField, InvalidHeader},
};

#[cfg(feature = "respond")]
pub use crate::error::{level::Level, member::Members};

#[cfg(feature = "respond")]
pub use self::{
    format::{Body, Format, ProblemJson, format_of},
    problem::Problem,
    report::{Report, Reported, ReporterIsSet, keep_reports, set_reporter},
    response::ErrorResponse,
};

/// The items that the macros of the frameworks name. They are not in modules of `respond`, which
/// `use status_core::respond::*` would import in place of the crates.
#[doc(hidden)]
pub mod frameworks {
    #[cfg(feature = "actix")]
    pub mod actix {
        pub use crate::respond::actix::*;
    }
    #[cfg(feature = "axum")]
    pub mod axum {
        pub use crate::respond::axum::*;
    }
    #[cfg(feature = "poem")]
    pub mod poem {
        pub use crate::respond::poem::*;
    }
    #[cfg(feature = "rocket")]
    pub mod rocket {
        pub use crate::respond::rocket::*;
    }
    #[cfg(feature = "salvo")]
    pub mod salvo {
        pub use crate::respond::salvo::*;
    }
}

/// The macros that implement the traits. That of a disabled feature writes nothing.
#[doc(hidden)]
pub mod implement {
    macro_rules! implementations {
        ($($feature:literal: $name:ident = $implement:ident;)+) => {$(
            #[cfg(feature = $feature)]
            pub use crate::$implement as $name;
            #[cfg(not(feature = $feature))]
            pub use crate::__respond_disabled as $name;
        )+};
    }

    implementations! {
        "respond": respond = __respond;
        "respond": format = __respond_format;
        "axum": axum = __respond_axum;
        "actix": actix = __respond_actix;
        "rocket": rocket = __respond_rocket;
        "poem": poem = __respond_poem;
        "salvo": salvo = __respond_salvo;
    }
}

/// Implements the trait of a framework for a type, or [`Respond`], on which the others build.
#[doc(hidden)]
#[macro_export]
macro_rules! __respond_with {
    ($name:ident $($impl:tt)*) => { $crate::respond::implement::$name! { $($impl)* } };
}

/// Writes nothing, for a feature that is disabled.
#[doc(hidden)]
#[macro_export]
macro_rules! __respond_disabled {
    ($($impl:tt)*) => {};
}

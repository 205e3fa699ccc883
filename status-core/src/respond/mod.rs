//! Responses: an error as an HTTP response, in each framework.
//!
//! `#[status(respond(axum))]` on a type implements the framework's own trait for it, so that a
//! handler returns the error as it is. For other servers, convert an [`ErrorResponse`] into an
//! [`http::Response`].
//!
//! Requires the feature `respond`, but for [`HeaderField`].

pub(crate) mod framework;

#[cfg(feature = "actix")]
#[doc(hidden)]
pub mod actix;
#[cfg(feature = "axum")]
#[doc(hidden)]
pub mod axum;
#[cfg(feature = "respond")]
mod body;
#[cfg(feature = "respond")]
mod format;
#[cfg(feature = "respond")]
mod json;
#[cfg(feature = "poem")]
#[doc(hidden)]
pub mod poem;
#[cfg(feature = "respond")]
mod problem;
#[cfg(feature = "respond")]
mod report;
#[cfg(feature = "respond")]
pub(crate) mod response;
#[cfg(feature = "rocket")]
#[doc(hidden)]
pub mod rocket;
#[cfg(feature = "salvo")]
#[doc(hidden)]
pub mod salvo;

pub use crate::error::{
    detail::Message,
    header_field::{HeaderField, InvalidHeader},
};

#[cfg(feature = "respond")]
pub use crate::error::{level::Level, member::Members};

#[cfg(feature = "respond")]
pub use self::{
    body::Body,
    format::{Format, ProblemJson, format_of},
    problem::Problem,
    report::{Report, Reported, ReporterIsSet, keep_reports, set_reporter},
    response::ErrorResponse,
};

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

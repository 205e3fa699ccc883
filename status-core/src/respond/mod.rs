//! From an error to an HTTP response: the neutral [`Answer`], and what each framework makes of it.
//!
//! `#[status(respond(axum))]` on a type has the derive implement the framework's own trait for it, so that a handler returns the error as it is.
//! Everything else takes the `Answer`, or the [`http::Response`] that it converts into.

pub(crate) mod framework;
pub(crate) mod prebuilt;
#[cfg(feature = "respond")]
mod problem;
#[cfg(feature = "respond")]
mod report;
#[cfg(feature = "respond")]
mod response;

#[cfg(feature = "actix")]
#[doc(hidden)]
pub mod actix;
#[cfg(feature = "axum")]
#[doc(hidden)]
pub mod axum;
#[cfg(feature = "poem")]
#[doc(hidden)]
pub mod poem;
#[cfg(feature = "rocket")]
#[doc(hidden)]
pub mod rocket;
#[cfg(feature = "salvo")]
#[doc(hidden)]
pub mod salvo;

#[cfg(feature = "respond")]
use crate::error::{HttpStatus, detail::Message};

#[cfg(all(test, feature = "respond"))]
pub(crate) use self::problem::Problem;
#[cfg(feature = "respond")]
pub use self::response::Answer;

/// A type with `#[status(respond(..))]`.
#[cfg(feature = "respond")]
#[doc(hidden)]
pub trait Respond {
    /// The answer to this error.
    fn answer(&self) -> Answer;
}

/// The answer to an error, if it has a message.
#[cfg(feature = "respond")]
#[doc(hidden)]
pub fn answer<E: HttpStatus + Message>(error: &E) -> Answer {
    Answer::new(error)
}

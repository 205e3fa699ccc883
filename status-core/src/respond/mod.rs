//! From an error to an HTTP response: the neutral [`Answer`], and what each framework makes of it.
//!
//! `#[status(respond(axum))]` on a type has the derive implement the framework's own trait for it, so that a handler returns the error as it is.
//! Everything else takes the `Answer`, or the [`http::Response`] that it converts into.

mod answer;
mod log;
mod problem;

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

use crate::{HttpStatus, detail::Message};

pub use self::answer::Answer;
#[cfg(test)]
pub(crate) use self::problem::Problem;

/// A type with `#[status(respond(..))]`.
#[doc(hidden)]
pub trait Respond {
    /// The answer to this error.
    fn answer(&self) -> Answer;
}

/// The answer to an error, if it has a message.
#[doc(hidden)]
pub fn answer<E: HttpStatus + Message>(error: &E) -> Answer {
    Answer::new(error)
}

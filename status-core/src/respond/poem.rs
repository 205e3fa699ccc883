//! poem: `ResponseError`. Its handlers require a `std::error::Error` as well.

#[doc(hidden)]
pub use poem::{Response, error::ResponseError, http::StatusCode};

use core::cell::Cell;

use bytes::Bytes;

use super::{ErrorResponse, Reported};

thread_local! {
    /// The report of the response that this thread has made last, if reports are kept.
    static REPORTED: Cell<Option<Reported>> = const { Cell::new(None) };
}

/// Converts an error of poem into its response, which then carries the report.
///
/// `poem::Error::into_response` replaces the extensions of a response, so that a report that
/// [`keep_reports`](super::keep_reports) asks for would be lost.
#[must_use]
pub fn into_response(error: poem::Error) -> Response {
    REPORTED.take();
    let mut response = error.into_response();
    if let Some(reported) = REPORTED.take() {
        response.extensions_mut().insert(reported);
    }
    response
}

/// Converts a response into one of poem.
#[doc(hidden)]
#[must_use]
pub fn response(error: ErrorResponse) -> Response {
    if Reported::is_kept() {
        REPORTED.set(error.reported().cloned());
    }
    let (head, body) = http::Response::<Bytes>::from(error).into_parts();
    let mut response = Response::from(body);
    response.set_status(head.status);
    *response.headers_mut() = head.headers;
    *response.extensions_mut() = head.extensions;
    response
}

/// Implements poem's trait for a type, with the given parameters and where-clauses.
#[doc(hidden)]
#[macro_export]
macro_rules! __respond_poem {
    ([$($parameters:tt)*] [$($type:tt)*] [$($conditions:tt)*]) => {
        #[automatically_derived]
        #[allow(deprecated)]
        impl<$($parameters)*> $crate::respond::frameworks::poem::ResponseError for $($type)*
        where
            $($conditions)*
        {
            fn status(&self) -> $crate::respond::frameworks::poem::StatusCode {
                $crate::HttpStatus::status(self)
            }

            fn as_response(&self) -> $crate::respond::frameworks::poem::Response {
                $crate::respond::frameworks::poem::response($crate::derive_support::Respond::error_response(self))
            }
        }
    };
}

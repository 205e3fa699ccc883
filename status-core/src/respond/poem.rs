//! poem: `ResponseError`. Its handlers require a `std::error::Error` as well.

pub use poem::{Response, error::ResponseError, http::StatusCode};

use bytes::Bytes;

use super::ErrorResponse;

/// Converts a response into one of poem.
#[must_use]
pub fn response(error: ErrorResponse) -> Response {
    let (head, body) = http::Response::<Bytes>::from(error).into_parts();
    let mut response = Response::from(body);
    response.set_status(head.status);
    *response.headers_mut() = head.headers;
    response
}

/// Implements poem's trait for a type, with the given parameters and where-clauses.
#[doc(hidden)]
#[macro_export]
macro_rules! __respond_poem {
    ([$($parameters:tt)*] [$($type:tt)*] [$($conditions:tt)*]) => {
        #[automatically_derived]
        #[allow(deprecated)]
        impl<$($parameters)*> $crate::respond::poem::ResponseError for $($type)*
        where
            $($conditions)*
        {
            fn status(&self) -> $crate::respond::poem::StatusCode {
                $crate::HttpStatus::status(self)
            }

            fn as_response(&self) -> $crate::respond::poem::Response {
                $crate::respond::poem::response($crate::derive_support::Respond::error_response(self))
            }
        }
    };
}

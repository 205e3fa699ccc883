//! poem: `ResponseError`. What is returned from a handler has to be a `std::error::Error` as well, for its blanket impl.

pub use poem::{Response, error::ResponseError, http::StatusCode};

use bytes::Bytes;

use super::Answer;

/// The answer as poem has it.
#[must_use]
pub fn response(answer: Answer) -> Response {
    let (head, body) = http::Response::<Bytes>::from(answer).into_parts();
    let mut response = Response::from(body);
    response.set_status(head.status);
    *response.headers_mut() = head.headers;
    response
}

/// poem's trait, for a type with these parameters, under these conditions.
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
                $crate::respond::poem::response($crate::respond::Respond::answer(self))
            }
        }
    };
}

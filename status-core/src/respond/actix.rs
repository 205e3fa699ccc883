//! actix-web: `ResponseError`. It is built on version 0.2 of the `http` crate, so that status and headers are translated.

pub use actix_web::{HttpResponse, ResponseError, body::BoxBody, http::StatusCode};

use core::fmt::Display;

use actix_web::http::header::{self, HeaderName, HeaderValue};

use super::response::{Answer, PROBLEM_JSON};

/// `Display`, as a condition that may not hold.
pub trait Displayed<'any>: Display {}

impl<T: Display + ?Sized> Displayed<'_> for T {}

/// The same status; both versions take the same numbers.
#[must_use]
pub fn status(status: http::StatusCode) -> StatusCode {
    StatusCode::from_u16(status.as_u16()).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR)
}

/// The answer as actix-web has it. An empty body is a body all the same: without one, a 205 would lack the length that it
/// has to have.
#[must_use]
pub fn response(answer: Answer) -> HttpResponse {
    let mut response = HttpResponse::new(status(answer.status()));
    if answer.is_problem {
        let content_type = HeaderValue::from_static(PROBLEM_JSON);
        response
            .headers_mut()
            .insert(header::CONTENT_TYPE, content_type);
    }
    for (name, value) in &answer.headers {
        // Both versions take the same headers.
        let name = HeaderName::from_bytes(name.as_str().as_bytes());
        let value = HeaderValue::from_bytes(value.as_bytes());
        if let (Ok(name), Ok(value)) = (name, value) {
            response.headers_mut().append(name, value);
        }
    }
    response.set_body(BoxBody::new(answer.into_body()))
}

/// actix-web's trait, for a type with these parameters, under these conditions.
#[doc(hidden)]
#[macro_export]
macro_rules! __respond_actix {
    ([$($parameters:tt)*] [$($type:tt)*] [$($conditions:tt)*]) => {
        #[automatically_derived]
        #[allow(deprecated)]
        impl<$($parameters)*> $crate::respond::actix::ResponseError for $($type)*
        where
            // Where the type has no message, that is told elsewhere; without a lifetime, it would be told here as well.
            for<'__status_any> $($type)*: $crate::respond::actix::Displayed<'__status_any>,
            $($conditions)*
        {
            fn status_code(&self) -> $crate::respond::actix::StatusCode {
                $crate::respond::actix::status($crate::HttpStatus::status(self))
            }

            fn error_response(&self) -> $crate::respond::actix::HttpResponse {
                $crate::respond::actix::response($crate::respond::Respond::answer(self))
            }
        }
    };
}

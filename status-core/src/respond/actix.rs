//! actix-web: `ResponseError`. It uses version 0.2 of the `http` crate, so that the status and the
//! headers are converted.

pub use actix_web::{HttpResponse, ResponseError, body::BoxBody, http::StatusCode};

use core::fmt::Display;

use actix_web::http::header::{CONTENT_TYPE, HeaderName, HeaderValue};

use super::{
    ErrorResponse,
    format::{ContentType, JSON, PROBLEM_JSON},
    response::drop_headers,
};

/// `Display`, as a condition of an `impl` that may not hold. The compiler rejects an unmet
/// condition on a concrete type, unless it has a lifetime parameter.
pub trait Displayed<'any>: Display {}

impl<T: Display + ?Sized> Displayed<'_> for T {}

/// Converts a status. Both versions of the `http` crate have the same statuses.
#[must_use]
pub fn status(status: http::StatusCode) -> StatusCode {
    StatusCode::from_u16(status.as_u16()).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR)
}

/// Converts a response into one of actix-web.
///
/// An empty body is set as well: without one, a 205 would lack the length that it requires.
#[must_use]
pub fn response(error: ErrorResponse) -> HttpResponse {
    let mut response = HttpResponse::new(status(error.status));
    if let Some(content_type) = &error.content_type {
        response
            .headers_mut()
            .insert(CONTENT_TYPE, content_type_value(content_type));
    }
    for (name, value) in &error.headers {
        // Both versions of the `http` crate accept the same headers.
        let name = HeaderName::from_bytes(name.as_str().as_bytes());
        let value = HeaderValue::from_bytes(value.as_bytes());
        if let (Ok(name), Ok(value)) = (name, value) {
            response.headers_mut().append(name, value);
        }
    }
    drop_headers(error.headers);
    if let Some(reported) = error.reported {
        response.extensions_mut().insert(reported);
    }
    response.set_body(BoxBody::new(error.body))
}

/// Converts a content type without a copy of its text.
fn content_type_value(content_type: &ContentType) -> HeaderValue {
    match content_type {
        ContentType::ProblemJson => const { HeaderValue::from_static(PROBLEM_JSON) },
        ContentType::Json => const { HeaderValue::from_static(JSON) },
        // Both versions of the `http` crate accept the same values.
        ContentType::Other(text, _) => HeaderValue::from_static(text),
    }
}

/// Implements actix-web's trait for a type, with the given parameters and where-clauses.
#[doc(hidden)]
#[macro_export]
macro_rules! __respond_actix {
    ([$($parameters:tt)*] [$($type:tt)*] [$($conditions:tt)*]) => {
        #[automatically_derived]
        #[allow(deprecated)]
        impl<$($parameters)*> $crate::respond::frameworks::actix::ResponseError for $($type)*
        where
            // The compiler reports a missing `Display` at the implementation of `Respond` alone.
            for<'__status_any> $($type)*: $crate::respond::frameworks::actix::Displayed<'__status_any>,
            $($conditions)*
        {
            fn status_code(&self) -> $crate::respond::frameworks::actix::StatusCode {
                $crate::respond::frameworks::actix::status($crate::HttpStatus::status(self))
            }

            fn error_response(&self) -> $crate::respond::frameworks::actix::HttpResponse {
                $crate::respond::frameworks::actix::response($crate::derive_support::Respond::error_response(self))
            }
        }
    };
}

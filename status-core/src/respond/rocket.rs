//! Rocket: `Responder`. Its header values are text.

#[doc(hidden)]
pub use rocket::{
    Request,
    response::{Responder, Response, Result},
};

use std::{
    io::Cursor,
    sync::{Mutex, PoisonError},
};

use rocket::http::{Header, Status};

use super::{ErrorResponse, Reported, draft::is_bodiless};

/// Returns the report of the request's error, if it was reported and
/// [`keep_reports`](super::keep_reports) was called before.
///
/// Call it after the handler, for example in `Fairing::on_response`. If several errors were
/// converted for the request, the report is that of the last one.
#[must_use]
pub fn reported(request: &Request<'_>) -> Option<Reported> {
    let cached = cache(request).lock();
    cached.unwrap_or_else(PoisonError::into_inner).clone()
}

/// Returns the place of the report. Rocket's local cache never replaces a value.
fn cache<'r>(request: &'r Request<'_>) -> &'r Mutex<Option<Reported>> {
    request.local_cache(Mutex::default)
}

/// Converts a response into one of Rocket.
#[doc(hidden)]
#[must_use]
pub fn response(error: ErrorResponse, request: &Request<'_>) -> Response<'static> {
    if Reported::is_kept() {
        let cached = cache(request).lock();
        *cached.unwrap_or_else(PoisonError::into_inner) = error.reported().cloned();
    }
    let mut response = Response::new();
    response.set_status(Status::new(error.status().as_u16()));
    for (name, value) in error.headers() {
        // Rocket has no header values but text. A `HeaderValue` in a field can be another one.
        if let Ok(value) = core::str::from_utf8(value.as_bytes()) {
            response.adjoin_header(Header::new(name.as_str().to_owned(), value.to_owned()));
        }
    }
    let status = error.status();
    let body = Cursor::new(error.into_body());
    if is_bodiless(status) && status != http::StatusCode::RESET_CONTENT {
        // Rocket sends a `content-length` of zero unless it does not know the length. These
        // statuses must not have that header.
        response.set_streamed_body(body);
    } else {
        response.set_sized_body(body.get_ref().len(), body);
    }
    response
}

/// Implements Rocket's trait for a type, with the given parameters and where-clauses.
#[doc(hidden)]
#[macro_export]
macro_rules! __respond_rocket {
    ([$($parameters:tt)*] [$($type:tt)*] [$($conditions:tt)*]) => {
        #[automatically_derived]
        #[allow(deprecated)]
        impl<'__status_r, '__status_o: '__status_r, $($parameters)*>
            $crate::respond::frameworks::rocket::Responder<'__status_r, '__status_o> for $($type)*
        where
            $($conditions)*
        {
            fn respond_to(
                self,
                request: &'__status_r $crate::respond::frameworks::rocket::Request<'_>,
            ) -> $crate::respond::frameworks::rocket::Result<'__status_o> {
                $crate::respond::frameworks::rocket::Result::Ok($crate::respond::frameworks::rocket::response(
                    $crate::derive_support::Respond::error_response(&self),
                    request,
                ))
            }
        }
    };
}

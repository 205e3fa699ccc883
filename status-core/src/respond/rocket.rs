//! Rocket: `Responder`. Its header values are text.

pub use rocket::{
    Request,
    response::{Responder, Response, Result},
};

use std::io::Cursor;

use rocket::http::{Header, Status};

use super::Answer;

/// The answer as Rocket has it.
#[must_use]
pub fn response(answer: Answer) -> Response<'static> {
    let mut response = Response::new();
    response.set_status(Status::new(answer.status().as_u16()));
    for (name, value) in answer.headers() {
        // Whatever the derive or a `HeaderField` of ours has made is text; only a user's own can be anything else.
        if let Ok(value) = core::str::from_utf8(value.as_bytes()) {
            response.adjoin_header(Header::new(name.as_str().to_owned(), value.to_owned()));
        }
    }
    let status = answer.status().as_u16();
    let body = Cursor::new(answer.into_body());
    if matches!(status, 100..=199 | 204 | 304) {
        // These say no length, not even that of nothing, which Rocket does unless it does not know it.
        response.set_streamed_body(body);
    } else {
        response.set_sized_body(body.get_ref().len(), body);
    }
    response
}

/// Rocket's trait, for a type with these parameters, under these conditions.
#[doc(hidden)]
#[macro_export]
macro_rules! __respond_rocket {
    ([$($parameters:tt)*] [$($type:tt)*] [$($conditions:tt)*]) => {
        #[automatically_derived]
        #[allow(deprecated)]
        impl<'__status_r, '__status_o: '__status_r, $($parameters)*>
            $crate::respond::rocket::Responder<'__status_r, '__status_o> for $($type)*
        where
            $($conditions)*
        {
            fn respond_to(
                self,
                _: &'__status_r $crate::respond::rocket::Request<'_>,
            ) -> $crate::respond::rocket::Result<'__status_o> {
                $crate::__private::Ok($crate::respond::rocket::response(
                    $crate::respond::Respond::answer(&self),
                ))
            }
        }
    };
}

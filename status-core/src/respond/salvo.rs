//! salvo: `Scribe`, which writes a handler's result into the response.

pub use salvo_core::{Response, Scribe};

use salvo_core::http::ResBody;

use super::{ErrorResponse, Reported, draft::remove_all, format::describes_content};

/// Writes a response into one of salvo. Headers that were set before stay, unless they describe a
/// body, or the response has them as well.
pub fn render(error: ErrorResponse, response: &mut Response) {
    response.status_code(error.status());
    let error = http::Response::<bytes::Bytes>::from(error);
    let (head, body) = error.into_parts();
    // A handler may have described the body that it did not send.
    remove_all(response.headers_mut(), describes_content);
    response.headers_mut().extend(head.headers);
    // The report of an error that was rendered before is not that of this one.
    response.extensions.remove::<Reported>();
    response.extensions.extend(head.extensions);
    // For a response without any body, even an empty one, salvo writes an error page of its own.
    response.replace_body(ResBody::Once(body));
}

/// Implements salvo's trait for a type, with the given parameters and where-clauses.
#[doc(hidden)]
#[macro_export]
macro_rules! __respond_salvo {
    ([$($parameters:tt)*] [$($type:tt)*] [$($conditions:tt)*]) => {
        #[automatically_derived]
        #[allow(deprecated)]
        impl<$($parameters)*> $crate::respond::frameworks::salvo::Scribe for $($type)*
        where
            $($conditions)*
        {
            fn render(self, response: &mut $crate::respond::frameworks::salvo::Response) {
                $crate::respond::frameworks::salvo::render($crate::derive_support::Respond::error_response(&self), response);
            }
        }
    };
}

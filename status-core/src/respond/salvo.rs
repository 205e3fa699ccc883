//! salvo: `Scribe`, by which a handler's result is written into the response.

pub use salvo_core::{Response, Scribe};

use salvo_core::http::ResBody;

use super::Answer;

/// Writes the answer as salvo has it. Headers that were set before stay, unless the answer has them as well.
pub fn render(answer: Answer, response: &mut Response) {
    response.status_code(answer.status());
    let answer = http::Response::<bytes::Bytes>::from(answer);
    let (head, body) = answer.into_parts();
    response.headers_mut().extend(head.headers);
    // Even an empty body is one: where there is none, salvo writes an error page of its own.
    response.replace_body(ResBody::Once(body));
}

/// salvo's trait, for a type with these parameters, under these conditions.
#[doc(hidden)]
#[macro_export]
macro_rules! __respond_salvo {
    ([$($parameters:tt)*] [$($type:tt)*] [$($conditions:tt)*]) => {
        #[automatically_derived]
        #[allow(deprecated)]
        impl<$($parameters)*> $crate::respond::salvo::Scribe for $($type)*
        where
            $($conditions)*
        {
            fn render(self, response: &mut $crate::respond::salvo::Response) {
                $crate::respond::salvo::render($crate::respond::Respond::answer(&self), response);
            }
        }
    };
}

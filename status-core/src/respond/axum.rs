//! axum: `IntoResponse`. Its response is that of the `http` crate.

pub use axum_core::response::{IntoResponse, Response};

use axum_core::body::Body;

use super::Answer;

/// The answer as axum has it.
#[must_use]
pub fn response(answer: Answer) -> Response {
    answer.into_response::<Body>()
}

/// axum's trait, for a type with these parameters, under these conditions.
#[doc(hidden)]
#[macro_export]
macro_rules! __respond_axum {
    ([$($parameters:tt)*] [$($type:tt)*] [$($conditions:tt)*]) => {
        #[automatically_derived]
        #[allow(deprecated)]
        impl<$($parameters)*> $crate::respond::axum::IntoResponse for $($type)*
        where
            $($conditions)*
        {
            fn into_response(self) -> $crate::respond::axum::Response {
                $crate::respond::axum::response($crate::respond::Respond::answer(&self))
            }
        }
    };
}

//! axum: `IntoResponse`. Its response is that of the `http` crate.

pub use axum_core::response::{IntoResponse, Response};

use axum_core::body::Body;

use super::ErrorResponse;

/// Converts a response into one of axum.
#[must_use]
pub fn response(error: ErrorResponse) -> Response {
    error.into_response::<Body>()
}

/// Implements axum's trait for a type, with the given parameters and where-clauses.
#[doc(hidden)]
#[macro_export]
macro_rules! __respond_axum {
    ([$($parameters:tt)*] [$($type:tt)*] [$($conditions:tt)*]) => {
        #[automatically_derived]
        #[allow(deprecated)]
        impl<$($parameters)*> $crate::respond::frameworks::axum::IntoResponse for $($type)*
        where
            $($conditions)*
        {
            fn into_response(self) -> $crate::respond::frameworks::axum::Response {
                $crate::respond::frameworks::axum::response($crate::derive_support::Respond::error_response(&self))
            }
        }
    };
}

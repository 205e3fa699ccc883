//! The features that `respond(..)` needs.

use crate::diagnose;

/// A word of `respond(..)`, and the feature behind it.
#[derive(Clone, Copy)]
pub enum Feature {
    /// `respond` alone.
    Respond,
    /// `respond(axum)`.
    Axum,
    /// `respond(actix)`.
    Actix,
    /// `respond(rocket)`.
    Rocket,
    /// `respond(poem)`.
    Poem,
    /// `respond(salvo)`.
    Salvo,
}

impl Feature {
    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::Respond => "respond",
            Self::Axum => "axum",
            Self::Actix => "actix",
            Self::Rocket => "rocket",
            Self::Poem => "poem",
            Self::Salvo => "salvo",
        }
    }

    const fn is_on(self) -> bool {
        match self {
            Self::Respond => cfg!(feature = "respond"),
            Self::Axum => cfg!(feature = "axum"),
            Self::Actix => cfg!(feature = "actix"),
            Self::Rocket => cfg!(feature = "rocket"),
            Self::Poem => cfg!(feature = "poem"),
            Self::Salvo => cfg!(feature = "salvo"),
        }
    }
}

/// The feature that a type asks for is turned on.
#[track_caller]
pub const fn check_feature(feature: Feature) {
    if !feature.is_on() {
        diagnose::feature_is_off(feature);
    }
}

/// What is derived only where the feature `respond` is on.
#[cfg(feature = "respond")]
#[doc(hidden)]
#[macro_export]
macro_rules! __when_respond {
    ($($tokens:tt)*) => { $($tokens)* };
}

/// What is derived only where the feature `respond` is on.
#[cfg(not(feature = "respond"))]
#[doc(hidden)]
#[macro_export]
macro_rules! __when_respond {
    ($($tokens:tt)*) => {};
}

/// axum's trait, for a type with these parameters under these conditions.
#[cfg(feature = "axum")]
#[doc(hidden)]
#[macro_export]
macro_rules! __respond_axum {
    ([$($parameters:tt)*] [$($type:tt)*] [$($conditions:tt)*]) => {
        #[automatically_derived]
        impl<$($parameters)*> $crate::respond::axum::IntoResponse for $($type)* where $($conditions)* {
            fn into_response(self) -> $crate::respond::axum::Response {
                $crate::respond::axum::response($crate::respond::Respond::answer(&self))
            }
        }
    };
}

/// axum's trait is not to be had.
#[cfg(not(feature = "axum"))]
#[doc(hidden)]
#[macro_export]
macro_rules! __respond_axum {
    ($($tokens:tt)*) => {};
}

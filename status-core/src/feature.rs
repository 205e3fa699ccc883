//! The features that `respond(..)` needs.

use core::{error::Error, fmt::Display};

use crate::{check::Probe, diagnose};

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

/// A framework takes what it is returned as an error. Where the type has no message either, that is told.
#[track_caller]
pub const fn check_error(feature: Feature, type_name: &str, has_message: bool, is_error: bool) {
    if has_message && !is_error && feature.is_on() {
        diagnose::no_error(feature, type_name);
    }
}

impl<T: Display + ?Sized> Probe<T> {
    /// The type has a message.
    pub const HAS_MESSAGE: bool = true;
}

impl<T: Error + Send + Sync + 'static> Probe<T> {
    /// The type is an error that can be sent between threads.
    pub const IS_ERROR: bool = true;
}

/// What holds of a type without a message.
pub trait Messageless {
    /// The type lacks `Display`.
    const HAS_MESSAGE: bool = false;
}

/// What holds of a type that is no error.
pub trait Errorless {
    /// The type lacks `Error`, `Send` or `Sync`.
    const IS_ERROR: bool = false;
}

impl<T: ?Sized> Messageless for Probe<T> {}
impl<T: ?Sized> Errorless for Probe<T> {}

/// Writes what is derived for a feature that is on.
#[doc(hidden)]
#[macro_export]
macro_rules! __everything {
    ($($tokens:tt)*) => { $($tokens)* };
}

/// Writes nothing of what would be derived for a feature that is off.
#[doc(hidden)]
#[macro_export]
macro_rules! __nothing {
    ($($tokens:tt)*) => {};
}

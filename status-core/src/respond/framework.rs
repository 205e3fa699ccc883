//! The features that `respond(..)` needs.

use core::{error::Error, fmt::Display};

use crate::rules::{Probe, message as diagnose};

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
pub const fn check_error(feature: Feature, type_name: &str, traits: Traits) {
    if feature.is_on() && traits.has_message && !(traits.is_error && traits.is_sent) {
        diagnose::no_error(feature, type_name, traits.is_error);
    }
}

/// Which traits a type has, that `poem` asks for.
#[derive(Clone, Copy)]
pub struct Traits {
    /// `Display`.
    pub has_message: bool,
    /// `Error`.
    pub is_error: bool,
    /// `Send` and `Sync`.
    pub is_sent: bool,
}

impl<T: Display + ?Sized> Probe<T> {
    /// The type has a message.
    pub const HAS_MESSAGE: bool = true;
}

impl<T: Error + ?Sized> Probe<T> {
    /// The type is an error.
    pub const IS_ERROR: bool = true;
}

impl<T: Send + Sync + ?Sized> Probe<T> {
    /// The type is sent between threads.
    pub const IS_SENT: bool = true;
}

/// What holds of a type without these traits.
pub trait Traitless {
    /// The type lacks `Display`.
    const HAS_MESSAGE: bool = false;
    /// The type lacks `Error`.
    const IS_ERROR: bool = false;
    /// The type lacks `Send` or `Sync`.
    const IS_SENT: bool = false;
}

impl<T: ?Sized> Traitless for Probe<T> {}

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

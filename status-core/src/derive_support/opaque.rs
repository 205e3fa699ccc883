//! The types that `downcast` requires: that of the field, and those that are looked for in it.
//!
//! A check rejects a type that does not fit. Generated code then names another one in its place, so
//! that the compiler reports nothing about the expressions that depend on the type.

use core::{
    error::Error,
    fmt::{self, Display},
    ops::Deref,
};

use super::probes::Probe;
use crate::error::{HttpStatus, forwarding::Forwarded};

mod sealed {
    use core::error::Error;

    /// An error whose type is not known at compile time.
    pub trait Dynamic {}

    impl Dynamic for dyn Error {}
    impl Dynamic for dyn Error + Send {}
    impl Dynamic for dyn Error + Sync {}
    impl Dynamic for dyn Error + Send + Sync {}
}

impl<T: Deref<Target: sealed::Dynamic>> Probe<T> {
    /// Whether the type is that of an opaque error.
    pub const IS_OPAQUE: bool = true;
}

impl<T: HttpStatus + Error + 'static> Probe<T> {
    /// Whether `downcast` can look for the type.
    pub const IS_FOUND: bool = true;
}

/// Whether a type fits.
pub struct Fits<const YES: bool>;

/// The type of a field in which `downcast` looks for errors.
pub trait Opaque<T> {
    /// The type itself, if it fits.
    type This;

    /// Returns the field itself, if its type fits.
    fn this(field: &T) -> &Self::This;
}

impl<T> Opaque<T> for Fits<true> {
    type This = T;

    fn this(field: &T) -> &T {
        field
    }
}

impl<T> Opaque<T> for Fits<false> {
    type This = Box<dyn Error + Send + Sync>;

    fn this(_: &T) -> &Self::This {
        unreachable!("the compiler has rejected the type of the field")
    }
}

/// A type that `downcast` names.
pub trait Found<T> {
    /// The type itself, if it fits.
    type This: Error + 'static;

    /// Returns an error that was found as the one that the variant forwards to.
    fn forwarded(found: &Self::This) -> Forwarded<'_>;
}

impl<T: HttpStatus + Error + 'static> Found<T> for Fits<true> {
    type This = T;

    fn forwarded(found: &T) -> Forwarded<'_> {
        Forwarded::found(found)
    }
}

impl<T> Found<T> for Fits<false> {
    type This = Unfit;

    fn forwarded(found: &Unfit) -> Forwarded<'_> {
        match *found {}
    }
}

/// An error that no opaque error has in it.
#[derive(Debug)]
pub enum Unfit {}

impl Display for Unfit {
    fn fmt(&self, _: &mut fmt::Formatter<'_>) -> fmt::Result {
        match *self {}
    }
}

impl Error for Unfit {}

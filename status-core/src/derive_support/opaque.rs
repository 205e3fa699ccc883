//! The types that `downcast` requires: that of the field, and those that are looked for in it.
//!
//! A check rejects a type that does not fit. Generated code then names another one in its place, so
//! that the compiler reports nothing about the expressions that depend on the type.

use core::{
    error::Error,
    fmt::{self, Display},
    ops::Deref,
};
use std::{rc::Rc, sync::Arc};

use super::probes::Probe;
use crate::error::{HttpStatus, forwarding::Forwarded};

mod sealed {
    use core::error::Error;

    /// An error whose type is not known at compile time.
    pub trait Dynamic {
        fn as_error(&self) -> &(dyn Error + 'static);
    }

    macro_rules! dynamic {
        ($($error:ty),+) => {$(
            impl Dynamic for $error {
                fn as_error(&self) -> &(dyn Error + 'static) {
                    self
                }
            }
        )+};
    }

    dynamic!(
        dyn Error,
        dyn Error + Send,
        dyn Error + Sync,
        dyn Error + Send + Sync
    );
}

impl<T: Deref<Target: sealed::Dynamic>> Probe<T> {
    /// Whether the type is that of an opaque error.
    pub const IS_OPAQUE: bool = true;
}

macro_rules! pointers {
    ($($pointer:ty),+) => {$(
        impl<T: sealed::Dynamic + ?Sized> Probe<$pointer> {
            /// Whether the type is a pointer that has no `downcast_ref` of its own.
            pub const IS_POINTER: bool = true;
        }
    )+};
}

pointers!(Box<T>, Rc<T>, Arc<T>, &T);

impl<T: HttpStatus + Error + 'static> Probe<T> {
    /// Whether `downcast` can look for the type.
    pub const IS_FOUND: bool = true;
}

/// Whether a type fits.
pub struct Fits<const YES: bool>;

/// Whether the type of a field is a pointer of the standard library.
pub struct Points<const YES: bool>;

/// The type of a field in which `downcast` looks for errors.
///
/// It is the receiver of a call of `downcast_ref`, which must be an inherent method of it. For a
/// pointer, the compiler would prefer a method with this name that a trait adds to all types.
pub trait Opaque<T> {
    /// The type that has `downcast_ref`.
    type This: ?Sized;

    /// Returns the value that has `downcast_ref`.
    fn this(field: &T) -> &Self::This;

    /// Returns the error whose sources are searched.
    fn error(field: &T) -> &(dyn Error + 'static);
}

impl<T: Deref<Target: sealed::Dynamic>> Opaque<T> for (Fits<true>, Points<false>) {
    type This = T;

    fn this(field: &T) -> &T {
        field
    }

    fn error(field: &T) -> &(dyn Error + 'static) {
        sealed::Dynamic::as_error(&**field)
    }
}

impl<T: Deref<Target: sealed::Dynamic>> Opaque<T> for (Fits<true>, Points<true>) {
    type This = dyn Error + 'static;

    fn this(field: &T) -> &(dyn Error + 'static) {
        Self::error(field)
    }

    fn error(field: &T) -> &(dyn Error + 'static) {
        sealed::Dynamic::as_error(&**field)
    }
}

impl<T> Opaque<T> for (Fits<false>, Points<false>) {
    type This = dyn Error + 'static;

    fn this(field: &T) -> &(dyn Error + 'static) {
        Self::error(field)
    }

    fn error(_: &T) -> &(dyn Error + 'static) {
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

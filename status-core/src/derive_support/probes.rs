//! Probes: items of a type that exist even if the type lacks a trait.
//!
//! Generated code cannot know which traits a user's type implements. It names a constant or a
//! method of a wrapper around the type. If the type has the trait, the wrapper has an *inherent*
//! item with that name, and the compiler prefers it. Otherwise the compiler finds the item of the
//! *fallback trait*, which every wrapper implements:
//!
//! ```
//! # use std::{fmt::Display, marker::PhantomData};
//! struct Probe<T>(PhantomData<T>);
//! trait ProbeFallback {
//!     const HAS_MESSAGE: bool = false;
//! }
//! impl<T> ProbeFallback for Probe<T> {}
//! impl<T: Display> Probe<T> {
//!     const HAS_MESSAGE: bool = true;
//! }
//! assert!(Probe::<u8>::HAS_MESSAGE);
//! assert!(!Probe::<Vec<u8>>::HAS_MESSAGE);
//! ```
//!
//! This works only for concrete types. For a type parameter, the compiler decides before it knows
//! the argument, so the derive requires the trait instead. The fallback traits are sealed.

use core::{error::Error, fmt::Display, marker::PhantomData};

#[cfg(feature = "respond")]
use crate::respond::ProblemJson;
use crate::{
    error::{
        HttpStatus, Mapped, forwarding::Forwarded, header_field::HeaderField, mapping::Target,
        status_field::StatusField,
    },
    respond::framework::Traits,
};

pub(super) mod sealed {
    pub trait Sealed {}

    impl<T: ?Sized> Sealed for super::Probe<T> {}
    impl<T: ?Sized> Sealed for super::Value<'_, T> {}
    impl<T: ?Sized> Sealed for &super::Value<'_, T> {}
}

/// The constants of a type that depend on its traits.
pub struct Probe<T: ?Sized>(PhantomData<T>);

impl<T: HttpStatus + ?Sized> Probe<T> {
    /// Whether the type implements `HttpStatus`.
    pub const HAS_STATUS: bool = true;
}

impl<T: Mapped + ?Sized> Probe<T> {
    /// The type as the target of a variant that forwards.
    pub const TARGET: Target = Target::new::<T>();
}

impl<T: Display + ?Sized> Probe<T> {
    /// Whether the type implements `Display`.
    pub const HAS_MESSAGE: bool = true;
}

impl<T: Display> Probe<Option<T>> {
    /// Whether the type is an `Option` of one that implements `Display`.
    pub const HAS_OPTIONAL_MESSAGE: bool = true;
}

impl<T: HeaderField + ?Sized> Probe<T> {
    /// Whether the type implements `HeaderField`.
    pub const IS_HEADER: bool = true;
}

#[cfg(feature = "respond")]
impl<T: erased_serde::Serialize> Probe<T> {
    /// Whether the type implements `Serialize`, and a `dyn Serialize` can be made of it.
    pub const IS_MEMBER: bool = true;
}

#[cfg(feature = "respond")]
impl Probe<ProblemJson> {
    /// Whether the type is the default format.
    pub const IS_DEFAULT_FORMAT: bool = true;
}

impl<T: AsRef<str> + ?Sized> Probe<T> {
    /// Whether the type can be read as a text.
    pub const IS_CODE: bool = true;
}

impl<T: AsRef<str>> Probe<Option<T>> {
    /// Whether the type is an `Option` of one that can be read as a text.
    pub const IS_OPTIONAL_CODE: bool = true;
}

impl<T: StatusField> Probe<T> {
    /// Whether the type is that of a field with a status.
    pub const IS_STATUS: bool = true;
    /// Whether such a field may have no status.
    pub const IS_OPTIONAL_STATUS: bool = T::IS_OPTIONAL;
}

impl<T: Error + ?Sized> Probe<T> {
    /// Whether the type implements `Error`.
    pub const IS_ERROR: bool = true;
}

impl<T: Send + Sync + ?Sized> Probe<T> {
    /// Whether values of the type can be shared between threads.
    pub const IS_SHARED: bool = true;
}

/// The constants of a type that lacks the trait.
pub trait ProbeFallback: sealed::Sealed {
    /// `false`: the type does not implement `HttpStatus`.
    const HAS_STATUS: bool = false;
    /// `Unknown`: the type does not implement `Mapped`.
    const TARGET: Target = Target::Unknown;
    /// `false`: the type does not implement `Display`.
    const HAS_MESSAGE: bool = false;
    /// `false`: the type is not an `Option` of one that implements `Display`.
    const HAS_OPTIONAL_MESSAGE: bool = false;
    /// `false`: the type does not implement `HeaderField`.
    const IS_HEADER: bool = false;
    /// `false`: the type does not implement `Serialize`. Without the feature, a key `member` is an
    /// error, and the type does not matter.
    const IS_MEMBER: bool = cfg!(not(feature = "respond"));
    /// `false`: the type is another format.
    const IS_DEFAULT_FORMAT: bool = false;
    /// `false`: the type cannot be read as a text.
    const IS_CODE: bool = false;
    /// `false`: the type is not an `Option` of one that can be read as a text.
    const IS_OPTIONAL_CODE: bool = false;
    /// `false`: the type is no status.
    const IS_STATUS: bool = false;
    /// `false`: the type is no status.
    const IS_OPTIONAL_STATUS: bool = false;
    /// `false`: the type is not that of an opaque error.
    const IS_OPAQUE: bool = false;
    /// `false`: the type is no pointer to an opaque error.
    const IS_POINTER: bool = false;
    /// `false`: the type does not implement both `HttpStatus` and `Error`.
    const IS_FOUND: bool = false;
    /// `false`: the type does not implement `Error`.
    const IS_ERROR: bool = false;
    /// `false`: the type does not implement both `Send` and `Sync`.
    const IS_SHARED: bool = false;
}

impl<T: ?Sized> ProbeFallback for Probe<T> {}

impl<T: ?Sized> Probe<T> {
    /// Collects the traits that a framework requires of an error.
    #[must_use]
    pub const fn traits(has_message: bool, is_error: bool, is_shared: bool) -> Traits {
        Traits {
            has_message,
            is_error,
            is_shared,
        }
    }
}

/// The methods of a value that depend on the traits of its type.
pub struct Value<'a, T: ?Sized>(pub &'a T);

impl<'a, T: HttpStatus> Value<'a, T> {
    /// Returns the value as the error that a variant forwards to.
    #[must_use]
    pub fn __status_forwarded(&self) -> Option<Forwarded<'a>> {
        Some(Forwarded::new(self.0))
    }
}

impl<'a, T: Error + ?Sized> Value<'a, T> {
    /// Returns the source of the error.
    #[must_use]
    pub fn __status_cause(&self) -> Option<&'a (dyn Error + 'static)> {
        self.0.source()
    }
}

impl<'a, T: Error + 'static> Value<'a, T> {
    /// Returns the value as an error.
    #[must_use]
    pub fn __status_error(&self) -> Option<&'a (dyn Error + 'static)> {
        Some(self.0)
    }
}

/// The methods of a value that lacks the trait.
pub trait ValueFallback<'a>: sealed::Sealed {
    /// The value has no status, or its size is not known. The compiler reports it elsewhere.
    fn __status_forwarded(&self) -> Option<Forwarded<'a>> {
        None
    }

    /// The value is not an error.
    fn __status_cause(&self) -> Option<&'a (dyn Error + 'static)> {
        None
    }

    /// The value is not an error.
    fn __status_error(&self) -> Option<&'a (dyn Error + 'static)> {
        None
    }
}

impl<'a, T: ?Sized> ValueFallback<'a> for Value<'a, T> {}

#[cfg(test)]
mod tests {
    use std::{fmt, rc::Rc};

    use http::StatusCode;

    use super::{Probe, ProbeFallback as _, Value, ValueFallback as _};
    use crate::{
        document::{Document, entry::Entry},
        documents::NAT,
        error::{
            HttpStatus, Mapped,
            mapping::{Mapping, Target},
        },
    };

    struct Bare;

    #[derive(Debug)]
    struct Full;

    impl fmt::Display for Full {
        fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.write_str("full")
        }
    }

    impl core::error::Error for Full {
        fn source(&self) -> Option<&(dyn core::error::Error + 'static)> {
            Some(&fmt::Error)
        }
    }

    impl HttpStatus for Full {
        fn status(&self) -> StatusCode {
            StatusCode::NOT_FOUND
        }

        fn entry(&self) -> Option<&'static Entry> {
            NAT.entry(404)
        }

        fn code(&self) -> Option<&str> {
            Some("full")
        }
    }

    impl Mapped for Full {
        const DOCUMENT: &'static Document = &NAT;
        const MAPPINGS: &'static [Mapping] = &[];
    }

    #[test]
    fn the_constants_of_a_type_are_those_of_its_traits() {
        const HEADERS: [bool; 4] = [
            Probe::<u8>::IS_HEADER,
            Probe::<Full>::IS_HEADER,
            Probe::<Option<Full>>::HAS_OPTIONAL_MESSAGE,
            Probe::<Option<Bare>>::HAS_OPTIONAL_MESSAGE,
        ];
        const FULL: [bool; 4] = [
            Probe::<Full>::HAS_STATUS,
            Probe::<Full>::HAS_MESSAGE,
            Probe::<Full>::IS_ERROR,
            Probe::<Full>::IS_SHARED,
        ];
        const BARE: [bool; 4] = [
            Probe::<Bare>::HAS_STATUS,
            Probe::<Bare>::HAS_MESSAGE,
            Probe::<Bare>::IS_ERROR,
            Probe::<Rc<Bare>>::IS_SHARED,
        ];
        assert_eq!((FULL, BARE), ([true; 4], [false; 4]));
        assert!(matches!(Probe::<Full>::TARGET, Target::Mapped { .. }));
        assert!(matches!(Probe::<Bare>::TARGET, Target::Unknown));
        assert_eq!(HEADERS, [true, false, true, false]);
    }

    #[test]
    fn the_methods_of_a_value_are_those_of_its_traits() {
        let (full, bare) = (Value(&Full), Value(&Bare));
        assert!(full.__status_forwarded().is_some());
        assert!(bare.__status_forwarded().is_none());
        assert!(
            full.__status_cause()
                .is_some_and(<dyn core::error::Error>::is::<fmt::Error>)
        );
        assert!(bare.__status_cause().is_none());
    }
}

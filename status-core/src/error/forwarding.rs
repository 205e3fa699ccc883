//! The error that another passes through to, as far as its response goes.

use core::fmt::Display;

use http::HeaderMap;

use crate::error::{
    HttpStatus,
    detail::{Detail, is_withheld},
};

/// The error in a field, behind the traits that it has.
#[derive(Clone, Copy)]
pub struct Nested<'a> {
    pub(crate) error: &'a dyn HttpStatus,
    message: Option<&'a dyn Display>,
}

impl<'a> Nested<'a> {
    /// What the error tells: what it says, or its message where that is public.
    pub(crate) fn detail(self) -> Option<Detail<'a>> {
        let public = || {
            let message = self.message?;
            (!is_withheld(self.error.status())).then(|| Detail::exposed(message))
        };
        let said = self.error.detail().or_else(public);
        said.map(Detail::passed_through)
    }
}

/// Asks of a field for the error in it, without a mistake of its own where it has no status, which is told elsewhere: the inherent
/// method is found first where its bound holds, that of [`Without`] otherwise.
pub struct Within<'a, T: ?Sized>(pub &'a T);

impl<'a, T: HttpStatus> Within<'a, T> {
    /// The field answers.
    #[must_use]
    pub fn __status_nested(&self, message: Option<&'a dyn Display>) -> Option<Nested<'a>> {
        Some(Nested {
            error: self.0,
            message,
        })
    }
}

/// What holds of a field that does not answer, or whose size is not known.
pub trait Without<'a> {
    /// There is no error in it.
    fn __status_nested(&self, _: Option<&'a dyn Display>) -> Option<Nested<'a>> {
        None
    }
}

impl<'a, T: ?Sized> Without<'a> for Within<'a, T> {}

/// Asks of a value for its message, without a mistake where it has none.
pub struct Worded<'a, T: ?Sized>(pub &'a T);

impl<'a, T: Display> Worded<'a, T> {
    /// The value displays itself.
    #[must_use]
    pub fn __status_message(&self) -> Option<&'a dyn Display> {
        Some(self.0)
    }
}

/// What holds of a value that does not display itself.
pub trait Wordless<'a> {
    /// There is no message.
    fn __status_message(&self) -> Option<&'a dyn Display> {
        None
    }
}

impl<'a, T: ?Sized> Wordless<'a> for Worded<'a, T> {}

/// The `code` of the error within. These four are what the trait's methods do unless derived ones take their place,
/// which can call them all the same.
pub fn code<E: HttpStatus + ?Sized>(error: &E) -> Option<&'static str> {
    error.__nested()?.error.code()
}

/// The `problems` of the error within.
pub fn problems<E: HttpStatus + ?Sized>(error: &E) -> Option<&'static str> {
    error.__nested()?.error.problems()
}

/// The `detail` of the error within.
pub fn detail<E: HttpStatus + ?Sized>(error: &E) -> Option<Detail<'_>> {
    error.__nested()?.detail()
}

/// The `headers` of the error within.
pub fn headers<E: HttpStatus + ?Sized>(error: &E) -> HeaderMap {
    let nested = error.__nested();
    nested.map_or_else(HeaderMap::new, |nested| nested.error.headers())
}

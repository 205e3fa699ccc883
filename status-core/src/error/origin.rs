//! Where an answer comes from: its type and its variant, for whoever reads the server's log, and what is known of its body because of
//! them.

use core::{error::Error, fmt};

/// See `HttpStatus::__origin`.
#[doc(hidden)]
#[derive(Clone, Copy, Default)]
pub struct Origin {
    /// The name of the type.
    pub type_name: &'static str,
    /// The name of the variant, empty for a struct.
    pub variant: &'static str,
    /// The body for a client that is told no more than that; empty for any other.
    pub withheld: &'static [u8],
}

impl Origin {
    /// The origin of an answer that no log is told of, and whose body is not known beforehand.
    #[must_use]
    pub const fn of_type(type_name: &'static str) -> Self {
        Self {
            type_name,
            variant: "",
            withheld: &[],
        }
    }
}

impl fmt::Display for Origin {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.type_name)?;
        if !self.variant.is_empty() {
            write!(f, "::{}", self.variant)?;
        }
        Ok(())
    }
}

/// Asks of a value for its source, without an error where it is no error: the inherent method is found first
/// where its bound holds, that of [`Sourceless`] otherwise.
pub struct Caused<'a, T: ?Sized>(pub &'a T);

impl<'a, T: Error + ?Sized> Caused<'a, T> {
    /// What the error says it comes from.
    #[must_use]
    pub fn __status_source(&self) -> Option<&'a (dyn Error + 'static)> {
        self.0.source()
    }
}

/// What holds of a value that is no error.
pub trait Sourceless<'a> {
    /// It comes from nothing.
    fn __status_source(&self) -> Option<&'a (dyn Error + 'static)> {
        None
    }
}

impl<'a, T: ?Sized> Sourceless<'a> for Caused<'a, T> {}

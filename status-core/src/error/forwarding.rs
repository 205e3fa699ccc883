//! The error that a `transparent` variant forwards to, and where an error comes from.

use core::fmt::{self, Display};

use http::HeaderMap;

use crate::error::{
    HttpStatus,
    detail::{Detail, is_withheld},
};

/// The error in the field of a `transparent` variant.
#[derive(Clone, Copy)]
pub struct Forwarded<'a> {
    error: &'a dyn HttpStatus,
    /// The text that the error displays, if it implements `Display`.
    message: Option<&'a dyn Display>,
}

impl<'a> Forwarded<'a> {
    pub(crate) fn new(error: &'a dyn HttpStatus, message: Option<&'a dyn Display>) -> Self {
        Self { error, message }
    }

    fn own_detail(self) -> Option<Detail<'a>> {
        let public_message = || {
            let message = self.message?;
            (!is_withheld(self.error.status())).then(|| Detail::from_message(message))
        };
        let detail = self.error.detail().or_else(public_message);
        detail.map(Detail::into_forwarded)
    }
}

/// The default methods of `HttpStatus`, which call those of the error that `error` forwards to. The
/// methods that the derive writes in their place call these for the variants that forward.
impl Forwarded<'_> {
    /// Returns the code of the inner error.
    pub fn code<E: HttpStatus + ?Sized>(error: &E) -> Option<&'static str> {
        error.__forwarded()?.error.code()
    }

    /// Returns the address of the inner error's codes.
    pub fn problems<E: HttpStatus + ?Sized>(error: &E) -> Option<&'static str> {
        error.__forwarded()?.error.problems()
    }

    /// Returns the detail of the inner error: its own, or the text that it displays if that is
    /// public.
    pub fn detail<E: HttpStatus + ?Sized>(error: &E) -> Option<Detail<'_>> {
        error.__forwarded()?.own_detail()
    }

    /// Returns the headers of the inner error.
    pub fn headers<E: HttpStatus + ?Sized>(error: &E) -> HeaderMap {
        let forwarded = error.__forwarded();
        forwarded.map_or_else(HeaderMap::new, |forwarded| forwarded.error.headers())
    }
}

/// The type and the variant of an error, for reports.
#[derive(Clone, Copy, Default)]
pub struct Origin {
    /// The name of the type.
    pub type_name: &'static str,
    /// The name of the variant, empty for a struct.
    pub variant: &'static str,
}

impl Display for Origin {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.type_name)?;
        if !self.variant.is_empty() {
            write!(f, "::{}", self.variant)?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::Origin;

    #[test]
    fn an_origin_displays_as_a_path() {
        let origin = |variant| Origin {
            type_name: "ApiError",
            variant,
        };
        assert_eq!(origin("Db").to_string(), "ApiError::Db");
        assert_eq!(origin("").to_string(), "ApiError");
        assert_eq!(Origin::default().to_string(), "");
    }
}

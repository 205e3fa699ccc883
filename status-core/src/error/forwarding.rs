//! The error that a `transparent` variant forwards to, and where an error comes from.

use core::{
    error::Error,
    fmt::{self, Display},
};
use std::borrow::Cow;

use http::{HeaderMap, StatusCode};

#[cfg(feature = "respond")]
use crate::error::Member;
use crate::error::{
    HttpStatus,
    detail::{Detail, is_withheld},
    level::Level,
    status_field::Unlisted,
};

/// The error that decides in place of the one that has it: the field of a `transparent` variant, or
/// what `downcast(..)` finds.
#[derive(Clone, Copy)]
pub struct Forwarded<'a> {
    error: &'a dyn HttpStatus,
    /// The message of an error that `downcast(..)` has found.
    found: Option<&'a dyn Display>,
}

impl<'a> Forwarded<'a> {
    pub(crate) fn new(error: &'a dyn HttpStatus) -> Self {
        Self { error, found: None }
    }

    /// An error that `downcast(..)` has found. Its message takes the place of that of the opaque
    /// error, which nobody wrote for clients.
    #[must_use]
    pub fn found<E: HttpStatus + Display>(error: &'a E) -> Self {
        Self {
            error,
            found: Some(error),
        }
    }

    fn own_detail(self) -> Option<Detail<'a>> {
        let own = self.error.detail();
        let Some(message) = self.found else {
            return own.map(Detail::into_forwarded);
        };
        let is_public = !is_withheld(self.error.status());
        own.or_else(|| is_public.then(|| Detail::new(message)))
            .map(Detail::into_replacement)
    }
}

/// Returns the error that another one forwards to.
#[cfg(feature = "respond")]
pub(crate) fn inner(error: &dyn HttpStatus) -> Option<&dyn HttpStatus> {
    error.__forwarded().map(|forwarded| forwarded.error)
}

/// The default methods of `HttpStatus`, which call those of the error that `error` forwards to. The
/// methods that the derive writes in their place call these for the variants that forward.
impl Forwarded<'_> {
    /// Whether an error forwards. One with `downcast(..)` does if it finds something.
    pub fn is_found<E: HttpStatus + ?Sized>(error: &E) -> bool {
        error.__forwarded().is_some()
    }

    /// Returns the status of the inner error. There is one where [`is_found`](Self::is_found).
    pub fn status<E: HttpStatus + ?Sized>(error: &E) -> StatusCode {
        let forwarded = error.__forwarded();
        forwarded.map_or(StatusCode::INTERNAL_SERVER_ERROR, |forwarded| {
            forwarded.error.status()
        })
    }

    /// Returns the code of the inner error.
    pub fn code<E: HttpStatus + ?Sized>(error: &E) -> Option<&str> {
        error.__forwarded()?.error.code()
    }

    /// Returns the title of the inner error.
    pub fn title<E: HttpStatus + ?Sized>(error: &E) -> Option<&str> {
        error.__forwarded()?.error.title()
    }

    /// Returns the address of the inner error's codes.
    pub fn problems<E: HttpStatus + ?Sized>(error: &E) -> Option<&'static str> {
        error.__forwarded()?.error.problems()
    }

    /// Returns the detail that the inner error states, or the message of an error that was found.
    pub fn detail<E: HttpStatus + ?Sized>(error: &E) -> Option<Detail<'_>> {
        error.__forwarded()?.own_detail()
    }

    /// Returns the address of the inner error's occurrence.
    pub fn instance<E: HttpStatus + ?Sized>(error: &E) -> Option<Cow<'_, str>> {
        error.__forwarded()?.error.instance()
    }

    /// Returns the headers of the inner error.
    pub fn headers<E: HttpStatus + ?Sized>(error: &E) -> HeaderMap {
        let forwarded = error.__forwarded();
        forwarded.map_or_else(HeaderMap::new, |forwarded| forwarded.error.headers())
    }

    /// Returns a member of the inner error.
    #[cfg(feature = "respond")]
    pub fn member<E: HttpStatus + ?Sized>(error: &E, index: usize) -> Option<Member<'_>> {
        error.__forwarded()?.error.member(index)
    }

    /// Returns a member of the inner error, or of those that follow them. A value that is `None` is
    /// no member.
    #[cfg(feature = "respond")]
    pub fn member_or<'e, E: HttpStatus + ?Sized>(
        error: &'e E,
        index: usize,
        own: &[(&'static str, Option<&'e dyn erased_serde::Serialize>)],
    ) -> Option<Member<'e>> {
        let mut before = 0;
        if let Some(forwarded) = error.__forwarded() {
            while let Some(member) = forwarded.error.member(before) {
                if before == index {
                    return Some(member);
                }
                before += 1;
            }
        }
        let mut own = own.iter().filter_map(|&(name, value)| Some((name, value?)));
        own.nth(index - before)
    }

    /// Returns the level of the inner error's report.
    pub fn log<E: HttpStatus + ?Sized>(error: &E) -> Option<Level> {
        error.__forwarded()?.error.__log()
    }

    /// Returns the value that the inner error must not send as a status.
    pub fn unlisted<E: HttpStatus + ?Sized>(error: &E) -> Option<Unlisted> {
        error.__forwarded()?.error.__unlisted()
    }

    /// Returns what `find` returns for the first of the sources of an error for which it returns
    /// something.
    pub fn of_sources<'e>(
        error: &'e (dyn Error + 'static),
        find: &dyn Fn(&'e (dyn Error + 'static)) -> Option<Forwarded<'e>>,
    ) -> Option<Forwarded<'e>> {
        sources(error).find_map(find)
    }
}

/// The chain of sources of an error. It ends after 64: an error can be its own source.
pub(crate) fn sources<'e>(
    error: &'e (dyn Error + 'static),
) -> impl Iterator<Item = &'e (dyn Error + 'static)> {
    core::iter::successors(error.source(), |cause: &&'e (dyn Error + 'static)| {
        (**cause).source()
    })
    .take(64)
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

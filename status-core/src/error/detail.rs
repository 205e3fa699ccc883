//! The text of an answer that the client may read.

use core::fmt::{self, Display};

use http::StatusCode;

/// What a client is told of an error.
///
/// It is a view of the error, to be displayed: nothing is formatted before somebody asks for it.
///
/// ```
/// use status_core::HttpStatus;
///
/// #[derive(HttpStatus)]
/// enum GatewayError {
///     #[status(404, detail = "there is no gateway {id}")]
///     NotFound { id: u32, asked: &'static str },
///     #[status(500)]
///     Disk,
/// }
///
/// let error = GatewayError::NotFound { id: 7, asked: "shard 3" };
/// assert_eq!(error.detail().unwrap().to_string(), "there is no gateway 7");
/// assert!(GatewayError::Disk.detail().is_none());
/// ```
#[derive(Clone, Copy)]
pub struct Detail<'a> {
    text: Text<'a>,
    stands_for: StandsFor,
}

#[derive(Clone, Copy)]
enum Text<'a> {
    Display(&'a dyn Display),
    Template(&'a dyn WriteDetail),
}

/// What the text takes the place of, which is what a log has to know.
#[derive(Clone, Copy, PartialEq, Eq)]
enum StandsFor {
    /// Nothing: it is the error's own message.
    Itself,
    /// The message of the error around the one whose message it is.
    Outer,
    /// The error's own message.
    Message,
}

/// Writes the texts that a derived type has for its variants.
pub trait WriteDetail {
    /// Writes that of the variant, if it has one.
    ///
    /// # Errors
    ///
    /// What the formatter, or a field, fails with.
    fn write_detail(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result;
}

impl<'a> Detail<'a> {
    /// A text in place of the error's message.
    ///
    /// ```
    /// use status_core::{Detail, Entry, HttpStatus, StatusCode};
    ///
    /// struct Refused {
    ///     told: String,
    ///     found: String,
    /// }
    ///
    /// impl HttpStatus for Refused {
    ///     fn status(&self) -> StatusCode {
    ///         StatusCode::FORBIDDEN
    ///     }
    ///     fn entry(&self) -> Option<&'static Entry> {
    ///         None
    ///     }
    ///     fn detail(&self) -> Option<Detail<'_>> {
    ///         Some(Detail::new(&self.told))
    ///     }
    /// }
    ///
    /// let refused = Refused { told: "not yours".to_owned(), found: "owner 7".to_owned() };
    /// assert_eq!(refused.detail().unwrap().to_string(), "not yours");
    /// ```
    #[must_use]
    pub const fn new(text: &'a dyn Display) -> Self {
        Self {
            text: Text::Display(text),
            stands_for: StandsFor::Message,
        }
    }

    /// The error's own message, told whatever the status.
    #[must_use]
    pub const fn exposed(error: &'a dyn Display) -> Self {
        Self {
            text: Text::Display(error),
            stands_for: StandsFor::Itself,
        }
    }

    /// What the derive has from `detail = ".."`.
    #[doc(hidden)]
    #[must_use]
    pub const fn template(error: &'a dyn WriteDetail) -> Self {
        Self {
            text: Text::Template(error),
            stands_for: StandsFor::Message,
        }
    }

    /// The same, where an error around this one passes it through.
    pub(crate) const fn passed_through(self) -> Self {
        Self {
            text: self.text,
            stands_for: match self.stands_for {
                StandsFor::Itself | StandsFor::Outer => StandsFor::Outer,
                StandsFor::Message => StandsFor::Message,
            },
        }
    }

    /// Whether the error's own message is told nowhere but in a log.
    #[cfg(feature = "respond")]
    pub(crate) fn replaces_message(&self, status: StatusCode) -> bool {
        match self.stands_for {
            StandsFor::Itself => false,
            // An error's message is as public as that of the error in it, where it is public.
            StandsFor::Outer => is_withheld(status),
            StandsFor::Message => true,
        }
    }
}

impl Display for Detail<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.text {
            Text::Display(text) => text.fmt(f),
            Text::Template(error) => error.write_detail(f),
        }
    }
}

impl fmt::Debug for Detail<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Detail")
            .field(&format_args!("{self}"))
            .finish()
    }
}

/// A type with a message for clients: whatever displays itself.
#[diagnostic::on_unimplemented(
    message = "`{Self}` does not implement `Display`, which is the message that its clients are sent",
    label = "has no message",
    note = "with thiserror: `#[derive(thiserror::Error)]`, and `#[error(\"..\")]` on each variant",
    note = "or by hand: `impl std::fmt::Display for {Self}`"
)]
pub trait Message: Display {}

#[diagnostic::do_not_recommend]
impl<T: Display + ?Sized> Message for T {}

/// The error's own message, told whatever the status.
pub fn exposed<T: Message>(error: &T) -> Detail<'_> {
    Detail::exposed(error)
}

/// Whether the message of an error with this status is nobody's business but the server's.
pub(crate) const fn is_withheld(status: StatusCode) -> bool {
    status.as_u16() >= 500
}

/// What a `Display` that fails has written so far. Whoever writes the body or the log may panic on one that fails.
#[cfg(feature = "respond")]
pub(crate) struct Unfailing<'a>(pub(crate) &'a dyn Display);

#[cfg(feature = "respond")]
impl Display for Unfailing<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let _ = write!(f, "{}", self.0);
        Ok(())
    }
}

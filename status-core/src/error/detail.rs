//! Details: the message of an error that clients may read.

use core::fmt::{self, Display};

use http::{HeaderValue, StatusCode};

use crate::error::header_field::{HeaderField, InvalidHeader, header_text};

/// The message of an error for clients.
///
/// It borrows from the error and formats nothing until it is displayed.
///
/// ```
/// use status_core::HttpStatus;
///
/// #[derive(HttpStatus)]
/// enum GatewayError {
///     #[status(404, detail = "there is no gateway {id}")]
///     NotFound { id: u32, shard: u8 },
///     #[status(500)]
///     Disk,
/// }
///
/// let error = GatewayError::NotFound { id: 7, shard: 3 };
/// assert_eq!(error.detail().unwrap().to_string(), "there is no gateway 7");
/// assert!(GatewayError::Disk.detail().is_none());
/// ```
#[derive(Clone, Copy)]
pub struct Detail<'a> {
    text: Text<'a>,
    replaces: Replaces,
}

#[derive(Clone, Copy)]
enum Text<'a> {
    Display(&'a dyn Display),
    Template(&'a dyn WriteDetail),
    #[cfg(feature = "respond")]
    Title(&'a str),
    #[cfg(feature = "respond")]
    Number(StatusCode),
}

/// The message that the detail replaces. `replaces_message` decides whether it is reported.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Replaces {
    /// None: the detail is the error's own message.
    Nothing,
    /// The message of the error outside of the one whose message the detail is.
    OuterMessage,
    /// The error's own message.
    Message,
}

/// Writes the `detail` templates of a derived type.
pub trait WriteDetail {
    /// Writes the template of the variant, if it has one.
    ///
    /// # Errors
    ///
    /// Returns an error if the formatter or a field does.
    fn write_detail(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result;
}

impl<'a> Detail<'a> {
    /// A text in place of the error's message.
    ///
    /// ```
    /// use status_core::{Detail, Entry, HttpStatus, StatusCode};
    ///
    /// struct Refused {
    ///     public: String,
    ///     internal: String,
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
    ///         Some(Detail::new(&self.public))
    ///     }
    /// }
    ///
    /// let refused = Refused { public: "not yours".to_owned(), internal: "owner 7".to_owned() };
    /// assert_eq!(refused.detail().unwrap().to_string(), "not yours");
    /// ```
    #[must_use]
    pub const fn new(text: &'a dyn Display) -> Self {
        Self {
            text: Text::Display(text),
            replaces: Replaces::Message,
        }
    }

    /// The error's own message, whatever its status.
    ///
    /// ```
    /// use status_core::{Detail, Entry, HttpStatus, StatusCode};
    ///
    /// struct Down;
    ///
    /// impl std::fmt::Display for Down {
    ///     fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
    ///         f.write_str("the store is restarting")
    ///     }
    /// }
    ///
    /// impl HttpStatus for Down {
    ///     fn status(&self) -> StatusCode {
    ///         StatusCode::SERVICE_UNAVAILABLE
    ///     }
    ///     fn entry(&self) -> Option<&'static Entry> {
    ///         None
    ///     }
    ///     fn detail(&self) -> Option<Detail<'_>> {
    ///         Some(Detail::exposed(self))
    ///     }
    /// }
    ///
    /// assert_eq!(Down.detail().unwrap().to_string(), "the store is restarting");
    /// ```
    #[must_use]
    pub const fn exposed<T: Message>(error: &'a T) -> Self {
        Self::from_message(error)
    }

    pub(crate) const fn from_message(message: &'a dyn Display) -> Self {
        Self {
            text: Text::Display(message),
            replaces: Replaces::Nothing,
        }
    }

    /// The text of a `detail` template.
    #[doc(hidden)]
    #[must_use]
    pub const fn template(error: &'a dyn WriteDetail) -> Self {
        Self {
            text: Text::Template(error),
            replaces: Replaces::Message,
        }
    }

    /// The title of a problem in place of a detail, or the number of its status.
    #[cfg(feature = "respond")]
    pub(crate) fn from_title(title: Option<&'a str>, status: StatusCode) -> Self {
        Self {
            text: title.map_or(Text::Number(status), Text::Title),
            replaces: Replaces::Message,
        }
    }

    /// Returns the detail as that of an error that forwards to this one.
    pub(crate) const fn into_forwarded(self) -> Self {
        Self {
            text: self.text,
            replaces: match self.replaces {
                Replaces::Nothing | Replaces::OuterMessage => Replaces::OuterMessage,
                Replaces::Message => Replaces::Message,
            },
        }
    }

    /// Returns the detail as one that takes the place of another error's message.
    pub(crate) const fn into_replacement(self) -> Self {
        Self {
            text: self.text,
            replaces: Replaces::Message,
        }
    }

    /// Whether the detail displays nothing. It is formatted up to its first character.
    #[cfg(feature = "respond")]
    pub(crate) fn is_empty(&self) -> bool {
        struct IsEmpty(bool);

        impl fmt::Write for IsEmpty {
            fn write_str(&mut self, text: &str) -> fmt::Result {
                self.0 &= text.is_empty();
                if self.0 { Ok(()) } else { Err(fmt::Error) }
            }
        }

        let mut is_empty = IsEmpty(true);
        // A detail that fails displays what it has written until then.
        let _ = fmt::Write::write_fmt(&mut is_empty, format_args!("{self}"));
        is_empty.0
    }

    /// Whether clients do not receive the error's own message, so that it has to be reported.
    #[cfg(feature = "respond")]
    pub(crate) fn replaces_message(&self, status: StatusCode) -> bool {
        match self.replaces {
            Replaces::Nothing => false,
            // If the message of the inner error is public, so is the message of the outer one.
            Replaces::OuterMessage => is_withheld(status),
            Replaces::Message => true,
        }
    }
}

impl Display for Detail<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.text {
            Text::Display(text) => text.fmt(f),
            Text::Template(error) => error.write_detail(f),
            #[cfg(feature = "respond")]
            Text::Title(title) => f.pad(title),
            #[cfg(feature = "respond")]
            Text::Number(status) => f.pad(status.as_str()),
        }
    }
}

/// The text. A detail that fails ends where it fails.
#[cfg(feature = "respond")]
impl serde_core::Serialize for Detail<'_> {
    fn serialize<S: serde_core::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(&Infallible(self))
    }
}

/// The text. One with a line break or another control character is not a valid header value.
impl HeaderField for Detail<'_> {
    fn header_value(&self) -> Result<Option<HeaderValue>, InvalidHeader> {
        header_text(self)
    }
}

impl fmt::Debug for Detail<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Detail")
            .field(&format_args!("{self}"))
            .finish()
    }
}

/// A type with a message for clients: any type that implements `Display`.
#[diagnostic::on_unimplemented(
    message = "`{Self}` does not implement `Display`, which gives the message for clients",
    label = "has no message",
    note = "with thiserror: `#[derive(thiserror::Error)]`, and `#[error(\"..\")]` on each variant",
    note = "by hand: `impl std::fmt::Display for {Self}`"
)]
pub trait Message: Display {}

#[diagnostic::do_not_recommend]
impl<T: Display + ?Sized> Message for T {}

/// Whether the message of an error with this status is internal, and must not be sent to clients.
pub(crate) const fn is_withheld(status: StatusCode) -> bool {
    status.as_u16() >= 500
}

/// A `Display` that never fails: it ends where the wrapped one fails. The writers of a body or a
/// log may panic on an error.
#[cfg(feature = "respond")]
pub(crate) struct Infallible<'a>(pub(crate) &'a dyn Display);

#[cfg(feature = "respond")]
impl Display for Infallible<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let _ = self.0.fmt(f);
        Ok(())
    }
}

#[cfg(all(test, feature = "respond"))]
mod tests {
    use http::StatusCode;

    use super::Detail;

    /// A message that clients do not receive is reported.
    #[test]
    fn a_detail_replaces_a_message() {
        let is_reported = |detail: Detail<'_>| {
            [499, 500, 503].map(|status| {
                let status = StatusCode::from_u16(status).unwrap();
                detail.replaces_message(status)
            })
        };
        let own = Detail::from_message(&"own");
        let replaced = Detail::new(&"public");
        assert_eq!(is_reported(own), [false; 3]);
        assert_eq!(is_reported(replaced), [true; 3]);
        // From 500 on, the message of the outer error is withheld although the inner one is public.
        assert_eq!(is_reported(own.into_forwarded()), [false, true, true]);
        assert_eq!(
            is_reported(own.into_forwarded().into_forwarded()),
            [false, true, true]
        );
        assert_eq!(is_reported(replaced.into_forwarded()), [true; 3]);
        assert_eq!(own.into_forwarded().to_string(), "own");
    }
}

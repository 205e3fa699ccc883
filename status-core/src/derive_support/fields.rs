//! The values of fields that are parts of the response, by the traits of their types.
//!
//! The methods of [`Value`] have three levels. Generated code calls them on a `&Value`. The
//! compiler prefers the inherent methods. Otherwise it finds those of [`DisplayField`] and the
//! other traits of `Value`, which take `&Value` too; no type has two of them. [`NoField`] is
//! implemented for `&Value`, so its methods take `&&Value`. The compiler finds them last, because
//! the call needs one more automatic reference. They are for types that `check_field` has rejected.
//!
//! If the type of a field depends on type parameters, the derive requires the trait of one level.

pub use core::{
    convert::AsRef,
    primitive::{bool, usize},
};
pub use std::borrow::Cow;

#[cfg(feature = "respond")]
pub use erased_serde::{Serialize, Serialize as Member};

pub use super::opaque::{Fits, Found, Opaque, Points};
pub use crate::{
    error::status_field::{StatusField, Unlisted},
    rules::finding::FieldRole,
};

use core::fmt::Display;

use http::HeaderValue;

use super::probes::{Value, sealed::Sealed};
use crate::error::header_field::{HeaderField, InvalidHeader, header_text};

/// The trait of members. Without the feature, a key `member` is an error, and the type of its field
/// does not matter.
#[cfg(not(feature = "respond"))]
pub trait Member {}

#[cfg(not(feature = "respond"))]
impl<T: ?Sized> Member for T {}

type Header = Result<Option<HeaderValue>, InvalidHeader>;

impl<T: HeaderField + ?Sized> Value<'_, T> {
    /// Returns the header value of the type.
    ///
    /// # Errors
    ///
    /// See [`HeaderField::header_value`].
    pub fn __status_header(&self) -> Header {
        self.0.header_value()
    }
}

impl<'a, T: Display> Value<'a, T> {
    /// Returns the text that the value displays.
    #[must_use]
    pub fn __status_text(&self) -> Option<Cow<'a, str>> {
        text(self.0)
    }
}

impl<'a, T: AsRef<str> + ?Sized> Value<'a, T> {
    /// Returns the code.
    #[must_use]
    pub fn __status_code(&self) -> Option<&'a str> {
        Some(self.0.as_ref())
    }
}

#[cfg(feature = "respond")]
impl<'a, T: Serialize> Value<'a, Option<T>> {
    /// Returns the value of a member, if there is one.
    #[must_use]
    pub fn __status_member(&self) -> Option<&'a dyn Serialize> {
        self.0.as_ref().map(|value| value as &dyn Serialize)
    }
}

impl<T: StatusField> Value<'_, T> {
    /// Returns the status as a number.
    #[must_use]
    pub fn __status_number(&self) -> Option<u16> {
        self.0.number()
    }
}

/// The header value of a type that implements `Display` and not `HeaderField`.
pub trait DisplayField: Sealed {
    /// Returns what the value displays.
    ///
    /// # Errors
    ///
    /// See [`HeaderField::header_value`].
    fn __status_header(&self) -> Header;
}

impl<T: Display + ?Sized> DisplayField for Value<'_, T> {
    fn __status_header(&self) -> Header {
        header_text(&self.0)
    }
}

/// The texts of an `Option` of a type that implements `Display`.
pub trait OptionalField<'a>: Sealed {
    /// Returns what the value displays, if there is one.
    ///
    /// # Errors
    ///
    /// See [`HeaderField::header_value`].
    fn __status_header(&self) -> Header;

    /// Returns what the value displays, if there is one.
    fn __status_text(&self) -> Option<Cow<'a, str>>;
}

impl<'a, T: Display> OptionalField<'a> for Value<'a, Option<T>> {
    fn __status_header(&self) -> Header {
        self.0
            .as_ref()
            .map_or(Ok(None), |value| header_text(&value))
    }

    fn __status_text(&self) -> Option<Cow<'a, str>> {
        text(self.0.as_ref()?)
    }
}

/// The code in an `Option`.
pub trait OptionalCode<'a>: Sealed {
    /// Returns the code, if there is one.
    fn __status_code(&self) -> Option<&'a str>;
}

impl<'a, T: AsRef<str>> OptionalCode<'a> for Value<'a, Option<T>> {
    fn __status_code(&self) -> Option<&'a str> {
        Value(self.0.as_ref()?).__status_code()
    }
}

/// The value of a type that is not an `Option`.
#[cfg(feature = "respond")]
pub trait MemberField<'a>: Sealed {
    /// Returns the value of a member.
    fn __status_member(&self) -> Option<&'a dyn Serialize>;
}

#[cfg(feature = "respond")]
impl<'a, T: Serialize> MemberField<'a> for Value<'a, T> {
    fn __status_member(&self) -> Option<&'a dyn Serialize> {
        Some(self.0)
    }
}

/// The methods of every other type.
pub trait NoField<'a>: Sealed {
    /// Always returns an error.
    ///
    /// # Errors
    ///
    /// Always.
    fn __status_header(&self) -> Header {
        Err(InvalidHeader)
    }

    /// The value has no text.
    fn __status_text(&self) -> Option<Cow<'a, str>> {
        None
    }

    /// The value is no code.
    fn __status_code(&self) -> Option<&'a str> {
        None
    }

    /// The value is no member.
    #[cfg(feature = "respond")]
    fn __status_member(&self) -> Option<&'a dyn Serialize> {
        None
    }

    /// The value is no status.
    fn __status_number(&self) -> Option<u16> {
        None
    }
}

impl<'a, T: ?Sized> NoField<'a> for &Value<'a, T> {}

/// The text that a value displays, up to where it fails, unless that is empty.
fn text(value: &dyn Display) -> Option<Cow<'static, str>> {
    use core::fmt::Write as _;
    let mut text = String::new();
    let _ = write!(text, "{value}");
    (!text.is_empty()).then_some(Cow::Owned(text))
}

#[cfg(test)]
mod tests {
    use std::fmt;

    use http::{HeaderValue, StatusCode};

    use super::{DisplayField as _, NoField as _, OptionalCode as _, OptionalField as _, Value};
    use crate::error::header_field::InvalidHeader;

    struct Bare;

    struct Full;

    impl fmt::Display for Full {
        fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.write_str("full")
        }
    }

    #[test]
    fn a_field_is_a_header_by_the_first_trait_that_it_has() {
        let sent = |text: &'static str| Ok(Some(HeaderValue::from_static(text)));
        assert_eq!(Value(&7).__status_header(), sent("7"));
        assert_eq!(Value(&[1, 2]).__status_header(), sent("1, 2"));
        assert_eq!(Value(&Full).__status_header(), sent("full"));
        assert_eq!(Value(&Some(Full)).__status_header(), sent("full"));
        assert_eq!(Value(&None::<Full>).__status_header(), Ok(None));
        assert_eq!((&Value(&Bare)).__status_header(), Err(InvalidHeader));
    }

    #[test]
    fn a_field_is_a_text_or_a_code() {
        assert_eq!(Value(&Full).__status_text().as_deref(), Some("full"));
        assert_eq!(Value(&Some(7)).__status_text().as_deref(), Some("7"));
        assert_eq!(Value(&None::<u8>).__status_text(), None);
        assert_eq!(Value(&"").__status_text(), None);
        assert_eq!((&Value(&Bare)).__status_text(), None);
        assert_eq!(Value(&"a").__status_code(), Some("a"));
        assert_eq!(Value(&String::from("b")).__status_code(), Some("b"));
        assert_eq!(Value(&Some("c")).__status_code(), Some("c"));
        assert_eq!(Value(&None::<String>).__status_code(), None);
        assert_eq!(Value(&"").__status_code(), Some(""));
        assert_eq!((&Value(&7)).__status_code(), None);
    }

    #[test]
    fn a_field_is_a_status() {
        assert_eq!(Value(&404u16).__status_number(), Some(404));
        let gone = StatusCode::GONE;
        assert_eq!(Value(&Some(gone)).__status_number(), Some(410));
        assert_eq!(Value(&None::<u16>).__status_number(), None);
        assert_eq!((&Value(&Full)).__status_number(), None);
    }

    #[cfg(feature = "respond")]
    #[test]
    fn a_field_is_a_member() {
        use super::MemberField as _;

        let json = |value: Option<&dyn super::Serialize>| {
            value.map(|value| serde_json::to_string(value).unwrap())
        };
        assert_eq!(json(Value(&7).__status_member()).as_deref(), Some("7"));
        let some = Some("a");
        assert_eq!(
            json(Value(&some).__status_member()).as_deref(),
            Some("\"a\"")
        );
        assert_eq!(json(Value(&None::<u8>).__status_member()), None);
        assert_eq!(json((&Value(&Bare)).__status_member()), None);
    }
}

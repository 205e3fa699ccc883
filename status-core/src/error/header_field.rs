//! What can be sent as a header of a response.

use core::{
    fmt::{Display, Write},
    time::Duration,
};
use std::{borrow::Cow, rc::Rc, sync::Arc};

use http::{
    HeaderMap, HeaderName, HeaderValue, Method, StatusCode, Uri, header::InvalidHeaderValue,
};

/// A value that can be sent as a header: that of a field with `#[status(header = "..")]`.
///
/// Whatever displays itself can be a header's value as it is. Besides, a [`Duration`] is sent in whole seconds, rounded up, and
/// (with the feature `respond`) a `SystemTime` as the date that HTTP writes, both of which are what `retry-after` takes; a list is
/// sent with commas; and `None` not at all.
///
/// ```
/// use std::time::Duration;
/// use status_core::{HeaderField, HttpStatus, http::Method};
///
/// #[derive(HttpStatus)]
/// enum ApiError {
///     #[status(503)]
///     Busy {
///         #[status(header = "retry-after")]
///         again: Duration,
///     },
///     #[status(405)]
///     NotAllowed(#[status(header = "allow")] Vec<Method>),
/// }
///
/// let busy = ApiError::Busy { again: Duration::from_millis(1500) };
/// assert_eq!(busy.headers()["retry-after"], "2");
/// let not_allowed = ApiError::NotAllowed(vec![Method::GET, Method::HEAD]);
/// assert_eq!(not_allowed.headers()["allow"], "GET, HEAD");
/// assert_eq!(None::<u32>.header_value().unwrap(), None);
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be sent as a header",
    label = "is no header's value",
    note = "a header's value is whatever implements `Display`, a `Duration` or `SystemTime` (with the feature `respond`), a list or an `Option` of those",
    note = "or implement `status_core::HeaderField` for `{Self}`"
)]
pub trait HeaderField {
    /// The value as it is sent; `None` where no such header is.
    ///
    /// # Errors
    ///
    /// If the value is none that a header can have, as it is with a line break in it. The response is then sent without the
    /// header.
    fn header_value(&self) -> Result<Option<HeaderValue>, InvalidHeaderValue>;
}

fn text(value: &dyn Display) -> Result<Option<HeaderValue>, InvalidHeaderValue> {
    let mut text = String::new();
    match write!(text, "{value}") {
        Ok(()) => HeaderValue::try_from(text).map(Some),
        Err(_) => unsendable(),
    }
}

/// The error of a value that no header can have, which only a value like that can be made to give.
fn unsendable() -> Result<Option<HeaderValue>, InvalidHeaderValue> {
    HeaderValue::from_bytes(b"\0").map(Some)
}

macro_rules! displayed {
    ($($type:ty),+) => {$(
        impl HeaderField for $type {
            fn header_value(&self) -> Result<Option<HeaderValue>, InvalidHeaderValue> {
                text(&self)
            }
        }
    )+};
}

displayed!(
    str,
    String,
    Cow<'_, str>,
    char,
    Method,
    Uri,
    StatusCode,
    HeaderName
);
displayed!(
    u8, u16, u32, u64, u128, usize, i8, i16, i32, i64, i128, isize
);

macro_rules! pointed_to {
    ($($pointer:ty),+) => {$(
        impl<T: HeaderField + ?Sized> HeaderField for $pointer {
            fn header_value(&self) -> Result<Option<HeaderValue>, InvalidHeaderValue> {
                (**self).header_value()
            }
        }
    )+};
}

pointed_to!(&T, Box<T>, Rc<T>, Arc<T>);

impl HeaderField for HeaderValue {
    fn header_value(&self) -> Result<Option<HeaderValue>, InvalidHeaderValue> {
        Ok(Some(self.clone()))
    }
}

impl<T: HeaderField> HeaderField for Option<T> {
    fn header_value(&self) -> Result<Option<HeaderValue>, InvalidHeaderValue> {
        self.as_ref().map_or(Ok(None), T::header_value)
    }
}

/// Rounded up: a client that waits for as long comes back late enough.
impl HeaderField for Duration {
    fn header_value(&self) -> Result<Option<HeaderValue>, InvalidHeaderValue> {
        let more = u64::from(self.subsec_nanos() > 0);
        Ok(Some(self.as_secs().saturating_add(more).into()))
    }
}

#[cfg(feature = "respond")]
impl HeaderField for std::time::SystemTime {
    fn header_value(&self) -> Result<Option<HeaderValue>, InvalidHeaderValue> {
        /// The first second of the year 10000, which the form of the date has no room for.
        const TOO_LATE: u64 = 253_402_300_800;
        match self.duration_since(Self::UNIX_EPOCH) {
            Ok(since) if since.as_secs() < TOO_LATE => text(&httpdate::HttpDate::from(*self)),
            _ => unsendable(),
        }
    }
}

impl<T: HeaderField> HeaderField for [T] {
    fn header_value(&self) -> Result<Option<HeaderValue>, InvalidHeaderValue> {
        let mut list = Vec::new();
        for item in self {
            if let Some(value) = item.header_value()? {
                if !list.is_empty() {
                    list.extend_from_slice(b", ");
                }
                list.extend_from_slice(value.as_bytes());
            }
        }
        HeaderValue::try_from(list).map(Some)
    }
}

impl<T: HeaderField> HeaderField for Vec<T> {
    fn header_value(&self) -> Result<Option<HeaderValue>, InvalidHeaderValue> {
        self[..].header_value()
    }
}

impl<T: HeaderField, const N: usize> HeaderField for [T; N] {
    fn header_value(&self) -> Result<Option<HeaderValue>, InvalidHeaderValue> {
        self[..].header_value()
    }
}

// A map's code would be a third of what is compiled here, and few programs carry a header: `#[inline]` leaves it to those.

/// Sets a header to the value of a field, or leaves it out where it cannot have that value.
#[inline]
pub fn insert(
    headers: &mut HeaderMap,
    name: &'static str,
    value: Result<Option<HeaderValue>, InvalidHeaderValue>,
) {
    match value {
        Ok(Some(value)) => insert_value(headers, name, value),
        Ok(None) => {}
        Err(_) => log_left_out(name),
    }
}

#[cfg_attr(
    not(feature = "tracing"),
    expect(unused_variables, reason = "there is no log")
)]
fn log_left_out(name: &str) {
    #[cfg(feature = "tracing")]
    tracing::warn!(target: "status_core", header = name, "left out: its value cannot be sent");
}

/// Sets a header to a value that the derive has found to be sound.
#[inline]
pub fn insert_static(headers: &mut HeaderMap, name: &'static str, value: &'static str) {
    insert_value(headers, name, HeaderValue::from_static(value));
}

#[inline]
fn insert_value(headers: &mut HeaderMap, name: &'static str, value: HeaderValue) {
    let name = HeaderName::from_static(name);
    if name == http::header::SET_COOKIE {
        headers.append(name, value);
    } else {
        headers.insert(name, value);
    }
}

/// Asks of a field for its value as a header. What it does by itself comes first, then what it displays; where it does
/// neither, that is told by the bound of [`Unsent`].
pub struct Sent<'a, T: ?Sized>(pub &'a T);

impl<T: HeaderField + ?Sized> Sent<'_, T> {
    /// As the type has it.
    ///
    /// # Errors
    ///
    /// See [`HeaderField::header_value`].
    pub fn __status_value(&self) -> Result<Option<HeaderValue>, InvalidHeaderValue> {
        self.0.header_value()
    }
}

/// What holds of a field that displays itself.
pub trait SentAsText {
    /// As it is displayed.
    ///
    /// # Errors
    ///
    /// See [`HeaderField::header_value`].
    fn __status_value(&self) -> Result<Option<HeaderValue>, InvalidHeaderValue>;
}

impl<T: Display + ?Sized> SentAsText for Sent<'_, T> {
    fn __status_value(&self) -> Result<Option<HeaderValue>, InvalidHeaderValue> {
        text(&self.0)
    }
}

/// What holds of a field that displays itself where it is there.
pub trait SentAsTextIfAny {
    /// As it is displayed.
    ///
    /// # Errors
    ///
    /// See [`HeaderField::header_value`].
    fn __status_value(&self) -> Result<Option<HeaderValue>, InvalidHeaderValue>;
}

impl<T: Display> SentAsTextIfAny for Sent<'_, Option<T>> {
    fn __status_value(&self) -> Result<Option<HeaderValue>, InvalidHeaderValue> {
        self.0.as_ref().map_or(Ok(None), |value| text(&value))
    }
}

/// What holds of any other field.
pub trait Unsent<T: ?Sized> {
    /// Nothing that could be sent.
    ///
    /// # Errors
    ///
    /// See [`HeaderField::header_value`].
    fn __status_value(&self) -> Result<Option<HeaderValue>, InvalidHeaderValue>
    where
        T: HeaderField;
}

impl<T: ?Sized> Unsent<T> for &Sent<'_, T> {
    fn __status_value(&self) -> Result<Option<HeaderValue>, InvalidHeaderValue>
    where
        T: HeaderField,
    {
        self.0.header_value()
    }
}

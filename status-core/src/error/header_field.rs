//! Values of response headers.

use core::{
    error::Error,
    fmt::{self, Display, Write},
    time::Duration,
};
use std::{
    borrow::Cow,
    panic::{self, AssertUnwindSafe},
    rc::Rc,
    sync::Arc,
};

use http::{
    HeaderMap, HeaderName, HeaderValue, Method, StatusCode, Uri,
    header::{InvalidHeaderValue, SET_COOKIE},
};

/// A text that is not a valid header value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct InvalidHeader;

impl Display for InvalidHeader {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("invalid header value")
    }
}

impl Error for InvalidHeader {}

impl From<InvalidHeaderValue> for InvalidHeader {
    fn from(_: InvalidHeaderValue) -> Self {
        Self
    }
}

/// A value of a response header: the type of a field with `#[status(header = "..")]`.
///
/// Texts, numbers and the types of the crate `http` implement it. A field can also be of any type
/// that implements `Display`, or an `Option` of one. A [`Duration`] is sent in whole seconds,
/// rounded up, and (with the feature `respond`) a `SystemTime` as an HTTP date: `retry-after`
/// accepts both. A list of header values is joined with commas. `None` sends no header.
///
/// ```
/// use std::time::Duration;
/// use status_core::{HttpStatus, http::Method, respond::HeaderField};
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
    label = "not a header value",
    note = "a header value is a type that implements `Display`, a `Duration`, a `SystemTime` (with the feature `respond`), or a list or an `Option` of those",
    note = "or implement `status_core::respond::HeaderField` for `{Self}`"
)]
pub trait HeaderField {
    /// Returns the header value; `None` if the header is not sent.
    ///
    /// # Errors
    ///
    /// Returns an error if the text is not a valid header value, for example because it has a line
    /// break. The response is then sent without the header, and the report of the error names it.
    fn header_value(&self) -> Result<Option<HeaderValue>, InvalidHeader>;
}

/// Returns what a value displays as a header value.
pub(crate) fn header_text(value: &dyn Display) -> Result<Option<HeaderValue>, InvalidHeader> {
    let mut text = String::new();
    // The response must not be lost with one of its headers.
    let written = panic::catch_unwind(AssertUnwindSafe(|| write!(text, "{value}")));
    match written {
        Ok(Ok(())) => Ok(Some(HeaderValue::try_from(text)?)),
        _ => Err(InvalidHeader),
    }
}

macro_rules! displayed {
    ($($type:ty),+) => {$(
        impl HeaderField for $type {
            fn header_value(&self) -> Result<Option<HeaderValue>, InvalidHeader> {
                header_text(&self)
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

macro_rules! forward_through {
    ($($pointer:ty),+) => {$(
        impl<T: HeaderField + ?Sized> HeaderField for $pointer {
            fn header_value(&self) -> Result<Option<HeaderValue>, InvalidHeader> {
                (**self).header_value()
            }
        }
    )+};
}

forward_through!(&T, Box<T>, Rc<T>, Arc<T>);

impl HeaderField for HeaderValue {
    fn header_value(&self) -> Result<Option<HeaderValue>, InvalidHeader> {
        Ok(Some(self.clone()))
    }
}

impl<T: HeaderField> HeaderField for Option<T> {
    fn header_value(&self) -> Result<Option<HeaderValue>, InvalidHeader> {
        self.as_ref().map_or(Ok(None), T::header_value)
    }
}

/// Rounded up, so that a client does not retry too early.
impl HeaderField for Duration {
    fn header_value(&self) -> Result<Option<HeaderValue>, InvalidHeader> {
        let more = u64::from(self.subsec_nanos() > 0);
        Ok(Some(self.as_secs().saturating_add(more).into()))
    }
}

#[cfg(feature = "respond")]
impl HeaderField for std::time::SystemTime {
    fn header_value(&self) -> Result<Option<HeaderValue>, InvalidHeader> {
        /// The first second of the year 10000, which an HTTP date cannot express.
        const TOO_LATE: u64 = 253_402_300_800;
        match self.duration_since(Self::UNIX_EPOCH) {
            Ok(since) if since.as_secs() < TOO_LATE => {
                header_text(&httpdate::HttpDate::from(*self))
            }
            _ => Err(InvalidHeader),
        }
    }
}

impl<T: HeaderField> HeaderField for [T] {
    fn header_value(&self) -> Result<Option<HeaderValue>, InvalidHeader> {
        let mut list = Vec::new();
        for item in self {
            if let Some(value) = item.header_value()? {
                if !list.is_empty() {
                    list.extend_from_slice(b", ");
                }
                list.extend_from_slice(value.as_bytes());
            }
        }
        Ok(Some(HeaderValue::try_from(list)?))
    }
}

impl<T: HeaderField> HeaderField for Vec<T> {
    fn header_value(&self) -> Result<Option<HeaderValue>, InvalidHeader> {
        self[..].header_value()
    }
}

impl<T: HeaderField, const N: usize> HeaderField for [T; N] {
    fn header_value(&self) -> Result<Option<HeaderValue>, InvalidHeader> {
        self[..].header_value()
    }
}

// These functions are `#[inline]`, so that the code of the header map is compiled only in programs
// that send headers. It would be a third of the code of this crate.

/// Sets a header to the value of a field. Omits it and reports that if the value is not valid.
#[inline]
pub fn insert_field(
    headers: &mut HeaderMap,
    name: &'static str,
    value: Result<Option<HeaderValue>, InvalidHeader>,
) {
    match value {
        Ok(Some(value)) => insert_value(headers, name, value),
        Ok(None) => {}
        Err(_) => report_omitted(name),
    }
}

/// Reports a header that is omitted: with the response that is being made, or as a warning.
fn report_omitted(name: &'static str) {
    #[cfg(feature = "respond")]
    let is_reported = omitted::collect(name);
    #[cfg(not(feature = "respond"))]
    let is_reported = false;
    if !is_reported {
        warn_of_omitted(name);
    }
}

#[cfg(feature = "tracing")]
fn warn_of_omitted(name: &str) {
    tracing::warn!(target: "status_core", header = name, "omitted a header with an invalid value");
}

#[cfg(not(feature = "tracing"))]
fn warn_of_omitted(_: &str) {}

/// The names of the headers that are omitted while a response is made.
///
/// `HttpStatus::headers` returns no errors, so that they are collected beside it.
#[cfg(feature = "respond")]
pub(crate) mod omitted {
    use std::cell::{Cell, RefCell};

    use http::HeaderMap;

    /// The value of a header may make a response of its own, so that responses can be nested.
    #[derive(Clone, Copy)]
    struct State {
        /// The number of responses that are being made.
        depth: u32,
        /// The number of names that they have omitted.
        count: u32,
    }

    // A response without an omitted header reads and writes the state alone.
    thread_local! {
        static STATE: Cell<State> = const { Cell::new(State { depth: 0, count: 0 }) };
        static NAMES: RefCell<Vec<&'static str>> = const { RefCell::new(Vec::new()) };
    }

    /// Returns headers, and the names of those that were omitted.
    #[inline]
    pub(crate) fn collecting(
        headers: impl FnOnce() -> HeaderMap,
    ) -> (HeaderMap, Option<Vec<&'static str>>) {
        let outer = STATE.get();
        STATE.set(State {
            depth: outer.depth + 1,
            ..outer
        });
        let headers = headers();
        let is_found = STATE.replace(outer).count > outer.count;
        let names =
            is_found.then(|| NAMES.with_borrow_mut(|names| names.split_off(outer.count as usize)));
        (headers, names)
    }

    /// Collects a name. Returns whether a response is being made.
    pub(super) fn collect(name: &'static str) -> bool {
        let state = STATE.get();
        if state.depth == 0 {
            return false;
        }
        NAMES.with_borrow_mut(|names| {
            // Names are left over if the headers of a response panicked.
            names.truncate(state.count as usize);
            names.push(name);
        });
        STATE.set(State {
            count: state.count + 1,
            ..state
        });
        true
    }
}

/// Sets a header to a constant that the derive has checked.
#[inline]
pub fn insert_constant(headers: &mut HeaderMap, name: &'static str, value: &'static str) {
    insert_value(headers, name, HeaderValue::from_static(value));
}

/// Adds the headers of all responses with a status, unless the error carries them.
#[inline]
pub fn insert_by_status(
    headers: &mut HeaderMap,
    status: StatusCode,
    rows: &[(StatusCode, &'static str, &'static str)],
) {
    // Several rows can have this name. The second one adds to the first.
    let has_cookie = headers.contains_key(SET_COOKIE);
    for &(of, name, value) in rows {
        let is_carried = if name == SET_COOKIE {
            has_cookie
        } else {
            headers.contains_key(name)
        };
        if of == status && !is_carried {
            insert_constant(headers, name, value);
        }
    }
}

#[inline]
fn insert_value(headers: &mut HeaderMap, name: &'static str, value: HeaderValue) {
    let name = HeaderName::from_static(name);
    if name == SET_COOKIE {
        headers.append(name, value);
    } else {
        headers.insert(name, value);
    }
}

#[cfg(test)]
mod tests {
    use std::{borrow::Cow, fmt, rc::Rc, sync::Arc, time::Duration};

    use http::{HeaderMap, HeaderName, HeaderValue, Method, StatusCode, Uri};

    use super::{
        HeaderField, InvalidHeader, header_text, insert_by_status, insert_constant, insert_field,
    };

    #[track_caller]
    fn check(field: &dyn HeaderField, expected: &str) {
        let value = field.header_value().unwrap().expect("a value");
        assert_eq!(value, expected);
    }

    #[test]
    fn a_field_is_sent_as_it_displays() {
        check(&"a", "a");
        check(&String::from("b"), "b");
        check(&Cow::Borrowed("c"), "c");
        check(&'d', "d");
        check(&Method::GET, "GET");
        check(&Uri::from_static("/a?b"), "/a?b");
        check(&StatusCode::NOT_FOUND, "404 Not Found");
        check(&HeaderName::from_static("allow"), "allow");
        check(&-7_i64, "-7");
        check(&HeaderValue::from_static("e"), "e");
        check(&Box::new(1_u8), "1");
        check(&Rc::new(2_u16), "2");
        check(&Arc::new(3_u32), "3");
    }

    #[test]
    fn a_list_is_joined_and_none_is_not_sent() {
        check(&vec![Method::GET, Method::HEAD], "GET, HEAD");
        check(&[1, 2, 3], "1, 2, 3");
        check(&[None, Some("a"), None, Some("b")], "a, b");
        check(&Vec::<u8>::new(), "");
        check(&Some(7), "7");
        assert_eq!(None::<u8>.header_value(), Ok(None));
        assert_eq!(["a", "b\n"].header_value(), Err(InvalidHeader));
        assert_eq!(InvalidHeader.to_string(), "invalid header value");
    }

    #[test]
    fn a_value_that_panics_is_not_sent() {
        struct Panics;

        impl fmt::Display for Panics {
            fn fmt(&self, _: &mut fmt::Formatter<'_>) -> fmt::Result {
                panic!("a header")
            }
        }

        assert_eq!(header_text(&Panics), Err(InvalidHeader));
    }

    #[test]
    fn a_duration_is_rounded_up() {
        check(&Duration::ZERO, "0");
        check(&Duration::from_secs(2), "2");
        check(&Duration::new(2, 1), "3");
        check(&Duration::MAX, &u64::MAX.to_string());
    }

    #[cfg(feature = "respond")]
    #[test]
    fn a_time_is_a_date_up_to_the_year_9999() {
        use std::time::SystemTime;

        let after = |seconds| SystemTime::UNIX_EPOCH + Duration::from_secs(seconds);
        check(&after(0), "Thu, 01 Jan 1970 00:00:00 GMT");
        check(&after(253_402_300_799), "Fri, 31 Dec 9999 23:59:59 GMT");
        let before = SystemTime::UNIX_EPOCH - Duration::from_secs(1);
        for time in [before, after(253_402_300_800), after(253_402_300_801)] {
            assert_eq!(time.header_value(), Err(InvalidHeader));
        }
    }

    #[cfg(feature = "respond")]
    #[test]
    fn omitted_headers_are_collected_while_a_response_is_made() {
        use super::omitted::collecting;

        let headers = |valid: bool| {
            let mut headers = HeaderMap::new();
            let value = if valid { "GET" } else { "GET\n" };
            insert_field(&mut headers, "allow", value.header_value());
            insert_field(&mut headers, "retry-after", value.header_value());
            headers
        };
        // Not a response that is being made.
        assert!(headers(false).is_empty());
        let (sent, omitted) = collecting(|| headers(true));
        assert_eq!((sent.len(), omitted), (2, None));
        let (sent, omitted) = collecting(|| headers(false));
        assert!(sent.is_empty());
        assert_eq!(omitted.as_deref(), Some(&["allow", "retry-after"][..]));
        // One of the values makes a response of its own.
        let (_, omitted) = collecting(|| {
            let mut outer = headers(false);
            let (_, omitted) = collecting(|| headers(false));
            assert_eq!(omitted.map(|names| names.len()), Some(2));
            insert_field(&mut outer, "etag", Err(InvalidHeader));
            outer
        });
        assert_eq!(
            omitted.as_deref(),
            Some(&["allow", "retry-after", "etag"][..])
        );
        let panicked = std::panic::catch_unwind(|| {
            collecting(|| {
                headers(false);
                panic!("headers")
            })
        });
        assert!(panicked.is_err());
        assert_eq!(collecting(|| headers(true)).1, None);
    }

    #[test]
    fn a_header_that_the_error_carries_is_not_added_by_status() {
        let rows = [
            (StatusCode::NOT_FOUND, "set-cookie", "a=1"),
            (StatusCode::SERVICE_UNAVAILABLE, "set-cookie", "b=2"),
            (StatusCode::SERVICE_UNAVAILABLE, "retry-after", "10"),
            (StatusCode::SERVICE_UNAVAILABLE, "set-cookie", "c=3"),
        ];
        let sent = |own: &[(&'static str, &'static str)]| {
            let mut headers = HeaderMap::new();
            for (name, value) in own {
                insert_constant(&mut headers, name, value);
            }
            insert_by_status(&mut headers, StatusCode::SERVICE_UNAVAILABLE, &rows);
            let values = headers.values().map(|value| value.to_str().unwrap());
            values.map(str::to_owned).collect::<Vec<_>>()
        };
        assert_eq!(sent(&[]), ["b=2", "c=3", "10"]);
        assert_eq!(sent(&[("set-cookie", "own=1")]), ["own=1", "10"]);
        assert_eq!(sent(&[("retry-after", "7")]), ["7", "b=2", "c=3"]);
    }

    #[test]
    fn a_later_value_replaces_all_but_cookies() {
        let mut headers = HeaderMap::new();
        insert_constant(&mut headers, "allow", "GET");
        insert_field(&mut headers, "allow", "HEAD".header_value());
        insert_constant(&mut headers, "set-cookie", "a=1");
        insert_field(&mut headers, "set-cookie", "b=2".header_value());
        insert_field(&mut headers, "allow", Ok(None));
        insert_field(&mut headers, "allow", Err(InvalidHeader));
        let allow: Vec<_> = headers.get_all("allow").iter().collect();
        assert_eq!(allow, ["HEAD"]);
        let cookies: Vec<_> = headers.get_all("set-cookie").iter().collect();
        assert_eq!(cookies, ["a=1", "b=2"]);
    }
}

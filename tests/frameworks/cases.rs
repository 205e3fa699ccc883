//! One table: errors with every key of the attribute, and the response of each in every framework.

use std::time::{Duration, SystemTime};

use status_core::{HttpStatus, http::Method};
use thiserror::Error;

/// The time after 1970 from which on an HTTP date cannot express a date.
#[expect(
    clippy::duration_suboptimal_units,
    reason = "that is where the limit is"
)]
const YEAR_10000: Duration = Duration::from_secs(253_402_300_800);

/// A text that no client may read.
pub(crate) const SECRET: &str = "hunter2";

#[derive(Debug, Error, HttpStatus)]
#[status(
    outcome,
    respond(axum, actix, rocket, poem, salvo),
    problems = "https://api.acme.com/problems/"
)]
pub(crate) enum ApiError {
    #[error("no such gateway")]
    #[status(404)]
    Unit,
    #[error("no gateway {id}")]
    #[status(404, code = "gateway_not_found")]
    Coded { id: u32 },
    #[error("{0}")]
    #[status(400)]
    Text(String),
    #[error("port {port} is held by {SECRET}")]
    #[status(409, detail = "port {port} of {host:?} is taken")]
    Replaced { port: u16, host: &'static str },
    #[error("{1} of {0}")]
    #[status(409, detail = "only {1}")]
    ReplacedByNumber(&'static str, u8),

    #[error("the password is {0}")]
    #[status(500)]
    Withheld(&'static str),
    #[error("the password is {0}")]
    #[status(500, code = "broken")]
    WithheldWithCode(&'static str),
    #[error("the disk is full")]
    #[status(500, expose)]
    Exposed,
    #[error("the password is {0}")]
    #[status(502, detail = "the store is down")]
    ReplacedAndWithheld(&'static str),

    #[error("who are you")]
    #[status(401, header("www-authenticate" = "Bearer realm=\"a b\"", "X-Attempts" = 3))]
    Constants,
    #[error("busy")]
    #[status(503)]
    After(#[status(header = "retry-after")] Duration),
    #[error("busy")]
    #[status(503)]
    At(#[status(header = "Retry-After")] SystemTime),
    #[error("slow down")]
    #[status(429)]
    Seconds(#[status(header = "retry-after")] Option<u32>),
    #[error("not so")]
    #[status(405)]
    NotAllowed {
        #[status(header = "allow")]
        allow: Vec<Method>,
    },
    #[error("have a cookie")]
    #[status(403, header("set-cookie" = "a=1", "set-cookie" = "b=2"))]
    Cookies(#[status(header = "set-cookie")] String),
    #[error("found elsewhere")]
    #[status(302)]
    Moved(#[status(header = "location")] String),

    #[error("store: {0}")]
    #[status(transparent)]
    Store(#[from] StoreError),
    #[error("store: {0}")]
    #[status(transparent, code = "store", detail = "ask later", header("retry-after" = "9"))]
    StoreReplaced(StoreError),
    #[error("store: {0}")]
    #[status(transparent, expose)]
    StoreExposed(StoreError),
    #[error("plugin: {0}")]
    #[status(transparent, undocumented = "plugins determine their own statuses")]
    Plugin(Box<dyn Plugin>),
    #[error("again {0}")]
    #[status(transparent)]
    Again(Box<Self>),

    #[error("short and stout")]
    #[status(418, undocumented = "the partner API expects it")]
    Teapot,
    #[error("the client has gone")]
    #[status(499, undocumented = "nginx uses it")]
    Unregistered,
    #[error("network")]
    #[status(599, undocumented = "some proxies use it")]
    UnregisteredAndWithheld,

    #[error("nothing")]
    #[status(204, detail = "never sent", header("content-language" = "en", "x-kept" = "1"))]
    NoContent,
    #[error("start again")]
    #[status(205, expose)]
    ResetContent,
    #[error("as it was")]
    #[status(304, header("etag" = "\"a\"", "content-location" = "/a", "content-range" = "bytes 0-1/2"))]
    NotModified,
    #[error("made")]
    #[status(201)]
    Created(#[status(header = "location")] &'static str),
}

#[derive(Debug, Error, HttpStatus)]
pub(crate) enum StoreError {
    #[error("no row {0}")]
    #[status(404, code = "row_not_found")]
    NoRow(u8),
    #[error("row {row} is held by {SECRET}")]
    #[status(409, detail = "row {row} is locked", header("retry-after" = "2"))]
    Locked { row: u8 },
    #[error("the password is {0}")]
    #[status(503, code = "down", header("retry-after" = "5"))]
    Down(&'static str),
    #[error("restarting")]
    #[status(503, expose)]
    Restarting,
    #[error(transparent)]
    #[status(transparent)]
    Disk(#[from] DiskError),
}

#[derive(Debug, Error, HttpStatus)]
#[status(problems = "https://disks.acme.com/#")]
pub(crate) enum DiskError {
    #[error("no disk {0}")]
    #[status(404, code = "no_disk", header("x-disk" = "1"))]
    NoDisk(u8),
    #[error("sector 7 holds {0}")]
    #[status(500)]
    Broken(&'static str),
}

pub(crate) trait Plugin: HttpStatus + std::error::Error + Send + Sync {}

impl Plugin for StoreError {}

/// An error and its response: the status line, the headers without those of the body, and the body.
/// The line and the headers are escaped as by `u8::escape_ascii`.
pub(crate) struct Case<E> {
    pub(crate) name: &'static str,
    pub(crate) error: fn() -> E,
    pub(crate) status: &'static str,
    pub(crate) headers: &'static [(&'static str, &'static str)],
    pub(crate) content_type: &'static str,
    pub(crate) body: String,
}

pub(crate) fn case<E>(
    name: &'static str,
    error: fn() -> E,
    status: &'static str,
    body: impl Into<String>,
) -> Case<E> {
    Case {
        name,
        error,
        status,
        headers: &[],
        content_type: "application/problem+json",
        body: body.into(),
    }
}

impl<E> Case<E> {
    pub(crate) fn with_headers(mut self, headers: &'static [(&'static str, &'static str)]) -> Self {
        self.headers = headers;
        self
    }

    pub(crate) fn with_content_type(mut self, content_type: &'static str) -> Self {
        self.content_type = content_type;
        self
    }
}

/// An error type with a table of its own, at `GET /name/n`.
pub(crate) trait Sample: Sized {
    /// The error of a case.
    fn sample(n: usize) -> Self;
}

impl Sample for ApiError {
    fn sample(n: usize) -> Self {
        (all()[n].error)()
    }
}

/// A 400 whose detail is a text.
fn text(name: &'static str, error: fn() -> ApiError, escaped: &str) -> Case<ApiError> {
    let body = format!(
        r#"{{"type":"about:blank","title":"Bad Request","status":400,"detail":"{escaped}"}}"#
    );
    case(name, error, "400 Bad Request", body)
}

pub(crate) fn all() -> Vec<Case<ApiError>> {
    let mut cases = details();
    cases.extend(texts());
    cases.extend(with_headers());
    cases.extend(with_texts_in_headers());
    cases.extend(forwarded());
    cases.extend(special_statuses());
    cases
}

fn details() -> Vec<Case<ApiError>> {
    vec![
        case(
            "unit",
            || ApiError::Unit,
            "404 Not Found",
            r#"{"type":"about:blank","title":"Not Found","status":404,"detail":"no such gateway"}"#,
        ),
        case(
            "coded",
            || ApiError::Coded { id: 7 },
            "404 Not Found",
            r#"{"type":"https://api.acme.com/problems/gateway_not_found","title":"Not Found","status":404,"detail":"no gateway 7","code":"gateway_not_found"}"#,
        ),
        case(
            "replaced",
            || ApiError::Replaced {
                port: 443,
                host: "a\"b",
            },
            "409 Conflict",
            r#"{"type":"about:blank","title":"Conflict","status":409,"detail":"port 443 of \"a\\\"b\" is taken"}"#,
        ),
        case(
            "replaced by number",
            || ApiError::ReplacedByNumber(SECRET, 3),
            "409 Conflict",
            r#"{"type":"about:blank","title":"Conflict","status":409,"detail":"only 3"}"#,
        ),
        case(
            "withheld",
            || ApiError::Withheld(SECRET),
            "500 Internal Server Error",
            r#"{"type":"about:blank","title":"Internal Server Error","status":500}"#,
        ),
        case(
            "withheld, with a code",
            || ApiError::WithheldWithCode(SECRET),
            "500 Internal Server Error",
            r#"{"type":"https://api.acme.com/problems/broken","title":"Internal Server Error","status":500,"code":"broken"}"#,
        ),
        case(
            "exposed",
            || ApiError::Exposed,
            "500 Internal Server Error",
            r#"{"type":"about:blank","title":"Internal Server Error","status":500,"detail":"the disk is full"}"#,
        ),
        case(
            "replaced and withheld",
            || ApiError::ReplacedAndWithheld(SECRET),
            "502 Bad Gateway",
            r#"{"type":"about:blank","title":"Bad Gateway","status":502,"detail":"the store is down"}"#,
        ),
    ]
}

fn texts() -> Vec<Case<ApiError>> {
    let long = "0123456789abcdef".repeat(1 << 16);
    vec![
        case(
            "empty",
            || ApiError::Text(String::new()),
            "400 Bad Request",
            r#"{"type":"about:blank","title":"Bad Request","status":400}"#,
        ),
        text(
            "quotes",
            || ApiError::Text(r#"a "b" \c\ /d"#.to_owned()),
            r#"a \"b\" \\c\\ /d"#,
        ),
        text(
            "control characters",
            || ApiError::Text("\0\u{1}\u{8}\t\n\u{b}\u{c}\r\u{1f}\u{7f}".to_owned()),
            "\\u0000\\u0001\\b\\t\\n\\u000b\\f\\r\\u001f\u{7f}",
        ),
        text(
            "a header in the text",
            || ApiError::Text("a\r\nset-cookie: b\r\n\r\nc".to_owned()),
            r"a\r\nset-cookie: b\r\n\r\nc",
        ),
        text(
            "not ASCII",
            || ApiError::Text("网关 é 😀 \u{2028}\u{feff}".to_owned()),
            "网关 é 😀 \u{2028}\u{feff}",
        ),
        text(
            "1 MiB",
            || ApiError::Text("0123456789abcdef".repeat(1 << 16)),
            &long,
        ),
    ]
}

fn with_headers() -> Vec<Case<ApiError>> {
    let busy = r#"{"type":"about:blank","title":"Service Unavailable","status":503}"#;
    let slow =
        r#"{"type":"about:blank","title":"Too Many Requests","status":429,"detail":"slow down"}"#;
    vec![
        case(
            "constants",
            || ApiError::Constants,
            "401 Unauthorized",
            r#"{"type":"about:blank","title":"Unauthorized","status":401,"detail":"who are you"}"#,
        )
        .with_headers(&[
            ("www-authenticate", "Bearer realm=\\\"a b\\\""),
            ("x-attempts", "3"),
        ]),
        case(
            "seconds of a duration, rounded up",
            || ApiError::After(Duration::from_millis(1001)),
            "503 Service Unavailable",
            busy,
        )
        .with_headers(&[("retry-after", "2")]),
        case(
            "a date",
            || ApiError::At(SystemTime::UNIX_EPOCH + Duration::from_secs(784_111_777)),
            "503 Service Unavailable",
            busy,
        )
        .with_headers(&[("retry-after", "Sun, 06 Nov 1994 08:49:37 GMT")]),
        case(
            "a date too early to be written",
            || ApiError::At(SystemTime::UNIX_EPOCH - Duration::from_secs(1)),
            "503 Service Unavailable",
            busy,
        ),
        case(
            "a date too late to be written",
            || ApiError::At(SystemTime::UNIX_EPOCH + YEAR_10000),
            "503 Service Unavailable",
            busy,
        ),
        case(
            "some seconds",
            || ApiError::Seconds(Some(30)),
            "429 Too Many Requests",
            slow,
        )
        .with_headers(&[("retry-after", "30")]),
        case(
            "none",
            || ApiError::Seconds(None),
            "429 Too Many Requests",
            slow,
        ),
        case(
            "a list",
            || ApiError::NotAllowed {
                allow: vec![Method::GET, Method::HEAD],
            },
            "405 Method Not Allowed",
            r#"{"type":"about:blank","title":"Method Not Allowed","status":405,"detail":"not so"}"#,
        )
        .with_headers(&[("allow", "GET, HEAD")]),
        case(
            "cookies",
            || ApiError::Cookies("c=3".to_owned()),
            "403 Forbidden",
            r#"{"type":"about:blank","title":"Forbidden","status":403,"detail":"have a cookie"}"#,
        )
        .with_headers(&[
            ("set-cookie", "a=1"),
            ("set-cookie", "b=2"),
            ("set-cookie", "c=3"),
        ]),
        case(
            "created",
            || ApiError::Created("/gateways/7"),
            "201 Created",
            r#"{"type":"about:blank","title":"Created","status":201,"detail":"made"}"#,
        )
        .with_headers(&[("location", "/gateways/7")]),
    ]
}

/// A header whose value is a text of the error. It is omitted if it is not a valid value.
fn with_texts_in_headers() -> Vec<Case<ApiError>> {
    let moved = r#"{"type":"about:blank","title":"Found","status":302,"detail":"found elsewhere"}"#;
    vec![
        case(
            "location",
            || ApiError::Moved("/a?b=c".to_owned()),
            "302 Found",
            moved,
        )
        .with_headers(&[("location", "/a?b=c")]),
        case(
            "a header with a line break",
            || ApiError::Moved("/a\r\nset-cookie: b=1".to_owned()),
            "302 Found",
            moved,
        ),
        case(
            "a header with a line feed",
            || ApiError::Moved("/a\nb".to_owned()),
            "302 Found",
            moved,
        ),
        case(
            "a header with a zero",
            || ApiError::Moved("/a\0".to_owned()),
            "302 Found",
            moved,
        ),
        case(
            "a header that is not ASCII",
            || ApiError::Moved("/é".to_owned()),
            "302 Found",
            moved,
        )
        .with_headers(&[("location", "/\\xc3\\xa9")]),
    ]
}

fn forwarded() -> Vec<Case<ApiError>> {
    let broken = r#"{"type":"about:blank","title":"Internal Server Error","status":500}"#;
    vec![
        case("forwarded", || StoreError::NoRow(3).into(), "404 Not Found", r#"{"type":"https://api.acme.com/problems/row_not_found","title":"Not Found","status":404,"detail":"store: no row 3","code":"row_not_found"}"#),
        case("forwarded and replaced", || StoreError::Locked { row: 3 }.into(), "409 Conflict", r#"{"type":"about:blank","title":"Conflict","status":409,"detail":"row 3 is locked"}"#).with_headers(&[("retry-after", "2")]),
        case("forwarded and withheld", || StoreError::Down(SECRET).into(), "503 Service Unavailable", r#"{"type":"https://api.acme.com/problems/down","title":"Service Unavailable","status":503,"code":"down"}"#).with_headers(&[("retry-after", "5")]),
        case("forwarded and exposed", || StoreError::Restarting.into(), "503 Service Unavailable", r#"{"type":"about:blank","title":"Service Unavailable","status":503,"detail":"restarting"}"#),
        case("forwarded twice", || ApiError::Store(DiskError::NoDisk(2).into()), "404 Not Found", r#"{"type":"https://disks.acme.com/#no_disk","title":"Not Found","status":404,"detail":"store: no disk 2","code":"no_disk"}"#).with_headers(&[("x-disk", "1")]),
        case("forwarded twice and withheld", || ApiError::Store(DiskError::Broken(SECRET).into()), "500 Internal Server Error", broken),
        case("forwarded, replaced by the outer", || ApiError::StoreReplaced(StoreError::Down(SECRET)), "503 Service Unavailable", r#"{"type":"https://api.acme.com/problems/store","title":"Service Unavailable","status":503,"detail":"ask later","code":"store"}"#).with_headers(&[("retry-after", "9")]),
        case("forwarded, exposed by the outer", || ApiError::StoreExposed(StoreError::Down("-")), "503 Service Unavailable", r#"{"type":"https://api.acme.com/problems/down","title":"Service Unavailable","status":503,"detail":"store: the password is -","code":"down"}"#).with_headers(&[("retry-after", "5")]),
        case("an object", || ApiError::Plugin(Box::new(StoreError::Locked { row: 1 })), "409 Conflict", r#"{"type":"about:blank","title":"Conflict","status":409,"detail":"row 1 is locked"}"#).with_headers(&[("retry-after", "2")]),
        case("an object, withheld", || ApiError::Plugin(Box::new(StoreError::Disk(DiskError::Broken(SECRET)))), "500 Internal Server Error", broken),
        case("itself", || ApiError::Again(Box::new(ApiError::Coded { id: 1 })), "404 Not Found", r#"{"type":"https://api.acme.com/problems/gateway_not_found","title":"Not Found","status":404,"detail":"again no gateway 1","code":"gateway_not_found"}"#),
        case("itself, withheld", || ApiError::Again(Box::new(ApiError::Withheld(SECRET))), "500 Internal Server Error", broken),
    ]
}

fn special_statuses() -> Vec<Case<ApiError>> {
    vec![
        case(
            "undocumented",
            || ApiError::Teapot,
            "418 I\\'m a teapot",
            r#"{"type":"about:blank","title":"I'm a teapot","status":418,"detail":"short and stout"}"#,
        ),
        case(
            "unregistered",
            || ApiError::Unregistered,
            "499",
            r#"{"type":"about:blank","status":499,"detail":"the client has gone"}"#,
        ),
        case(
            "unregistered and withheld",
            || ApiError::UnregisteredAndWithheld,
            "599",
            r#"{"type":"about:blank","status":599}"#,
        ),
        case("no content", || ApiError::NoContent, "204 No Content", "")
            .with_headers(&[("x-kept", "1")]),
        case(
            "reset content",
            || ApiError::ResetContent,
            "205 Reset Content",
            "",
        ),
        case(
            "not modified",
            || ApiError::NotModified,
            "304 Not Modified",
            "",
        )
        .with_headers(&[("content-location", "/a"), ("etag", "\\\"a\\\"")]),
    ]
}

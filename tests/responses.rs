//! The response of an error, without a server: its status, headers and body.
//! `tests/frameworks` compares what servers send.

use std::{fmt, rc::Rc, sync::Arc};

use status_core::{
    Detail, Entry, HttpStatus, StatusCode,
    documents::{CCI, NAT},
    http::{HeaderMap, HeaderValue},
    respond::ErrorResponse,
};
use thiserror::Error;

#[derive(Debug, Error, HttpStatus)]
#[status(outcome, problems = "https://api.acme.com/problems/")]
enum ApiError {
    #[error("no gateway {id}")]
    #[status(404, code = "no_gateway", header("x-a" = "1"))]
    NotFound { id: u32 },
    #[error("the password is {0}")]
    #[status(500)]
    Broken(&'static str),
    #[error("port {0} is held by root")]
    #[status(409, detail = "port {0} is taken")]
    Taken(u16),
    #[error("restarting")]
    #[status(503, expose)]
    Restarting,
    #[error("short and stout")]
    #[status(418, undocumented = "the partner API expects it")]
    Teapot,
    #[error("unused")]
    #[status(499, undocumented = "nginx uses it")]
    Unregistered,
    #[error("outer: {0}")]
    #[status(transparent)]
    Store(StoreError),
    #[error("unchanged")]
    #[status(304, header("etag" = "a", "content-language" = "b", "content-location" = "/c"))]
    NotModified,
}

#[derive(Debug, Error, HttpStatus)]
enum StoreError {
    #[error("no row {0}")]
    #[status(404, code = "no_row", header("x-row" = "2"))]
    NoRow(u8),
    #[error("row 3 is held by root")]
    #[status(409, detail = "row 3 is locked")]
    Locked,
    #[error("the password is {0}")]
    #[status(503)]
    Down(&'static str),
}

fn body(error: &ApiError) -> String {
    let response = ErrorResponse::new(error);
    assert_eq!(response.status(), error.status());
    assert_eq!(response.clone().into_body(), response.body());
    String::from_utf8(response.body().to_vec()).unwrap()
}

fn headers(response: &ErrorResponse) -> Vec<String> {
    let headers = response.headers();
    let mut headers: Vec<String> = headers
        .map(|(name, value)| format!("{name}: {}", value.to_str().unwrap()))
        .collect();
    headers.sort();
    headers
}

#[test]
fn the_body_is_a_problem() {
    for (error, expected) in [
        (
            ApiError::NotFound { id: 7 },
            r#"{"type":"https://api.acme.com/problems/no_gateway","title":"Not Found","status":404,"detail":"no gateway 7","code":"no_gateway"}"#,
        ),
        (
            ApiError::Broken("hunter2"),
            r#"{"type":"about:blank","title":"Internal Server Error","status":500}"#,
        ),
        (
            ApiError::Taken(443),
            r#"{"type":"about:blank","title":"Conflict","status":409,"detail":"port 443 is taken"}"#,
        ),
        (
            ApiError::Restarting,
            r#"{"type":"about:blank","title":"Service Unavailable","status":503,"detail":"restarting"}"#,
        ),
        (
            ApiError::Teapot,
            r#"{"type":"about:blank","title":"I'm a teapot","status":418,"detail":"short and stout"}"#,
        ),
        (
            ApiError::Unregistered,
            r#"{"type":"about:blank","status":499,"detail":"unused"}"#,
        ),
        (
            ApiError::Store(StoreError::NoRow(3)),
            r#"{"type":"https://api.acme.com/problems/no_row","title":"Not Found","status":404,"detail":"outer: no row 3","code":"no_row"}"#,
        ),
        (
            ApiError::Store(StoreError::Locked),
            r#"{"type":"about:blank","title":"Conflict","status":409,"detail":"row 3 is locked"}"#,
        ),
        (
            ApiError::Store(StoreError::Down("hunter2")),
            r#"{"type":"about:blank","title":"Service Unavailable","status":503}"#,
        ),
        (ApiError::NotModified, ""),
    ] {
        assert_eq!(body(&error), expected, "{error:?}");
    }
}

#[test]
fn the_headers_are_those_of_the_error() {
    const JSON: &str = "content-type: application/problem+json";
    for (error, expected) in [
        (ApiError::NotFound { id: 7 }, &[JSON, "x-a: 1"][..]),
        (ApiError::Taken(1), &[JSON]),
        (ApiError::Store(StoreError::NoRow(3)), &[JSON, "x-row: 2"]),
        (ApiError::NotModified, &["content-location: /c", "etag: a"]),
    ] {
        let response = ErrorResponse::new(&error);
        assert_eq!(headers(&response), expected, "{error:?}");
        let response = http_response(response);
        assert_eq!(response.status(), error.status());
        assert_eq!(response.headers().len(), expected.len(), "{error:?}");
        for line in expected {
            let (name, value) = line.split_once(": ").unwrap();
            assert_eq!(response.headers()[name], value);
        }
    }
}

fn http_response(response: ErrorResponse) -> status_core::http::Response<Vec<u8>> {
    let body = response.body().to_vec();
    let converted = status_core::http::Response::from(response);
    assert_eq!(converted.body(), &body);
    converted.map(|bytes| bytes.to_vec())
}

/// An implementation by hand with nothing but a status, an entry and headers.
#[derive(Debug)]
struct ByHand(u16);

impl fmt::Display for ByHand {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("by hand")
    }
}

impl HttpStatus for ByHand {
    fn status(&self) -> StatusCode {
        StatusCode::from_u16(self.0).unwrap()
    }

    fn entry(&self) -> Option<&'static Entry> {
        CCI.entry(self.0)
    }

    fn headers(&self) -> HeaderMap {
        let names = [
            "content-length",
            "transfer-encoding",
            "content-language",
            "content-security-policy",
            "content-security-policy-report-only",
            "x-kept",
        ];
        let value = HeaderValue::from_static("1");
        let headers = names.map(|name| (name.parse().unwrap(), value.clone()));
        headers.into_iter().collect()
    }
}

#[test]
fn an_implementation_by_hand_needs_a_status_and_an_entry() {
    struct Minimal;
    impl HttpStatus for Minimal {
        fn status(&self) -> StatusCode {
            StatusCode::NOT_FOUND
        }
        fn entry(&self) -> Option<&'static Entry> {
            NAT.entry(404)
        }
    }
    assert_eq!((Minimal.code(), Minimal.problems()), (None, None));
    assert!(Minimal.detail().is_none() && Minimal.headers().is_empty());
}

#[test]
fn the_server_sets_the_length_of_a_body() {
    let response = ErrorResponse::new(&ByHand(404));
    assert_eq!(
        headers(&response),
        [
            "content-language: 1",
            "content-security-policy-report-only: 1",
            "content-security-policy: 1",
            "content-type: application/problem+json",
            "x-kept: 1",
        ]
    );
    assert_eq!(
        response.body(),
        br#"{"type":"about:blank","title":"NotFound","status":404,"detail":"by hand"}"#
    );
}

/// By RFC 9110, or because the document states it.
#[test]
fn a_response_without_a_body_describes_none() {
    for status in [204, 205, 304] {
        let response = ErrorResponse::new(&ByHand(status));
        assert_eq!(response.body(), b"", "{status}");
        assert_eq!(
            headers(&response),
            [
                "content-security-policy-report-only: 1",
                "content-security-policy: 1",
                "x-kept: 1",
            ],
            "{status}"
        );
    }
    for status in [200, 203, 206, 303, 305] {
        assert_ne!(ErrorResponse::new(&ByHand(status)).body(), b"", "{status}");
    }
}

/// A server sends another response after an interim one.
#[test]
fn an_interim_status_is_not_the_final_one() {
    for status in [100, 101, 150, 199] {
        let response = ErrorResponse::new(&ByHand(status));
        assert_eq!(response.status(), 500);
        assert_eq!(
            headers(&response),
            ["content-type: application/problem+json"]
        );
        assert_eq!(
            response.body(),
            br#"{"type":"about:blank","title":"Internal Server Error","status":500}"#
        );
    }
}

#[test]
fn a_document_can_state_that_there_is_no_body() {
    static EMPTY: Entry = Entry::new(409, "Conflict").without_body();
    struct Empty;
    impl HttpStatus for Empty {
        fn status(&self) -> StatusCode {
            StatusCode::CONFLICT
        }
        fn entry(&self) -> Option<&'static Entry> {
            Some(&EMPTY)
        }
    }
    impl fmt::Display for Empty {
        fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.write_str("empty")
        }
    }
    let response = ErrorResponse::new(&Empty);
    assert_eq!((response.body(), response.headers().count()), (&b""[..], 0));
}

#[test]
fn a_pointer_has_the_response_of_its_error() {
    #[track_caller]
    fn check<E: HttpStatus>(error: &E) {
        assert_eq!(error.status(), 409);
        assert_eq!(error.entry().and_then(Entry::phrase), Some("Conflict"));
        assert_eq!(error.code(), Some("taken"));
        assert_eq!(error.problems(), Some("https://a.b/"));
        let detail = error.detail().as_ref().map(Detail::to_string);
        assert_eq!(detail.as_deref(), Some("public"));
        assert_eq!(error.headers()["x-a"], "1");
    }
    #[derive(HttpStatus)]
    #[status(409, code = "taken", problems = "https://a.b/", detail = "public", header("x-a" = "1"))]
    struct Taken;
    check(&Taken);
    check(&&Taken);
    check(&&mut Taken);
    check(&Box::new(Taken));
    check(&Rc::new(Taken));
    check(&Arc::new(Taken));
}

#[test]
fn a_type_that_only_forwards_has_the_parts_of_the_inner_error() {
    #[derive(HttpStatus)]
    enum Outer {
        #[status(transparent)]
        Api(ApiError),
    }
    let inner = ApiError::NotFound { id: 7 };
    let outer = Outer::Api(ApiError::NotFound { id: 7 });
    assert_eq!(
        (outer.status(), outer.entry()),
        (inner.status(), inner.entry())
    );
    assert_eq!(outer.code(), Some("no_gateway"));
    assert_eq!(outer.problems(), Some("https://api.acme.com/problems/"));
    assert_eq!(outer.headers(), inner.headers());
    let detail = |error: ApiError| Outer::Api(error).detail().map(|detail| detail.to_string());
    // What the inner error states, and not its message.
    assert_eq!(detail(inner), None);
    assert_eq!(
        detail(ApiError::Taken(1)).as_deref(),
        Some("port 1 is taken")
    );
    assert_eq!(detail(ApiError::Broken("hunter2")), None);
}

/// The writer of a body may not fail, so that the detail ends where the message does.
#[test]
fn a_message_that_fails_ends_there() {
    #[derive(HttpStatus)]
    #[status(409)]
    struct Failing;
    impl fmt::Display for Failing {
        fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.write_str("until here")?;
            Err(fmt::Error)
        }
    }
    assert_eq!(
        ErrorResponse::new(&Failing).body(),
        br#"{"type":"about:blank","title":"Conflict","status":409,"detail":"until here"}"#
    );
}

#[test]
fn a_detail_displays_and_debugs_its_text() {
    let taken = ApiError::Taken(443);
    let detail = taken.detail().unwrap();
    assert_eq!(detail.to_string(), "port 443 is taken");
    assert_eq!(format!("{detail:?}"), "Detail(port 443 is taken)");
}

#[derive(Debug, Error, HttpStatus)]
#[error("the row of {user:?} is locked")]
struct InContext {
    #[status(transparent)]
    kind: Locked,
    #[status(code)]
    code: Option<&'static str>,
    #[status(instance)]
    user: Option<&'static str>,
}

#[derive(Debug, Error, HttpStatus)]
#[error("locked")]
#[status(409, code = "locked")]
struct Locked {
    #[status(instance)]
    row: u8,
}

#[test]
fn a_field_without_a_value_leaves_that_of_the_inner_error() {
    let sent = |own| {
        let error = InContext {
            kind: Locked { row: 7 },
            code: own,
            user: own,
        };
        (
            error.code().map(str::to_owned),
            error.instance().map(String::from),
        )
    };
    let texts = |code: &str, instance: &str| (Some(code.to_owned()), Some(instance.to_owned()));
    assert_eq!(sent(Some("own")), texts("own", "own"));
    assert_eq!(sent(None), texts("locked", "7"));
}

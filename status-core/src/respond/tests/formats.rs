use http::header;

use super::{
    Outer, Panics, Stated, Unserializable, body, headers, reported, response, response_in, stated,
};
use crate::{
    document::entry::Entry,
    error::level::Level,
    respond::{Body, Format, Problem, ProblemJson, format::Writer, format_of},
};

/// Defines a format by its function.
macro_rules! format {
    ($name:ident, |$problem:ident| $body:expr) => {
        struct $name;

        impl Format for $name {
            fn body($problem: &Problem<'_>) -> Body {
                $body
            }
        }
    };
}

format!(Plain, |problem| Body::new(
    "text/plain",
    problem.status().as_str().to_owned()
));
format!(Panicking, |problem| panic!(
    "no {}",
    problem.code().unwrap_or("code")
));

#[test]
fn the_format_of_the_outermost_error_is_used() {
    let inner = |format| Stated {
        format,
        ..stated(404, "m")
    };
    assert_eq!(body(&response(&inner(Some(format_of::<Plain>())))), "404");
    let by_default = body(&response(&inner(None))).to_owned();
    let explicit = inner(Some(format_of::<ProblemJson>()));
    assert_eq!(body(&response(&explicit)), by_default);
    // A value of another type has no effect.
    assert_eq!(body(&response(&inner(Some(&7_u8)))), by_default);

    let inner = inner(Some(format_of::<Panicking>()));
    let outer = |format| Outer {
        inner: &inner,
        format,
    };
    let plain = outer(Some(format_of::<Plain>()));
    assert_eq!(body(&response(&plain)), "404");
    assert!(body(&response(&outer(None))).starts_with('{'));
    let sent = response_in(&outer(None), Some(Writer(Plain::body)));
    assert_eq!(headers(&sent), [("content-type", "text/plain")]);
}

#[test]
fn a_format_may_choose_the_content_type_or_none() {
    format!(Json, |problem| Body::json(&problem.code()));
    format!(Nothing, |_problem| Body::empty().with_header("x-a", "1"));
    let error = Stated {
        code: Some("c".to_owned()),
        ..stated(404, "m")
    };
    let sent = response_in(&error, Some(Writer(Json::body)));
    assert_eq!(body(&sent), r#""c""#);
    assert_eq!(headers(&sent), [("content-type", "application/json")]);
    let sent = response_in(&error, Some(Writer(Nothing::body)));
    assert_eq!((body(&sent), headers(&sent)), ("", vec![("x-a", "1")]));
    assert_eq!(reported(&error, Some(Writer(Nothing::body))), None);
}

#[test]
fn a_format_adds_headers_that_the_error_lacks() {
    format!(Adding, |problem| Body::empty()
        .with_header("Retry-After", "format")
        .with_header(header::WWW_AUTHENTICATE, "Token")
        .with_header("www-authenticate", "Basic")
        .with_header("x-none", None::<u8>)
        .with_header("x-detail", problem.detail()));
    let error = Stated {
        headers: vec![("retry-after", "error")],
        ..stated(429, "the detail")
    };
    assert_eq!(
        headers(&response_in(&error, Some(Writer(Adding::body)))),
        [
            ("retry-after", "error"),
            ("www-authenticate", "Token"),
            ("www-authenticate", "Basic"),
            ("x-detail", "the detail"),
        ]
    );
    assert_eq!(reported(&error, Some(Writer(Adding::body))), None);
}

#[test]
fn a_header_that_a_format_must_not_add_is_omitted_and_reported() {
    format!(Wrong, |problem| Body::empty()
        .with_header("content-language", "en")
        .with_header("Content-Length", "1")
        .with_header("transfer-encoding", "chunked")
        .with_header("trailer", "x")
        .with_header("content-type", "a/b")
        .with_header("content-location", "/a")
        .with_header("content-security-policy-report-only", "b")
        .with_header("a b", "1")
        .with_header("x-detail", problem.detail()));
    let error = stated(404, "two\nlines");
    let sent = response_in(&error, Some(Writer(Wrong::body)));
    let expected = [
        ("content-location", "/a"),
        ("content-security-policy-report-only", "b"),
    ];
    assert_eq!(headers(&sent), expected);
    let (level, _, defect) = reported(&error, Some(Writer(Wrong::body))).unwrap();
    assert_eq!(level, Level::Warn);
    let defect = defect.unwrap();
    let defects: Vec<_> = defect.split("; ").collect();
    assert_eq!(defects.len(), 7, "{defect}");
    let describes = "omitted the header \"content-language\", which describes the body or frames \
                     the message";
    assert_eq!(defects[0], describes);
    assert_eq!(
        defects[5],
        "omitted the header \"a b\", which has an invalid name"
    );
    assert_eq!(
        defects[6],
        "omitted the header \"x-detail\", which has an invalid value"
    );
}

#[test]
fn a_format_that_fails_leaves_a_bare_problem() {
    format!(Failing, |_problem| Body::json(&Unserializable)
        .with_header("x-format", "1"));
    format!(FailingMember, |problem| Body::json(problem));
    format!(PanickingDetail, |_problem| Body::json(&Panics));
    format!(NoType, |_problem| Body::new("text/\nplain", "a"));
    let error = || Stated {
        code: Some("c".to_owned()),
        headers: vec![("retry-after", "1")],
        members: vec![("m".to_owned(), Box::new(Unserializable))],
        ..stated(409, "the message")
    };
    for (format, expected) in [
        (Writer(Panicking::body), "the format panicked: no c"),
        (
            Writer(PanickingDetail::body),
            "the format panicked: not displayed",
        ),
        (
            Writer(Failing::body),
            "the body cannot be serialized: no value",
        ),
        (
            Writer(FailingMember::body),
            "the body cannot be serialized: no value",
        ),
        (
            Writer(NoType::body),
            "the content type \"text/\\nplain\" is not a header value",
        ),
    ] {
        let sent = response_in(&error(), Some(format));
        let bare = r#"{"type":"about:blank","title":"Conflict","status":409}"#;
        assert_eq!((sent.status().as_u16(), body(&sent)), (409, bare));
        let expected_headers = [
            ("content-type", "application/problem+json"),
            ("retry-after", "1"),
        ];
        assert_eq!(headers(&sent), expected_headers);
        let (level, line, defect) = reported(&error(), Some(format)).unwrap();
        assert_eq!((level, defect.as_deref()), (Level::Warn, Some(expected)));
        assert!(
            line.starts_with("409 ApiError::Stated: the message ("),
            "{line}"
        );
    }
}

#[test]
fn a_format_is_not_called_for_a_status_without_a_body() {
    static BODILESS: Entry = Entry::new(503, "Down").without_body();
    static CONFLICT: Entry = Entry::new(409, "Conflict").without_body();
    for (status, entry, is_reported) in [
        (304, None, false),
        (204, None, false),
        (205, None, false),
        (409, Some(&CONFLICT), true),
        (503, Some(&BODILESS), true),
    ] {
        let error = Stated {
            entry,
            headers: vec![("etag", "a")],
            format: Some(format_of::<Panicking>()),
            ..stated(status, "the message")
        };
        let sent = response(&error);
        assert_eq!((body(&sent), headers(&sent)), ("", vec![("etag", "a")]));
        let report = reported(&error, Some(Writer(Panicking::body)));
        assert_eq!(report.is_some(), is_reported, "{status}");
    }
}

/// A server would send another response after it, on the same connection.
#[test]
fn an_interim_response_is_not_sent() {
    for status in [100, 101, 103, 199] {
        let error = Stated {
            headers: vec![("etag", "a")],
            code: Some("secret".to_owned()),
            ..stated(status, "the message")
        };
        let sent = response(&error);
        let bare = r#"{"type":"about:blank","title":"Internal Server Error","status":500}"#;
        assert_eq!((sent.status().as_u16(), body(&sent)), (500, bare));
        assert_eq!(
            headers(&sent),
            [("content-type", "application/problem+json")]
        );
        let (level, line, _) = reported(&error, None).unwrap();
        assert_eq!(level, Level::Error);
        assert!(
            line.contains("the message") && line.contains("interim"),
            "{line}"
        );
    }
}

/// A status that is not listed is sent in the format of the type, with nothing of the error.
#[test]
fn a_bare_problem_is_formatted() {
    format!(All, |problem| Body::json(&(
        problem.status().as_u16(),
        problem.title(),
        problem.code(),
        problem.type_uri(),
        problem.detail(),
        problem.instance(),
        problem.members()
    )));
    let error = Stated {
        unlisted: Some(crate::error::status_field::Unlisted {
            field: "upstream",
            number: Some(200),
        }),
        code: Some("secret".to_owned()),
        problems: Some("secret"),
        detail: Some("secret".to_owned()),
        instance: Some("secret".to_owned()),
        members: vec![("secret".to_owned(), Box::new(1))],
        ..stated(502, "secret")
    };
    let sent = response_in(&error, Some(Writer(All::body)));
    let expected = r#"[500,"Internal Server Error",null,null,null,null,{}]"#;
    assert_eq!(body(&sent), expected);
}

use std::borrow::Cow;

use http::StatusCode;

use super::{Outer, Panics, Stated, Unserializable, body, headers, reported, response, stated};
use crate::{
    document::entry::Entry,
    documents::NAT,
    error::{HttpStatus, detail::Detail, level::Level, status_field::Unlisted},
    respond::problem::Problem,
};

#[test]
fn a_problem_has_all_parts_in_order() {
    let error = Stated {
        title: Some("Locked".to_owned()),
        code: Some("order locked".to_owned()),
        problems: Some("https://api.acme.com/"),
        instance: Some("/orders/7?\"a\"".to_owned()),
        members: vec![
            ("owner".to_owned(), Box::new(7)),
            ("a \"b\"".to_owned(), Box::new(["x"])),
            ("owner".to_owned(), Box::new("the second")),
        ],
        ..stated(409, "order 7 is locked")
    };
    assert_eq!(
        body(&response(&error)),
        concat!(
            r#"{"type":"https://api.acme.com/order%20locked","title":"Locked","status":409,"#,
            r#""detail":"order 7 is locked","instance":"/orders/7?\"a\"","code":"order locked","#,
            r#""owner":7,"a \"b\"":["x"]}"#
        )
    );
}

#[test]
fn a_text_is_escaped_as_serde_json_does() {
    for text in [
        "Not Found",
        "a \"b\" \\ c",
        "\"quoted\"",
        "\0\u{1}\u{8}\t\n\u{b}\u{c}\r\u{1f}\u{7f}",
        "网关 é 😀 \u{2028}",
    ] {
        let error = Stated {
            title: Some(text.to_owned()),
            code: Some(text.to_owned()),
            ..stated(404, text)
        };
        let quoted = serde_json::Value::from(text);
        let expected = format!(
            "{{\"type\":\"about:blank\",\"title\":{quoted},\"status\":404,\"detail\":{quoted},\
             \"code\":{quoted}}}"
        );
        assert_eq!(body(&response(&error)), expected);
    }
}

#[test]
fn a_type_is_percent_encoded() {
    let type_uri = |code: &str, problems| {
        let error = Stated {
            code: Some(code.to_owned()),
            problems,
            ..stated(404, "")
        };
        let problem = Problem::new(&error, StatusCode::NOT_FOUND, None, None);
        problem.type_uri().map(Cow::into_owned)
    };
    let encoded = |code| type_uri(code, Some("p:")).unwrap();
    assert_eq!(encoded("aZ09-._~"), "p:aZ09-._~");
    assert_eq!(encoded("a/b?c#d%e f:g"), "p:a%2Fb%3Fc%23d%25e%20f%3Ag");
    assert_eq!(encoded("é\u{1}"), "p:%C3%A9%01");
    assert_eq!(type_uri("a", None), None);
}

#[test]
fn a_title_is_that_of_the_error_or_of_the_entry_or_the_registered_one() {
    static ENTRY: Entry = Entry::new(413, "Too Much");

    let title = |own: Option<&str>, entry: Option<&'static Entry>, status| {
        let error = Stated {
            title: own.map(str::to_owned),
            ..stated(status, "")
        };
        let problem = Problem::new(&error, error.status(), entry, None);
        problem.title().map(str::to_owned)
    };
    assert_eq!(title(Some("own"), Some(&ENTRY), 413).unwrap(), "own");
    assert_eq!(title(None, Some(&ENTRY), 413).unwrap(), "Too Much");
    assert_eq!(title(None, None, 413).unwrap(), "Content Too Large");
    assert_eq!(title(None, None, 599), None);
}

#[test]
fn an_empty_detail_is_no_detail() {
    for error in [
        stated(404, ""),
        Stated {
            detail: Some(String::new()),
            ..stated(404, "secret")
        },
    ] {
        let expected = r#"{"type":"about:blank","title":"Not Found","status":404}"#;
        assert_eq!(body(&response(&error)), expected);
        let detail = error.detail().unwrap_or(Detail::new(&""));
        let problem = Problem::new(&error, error.status(), None, Some(detail));
        // A format of one's own may send it.
        assert_eq!(problem.detail().unwrap().to_string(), "");
        assert_eq!(problem.detail_or_title().to_string(), "Not Found");
        assert_eq!(serde_json::to_string(&problem).unwrap(), expected);
    }
}

#[test]
fn a_problem_is_that_of_the_error_that_decides() {
    let inner = Stated {
        code: Some("inner".to_owned()),
        members: vec![("a".to_owned(), Box::new(1))],
        ..stated(404, "the inner message")
    };
    let outer = Outer {
        inner: &inner,
        format: None,
    };
    let problem = Problem::new(&outer, outer.status(), outer.entry(), outer.detail());
    assert_eq!(problem.status(), 404);
    assert_eq!(
        (problem.code(), problem.members().count()),
        (Some("inner"), 1)
    );
    assert_eq!(
        (problem.type_name(), problem.variant()),
        ("ApiError", "Stated")
    );
    // The detail below 500 is what the outermost error displays.
    assert!(body(&response(&outer)).contains(r#""detail":"outer""#));
    // An implementation by hand has no names.
    let by_hand = Stated {
        origin: crate::error::forwarding::Origin::default(),
        ..stated(404, "")
    };
    let outer = Outer {
        inner: &by_hand,
        format: None,
    };
    let problem = Problem::new(&outer, outer.status(), None, None);
    assert_eq!((problem.type_name(), problem.variant()), ("Outer", "Inner"));
}

#[test]
fn the_message_of_a_server_error_is_withheld() {
    let bodies = |error: Stated| body(&response(&error)).to_owned();
    let secret = || stated(503, "secret");
    assert!(!bodies(secret()).contains("secret"));
    let exposed = Stated {
        is_exposed: true,
        ..secret()
    };
    assert!(bodies(exposed).contains(r#""detail":"secret""#));
    let replaced = Stated {
        detail: Some("public".to_owned()),
        ..secret()
    };
    assert!(bodies(replaced).contains(r#""detail":"public""#));
}

#[test]
fn a_member_with_the_name_of_another_is_omitted_and_reported() {
    let error = Stated {
        members: vec![
            ("status".to_owned(), Box::new(1)),
            ("code".to_owned(), Box::new(2)),
            ("kept".to_owned(), Box::new(3)),
        ],
        ..stated(404, "gone")
    };
    let expected =
        r#"{"type":"about:blank","title":"Not Found","status":404,"detail":"gone","kept":3}"#;
    assert_eq!(body(&response(&error)), expected);
    let (level, _, defect) = reported(&error, None).unwrap();
    assert_eq!(level, Level::Warn);
    assert_eq!(
        defect.as_deref(),
        Some(
            "omitted the member \"status\", which the format uses itself; \
             omitted the member \"code\", which the format uses itself"
        )
    );
}

#[test]
fn the_first_of_two_members_is_sent_and_the_second_one_is_reported() {
    let error = Stated {
        members: vec![
            ("a".to_owned(), Box::new(1)),
            ("b".to_owned(), Box::new(2)),
            ("a".to_owned(), Box::new(3)),
        ],
        ..stated(409, "")
    };
    let sent = response(&error);
    assert!(body(&sent).ends_with(r#""status":409,"a":1,"b":2}"#));
    let (level, _, defect) = reported(&error, None).unwrap();
    assert_eq!(level, Level::Warn);
    assert_eq!(defect.as_deref(), Some("omitted the second member \"a\""));
}

const BARE: &str = r#"{"type":"about:blank","title":"Conflict","status":409}"#;

#[test]
fn a_member_that_fails_or_panics_leaves_a_bare_problem() {
    for (value, expected) in [
        (
            Box::new(Unserializable) as Box<dyn erased_serde::Serialize>,
            "the member \"m\" cannot be serialized: no value",
        ),
        (
            Box::new(Panics),
            "a message or a member panicked: not displayed",
        ),
    ] {
        let error = Stated {
            code: Some("c".to_owned()),
            members: vec![("m".to_owned(), value)],
            headers: vec![("retry-after", "1")],
            ..stated(409, "the message")
        };
        let sent = response(&error);
        assert_eq!(body(&sent), BARE);
        let expected_headers = [
            ("content-type", "application/problem+json"),
            ("retry-after", "1"),
        ];
        assert_eq!(headers(&sent), expected_headers);
        let (level, line, defect) = reported(&error, None).unwrap();
        assert_eq!((level, defect.as_deref()), (Level::Warn, Some(expected)));
        let expected = format!("409 ApiError::Stated: the message ({expected})");
        assert_eq!(line, expected);
    }
}

#[test]
fn headers_that_describe_the_body_are_removed() {
    let error = |status| Stated {
        headers: vec![
            ("content-type", "text/html"),
            ("content-encoding", "gzip"),
            ("content-length", "3"),
            ("transfer-encoding", "chunked"),
            ("trailer", "x"),
            ("content-language", "en"),
            ("content-location", "/a"),
            ("content-security-policy", "b"),
        ],
        ..stated(status, "")
    };
    assert_eq!(
        headers(&response(&error(404))),
        [
            ("content-language", "en"),
            ("content-location", "/a"),
            ("content-security-policy", "b"),
            ("content-type", "application/problem+json"),
        ]
    );
    let sent = response(&error(304));
    let expected = [("content-location", "/a"), ("content-security-policy", "b")];
    assert_eq!((headers(&sent), body(&sent)), (expected.to_vec(), ""));
}

#[test]
fn a_status_that_is_not_listed_is_never_sent() {
    for (number, expected) in [
        (
            Some(299),
            "the field `upstream` is 299, which its `one_of` does not list",
        ),
        (None, "the field `upstream` has no status"),
    ] {
        let error = Stated {
            unlisted: Some(Unlisted {
                field: "upstream",
                number,
            }),
            entry: NAT.entry(502),
            title: Some("secret".to_owned()),
            code: Some("secret".to_owned()),
            problems: Some("secret"),
            detail: Some("secret".to_owned()),
            is_exposed: true,
            instance: Some("secret".to_owned()),
            members: vec![("secret".to_owned(), Box::new("secret"))],
            headers: vec![("x-secret", "secret")],
            log: Some(Level::Off),
            ..stated(502, "the message")
        };
        let sent = response(&error);
        assert_eq!(sent.status(), 500);
        let expected_body =
            r#"{"type":"about:blank","title":"Internal Server Error","status":500}"#;
        assert_eq!(body(&sent), expected_body);
        let content_type = [("content-type", "application/problem+json")];
        assert_eq!(headers(&sent), content_type);
        let (level, line, defect) = reported(&error, None).unwrap();
        assert_eq!((level, defect.as_deref()), (Level::Error, Some(expected)));
        let expected = format!("500 ApiError::Stated: the message ({expected})");
        assert_eq!(line, expected);
    }
}

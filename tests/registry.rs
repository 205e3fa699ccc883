//! The built-in documents against what was published: every entry, every fact, every number without
//! an entry, and the verdicts on each document.

use status_core::{
    Document, Entry, StatusCode,
    document::{Direction, Lifecycle, Requirement, Retry},
    documents::{ALL, ANY, CCI, COMMON, EVS, HTTP11, IANA, NAT},
    http::Method,
};

/// The statuses and phrases of the pages, in the order of [`ALL`].
const PUBLISHED: [(&str, &str); 5] = [
    (
        "COMMON",
        "200 - · 204 - · 400 Bad Request · 401 Unauthorized · 403 Forbidden · 404 Not Found · \
         405 Method Not Allowed · 406 Not Acceptable · 407 Proxy Authentication Required · \
         408 Request Timeout · 409 Conflict · 500 Internal Server Error · 501 Not Implemented · \
         502 Bad Gateway · 503 Service Unavailable · 504 Gateway Timeout",
    ),
    (
        "NAT",
        "200 OK · 201 Created · 204 No Content · 400 Bad Request · 401 Unauthorized · 403 Forbidden · \
         404 Not Found · 405 Method Not Allowed · 406 Not Acceptable · 407 Proxy Authentication Required · \
         408 Request Timeout · 409 Conflict · 500 Internal Server Error · 501 Not Implemented · \
         502 Bad Gateway · 503 Service Unavailable · 504 Gateway Timeout",
    ),
    (
        "HTTP11",
        "100 continue · 101 Switch Protocols · 200 OK · 201 Created · 202 Accepted · 203 No Content · \
         204 Reset Content · 206 Partial Content · 300 Multiple Choices · 301 Moved Permanently · 302 Found · \
         303 See Other · 304 Not Modify · 305 Use Proxy · 307 temporary Redirect · 400 Bad request · \
         401 Unauthorized · 402 Payment Required · 403 Forbidden · 404 Not Found · 405 Method Not Allowed · \
         406 Not Accepted · 407 Proxy Authentication Required · 408 request Timeout · 409 Conflict · \
         410 Gone · 411 Length Required · 412 Precondition Failed · 413 Request Entity Too Large · \
         414 Request URI Too Long · 415 Unsupported Media Type · 416 Request Range Not Satisfiable · \
         417 Expectation Failed · 500 Internal Server Error · 501 Not Implement · 502 Bad gateway · \
         503 Service Unavailable · 504 Gateway timeout · 505 HTTP Version Not Support",
    ),
    (
        "CCI",
        "100 Continue · 101 Switching Protocols · 200 OK · 201 Created · 202 Accepted · 203 Non-Authoritative Information · 204 NoContent · 205 Reset Content · 206 Partial Content · \
         300 Multiple Choices · 301 Moved Permanently · 302 Found · 303 See Other · 304 Not Modified · \
         305 Use Proxy · 306 Unused · 400 BadRequest · 401 Unauthorized · 402 Payment Required · \
         403 Forbidden · 404 NotFound · 405 MethodNotAllowed · 406 Not Acceptable · \
         407 Proxy Authentication Required · 408 Request Time-out · 409 Conflict · 410 Gone · \
         411 Length Required · 412 Precondition Failed · 413 Request Entity Too Large · 414 Request-URI Too Large · 415 Unsupported Media Type · 416 Requested range not satisfiable · \
         417 Expectation Failed · 422 UnprocessableEntity · 429 TooManyRequests · 500 InternalServerError · \
         501 Not Implemented · 502 Bad Gateway · 503 ServiceUnavailable · 504 ServerTimeout · \
         505 HTTP Version not supported",
    ),
    (
        "EVS",
        "200 OK · 201 Created · 202 Accepted · 204 No Content · 400 Bad Request · 401 Unauthorized · \
         403 Forbidden · 404 Not Found · 405 Method Not Allowed · 406 Not Acceptable · \
         407 Proxy Authentication Required · 408 Request Timeout · 409 Conflict · 413 overLimit · \
         415 badMediaType · 500 Internal Server Error · 501 Not Implemented · 502 Bad Gateway · \
         503 Service Unavailable · 504 Gateway Timeout",
    ),
];

fn published(page: &str) -> Vec<(u16, Option<&str>)> {
    let rows = page.split(" · ").map(|row| row.split_once(' ').unwrap());
    rows.map(|(status, phrase)| {
        (
            status.parse().unwrap(),
            Some(phrase).filter(|&phrase| phrase != "-"),
        )
    })
    .collect()
}

fn statuses_and_phrases(document: &Document) -> Vec<(u16, Option<&'static str>)> {
    document
        .entries()
        .map(|entry| (number(entry), entry.phrase()))
        .collect()
}

fn number(entry: &Entry) -> u16 {
    entry.status().as_u16()
}

fn statuses<'a>(entries: impl IntoIterator<Item = &'a Entry>) -> Vec<u16> {
    entries.into_iter().map(number).collect()
}

/// The statuses of the entries that satisfy a condition.
fn statuses_where(document: &Document, condition: impl Fn(&Entry) -> bool) -> Vec<u16> {
    statuses(document.entries().filter(|entry| condition(entry)))
}

#[test]
fn entries_are_those_of_the_pages() {
    for (document, (name, page)) in ALL.into_iter().zip(PUBLISHED) {
        assert_eq!(document.name(), name);
        assert_eq!(statuses_and_phrases(document), published(page), "{name}");
    }
    assert_eq!(
        ALL.map(|document| document.entries().len()),
        [16, 17, 39, 42, 20]
    );
}

#[test]
fn every_number_is_looked_up() {
    let all = PUBLISHED.map(|(_, page)| published(page));
    for status in 0..=u16::MAX {
        for (document, rows) in ALL.into_iter().zip(&all) {
            let found = document
                .entry(status)
                .map(|entry| (number(entry), entry.phrase()));
            let published = rows.iter().find(|(other, _)| *other == status).copied();
            assert_eq!(found, published, "{} {status}", document.name());
        }
    }
}

/// The documents of a service go before the general ones: CCI, EVS, NAT, COMMON, HTTP11.
#[test]
fn the_union_has_the_facts_of_the_first_document_that_defines_a_status() {
    for number in 0..=u16::MAX {
        let first = [3, 4, 1, 0, 2]
            .into_iter()
            .find_map(|index| ALL[index].entry(number));
        let facts = |entry: &'static Entry| {
            (
                (entry.status(), entry.meaning(), entry.meaning_in("zh")),
                (entry.methods(), entry.headers(), entry.retry()),
                (entry.lifecycle(), entry.bodiless()),
                entry.may_close_connection(),
            )
        };
        let found = ANY.entry(number).map(facts);
        assert_eq!(found, first.map(facts), "{number}");
    }
}

/// The documents disagree on phrases, and the default document has those that clients expect as
/// titles.
#[test]
fn the_union_has_the_registered_phrases() {
    for entry in ANY.entries() {
        let registered = IANA.entry(number(entry)).unwrap();
        let is_in_use = |entry: &Entry| entry.lifecycle() != Lifecycle::Retired;
        if is_in_use(entry) && is_in_use(registered) {
            assert_eq!(entry.phrase(), registered.phrase(), "{entry}");
        }
    }
    let phrases = [400, 404, 413, 422, 503, 504].map(|status| ANY.entry(status).unwrap().phrase());
    let expected = [
        "Bad Request",
        "Not Found",
        "Content Too Large",
        "Unprocessable Content",
        "Service Unavailable",
        "Gateway Timeout",
    ];
    assert_eq!(phrases, expected.map(Some));
}

#[test]
fn the_union_has_what_any_has() {
    let all = statuses(ANY.entries());
    let mut expected = vec![100, 101];
    expected.extend(200..=206);
    expected.extend(300..=307);
    expected.extend(400..=417);
    expected.extend([422, 429]);
    expected.extend(500..=505);
    assert_eq!(all, expected);
    assert_eq!(all.len(), 43);
    assert_eq!(ANY.entries().len(), 43);
    assert_eq!(ANY.name(), "ANY");

    assert!(
        statuses(COMMON.entries())
            .iter()
            .all(|&status| ALL.iter().all(|document| document.entry(status).is_some()))
    );
    let only_in = |document: &Document| -> Vec<u16> {
        let others = ALL.iter().filter(|other| other.name() != document.name());
        let others: Vec<_> = others.collect();
        statuses_where(document, |entry| {
            others
                .iter()
                .all(|other| other.entry(number(entry)).is_none())
        })
    };
    assert_eq!(only_in(&HTTP11), [307]);
    assert_eq!(only_in(&CCI), [205, 306, 422, 429]);
    assert!(
        [COMMON, NAT, EVS]
            .iter()
            .all(|document| only_in(document).is_empty())
    );
}

#[test]
fn entries_count_down_while_they_are_read() {
    let mut entries = ANY.entries();
    for left in (0..43).rev() {
        assert!(entries.next().is_some());
        assert_eq!(entries.len(), left);
    }
    assert!(entries.next().is_none() && entries.next().is_none());
    assert_eq!(entries.len(), 0);
}

#[test]
fn every_entry_has_its_meaning_in_english_and_in_chinese() {
    for document in ALL {
        for entry in document.entries() {
            let (en, zh) = (entry.meaning().unwrap(), entry.meaning_in("zh").unwrap());
            assert_eq!(entry.meaning_in("en"), Some(en), "{document} {entry}");
            assert_eq!(entry.meaning_in("de"), None, "{document} {entry}");
            assert!(
                en.len() > 10 && en.is_ascii() && !en.ends_with('.'),
                "{document} {entry}"
            );
            assert!(
                zh.chars().count() > 3 && !zh.is_ascii() && !zh.ends_with('。'),
                "{document} {entry}"
            );
        }
    }
}

#[test]
fn methods() {
    let methods = |document: &Document| -> Vec<(u16, &'static [Method])> {
        let tied = document
            .entries()
            .filter(|entry| !entry.methods().is_empty());
        tied.map(|entry| (number(entry), entry.methods())).collect()
    };
    assert_eq!(
        methods(&NAT),
        [
            (200, &[Method::GET, Method::PUT][..]),
            (201, &[Method::POST]),
            (204, &[Method::DELETE]),
        ]
    );
    assert_eq!(
        methods(&CCI),
        [
            (200, &[Method::GET, Method::PUT, Method::POST][..]),
            (204, &[Method::OPTIONS]),
            (206, &[Method::GET]),
            (303, &[Method::GET, Method::POST]),
        ]
    );
    for document in [COMMON, EVS, HTTP11] {
        assert_eq!(methods(&document), []);
    }
}

#[test]
fn headers() {
    use Direction::{Request, Response};
    use Requirement::{Always, Should, Sometimes};

    type Row = (
        u16,
        &'static str,
        Option<&'static str>,
        Direction,
        Requirement,
    );
    let headers = |document: &Document| -> Vec<Row> {
        let mut rows = Vec::new();
        for entry in document.entries() {
            for header in entry.headers() {
                let name = header.name();
                let name = [
                    "allow",
                    "content-length",
                    "expect",
                    "location",
                    "retry-after",
                    "upgrade",
                    "www-authenticate",
                ]
                .into_iter()
                .find(|known| name == *known);
                rows.push((
                    number(entry),
                    name.unwrap(),
                    header.written(),
                    header.direction(),
                    header.requirement(),
                ));
            }
        }
        rows
    };
    assert_eq!(
        headers(&HTTP11),
        [
            (101, "upgrade", Some("Update"), Request, Always),
            (301, "location", Some("Location"), Response, Should),
            (302, "location", Some("Location"), Response, Always),
            (303, "location", Some("Location"), Response, Always),
            (305, "location", Some("Location"), Response, Always),
            (307, "location", Some("Location"), Response, Always),
            (401, "www-authenticate", None, Response, Always),
            (405, "allow", Some("Allow"), Response, Should),
            (
                411,
                "content-length",
                Some("Content-Length"),
                Request,
                Always
            ),
            (417, "expect", Some("Except"), Request, Always),
        ]
    );
    assert_eq!(
        headers(&CCI),
        [
            (301, "location", None, Response, Always),
            (
                411,
                "content-length",
                Some("Content-Length"),
                Request,
                Always
            ),
            (413, "retry-after", Some("Retry-After"), Response, Sometimes),
            (417, "expect", Some("Expect"), Request, Always),
            (429, "retry-after", Some("Retry-After"), Response, Always),
        ]
    );
    for document in [COMMON, EVS, NAT] {
        assert_eq!(headers(&document), []);
    }
}

#[test]
fn retry_lifecycle_body_and_connection() {
    let retry =
        |document: &Document, retry| statuses_where(document, |entry| entry.retry() == retry);
    assert_eq!(retry(&CCI, Retry::Never), [400, 403, 404, 405, 503]);
    assert_eq!(retry(&CCI, Retry::Unchanged), [408]);
    assert_eq!(retry(&CCI, Retry::After), [429]);
    assert_eq!(retry(&HTTP11, Retry::After), [503]);
    assert_eq!(retry(&HTTP11, Retry::Unstated).len(), 38);

    let lifecycle = |document: &Document, lifecycle| {
        statuses_where(document, |entry| entry.lifecycle() == lifecycle)
    };
    assert_eq!(lifecycle(&HTTP11, Lifecycle::Reserved), [402]);
    assert_eq!(lifecycle(&CCI, Lifecycle::Reserved), [402]);
    assert_eq!(lifecycle(&CCI, Lifecycle::Retired), [306]);
    assert_eq!(lifecycle(&HTTP11, Lifecycle::Retired), [0; 0]);

    assert_eq!(statuses_where(&CCI, Entry::bodiless), [204, 304]);
    assert_eq!(statuses_where(&HTTP11, Entry::bodiless), [0; 0]);
    assert_eq!(statuses_where(&CCI, Entry::may_close_connection), [413]);
    assert_eq!(statuses_where(&HTTP11, Entry::may_close_connection), [408]);

    for document in [COMMON, EVS, NAT] {
        let states_nothing = |entry: &Entry| {
            entry.retry() == Retry::Unstated
                && entry.lifecycle() == Lifecycle::Active
                && !entry.bodiless()
                && !entry.may_close_connection()
        };
        assert!(document.entries().all(states_nothing), "{document}");
    }
}

#[test]
fn classes() {
    let classes: Vec<_> = HTTP11
        .classes()
        .iter()
        .map(|class| (class.whole(), class.defined()))
        .collect();
    assert_eq!(
        classes,
        [
            (100..=199, 100..=101),
            (200..=299, 200..=206),
            (300..=399, 300..=305),
            (400..=499, 400..=415),
            (500..=599, 500..=505),
        ]
    );
    assert!(
        [COMMON, NAT, CCI, EVS, ANY]
            .iter()
            .all(|document| document.classes().is_empty())
    );
}

fn verdicts(document: &Document, disagreements: bool) -> Vec<String> {
    let all = document.verdicts().into_iter();
    all.filter(|verdict| verdict.is_disagreement() == disagreements)
        .map(|verdict| verdict.to_string())
        .collect()
}

#[test]
fn disagreements() {
    assert_eq!(
        verdicts(&COMMON, true),
        [
            "COMMON 200: missing phrase, expected `OK`",
            "COMMON 204: missing phrase, expected `No Content`"
        ]
    );
    assert_eq!(verdicts(&NAT, true), [""; 0]);
    assert_eq!(
        verdicts(&EVS, true),
        [
            "EVS 413: `overLimit` is not the registered `Content Too Large`",
            "EVS 415: `badMediaType` is not the registered `Unsupported Media Type`",
        ]
    );
    assert_eq!(
        verdicts(&HTTP11, true),
        [
            "HTTP11 101: `Switch Protocols` is not the registered `Switching Protocols`",
            "HTTP11 101: misspelt header `Update`, expected `upgrade`",
            "HTTP11 203: `No Content` is the phrase of 204, expected `Non-Authoritative Information`",
            "HTTP11 204: `Reset Content` is the phrase of 205, expected `No Content`",
            "HTTP11 205: defined in the table of classes, but not listed",
            "HTTP11 304: `Not Modify` is not the registered `Not Modified`",
            "HTTP11 307: listed, but outside of what the table of classes defines",
            "HTTP11 406: `Not Accepted` is not the registered `Not Acceptable`",
            "HTTP11 416: `Request Range Not Satisfiable` is not the registered `Range Not Satisfiable`",
            "HTTP11 416: listed, but outside of what the table of classes defines",
            "HTTP11 417: misspelt header `Except`, expected `expect`",
            "HTTP11 417: listed, but outside of what the table of classes defines",
            "HTTP11 501: `Not Implement` is not the registered `Not Implemented`",
            "HTTP11 505: `HTTP Version Not Support` is not the registered `HTTP Version Not Supported`",
        ]
    );
    assert_eq!(
        verdicts(&CCI, true),
        [
            "CCI 306: the document has retired it",
            "CCI 504: `ServerTimeout` is not the registered `Gateway Timeout`",
        ]
    );
}

#[test]
fn spellings() {
    let spellings = |document: &Document| -> Vec<u16> {
        let all = document.verdicts().into_iter();
        all.filter(|verdict| !verdict.is_disagreement())
            .map(|verdict| verdict.status().as_u16())
            .collect()
    };
    assert_eq!(spellings(&HTTP11), [100, 307, 400, 408, 413, 414, 502, 504]);
    assert_eq!(
        spellings(&CCI),
        [
            204, 306, 400, 404, 405, 408, 413, 414, 416, 422, 429, 500, 503, 505
        ]
    );
    assert!(
        [COMMON, NAT, EVS]
            .iter()
            .all(|document| spellings(document).is_empty())
    );
    let verdicts = verdicts(&CCI, false);
    for spelling in [
        "CCI 306: `Unused` is a spelling of `(Unused)`",
        "CCI 408: `Request Time-out` is a spelling of `Request Timeout`",
        "CCI 416: `Requested range not satisfiable` is a spelling of `Range Not Satisfiable`",
        "CCI 422: `UnprocessableEntity` is a spelling of `Unprocessable Content`",
    ] {
        assert!(
            verdicts.iter().any(|verdict| verdict == spelling),
            "{spelling}"
        );
    }
}

#[test]
fn registered_phrases_are_those_of_rfc_9110() {
    static CURRENT: Document = Document::new(
        "CURRENT",
        &[
            Entry::new(203, "Non-Authoritative Information"),
            Entry::new(413, "Content Too Large"),
            Entry::new(414, "URI Too Long"),
            Entry::new(416, "Range Not Satisfiable"),
            Entry::new(422, "Unprocessable Content"),
        ],
    );
    static OLDER: Document = Document::new(
        "OLDER",
        &[
            Entry::new(203, "Non Authoritative Information"),
            Entry::new(413, "Payload Too Large"),
            Entry::new(414, "Request-URI Too Long"),
            Entry::new(416, "Requested Range Not Satisfiable"),
            Entry::new(422, "Unprocessable Entity"),
        ],
    );
    assert_eq!(CURRENT.verdicts(), []);
    assert_eq!(verdicts(&OLDER, true), [""; 0]);
    assert_eq!(
        verdicts(&OLDER, false),
        [
            "OLDER 203: `Non Authoritative Information` is a spelling of `Non-Authoritative Information`",
            "OLDER 413: `Payload Too Large` is a spelling of `Content Too Large`",
            "OLDER 414: `Request-URI Too Long` is a spelling of `URI Too Long`",
            "OLDER 416: `Requested Range Not Satisfiable` is a spelling of `Range Not Satisfiable`",
            "OLDER 422: `Unprocessable Entity` is a spelling of `Unprocessable Content`",
        ]
    );
}

/// 418 has no registered meaning: the registry lists it as unused.
#[test]
fn an_unused_status_has_the_phrase_of_no_other() {
    static ODD: Document = Document::new(
        "ODD",
        &[
            Entry::new(306, "(Unused)").with_lifecycle(Lifecycle::Retired),
            Entry::new(418, "I'm a teapot"),
            Entry::new(451, "Gone"),
            Entry::new(499, "Not Found"),
        ],
    );
    assert_eq!(
        verdicts(&ODD, true),
        [
            "ODD 306: the document has retired it",
            "ODD 451: `Gone` is the phrase of 410, expected `Unavailable For Legal Reasons`",
            "ODD 499: `Not Found` is the phrase of 404, and 499 is not registered",
        ]
    );
    assert_eq!(
        verdicts(&ODD, false),
        ["ODD 418: `I'm a teapot` is a spelling of `(Unused)`"]
    );
}

#[test]
fn a_comparison_has_the_statuses_of_one_document_and_the_differences_of_both() {
    let comparison = NAT.compare(&CCI);
    assert_eq!(statuses(comparison.only_in_first()), [0; 0]);
    assert_eq!(statuses(comparison.only_in_second()).len(), 42 - 17);
    let differing = comparison.differing();
    let differing: Vec<u16> = differing.iter().map(|(entry, _)| number(entry)).collect();
    assert_eq!(
        differing,
        [200, 201, 204, 400, 403, 404, 405, 408, 503, 504]
    );

    let same = NAT.compare(&NAT);
    assert!(
        same.only_in_first().is_empty()
            && same.only_in_second().is_empty()
            && same.differing().is_empty()
    );

    let text = EVS.compare(&NAT).to_string();
    assert!(
        text.starts_with("EVS and NAT\n  only EVS: 202 Accepted: "),
        "{text}"
    );
}

#[test]
fn verdicts_on_a_page_have_its_lines() {
    const FILE: &str = "docs/errors.md";
    static ERRORS: Document = Document::new(
        "ERRORS",
        &[
            Entry::new(200, "OK").with_location(FILE, &[9]),
            Entry::new(203, "No Content.").with_location(FILE, &[10, 30]),
            Entry::new(404, "not-found.").with_location(FILE, &[11]),
            Entry::new(409, "Conflict。").with_location(FILE, &[12]),
            Entry::without_phrase(410).with_location(FILE, &[13]),
            Entry::without_phrase(418)
                .with_location(FILE, &[14])
                .from_class(),
        ],
    )
    .with_file(FILE);
    // A document without phrases lacks none, in a union as well.
    static BARE: Document = Document::new(
        "BARE",
        &[Entry::without_phrase(404), Entry::without_phrase(499)],
    );
    static BOTH: Document = Document::union("BOTH", &[&BARE, &NAT]);

    assert_eq!(
        verdicts(&ERRORS, true),
        [
            "docs/errors.md:10: 203: `No Content.` is the phrase of 204, expected `Non-Authoritative Information`",
            "docs/errors.md:13: 410: missing phrase, expected `Gone`",
        ]
    );
    assert_eq!(
        verdicts(&ERRORS, false),
        [
            "docs/errors.md:11: 404: `not-found.` is a spelling of `Not Found`",
            "docs/errors.md:12: 409: `Conflict。` is a spelling of `Conflict`",
        ]
    );
    let lines: Vec<u32> = ERRORS
        .verdicts()
        .iter()
        .filter_map(|verdict| Some(verdict.location()?.line()))
        .collect();
    assert_eq!(lines, [10, 11, 12, 13]);

    assert_eq!(
        verdicts(&BARE, true),
        ["BARE 499: the status is not registered"]
    );
    assert_eq!(
        verdicts(&BOTH, true),
        ["BOTH 499: the status is not registered"]
    );
}

#[test]
fn documents_and_entries_display() {
    let text = NAT.to_string();
    let lines: Vec<&str> = text.lines().collect();
    assert_eq!(lines[0], "NAT: NAT Gateway API, status codes (17 statuses)");
    assert_eq!(
        lines[1],
        "  200  OK                             the GET or PUT succeeded [GET, PUT]"
    );
    assert_eq!(lines.len(), 18);

    assert!(COMMON.to_string().contains("\n  200  -  "));
    assert_eq!(
        CCI.entry(413).unwrap().to_string(),
        "413 Request Entity Too Large: the server refuses a body too large for it to handle \
         [sometimes retry-after] [may close the connection]"
    );
    assert_eq!(
        COMMON.entry(204).unwrap().to_string(),
        "204: the request succeeded"
    );
    assert_eq!(Entry::new(404, "Not Found").to_string(), "404 Not Found");
}

#[test]
fn documents_are_read_in_constants() {
    const CONFLICT: &Entry = match NAT.entry(409) {
        Some(entry) => entry,
        None => panic!(),
    };
    const STATUS: StatusCode = CONFLICT.status();
    const MEANING: Option<&str> = CONFLICT.meaning_in("zh");
    const RETRY: Retry = CONFLICT.retry();
    const UNION: Document = Document::union("UNION", &[&NAT, ALL[3]]).with_title("both");
    const GONE: bool = UNION.entry(410).is_some();
    assert_eq!(STATUS, StatusCode::CONFLICT);
    assert!(
        GONE && RETRY == Retry::Unstated && MEANING.is_some_and(|meaning| meaning.contains('，'))
    );
}

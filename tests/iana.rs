//! `documents::IANA`, the table of what is registered: its statuses, phrases, headers and facts.

use status_core::{
    Entry, StatusCode,
    document::{
        Direction, Lifecycle,
        Requirement::{self, Always, Should, Sometimes},
        Retry,
    },
    documents::{ALL, ANY, IANA},
};

/// The registry's statuses, as ranges.
const REGISTERED: [(u16, u16); 11] = [
    (100, 103),
    (200, 208),
    (226, 226),
    (300, 308),
    (400, 418),
    (421, 426),
    (428, 429),
    (431, 431),
    (451, 451),
    (500, 508),
    (510, 511),
];

/// The phrases that the `http` crate has otherwise: it keeps older ones, and has none for 306.
const OTHERWISE_IN_HTTP: [(u16, &str, Option<&str>); 5] = [
    (
        203,
        "Non-Authoritative Information",
        Some("Non Authoritative Information"),
    ),
    (306, "(Unused)", None),
    (413, "Content Too Large", Some("Payload Too Large")),
    (418, "(Unused)", Some("I'm a teapot")),
    (422, "Unprocessable Content", Some("Unprocessable Entity")),
];

/// The response headers of the registered statuses. All others have none.
const HEADERS: [(u16, &str, Requirement); 16] = [
    (101, "upgrade", Always),
    (206, "content-range", Always),
    (300, "location", Sometimes),
    (301, "location", Should),
    (302, "location", Should),
    (303, "location", Should),
    (307, "location", Should),
    (308, "location", Should),
    (401, "www-authenticate", Always),
    (405, "allow", Always),
    (407, "proxy-authenticate", Always),
    (413, "retry-after", Sometimes),
    (416, "content-range", Sometimes),
    (426, "upgrade", Always),
    (429, "retry-after", Sometimes),
    (503, "retry-after", Sometimes),
];

/// The entries of the table that have a property, by status.
fn statuses_with(has: impl Fn(&Entry) -> bool) -> Vec<u16> {
    (100..=999)
        .filter_map(|status| IANA.entry(status))
        .filter(|entry| has(entry))
        .map(|entry| entry.status().as_u16())
        .collect()
}

#[test]
fn the_statuses_are_those_of_the_registry() {
    for status in 100..=999 {
        let is_registered = REGISTERED
            .iter()
            .any(|&(first, last)| (first..=last).contains(&status));
        assert_eq!(IANA.entry(status).is_some(), is_registered, "{status}");
    }
    assert_eq!(statuses_with(|_| true).len(), 63);
}

#[test]
fn the_phrases_are_those_of_the_registry() {
    for status in statuses_with(|_| true) {
        let in_http = StatusCode::from_u16(status).unwrap().canonical_reason();
        let expected = OTHERWISE_IN_HTTP
            .iter()
            .find(|(other, ..)| *other == status)
            .map_or(in_http, |&(_, phrase, in_http_today)| {
                // A new release of `http` may have caught up. The row is to go then.
                assert_eq!(in_http, in_http_today, "{status}");
                Some(phrase)
            });
        assert_eq!(IANA.entry(status).unwrap().phrase(), expected, "{status}");
    }
}

#[test]
fn each_status_that_http_names_is_registered() {
    for status in (100..=999).filter_map(|status| StatusCode::from_u16(status).ok()) {
        if status.canonical_reason().is_some() {
            assert!(IANA.entry(status.as_u16()).is_some(), "{status}");
        }
    }
}

#[test]
fn each_entry_has_a_meaning_in_english_and_in_chinese() {
    let is_chinese = |c: char| ('\u{4e00}'..='\u{9fff}').contains(&c);
    let mut meanings = Vec::new();
    for status in statuses_with(|_| true) {
        let entry = IANA.entry(status).unwrap();
        let english = entry.meaning().unwrap();
        let chinese = entry.meaning_in("zh").unwrap();
        assert!(english.is_ascii() && !english.ends_with('.'), "{status}");
        assert!(chinese.chars().any(is_chinese), "{status}");
        assert!(!chinese.ends_with('。'), "{status}");
        assert!(!meanings.contains(&english), "{status}: {english}");
        meanings.push(english);
    }
}

#[test]
fn the_headers_are_those_that_the_rfcs_require() {
    let mut headers = Vec::new();
    for status in statuses_with(|_| true) {
        for header in IANA.entry(status).unwrap().headers() {
            assert_eq!(header.direction(), Direction::Response, "{status}");
            headers.push((status, header.name().to_string(), header.requirement()));
        }
    }
    let expected =
        HEADERS.map(|(status, name, requirement)| (status, name.to_owned(), requirement));
    assert_eq!(headers, expected);
}

#[test]
fn statuses_that_no_type_may_send_are_retired() {
    let lifecycle = |lifecycle| statuses_with(|entry| entry.lifecycle() == lifecycle);
    assert_eq!(lifecycle(Lifecycle::Retired), [305, 306, 418, 510]);
    assert_eq!(lifecycle(Lifecycle::Reserved), [402]);
}

#[test]
fn statuses_without_a_body_are_those_of_rfc_9110() {
    let bodiless = [100, 101, 102, 103, 204, 205, 304];
    assert_eq!(statuses_with(Entry::bodiless), bodiless);
}

#[test]
fn a_retry_is_what_the_rfc_of_the_status_states() {
    let retry = |retry| statuses_with(|entry| entry.retry() == retry);
    assert_eq!(retry(Retry::Unchanged), [408, 421]);
    assert_eq!(retry(Retry::After), [413, 425, 429, 503]);
    assert_eq!(retry(Retry::Never), [401, 403, 407, 411, 431]);
}

#[test]
fn no_entry_ties_a_method_to_its_status() {
    assert!(statuses_with(|entry| !entry.methods().is_empty()).is_empty());
}

#[test]
fn the_table_is_not_one_of_the_five_documents() {
    assert_eq!(IANA.name(), "IANA");
    assert!(ALL.iter().all(|document| document.name() != IANA.name()));
    // `ANY` is the union of the five, so it has none that only the registry defines.
    for status in [102, 207, 226, 308, 418, 421, 451, 507, 511] {
        assert!(IANA.entry(status).is_some(), "{status}");
        assert!(ANY.entry(status).is_none(), "{status}");
    }
}

#[test]
fn each_status_of_the_five_documents_is_registered() {
    for status in (100..=999).filter(|&status| ANY.entry(status).is_some()) {
        assert!(IANA.entry(status).is_some(), "{status}");
    }
}

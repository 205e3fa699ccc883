//! The evidence by which a column is recognized as one of statuses: how many of its cells have
//! statuses, how many of those are registered or have their phrase next to them, and its title.

use status_document::{SkipReason, Wanted, read};

use super::table;

/// Whether a table with this header and these rows is read as a table of statuses.
fn is_read_after(before: &str, header: &str, rows: &[&str]) -> bool {
    let text = format!("{before}\n\n{}", table(header, rows));
    let statuses = read("errors.md", text.as_bytes(), &Wanted::default());
    statuses.is_ok_and(|statuses| !statuses.entries.is_empty())
}

#[track_caller]
fn is_read(header: &str, rows: &[&str]) {
    assert!(is_read_after("", header, rows), "{header}: {rows:?}");
}

#[track_caller]
fn is_ignored(header: &str, rows: &[&str]) {
    assert!(!is_read_after("", header, rows), "{header}: {rows:?}");
}

#[test]
fn half_of_the_cells_are_statuses_under_a_title_of_statuses() {
    for title in ["Status code", "HTTP code", "HTTP"] {
        is_read(title, &["404", "words", "409", "more words"]);
        is_read(title, &["404", "4xx", "words", "more words"]);
        is_ignored(title, &["404", "words", "more words"]);
        is_ignored(title, &["404", "10001", "10002"]);
        is_ignored(title, &["404", "700", "701"]);
    }
    // Cells without text are no evidence.
    is_read(
        "Status code | A",
        &["404 | a", "- | b", "-- | c", "` ` | d"],
    );
    is_read("Code | Meaning", &["404 | Not Found", "words | "]);
    is_ignored("Code | Meaning", &["404 | no kitten", "words | "]);
    is_read(
        "When | Meaning",
        &["404 | Not Found", "410 | Gone", "words | "],
    );
    is_ignored("When | Meaning", &["404 | Not Found", "words | "]);
}

#[test]
fn three_fifths_of_the_numbers_are_registered() {
    is_read("Code", &["404", "409", "500", "560", "570"]);
    is_ignored("Code", &["404", "409", "560", "570"]);
    is_read("Code", &["404", "409", "500", "700", "701"]);
    is_read("Code", &["404", "409", "500", "10001", "10002"]);
    is_ignored("Code", &["404", "409", "500", "700", "10001", "10002"]);
    is_ignored("Code", &["404", "409", "560", "10001"]);
    is_ignored("Code", &["404", "409", "560", "700"]);
    // Unregistered statuses of well-known servers count only next to phrases.
    is_ignored("Code", &["404", "409", "520", "521", "522"]);
    is_ignored("Code", &["499", "520", "521"]);
    is_read(
        "Code | Meaning",
        &[
            "404 | Not Found",
            "499 | a",
            "520 | b",
            "560 | c",
            "561 | d",
        ],
    );
}

#[test]
fn half_of_the_statuses_have_their_phrase_under_another_title() {
    for title in ["When", "Outcome", "Success", "Size"] {
        let header = format!("{title} | Note");
        is_read(&header, &["404 | Not Found", "405 | a"]);
        is_read(&header, &["404 not found | x", "405 | a"]);
        is_ignored(&header, &["404 | Not Found", "405 | a", "405 | b"]);
        is_ignored(&header, &["404 | Gone", "410 | Not Found"]);
        is_ignored(&header, &["404 | x", "405 | a"]);
    }
}

#[test]
fn three_known_statuses_with_an_error_are_unmistakable() {
    for title in ["When", "Value"] {
        let header = format!("{title} | Note");
        is_read(&header, &["200 | a", "201 | b", "400 | c"]);
        is_read(
            &header,
            &["404 | a", "409 | b", "499 | c", "520 | d", "404 | e"],
        );
        is_ignored(&header, &["404 | a", "409 | b"]);
        is_ignored(&header, &["404 | a", "409 | b", "404 | c"]);
        is_ignored(&header, &["200 | a", "201 | b", "204 | c"]);
        is_ignored(&header, &["404 | a", "409 | b", "410 | c", "570 | d"]);
        is_ignored(&header, &["404 | a", "409 | b", "410 | c", "700 | d"]);
        is_ignored(&header, &["404 | a", "409 | b", "410 | c", "10001 | d"]);
    }
    // Numbers further left are the numbers of the rows, and words are what the table lists.
    is_read(
        "No | Value | Note",
        &["1 | 200 | a", "2 | 404 | b", "3 | 500 | c"],
    );
    is_read(
        " | Value | Note",
        &[" | 200 | a", " | 404 | b", " | 500 | c"],
    );
    is_ignored(
        "Name | Value | Note",
        &["x | 200 | a", "y | 404 | b", "z | 500 | c"],
    );
}

#[test]
fn text_before_a_table_announces_statuses() {
    let rows = ["404 | a", "409 | b"];
    for header in ["Value | Note", "When | Note"] {
        assert!(is_read_after("HTTP errors:", header, &rows));
        assert!(is_read_after("# Status codes", header, &rows));
        assert!(!is_read_after("Limits of HTTP:", header, &rows));
        assert!(!is_read_after("Errors:", header, &rows));
        assert!(!is_read_after(
            "See https://example.com/http/errors:",
            header,
            &rows
        ));
        assert!(!is_read_after(
            "HTTP errors:",
            header,
            &["404 | a", "560 | b"]
        ));
    }
    assert!(!is_read_after("HTTP errors:", "Size | Note", &rows));
    assert!(!is_read_after("HTTP errors:", "Success | Note", &rows));
}

#[test]
fn informational_statuses_alone_are_registered() {
    is_read("Status code", &["100", "101"]);
    is_ignored("Status code", &["110", "120"]);
    is_read("Status code", &["110", "120", "200"]);
    is_read("Status code", &["110", "4xx", "5xx"]);
    is_ignored("Code | Note", &["100 | a", "101 | b"]);
    is_read("Code | Note", &["100 | Continue", "101 | b"]);
    is_read("Code | Note", &["100 | a", "200 | b"]);
    assert!(is_read_after(
        "HTTP errors:",
        "Code | Note",
        &["100 | a", "101 | b"]
    ));
}

#[test]
fn codes_of_other_protocols_are_not_statuses() {
    let rows = ["404 | Not Found", "500 | b"];
    for title in ["SIP code", "SMTP status code", "exit code"] {
        is_ignored(&format!("{title} | Note"), &rows);
    }
    for before in ["# SIP", "Replies of FTP:"] {
        assert!(!is_read_after(before, "Code | Note", &rows));
    }
    assert!(is_read_after("# SIP over HTTP", "Code | Note", &rows));
    is_read("Code (HTTP, not SIP) | Note", &rows);
}

#[test]
fn measures_are_not_statuses() {
    let rows = ["200 | a", "404 | b", "500 | c"];
    for title in [
        "HTTP port",
        "HTTP timeout",
        "Max length",
        "大小",
        "Price",
        "序号",
    ] {
        is_ignored(&format!("{title} | Note"), &rows);
    }
    for title in [
        "错误码",
        "Código de error",
        "code of error",
        "返回值",
        "HTTP",
    ] {
        is_read(&format!("{title} | Note"), &rows);
    }
    is_ignored("Area code | Note", &["201 | a", "202 | b"]);
}

/// The ranges that are skipped in a table of ranges next to a table of statuses.
fn ranges(header: &str, rows: &[&str]) -> usize {
    let text = format!("|Status code|\n|-|\n|404|\n\n{}", table(header, rows));
    let statuses = read("errors.md", text.as_bytes(), &Wanted::default()).unwrap();
    let skipped = statuses.skipped.iter();
    skipped
        .filter(|skipped| matches!(skipped.reason, SkipReason::Range(_)))
        .count()
}

#[test]
fn several_classes_are_a_table_of_statuses() {
    for header in ["Value | Note", "When | Note", "Code | Note"] {
        assert_eq!(ranges(header, &["4xx | a", "5xx | b"]), 2, "{header}");
    }
    assert_eq!(ranges("Value | Note", &["4xx | a"]), 0);
    assert_eq!(ranges("Size | Note", &["4xx | a", "5xx | b"]), 0);
    assert_eq!(
        ranges("Value | Note", &["4xx | a", "5xx | b", "570 | c"]),
        0
    );
    assert_eq!(
        ranges("Value | Note", &["4xx | a", "5xx | b", "700 | c"]),
        0
    );
    assert_eq!(
        ranges("Value | Note", &["4xx | a", "5xx | b", "10001 | c"]),
        0
    );
}

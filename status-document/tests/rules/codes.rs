//! The columns of codes beside those of statuses, and their cells.

use status_document::{Code, Entry, Lifecycle, SkipReason, Statuses, Wanted, read};

use super::table;

#[track_caller]
fn statuses(file: &str, text: &str) -> Statuses {
    let statuses = read(file, text.as_bytes(), &Wanted::default());
    statuses.unwrap_or_else(|errors| panic!("{}\n{text}", errors[0]))
}

/// `404 Phrase/meaning: code/meaning, code/meaning`
fn shown(statuses: &Statuses) -> Vec<String> {
    let show_code = |code: &Code| match code.lifecycle {
        Lifecycle::Retired => format!("({})/{}", code.code, code.meaning),
        _ => format!("{}/{}", code.code, code.meaning),
    };
    let show = |entry: &Entry| {
        let phrase = entry.phrase.as_deref().unwrap_or("-");
        let mut codes: Vec<String> = entry.codes.iter().map(show_code).collect();
        if entry.code_optional {
            codes.push("or none".to_owned());
        }
        let codes = codes.join(", ");
        format!("{} {phrase}/{}: {codes}", entry.status, entry.meaning)
    };
    statuses.entries.iter().map(show).collect()
}

#[track_caller]
fn check(header: &str, rows: &[&str], expected: &[&str]) {
    let statuses = statuses("errors.md", &table(header, rows));
    assert_eq!(shown(&statuses), expected, "{header}");
}

#[track_caller]
fn check_html(html: &str, expected: &[&str]) {
    assert_eq!(shown(&statuses("errors.html", html)), expected, "{html}");
}

/// The texts that are skipped, with their reasons.
fn skipped(header: &str, rows: &[&str]) -> Vec<String> {
    let statuses = statuses("errors.md", &table(header, rows));
    let skipped = statuses.skipped.iter();
    skipped
        .map(|skipped| format!("{} {}", skipped.written, skipped.reason.name()))
        .collect()
}

#[test]
fn a_column_of_codes_is_on_either_side_of_the_statuses() {
    let expected = ["404 -/a: lost/a", "409 -/b: busy_now/b"];
    for (header, rows) in [
        (
            "Error code | HTTP status | A",
            ["lost | 404 | a", "busy_now | 409 | b"],
        ),
        (
            "HTTP status | Error code | A",
            ["404 | lost | a", "409 | busy_now | b"],
        ),
        (
            "A | HTTP status | Error code",
            ["a | 404 | lost", "b | 409 | busy_now"],
        ),
        (
            "Error code | A | HTTP status",
            ["lost | a | 404", "busy_now | b | 409"],
        ),
        (
            "HTTP status | A | Error code",
            ["404 | a | lost", "409 | b | busy_now"],
        ),
    ] {
        check(header, &rows, &expected);
    }
}

#[test]
fn titles_of_codes_are_in_many_languages() {
    for title in [
        "Code",
        "Error code",
        "errorCode",
        "error_code",
        "Error ID",
        "API error code",
        "Orders error code",
        "Slug",
        "Error code (`code`)",
        "错误码",
        "VPC错误码",
        "業務碼",
        "エラーコード",
        "에러 코드",
        "Código de error",
        "Code d'erreur",
        "Fehlercode",
        "Код ошибки",
    ] {
        check(
            &format!("HTTP status | {title} | A"),
            &["404 | lost | a", "409 | busy | b"],
            &["404 -/a: lost/a", "409 -/b: busy/b"],
        );
    }
}

#[test]
fn other_titles_need_words_for_programs() {
    for title in ["Error", "Type", "Name", "Reason", "Key", "类型", "エラー名"] {
        let header = format!("HTTP status | {title} | Description");
        check(
            &header,
            &["404 | kitten_lost | a", "409 | KittenBusy | b"],
            &["404 -/a: kitten_lost/a", "409 -/b: KittenBusy/b"],
        );
        // All in one style.
        check(
            &header,
            &["404 | lost | a", "409 | busy | b", "410 | gone_away | c"],
            &["404 -/a: lost/a", "409 -/b: busy/b", "410 -/c: gone_away/c"],
        );
        let words = statuses(
            "errors.md",
            &table(&header, &["404 | Lost | a", "409 | Busy | b"]),
        );
        assert!(words.entries.iter().all(|entry| entry.codes.is_empty()));
    }
    check(
        "HTTP status | Type | Description",
        &["404 | Not Found | a", "413 | overLimit | b"],
        &["404 Not Found/a: ", "413 overLimit/b: "],
    );
    check(
        "HTTP status | Code | Description",
        &["404 | Not Found | a", "409 | Conflict | b"],
        &["404 Not Found/a: ", "409 Conflict/b: "],
    );
    for title in ["gRPC", "SDK", "Exception class", "SOAP code", "Old code"] {
        check(
            &format!("HTTP status | {title} | A"),
            &["404 | KITTEN_LOST | a", "409 | KittenBusy | b"],
            &["404 -/a: ", "409 -/b: "],
        );
    }
}

#[test]
fn numbers_are_codes_too() {
    check(
        "HTTP status | Code | A",
        &["403 | 403201 | a", "404 | 40401 | b"],
        &["403 -/a: 403201/a", "404 -/b: 40401/b"],
    );
    check(
        "Code | HTTP status | A",
        &["101 | 400 | a", "102 | 400 | b", "103 | 404 | c"],
        &["400 -/: 101/a, 102/b", "404 -/c: 103/c"],
    );
    check(
        "HTTP status | Code | A",
        &["404 | -1 | a", "500 | -32603 | b"],
        &["404 -/a: -1/a", "500 -/b: -32603/b"],
    );
    // A repeated status is no code, and the number of a row is none.
    check(
        "HTTP status | Code | A",
        &["404 | 404 | a", "409 | 409 | b"],
        &["404 -/a: ", "409 -/b: "],
    );
    check(
        "HTTP status | ID | A",
        &["404 | 1 | a", "409 | 2 | b"],
        &["404 -/a: ", "409 -/b: "],
    );
}

#[test]
fn a_cell_has_several_codes() {
    for cell in [
        "lost_1, lost_2",
        "`lost_1`, `lost_2`",
        "lost_1; lost_2",
        "lost_1、lost_2",
        "lost_1 / lost_2",
        "lost_1 or lost_2",
        "lost_1 或 lost_2",
        "`lost_1` `lost_2`",
        "lost_1<br>lost_2",
        "lost_1,<br>lost_2",
    ] {
        check(
            "HTTP status | Error code | A",
            &[&format!("404 | {cell} | a"), "409 | busy | b"],
            &["404 -/a: lost_1/a, lost_2/a", "409 -/b: busy/b"],
        );
    }
    check(
        "HTTP status | Error code | A",
        &["400, 422 | bad | a", "404<br>410 | lost<br>gone | b"],
        &[
            "400 -/a: bad/a",
            "404 -/b: lost/b",
            "410 -/b: gone/b",
            "422 -/a: bad/a",
        ],
    );
    let many: Vec<String> = (0..70).map(|number| format!("c{number}")).collect();
    let rows = [&format!("404 | {} | a", many.join(", ")), "409 | busy | b"];
    assert_eq!(skipped("HTTP status | Error code | A", &rows).len(), 6);
}

#[test]
fn a_cell_has_a_code_and_a_remark() {
    for (cell, remark) in [
        ("lost_1 (any kitten)", "any kitten"),
        ("`lost_1`: any kitten", "any kitten"),
        ("lost_1 - any kitten", "any kitten"),
        ("`lost_1`<br>any kitten", "any kitten"),
    ] {
        check(
            "HTTP status | Error code",
            &[&format!("404 | {cell}"), "409 | busy"],
            &[&format!("404 -/{remark}: lost_1/{remark}"), "409 -/: busy/"],
        );
    }
}

#[test]
fn a_cell_without_a_code_is_blank_or_skipped() {
    for blank in ["", "-", "—", "n/a", "None", "无", "`-`"] {
        check(
            "HTTP status | Error code | A",
            &["404 | lost | a", &format!("409 | {blank} | b")],
            &["404 -/a: lost/a", "409 -/b: or none"],
        );
    }
    for text in ["see below", "any of them", "*", "https://example.com/x"] {
        let rows = [
            "404 | lost | a",
            "409 | busy | b",
            &format!("410 | {text} | c"),
        ];
        let text = text.trim_matches('*');
        let shown = shown(&statuses(
            "errors.md",
            &table("HTTP status | Error code | A", &rows),
        ));
        assert_eq!(shown[2], "410 -/c: ");
        let skipped = skipped("HTTP status | Error code | A", &rows);
        assert_eq!(skipped.len(), 1, "{text}");
        assert!(skipped[0].ends_with(" NotACode"), "{skipped:?}");
    }
    assert_eq!(
        skipped(
            "Error code | HTTP status | A",
            &["lost | 404 | a", "odd | - | b", "busy | any | c"]
        ),
        ["odd NotAStatus", "any NotAStatus", "busy NotAStatus"]
    );
}

#[test]
fn a_status_is_that_of_the_rows_below_it() {
    let expected = ["404 -/: lost_1/a, lost_2/b", "409 -/c: busy/c"];
    check(
        "HTTP status | Error code | A",
        &["404 | lost_1 | a", " | lost_2 | b", "409 | busy | c"],
        &expected,
    );
    check_html(
        "<table><tr><th>HTTP status<th>Error code<th>A\
         <tr><td rowspan=2>404<td>lost_1<td>a<tr><td>lost_2<td>b<tr><td>409<td>busy<td>c</table>",
        &expected,
    );
    check_html(
        "<table><tr><th>Error code<th>HTTP status<th>A\
         <tr><td>lost_1<td rowspan=2>404<td>a<tr><td>lost_2<td>b<tr><td>busy<td>409<td>c</table>",
        &expected,
    );
    assert_eq!(
        skipped(
            "HTTP status | Error code | A",
            &[
                "404 | lost_1 | a",
                " | Orders | ",
                " | lost_2 | ",
                "409 | busy | c"
            ]
        ),
        ["Orders NotAStatus", "lost_2 NotAStatus"]
    );
    check_html(
        "<table><tr><th>Error code<th>HTTP status<th>A<tr><td>lost_1<td>404<td>a\
         <tr><td colspan=3>Orders<tr><td>busy<td>409<td>c</table>",
        &["404 -/a: lost_1/a", "409 -/c: busy/c"],
    );
    // A code over two statuses is one of each.
    check_html(
        "<table><tr><th>Error code<th>HTTP status<th>A\
         <tr><td rowspan=2>lost<td>404<td>a<tr><td>410<td>b<tr><td>busy<td>409<td>c</table>",
        &["404 -/a: lost/a", "409 -/c: busy/c", "410 -/b: lost/b"],
    );
    let lines = statuses(
        "errors.html",
        "<table>\n<tr><th>HTTP status<th>Error code\n<tr><td rowspan=2>404\n<td>lost_1\n<tr><td>\
         lost_2\n</table>",
    );
    let entry = &lines.entries[0];
    assert_eq!(entry.lines, [3, 5]);
    assert_eq!(entry.codes[0].lines, [4]);
    assert_eq!(entry.codes[1].lines, [5]);
}

#[test]
fn parts_side_by_side_have_codes_of_their_own() {
    check(
        "Error code | HTTP status | Error code | HTTP status",
        &["lost | 404 | busy | 409", "bad | 400 | down | 503"],
        &[
            "400 -/: bad/",
            "404 -/: lost/",
            "409 -/: busy/",
            "503 -/: down/",
        ],
    );
    check(
        "HTTP status | Error code | HTTP status | Error code",
        &["404 | lost | 409 | busy", "400 | bad | 503 | down"],
        &[
            "400 -/: bad/",
            "404 -/: lost/",
            "409 -/: busy/",
            "503 -/: down/",
        ],
    );
}

#[test]
fn a_heading_has_the_status_of_a_table_of_codes() {
    let codes = table("Error code | A", &["lost | a", "lost_2 | b"]);
    let other = table("HTTP status | A", &["409 | Conflict", "410 | Gone"]);
    let read = |heading: &str| {
        shown(&statuses(
            "errors.md",
            &format!("{other}\n{heading}\n\n{codes}"),
        ))
    };
    for heading in [
        "## 404 Not Found",
        "## HTTP 404 Not Found",
        "## `404` Not Found\n\n### Codes",
    ] {
        assert_eq!(read(heading)[0], "404 Not Found/: lost/a, lost_2/b");
    }
    for heading in [
        "## 404 and 410",
        "## Codes",
        "## 4xx",
        "## 4 kittens",
        "## 404 Not Found\n\n## Codes",
    ] {
        assert_eq!(read(heading)[0], "409 Conflict/: ", "{heading}");
    }
    let only = statuses("errors.md", &format!("## 404 Not Found\n\n{codes}"));
    assert_eq!(only.entries[0].lines, [1, 5, 6]);
}

#[test]
fn a_retired_row_retires_its_codes() {
    check(
        "HTTP status | Error code | A",
        &[
            "404 | lost | a",
            "404 | lost_2 | Removed in v2",
            "410 | gone | Unused.",
        ],
        &[
            "404 -/: lost/a, (lost_2)/Removed in v2",
            "410 -/Unused.: (gone)/Unused.",
        ],
    );
    check(
        "HTTP status | Error code | State | A",
        &["404 | lost | active | a", "404 | gone | removed | b"],
        &["404 -/: lost/a, (gone)/b"],
    );
    check(
        "HTTP status | Error code | A",
        &[
            "404 | lost (deprecated and removed) | a",
            "409 | busy (deprecated) | b",
        ],
        &[
            "404 -/a (deprecated and removed): (lost)/a (deprecated and removed)",
            "409 -/b (deprecated): busy/b (deprecated)",
        ],
    );
    let statuses = statuses(
        "errors.md",
        &table(
            "HTTP status | Error code | A",
            &[
                "404 | lost | a",
                "404 | lost_2 | Unused",
                "410 | gone | Unused",
            ],
        ),
    );
    let lifecycles: Vec<Lifecycle> = statuses
        .entries
        .iter()
        .map(|entry| entry.lifecycle)
        .collect();
    assert_eq!(lifecycles, [Lifecycle::Active, Lifecycle::Retired]);
    assert!(
        !matches!(statuses.skipped.first(), Some(skipped) if skipped.reason == SkipReason::NotACode)
    );
}

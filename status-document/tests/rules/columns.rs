//! The columns that a table is read from: those of statuses, phrases and meanings.

use status_document::{Entry, Wanted, read};

use super::table;

#[track_caller]
fn shown(file: &str, text: &str) -> Vec<String> {
    let statuses = read(file, text.as_bytes(), &Wanted::default());
    let statuses = statuses.unwrap_or_else(|errors| panic!("{}\n{text}", errors[0]));
    let show = |entry: &Entry| {
        let phrase = entry.phrase.as_deref().unwrap_or("-");
        format!("{} {phrase}/{}", entry.status, entry.meaning)
    };
    statuses.entries.iter().map(show).collect()
}

#[track_caller]
fn check(header: &str, rows: &[&str], expected: &[&str]) {
    assert_eq!(
        shown("errors.md", &table(header, rows)),
        expected,
        "{header}"
    );
}

#[test]
fn a_column_with_a_title_of_phrases_has_phrases() {
    for title in [
        "Phrase",
        "Reason phrase",
        "Name",
        "Status",
        "Title",
        "Type",
        "短语",
        "名称",
        "Bezeichnung",
    ] {
        check(
            &format!("Status code | {title} | B"),
            &["404 | a | b", "409 | c | d"],
            &["404 a/b", "409 c/d"],
        );
        check(
            &format!("{title} | Status code | B"),
            &["a | 404 | b", "c | 409 | d"],
            &["404 a/b", "409 c/d"],
        );
    }
    check(
        "Status code | No | Phrase | B",
        &["404 | 1 | a | b", "409 | 2 | | d"],
        &["404 a/b", "409 -/d"],
    );
    // Kinds of errors are no names of them.
    check(
        "Status code | Type | B",
        &["404 | theirs | b", "409 | theirs | d", "500 | ours | f"],
        &["404 -/b", "409 -/d", "500 -/f"],
    );
}

#[test]
fn a_column_with_another_title_has_meanings() {
    for title in [
        "A",
        "Description",
        "Meaning",
        "Message",
        "说明",
        "Bedeutung",
    ] {
        check(
            &format!("Status code | {title}"),
            &["404 | a", "409 | c"],
            &["404 -/a", "409 -/c"],
        );
        check(
            &format!("{title} | Status code"),
            &["a | 404", "c | 409"],
            &["404 -/a", "409 -/c"],
        );
    }
    check(
        "A | Status code | B",
        &["a | 404 | b", "c | 409 | d"],
        &["404 -/b", "409 -/d"],
    );
    check(
        "A | B | Status code",
        &["a | b | 404", "c | d | 409"],
        &["404 -/b", "409 -/d"],
    );
    // A title of meanings is preferred to one of messages, and that to others.
    check(
        "Status code | A | Message | Description",
        &["404 | a | b | c", "409 | d | e | f"],
        &["404 -/c", "409 -/f"],
    );
    check(
        "Status code | A | Message",
        &["404 | a | b", "409 | d | e"],
        &["404 -/b", "409 -/e"],
    );
    check(
        "Status code | Endpoint | gRPC | B",
        &["404 | x | a | b", "409 | y | a | d"],
        &["404 -/b", "409 -/d"],
    );
}

#[test]
fn the_column_of_the_registered_phrases_is_preferred() {
    check(
        "Status code | A | Phrase | Note",
        &[
            "404 | a | Not Found | x",
            "409 | b | Conflict | y",
            "410 | c | gone | z",
        ],
        &["404 Not Found/x", "409 Conflict/y", "410 gone/z"],
    );
    check(
        "Phrase | Status code | When",
        &["Not Found | 404 | a", "Conflict | 409 | b"],
        &["404 Not Found/a", "409 Conflict/b"],
    );
    check(
        "Status code | Description",
        &["404 | Not Found", "409 | Slept Away", "410 | it is gone"],
        &["404 -/Not Found", "409 -/Slept Away", "410 -/it is gone"],
    );
    check(
        "Status code | Description",
        &[
            "404 | Not Found",
            "409 | Conflict",
            "410 | it is gone",
            "413 | overLimit",
        ],
        &[
            "404 Not Found/",
            "409 Conflict/",
            "410 -/it is gone",
            "413 overLimit/",
        ],
    );
    // One phrase of three is a coincidence, and the name of a constant is none.
    check(
        "Status code | A | Note",
        &["404 | a | Not Found", "409 | b | x", "410 | c | y"],
        &["404 -/a", "409 -/b", "410 -/c"],
    );
    check(
        "Name | Status code | When",
        &["NOT_FOUND | 404 | a", "CONFLICT_NOW | 409 | b"],
        &["404 -/a", "409 -/b"],
    );
    check(
        "Status code | Phrase | Reason",
        &["404 | Not Found | Not Found", "409 | Conflict | Conflict"],
        &["404 Not Found/Not Found", "409 Conflict/Conflict"],
    );
}

#[test]
fn a_column_with_the_same_text_throughout_is_uninformative() {
    check(
        "Status code | A | B",
        &["404 | error | a", "409 | error | b", "410 | error | c"],
        &["404 -/a", "409 -/b", "410 -/c"],
    );
    check(
        "Status code | A | B",
        &["404 | error | a", "409 | error | b"],
        &["404 -/error", "409 -/error"],
    );
    check(
        "Status code | Retry? | B",
        &[
            "404 | no | a",
            "409 | x | b",
            "410 | yes | c",
            "411 | y z | d",
        ],
        &["404 -/a", "409 -/b", "410 -/c", "411 -/d"],
    );
    check(
        "Status code | A | B",
        &["404 | no | a", "409 | x | b", "410 | w | c"],
        &["404 -/no", "409 -/x", "410 -/w"],
    );
}

#[test]
fn parts_of_a_table_are_side_by_side() {
    check(
        "Code | Meaning | Code | Meaning",
        &["200 | fine | 404 | no kitten", "201 | made | 409 | busy"],
        &["200 -/fine", "201 -/made", "404 -/no kitten", "409 -/busy"],
    );
    check(
        "Name | Code | Name | Code",
        &["fine | 200 | no kitten | 404", "made | 201 | busy | 409"],
        &["200 fine/", "201 made/", "404 no kitten/", "409 busy/"],
    );
    check(
        "Success | Error codes | Note",
        &["200 | 404 | a", "201 | 409 | b"],
        &["200 -/", "201 -/", "404 -/a", "409 -/b"],
    );
    // A column without statuses is none, whatever its title.
    check(
        "HTTP status | Code | Meaning",
        &["- | 404 | Not Found", " | 409 | Conflict"],
        &["404 Not Found/", "409 Conflict/"],
    );
    // Of a column with statuses and one with other numbers, the statuses count.
    check(
        "HTTP code | Code",
        &["404 | 201", "409 | 210", "410 | 230"],
        &["404 -/", "409 -/", "410 -/"],
    );
}

#[test]
fn a_header_is_above_the_first_status() {
    check(
        "Status code | A",
        &["Number | Words", "404 | a"],
        &["404 -/a"],
    );
    let no_header = "| 404 | Not Found |\n|---|---|\n| 409 | Conflict |\n";
    assert_eq!(
        shown("errors.md", no_header),
        ["404 Not Found/", "409 Conflict/"]
    );
    let csv = "Errors,\n,\nCode,Phrase\n404,Not Found\n409,Conflict\n";
    assert_eq!(
        shown("errors.csv", csv),
        ["404 Not Found/", "409 Conflict/"]
    );
    assert_eq!(shown("errors.csv", "404,Not Found\n"), ["404 Not Found/"]);
    let html =
        "<table><tr><td colspan=2>Errors<tr><td>Code<td>Phrase<tr><td>404<td>Not Found</table>";
    assert_eq!(shown("errors.html", html), ["404 Not Found/"]);
    let heads = "<table><tr><th>404<td>Not Found<tr><th>409<td>Conflict</table>";
    assert_eq!(
        shown("errors.html", heads),
        ["404 Not Found/", "409 Conflict/"]
    );
}

#[test]
fn a_cell_over_several_columns_is_read_once() {
    let html = "<table><tr><th>Status code<th>Phrase<th>B\
                <tr><td colspan=3>Errors of kittens\
                <tr><td>404<td colspan=2>a\
                <tr><td colspan=2>409<td>b\
                <tr><td rowspan=2>410<td>c<td>d\
                <tr><td>e<td>f</table>";
    assert_eq!(
        shown("errors.html", html),
        ["404 a/a", "409 -/b", "410 c/d"]
    );
}

#[test]
fn the_separator_of_records_is_the_one_that_splits_them_evenly() {
    for separator in [",", ";", "\t", "|"] {
        let records = [
            ["Status code", "Phrase", "Note"],
            ["404", "x b", "c; d, e|f"],
            ["409", "c", "g"],
        ];
        let text: Vec<String> = records
            .iter()
            .map(|record| record.map(|field| format!("\"{field}\"")).join(separator))
            .collect();
        let text = text.join("\n");
        assert_eq!(shown("errors.csv", &text), ["404 x b/c; d, e|f", "409 c/g"]);
    }
    assert_eq!(
        shown("errors.csv", "Status code\n404\n409\n"),
        ["404 -/", "409 -/"]
    );
    assert_eq!(
        shown("errors.csv", "Status code;When\n404;a, b\n409;c, d\n"),
        ["404 -/a, b", "409 -/c, d"]
    );
    assert_eq!(
        shown("errors.csv", "SEP=;\nStatus code;When, or so\n404;a, b\n"),
        ["404 -/a, b"]
    );
    assert_eq!(
        shown("errors.csv", "sep=,\r\nStatus code,When\r\n404,a;b\r\n"),
        ["404 -/a;b"]
    );
}

//! The limits of what is read: the last size that is read, and the first that is not.

use std::fmt::Write as _;

use status_document::{Entry, SkipReason, Statuses, Wanted, read};

#[track_caller]
fn statuses(file: &str, text: &str) -> Statuses {
    let statuses = read(file, text.as_bytes(), &Wanted::default());
    statuses.unwrap_or_else(|errors| panic!("{}", errors[0]))
}

#[track_caller]
fn only_entry(text: &str) -> Entry {
    let mut entries = statuses("errors.md", text).entries;
    assert_eq!(entries.len(), 1, "{entries:?}");
    entries.remove(0)
}

fn refused(file: &str, text: &str) -> bool {
    read(file, text.as_bytes(), &Wanted::default()).is_err()
}

const HEADER: &str = "| Status code | Meaning |\n|---|---|\n";

#[test]
fn a_cell_has_any_number_of_statuses() {
    // Only registered statuses count after text.
    let registered = (100..=103)
        .chain(200..=208)
        .chain(300..=305)
        .chain(400..=417);
    let codes: Vec<String> = registered.map(|code: u16| code.to_string()).collect();
    for separator in ["/", ", ", "<br>", " a / "] {
        for written in [31, 32, 33, 37] {
            let cell = codes[..written].join(separator);
            let entries = statuses("errors.md", &format!("{HEADER}| {cell} | Ours |\n")).entries;
            assert_eq!(entries.len(), written, "{cell}");
        }
    }
}

#[test]
fn the_first_64_columns_are_read() {
    let row = |before: usize, cells: &[&str]| {
        let empty = "<td></td>".repeat(before);
        format!("<tr>{empty}<td>{}</td></tr>", cells.join("</td><td>"))
    };
    let table = |before: usize| {
        let rows = row(before, &["Status code", "Reason"]) + &row(before, &["404", "Not Found"]);
        format!("<table>{rows}</table>")
    };
    let entries = statuses("errors.html", &table(62)).entries;
    assert_eq!(entries[0].phrase.as_deref(), Some("Not Found"));
    let entries = statuses("errors.html", &table(63)).entries;
    assert_eq!(entries[0].phrase, None);
    assert!(refused("errors.html", &table(64)));
    let beside = format!("<table><tr><th>HTTP status<tr><td>410</table>{}", table(64));
    let skipped = statuses("errors.html", &beside).skipped;
    assert_eq!(skipped[0].reason, SkipReason::OtherTable(404));
    // A span counts as the columns that it covers.
    let spanning = table(63).replace(&"<td></td>".repeat(63), "<td colspan=63></td>");
    assert_eq!(statuses("errors.html", &spanning).entries.len(), 1);
    let spanning = spanning.replace("=63", "=64");
    assert!(refused("errors.html", &spanning));
}

#[test]
fn all_doubtful_texts_are_kept() {
    let codes: String = (0..100).fold(String::new(), |mut rows, row| {
        writeln!(rows, "| {} | ours |", 10_000 + row).unwrap();
        rows
    });
    let text = format!(
        "{HEADER}| 404 | Not Found |\n{}",
        "| 405 | Method Not Allowed |\n".repeat(200)
    );
    let skipped = statuses("errors.md", &format!("{text}{codes}")).skipped;
    assert_eq!(skipped.len(), 100);
    assert!(
        skipped
            .iter()
            .all(|skipped| skipped.reason == SkipReason::NotAStatus)
    );
    assert_eq!(skipped[99].written, "10099");
}

#[test]
fn markdown_is_read_to_a_depth_of_eight() {
    let notes = |depth: usize| {
        let mut text = String::new();
        for level in 0..depth {
            let indent = "    ".repeat(level);
            write!(text, "{indent}!!! note\n\n").unwrap();
        }
        for row in HEADER.lines().chain(["| 404 | Not Found |"]) {
            writeln!(text, "{}{row}", "    ".repeat(depth)).unwrap();
        }
        text
    };
    assert_eq!(statuses("errors.md", &notes(8)).entries.len(), 1);
    assert!(refused("errors.md", &notes(9)));
    let divs = |depth: usize| {
        let table = format!("{HEADER}| 404 | Not Found |\n");
        "<div markdown>\n".repeat(depth) + &table
    };
    assert_eq!(statuses("errors.md", &divs(8)).entries.len(), 1);
    assert!(refused("errors.md", &divs(9)));
}

#[test]
fn a_text_of_at_most_200_characters_announces_a_table() {
    // Without the text, the columns do not show that the numbers are statuses.
    let table = "| Value | Ours |\n|---|---|\n| 404 | a |\n| 409 | b |\n";
    let page = |before: &str| format!("{before}\n\n{table}");
    let announcement = |chars: usize| format!("HTTP status codes{}", "号".repeat(chars - 17));
    assert!(refused("errors.md", table));
    assert_eq!(
        statuses("errors.md", &page(&announcement(200)))
            .entries
            .len(),
        2
    );
    assert!(refused("errors.md", &page(&announcement(201))));
    let heading = |chars| page(&format!("# {}", announcement(chars)));
    assert_eq!(statuses("errors.md", &heading(200)).entries.len(), 2);
    assert!(refused("errors.md", &heading(201)));
    // An announcement is the line before the table, or the heading.
    assert!(refused(
        "errors.md",
        &page("HTTP status codes\n\nSome text")
    ));
    assert!(refused("errors.md", &page("HTTP status codes\n\n# Limits")));
    assert!(!refused(
        "errors.md",
        &page("# HTTP status codes\n\nSome text")
    ));
}

#[test]
fn a_phrase_has_at_most_80_characters() {
    let row = |phrase: &str| only_entry(&format!("{HEADER}| 404 {phrase} | |\n"));
    let phrase = "é".repeat(80);
    assert_eq!(row(&phrase).phrase, Some(phrase.clone()));
    let longer = phrase + "e";
    assert_eq!((row(&longer).phrase, row(&longer).meaning), (None, longer));
}

#[test]
fn a_text_that_spans_rows_is_read_up_to_300_characters() {
    let long = "a".repeat(400);
    let page = format!(
        "<table><tr><th>Status code<th>Reason<th>Meaning\
         <tr><td>404<td>Not Found<td rowspan=2>{long}<tr><td>410<td>Gone</table>"
    );
    let entries = statuses("errors.html", &page).entries;
    assert_eq!(entries[0].meaning.len(), 400);
    assert_eq!(entries[1].meaning.len(), 300);
    let lines = page.replace(&long, &"aaaa<br>".repeat(100));
    let entries = statuses("errors.html", &lines).entries;
    assert_eq!(entries[0].meaning.len(), 499);
    assert_eq!(entries[1].meaning.len(), 299 + 5);
}

#[test]
fn up_to_five_words_precede_a_status() {
    let row = |words: &str| format!("{HEADER}| {words}: 404 | Not Found |\n");
    for words in [
        "HTTP",
        "http status",
        "HTTP/1.1 Status Code",
        "HTTP-Error_Response `status` code",
        "状态码",
    ] {
        assert_eq!(only_entry(&row(words)).status, 404, "{words}");
    }
    assert!(refused(
        "errors.md",
        &row("HTTP error response status code error")
    ));
}

#[test]
fn records_of_any_size_are_read() {
    let long = "long ".repeat(2_000);
    let wide = ",x".repeat(60);
    let text = format!("Status code,Meaning{wide}\n404,{long}{wide}\n410,Gone{wide}\n");
    let entries = statuses("errors.csv", &text).entries;
    assert_eq!(entries[0].meaning, long.trim());
    assert_eq!(entries[1].phrase.as_deref(), Some("Gone"));
}

#[test]
fn the_first_1000_headings_are_compared() {
    let wanted = Wanted::default().with_section("Erorrs");
    let help = |before: usize| {
        let text = "# a\n".repeat(before) + "# Errors\n";
        let errors = read("errors.md", text.as_bytes(), &wanted).unwrap_err();
        errors[0].help.join("\n")
    };
    assert_eq!(help(999), "did you mean `Errors`?");
    assert_eq!(
        help(1_000),
        "its headings are `a`, `a`, `a`, `a`, `a`, `a` and 995 more"
    );
}

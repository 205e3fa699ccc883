//! How the rows of a status become one entry, and what contradicts what.

use status_document::{Entry, Lifecycle, Wanted, read};

use super::table;

const HEADER: &str = "Status code | Phrase | Meaning";

/// The entries of tables with these rows. Rows of one table start on line 3.
#[track_caller]
fn entries(tables: &[&[&str]]) -> Vec<Entry> {
    let statuses = read("errors.md", page(tables).as_bytes(), &Wanted::default());
    statuses
        .unwrap_or_else(|errors| panic!("{}", errors[0]))
        .entries
}

fn page(tables: &[&[&str]]) -> String {
    let tables = tables.iter().map(|rows| table(HEADER, rows));
    tables.collect::<Vec<_>>().join("\n")
}

#[track_caller]
fn only_entry(tables: &[&[&str]]) -> (Option<String>, String, Vec<u32>) {
    let mut entries = entries(tables);
    assert_eq!(entries.len(), 1);
    let entry = entries.remove(0);
    (entry.phrase, entry.meaning, entry.lines)
}

#[track_caller]
fn check(tables: &[&[&str]], phrase: Option<&str>, meaning: &str) {
    let (found, explained, _) = only_entry(tables);
    assert_eq!(
        (found.as_deref(), &explained[..]),
        (phrase, meaning),
        "{tables:?}"
    );
}

#[test]
fn the_registered_phrase_wins_over_others() {
    check(
        &[&["404 | Missing | a"], &["404 | Not Found | b"]],
        Some("Not Found"),
        "a",
    );
    check(
        &[&["404 | not-found | a"], &["404 | Not Found | b"]],
        Some("not-found"),
        "a",
    );
    check(
        &[&["404 | Missing | "], &["404 | missing | b"]],
        Some("Missing"),
        "b",
    );
    check(&[&["404 | Missing | a"], &["404 | Gone | b"]], None, "a");
    check(
        &[
            &["404 | Missing | a"],
            &["404 | Gone | b"],
            &["404 | Missing | c"],
        ],
        None,
        "a",
    );
    check(&[&["404 | - | a"], &["404 | Gone | b"]], Some("Gone"), "a");
}

#[test]
fn rows_of_one_table_are_one_error_each() {
    check(&[&["404 | Kitten | a", "404 | Cat | b"]], None, "");
    check(
        &[&["404 | Kitten | a", "404 | kitten | A"]],
        Some("Kitten"),
        "a",
    );
    check(
        &[
            &["404 | Kitten | a", "404 | Cat | b"],
            &["404 | Animal | c"],
        ],
        Some("Animal"),
        "c",
    );
    check(
        &[
            &["404 | Kitten | a", "404 | Kitten | b"],
            &["404 | Animal | c"],
        ],
        Some("Animal"),
        "c",
    );
    check(
        &[&["404 | Kitten | a", "404 | Not Found | b"]],
        Some("Not Found"),
        "",
    );
    check(
        &[
            &["404 | Kitten | a", "404 | Cat | a"],
            &["404 | A | x"],
            &["404 | B | y"],
        ],
        None,
        "x",
    );
    let (_, _, lines) = only_entry(&[&["404/404 | a | b", "404 | a | b"]]);
    assert_eq!(lines, [3, 4]);
}

#[test]
fn markers_in_any_spelling_are_the_same() {
    check(
        &[
            &["418 | Unused | "],
            &["418 | (Unused) | "],
            &["418 | 未使用 | "],
        ],
        Some("Unused"),
        "",
    );
    check(
        &[&["418 | Reserved | "], &["418 | (保留) | "]],
        Some("Reserved"),
        "",
    );
    check(&[&["418 | Reserved | "], &["418 | Brewing | "]], None, "");
}

#[track_caller]
fn contradictions(tables: &[&[&str]], expected: &[&str]) {
    let errors = read("e.md", page(tables).as_bytes(), &Wanted::default()).unwrap_err();
    let found: Vec<&str> = errors.iter().map(|error| error.message.as_str()).collect();
    assert_eq!(found, expected, "{tables:?}");
}

#[test]
fn the_first_rows_that_contradict_each_other_are_cited() {
    contradictions(
        &[&[
            "404 | Unused | ",
            "404 | Not Found | ",
            "404 | Unused | ",
            "404 | Gone | ",
        ]],
        &["e.md:3 marks 404 as unused, but e.md:4 defines it"],
    );
    contradictions(
        &[&[
            "410 | Gone | ",
            "410-419 | Unassigned | ",
            "400-499 | Unassigned | ",
        ]],
        &["e.md:4 marks 410 as unassigned, but e.md:3 defines it"],
    );
    contradictions(
        &[&[
            "410 | Gone | ",
            "400-499 | Unassigned | ",
            "410-419 | Unassigned | ",
        ]],
        &["e.md:5 marks 410 as unassigned, but e.md:3 defines it"],
    );
    contradictions(
        &[&[
            "410 | Gone | ",
            "410 | Unassigned | ",
            "410 | Unassigned | ",
        ]],
        &["e.md:4 marks 410 as unassigned, but e.md:3 defines it"],
    );
    contradictions(
        &[&[
            "410 | Gone | ",
            "410 | Unused | ",
            "410 | Unassigned | ",
            "409 | Reserved | ",
            "409 | Unassigned | ",
        ]],
        &[
            "e.md:7 marks 409 as unassigned, but e.md:6 defines it",
            "e.md:4 marks 410 as unused, but e.md:3 defines it",
        ],
    );
}

#[test]
fn unused_and_unassigned_do_not_contradict_each_other() {
    let found = entries(&[&[
        "410 | Unused | ",
        "410 | Unassigned | ",
        "404 | Not Found | ",
        "411-499 | Unassigned | ",
    ]]);
    let found: Vec<u16> = found.iter().map(|entry| entry.status).collect();
    assert_eq!(found, [404, 410]);
}

/// The lines that define the statuses from 400 to 419, with `ranges`.
fn lines_of_ranges(rows: &[&str]) -> Vec<u32> {
    let wanted = Wanted::default().with_ranges(true);
    let entries = read("e.md", page(&[rows]).as_bytes(), &wanted)
        .unwrap()
        .entries;
    let of_range = entries
        .iter()
        .filter(|entry| (400..420).contains(&entry.status));
    of_range.map(|entry| entry.lines[0]).collect()
}

#[test]
fn the_narrowest_range_defines_a_status() {
    let lines = |groups: &[(u32, usize)]| -> Vec<u32> {
        groups
            .iter()
            .flat_map(|(line, count)| vec![*line; *count])
            .collect()
    };
    for (rows, expected) in [
        (
            ["400-419 | | ", "405-409 | | ", "400-419 | | "],
            lines(&[(3, 5), (4, 5), (3, 10)]),
        ),
        (
            ["405-409 | | ", "400-419 | | ", "405-409 | | "],
            lines(&[(4, 5), (3, 5), (4, 10)]),
        ),
        (
            ["405-414 | | ", "400-409 | | ", "4xx | | "],
            lines(&[(4, 10), (3, 5), (5, 5)]),
        ),
        (
            ["400-419 | | ", "407 | Ours | ", "407-408 | | "],
            lines(&[(3, 7), (4, 1), (5, 1), (3, 11)]),
        ),
    ] {
        assert_eq!(lines_of_ranges(&rows), expected, "{rows:?}");
    }
}

#[test]
fn a_page_of_ranges_defines_statuses_only_by_request() {
    let page = page(&[&["4xx | | ", "5xx | | "]]);
    let errors = read("e.md", page.as_bytes(), &Wanted::default()).unwrap_err();
    assert_eq!(
        (errors[0].line, &errors[0].message[..]),
        (Some(3), "e.md defines no status")
    );
    let wanted = Wanted::default().with_ranges(true);
    let entries = read("e.md", page.as_bytes(), &wanted).unwrap().entries;
    assert_eq!(entries.len(), 200);
    assert!(
        entries
            .iter()
            .all(|entry| entry.from_class && entry.phrase.is_none())
    );
}

#[test]
fn statuses_that_are_defined_elsewhere_are_not_skipped() {
    let skipped = |text: &str| {
        let text = format!("{}\n{text}", page(&[&["404 | Not Found | "]]));
        let skipped = read("e.md", text.as_bytes(), &Wanted::default())
            .unwrap()
            .skipped;
        skipped
            .into_iter()
            .map(|skipped| skipped.written)
            .collect::<Vec<_>>()
    };
    assert_eq!(
        skipped("| Code | When |\n|---|---|\n| 404 | x |\n| 570 | y |\n| 571 | z |\n"),
        ["570", "571"]
    );
    assert_eq!(skipped("404 | Not Found\n\n409 | Conflict\n"), ["409"]);
    assert_eq!(skipped("| 410 | Gone |\n"), ["410"]);
    assert!(skipped("411 is no row\n").is_empty());
    assert_eq!(skipped("- 410 | Gone\n"), ["410"]);
}

#[track_caller]
fn lifecycles(tables: &[&[&str]], expected: &[Lifecycle]) {
    let found: Vec<Lifecycle> = entries(tables)
        .into_iter()
        .map(|entry| entry.lifecycle)
        .collect();
    assert_eq!(found, expected, "{tables:?}");
}

#[test]
fn a_phrase_or_a_short_meaning_retires_a_row() {
    use Lifecycle::{Active, Reserved, Retired};
    for row in [
        "410 | Unused | ",
        "410 | Not used | ",
        "410 | Unused since v2 | ",
        "410 | | (Unused).",
        "410 | | Not used any more",
        "410 | Gone | Removed in v2.",
        "410 | Gone | Deprecated: no longer returned",
        "410 | Gone | 废弃",
        "410 | | 使用されていません",
        "410 (Unused) | | ",
    ] {
        lifecycles(&[&[row]], &[Retired]);
    }
    for row in [
        "410 | Gone | The order was removed by another client",
        "410 | Gone | Removed",
        "410 | Gone | unused parameter",
        "410 | Gone | Deprecated",
        "410 | Unused Path | ",
    ] {
        lifecycles(&[&[row]], &[Active]);
    }
    lifecycles(&[&["410 | | Reserved"]], &[Reserved]);
    lifecycles(&[&["410 | Unused | ", "410 | Not used | "]], &[Retired]);
    lifecycles(&[&["410 | Reserved | "], &["410 | Gone | "]], &[Active]);
    contradictions(
        &[&["410 | Gone | "], &["410 | Gone | No longer used."]],
        &["e.md:7 marks 410 as unused, but e.md:3 defines it"],
    );
}

#[test]
fn a_column_of_states_retires_rows() {
    use Lifecycle::{Active, Reserved, Retired};
    let shown = |title: &str, states: [&str; 3]| -> Vec<_> {
        let rows: Vec<String> = states
            .iter()
            .zip(["400 | Bad Request", "409 | Conflict", "410 | Gone"])
            .map(|(state, row)| format!("{row} | {state} | on {}", &row[..3]))
            .collect();
        let rows: Vec<&str> = rows.iter().map(String::as_str).collect();
        let page = table(&format!("HTTP code | Phrase | {title} | Note"), &rows);
        let entries = read("e.md", page.as_bytes(), &Wanted::default());
        let entries = entries.unwrap().entries.into_iter();
        entries
            .map(|entry| (entry.lifecycle, entry.meaning))
            .collect()
    };
    let with_note = |[a, b, c]: [Lifecycle; 3]| {
        [(a, "on 400"), (b, "on 409"), (c, "on 410")]
            .map(|(lifecycle, note)| (lifecycle, note.to_owned()))
    };
    for title in ["Status", "State", "Lifecycle", "状态", "Estado"] {
        assert_eq!(
            shown(title, ["active", "Deprecated", "removed"]),
            with_note([Active, Active, Retired])
        );
    }
    assert_eq!(
        shown("状态", ["使用中", "已废弃", "保留"]),
        with_note([Active, Retired, Reserved])
    );
    // Where most cells are no states, the column has none.
    assert_eq!(shown("Status", ["bad", "busy", "removed"])[2].0, Active);
}

#[test]
fn a_code_is_retired_before_its_status() {
    let entries = |rows: &[&str]| {
        let page = table("HTTP code | Error code | Meaning", rows);
        let statuses = read("e.md", page.as_bytes(), &Wanted::default());
        statuses
            .unwrap_or_else(|errors| panic!("{}", errors[0]))
            .entries
    };
    let used_and_not = entries(&["404 | lost | a", "404 | lost_2 | Unused", "409 | lost | a"]);
    assert_eq!(used_and_not[0].lifecycle, Lifecycle::Active);
    let codes: Vec<Lifecycle> = used_and_not[0]
        .codes
        .iter()
        .map(|code| code.lifecycle)
        .collect();
    assert_eq!(codes, [Lifecycle::Active, Lifecycle::Retired]);
    let unused = entries(&[
        "404 | lost | Unused",
        "404 | lost_2 | Unused",
        "409 | lost | a",
    ]);
    assert_eq!(unused[0].lifecycle, Lifecycle::Retired);
    // What one row has in use is in use.
    let both = entries(&["404 | lost | Unused", "404 | lost | a"]);
    assert_eq!(both[0].codes[0].lifecycle, Lifecycle::Active);
    assert_eq!(both[0].codes[0].lines, [3, 4]);
    let blank = entries(&["404 | lost | a", "404 | - | Unused", "409 | - | b"]);
    assert!(!blank[0].code_optional && blank[1].code_optional);
}

//! Messages about the coverage of a document.

use http::StatusCode;

use super::{PAGE, check, check_help, check_line, code, policy};
use crate::{
    document::{Document, entry::Entry, facts::Lifecycle},
    documents::NAT,
    error::mapping::Mapping,
    rules::{
        coverage::{check_exception, check_exception_needed, check_exhaustive},
        finding::Finding,
    },
};

static TWO: Document = Document::new(
    "TWO",
    &[Entry::new(404, "Not Found"), Entry::new(409, "Conflict")],
);
static THREE: Document = Document::new(
    "docs/three.md",
    &[
        Entry::new(404, "Not Found").with_location("docs/three.md", &[4]),
        Entry::without_phrase(409).with_location("docs/three.md", &[5]),
        Entry::new(500, "Broken"),
    ],
)
.with_file("docs/three.md");

#[track_caller]
fn check_exhaustive_line(document: &'static Document, mappings: &[Mapping], expected: &str) {
    let policy = policy(document);
    check_line(check_exhaustive(&policy, mappings, &[]).as_ref(), expected);
}

#[test]
fn the_errors_that_a_type_does_not_cover_are_counted() {
    let not_found = [Mapping::new("OrderError", "A", StatusCode::NOT_FOUND)];
    check_exhaustive_line(
        &TWO,
        &not_found,
        "`OrderError` does not cover 1 of the 2 errors that TWO defines",
    );
    check_exhaustive_line(
        &TWO,
        &[],
        "`OrderError` covers none of the 2 errors that TWO defines",
    );
    check_exhaustive_line(
        &PAGE,
        &not_found,
        "`OrderError` does not cover the only error that PAGE (docs/errors.md) defines",
    );
}

#[test]
fn the_errors_that_a_type_does_not_cover_are_listed() {
    let check = |mappings: &[Mapping], except: &[u16], missing: &str, help: &str| {
        let except: Vec<StatusCode> = except.iter().copied().map(code).collect();
        let policy = policy(&THREE);
        let finding = check_exhaustive(&policy, mappings, &except);
        check_help(finding.as_ref(), missing);
        check_help(finding.as_ref(), help);
    };
    let not_found = [Mapping::new("OrderError", "A", StatusCode::NOT_FOUND)];
    let both = "missing: 409 (docs/three.md:5) and 500 Broken";
    check(
        &not_found,
        &[],
        both,
        "add a variant for each, or except those that cannot happen: `exhaustive(except(409, 500))`",
    );
    check(
        &[],
        &[404],
        both,
        "add a variant for each, or add those that cannot happen to the exceptions: \
         `except(.., 409, 500)`",
    );
    check(
        &not_found,
        &[409],
        "missing: 500 Broken",
        "add a variant for it, or add it to the exceptions if it cannot happen: `except(.., 500)`",
    );
    let two = [
        not_found[0],
        Mapping::new("OrderError", "B", StatusCode::CONFLICT),
    ];
    check(
        &two,
        &[],
        "missing: 500 Broken",
        "add a variant for it, or except it if it cannot happen: `exhaustive(except(500))`",
    );
}

#[test]
fn a_long_list_is_cut() {
    let policy = policy(&NAT);
    let finding = check_exhaustive(&policy, &[], &[]);
    check(
        finding.as_ref(),
        "`OrderError` covers none of the 14 errors that NAT defines\n\n\
         help: missing: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, \
         405 Method Not Allowed, 406 Not Acceptable and 8 more\n\
         help: add a variant for each, or except those that cannot happen: \
         `exhaustive(except(400, 401, 403, 404, 405, 406, ..))`",
    );
}

fn not_covered(document: &Document, except: &[u16], types: &[&[Mapping]]) -> String {
    // The message is that of a constant that panics.
    let run = || document.check_coverage(except, types);
    let panic = std::panic::catch_unwind(std::panic::AssertUnwindSafe(run));
    *panic
        .expect_err("not covered")
        .downcast::<String>()
        .expect("a text")
}

#[test]
fn the_errors_that_no_type_covers_have_a_line_each() {
    let not_found = [Mapping::new("A", "", StatusCode::NOT_FOUND)];
    let conflict = [Mapping::new("B", "", StatusCode::CONFLICT)];
    assert_eq!(
        not_covered(&THREE, &[], &[&not_found]),
        "2 of the 3 errors defined in docs/three.md are not covered by any type\n\n  \
         docs/three.md:5: 409\n  500 Broken\n\n\
         help: add a variant for each, or except those that cannot happen: \
         `covered_except(&[409, 500], &[..])`"
    );
    assert_eq!(
        not_covered(&THREE, &[409], &[&not_found]),
        "1 of the 3 errors defined in docs/three.md is not covered by any type\n\n  500 Broken\n\n\
         help: add a variant for it, or add it to the exceptions if it cannot happen: \
         `covered_except(&[.., 500], &[..])`"
    );
    assert_eq!(
        not_covered(&TWO, &[404], &[]).lines().next_back(),
        Some(
            "help: add a variant for it, or add it to the exceptions if it cannot happen: \
             `TWO.covered_except(&[.., 409], &[..])`"
        )
    );
    assert_eq!(
        not_covered(&TWO, &[], &[&conflict]).lines().next_back(),
        Some(
            "help: add a variant for it, or except it if it cannot happen: \
             `TWO.covered_except(&[404], &[..])`"
        )
    );
    assert_eq!(
        not_covered(&THREE, &[500], &[]).lines().next_back(),
        Some(
            "help: add a variant for each, or add those that cannot happen to the exceptions: \
             `covered_except(&[.., 404, 409], &[..])`"
        )
    );
}

#[test]
fn the_errors_that_no_type_covers_are_counted() {
    let line = |document, except: &[u16]| {
        let message = not_covered(document, except, &[]);
        message.lines().next().map(str::to_owned).unwrap()
    };
    assert_eq!(
        line(&TWO, &[]),
        "none of the 2 errors defined in TWO is covered by a type"
    );
    assert_eq!(
        line(&PAGE, &[]),
        "the only error defined in PAGE (docs/errors.md) is not covered by any type"
    );
    assert_eq!(
        line(&NAT, &[400, 404]),
        "12 of the 14 errors defined in NAT are not covered by any type"
    );
}

/// The lines of a document with 80 errors, whose names and files are of a certain length.
fn lines_of_80_errors(length: usize) -> Vec<String> {
    let text = |letter: &str| &*String::leak(letter.repeat(length));
    let entries =
        (400..480).map(|status| Entry::new(status, text("p")).with_location(text("f"), &[1]));
    let document = Document::new("MANY", Vec::leak(entries.collect()));
    let message = not_covered(&document, &[], &[]);
    message.lines().map(str::to_owned).collect()
}

#[test]
fn a_message_lists_sixty_errors() {
    let lines = lines_of_80_errors(3);
    assert_eq!(lines[2], "  fff:1: 400 ppp");
    assert_eq!(lines[61], "  fff:1: 459 ppp");
    assert_eq!(lines[62], "  and 20 more");
    assert_eq!(lines[63], "");
    assert!(
        lines[64].ends_with("457, 458, 459, ..], &[..])`"),
        "{}",
        lines[64]
    );
    assert_eq!(lines.len(), 65);
}

#[test]
fn long_lines_leave_room_for_the_help() {
    for length in [50, 100, 200, 400, 1000, 3000] {
        let lines = lines_of_80_errors(length);
        let shown = lines.len() - 5;
        assert_eq!(
            lines[shown + 2],
            format!("  and {} more", 80 - shown),
            "{length}"
        );
        // The help names the statuses that have a line.
        let last = format!("{}, ..], &[..])`", 399 + shown);
        assert!(lines[shown + 4].ends_with(&last), "{}", lines[shown + 4]);
        let room = 8192 - lines.join("\n").len();
        assert!(room < 1024 + 2 * length + 24, "{length}: {room} left");
    }
}

#[test]
fn a_needless_exception_has_its_reason() {
    static ODD: Document = Document::new(
        "ODD",
        &[
            Entry::new(200, "OK").with_location("odd.md", &[1]),
            Entry::new(402, "").with_lifecycle(Lifecycle::Reserved),
            Entry::new(410, "").with_lifecycle(Lifecycle::Retired),
            Entry::new(418, "").from_class(),
        ],
    )
    .with_file("odd.md");
    static UNION: Document = Document::union("UNION", &[&ODD, &TWO]);
    for (status, expected) in [
        (200, "ODD defines 200, which is not an error (odd.md:1)"),
        (402, "ODD defines 402 as reserved"),
        (410, "ODD defines 410 as retired"),
        (418, "ODD defines 418 only as part of a class"),
        (499, "UNION does not define 499"),
    ] {
        let policy = policy(&UNION);
        check(
            check_exception(&policy, code(status)).as_ref(),
            &format!("needless exception: {expected}\n\nhelp: remove it"),
        );
    }
    let policy = policy(&TWO);
    let sent = [Mapping::new("E", "V", StatusCode::CONFLICT)];
    check(
        check_exception_needed(&policy, &sent, StatusCode::CONFLICT).as_ref(),
        "needless exception: `E::V` has status 409\n\nhelp: remove it",
    );
    let expected = "needless exception: TWO does not define 400\n\
                    duplicate exception 404\n\n\
                    help: remove them";
    assert_eq!(not_covered(&TWO, &[404, 400, 404], &[]), expected);
    let many: Vec<u16> = (410..418).collect();
    let message = not_covered(&TWO, &many, &[]);
    let lines: Vec<&str> = message.lines().collect();
    assert_eq!(lines[5], "needless exception: TWO does not define 415");
    assert_eq!(lines[6..], ["and 2 more", "", "help: remove them"]);
}

#[test]
fn types_without_a_document_are_named() {
    fn message(document: &Document, count: usize) -> String {
        let names = ["A", "B", "C", "D", "E", "F", "G"];
        let types = names[..count]
            .iter()
            .fold(crate::const_text::Few::new(), |few, name| few.with(*name));
        let text = super::text(&Finding::NoDocument { document, types });
        text.as_str().to_owned()
    }
    assert_eq!(
        message(&TWO, 1),
        "`A` names no document, so its statuses are not checked against TWO\n\n\
         help: write `#[status(document = TWO)]` on `A`"
    );
    assert_eq!(
        message(&THREE, 2),
        "`A` and `B` name no document, so their statuses are not checked against docs/three.md\n\n\
         help: write `#[status(document = ERRORS)]` on each"
    );
    assert!(message(&TWO, 7).starts_with("`A`, `B`, `C`, `D`, `E`, `F` and 1 more name no"));
}

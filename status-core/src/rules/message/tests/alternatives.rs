//! The help for a refused status: where else it is defined, and what is near.

use super::{PAGE, check, check_help, own, policy};
use crate::{
    document::{
        Document,
        entry::Entry,
        facts::Lifecycle,
        location::{SkipReason, Skipped},
    },
    documents::NAT,
    error::policy::Policy,
    rules::{message::text, status},
};

static PARTS: Document = Document::union("PARTS", &[&PAGE, &PAGE]);
static UNION: Document = Document::union("UNION", &[&PAGE, &PARTS]);

#[test]
fn a_page_that_is_several_parts_is_mentioned_once() {
    let policy = policy(&UNION);
    let finding = status::check(&policy, own(418));
    check(
        finding.as_ref(),
        "`OrderError::Odd` has status 418, which neither of the two documents in UNION defines\n\n\
         help: docs/errors.md:20 has `4xx`, which does not define single statuses: \
         to define them all, write `ranges` in `document!`\n\
         help: 418 is registered as unused\n\
         help: the nearest status in UNION is 405 Method Not Allowed\n\
         help: to send it anyway, give a reason: `#[status(418, undocumented = \"..\")]`",
    );
}

/// The `help:` lines for a status that a document does not define.
fn help(document: Document, names_document: bool, status: u16) -> Vec<String> {
    let policy = Policy {
        names_document,
        ..policy(Box::leak(Box::new(document)))
    };
    let finding = status::check(&policy, own(status)).expect("a finding");
    let text = text(&finding);
    let lines = text.as_str().lines();
    lines
        .filter_map(|line| line.strip_prefix("help: ").map(str::to_owned))
        .collect()
}

fn with_skipped(skipped: &[Skipped]) -> Document {
    Document::new("PAGE", &[]).with_skipped(Vec::leak(skipped.to_vec()))
}

const RANGE: Skipped = Skipped::new("4xx", 1, SkipReason::Range(400, 499));
const DEFAULT: Skipped = Skipped::new("default", 2, SkipReason::Default);
const UNASSIGNED: Skipped = Skipped::new("418", 3, SkipReason::Unassigned(418, 418));
const MISSPELT: Skipped = Skipped::new("4l8", 4, SkipReason::NotAStatus);
const OTHER_TABLE: Skipped = Skipped::new("418", 5, SkipReason::OtherTable(418));
const OTHER_COLUMN: Skipped = Skipped::new("418", 7, SkipReason::OtherColumn(418));
const NO_TABLE: Skipped = Skipped::new("418", 6, SkipReason::NoTable(418));

#[test]
fn text_that_mentions_the_status_is_cited() {
    for (skipped, in_a_file, by_name) in [
        (
            RANGE,
            ":1 has `4xx`, which does not define single statuses: \
             to define them all, write `ranges` in `document!`",
            " has `4xx`, which does not define single statuses",
        ),
        (
            DEFAULT,
            ":2 has `default`, which does not define single statuses: \
             to define all that nothing else defines, write `ranges` in `document!`",
            " has `default`, which does not define single statuses",
        ),
        (
            UNASSIGNED,
            ":3 marks 418 as unassigned",
            " marks 418 as unassigned",
        ),
        (
            MISSPELT,
            ":4 has `4l8`, which is not a status: did you mean 418?",
            " has `4l8`, which is not a status: did you mean 418?",
        ),
        (
            OTHER_TABLE,
            ":5 has 418 in a table that is not recognized as one of statuses: \
             if it is one, name its column: `column = \"..\"`",
            " has 418 in a table that is not recognized as one of statuses: \
             if it is one, name its column: `column = \"..\"`",
        ),
        (
            OTHER_COLUMN,
            ":7 has 418 in another column than the one that is read: \
             to read it, write `column = \"..\"`",
            " has 418 in another column than the one that is read: \
             to read it, write `column = \"..\"`",
        ),
        (
            NO_TABLE,
            ":6 has 418 outside of the tables of statuses: \
             move it into one, or read its part of the page with `section = \"..\"`",
            " has 418 outside of the tables of statuses: \
             move it into one, or read its part of the page with `section = \"..\"`",
        ),
    ] {
        let document = with_skipped(&[skipped]);
        assert_eq!(help(document, true, 418)[0], format!("PAGE{by_name}"));
        let of_file = document.with_file("docs/a.md");
        assert_eq!(help(of_file, true, 418)[0], format!("docs/a.md{in_a_file}"));
    }
}

#[test]
fn the_most_specific_text_is_cited() {
    for (skipped, cited) in [
        (&[DEFAULT, RANGE][..], "has `4xx`"),
        (&[RANGE, DEFAULT], "has `4xx`"),
        (&[RANGE, UNASSIGNED], "marks 418"),
        (
            &[DEFAULT, RANGE, UNASSIGNED, NO_TABLE],
            "outside of the tables",
        ),
        (&[MISSPELT, OTHER_TABLE, NO_TABLE], "has `4l8`"),
    ] {
        let help = &help(with_skipped(skipped), true, 418)[0];
        assert!(help.contains(cited), "{help}");
    }
    // A text about other statuses is no help.
    let others = with_skipped(&[UNASSIGNED, NO_TABLE, RANGE]);
    assert_eq!(help(others, true, 599)[0], "599 is not registered");
}

#[test]
fn each_page_is_cited_once() {
    static FIRST: Document = Document::new("FIRST", &[])
        .with_file("a.md")
        .with_skipped(&[RANGE]);
    static SECOND: Document = Document::new("SECOND", &[])
        .with_file("a.md")
        .with_skipped(&[RANGE]);
    static OTHER_LINE: Document = Document::new("OTHER", &[])
        .with_file("a.md")
        .with_skipped(&[UNASSIGNED]);
    static OTHER_FILE: Document = Document::new("FILE", &[])
        .with_file("b.md")
        .with_skipped(&[RANGE]);
    static OTHER_TEXT: Document = Document::new("TEXT", &[])
        .with_file("a.md")
        .with_skipped(&[Skipped::new("400-499", 1, SkipReason::Range(400, 499))]);
    static PARTS: [&Document; 5] = [&FIRST, &SECOND, &OTHER_LINE, &OTHER_FILE, &OTHER_TEXT];
    let union = Document::union("ALL", &PARTS);
    let cited: Vec<String> = help(union, true, 418)
        .into_iter()
        .filter_map(|line| Some(line.split_once(',')?.0.to_owned()))
        .filter(|line| line.contains(".md"))
        .collect();
    assert_eq!(
        cited,
        [
            "a.md:1 has `4xx`",
            "b.md:1 has `4xx`",
            "a.md:1 has `400-499`"
        ]
    );
    assert_eq!(help(union, true, 418)[1], "a.md:3 marks 418 as unassigned");
}

#[test]
fn the_documents_that_define_the_status_are_named() {
    let none = || Document::new("NONE", &[]);
    for (status, expected) in [
        (404, "COMMON, NAT, HTTP11, CCI and EVS define 404 Not Found"),
        (410, "HTTP11 and CCI define 410 Gone"),
        (307, "HTTP11 defines 307 Temporary Redirect"),
        (306, "306 is registered as unused"),
        (418, "418 is registered as unused"),
        (425, "425 is registered as `Too Early`"),
        (499, "499 is not registered"),
    ] {
        assert_eq!(help(none(), true, status)[0], expected);
    }
    assert_eq!(
        help(none(), false, 425)[0],
        "IANA defines 425 Too Early: for an API without a page of its own, \
         write `document = status_core::documents::IANA`"
    );
    assert_eq!(help(none(), false, 499)[0], "499 is not registered");
}

#[test]
fn the_nearest_statuses_are_those_that_the_type_can_send() {
    const BOTH: &[Entry] = &[
        Entry::new(200, "OK"),
        Entry::new(400, "Bad Request"),
        Entry::new(404, "Not Found"),
        Entry::new(409, "Conflict").with_lifecycle(Lifecycle::Retired),
        Entry::new(419, "Odd").from_class(),
        Entry::new(421, "Reserved").with_lifecycle(Lifecycle::Reserved),
        Entry::without_phrase(422).from_class(),
        Entry::new(499, "Closed"),
    ];
    const NOTHING_ELSE: &[Entry] = &[Entry::new(200, "OK"), Entry::new(418, "").from_class()];

    let nearest = |entries: &'static [Entry], status| {
        let help = help(Document::new("PAGE", entries), true, status);
        help.into_iter()
            .find(|line| line.starts_with("the nearest"))
    };
    assert_eq!(
        nearest(BOTH, 418).unwrap(),
        "the nearest statuses in PAGE are 404 Not Found and 422"
    );
    assert_eq!(
        nearest(BOTH, 500).unwrap(),
        "the nearest status in PAGE is 499 Closed"
    );
    assert_eq!(
        nearest(BOTH, 399).unwrap(),
        "the nearest status in PAGE is 400 Bad Request"
    );
    assert_eq!(nearest(NOTHING_ELSE, 404), None);
    // The nearest to a retired status is not that status.
    assert_eq!(
        nearest(BOTH, 409).unwrap(),
        "the nearest statuses in PAGE are 404 Not Found and 422"
    );
}

#[test]
fn the_nearest_status_has_its_line() {
    static LOCATED: Document = Document::new(
        "PAGE",
        &[Entry::new(404, "Not Found").with_location("a.md", &[3, 9])],
    );
    let policy = policy(&NAT);
    check_help(
        status::check(&policy, own(410)).as_ref(),
        "the nearest statuses in NAT are 409 Conflict and 500 Internal Server Error",
    );
    let policy = super::policy(&LOCATED);
    check_help(
        status::check(&policy, own(410)).as_ref(),
        "the nearest status in PAGE is 404 Not Found (a.md:3)",
    );
}

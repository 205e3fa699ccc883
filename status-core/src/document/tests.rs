//! Look-ups in documents and unions, and when two documents are the same.

use super::{Class, Document, Entry, Lifecycle, entry::Origin, location::Location};

const A: &[Entry] = &[Entry::new(404, "Not Found"), Entry::new(409, "Conflict")];
static PAGE: Document = Document::new("PAGE", A);
static OTHER: Document = Document::new(
    "OTHER",
    &[
        Entry::new(400, "Bad"),
        Entry::new(404, "Missing"),
        Entry::new(500, "Broken"),
    ],
);
static UNION: Document = Document::union("UNION", &[&PAGE, &OTHER]);
static NESTED: Document = Document::union("NESTED", &[&UNION, &PAGE]);
/// A document with an entry of its own in front of those of its parts.
static OWN: Document = Document::from_parts("OWN", &[Entry::without_phrase(404)], &[&OTHER, &PAGE]);

fn rows(document: &Document) -> Vec<(u16, &'static str)> {
    let entries = document.entries();
    entries
        .map(|entry| (entry.number, entry.phrase().unwrap_or("-")))
        .collect()
}

#[test]
fn the_first_part_that_defines_a_status_has_its_entry() {
    let expected = [
        (400, "Bad"),
        (404, "Not Found"),
        (409, "Conflict"),
        (500, "Broken"),
    ];
    assert_eq!(rows(&UNION), expected);
    assert_eq!(rows(&NESTED), expected);
    assert_eq!(
        rows(&OWN),
        [(400, "Bad"), (404, "-"), (409, "Conflict"), (500, "Broken")]
    );
    for document in [&PAGE, &OTHER, &UNION, &NESTED, &OWN] {
        for status in 0..=1000 {
            let entry = document
                .entry(status)
                .map(|entry| entry.phrase().unwrap_or("-"));
            let listed = rows(document)
                .into_iter()
                .find(|(number, _)| *number == status);
            assert_eq!(
                entry,
                listed.map(|(_, phrase)| phrase),
                "{} {status}",
                document.name()
            );
        }
    }
}

#[test]
fn entries_are_counted_before_they_are_read() {
    let mut entries = NESTED.entries();
    for left in (0..4).rev() {
        assert!(entries.next().is_some());
        assert_eq!(entries.size_hint(), (left, Some(left)));
    }
    assert!(entries.next().is_none());
}

#[test]
fn a_table_is_the_innermost_document_with_the_status() {
    let table = |document: &Document, status| document.table_of(status).map(Document::name);
    assert_eq!(table(&NESTED, 409), Some("PAGE"));
    assert_eq!(table(&NESTED, 500), Some("OTHER"));
    assert_eq!(table(&PAGE, 404), Some("PAGE"));
    assert_eq!(table(&NESTED, 418), None);
}

#[test]
fn documents_with_equal_names_titles_and_statuses_are_the_same() {
    static TWIN: Document = Document::new(
        "PAGE",
        &[Entry::without_phrase(404), Entry::new(409, "Other")],
    );
    static TWIN_UNION: Document = Document::union("UNION", &[&TWIN, &OTHER]);
    assert!(PAGE.is_same_as(&TWIN) && TWIN.is_same_as(&PAGE));
    assert!(UNION.is_same_as(&TWIN_UNION));
}

#[test]
fn documents_that_differ_in_anything_are_not_the_same() {
    static RENAMED: Document = Document::new("RENAMED", A);
    static TITLED: Document = Document::new("PAGE", A).with_title("the page");
    static SHORTER: Document = Document::new("PAGE", &[Entry::new(404, "Not Found")]);
    static LATER: Document = Document::new("PAGE", &[Entry::new(404, ""), Entry::new(410, "")]);
    static EARLIER: Document = Document::new("PAGE", &[Entry::new(403, ""), Entry::new(409, "")]);
    static RESERVED: Document = Document::new(
        "PAGE",
        &[
            Entry::new(404, "Not Found"),
            Entry::new(409, "Conflict").with_lifecycle(Lifecycle::Reserved),
        ],
    );
    static PARTS: Document = Document::from_parts("PAGE", A, &[&OTHER]);
    static FIRST: Document = Document::union("UNION", &[&LATER, &OTHER]);
    static SECOND: Document = Document::union("UNION", &[&PAGE, &RENAMED]);
    for other in [
        &RENAMED, &TITLED, &SHORTER, &LATER, &EARLIER, &RESERVED, &PARTS,
    ] {
        assert!(
            !PAGE.is_same_as(other) && !other.is_same_as(&PAGE),
            "{other}"
        );
    }
    for other in [&FIRST, &SECOND] {
        assert!(
            !UNION.is_same_as(other) && !other.is_same_as(&UNION),
            "{other}"
        );
    }
}

#[test]
fn a_document_displays_a_line_for_each_status() {
    static ONE: Document = Document::new("ONE", &[Entry::new(404, "Not Found")]);
    static TWO: Document = Document::new(
        "TWO",
        &[
            Entry::new(404, "网关").with_meaning("no gateway"),
            Entry::new(409, "Conflict").with_meaning("taken"),
        ],
    )
    .with_title("both");
    assert_eq!(ONE.to_string(), "ONE (1 status)\n  404  Not Found");
    assert_eq!(
        TWO.to_string(),
        "TWO: both (2 statuses)\n  404  网关        no gateway\n  409  Conflict  taken"
    );
}

#[test]
fn a_class_has_its_ranges_and_meanings() {
    const CLASS: Class =
        Class::new((400, 499), (400, 415), "client error").with_translations(&[("zh", "错误")]);
    assert_eq!((CLASS.whole(), CLASS.defined()), (400..=499, 400..=415));
    assert_eq!(CLASS.meaning(), "client error");
    assert_eq!(
        (CLASS.meaning_in("ZH"), CLASS.meaning_in("de")),
        (Some("错误"), None)
    );
}

#[test]
fn statuses_of_few_operations_are_noted() {
    const fn defined_by(number: u16, defining: u32) -> Entry {
        Entry {
            origin: Some(Origin {
                location: Location::new("api.yaml", &[1]),
                code_optional: false,
                operations: Some((defining, 69)),
            }),
            ..Entry::without_phrase(number)
        }
    }
    static API: Document = Document::new(
        "API",
        &[
            defined_by(404, 69),
            defined_by(409, 18),
            defined_by(410, 17),
            defined_by(429, 1),
        ],
    );
    let shown: Vec<String> = API.verdicts().iter().map(ToString::to_string).collect();
    assert_eq!(
        shown,
        [
            "api.yaml:1: 410: defined by 17 of 69 operations",
            "api.yaml:1: 429: defined by 1 of 69 operations"
        ]
    );
    let verdicts = API.verdicts();
    assert!(verdicts.iter().all(|verdict| !verdict.is_disagreement()));
}

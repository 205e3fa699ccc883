//! The pages of the five built-in documents, in the formats in which they are published, are read
//! as those documents.

use status_core::{
    Document, Entry, StatusCode,
    document::{Finding, Lifecycle, SkipReason, Skipped},
    documents,
};

static COMMON: Document = status_core::document!("documents/common.md");
static NAT: Document = status_core::document!("documents/nat.md");
static HTTP11: Document = status_core::document!("documents/http11.md");
static CCI: Document = status_core::document!("documents/cci.md");
static EVS: Document = status_core::document!("documents/evs.md");
static NAT_IN_RST: Document = status_core::document!("documents/nat.rst");
static EVS_IN_RST: Document = status_core::document!("documents/evs.rst");

/// The facts of an entry that a table has: the status, the phrase, and whether it is retired. All
/// other facts come from prose.
type Read = (StatusCode, Option<&'static str>, bool);

fn read(document: &Document) -> Vec<Read> {
    let is_retired = |entry: &Entry| entry.lifecycle() == Lifecycle::Retired;
    document
        .entries()
        .map(|entry| (entry.status(), entry.phrase(), is_retired(entry)))
        .collect()
}

#[test]
fn entries_are_those_of_the_built_in_documents() {
    let pages = [
        (&COMMON, &documents::COMMON, 16),
        (&NAT, &documents::NAT, 17),
        (&HTTP11, &documents::HTTP11, 39),
        (&CCI, &documents::CCI, 42),
        (&EVS, &documents::EVS, 20),
    ];
    for (page, registered, count) in pages {
        assert_eq!(read(page), read(registered), "{}", page.name());
        assert_eq!(page.entries().len(), count, "{}", page.name());
    }
}

/// The pages of the same services in another format and in other words.
#[test]
fn pages_in_other_formats_have_the_same_entries() {
    for (page, registered) in [
        (&NAT_IN_RST, &documents::NAT),
        (&EVS_IN_RST, &documents::EVS),
    ] {
        assert_eq!(read(page), read(registered), "{}", page.name());
    }
}

/// The pages are in Chinese. That of EVS has no meanings.
#[test]
fn meanings_are_read() {
    for (page, registered) in [
        (&COMMON, &documents::COMMON),
        (&NAT, &documents::NAT),
        (&HTTP11, &documents::HTTP11),
    ] {
        for (read, entry) in page.entries().zip(registered.entries()) {
            assert_eq!(read.meaning(), entry.meaning_in("zh"), "{}", page.name());
            assert_eq!(read.meaning_in("zh"), None, "{}", page.name());
        }
    }
    // A paragraph for each clause.
    let read = CCI.entry(429).and_then(Entry::meaning);
    let expected = documents::CCI
        .entry(429)
        .and_then(|entry| entry.meaning_in("zh"));
    let without_spaces = |meaning: Option<&str>| meaning.map(|meaning| meaning.replace(' ', ""));
    assert_eq!(without_spaces(read), without_spaces(expected));
    assert_eq!(EVS.entry(413).unwrap().meaning(), None);
}

#[test]
fn classes_are_skipped() {
    let classes: Vec<_> = documents::HTTP11
        .classes()
        .iter()
        .map(|class| SkipReason::Range(*class.whole().start(), *class.whole().end()))
        .collect();
    let skipped: Vec<SkipReason> = HTTP11.skipped().iter().map(Skipped::reason).collect();
    assert_eq!(skipped, classes);
    assert_eq!(HTTP11.skipped()[0].written(), "100-199");
}

#[test]
fn verdicts_are_those_on_the_built_in_documents() {
    // A page that was read has neither headers nor a table of classes.
    let findings = |document: &Document| -> Vec<_> {
        let verdicts = document.verdicts().into_iter();
        let of_phrases = verdicts.filter(|verdict| {
            !matches!(
                verdict.finding(),
                Finding::HeaderName { .. } | Finding::OutsideClass | Finding::Unlisted
            )
        });
        of_phrases
            .map(|verdict| (verdict.status(), verdict.finding()))
            .collect()
    };
    for (page, registered) in [
        (&HTTP11, &documents::HTTP11),
        (&CCI, &documents::CCI),
        (&EVS, &documents::EVS),
    ] {
        assert_eq!(findings(page), findings(registered), "{}", page.name());
    }
}

#[test]
fn every_entry_has_its_line() {
    let source = include_str!("documents/nat.md");
    for entry in NAT.entries() {
        let found = entry.location().expect("it was read");
        // Named as the compiler names a source file of this crate.
        assert_eq!(found.file(), "tests/documents/nat.md");
        let line = source.lines().nth(found.line() as usize - 1).unwrap();
        assert!(
            line.contains(&format!(">{}", entry.status().as_str())),
            "{found}: {line}"
        );
    }
}

//! The pages of the five built-in documents, in the shapes in which they are published, read back equal to the registry.

use status_core::{Document, Entry, NoCode, StatusCode, documents};

static COMMON: Document = status_core::document!("documents/common.md");
static NAT: Document = status_core::document!("documents/nat.md");
static HTTP11: Document = status_core::document!("documents/http11.md");
static CCI: Document = status_core::document!("documents/cci.md");
static EVS: Document = status_core::document!("documents/evs.md");

/// What a page has of a row of the registry: the code, the phrase, and whether it is in use. What else the registry knows comes from prose.
type Read = (StatusCode, Option<&'static str>, bool);

fn rows(document: &Document) -> Vec<Read> {
    let is_retired = |entry: &Entry| entry.standing() == status_core::Standing::Retired;
    document
        .entries()
        .map(|entry| (entry.code(), entry.phrase(), is_retired(entry)))
        .collect()
}

#[test]
fn read_back_equal() {
    let pages = [
        (&COMMON, &documents::COMMON, 16),
        (&NAT, &documents::NAT, 17),
        (&HTTP11, &documents::HTTP11, 39),
        (&CCI, &documents::CCI, 42),
        (&EVS, &documents::EVS, 20),
    ];
    for (page, registered, count) in pages {
        assert_eq!(rows(page), rows(registered), "{}", page.name());
        assert_eq!(page.entries().len(), count, "{}", page.name());
    }
}

/// EVS says nothing beside the phrase.
#[test]
fn meanings_are_read() {
    for (page, registered) in [
        (&COMMON, &documents::COMMON),
        (&NAT, &documents::NAT),
        (&HTTP11, &documents::HTTP11),
    ] {
        for (read, entry) in page.entries().zip(registered.entries()) {
            assert_eq!(read.meaning().zh(), entry.meaning().zh(), "{}", page.name());
        }
    }
    // A paragraph for each clause.
    let (read, entry) = (CCI.entry(429), documents::CCI.entry(429));
    let without_spaces =
        |entry: Option<&Entry>| entry.map(|entry| entry.meaning().zh().replace(' ', ""));
    assert_eq!(without_spaces(read), without_spaces(entry));
    assert_eq!(EVS.entry(413).unwrap().meaning().zh(), "");
}

#[test]
fn classes_are_kept_apart() {
    let classes: Vec<_> = documents::HTTP11
        .classes()
        .iter()
        .map(|class| NoCode::Range(*class.whole().start(), *class.whole().end()))
        .collect();
    let apart: Vec<NoCode> = HTTP11.apart().iter().map(status_core::Apart::why).collect();
    assert_eq!(apart, classes);
    assert_eq!(HTTP11.apart()[0].written(), "100-199");
}

#[test]
fn verdicts_are_those_of_the_registry() {
    // Of what is known from a page: no headers are, and no table of classes is.
    let told = |document: &Document| -> Vec<_> {
        let verdicts = document.verdicts().into_iter();
        let of_phrases = verdicts.filter(|verdict| {
            use status_core::Finding::{HeaderName, OutsideClass, Unlisted};
            !matches!(
                verdict.finding(),
                HeaderName { .. } | OutsideClass | Unlisted
            )
        });
        of_phrases
            .map(|verdict| (verdict.code(), verdict.finding()))
            .collect()
    };
    for (page, registered) in [
        (&HTTP11, &documents::HTTP11),
        (&CCI, &documents::CCI),
        (&EVS, &documents::EVS),
    ] {
        assert_eq!(told(page), told(registered), "{}", page.name());
    }
}

#[test]
fn every_entry_knows_its_line() {
    let source = include_str!("documents/nat.md");
    for entry in NAT.entries() {
        let found = entry.source().expect("it was read");
        // As the compiler cites a source file of this crate.
        assert_eq!(found.file(), "tests/documents/nat.md");
        let line = source.lines().nth(found.line() as usize - 1).unwrap();
        assert!(
            line.contains(&format!(">{}", entry.code().as_str())),
            "{found}: {line}"
        );
    }
}

//! `document!`, and the values into which it expands. The macro crate reads the page.

use crate::document::{
    Document,
    entry::Entry,
    facts::Lifecycle,
    location::{Location, Skipped},
};

/// Reads a [`Document`](crate::Document), at compile time, from the page that people read.
///
/// ```ignore
/// pub static ERRORS: Document = status_core::document!("docs/errors.md");
/// pub static PETS: Document = status_core::document!("openapi.yaml", operation = "getPet");
/// ```
///
/// The path is relative to the folder of the crate's `Cargo.toml`. Editing the page triggers a
/// rebuild. A crate that is published includes the page in its package. Error messages,
/// [`Location`](crate::document::Location) and [`Document::file`](crate::Document::file) name the
/// page as the compiler names its source files: relative to the folder in which the compiler runs,
/// which is the root of a workspace (`orders/docs/errors.md`). A page outside of that folder is
/// named as it is written.
///
/// The macro reads
///
/// - the tables of statuses in Markdown (`.md`, `.markdown`, `.mdx`, `.txt`, or no extension), HTML
///   and CSV. It finds the column of statuses by its title and by what it contains. The phrase is
///   in the column next to it, or in the same cell;
/// - the responses of the operations of an OpenAPI description, 2.0 to 3.2, in YAML or JSON.
///   Webhooks and callbacks are not read. A large description is read about eight times as fast
///   with `opt-level = 3` under `[profile.dev.build-override]` in the `Cargo.toml` of the
///   workspace.
///
/// Each entry has a [location](crate::Entry::location), which error messages cite. Texts that look
/// like a status and are not an entry (`4xx`, `default`, statuses that the IANA has not assigned,
/// misspelt ones, rows outside of tables, tables that are not recognized as tables of statuses) are
/// available from [`Document::skipped`](crate::Document::skipped), and "does not define" errors
/// mention them.
///
/// | after the page | meaning |
/// |---|---|
/// | `section = "Status codes"` | reads only what is under such headings, in Markdown and HTML |
/// | `column = "HTTP Status"` | the title of the column of statuses, if it is not found by itself |
/// | `operation = "getPet"` | reads only the responses of the operation with this `operationId` |
/// | `get = "/pets/{id}"` | reads only the operation at this path; likewise with another method |
/// | `ranges` | a class, such as `4xx`, defines all of its statuses that have no row of their own |
/// | `name = "ERRORS"` | the name in error messages, by default the operation, section or page |
///
/// Requires the feature `document`.
#[cfg(feature = "document")]
#[macro_export]
macro_rules! document {
    // An error of `read_page!` at its call would name the path of `read_page!`.
    () => {
        $crate::derive_support::compile_error!(
            "`document!` requires a file\n\n\
             help: write `document!(\"docs/errors.md\")`, with a path relative to the folder of the crate's Cargo.toml"
        )
    };
    // `read_page!` is `document` in status-macros/src/lib.rs.
    ($($tokens:tt)+) => { $crate::derive_support::read_page!($crate; $($tokens)*) };
}

/// Reads a [`Document`](crate::Document) from a page. Requires the feature `document`.
#[cfg(not(feature = "document"))]
#[macro_export]
macro_rules! document {
    ($($tokens:tt)*) => {
        $crate::derive_support::compile_error!(
            "`document!` requires the feature `document` of status-core\n\n\
             help: write `status-core = { version = \"0.1\", features = [\"document\"] }` in Cargo.toml"
        )
    };
}

/// An entry as `document!` writes it: status, phrase, meaning, lines, lifecycle, and whether only a
/// row for a whole class defines it. A list of tuples costs the compiler less than one of calls.
pub(crate) type ReadEntry = (
    u16,
    Option<&'static str>,
    Option<&'static str>,
    &'static [u32],
    Lifecycle,
    bool,
);

/// Returns the entries of a page.
#[must_use]
pub const fn read_entries<const N: usize>(file: &'static str, read: &[ReadEntry; N]) -> [Entry; N] {
    let mut entries = [Entry::BLANK; N];
    let mut index = 0;
    while index < N {
        let (number, phrase, meaning, lines, lifecycle, from_class) = read[index];
        entries[index] = Entry {
            number,
            phrase,
            meaning,
            lifecycle,
            from_class,
            location: Some(Location::new(file, lines)),
            ..Entry::BLANK
        };
        index += 1;
    }
    entries
}

/// Returns the document of a page.
#[must_use]
#[track_caller]
pub const fn read_document(
    name: &'static str,
    file: &'static str,
    entries: &'static [Entry],
    skipped: &'static [Skipped],
) -> Document {
    Document::new(name, entries)
        .with_file(file)
        .with_skipped(skipped)
}

#[cfg(test)]
mod tests {
    use super::{ReadEntry, read_document, read_entries};
    use crate::document::{
        Document,
        entry::Entry,
        facts::Lifecycle,
        location::{SkipReason, Skipped},
    };

    static ENTRIES: [Entry; 4] = {
        const READ: [ReadEntry; 4] = [
            (306, Some("(Unused)"), None, &[3], Lifecycle::Retired, false),
            (402, None, None, &[4, 9], Lifecycle::Reserved, false),
            (
                404,
                Some("Unused Path"),
                Some("路径不存在"),
                &[5],
                Lifecycle::Active,
                false,
            ),
            (418, None, None, &[6], Lifecycle::Active, true),
        ];
        read_entries("docs/errors.md", &READ)
    };
    static DOCUMENT: Document = read_document(
        "docs/errors.md",
        "docs/errors.md",
        &ENTRIES,
        &[Skipped::new("default", 7, SkipReason::Default)],
    );
    static EMPTY: [Entry; 0] = read_entries("docs/errors.md", &[]);

    #[test]
    fn an_entry_has_all_that_was_read() {
        let entry = DOCUMENT.entry(404).unwrap();
        assert_eq!(entry.to_string(), "404 Unused Path: 路径不存在");
        assert_eq!(entry.meaning(), Some("路径不存在"));
        assert_eq!(entry.location().unwrap().to_string(), "docs/errors.md:5");
        let reserved = DOCUMENT.entry(402).unwrap();
        assert_eq!(reserved.location().unwrap().lines(), [4, 9]);
        assert_eq!(reserved.lifecycle(), Lifecycle::Reserved);
        assert_eq!(DOCUMENT.entry(418).unwrap().phrase(), None);
        let from_class: Vec<bool> = DOCUMENT.entries().map(Entry::is_from_class).collect();
        assert_eq!(from_class, [false, false, false, true]);
        assert!(EMPTY.is_empty());
    }

    #[test]
    fn a_document_has_its_file() {
        assert_eq!(DOCUMENT.file(), Some("docs/errors.md"));
        assert_eq!(DOCUMENT.skipped()[0].reason(), SkipReason::Default);
        assert_eq!(DOCUMENT.skipped()[0].line(), 7);
    }

    #[test]
    fn the_help_has_this_version() {
        let version = concat!(
            env!("CARGO_PKG_VERSION_MAJOR"),
            ".",
            env!("CARGO_PKG_VERSION_MINOR")
        );
        let help = format!(
            "status-core = {{ version = \\\"{version}\\\", features = [\\\"document\\\"] }}"
        );
        assert!(include_str!("read.rs").contains(&help), "{help}");
    }
}

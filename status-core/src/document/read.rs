//! `document!`, and the values into which it expands. The macro crate reads the page.

use crate::document::{
    Document,
    codes::{CodeList, ReadCode},
    entry::{Entry, Origin},
    facts::Lifecycle,
    location::{Location, Skipped},
};

/// Reads a [`Document`](crate::Document), at compile time, from the page that people read.
///
/// ```
/// use status_core::{Document, HttpStatus, document};
///
/// static ORDERS: Document = document!("guide/pages/errors.md");
///
/// #[derive(HttpStatus)]
/// #[status(document = ORDERS)]
/// enum OrderError {
///     #[status(404)]
///     NotFound,
/// }
///
/// assert_eq!(ORDERS.entry(409).unwrap().phrase(), Some("Conflict"));
/// ```
///
/// The path is a string literal, relative to the folder of the crate's `Cargo.toml`. Editing the
/// page triggers a rebuild. A crate that is published includes the page in its package. The macro
/// requires the feature `document`, and for YAML and JSON `document-openapi`. The chapter [Your own
/// page] of the guide explains how a page is read.
///
/// Error messages, [`Location`](crate::document::Location) and
/// [`Document::file`](crate::Document::file) name the page as the compiler names its source files:
/// relative to the folder in which the compiler runs, which is the root of a workspace
/// (`orders/docs/errors.md`). A page outside of that folder is named as it is written.
///
/// Refused:
/// - `document!()`: "`document!` requires a file"
/// - `document!(PAGE)`: "expected the path of a file, as a string literal"
/// - "file not found: `docs/eror.md`", with the nearest file or those in its folder
/// - "unexpected absolute path, which leads elsewhere on other machines"
/// - "`docs/pipe` is not a regular file", and a file of more than 16 MiB
/// - "unknown key `secton`", "duplicate `name`", "`column` is empty", "`section` requires a string"
///
/// # Formats
///
/// | extension | what is read |
/// |---|---|
/// | `.md`, `.markdown`, `.mdx` and others | Markdown: tables, HTML tables, lists and headings |
/// | `.html`, `.htm`, `.xhtml` | HTML: tables, with cells that span several, lists and headings |
/// | `.csv`, `.tsv` | records, with the separator of the first line |
/// | `.rst`, `.rest` | reStructuredText: tables in all forms, lists and headings |
/// | `.adoc`, `.asciidoc`, `.asc` | `AsciiDoc`: tables in all forms, lists and headings |
/// | `.yaml`, `.yml`, `.json` | OpenAPI 2.0 to 3.2: the responses of the operations under `paths` |
/// | the same | error files: statuses with texts, or codes with statuses |
/// | `.txt`, `.text`, none | the format is that of the content |
///
/// Of a table, the macro reads the column of the statuses, which it finds by its title and by its
/// content, with their phrases, meanings and codes. Several tables are one document. Lists,
/// headings and definition lists are read if the tables have no statuses. Of an OpenAPI
/// description, webhooks and callbacks are not read.
///
/// An error file maps statuses to texts (`404: no such order`) or codes to statuses
/// (`order_not_found: { status: 404, message: no such order }`), or is a sequence of mappings. It
/// is at the top level or under one key. Of `10000: { name: .., http_code: 404 }`, the code is
/// `10000`.
///
/// Each entry has a [location](crate::Entry::location), which error messages cite. Texts that look
/// like a status and are not an entry, such as `4xx`, `default` or a row outside of a table, are
/// available from [`Document::skipped`](crate::Document::skipped).
///
/// Refused:
/// - "docs/errors.org is Org, which is not supported"
/// - "docs/errors.rst:7 has no edge of its table in column 12, expected `|` or `+`"
/// - "docs/errors.md has no table of statuses", and "docs/errors.md defines no status"
/// - "docs/errors.md:3 has 2 columns of statuses: `Old status` and `New status`"
/// - "docs/errors.md has 2 sections with different statuses: `v1` and `v2`"
/// - "docs/errors.csv:4 marks 418 as unused, but docs/errors.csv:3 defines it"
/// - "docs/errors.md:5 is not valid UTF-8"
///
/// # Codes
///
/// The codes of a status are in a column beside it, in a table or a list below it, in a list of
/// errors, or in the responses of an OpenAPI description. [`Entry::codes`](crate::Entry::codes)
/// returns them with their lines.
///
/// ```
/// use status_core::{Document, HttpStatus, document};
///
/// static PAYMENTS: Document = document!("guide/pages/payments.md");
///
/// #[derive(HttpStatus)]
/// #[status(document = PAYMENTS)]
/// enum PaymentError {
///     #[status(402, code = "card_expired")]
///     Expired,
///     #[status(503)] // without a code on the page
///     BankClosed,
/// }
///
/// let codes = PAYMENTS.entry(402).unwrap().codes();
/// let lines: Vec<u32> = codes.map(|code| code.location().unwrap().line()).collect();
/// assert_eq!(lines, [5, 6]);
/// ```
///
/// Refused by the derive:
/// - "`PaymentError::Expired` has code `"card_expird"`, which docs/payments.md does not list for
///   402 Payment Required", with the nearest code and its line
/// - "`PaymentError::NotFound` has status 404 and no code, but docs/payments.md lists codes for 404
///   Not Found"
///
/// # Arguments
///
/// Arguments follow the file, separated by commas.
///
/// ### `section`
///
/// Reads only what is under headings with this text, in every format with headings.
///
/// ```
/// # use status_core::{Document, document};
/// static ORDERS: Document =
///     document!("guide/pages/errors.md", section = "Errors of the orders API");
/// assert_eq!(ORDERS.entries().count(), 5);
/// ```
///
/// Refused:
/// - "docs/errors.md has no section `Status code`", with the nearest heading or all of them
/// - "docs/errors.md has no table of statuses in the section `Limits`"
/// - "openapi.yaml is OpenAPI, which has no sections"
///
/// ### `column`
///
/// The title of the column of the statuses, if it is not found by itself.
///
/// ```
/// # use status_core::{Document, document};
/// static ORDERS: Document = document!("guide/pages/errors.md", column = "Code");
/// # assert_eq!(ORDERS.entries().count(), 5);
/// ```
///
/// Refused:
/// - "docs/errors.md has no table with a column `Retry`"
/// - "docs/errors.md has no status in the column `Meaning`"
///
/// ### `operation`
///
/// Reads only the responses of the operation with this `operationId`, in an OpenAPI description. An
/// operation without one is named by its method and its path.
///
#[cfg_attr(feature = "document-openapi", doc = "```")]
#[cfg_attr(not(feature = "document-openapi"), doc = "```ignore")]
/// # use status_core::{Document, document};
/// static GET_PET: Document = document!("guide/pages/pets.yaml", operation = "getPet");
/// static ADD_PET: Document = document!("guide/pages/pets.yaml", post = "/pets");
/// assert!(GET_PET.entry(409).is_none());
/// assert!(ADD_PET.entry(409).is_some());
/// ```
///
/// Refused:
/// - "openapi.yaml has no operation `getPets`", and "openapi.yaml has no path `/pets/7`"
/// - "openapi.yaml has no `put` at `/pets/{id}`"
/// - "duplicate operation, after `operation = "getPet"`"
/// - "docs/errors.md is Markdown, which has no operations"
///
/// Without an operation, [`Entry::operations`](crate::Entry::operations) is the number of
/// operations that define a status. Messages mention it if they are few: "defined by 1 of 69
/// operations".
///
/// ### `ranges`
///
/// A class, such as `4xx`, defines each of its statuses that has no row of its own, and `default`
/// each status from 100 to 599 that nothing else defines. No type has to cover them.
///
/// ```
/// # use status_core::{Document, document};
/// static ORDERS: Document = document!("guide/pages/errors.md", ranges);
/// # assert_eq!(ORDERS.entries().count(), 5);
/// ```
///
/// Refused:
/// - `ranges = true`: "`ranges` takes no value"
///
/// ### `name`
///
/// The name of the document in messages. The default is its operation, section or file.
///
/// ```
/// # use status_core::{Document, document};
/// static ORDERS: Document = document!("guide/pages/errors.md", name = "ORDERS");
/// assert_eq!(ORDERS.name(), "ORDERS");
/// ```
///
/// [Your own page]: https://docs.rs/status-core/latest/status_core/guide/your_own_page/index.html
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

/// Reads a [`Document`](crate::Document) from the page that people read. Requires the feature
/// `document`.
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

/// An entry as `document!` writes it: status, phrase, meaning, lines, lifecycle, whether only a row
/// for a whole class defines it, codes, whether it is also sent without a code, and the numbers of
/// operations. A list of tuples costs the compiler less than one of calls.
pub(crate) type ReadEntry = (
    u16,
    Option<&'static str>,
    Option<&'static str>,
    &'static [u32],
    Lifecycle,
    bool,
    &'static [ReadCode],
    bool,
    Option<(u32, u32)>,
);

/// Returns the entries of a page.
#[must_use]
pub const fn read_entries<const N: usize>(file: &'static str, read: &[ReadEntry; N]) -> [Entry; N] {
    let mut entries = [Entry::BLANK; N];
    let mut index = 0;
    while index < N {
        let (
            number,
            phrase,
            meaning,
            lines,
            lifecycle,
            from_class,
            codes,
            code_optional,
            operations,
        ) = read[index];
        entries[index] = Entry {
            number,
            phrase,
            meaning,
            lifecycle,
            from_class,
            codes: CodeList::read(file, codes),
            origin: Some(Origin {
                location: Location::new(file, lines),
                code_optional,
                operations,
            }),
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
            (
                306,
                Some("(Unused)"),
                None,
                &[3],
                Lifecycle::Retired,
                false,
                &[],
                false,
                None,
            ),
            (
                402,
                None,
                None,
                &[4, 9],
                Lifecycle::Reserved,
                false,
                &[],
                false,
                None,
            ),
            (
                404,
                Some("Unused Path"),
                Some("路径不存在"),
                &[5],
                Lifecycle::Active,
                false,
                &[("path_unused", None, &[5, 8], Lifecycle::Active)],
                true,
                None,
            ),
            (
                418,
                None,
                None,
                &[6],
                Lifecycle::Active,
                true,
                &[],
                false,
                None,
            ),
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
        let code = entry.codes().next().unwrap();
        assert_eq!((code.code(), entry.codes().len()), ("path_unused", 1));
        assert_eq!(code.location().unwrap().lines(), [5, 8]);
        assert!(entry.is_code_optional());
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

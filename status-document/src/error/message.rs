//! Messages about pages, and about files of any format.

use std::collections::{BTreeSet, HashSet};

use super::{
    Error, Subject,
    suggest::{LISTED, did_you_mean, list, nearest, quoted, quoted_list},
};

/// Maximum number of names that are compared with a misspelt one.
const COMPARED: usize = 1_000;

pub(crate) fn too_large(file: &str, bytes: u64, limit: u64) -> Error {
    let mebibytes = limit >> 20;
    Error::in_file(
        None,
        format!("{file} has {bytes} bytes, which is more than the limit of {mebibytes} MiB"),
        &["move the table of statuses to a file of its own"],
    )
}

pub(crate) fn not_utf8(file: &str, line: u32) -> Error {
    Error::in_file(
        Some(line),
        format!("{file}:{line} is not valid UTF-8"),
        &["save the file as UTF-8"],
    )
}

pub(crate) fn utf16(file: &str) -> Error {
    Error::in_file(
        None,
        format!("{file} is encoded as UTF-16, expected UTF-8"),
        &["save the file as UTF-8"],
    )
}

/// A file of a known format that is not read. `supported` names the formats that are.
pub(crate) fn unsupported_format(file: &str, name: &str, supported: &str) -> Error {
    Error::in_file(
        None,
        format!("{file} is {name}, which is not supported"),
        &[
            &format!("supported formats are {supported}"),
            "if the page is published as HTML too, name that file",
        ],
    )
}

pub(crate) fn unknown_extension(file: &str, extension: &str, supported: &str) -> Error {
    Error::in_file(
        None,
        format!("{file} has an unknown extension: `.{extension}`"),
        &[
            &format!("supported formats are {supported}"),
            "the extension determines the format: `.md`, `.html`, `.csv`, `.rst`, `.adoc`, `.yaml` or `.json`",
        ],
    )
}

/// A file in YAML or JSON, of which the parsers are not built.
#[cfg(not(feature = "openapi"))]
pub(crate) fn needs_openapi(file: &str, syntax: &str) -> Error {
    Error::new(
        Subject::Feature,
        None,
        format!("{file} is {syntax}, which requires the feature `openapi` of status-document"),
        vec!["write `features = [\"openapi\"]` for status-document in Cargo.toml".to_owned()],
    )
}

/// A requested part that files of the format do not have.
pub(crate) fn not_in_format(file: &str, subject: Subject, format: &str) -> Error {
    let (parts, help) = match subject {
        Subject::Section => (
            "sections",
            "`section` requires Markdown, HTML, reStructuredText or AsciiDoc",
        ),
        Subject::Column => (
            "columns",
            "`column` requires Markdown, HTML, CSV, reStructuredText or AsciiDoc",
        ),
        Subject::Operation | Subject::File | Subject::Feature => {
            ("operations", "an operation requires an OpenAPI description")
        }
    };
    Error::new(
        subject,
        None,
        format!("{file} is {format}, which has no {parts}"),
        vec![help.to_owned()],
    )
}

pub(crate) fn no_section(file: &str, wanted: &str, headings: &[&str]) -> Error {
    let help = match nearest(wanted, &headings[..headings.len().min(COMPARED)]) {
        Some(heading) => did_you_mean(heading),
        None if headings.is_empty() => "the file has no headings".to_owned(),
        None => format!("its headings are {}", quoted_list(headings)),
    };
    Error::new(
        Subject::Section,
        None,
        format!("{file} has no section {}", quoted(wanted)),
        vec![help],
    )
}

pub(crate) fn no_column(file: &str, wanted: &str, titles: impl Iterator<Item = String>) -> Error {
    let mut seen = HashSet::new();
    let titles: Vec<String> = titles
        .filter(|title| seen.insert(title.clone()))
        .take(COMPARED)
        .collect();
    let titles: Vec<&str> = titles.iter().map(String::as_str).collect();
    let help = match nearest(wanted, &titles) {
        Some(title) => did_you_mean(title),
        None if titles.is_empty() => "the file has no table with column titles".to_owned(),
        None => format!("the columns of its tables are {}", quoted_list(&titles)),
    };
    Error::new(
        Subject::Column,
        None,
        format!("{file} has no table with a column {}", quoted(wanted)),
        vec![help],
    )
}

pub(crate) fn no_status_in_column(file: &str, column: &str) -> Error {
    let help = "a status is at the start of its cell: `404`, or `404 Not Found`";
    Error::new(
        Subject::Column,
        None,
        format!("{file} has no status in the column {}", quoted(column)),
        vec![help.to_owned()],
    )
}

/// A table that is not read as one of statuses, and what it has instead.
#[derive(Clone, Copy, Debug)]
pub(crate) struct OtherTable {
    pub(crate) line: u32,
    /// Whether it has statuses in a row.
    pub(crate) is_sideways: bool,
    /// Whether its statuses are those of another party.
    pub(crate) is_of_other_party: bool,
    /// Whether the text around it says that its statuses are never sent.
    pub(crate) is_unsent: bool,
}

impl OtherTable {
    fn hint(self, file: &str) -> String {
        let line = self.line;
        if self.is_of_other_party {
            format!(
                "the table at {file}:{line} has the statuses of another party; to read them, name their column: `column = \"..\"`"
            )
        } else if self.is_unsent {
            format!(
                "the table at {file}:{line} has statuses that are not sent; to read them, name their section: `section = \"..\"`"
            )
        } else if self.is_sideways {
            format!("the table at {file}:{line} has statuses in a row, expected a column of them")
        } else {
            format!(
                "the table at {file}:{line} is not recognized as one of statuses; if it is one, name its column: `column = \"..\"`"
            )
        }
    }
}

/// A page, or a section of it, without a table of statuses. `elsewhere` is a line with a status
/// outside of tables and a description of it, `first` the first table.
pub(crate) fn no_table(
    file: &str,
    section: Option<&str>,
    elsewhere: Option<(u32, &str)>,
    first: Option<OtherTable>,
) -> Error {
    let (subject, message) = match section {
        Some(section) => (
            Subject::Section,
            format!(
                "{file} has no table of statuses in the section {}",
                quoted(section)
            ),
        ),
        None => (Subject::File, format!("{file} has no table of statuses")),
    };
    let hint = match (elsewhere, first) {
        (Some((line, found)), _) => Some(format!("{file}:{line} has {found}")),
        (None, Some(table)) => Some(table.hint(file)),
        (None, None) => None,
    };
    let example =
        "expected a table with a column of statuses and a column of phrases: `| 404 | Not Found |`";
    let help = hint.into_iter().chain([example.to_owned()]).collect();
    Error::new(subject, elsewhere.map(|(line, _)| line), message, help)
}

/// One reading of a table: a column, and its statuses.
#[derive(Clone, Debug)]
pub(crate) struct Reading {
    pub(crate) title: String,
    pub(crate) statuses: BTreeSet<u16>,
    /// The first line with a status.
    pub(crate) line: u32,
}

/// A table with several columns of statuses, of which one has to be chosen.
pub(crate) fn several_columns(file: &str, line: u32, readings: &[Reading]) -> Error {
    let title = |reading: &Reading| match reading.title.as_str() {
        "" => "one without a title".to_owned(),
        title => quoted(title),
    };
    let titles: Vec<String> = readings.iter().map(title).collect();
    let read = |reading: &Reading| {
        let statuses: Vec<String> = reading.statuses.iter().map(u16::to_string).collect();
        let statuses = format!("{} ({file}:{})", list(&statuses), reading.line);
        match reading.title.as_str() {
            "" => format!("to read {statuses}, give the columns titles"),
            title => format!("to read {statuses}, write `column = {title:?}`"),
        }
    };
    let mut help: Vec<String> = readings.iter().take(LISTED).map(read).collect();
    help.dedup();
    let message = format!(
        "{file}:{line} has {} columns of statuses: {}",
        readings.len(),
        list(&titles)
    );
    Error::new(Subject::File, Some(line), message, help)
}

/// A page with several sections of statuses that exclude each other, such as `v1` and `v2`.
pub(crate) fn several_sections(file: &str, readings: &[Reading]) -> Error {
    let titles: Vec<String> = readings
        .iter()
        .map(|reading| quoted(&reading.title))
        .collect();
    let read = |reading: &Reading| {
        let statuses: Vec<String> = reading.statuses.iter().map(u16::to_string).collect();
        let (statuses, line, title) = (list(&statuses), reading.line, &reading.title);
        format!("to read {statuses} ({file}:{line}), write `section = {title:?}`")
    };
    let help = readings.iter().take(LISTED).map(read).collect();
    let line = readings.first().map(|reading| reading.line);
    let message = format!(
        "{file} has {} sections with different statuses: {}",
        readings.len(),
        list(&titles)
    );
    Error::new(Subject::File, line, message, help)
}

/// A page that has ranges of statuses and nothing else. `written` is the first of them.
pub(crate) fn only_ranges(file: &str, line: u32, written: &str) -> Error {
    Error::in_file(
        Some(line),
        format!("{file} defines no status"),
        &[
            &format!(
                "{file}:{line} has {}, a range of statuses, which defines none of them by itself",
                quoted(written)
            ),
            "to define every status of a range, write `ranges`",
        ],
    )
}

pub(crate) fn conflict(file: &str, line: u32) -> Error {
    Error::in_file(
        Some(line),
        format!("{file}:{line} starts a merge conflict"),
        &["resolve the conflict"],
    )
}

/// A status that one row defines and another one marks as unused or unassigned.
pub(crate) fn contradiction(
    file: &str,
    status: u16,
    mark: &str,
    (defined, marked): (u32, u32),
) -> Error {
    Error::in_file(
        Some(marked),
        format!("{file}:{marked} marks {status} as {mark}, but {file}:{defined} defines it"),
        &["remove one of the two rows"],
    )
}

//! What is wrong with a page of tables, or with a file of no known format.

use std::collections::HashSet;

use super::{
    Error, Subject,
    suggest::{list, nearest, shorten},
};

/// Of so many names none more is looked at for a message.
const MANY: usize = 1_000;

fn about_file(line: Option<u32>, message: String, help: &[&str]) -> Error {
    let help = help.iter().map(ToString::to_string).collect();
    Error::new(Subject::File, line, message, help)
}

pub(crate) fn too_large(file: &str, bytes: u64, most: u64) -> Error {
    let mebibytes = most >> 20;
    about_file(
        None,
        format!("{file} has {bytes} bytes, and a file of up to {mebibytes} MiB is read"),
        &["put the table of status codes into a file of its own"],
    )
}

pub(crate) fn not_utf8(file: &str, line: u32) -> Error {
    about_file(
        Some(line),
        format!("{file}:{line} is not UTF-8"),
        &["save the file as UTF-8"],
    )
}

pub(crate) fn utf16(file: &str) -> Error {
    about_file(
        None,
        format!("{file} is UTF-16, and UTF-8 is read"),
        &["save the file as UTF-8"],
    )
}

const FORMATS: &str = "Markdown, HTML, CSV and OpenAPI (YAML or JSON) are read";

pub(crate) fn unread_format(file: &str, name: &str) -> Error {
    about_file(
        None,
        format!("{file} is {name}, which is not read"),
        &[
            FORMATS,
            "if the page is published as HTML too, name that file",
        ],
    )
}

pub(crate) fn unknown_format(file: &str, ending: &str) -> Error {
    about_file(
        None,
        format!("{file} is of no known format: `.{ending}`"),
        &[
            FORMATS,
            "the ending of the file's name tells the format: `.md`, `.html`, `.csv`, `.yaml` or `.json`",
        ],
    )
}

pub(crate) fn not_in_format(file: &str, subject: Subject, format: &str) -> Error {
    let (message, help) = match subject {
        Subject::Section => ("sections", "`section` is for headings in Markdown and HTML"),
        Subject::Column => (
            "columns",
            "`column` is for tables in Markdown, HTML and CSV",
        ),
        Subject::Operation | Subject::File => (
            "operations",
            "operations are those of an OpenAPI description",
        ),
    };
    Error::new(
        subject,
        None,
        format!("{file} is {format}, which has no {message}"),
        vec![help.to_owned()],
    )
}

pub(crate) fn no_section(file: &str, wanted: &str, headings: &[&str]) -> Error {
    let help = match nearest(wanted, headings.iter().take(MANY).copied()) {
        Some(heading) => format!("did you mean `{}`?", shorten(heading)),
        None if headings.is_empty() => "it has no headings at all".to_owned(),
        None => {
            let headings: Vec<String> = headings.iter().map(ToString::to_string).collect();
            format!("its headings are {}", list(&headings))
        }
    };
    Error::new(
        Subject::Section,
        None,
        format!("{file} has no section `{wanted}`"),
        vec![help],
    )
}

pub(crate) fn no_column(file: &str, wanted: &str, headers: impl Iterator<Item = String>) -> Error {
    let mut seen = HashSet::new();
    let headers: Vec<String> = headers
        .filter(|header| seen.insert(header.clone()))
        .take(MANY)
        .collect();
    let help = match nearest(wanted, headers.iter().map(String::as_str)) {
        Some(header) => format!("did you mean `{}`?", shorten(header)),
        None if headers.is_empty() => "it has no table with a header".to_owned(),
        None => format!("the columns of its tables are {}", list(&headers)),
    };
    Error::new(
        Subject::Column,
        None,
        format!("{file} has no table with a column `{wanted}`"),
        vec![help],
    )
}

pub(crate) fn no_status_in_column(file: &str, column: &str) -> Error {
    Error::new(
        Subject::Column,
        None,
        format!("{file} has no status code in the column `{column}`"),
        vec!["a code stands at the beginning of its cell: `404`, or `404 Not Found`".to_owned()],
    )
}

/// No table of the page, or of a section of it, is one of status codes. `first` is the line of the first of its tables, and `elsewhere`
/// where codes stand that are in no table.
pub(crate) fn no_table(
    file: &str,
    section: Option<&str>,
    elsewhere: Option<(u32, &'static str)>,
    first: Option<u32>,
) -> Error {
    let message = match section {
        Some(section) => format!("{file} has no table of status codes under `{section}`"),
        None => format!("{file} has no table of status codes"),
    };
    let mut help = Vec::new();
    let line = elsewhere.map(|(line, found)| {
        help.push(format!("{file}:{line} {found}"));
        line
    });
    if let (None, Some(line)) = (line, first) {
        help.push(format!(
            "the table at {file}:{line} seems to be one of something else; if it has status codes, name their column: `column = \"..\"`"
        ));
    }
    help.push(
        "a table has a column of codes, and their phrases beside them: `| 404 | Not Found |`"
            .to_owned(),
    );
    let subject = if section.is_some() {
        Subject::Section
    } else {
        Subject::File
    };
    Error::new(subject, line, message, help)
}

pub(crate) fn only_ranges(file: &str, line: u32, written: &str) -> Error {
    Error::new(
        Subject::File,
        Some(line),
        format!("{file} defines no status code"),
        vec![
            format!(
                "{file}:{line} has `{written}`, which is a class of codes and documents none by itself"
            ),
            "to let it document all codes of the class, write `ranges`".to_owned(),
        ],
    )
}

pub(crate) fn conflict(file: &str, line: u32) -> Error {
    about_file(
        Some(line),
        format!("{file}:{line} begins a conflict of two versions"),
        &["finish the merge"],
    )
}

/// The code is defined in one place, and in another nobody has it.
pub(crate) fn contradiction(
    file: &str,
    status: u16,
    mark: &str,
    (defined, marked): (u32, u32),
) -> Error {
    about_file(
        Some(marked),
        format!("{file}:{marked} marks {status} as {mark}, but {file}:{defined} defines it"),
        &["remove one of the two rows"],
    )
}

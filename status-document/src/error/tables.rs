//! What is wrong with a page of tables, or with a file of no known format.

use std::collections::HashSet;

use super::{
    About, Fault,
    suggest::{listing, nearest, short},
};

/// Of so many names none more is looked at for a message.
const MANY: usize = 1_000;

fn about_file(line: Option<u32>, what: String, help: &[&str]) -> Fault {
    let help = help.iter().map(ToString::to_string).collect();
    Fault::new(About::File, line, what, help)
}

pub(crate) fn too_large(file: &str, bytes: u64, most: u64) -> Fault {
    let mebibytes = most >> 20;
    about_file(
        None,
        format!("{file} has {bytes} bytes, and a file of up to {mebibytes} MiB is read"),
        &["put the table of status codes into a file of its own"],
    )
}

pub(crate) fn not_utf8(file: &str, line: u32) -> Fault {
    about_file(
        Some(line),
        format!("{file}:{line} is not UTF-8"),
        &["save the file as UTF-8"],
    )
}

pub(crate) fn utf16(file: &str) -> Fault {
    about_file(
        None,
        format!("{file} is UTF-16, and UTF-8 is read"),
        &["save the file as UTF-8"],
    )
}

const FORMATS: &str = "Markdown, HTML, CSV and OpenAPI (YAML or JSON) are read";

pub(crate) fn unread_format(file: &str, name: &str) -> Fault {
    about_file(
        None,
        format!("{file} is {name}, which is not read"),
        &[
            FORMATS,
            "if the page is published as HTML too, name that file",
        ],
    )
}

pub(crate) fn unknown_format(file: &str, ending: &str) -> Fault {
    about_file(
        None,
        format!("{file} is of no known format: `.{ending}`"),
        &[
            FORMATS,
            "the ending of the file's name tells the format: `.md`, `.html`, `.csv`, `.yaml` or `.json`",
        ],
    )
}

pub(crate) fn not_of_this_format(file: &str, about: About, format: &str) -> Fault {
    let (what, help) = match about {
        About::Section => ("sections", "`section` is for headings in Markdown and HTML"),
        About::Column => (
            "columns",
            "`column` is for tables in Markdown, HTML and CSV",
        ),
        About::Operation | About::File => (
            "operations",
            "operations are those of an OpenAPI description",
        ),
    };
    Fault::new(
        about,
        None,
        format!("{file} is {format}, which has no {what}"),
        vec![help.to_owned()],
    )
}

pub(crate) fn no_section(file: &str, wanted: &str, headings: &[&str]) -> Fault {
    let help = match nearest(wanted, headings.iter().take(MANY).copied()) {
        Some(heading) => format!("did you mean `{}`?", short(heading)),
        None if headings.is_empty() => "it has no headings at all".to_owned(),
        None => {
            let headings: Vec<String> = headings.iter().map(ToString::to_string).collect();
            format!("its headings are {}", listing(&headings))
        }
    };
    Fault::new(
        About::Section,
        None,
        format!("{file} has no section `{wanted}`"),
        vec![help],
    )
}

pub(crate) fn no_column(file: &str, wanted: &str, headers: impl Iterator<Item = String>) -> Fault {
    let mut seen = HashSet::new();
    let headers: Vec<String> = headers
        .filter(|header| seen.insert(header.clone()))
        .take(MANY)
        .collect();
    let help = match nearest(wanted, headers.iter().map(String::as_str)) {
        Some(header) => format!("did you mean `{}`?", short(header)),
        None if headers.is_empty() => "it has no table with a header".to_owned(),
        None => format!("the columns of its tables are {}", listing(&headers)),
    };
    Fault::new(
        About::Column,
        None,
        format!("{file} has no table with a column `{wanted}`"),
        vec![help],
    )
}

pub(crate) fn no_code_in_column(file: &str, column: &str) -> Fault {
    Fault::new(
        About::Column,
        None,
        format!("{file} has no status code in the column `{column}`"),
        vec!["a code stands at the beginning of its cell: `404`, or `404 Not Found`".to_owned()],
    )
}

/// No table of the page, or of a section of it, is one of status codes. `first` is the line of the first of its tables, and `elsewhere`
/// where codes stand that are in no table.
pub(crate) fn no_table(
    file: &str,
    elsewhere: Option<(u32, &'static str)>,
    first: Option<u32>,
    section: Option<&str>,
) -> Fault {
    let what = match section {
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
    let about = if section.is_some() {
        About::Section
    } else {
        About::File
    };
    Fault::new(about, line, what, help)
}

pub(crate) fn only_apart(file: &str, line: u32, written: &str) -> Fault {
    Fault::new(
        About::File,
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

pub(crate) fn conflict(file: &str, line: u32) -> Fault {
    about_file(
        Some(line),
        format!("{file}:{line} begins a conflict of two versions"),
        &["finish the merge"],
    )
}

/// The code is defined in one place, and in another nobody has it.
pub(crate) fn contradiction(file: &str, code: u16, defined: u32, unassigned: u32) -> Fault {
    about_file(
        Some(unassigned),
        format!("{file}:{unassigned} says that nobody uses {code}, which {file}:{defined} defines"),
        &["take one of the two out"],
    )
}

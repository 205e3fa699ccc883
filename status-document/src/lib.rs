//! Reads the status codes that a document defines out of the file that its readers read: tables in Markdown, HTML and CSV, and
//! the responses of an OpenAPI description.
//!
//! Text goes in, and a [`Table`] comes out, or [`Fault`]s with the lines that they are on:
//!
//! ```
//! use status_document::{Wanted, read};
//!
//! let page = "Code | Meaning\n---- | -------\n404 | Not Found -- there is no such kitten\n";
//! let table = read("docs/errors.md", page.as_bytes(), &Wanted::default()).unwrap();
//!
//! let [row] = &table.rows[..] else { unreachable!() };
//! assert_eq!((row.code, row.phrase.as_deref(), &row.lines[..]), (404, Some("Not Found"), &[3][..]));
//! assert_eq!(row.meaning, "there is no such kitten");
//! ```

mod beside;
mod cell;
mod column;
mod csv;
mod fault;
mod format;
mod header;
mod holds;
mod html;
mod layout;
mod lines;
mod markdown;
mod openapi;
mod page;
mod phrase;
mod survey;
mod table;
mod tables;
mod words;

use self::{format::Format, openapi::Syntax, table::Gathered};

pub use self::{
    fault::{About, Fault},
    table::{Apart, Row, Table, Why},
};

/// What to read of a file; by default, all of it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Wanted {
    /// The text of a heading: only what is under headings of that text.
    pub section: Option<String>,
    /// The text over the column that has the codes.
    pub column: Option<String>,
    /// The operation of an OpenAPI description whose responses count.
    pub operation: Option<Operation>,
    /// Whether a row of a whole class, such as `4xx`, documents all of its codes.
    pub ranges: bool,
}

/// Which operation of an OpenAPI description is meant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Operation {
    /// The one with this `operationId`.
    Id(String),
    /// The one of a method, in lower case, at a path.
    At {
        /// The method, such as `get`.
        method: String,
        /// The path as the description writes it, such as `/pets/{id}`.
        path: String,
    },
}

/// A larger file is refused.
pub const MAX_BYTES: u64 = 16 << 20;

/// Reads the status codes that a file defines. `file` is its name, whose ending tells the format and which messages cite; `bytes` is what
/// is in it.
///
/// # Errors
///
/// All that keeps the file from being read, or from being what is wanted.
pub fn read(file: &str, bytes: &[u8], wanted: &Wanted) -> Result<Table, Vec<Fault>> {
    let format = Format::of(file, bytes).map_err(|fault| vec![fault])?;
    let text = text(file, bytes).map_err(|fault| vec![fault])?;
    check_wanted(file, format, wanted)?;
    check_conflict(file, text).map_err(|fault| vec![fault])?;
    let gathered = match format {
        Format::Markdown => tables::read(file, &markdown::page(text), wanted)?,
        Format::Html => tables::read(file, &html::page(text), wanted)?,
        Format::Csv => tables::read(file, &csv::page(text), wanted)?,
        Format::Json => description(file, text, Syntax::Json, wanted)?,
        Format::Yaml => description(file, text, Syntax::Yaml, wanted)?,
    };
    gathered.into_table(file, wanted.ranges)
}

fn description(
    file: &str,
    text: &str,
    syntax: Syntax,
    wanted: &Wanted,
) -> Result<Gathered, Vec<Fault>> {
    let (found, apart) = openapi::read(file, text, syntax, wanted)?;
    let mut gathered = Gathered::default();
    for found in found {
        gathered.add(found);
    }
    for apart in apart {
        gathered.add_apart(apart);
    }
    Ok(gathered)
}

fn text<'a>(file: &str, bytes: &'a [u8]) -> Result<&'a str, Fault> {
    if let Some(fault) = too_large(file, bytes.len() as u64) {
        return Err(fault);
    }
    if bytes.starts_with(b"\xff\xfe") || bytes.starts_with(b"\xfe\xff") {
        return Err(fault::tables::utf16(file));
    }
    match std::str::from_utf8(bytes) {
        Ok(text) => Ok(text.trim_start_matches('\u{feff}')),
        Err(error) => {
            let before = String::from_utf8_lossy(&bytes[..error.valid_up_to()]);
            Err(fault::tables::not_utf8(file, 1 + lines::breaks(&before)))
        }
    }
}

/// Why a file of so many bytes, if they are more than [`MAX_BYTES`], need not even be opened.
#[must_use]
pub fn too_large(file: &str, bytes: u64) -> Option<Fault> {
    (bytes > MAX_BYTES).then(|| fault::tables::too_large(file, bytes))
}

/// The marks of a merge that nobody has finished would be read as text, and the rows around them lost.
fn check_conflict(file: &str, text: &str) -> Result<(), Fault> {
    let mut marks = ["<<<<<<< ", "=======", ">>>>>>> "].iter().peekable();
    let mut begin = None;
    for (at, line) in text.lines().enumerate() {
        if marks.peek().is_some_and(|mark| line.starts_with(**mark)) {
            begin = begin.or(Some(lines::number(at + 1)));
            marks.next();
        }
    }
    match begin {
        Some(begin) if marks.peek().is_none() => Err(fault::tables::conflict(file, begin)),
        _ => Ok(()),
    }
}

/// What is wanted is something that the format has.
fn check_wanted(file: &str, format: Format, wanted: &Wanted) -> Result<(), Vec<Fault>> {
    let is_description = matches!(format, Format::Json | Format::Yaml);
    let checks = [
        (
            About::Section,
            wanted.section.is_some(),
            matches!(format, Format::Markdown | Format::Html),
        ),
        (About::Column, wanted.column.is_some(), !is_description),
        (About::Operation, wanted.operation.is_some(), is_description),
    ];
    let faults: Vec<Fault> = checks
        .into_iter()
        .filter(|(_, is_wanted, has)| *is_wanted && !has)
        .map(|(about, ..)| fault::tables::not_of_this_format(file, about, format))
        .collect();
    if faults.is_empty() {
        Ok(())
    } else {
        Err(faults)
    }
}

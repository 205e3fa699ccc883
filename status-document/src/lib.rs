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

mod collect;
mod error;
mod format;
mod openapi;
mod page;
mod registry;
mod result;
mod table;
mod wanted;

use self::{
    collect::Gathered,
    error as fault,
    format::{Format, csv, html, markdown, text},
    openapi::Syntax,
};

pub use self::{
    error::{About, Fault},
    result::{Apart, Row, Table, Why},
    wanted::{Operation, Wanted},
};

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
    if let Some(fault) = too_large(file, bytes.len() as u64) {
        return Err(vec![fault]);
    }
    let text = text::text(file, bytes).map_err(|fault| vec![fault])?;
    check_wanted(file, format, wanted)?;
    text::check_conflict(file, text).map_err(|fault| vec![fault])?;
    let gathered = match format {
        Format::Markdown => table::read(file, &markdown::page(text), wanted)?,
        Format::Html => table::read(file, &html::page(text), wanted)?,
        Format::Csv => table::read(file, &csv::page(text), wanted)?,
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

/// Why a file of so many bytes, if they are more than [`MAX_BYTES`], need not even be opened.
#[must_use]
pub fn too_large(file: &str, bytes: u64) -> Option<Fault> {
    (bytes > MAX_BYTES).then(|| fault::tables::too_large(file, bytes, MAX_BYTES))
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
        .map(|(about, ..)| fault::tables::not_of_this_format(file, about, format.name()))
        .collect();
    if faults.is_empty() {
        Ok(())
    } else {
        Err(faults)
    }
}

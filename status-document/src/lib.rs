//! Reads the status codes that a document defines out of the file that its readers read: tables in Markdown, HTML and CSV, and
//! the responses of an OpenAPI description.
//!
//! Text goes in, and a [`Statuses`] comes out, or [`Error`]s with the lines that they are on:
//!
//! ```
//! use status_document::{Wanted, read};
//!
//! let page = "Code | Meaning\n---- | -------\n404 | Not Found -- there is no such kitten\n";
//! let statuses = read("docs/errors.md", page.as_bytes(), &Wanted::default()).unwrap();
//!
//! let [entry] = &statuses.entries[..] else { unreachable!() };
//! assert_eq!((entry.status, entry.phrase.as_deref(), &entry.lines[..]), (404, Some("Not Found"), &[3][..]));
//! assert_eq!(entry.meaning, "there is no such kitten");
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
    error::tables as message,
    format::{Format, csv, html, markdown, text},
    openapi::Syntax,
};

pub use self::{
    error::{Error, Subject},
    result::{Entry, Lifecycle, SkipReason, Skipped, Statuses},
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
pub fn read(file: &str, bytes: &[u8], wanted: &Wanted) -> Result<Statuses, Vec<Error>> {
    let format = Format::detect(file, bytes).map_err(|error| vec![error])?;
    check_size(file, bytes.len() as u64).map_err(|error| vec![error])?;
    let text = text::text(file, bytes).map_err(|error| vec![error])?;
    check_wanted(file, format, wanted)?;
    text::check_conflict(file, text).map_err(|error| vec![error])?;
    let collector = match format {
        Format::Markdown => table::read(file, &markdown::page(text), wanted)?,
        Format::Html => table::read(file, &html::page(text), wanted)?,
        Format::Csv => table::read(file, &csv::page(text), wanted)?,
        Format::Json => openapi::read(file, text, Syntax::Json, wanted)?,
        Format::Yaml => openapi::read(file, text, Syntax::Yaml, wanted)?,
    };
    collector.into_statuses(file, wanted.ranges)
}

/// Why a file of so many bytes, if they are more than [`MAX_BYTES`], need not even be opened.
///
/// # Errors
///
/// If the file has more than [`MAX_BYTES`].
pub fn check_size(file: &str, bytes: u64) -> Result<(), Error> {
    if bytes > MAX_BYTES {
        return Err(message::too_large(file, bytes, MAX_BYTES));
    }
    Ok(())
}

/// What is wanted is something that the format has.
fn check_wanted(file: &str, format: Format, wanted: &Wanted) -> Result<(), Vec<Error>> {
    let is_description = matches!(format, Format::Json | Format::Yaml);
    let checks = [
        (
            Subject::Section,
            wanted.section.is_some(),
            matches!(format, Format::Markdown | Format::Html),
        ),
        (Subject::Column, wanted.column.is_some(), !is_description),
        (
            Subject::Operation,
            wanted.operation.is_some(),
            is_description,
        ),
    ];
    let errors: Vec<Error> = checks
        .into_iter()
        .filter(|(_, is_wanted, has)| *is_wanted && !has)
        .map(|(subject, ..)| message::not_in_format(file, subject, format.name()))
        .collect();
    if errors.is_empty() {
        Ok(())
    } else {
        Err(errors)
    }
}

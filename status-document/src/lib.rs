#![doc = include_str!("../README.md")]
//!
//! # Map
//!
//! A file is read in two stages. `format` turns Markdown, HTML and CSV into a `page`: headings,
//! text and tables. `table` finds the columns of a page that list statuses and reads their rows.
//! `openapi` reads descriptions, which have no tables. `collect` merges all that define the same
//! status. Every message is in `error`.

mod collect;
mod error;
mod format;
mod openapi;
mod page;
mod registry;
mod result;
mod table;
mod usage;
mod wanted;

use self::{
    error::tables as message,
    format::{Format, csv, html, markdown, text},
    openapi::Syntax,
};

pub use self::{
    error::{Error, Subject, suggest},
    format::EXTENSIONS,
    openapi::METHODS,
    result::{Code, Entry, Lifecycle, SkipReason, Skipped, Statuses},
    wanted::{Operation, Wanted},
};

/// Maximum size of a file in bytes. A larger file is refused.
pub const MAX_BYTES: u64 = 16 << 20;

/// Reads the statuses that a file defines.
///
/// `file` is the name of the file. Its extension determines the format, and messages cite it.
///
/// # Errors
///
/// Returns the errors in the file or in the request.
pub fn read(file: &str, bytes: &[u8], wanted: &Wanted) -> Result<Statuses, Vec<Error>> {
    let (format, text) = open(file, bytes).map_err(|error| vec![error])?;
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

fn open<'a>(file: &str, bytes: &'a [u8]) -> Result<(Format, &'a str), Error> {
    let format = Format::detect(file, bytes)?;
    check_size(file, bytes.len() as u64)?;
    Ok((format, text::decode(file, bytes)?))
}

/// Checks the size of a file, so that a large one need not be opened.
///
/// # Errors
///
/// Returns an error if the file has more than [`MAX_BYTES`].
pub fn check_size(file: &str, bytes: u64) -> Result<(), Error> {
    if bytes > MAX_BYTES {
        return Err(message::too_large(file, bytes, MAX_BYTES));
    }
    Ok(())
}

/// Checks that the format has the requested parts.
fn check_wanted(file: &str, format: Format, wanted: &Wanted) -> Result<(), Vec<Error>> {
    let is_description = format.is_description();
    let mut missing = Vec::new();
    if wanted.section.is_some() && !format.has_sections() {
        missing.push(Subject::Section);
    }
    if wanted.column.is_some() && is_description {
        missing.push(Subject::Column);
    }
    if wanted.operation.is_some() && !is_description {
        missing.push(Subject::Operation);
    }
    if missing.is_empty() {
        return Ok(());
    }
    let errors = missing.into_iter();
    Err(errors
        .map(|subject| message::not_in_format(file, subject, format.name()))
        .collect())
}

#![doc = include_str!("../README.md")]
//!
//! # Map
//!
//! In the order in which to read it:
//!
//! - `wanted` is the request, `result` the outcome, and `parsed` leads from one to the other.
//! - `format` turns a file into a `page`: headings, tables and the text between them.
//! - `table` finds the columns of a page that list statuses, and reads their rows.
//! - `list` reads the lists and headings of a page without such columns.
//! - `tree` is the content of a YAML or JSON file. `openapi` reads descriptions from it, and
//!   `error_file` files that only list errors.
//! - `language` has the words that all of these share.
//! - `collect` merges the definitions of a status into one entry.
//! - `error` has every message.

mod collect;
mod error;
#[cfg(feature = "openapi")]
mod error_file;
mod format;
mod language;
mod list;
#[cfg(feature = "openapi")]
mod openapi;
mod page;
mod parsed;
mod result;
mod table;
#[cfg(feature = "openapi")]
mod tree;
mod wanted;

use self::error::message;

pub use self::{
    error::{Error, Subject, suggest},
    format::EXTENSIONS,
    parsed::ParsedFile,
    result::{Code, Entry, Lifecycle, SkipReason, Skipped, Statuses},
    wanted::{METHODS, Operation, Wanted},
};

/// Maximum size of a file in bytes. A larger file is refused.
pub const MAX_BYTES: u64 = 16 << 20;

/// Reads the statuses that a file defines.
///
/// `file` is the name of the file. Its extension determines the format, and messages cite it. To
/// read several parts of one file, use [`ParsedFile`].
///
/// # Errors
///
/// Returns the errors in the file or in the request.
pub fn read(file: &str, bytes: &[u8], wanted: &Wanted) -> Result<Statuses, Vec<Error>> {
    ParsedFile::parse(file, bytes)?.read(wanted)
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

//! Errors, and the text of every message of this crate.
//!
//! `message` has those about files and pages, `damage` those about the parts of a page that cannot
//! be read, and `openapi` those about YAML and JSON. `suggest` finds the word that was meant.

pub(crate) mod damage;
pub(crate) mod message;
#[cfg(feature = "openapi")]
pub(crate) mod openapi;
pub mod suggest;

use std::fmt;

/// An error in a file, or in the requested part of it.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Error {
    /// The file, or the part of [`Wanted`](crate::Wanted) that the error is about.
    pub subject: Subject,
    /// The line of the mistake, counted from 1, if there is one.
    pub line: Option<u32>,
    /// The mistake. The message starts with the file: `docs/errors.md has no table of statuses`.
    pub message: String,
    /// Ways to fix the mistake, one sentence each.
    pub help: Vec<String>,
}

/// The subject of an [`Error`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Subject {
    /// The file itself.
    File,
    /// The requested section.
    Section,
    /// The requested column.
    Column,
    /// The requested operation.
    Operation,
    /// The feature `openapi` of this crate, which the format of the file requires.
    Feature,
}

/// Writes the message, and a line for each help.
impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)?;
        for help in &self.help {
            write!(f, "\nhelp: {help}")?;
        }
        Ok(())
    }
}

impl std::error::Error for Error {}

impl Error {
    fn new(subject: Subject, line: Option<u32>, message: String, help: Vec<String>) -> Self {
        Self {
            subject,
            line,
            message,
            help,
        }
    }

    /// An error about the file, with fixed help.
    fn in_file(line: Option<u32>, message: String, help: &[&str]) -> Self {
        let help = help.iter().map(ToString::to_string).collect();
        Self::new(Subject::File, line, message, help)
    }
}

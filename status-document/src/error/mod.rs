//! Why a file cannot be read: every message of this crate is in here and in the two files beside.

pub(crate) mod openapi;
pub(crate) mod suggest;
pub(crate) mod tables;

use std::fmt;

/// Why a file, or what is wanted of it, cannot be read.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Error {
    /// What the fault is about, in the terms of [`Wanted`](crate::Wanted).
    pub subject: Subject,
    /// The line that it is on, from 1, where there is one.
    pub line: Option<u32>,
    /// What is wrong, beginning with the file: `docs/errors.md has no table of status codes`.
    pub message: String,
    /// What to do about it, a sentence each.
    pub help: Vec<String>,
}

/// What a [`Error`] is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Subject {
    /// The file itself.
    File,
    /// The section that is wanted.
    Section,
    /// The column that is wanted.
    Column,
    /// The operation that is wanted.
    Operation,
}

/// The message, and a line for each help.
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
    pub(crate) fn new(
        subject: Subject,
        line: Option<u32>,
        message: String,
        help: Vec<String>,
    ) -> Self {
        Self {
            subject,
            line,
            message,
            help,
        }
    }
}

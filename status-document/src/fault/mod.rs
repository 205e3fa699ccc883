//! Why a file cannot be read: every message of this crate is in here and in the two files beside.

pub(crate) mod openapi;
pub(crate) mod tables;

use std::fmt;

/// Why a file, or what is wanted of it, cannot be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// What the fault is about, in the terms of [`Wanted`](crate::Wanted).
    pub about: About,
    /// The line that it is on, from 1, where there is one.
    pub line: Option<u32>,
    /// What is wrong, beginning with the file: `docs/errors.md has no table of status codes`.
    pub what: String,
    /// What to do about it, a sentence each.
    pub help: Vec<String>,
}

/// What a [`Fault`] is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum About {
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
impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.what)?;
        for help in &self.help {
            write!(f, "\nhelp: {help}")?;
        }
        Ok(())
    }
}

impl Fault {
    pub(crate) fn new(about: About, line: Option<u32>, what: String, help: Vec<String>) -> Self {
        Self {
            about,
            line,
            what,
            help,
        }
    }
}

/// The one of `known` that is spelt most like `word`, if any is.
pub(crate) fn nearest<'a>(word: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let word = word.to_lowercase();
    known
        .into_iter()
        .map(|candidate| (distance(&word, &candidate.to_lowercase()), candidate))
        .filter(|(distance, candidate)| distance * 3 <= candidate.chars().count().max(3))
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, candidate)| candidate)
}

/// How many letters have to be put in, left out or replaced to make one word of the other. Words of a sentence's length are not
/// compared.
fn distance(a: &str, b: &str) -> usize {
    let b: Vec<char> = b.chars().take(100).collect();
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (at, ours) in a.chars().take(100).enumerate() {
        let mut diagonal = row[0];
        row[0] = at + 1;
        for (column, theirs) in b.iter().enumerate() {
            let replaced = diagonal + usize::from(ours != *theirs);
            diagonal = row[column + 1];
            row[column + 1] = replaced.min(diagonal + 1).min(row[column] + 1);
        }
    }
    row[b.len()]
}

/// `` `a`, `b` and `c` ``, six of them at most.
pub(crate) fn listing(words: &[String]) -> String {
    const LISTED: usize = 6;
    let quoted: Vec<String> = words
        .iter()
        .take(LISTED)
        .map(|word| format!("`{}`", short(word)))
        .collect();
    match (&quoted[..], words.len()) {
        (_, count) if count > LISTED => {
            format!("{} and {} more", quoted.join(", "), count - LISTED)
        }
        ([rest @ .., last], _) if !rest.is_empty() => format!("{} and {last}", rest.join(", ")),
        _ => quoted.join(""),
    }
}

/// As much of a word as a message has room for.
pub(crate) fn short(word: &str) -> String {
    const CHARS: usize = 80;
    match word.char_indices().nth(CHARS) {
        Some((end, _)) => format!("{}..", &word[..end]),
        None => word.to_owned(),
    }
}

//! The text of a file, from its bytes.

use crate::{
    error::{Error, tables as message},
    page::lines,
};

pub(crate) fn text<'a>(file: &str, bytes: &'a [u8]) -> Result<&'a str, Error> {
    if bytes.starts_with(b"\xff\xfe") || bytes.starts_with(b"\xfe\xff") {
        return Err(message::utf16(file));
    }
    match std::str::from_utf8(bytes) {
        Ok(text) => Ok(text.trim_start_matches('\u{feff}')),
        Err(error) => {
            let before = String::from_utf8_lossy(&bytes[..error.valid_up_to()]);
            Err(message::not_utf8(file, 1 + lines::breaks(&before)))
        }
    }
}

/// The marks of a merge that nobody has finished would be read as text, and the rows around them lost.
pub(crate) fn check_conflict(file: &str, text: &str) -> Result<(), Error> {
    let mut marks = ["<<<<<<< ", "=======", ">>>>>>> "].iter().peekable();
    let mut begin = None;
    for (at, line) in text.lines().enumerate() {
        if marks.peek().is_some_and(|mark| line.starts_with(**mark)) {
            begin = begin.or(Some(lines::number(at + 1)));
            marks.next();
        }
    }
    match begin {
        Some(begin) if marks.peek().is_none() => Err(message::conflict(file, begin)),
        _ => Ok(()),
    }
}

//! Decodes a file into text.

use crate::{
    error::{Error, message},
    page::lines,
};

/// Decodes UTF-8, without the byte order mark.
pub(crate) fn decode<'a>(file: &str, bytes: &'a [u8]) -> Result<&'a str, Error> {
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

/// Refuses a file with a merge conflict: the markers would be read as text, and the rows around
/// them would be lost.
pub(crate) fn check_conflict(file: &str, text: &str) -> Result<(), Error> {
    if !text.contains("<<<<<<< ") {
        return Ok(());
    }
    let mut markers = ["<<<<<<< ", "=======", ">>>>>>> "].iter().peekable();
    let mut start = None;
    for (index, line) in text.lines().enumerate() {
        if markers
            .peek()
            .is_some_and(|marker| line.starts_with(**marker))
        {
            start = start.or(Some(lines::number(index + 1)));
            markers.next();
        }
    }
    match start {
        Some(start) if markers.peek().is_none() => Err(message::conflict(file, start)),
        _ => Ok(()),
    }
}

//! Moves blanks before quotation marks into the quoted fields: `404 , "Not Found"`.

use std::borrow::Cow;

use super::quotes::end_of_quotes;

/// A text whose quoted fields start with their quotation marks. It has as many bytes and lines.
pub(super) fn without(text: &str, separator: u8) -> Cow<'_, str> {
    let mut bytes = text.as_bytes().to_vec();
    let mut is_changed = false;
    let mut offset = 0;
    while offset < bytes.len() {
        let blanks = bytes[offset..].iter().take_while(|byte| **byte == b' ');
        let mark = offset + blanks.count();
        if bytes.get(mark) != Some(&b'"') {
            offset = next_field(&bytes, mark, separator);
            continue;
        }
        let Some(end) = end_of_quotes(&bytes, mark) else {
            break;
        };
        if mark > offset && ends_field(&bytes[end..], separator) {
            bytes.swap(offset, mark);
            is_changed = true;
        }
        offset = next_field(&bytes, end, separator);
    }
    match String::from_utf8(bytes) {
        Ok(changed) if is_changed => Cow::Owned(changed),
        _ => Cow::Borrowed(text),
    }
}

/// The offset after the end of a field without quotation marks.
fn next_field(bytes: &[u8], from: usize, separator: u8) -> usize {
    let is_end = |byte: &u8| *byte == separator || matches!(byte, b'\r' | b'\n');
    let length = bytes[from..].iter().position(is_end);
    length.map_or(bytes.len(), |length| from + length + 1)
}

fn ends_field(after: &[u8], separator: u8) -> bool {
    let next = after.iter().find(|byte| **byte != b' ');
    next.is_none_or(|byte| *byte == separator || matches!(byte, b'\r' | b'\n'))
}

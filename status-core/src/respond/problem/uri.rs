//! Parts of a URI.

use std::borrow::Cow;

/// Whether a byte of a URI stands for itself, by RFC 3986.
const fn is_unreserved(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.' | b'_' | b'~')
}

/// Whether a text is a part of a URI as it is.
pub(in crate::respond) fn is_encoded(text: &str) -> bool {
    const UNRESERVED: [bool; 256] = {
        let mut unreserved = [false; 256];
        let mut byte = 0_u8;
        while byte < 0x80 {
            unreserved[byte as usize] = is_unreserved(byte);
            byte += 1;
        }
        unreserved
    };
    // A fold takes fewer instructions than a search, which tests each byte.
    text.bytes()
        .fold(true, |all, byte| all & UNRESERVED[usize::from(byte)])
}

/// Encodes a text as a part of a URI.
pub(in crate::respond) fn percent_encoded(text: &str) -> Cow<'_, str> {
    const DIGITS: &[u8; 16] = b"0123456789ABCDEF";
    if is_encoded(text) {
        return Cow::Borrowed(text);
    }
    let mut encoded = String::with_capacity(3 * text.len());
    for byte in text.bytes() {
        if is_unreserved(byte) {
            encoded.push(char::from(byte));
        } else {
            encoded.push('%');
            encoded.push(char::from(DIGITS[usize::from(byte >> 4)]));
            encoded.push(char::from(DIGITS[usize::from(byte & 15)]));
        }
    }
    Cow::Owned(encoded)
}

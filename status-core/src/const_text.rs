//! Text composed at compile time, for the messages that a constant panics with.

use core::str;

/// As much as the longest message needs, several times over; what does not fit is left out.
const CAPACITY: usize = 8192;

/// A text that grows in `const` code.
pub(crate) struct Text {
    bytes: [u8; CAPACITY],
    length: usize,
}

impl Text {
    pub(crate) const fn new() -> Self {
        Self {
            bytes: [0; CAPACITY],
            length: 0,
        }
    }

    /// Appends `text`, or nothing of it where it does not fit whole.
    pub(crate) const fn str(self, text: &str) -> Self {
        self.bytes(text.as_bytes())
    }

    const fn bytes(mut self, text: &[u8]) -> Self {
        if text.len() > CAPACITY - self.length {
            return self;
        }
        let mut at = 0;
        while at < text.len() {
            self.bytes[self.length] = text[at];
            self.length += 1;
            at += 1;
        }
        self
    }

    /// Appends `number` in decimal.
    pub(crate) const fn number(self, number: usize) -> Self {
        let text = if number >= 10 {
            self.number(number / 10)
        } else {
            self
        };
        #[expect(clippy::cast_possible_truncation, reason = "a digit fits")]
        text.bytes(&[b'0' + (number % 10) as u8])
    }

    /// How many bytes still fit.
    pub(crate) const fn room(&self) -> usize {
        CAPACITY - self.length
    }

    /// Fails the evaluation of the constant with this text.
    #[track_caller]
    pub(crate) const fn panic(&self) -> ! {
        panic!("{}", self.as_str())
    }

    const fn as_str(&self) -> &str {
        // Only whole `str`s were appended.
        match str::from_utf8(self.bytes.split_at(self.length).0) {
            Ok(text) => text,
            Err(_) => "",
        }
    }
}

/// Whether two texts are the same.
pub(crate) const fn equal(a: &str, b: &str) -> bool {
    let (a, b) = (a.as_bytes(), b.as_bytes());
    if a.len() != b.len() {
        return false;
    }
    let mut at = 0;
    while at < a.len() {
        if a[at] != b[at] {
            return false;
        }
        at += 1;
    }
    true
}

/// Whether a text can be the name of a constant in ASCII letters.
pub(crate) const fn is_identifier(text: &str) -> bool {
    let bytes = text.as_bytes();
    let mut at = 0;
    while at < bytes.len() {
        if !(bytes[at].is_ascii_alphanumeric() || bytes[at] == b'_') {
            return false;
        }
        at += 1;
    }
    !bytes.is_empty() && !bytes[0].is_ascii_digit()
}

/// Whether two texts are the same but for the case of ASCII letters.
pub(crate) const fn equal_ignoring_case(a: &str, b: &str) -> bool {
    let (a, b) = (a.as_bytes(), b.as_bytes());
    if a.len() != b.len() {
        return false;
    }
    let mut at = 0;
    while at < a.len() {
        if !a[at].eq_ignore_ascii_case(&b[at]) {
            return false;
        }
        at += 1;
    }
    true
}

#[cfg(test)]
mod tests {
    use super::{CAPACITY, Text, equal, is_identifier};

    #[test]
    fn compares() {
        assert!(equal("", "") && equal("页", "页"));
        assert!(!equal("a", "b") && !equal("a", "ab"));
    }

    #[test]
    fn tells_what_can_name_a_constant() {
        assert!(is_identifier("ERRORS_2") && is_identifier("_e"));
        assert!(!is_identifier("") && !is_identifier("2E") && !is_identifier("a.md"));
    }

    #[test]
    fn appends_strings_and_numbers() {
        let text = Text::new().str("只有 ").number(0).str(" of ").number(1207);
        assert_eq!(text.as_str(), "只有 0 of 1207");
    }

    #[test]
    fn leaves_out_what_does_not_fit() {
        let half = "页".repeat(CAPACITY / 5);
        let text = Text::new().str(&half).str(&half).str("end");
        assert_eq!(text.as_str(), half + "end");
    }
}

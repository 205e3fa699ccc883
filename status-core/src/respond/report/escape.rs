//! Texts of a report, in which no character can forge a line of a log or reorder it.

use core::fmt::{self, Display, Write};
use std::panic::{self, AssertUnwindSafe};

/// Whether a character could break a line of a log, or change the order of what it shows.
fn is_escaped(character: char) -> bool {
    character.is_control()
        || matches!(
            character,
            '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}'
        )
}

/// Escapes a text; `None` if it needs no escaping.
pub(super) fn escaped(text: &str) -> Option<Box<str>> {
    if !text.contains(is_escaped) {
        return None;
    }
    let mut escaped = Escaping::new();
    // Memory does not fail.
    let _ = escaped.write_str(text);
    Some(escaped.0.into())
}

/// A text of which every part is escaped.
#[derive(Clone, Debug, Default)]
pub(super) struct Escaping(String);

impl Escaping {
    pub(super) const fn new() -> Self {
        Self(String::new())
    }

    pub(super) fn as_str(&self) -> &str {
        &self.0
    }

    /// Adds a text that needs no escaping.
    pub(super) fn push_str(&mut self, text: &str) {
        self.0.push_str(text);
    }
}

impl Write for Escaping {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        let mut rest = text;
        while let Some(index) = rest.find(is_escaped) {
            let (plain, tail) = rest.split_at(index);
            self.0.push_str(plain);
            let mut characters = tail.chars();
            self.0
                .extend(characters.next().into_iter().flat_map(char::escape_default));
            rest = characters.as_str();
        }
        self.0.push_str(rest);
        Ok(())
    }
}

/// Returns what a value displays, escaped. If it fails or panics, returns what it displays until
/// then.
pub(super) fn message_of(value: &dyn Display) -> String {
    let mut message = Escaping::new();
    let written = panic::catch_unwind(AssertUnwindSafe(|| {
        // A failure ends the text.
        let _ = write!(message, "{value}");
    }));
    if written.is_err() {
        message.push_str("[the message panicked]");
    }
    message.0
}

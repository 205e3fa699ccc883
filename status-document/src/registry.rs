//! The registered statuses and their phrases.

use http::StatusCode;

use crate::page::SPAN_END;

/// Maximum number of characters in a phrase. A longer text is an explanation.
pub(crate) const MAX_PHRASE: usize = 80;

/// Whether a status is registered.
pub(crate) fn is_registered(status: u16) -> bool {
    phrase(status).is_some()
}

/// Whether a status is registered, or unregistered but widely used: by nginx, Cloudflare and other
/// servers.
pub(crate) fn is_known(status: u16) -> bool {
    is_registered(status)
        || matches!(
            status,
            419 | 420 | 430 | 440 | 444 | 449 | 450 | 460 | 463 | 494..=499 | 509 | 520..=527 | 529 | 530 | 561 | 598 | 599
        )
}

/// Whether a text is the registered phrase of a status, except for spelling.
pub(crate) fn is_registered_phrase(text: &str, status: u16) -> bool {
    phrase(status).is_some_and(|registered| is_same_phrase(registered, text))
}

/// Whether a text starts with the registered phrase of a status.
pub(crate) fn starts_with_phrase(text: &str, status: u16) -> bool {
    phrase(status).is_some_and(|registered| {
        let mut text = normalized(text);
        normalized(registered).all(|c| text.next() == Some(c))
    })
}

/// Whether a text is the registered phrase of any status.
pub(crate) fn is_any_registered_phrase(text: &str) -> bool {
    text.len() <= MAX_PHRASE && (100..600).any(|status| is_registered_phrase(text, status))
}

/// Whether two phrases are the same, except for spelling.
pub(crate) fn is_same_phrase(a: &str, b: &str) -> bool {
    normalized(a).eq(normalized(b))
}

fn phrase(status: u16) -> Option<&'static str> {
    StatusCode::from_u16(status).ok()?.canonical_reason()
}

/// The characters of a phrase in lower case, without spaces, hyphens, apostrophes and markup.
fn normalized(phrase: &str) -> impl Iterator<Item = char> {
    let is_spelling = |c: &char| c.is_whitespace() || *c == SPAN_END || "-_'’`*".contains(*c);
    phrase
        .chars()
        .take(MAX_PHRASE)
        .filter(move |c| !is_spelling(c))
        .flat_map(char::to_lowercase)
}

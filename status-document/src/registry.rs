//! The codes that are registered, and their phrases.

use http::StatusCode;

/// A longer text is no phrase.
pub(crate) const LONGEST: usize = 80;

/// Whether a text is the phrase that is registered for the code, but for spelling.
pub(crate) fn is_registered_phrase(phrase: &str, status: u16) -> bool {
    let registered = StatusCode::from_u16(status)
        .ok()
        .and_then(|status| status.canonical_reason());
    registered.is_some_and(|registered| normalized(registered).eq(normalized(phrase)))
}

/// Whether two phrases are the same, but for spelling.
pub(crate) fn is_same_phrase(a: &str, b: &str) -> bool {
    normalized(a).eq(normalized(b))
}

/// Whether the code is registered at all.
pub(crate) fn is_registered(status: u16) -> bool {
    StatusCode::from_u16(status).is_ok_and(|status| status.canonical_reason().is_some())
}

/// Whether the code is registered, or in wide use without that: those of nginx, Cloudflare and other servers.
pub(crate) fn is_known(status: u16) -> bool {
    is_registered(status)
        || matches!(
            status,
            419 | 420 | 430 | 440 | 444 | 449 | 450 | 460 | 463 | 494..=499 | 509 | 520..=527 | 529 | 530 | 561 | 598 | 599
        )
}

/// Whether a text begins with the phrase that is registered for the code.
pub(crate) fn starts_with_phrase(text: &str, status: u16) -> bool {
    let registered = StatusCode::from_u16(status)
        .ok()
        .and_then(|status| status.canonical_reason());
    registered.is_some_and(|registered| {
        let mut text = normalized(text);
        normalized(registered).all(|c| text.next() == Some(c))
    })
}

/// A phrase without what is mere spelling.
fn normalized(phrase: &str) -> impl Iterator<Item = char> {
    let is_spelling = |c: &char| c.is_whitespace() || "-_'’`*".contains(*c);
    phrase
        .chars()
        .take(LONGEST)
        .filter(move |c| !is_spelling(c))
        .flat_map(char::to_lowercase)
}

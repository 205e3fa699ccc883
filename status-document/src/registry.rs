//! The codes that are registered, and their phrases.

use http::StatusCode;

/// A longer text is no phrase.
pub(crate) const LONGEST: usize = 80;

/// Whether a text is the phrase that is registered for the code, but for spelling.
pub(crate) fn is_registered(phrase: &str, code: u16) -> bool {
    let registered = StatusCode::from_u16(code)
        .ok()
        .and_then(|status| status.canonical_reason());
    registered.is_some_and(|registered| bare(registered).eq(bare(phrase)))
}

/// Whether two phrases are the same, but for spelling.
pub(crate) fn is_same(a: &str, b: &str) -> bool {
    bare(a).eq(bare(b))
}

/// Whether the code is registered at all.
pub(crate) fn has_registered(code: u16) -> bool {
    StatusCode::from_u16(code).is_ok_and(|status| status.canonical_reason().is_some())
}

/// Whether the code is registered, or in wide use without that: those of nginx, Cloudflare and other servers.
pub(crate) fn is_known(code: u16) -> bool {
    has_registered(code)
        || matches!(
            code,
            419 | 420 | 430 | 440 | 444 | 449 | 450 | 460 | 463 | 494..=499 | 509 | 520..=527 | 529 | 530 | 561 | 598 | 599
        )
}

/// Whether a text begins with the phrase that is registered for the code.
pub(crate) fn begins_registered(text: &str, code: u16) -> bool {
    let registered = StatusCode::from_u16(code)
        .ok()
        .and_then(|status| status.canonical_reason());
    registered.is_some_and(|registered| {
        let mut text = bare(text);
        bare(registered).all(|c| text.next() == Some(c))
    })
}

/// A phrase without what is mere spelling.
fn bare(phrase: &str) -> impl Iterator<Item = char> {
    let is_spelling = |c: &char| c.is_whitespace() || "-_'’`*".contains(*c);
    phrase
        .chars()
        .take(LONGEST)
        .filter(move |c| !is_spelling(c))
        .flat_map(char::to_lowercase)
}

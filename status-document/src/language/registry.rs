//! The registered statuses and their phrases.

use std::sync::LazyLock;

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

/// The phrases that are or were registered, besides those of [`phrase`].
const OTHER_PHRASES: &[(u16, &str)] = &[
    (302, "Moved Temporarily"),
    (408, "Request Time-out"),
    (413, "Content Too Large"),
    (413, "Request Entity Too Large"),
    (414, "Request-URI Too Long"),
    (414, "Request-URI Too Large"),
    (416, "Requested Range Not Satisfiable"),
    (422, "Unprocessable Content"),
    (504, "Gateway Time-out"),
];

/// Whether a text is the registered phrase of a status, except for spelling.
pub(crate) fn is_registered_phrase(text: &str, status: u16) -> bool {
    phrases(status).any(|registered| is_same_phrase(registered, text))
}

/// The registered phrase of a status, and older and newer ones.
fn phrases(status: u16) -> impl Iterator<Item = &'static str> {
    let others = OTHER_PHRASES
        .iter()
        .filter(move |(other, _)| *other == status);
    phrase(status)
        .into_iter()
        .chain(others.map(|(_, phrase)| *phrase))
}

/// Whether a text starts with the registered phrase of a status.
pub(crate) fn starts_with_phrase(text: &str, status: u16) -> bool {
    phrases(status).any(|registered| {
        if is_other_letter(text, registered) {
            return false;
        }
        if text.starts_with(registered) {
            return true;
        }
        if is_short_ascii(text) {
            let mut text = normalized_ascii(text);
            return normalized_ascii(registered).all(|byte| text.next() == Some(byte));
        }
        let mut text = normalized(text);
        normalized(registered).all(|c| text.next() == Some(c))
    })
}

/// Whether a text has nothing but ASCII. The same long one may be next to many statuses, and is not
/// looked through for each of them.
fn is_short_ascii(text: &str) -> bool {
    text.len() <= 2 * MAX_PHRASE && text.is_ascii()
}

/// Whether two texts start with different letters of ASCII, as most texts do.
fn is_other_letter(a: &str, b: &str) -> bool {
    match (a.as_bytes().first(), b.as_bytes().first()) {
        (Some(a), Some(b)) => {
            let are_letters = a.is_ascii_alphabetic() && b.is_ascii_alphabetic();
            are_letters && !a.eq_ignore_ascii_case(b)
        }
        _ => false,
    }
}

/// Whether a text is the registered phrase of any status.
pub(crate) fn is_any_registered_phrase(text: &str) -> bool {
    static ALL: LazyLock<Vec<&str>> = LazyLock::new(|| (100..600).flat_map(phrases).collect());
    text.len() <= MAX_PHRASE && ALL.iter().any(|phrase| is_same_phrase(phrase, text))
}

/// Whether a word is the name that a library gives to a status: `StatusNotFound`, `SC_CONFLICT`,
/// `HTTP_404_NOT_FOUND`, `HttpStatus.CONFLICT`.
pub(crate) fn is_constant(word: &str, status: u16) -> bool {
    const PREFIXES: [&str; 6] = [
        "HTTP_STATUS_",
        "HTTP_",
        "SC_",
        "STATUS_",
        "HttpStatus",
        "Status",
    ];
    let is_of_status = |path: &str| {
        let path = path.to_ascii_lowercase();
        path.contains("status") || path.contains("http")
    };
    let (path, name) = word.rsplit_once(['.', ':']).unwrap_or(("", word));
    let bare = PREFIXES.iter().find_map(|prefix| name.strip_prefix(prefix));
    let bare = bare.or(Some(name).filter(|_| is_of_status(path)));
    let bare = bare.map(|bare| {
        let number = status.to_string();
        bare.strip_prefix(number.as_str()).unwrap_or(bare)
    });
    word.len() <= MAX_PHRASE && bare.is_some_and(|bare| is_registered_phrase(bare, status))
}

/// The length of the registered phrase at the start of a text, in any spelling. The longest of
/// several counts.
pub(crate) fn phrase_length(text: &str, status: u16) -> Option<usize> {
    phrases(status)
        .filter_map(|registered| matching_length(text, registered))
        .max()
}

fn matching_length(text: &str, phrase: &str) -> Option<usize> {
    if is_other_letter(text, phrase) {
        return None;
    }
    // Registered phrases are in ASCII.
    let mut expected = normalized_ascii(phrase).map(char::from);
    let mut next = expected.next();
    for (offset, c) in text.char_indices().take(MAX_PHRASE) {
        if is_spelling(c) {
            continue;
        }
        if c.is_ascii() {
            if next != Some(c.to_ascii_lowercase()) {
                return None;
            }
            next = expected.next();
        } else {
            for lower in c.to_lowercase() {
                if next != Some(lower) {
                    return None;
                }
                next = expected.next();
            }
        }
        if next.is_none() {
            return Some(offset + c.len_utf8());
        }
    }
    None
}

/// Whether two phrases are the same, except for spelling.
pub(crate) fn is_same_phrase(a: &str, b: &str) -> bool {
    if a == b || is_other_letter(a, b) {
        return a == b;
    }
    if is_short_ascii(a) && is_short_ascii(b) {
        return normalized_ascii(a).eq(normalized_ascii(b));
    }
    normalized(a).eq(normalized(b))
}

fn phrase(status: u16) -> Option<&'static str> {
    StatusCode::from_u16(status).ok()?.canonical_reason()
}

/// The characters of a phrase in lower case, without spaces, hyphens, apostrophes and markup.
fn normalized(phrase: &str) -> impl Iterator<Item = char> {
    phrase
        .chars()
        .take(MAX_PHRASE)
        .filter(|c| !is_spelling(*c))
        .flat_map(char::to_lowercase)
}

/// The same for a phrase in ASCII.
fn normalized_ascii(phrase: &str) -> impl Iterator<Item = u8> {
    phrase
        .bytes()
        .take(MAX_PHRASE)
        .filter(|byte| !is_spelling(char::from(*byte)))
        .map(|byte| byte.to_ascii_lowercase())
}

fn is_spelling(c: char) -> bool {
    !c.is_ascii_alphanumeric() && (c.is_whitespace() || c == SPAN_END || "-_'’`*".contains(c))
}

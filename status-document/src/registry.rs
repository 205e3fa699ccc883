//! The registered statuses, their phrases, and how the registry marks statuses without a phrase.

use http::StatusCode;

use crate::result::Lifecycle;

/// Maximum number of characters in a phrase. A longer text is an explanation.
pub(crate) const MAX_PHRASE: usize = 80;

/// Words in the place of a phrase: the status is not assigned. In lower case.
const UNASSIGNED: &[&str] = &["unassigned", "未分配"];

/// Words in the place of a phrase: the status is not used, or no longer. In lower case.
const UNUSED: &[&str] = &["unused", "未使用"];

/// Words in the place of a phrase: the status is reserved for the future. In lower case.
const RESERVED: &[&str] = &["reserved", "保留", "预留", "預留", "予約済み"];

/// The use of a status, according to its phrase.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Usage {
    /// The status has an entry with this lifecycle.
    Entry(Lifecycle),
    /// The status has no entry.
    Unassigned,
}

impl Usage {
    /// Classifies a phrase. Parentheses around it make no difference: IANA writes `(Unused)`.
    pub(crate) fn from_phrase(phrase: &str) -> Self {
        let word = without_parentheses(phrase.trim()).to_lowercase();
        let word = word.as_str();
        if UNASSIGNED.contains(&word) {
            Self::Unassigned
        } else if UNUSED.contains(&word) {
            Self::Entry(Lifecycle::Retired)
        } else if RESERVED.contains(&word) {
            Self::Entry(Lifecycle::Reserved)
        } else {
            Self::Entry(Lifecycle::Active)
        }
    }
}

fn without_parentheses(text: &str) -> &str {
    [('(', ')'), ('（', '）')]
        .iter()
        .find_map(|(open, close)| text.strip_prefix(*open)?.strip_suffix(*close))
        .unwrap_or(text)
        .trim()
}

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
        if is_other_letter(text, registered) {
            return false;
        }
        let is_written_so = text.get(..registered.len()) == Some(registered);
        let mut text = normalized(text);
        is_written_so || normalized(registered).all(|c| text.next() == Some(c))
    })
}

/// Whether two phrases are the same, except for spelling.
pub(crate) fn is_same_phrase(a: &str, b: &str) -> bool {
    a == b || (!is_other_letter(a, b) && normalized(a).eq(normalized(b)))
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

fn phrase(status: u16) -> Option<&'static str> {
    StatusCode::from_u16(status).ok()?.canonical_reason()
}

/// The characters of a phrase in lower case, without spaces, hyphens, apostrophes and markup.
fn normalized(phrase: &str) -> impl Iterator<Item = char> {
    let is_spelling =
        |c: &char| !c.is_ascii_alphanumeric() && (c.is_whitespace() || "-_'’`*".contains(*c));
    phrase
        .chars()
        .take(MAX_PHRASE)
        .filter(move |c| !is_spelling(c))
        .flat_map(char::to_lowercase)
}

#[cfg(test)]
mod tests {
    use super::Usage;
    use crate::result::Lifecycle;

    #[test]
    fn parentheses_around_a_phrase_make_no_difference() {
        let cases = [
            ("Unassigned", Usage::Unassigned),
            ("unused", Usage::Entry(Lifecycle::Retired)),
            ("RESERVED", Usage::Entry(Lifecycle::Reserved)),
            ("未分配", Usage::Unassigned),
            ("未使用", Usage::Entry(Lifecycle::Retired)),
            ("保留", Usage::Entry(Lifecycle::Reserved)),
            ("Unused Path", Usage::Entry(Lifecycle::Active)),
            ("", Usage::Entry(Lifecycle::Active)),
        ];
        for (phrase, usage) in cases {
            for written in [
                phrase.to_owned(),
                format!("({phrase})"),
                format!("（{phrase}）"),
            ] {
                assert_eq!(Usage::from_phrase(&written), usage, "{written}");
            }
        }
    }
}

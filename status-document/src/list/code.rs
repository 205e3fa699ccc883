//! The API's own codes in lists: `order_not_found`.

use super::vocabulary::MEMBERS;
use crate::page::SPAN_END;

/// Maximum number of characters in a code.
const MAX_CHARS: usize = 100;

/// The code in code markup or bold text at the start of a text, and the text after it.
pub(super) fn leading(text: &str) -> Option<(&str, &str)> {
    let (word, after) = text.split_once(SPAN_END)?;
    let word = word.trim();
    is_word(word).then_some((word, after))
}

/// The codes at the start of a text, and the text after them: `order_not_found, order_gone: ..`.
pub(super) fn all_leading(text: &str) -> (Vec<&str>, &str) {
    let mut codes = Vec::new();
    let mut left = text;
    loop {
        let start = left.trim_start_matches(|c: char| c.is_whitespace() || "([（,、/|".contains(c));
        let start = ["or ", "and "]
            .iter()
            .find_map(|word| start.strip_prefix(word).filter(|_| !codes.is_empty()))
            .unwrap_or(start);
        let Some((code, after)) = leading(start) else {
            return (codes, left);
        };
        codes.push(code);
        left = after.trim_start_matches([')', ']', '）']);
    }
}

/// Whether a word can be a code: one word of letters, digits and a few marks.
pub(super) fn is_word(word: &str) -> bool {
    let is_inner = |c: char| c.is_ascii_alphanumeric() || "_-.:/".contains(c);
    word.chars().count() <= MAX_CHARS
        && word.starts_with(|c: char| c.is_ascii_alphanumeric())
        && word.ends_with(|c: char| c.is_ascii_alphanumeric())
        && word.chars().all(is_inner)
        && !is_status(word)
        && !is_header(word)
}

/// Whether a word is written as only codes are: with marks, digits or capitals in it.
pub(super) fn is_machine_like(word: &str) -> bool {
    let bytes = word.as_bytes();
    let has_inner_capital = bytes
        .windows(2)
        .any(|pair| pair[0].is_ascii_lowercase() && pair[1].is_ascii_uppercase());
    let has_mark = word.contains(['_', '.', '-', ':']);
    let has_digit = word.contains(|c: char| c.is_ascii_digit());
    is_word(word) && !word.contains('/') && (has_inner_capital || has_mark || has_digit)
}

/// Whether a word is the name of a class of exceptions, which may be a code as well.
pub(super) fn is_class(word: &str) -> bool {
    word.ends_with("Exception") && word.contains(|c: char| c.is_ascii_lowercase())
}

/// Whether a word is the name of a member of a body.
pub(super) fn is_member(word: &str) -> bool {
    MEMBERS.contains(&word.to_lowercase().as_str())
}

fn is_status(word: &str) -> bool {
    word.len() == 3
        && word
            .bytes()
            .all(|byte| byte.is_ascii_digit() || byte == b'x')
}

/// Whether a word is written like the name of a header: `Retry-After`.
fn is_header(word: &str) -> bool {
    word.contains('-')
        && word
            .split('-')
            .all(|part| part.starts_with(|c: char| c.is_ascii_uppercase()))
        && word.contains(|c: char| c.is_ascii_lowercase())
}

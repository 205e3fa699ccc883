//! The names of properties that have codes, and the texts that are codes.

/// The place of a code in an object. A later one excludes earlier ones.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Rank {
    #[default]
    None,
    /// In the objects of `error` or `errors`.
    Nested,
    /// In `error` or `type`, which often have no code.
    Weak,
    Strong,
}

/// Maximum number of bytes of a code.
const MAX_CODE: usize = 100;

/// Texts that stand for any code in examples.
const PLACEHOLDERS: [&str; 10] = [
    "string", "integer", "number", "null", "true", "false", "code", "error", "example", "unknown",
];

/// How certain it is that a property of this name has a code.
pub(super) fn rank_of(name: &str) -> Rank {
    let letters = name.chars().filter(|c| !matches!(c, '_' | '-'));
    let letters: String = letters.flat_map(char::to_lowercase).take(20).collect();
    match letters.as_str() {
        "code" | "errorcode" | "errcode" => Rank::Strong,
        "error" | "type" => Rank::Weak,
        _ => Rank::None,
    }
}

/// Whether a text is a code: one word of letters and digits that is no placeholder, or a number of
/// four digits and more. A shorter number may be a status.
pub(super) fn is_code(text: &str, rank: Rank) -> bool {
    if is_number(text) {
        return (4..=MAX_CODE).contains(&text.len());
    }
    let is_part = |c: char| c.is_alphanumeric() || matches!(c, '_' | '-' | '.' | ':' | '/');
    text.len() <= MAX_CODE
        && text.chars().all(is_part)
        && text.chars().any(char::is_alphabetic)
        && !text.contains("://")
        && !PLACEHOLDERS.contains(&text.to_lowercase().as_str())
        && (rank == Rank::Strong || is_machine_like(text))
}

/// Whether a word is written for programs: `not_found`, `NotFound`, `CONFLICT`, `E12`.
fn is_machine_like(text: &str) -> bool {
    let letters = || text.chars().filter(|c| c.is_alphabetic());
    text.chars()
        .any(|c| matches!(c, '_' | '.' | '-') || c.is_ascii_digit())
        || text.chars().skip(1).any(char::is_uppercase)
        || (letters().count() > 2 && letters().all(char::is_uppercase))
}

/// Whether a text consists of digits.
pub(super) fn is_number(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// Whether a number can be a status.
pub(super) fn is_status(number: &str) -> bool {
    number.len() == 3 && matches!(number.as_bytes()[0], b'1'..=b'5')
}

#[cfg(test)]
mod tests {
    use super::{Rank, is_code, rank_of};

    #[test]
    fn names_of_properties() {
        for name in ["code", "Code", "error_code", "errorCode", "err-code"] {
            assert_eq!(rank_of(name), Rank::Strong, "{name}");
        }
        assert_eq!(rank_of("error"), Rank::Weak);
        assert_eq!(rank_of("type"), Rank::Weak);
        for name in ["", "status", "codes", "zip_code", "message"] {
            assert_eq!(rank_of(name), Rank::None, "{name}");
        }
    }

    #[test]
    fn words_and_long_numbers_are_codes() {
        for code in [
            "not_found",
            "VPC.0002",
            "taken",
            "auth/bad-email",
            "40401",
            "错误",
        ] {
            assert!(is_code(code, Rank::Strong), "{code}");
        }
        let long = "a".repeat(101);
        for other in [
            "",
            "404",
            "12",
            "-1",
            "1.5",
            "not found",
            "string",
            "NULL",
            "<code>",
            "https://a.b",
            &long,
        ] {
            assert!(!is_code(other, Rank::Strong), "{other}");
        }
        for code in ["not_found_error", "NotFound", "CONFLICT", "e12"] {
            assert!(is_code(code, Rank::Weak), "{code}");
        }
        for word in ["error", "Unauthorized", "about:blank", "invalid"] {
            assert!(!is_code(word, Rank::Weak), "{word}");
        }
    }
}

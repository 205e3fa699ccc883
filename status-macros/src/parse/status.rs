//! A status as the user wrote it: a number, a name or a path.

use std::fmt;

use proc_macro2::{Ident, Literal, TokenStream, TokenTree};
use quote::ToTokens;
use syn::Expr;

use super::{key::Key, tokens::consists_of};

/// A status as the user wrote it.
pub enum Status {
    /// `404`, and its number.
    Number(Literal, u16),
    /// `NOT_FOUND`, a constant of `StatusCode`.
    Name(Ident),
    /// `StatusCode::NOT_FOUND`, `codes::TEAPOT`.
    Path(Box<Expr>),
}

impl fmt::Display for Status {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Number(_, number) => number.fmt(f),
            Self::Name(name) => name.fmt(f),
            Self::Path(path) => {
                let path = path.to_token_stream().to_string();
                f.write_str(
                    &path
                        .replace(" :: ", "::")
                        .replace(":: ", "::")
                        .replace("< ", "<")
                        .replace(" >", ">"),
                )
            }
        }
    }
}

impl ToTokens for Status {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        match self {
            Self::Number(literal, _) => literal.to_tokens(tokens),
            Self::Name(name) => name.to_tokens(tokens),
            Self::Path(path) => path.to_tokens(tokens),
        }
    }
}

impl Status {
    /// Whether two statuses are written alike, and so are equal. Statuses that are written in
    /// different ways can be equal too, which only the compiler knows.
    pub fn has_same_spelling(&self, other: &Self) -> bool {
        self.spelling()
            .is_some_and(|spelling| Some(spelling) == other.spelling())
    }

    /// Whether a text is the number of a status.
    pub fn is_number(text: &str) -> bool {
        matches!(text.parse(), Ok(100..=599u16)) && !text.starts_with('+')
    }

    /// The text by which statuses are distinguished. `None` for a path with `$crate`, which can
    /// name different crates in different macros.
    pub fn spelling(&self) -> Option<String> {
        match self {
            Self::Number(_, number) => Some(number.to_string()),
            Self::Name(name) => Some(name.to_string()),
            Self::Path(path) => {
                let path = path.to_token_stream().to_string();
                (!path.contains("$crate")).then_some(path)
            }
        }
    }

    /// The status, if the tokens are three digits and nothing else. Most attributes are, and this
    /// takes a fraction of the time that parsing takes.
    pub fn from_single_token(tokens: &TokenStream) -> Option<Self> {
        let mut tokens = tokens.clone().into_iter();
        match (tokens.next(), tokens.next()) {
            (Some(TokenTree::Literal(literal)), None) => Self::from_digits(literal),
            _ => None,
        }
    }

    /// The status, if the literal is three digits.
    pub fn from_digits(literal: Literal) -> Option<Self> {
        let text = literal.to_string();
        let is_number =
            text.len() == 3 && !text.starts_with('0') && consists_of(&text, |c| c.is_ascii_digit());
        let number = is_number.then(|| text.parse())?;
        Some(Self::Number(literal, number.ok()?))
    }
}

/// Whether a word looks like the name of a status: `NOT_FOUND`, but not `STRICT`.
pub fn is_status_name(word: &Ident) -> bool {
    let word = word.to_string();
    word.chars().any(|c| c.is_ascii_uppercase())
        && !word.chars().any(char::is_lowercase)
        && Key::from_word(&word.to_lowercase()).is_none()
}

#[cfg(test)]
mod tests {
    use proc_macro2::{Ident, Span, TokenStream};
    use syn::parse::Parser;

    use super::{Status, is_status_name};
    use crate::parse::value::parse_status;

    /// The number of a status, as each of the two readers reads it.
    fn numbers(written: &str) -> [Option<u16>; 2] {
        let tokens: TokenStream = written.parse().expect("tokens");
        let number = |status| match status {
            Some(Status::Number(_, number)) => Some(number),
            _ => None,
        };
        let short_cut = Status::from_single_token(&tokens);
        [number(short_cut), number(parse_status.parse2(tokens).ok())]
    }

    #[test]
    fn a_number_of_three_digits_is_read_alike_in_both_ways() {
        for (written, number) in [("404", 404), ("100", 100), ("999", 999)] {
            assert_eq!(numbers(written), [Some(number); 2], "{written}");
        }
        for written in [
            "099", "000", "40", "4040", "4.5", "\"404\"", "-404", "404u8", "1_0", "NAME",
        ] {
            assert_eq!(numbers(written), [None; 2], "{written}");
        }
        // The parser alone reads other spellings.
        assert_eq!(numbers("4_04"), [None, Some(404)]);
        assert_eq!(numbers("0x194"), [None, Some(404)]);
    }

    #[test]
    fn names_of_statuses_are_in_upper_case() {
        let is_name = |word: &str| is_status_name(&Ident::new(word, Span::call_site()));
        for word in ["NOT_FOUND", "GONE", "A", "A1"] {
            assert!(is_name(word), "{word}");
        }
        for word in ["not_found", "NotFound", "STRICT", "DEFAULT", "_", "_1"] {
            assert!(!is_name(word), "{word}");
        }
    }
}

//! Names that later editions made keywords.
//!
//! A field of a crate in edition 2015 can be called `async`, and the compiler passes the name to
//! the derive as it is written. `syn` refuses the keywords of all editions. `r#async` is the same
//! name in every edition.

use proc_macro2::{Group, Ident, Spacing, TokenStream, TokenTree};
use quote::ToTokens;

/// Replaces the names that edition 2018 reserved by raw identifiers.
///
/// `dyn` starts a type in every edition, so it is a name only where no type can follow it.
pub fn with_raw_names(tokens: TokenStream) -> TokenStream {
    let mut raw = TokenStream::new();
    let mut tokens = tokens.into_iter().peekable();
    while let Some(token) = tokens.next() {
        match token {
            TokenTree::Ident(name) if is_name(&name, tokens.peek()) => {
                Ident::new_raw(&name.to_string(), name.span()).to_tokens(&mut raw);
            }
            TokenTree::Group(group) => {
                let mut inner = Group::new(group.delimiter(), with_raw_names(group.stream()));
                inner.set_span(group.span());
                inner.to_tokens(&mut raw);
            }
            other => other.to_tokens(&mut raw),
        }
    }
    raw
}

fn is_name(word: &Ident, next: Option<&TokenTree>) -> bool {
    if word == "dyn" {
        return match next {
            Some(TokenTree::Punct(next)) => {
                let is_colon = next.as_char() == ':' && next.spacing() == Spacing::Alone;
                is_colon || matches!(next.as_char(), ',' | '=')
            }
            next => next.is_none(),
        };
    }
    word == "async" || word == "await" || word == "try"
}

#[cfg(test)]
mod tests {
    use proc_macro2::TokenStream;

    use super::with_raw_names;

    #[test]
    fn names_of_edition_2015_become_raw() {
        for (written, raw) in [
            (
                "struct S { async: u8, dyn: u8 }",
                "struct S { r#async: u8, r#dyn: u8 }",
            ),
            (
                "struct S { dyn: Box<dyn Error> }",
                "struct S { r#dyn: Box<dyn Error> }",
            ),
            (
                "struct S(Box<dyn (::std::fmt::Debug)>);",
                "struct S(Box<dyn (::std::fmt::Debug)>);",
            ),
            (
                "struct S(&'a dyn ::a::B, try::T);",
                "struct S(&'a dyn ::a::B, r#try::T);",
            ),
            (
                "enum E { async, dyn, try(u8), await }",
                "enum E { r#async, r#dyn, r#try(u8), r#await }",
            ),
            ("struct S { r#async: u8 }", "struct S { r#async: u8 }"),
        ] {
            let parse = |text: &str| text.parse::<TokenStream>().unwrap_or_default();
            let found = with_raw_names(parse(written)).to_string();
            assert_eq!(found, parse(raw).to_string());
        }
    }
}

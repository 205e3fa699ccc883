//! Helpers over tokens, texts and fields.

use proc_macro2::{TokenStream, TokenTree};
use quote::ToTokens;
use syn::{Expr, Field, Index, Member, Path, Token, parse::ParseStream};

/// Parses an expression, and removes the invisible groups that `macro_rules` puts around fragments.
pub fn parse_value(input: ParseStream) -> syn::Result<Expr> {
    let mut value = input.parse()?;
    while let Expr::Group(group) = value {
        value = *group.expr;
    }
    Ok(value)
}

pub fn is_path(text: &str) -> bool {
    syn::parse_str::<Path>(text).is_ok()
}

pub fn is_at_end(input: ParseStream) -> bool {
    input.is_empty() || input.peek(Token![,])
}

/// Consumes the tokens up to the next comma.
pub fn rest_of_item(input: ParseStream) -> syn::Result<TokenStream> {
    let mut rest = TokenStream::new();
    while !is_at_end(input) {
        input.parse::<TokenTree>()?.to_tokens(&mut rest);
    }
    Ok(rest)
}

pub fn first_token(tokens: TokenStream) -> Option<TokenTree> {
    tokens.into_iter().next()
}

/// Whether all characters of a text are of a kind.
pub fn consists_of(text: &str, is_of_kind: fn(char) -> bool) -> bool {
    text.chars().all(is_of_kind)
}

/// Whether a text is one that people can read and write: not empty, without control characters and
/// characters without a shape, and without spaces around it.
pub fn is_visible(text: &str) -> bool {
    let is_shown = |c: char| {
        !c.is_control()
            && !matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}')
            && !matches!(c, '\u{2060}'..='\u{206f}' | '\u{feff}')
    };
    !text.is_empty() && text.trim() == text && consists_of(text, is_shown)
}

/// The name of a field, or its index.
pub fn member(index: usize, field: &Field) -> Member {
    match &field.ident {
        Some(name) => Member::Named(name.clone()),
        None => Member::Unnamed(Index::from(index)),
    }
}

/// A copy of a member. `syn` implements `Clone` with a feature that costs compile time.
pub fn copy_of(member: &Member) -> Member {
    match member {
        Member::Named(name) => Member::Named(name.clone()),
        Member::Unnamed(index) => Member::Unnamed(Index {
            index: index.index,
            span: index.span,
        }),
    }
}

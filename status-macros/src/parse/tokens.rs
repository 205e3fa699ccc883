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

/// The name of a field, or its index.
pub fn member(index: usize, field: &Field) -> Member {
    match &field.ident {
        Some(name) => Member::Named(name.clone()),
        None => Member::Unnamed(Index::from(index)),
    }
}

//! Small steps over the tokens and the texts of an attribute.

use proc_macro2::{TokenStream, TokenTree};
use quote::ToTokens;
use syn::{Expr, Path, Token, parse::ParseStream};

/// An expression, out of the invisible group that `macro_rules` puts around a fragment.
pub(crate) fn parse_value(input: ParseStream) -> syn::Result<Expr> {
    let mut value = input.parse()?;
    while let Expr::Group(group) = value {
        value = *group.expr;
    }
    Ok(value)
}

pub(crate) fn is_path(text: &str) -> bool {
    syn::parse_str::<Path>(text).is_ok()
}

pub(crate) fn is_at_end(input: ParseStream) -> bool {
    input.is_empty() || input.peek(Token![,])
}

/// What is left up to the next comma.
pub(crate) fn rest_of_item(input: ParseStream) -> syn::Result<TokenStream> {
    let mut rest = TokenStream::new();
    while !is_at_end(input) {
        input.parse::<TokenTree>()?.to_tokens(&mut rest);
    }
    Ok(rest)
}

pub(crate) fn first_token(tokens: TokenStream) -> Option<TokenTree> {
    tokens.into_iter().next()
}

/// Whether all letters of a text are of a kind.
pub(crate) fn consists_of(text: &str, is_of_kind: fn(char) -> bool) -> bool {
    text.chars().all(is_of_kind)
}

//! Matches over the variants of a type.

use proc_macro2::{Delimiter, Group, Ident, TokenStream};
use quote::{ToTokens, TokenStreamExt, quote};
use syn::{Fields, Token};

use crate::model::{checked::Checked, input::Variant};

/// As many variants as one `match` is on: what it costs the compiler grows with the square of them.
pub const ARMS_OF_A_MATCH: usize = 400;

/// A match with an arm for each of some variants, and with what there is for the rest of them, if any.
pub fn match_self(arms: &[TokenStream], is_total: bool, rest: TokenStream) -> TokenStream {
    let mut parts = Vec::new();
    for arms in arms.chunks(ARMS_OF_A_MATCH) {
        parts.push(quote!(#(#arms)*));
    }
    match_in_parts(parts, is_total, rest)
}

/// A match within the other, each with a part of the arms.
pub fn match_in_parts(parts: Vec<TokenStream>, is_total: bool, rest: TokenStream) -> TokenStream {
    // The compiler sees of one match alone that it has all variants.
    let needs_rest = !is_total || parts.len() > 1;
    let mut inner = needs_rest.then_some(rest);
    for mut arms in parts.into_iter().rev() {
        if let Some(inner) = inner {
            arms.extend(quote!(_ => #inner,));
        }
        let arms = Group::new(Delimiter::Brace, arms);
        inner = Some(quote!(match self #arms));
    }
    inner.unwrap_or_default()
}

/// `Name::Variant`, or `Name` for a struct. With `Self` in place of the name, the compiler would go through
/// all variants for each.
pub fn path<'a>(checked: &'a Checked, variant: &'a Variant) -> VariantPath<'a> {
    VariantPath {
        type_name: checked.input.name,
        name: variant.name,
    }
}

/// As it is written into other tokens, without being tokens of its own before, of which the compiler would have to be told.
pub struct VariantPath<'a> {
    type_name: &'a Ident,
    name: Option<&'a Ident>,
}

impl ToTokens for VariantPath<'_> {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        self.type_name.to_tokens(tokens);
        if let Some(name) = self.name {
            <Token![::]>::default().to_tokens(tokens);
            name.to_tokens(tokens);
        }
    }
}

pub fn pattern<'a>(checked: &'a Checked, variant: &'a Variant) -> Pattern<'a> {
    Pattern {
        path: path(checked, variant),
        fields: match (variant.name, variant.fields) {
            (Some(_), Fields::Unit) => None,
            (Some(_), Fields::Unnamed(_)) => Some(Delimiter::Parenthesis),
            _ => Some(Delimiter::Brace),
        },
    }
}

/// What matches a variant, whatever is in it.
pub struct Pattern<'a> {
    path: VariantPath<'a>,
    fields: Option<Delimiter>,
}

impl ToTokens for Pattern<'_> {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        self.path.to_tokens(tokens);
        if let Some(delimiter) = self.fields {
            tokens.append(Group::new(delimiter, quote!(..)));
        }
    }
}

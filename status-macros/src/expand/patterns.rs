//! Patterns of variants, and matches over them.

use proc_macro2::{Delimiter, Group, Ident, TokenStream};
use quote::{ToTokens, TokenStreamExt, quote};
use syn::{Fields, Token};

use crate::model::{
    checked::{Checked, CheckedVariant},
    input::Variant,
};

/// A match on `self` with these arms, and with an expression for the remaining variants, if there
/// are any.
pub fn match_self(mut arms: TokenStream, rest: Option<&TokenStream>) -> TokenStream {
    if let Some(rest) = rest {
        arms.extend(quote!(_ => #rest,));
    }
    let arms = Group::new(Delimiter::Brace, arms);
    quote!(match self #arms)
}

/// A match with the arms of those variants that have one, and with an expression for the others.
/// `None` if no variant has an arm.
///
/// An arm is for the variant's own response. If `downcast` finds an error, the expression for the
/// others is evaluated, which asks that error.
pub fn match_some(
    checked: &Checked,
    arm: &dyn Fn(&CheckedVariant) -> Option<TokenStream>,
    rest: &TokenStream,
) -> Option<TokenStream> {
    let (mut arms, mut count) = (TokenStream::new(), 0);
    for variant in &checked.variants {
        if let Some(arm) = arm(variant) {
            if variant.downcast.is_some() {
                let pattern = pattern(checked, variant.variant);
                arms.extend(quote!(#pattern if __status::Forwarded::is_found(self) => #rest,));
            }
            arms.extend(arm);
            count += 1;
        }
    }
    if count == 0 {
        return None;
    }
    let is_total = count == checked.variants.len();
    Some(match_self(arms, (!is_total).then_some(rest)))
}

/// `Name::Variant`, or `Name` for a struct. For `Self::Variant`, the compiler would search all
/// variants.
pub fn path<'a>(checked: &'a Checked, variant: &'a Variant) -> VariantPath<'a> {
    VariantPath {
        type_name: checked.input.name,
        name: variant.name,
    }
}

/// The path of a variant. It implements `ToTokens` directly: each `TokenStream` in a macro is a
/// handle into the compiler.
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

/// The pattern that matches a variant with any fields.
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

//! What the derive writes: the two impls, and the constants in which the compiler checks the codes. It cannot
//! fail.
//!
//! All of it stands in one `const _: () = { .. };`, so that its names are nobody else's. A check is a constant
//! of its own there, spanned on what it is about: the compiler evaluates it whether or not anything uses the
//! type, and points at that token. What a user wrote, a path or a type, is written out once if a mistake in it
//! would be told at each place.

mod checks;
mod impls;

use proc_macro2::{Group, Ident, Literal, Span, TokenStream, TokenTree};
use quote::{ToTokens, format_ident, quote, quote_spanned};
use syn::{Generics, Type, ext::IdentExt};

use crate::{
    check::{Answer, Document, Field, FieldKind, Mapped},
    code::Code,
    model::Variant,
};

pub(crate) fn expand(mapped: &Mapped) -> TokenStream {
    let private = match mapped.krate {
        Some(krate) => quote!(#krate::__private),
        None => quote!(::status_core::__private),
    };
    let terms = terms(mapped);
    let codes = checks::codes(mapped);
    let fields = checks::known_fields(mapped);
    let http_status = impls::http_status(mapped);
    let impl_mapped = impls::mapped(mapped);
    quote! {
        const _: () = {
            use #private as __status;
            #terms
            #codes
            #fields
            #http_status
            #impl_mapped
        };
    }
}

/// What all codes of the type are checked under.
fn terms(mapped: &Mapped) -> TokenStream {
    let name = type_name(mapped);
    let (outcome, strict) = (mapped.outcome, mapped.strict);
    let document = match mapped.document {
        Document::Path(path) => {
            let reference = quote_spanned!(ends(path).0=> &);
            quote!(#reference #path)
        }
        Document::Default | Document::InDoubt => quote!(&__status::ANY),
    };
    quote! {
        const __DOCUMENT: &__status::Document = #document;
        const __TERMS: &__status::Terms = &__status::Terms {
            type_name: #name,
            document: __DOCUMENT,
            outcome: #outcome,
            strict: #strict,
        };
    }
}

fn code_constant(place: usize) -> Ident {
    format_ident!("__CODE_{place}")
}

/// The `StatusCode` of a code.
fn status(code: &Code) -> TokenStream {
    match code {
        Code::Number(_, number) => {
            let number = Literal::u16_unsuffixed(*number);
            quote!(__status::status(#number))
        }
        Code::Name(name) => quote_spanned!(name.span()=> __status::StatusCode::#name),
        Code::Path(path) => path.to_token_stream(),
    }
}

/// What the type of a field says of itself.
fn inner(mapped: &Mapped, field: &Field) -> TokenStream {
    let ty = field.ty;
    match field.kind {
        FieldKind::Generic => quote! {
            __status::Inner::Mapped(<#ty as __status::Mapped>::DOCUMENT, <#ty as __status::Mapped>::MAPPINGS)
        },
        _ => {
            let probe = probe(mapped, field);
            quote!(#probe::INNER)
        }
    }
}

fn probe(mapped: &Mapped, field: &Field) -> TokenStream {
    let ty = with_static_lifetimes(field.ty, mapped.input.generics);
    quote!(__status::Probe::<#ty>)
}

fn answers<'a>(mapped: &'a Mapped<'a>) -> impl Iterator<Item = (&'a Variant<'a>, &'a Answer<'a>)> {
    mapped.input.variants.iter().zip(&mapped.answers)
}

fn is_generic(mapped: &Mapped) -> bool {
    mapped.answers.iter().any(is_generic_field)
}

fn is_generic_field(answer: &Answer) -> bool {
    matches!(
        answer,
        Answer::Field(Field {
            kind: FieldKind::Generic,
            ..
        })
    )
}

fn type_name(mapped: &Mapped) -> String {
    mapped.input.name.unraw().to_string()
}

/// The name of a variant; empty for a struct.
fn variant_name(variant: &Variant) -> String {
    variant
        .name
        .map_or_else(String::new, |name| name.unraw().to_string())
}

/// What a type may have that is not to be told once more in what is derived from it.
fn allow() -> TokenStream {
    quote!(#[allow(deprecated, unused_qualifications)])
}

/// Where tokens start and where they end. Together they are the whole, which no span is on a stable compiler.
fn ends(tokens: &impl ToTokens) -> (Span, Span) {
    let mut tokens = tokens.to_token_stream().into_iter();
    let start = tokens
        .next()
        .map_or_else(Span::call_site, |token| token.span());
    let end = tokens.last().map_or(start, |token| match token {
        TokenTree::Group(group) => group.span_close(),
        token => token.span(),
    });
    (start, end)
}

/// A type with `'static` for the lifetimes of the type that has it as a field: outside of an impl, where a
/// constant stands, they have no meaning.
fn with_static_lifetimes(ty: &Type, generics: &Generics) -> TokenStream {
    let lifetimes: Vec<_> = generics
        .lifetimes()
        .map(|own| &own.lifetime.ident)
        .collect();
    if lifetimes.is_empty() {
        return ty.to_token_stream();
    }
    make_static(ty.to_token_stream(), &lifetimes)
}

fn make_static(tokens: TokenStream, lifetimes: &[&Ident]) -> TokenStream {
    let mut after_quote = false;
    let replace = |token| {
        let is_lifetime = after_quote;
        after_quote = matches!(&token, TokenTree::Punct(punct) if punct.as_char() == '\'');
        match token {
            TokenTree::Ident(name) if is_lifetime && lifetimes.contains(&&name) => {
                TokenTree::Ident(Ident::new("static", name.span()))
            }
            TokenTree::Group(group) => {
                let mut replaced =
                    Group::new(group.delimiter(), make_static(group.stream(), lifetimes));
                replaced.set_span(group.span());
                TokenTree::Group(replaced)
            }
            other => other,
        }
    };
    tokens.into_iter().map(replace).collect()
}

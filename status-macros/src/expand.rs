//! What the derive writes: the two impls, what is known beforehand of what they answer, and the constants in which the compiler
//! checks the codes. It cannot fail.
//!
//! All of it stands in one `const _: () = { .. };`, so that its names are nobody else's. A check is a constant
//! of its own there, spanned on what it is about: the compiler evaluates it whether or not anything uses the
//! type, and points at that token. What a user wrote, a path or a type, is written out once if a mistake in it
//! would be told at each place.

mod checks;
mod impls;
mod respond;
mod says;

use proc_macro2::{Group, Ident, Literal, Span, TokenStream, TokenTree};
use quote::{ToTokens, format_ident, quote, quote_spanned};
use syn::{GenericParam, Type, ext::IdentExt};

use crate::{
    check::{Checked, CheckedVariant, DocumentChoice, Field, FieldKind, VariantAnswer},
    code::Code,
    key::KeyName,
    model::Variant,
};

pub(crate) fn expand(checked: &Checked) -> TokenStream {
    if checked.input.meant.contains(&KeyName::Crate) {
        // Without the crate there is nothing to implement.
        return TokenStream::new();
    }
    let private = match checked.krate {
        Some(krate) => {
            let private = quote_spanned!(ends(krate).1=> ::__private);
            quote!(#krate #private)
        }
        None => quote!(::status_core::__private),
    };
    let terms = terms(checked);
    let codes = checks::codes(checked);
    let exceptions = checks::exceptions(checked);
    let headers = checks::headers(checked);
    let fields = checks::known_fields(checked);
    let http_status = impls::http_status(checked);
    let impl_mapped = impls::mapped(checked);
    let write_detail = says::write_detail(checked);
    let respond = respond::respond(checked);
    quote! {
        const _: () = {
            use #private as __status;
            #terms
            #codes
            #exceptions
            #headers
            #fields
            #http_status
            #impl_mapped
            #write_detail
            #respond
        };
    }
}

/// What all codes of the type are checked under.
fn terms(checked: &Checked) -> TokenStream {
    let name = type_name(checked);
    let (outcome, strict) = (checked.outcome, checked.strict);
    let document = match checked.document {
        DocumentChoice::Path(path) => {
            let reference = quote_spanned!(ends(path).0=> &);
            quote!(#reference #path)
        }
        DocumentChoice::Default | DocumentChoice::InDoubt => quote!(&__status::DEFAULT),
    };
    quote! {
        static __DOCUMENT: &__status::Document = #document;
        static __TERMS: __status::Terms = __status::Terms {
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
fn inner(checked: &Checked, field: &Field) -> TokenStream {
    let ty = field.ty;
    match field.kind {
        FieldKind::Generic => quote! {
            __status::Inner::Mapped(<#ty as __status::Mapped>::DOCUMENT, <#ty as __status::Mapped>::MAPPINGS)
        },
        _ => {
            let probe = probe(checked, field);
            quote!(#probe::INNER)
        }
    }
}

fn probe(checked: &Checked, field: &Field) -> TokenStream {
    let ty = outside_of_impl(field.ty, checked);
    quote!(__status::Probe::<#ty>)
}

fn is_generic(checked: &Checked) -> bool {
    checked.variants.iter().any(has_generic_field)
}

fn has_generic_field(variant: &CheckedVariant) -> bool {
    matches!(
        variant.answer,
        VariantAnswer::Field(Field {
            kind: FieldKind::Generic,
            ..
        })
    )
}

fn type_name(checked: &Checked) -> String {
    checked.input.name.unraw().to_string()
}

/// The name of a variant; empty for a struct.
fn variant_name(variant: &Variant) -> String {
    match variant.name {
        Some(name) => name.unraw().to_string(),
        None => String::new(),
    }
}

/// What a type may have that is not to be told once more in what is derived from it.
fn allow() -> TokenStream {
    quote!(#[allow(deprecated, unused_qualifications)])
}

/// Where tokens start and where they end. Together they are the whole, which no span is on a stable compiler.
fn ends(tokens: &dyn ToTokens) -> (Span, Span) {
    let mut tokens = tokens.to_token_stream().into_iter();
    let start = match tokens.next() {
        Some(token) => token.span(),
        None => Span::call_site(),
    };
    let end = match tokens.last() {
        Some(TokenTree::Group(group)) => group.span_close(),
        Some(token) => token.span(),
        None => start,
    };
    (start, end)
}

/// A type as it is written where a constant stands, outside of an impl: with `'static` for the lifetimes of the
/// type that has it as a field, and with the name of that type for `Self`.
fn outside_of_impl(ty: &Type, checked: &Checked) -> TokenStream {
    make_static(
        ty.to_token_stream(),
        &lifetimes(checked),
        &static_type(checked),
    )
}

/// The type itself, with `'static` for its lifetimes.
fn static_type(checked: &Checked) -> TokenStream {
    let (_, parameters, _) = checked.input.generics.split_for_impl();
    let parameters = parameters.to_token_stream();
    let parameters = make_static(parameters, &lifetimes(checked), &TokenStream::new());
    let name = checked.input.name;
    quote!(#name #parameters)
}

fn lifetimes<'a>(checked: &'a Checked) -> Vec<&'a Ident> {
    let mut lifetimes = Vec::new();
    for parameter in &checked.input.generics.params {
        if let GenericParam::Lifetime(parameter) = parameter {
            lifetimes.push(&parameter.lifetime.ident);
        }
    }
    lifetimes
}

fn make_static(tokens: TokenStream, lifetimes: &[&Ident], name: &TokenStream) -> TokenStream {
    let mut all = TokenStream::new();
    let mut after_quote = false;
    for token in tokens {
        let is_lifetime = after_quote;
        after_quote = matches!(&token, TokenTree::Punct(punct) if punct.as_char() == '\'');
        match token {
            TokenTree::Ident(word) if is_lifetime && lifetimes.contains(&&word) => {
                Ident::new("static", word.span()).to_tokens(&mut all);
            }
            TokenTree::Ident(word) if !is_lifetime && word == *"Self" => name.to_tokens(&mut all),
            TokenTree::Group(group) => {
                let inside = make_static(group.stream(), lifetimes, name);
                let mut replaced = Group::new(group.delimiter(), inside);
                replaced.set_span(group.span());
                replaced.to_tokens(&mut all);
            }
            other => other.to_tokens(&mut all),
        }
    }
    all
}

//! The two impls.

use proc_macro2::{Ident, Literal, TokenStream};
use quote::{ToTokens, quote, quote_spanned};
use syn::Token;

use super::{
    context::{
        allow, ends, head, header_names, inner, is_generic, mappings, status_constant, variant_name,
    },
    patterns::{ARMS_OF_A_MATCH, match_in_parts, path, pattern},
};
use crate::model::{
    checked::{Checked, CheckedVariant, Distinct, Field, FieldKind, Outcome},
    input::{Shape, Variant},
};

pub fn http_status(checked: &Checked, methods: &TokenStream) -> TokenStream {
    let head = head(checked, &quote!(__status::HttpStatus));
    let status = status_body(checked);
    // A check that waits for the type's parameters is part of the mappings; this has the compiler make it.
    let const_checks =
        is_generic(checked).then(|| quote!(const { <Self as __status::Mapped>::MAPPINGS };));
    let entry = entry_body(checked);
    quote! {
        #head {
            fn status(&self) -> __status::StatusCode {
                #const_checks
                #status
            }

            fn entry(&self) -> __status::Option<&'static __status::Entry> {
                #entry
            }

            #methods
        }
    }
}

/// What another type answers for a field, only the document knows the row of; the type's own rows are known here.
fn entry_body(checked: &Checked) -> TokenStream {
    let is_field = |variant: &CheckedVariant| matches!(variant.outcome, Outcome::Forward(_));
    if checked.variants.iter().any(is_field) {
        return quote!(__status::entry(
            &__TERMS,
            __status::HttpStatus::status(self)
        ));
    }
    let mut codes = TokenStream::new();
    for place in 0..checked.statuses.len() {
        let code = status_constant(place);
        codes.extend(quote!(#code,));
    }
    let count = Literal::usize_unsuffixed(checked.statuses.len());
    quote! {
        static __ENTRIES: [__status::Option<&__status::Entry>; #count] = __status::entries(&__TERMS, &[#codes]);
        __status::entry_among(&__ENTRIES, __status::HttpStatus::status(self))
    }
}

fn status_body(checked: &Checked) -> TokenStream {
    if checked.variants.is_empty() && checked.input.shape != Shape::Union {
        return quote!(match *self {});
    }
    let unnamed = commonest_status(checked);
    let mut named = Vec::new();
    for variant in &checked.variants {
        match variant.outcome {
            Outcome::Status(place) if Some(place) == unnamed => {}
            _ => named.push(variant),
        }
    }
    let mut parts = Vec::new();
    for variants in named.chunks(ARMS_OF_A_MATCH) {
        parts.push(status_arms(checked, variants));
    }
    let rest = match unnamed {
        Some(place) => status_constant(place).into_token_stream(),
        None => quote!(__status::unreachable!()),
    };
    let is_total = unnamed.is_none() && is_total(checked);
    match_in_parts(parts, is_total, rest)
}

/// The code that most variants answer, if they are more than one `match` is on: they need not be named.
fn commonest_status(checked: &Checked) -> Option<usize> {
    if checked.variants.len() <= ARMS_OF_A_MATCH {
        return None;
    }
    let mut counts = vec![0; checked.statuses.len()];
    for variant in &checked.variants {
        if let Outcome::Status(place) = variant.outcome {
            counts[place] += 1;
        }
    }
    let most = *counts.iter().max()?;
    counts.iter().position(|count| *count == most)
}

/// Whether it is known of each variant what it answers.
fn is_total(checked: &Checked) -> bool {
    let is_faulty = |variant: &CheckedVariant| matches!(variant.outcome, Outcome::Faulty);
    checked.input.shape != Shape::Union && !checked.variants.iter().any(is_faulty)
}

fn status_arms(checked: &Checked, variants: &[&CheckedVariant]) -> TokenStream {
    let mut arms = TokenStream::new();
    let mut same_code = Vec::new();
    for _ in &checked.statuses {
        same_code.push(TokenStream::new());
    }
    for CheckedVariant {
        variant, outcome, ..
    } in variants
    {
        match outcome {
            Outcome::Status(place) => {
                let patterns = &mut same_code[*place];
                if !patterns.is_empty() {
                    <Token![|]>::default().to_tokens(patterns);
                }
                pattern(checked, variant).to_tokens(patterns);
            }
            Outcome::Forward(field) => arms.extend(field_arm(checked, variant, field)),
            Outcome::Faulty => {}
        }
    }
    for (place, mut patterns) in same_code.into_iter().enumerate() {
        if !patterns.is_empty() {
            let constant = status_constant(place);
            patterns.extend(quote!(=> #constant,));
            arms.extend(patterns);
        }
    }
    arms
}

/// The arm of a variant that passes through.
fn field_arm(checked: &Checked, variant: &Variant, field: &Field) -> TokenStream {
    let path = path(checked, variant);
    let (member, ty) = (&field.member, field.ty);
    let span = ends(ty).0;
    let inner = Ident::new("__status_field", span);
    let answering = match field.kind {
        // That the field can be passed as a `&Self` is the proof that it leads to the type, which is checked.
        FieldKind::SameType => quote!(Self),
        _ => ty.to_token_stream(),
    };
    let status = quote_spanned!(span=> <#answering as __status::HttpStatus>::status);
    quote!(#path { #member: #inner } => #status(#inner),)
}

/// The mappings are a static where they can be: the compiler validates a constant with all that it refers to, down to
/// the rows of the document, and a static by itself.
pub fn mapped(checked: &Checked, checks: &[TokenStream]) -> TokenStream {
    let head = head(checked, &quote!(__status::Mapped));
    let allow = allow();
    let count = Literal::usize_unsuffixed(checked.variants.len());
    let (outside, inside) = if is_generic(checked) {
        let local = mappings(checked);
        // What is borrowed for good within a constant may name another constant, and no static.
        let variants = variants(checked, &quote!(__UNDER));
        let inside = quote!({
            const __UNDER: &__status::Terms = &__TERMS;
            let #local: &'static [__status::Mapping] = &__status::mappings::<#count>(&#variants);
            #(#checks;)*
            #local
        });
        (TokenStream::new(), inside)
    } else {
        let variants = variants(checked, &quote!(&__TERMS));
        let inside = mappings(checked);
        let outside = quote! {
            #allow
            static __VARIANTS: __status::Variants = #variants;
            #allow
            static __MAPPINGS: [__status::Mapping; #count] = __status::mappings(&__VARIANTS);
            #(const _: () = #checks;)*
        };
        (outside, inside)
    };
    quote! {
        #outside
        #head {
            const DOCUMENT: &'static __status::Document = __DOCUMENT;
            const MAPPINGS: &'static [__status::Mapping] = #inside;
        }
    }
}

/// What is known of the variants, as `status-core` has its mappings look it up.
fn variants(checked: &Checked, terms: &TokenStream) -> TokenStream {
    let mut names = Vec::new();
    let mut places = Vec::new();
    let mut distinct = Vec::new();
    for (place, code) in checked.statuses.iter().enumerate() {
        distinct.push(status_answer(place, code));
    }
    for CheckedVariant {
        variant, outcome, ..
    } in &checked.variants
    {
        places.push(match outcome {
            Outcome::Status(place) => Literal::usize_unsuffixed(*place),
            Outcome::Forward(field) => {
                distinct.push(field_answer(checked, field));
                Literal::usize_unsuffixed(distinct.len() - 1)
            }
            Outcome::Faulty => {
                distinct.push(quote!(Inner(__status::Inner::Unknown)));
                Literal::usize_unsuffixed(distinct.len() - 1)
            }
        });
        names.push(variant_name(variant));
    }
    let says = responses(checked);
    quote! {
        __status::Variants {
            terms: #terms,
            names: &[#(#names),*],
            places: &[#(#places),*],
            answers: &[#(__status::Answer::#distinct),*],
            says: #says,
        }
    }
}

fn status_answer(place: usize, distinct: &Distinct) -> TokenStream {
    let constant = status_constant(place);
    match distinct.undocumented {
        None => quote!(Documented(#constant)),
        Some(why) => {
            let why = &why.value;
            quote!(Undocumented(#constant, #why))
        }
    }
}

fn field_answer(checked: &Checked, field: &Field) -> TokenStream {
    match field.kind {
        FieldKind::Known | FieldKind::Generic => {
            let inner = inner(checked, field);
            quote!(Inner(#inner))
        }
        FieldKind::SameType => quote!(SameType),
        FieldKind::Unchecked(why) => quote!(Unchecked(#why)),
    }
}

/// For the mappings: the variants that say more than their status, by their place.
fn responses(checked: &Checked) -> TokenStream {
    let mut said = Vec::new();
    for (place, CheckedVariant { response, .. }) in checked.variants.iter().enumerate() {
        if response.code.is_none() && response.headers.is_empty() {
            continue;
        }
        let place = Literal::usize_unsuffixed(place);
        let code = match response.code {
            Some(code) => quote!(__status::Some(#code)),
            None => quote!(__status::None),
        };
        let headers = header_names(response);
        said.push(quote!((#place, __status::Says { code: #code, headers: #headers })));
    }
    quote!(&[#(#said),*])
}

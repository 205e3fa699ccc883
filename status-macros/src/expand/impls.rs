//! The impls of `HttpStatus` and `Mapped`.

use proc_macro2::{Ident, Literal, TokenStream};
use quote::{ToTokens, quote, quote_spanned};
use syn::Token;

use super::{
    context::{
        allow, ends, head, header_names, is_generic, mappings, status_constant, target, type_name,
        variant_name,
    },
    patterns::{match_self, path, pattern},
};
use crate::model::{
    checked::{Checked, CheckedVariant, Field, FieldKind, Outcome},
    input::{Shape, Variant},
};

pub fn http_status(checked: &Checked, methods: &TokenStream) -> TokenStream {
    let head = head(checked, &quote!(__status::HttpStatus));
    let status = status_body(checked);
    // A check that waits for the parameters of the type is part of the mappings. This makes the
    // compiler evaluate them.
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

/// The look-up of the entry: among those of the type's own statuses, or, if it forwards, in the document.
fn entry_body(checked: &Checked) -> TokenStream {
    let forwards = |variant: &CheckedVariant| matches!(variant.outcome, Outcome::Forward(_));
    let status = quote!(__status::HttpStatus::status(self));
    if checked.variants.iter().any(forwards) {
        return quote!(__POLICY.any_entry(#status));
    }
    let mut statuses = TokenStream::new();
    for index in 0..checked.statuses.len() {
        let status = status_constant(index);
        statuses.extend(quote!(#status,));
    }
    let count = Literal::usize_unsuffixed(checked.statuses.len());
    quote! {
        static __ENTRIES: [__status::Option<__status::Entry>; #count] = __POLICY.own_entries([#statuses]);
        __status::own_entry(&__ENTRIES, #status)
    }
}

fn status_body(checked: &Checked) -> TokenStream {
    if checked.variants.is_empty() && checked.input.shape != Shape::Union {
        return quote!(match *self {});
    }
    let rest = (!is_total(checked)).then(|| quote!(__status::unreachable!()));
    match_self(status_arms(checked), rest.as_ref())
}

/// Whether each variant has an outcome.
fn is_total(checked: &Checked) -> bool {
    let is_faulty = |variant: &CheckedVariant| matches!(variant.outcome, Outcome::Faulty);
    checked.input.shape != Shape::Union && !checked.variants.iter().any(is_faulty)
}

/// An arm for each distinct status, and one for each variant that forwards.
fn status_arms(checked: &Checked) -> TokenStream {
    let mut arms = TokenStream::new();
    let mut patterns_of = Vec::new();
    for _ in &checked.statuses {
        patterns_of.push(TokenStream::new());
    }
    for CheckedVariant {
        variant, outcome, ..
    } in &checked.variants
    {
        match outcome {
            Outcome::Status(index) => {
                let patterns = &mut patterns_of[*index];
                if !patterns.is_empty() {
                    <Token![|]>::default().to_tokens(patterns);
                }
                pattern(checked, variant).to_tokens(patterns);
            }
            Outcome::Forward(field) => arms.extend(forward_arm(checked, variant, field)),
            Outcome::Faulty => {}
        }
    }
    for (index, mut patterns) in patterns_of.into_iter().enumerate() {
        if !patterns.is_empty() {
            let constant = status_constant(index);
            patterns.extend(quote!(=> #constant,));
            arms.extend(patterns);
        }
    }
    arms
}

/// The arm of a variant that forwards.
fn forward_arm(checked: &Checked, variant: &Variant, field: &Field) -> TokenStream {
    let path = path(checked, variant);
    let (member, ty) = (&field.member, field.ty);
    let span = ends(ty).0;
    let inner = Ident::new("__status_field", span);
    let inner_type = match field.kind {
        // Whether the field leads to the type is a guess by names. Passing it as a `&Self` proves it.
        FieldKind::SameType => quote!(Self),
        _ => ty.to_token_stream(),
    };
    let status = quote_spanned!(span=> <#inner_type as __status::HttpStatus>::status);
    quote!(#path { #member: #inner } => #status(#inner),)
}

/// The impl of `Mapped`, with its tables as statics.
///
/// The compiler validates a constant together with all that it refers to, down to the entries of the
/// document. It validates a static by itself. If the mappings depend on type parameters, they cannot be
/// a static.
pub fn mapped(checked: &Checked, checks: &[TokenStream]) -> TokenStream {
    let head = head(checked, &quote!(__status::Mapped));
    let allow = allow();
    let rows = rows(checked);
    let local = mappings(checked);
    if is_generic(checked) {
        return quote! {
            #head {
                const DOCUMENT: &'static __status::Document = __POLICY.document;
                const MAPPINGS: &'static [__status::Mapping] = {
                    // A borrow that outlives the constant can refer to other constants, not to statics.
                    const __BORROWED: &__status::Policy = &__POLICY;
                    let #local: &'static [__status::Mapping] = &__BORROWED.mappings([#rows]);
                    #(#checks;)*
                    #local
                };
                const __SENDS: &'static __status::Sends =
                    &__status::SendsArray::<{ __status::Sends::MAX_SHARED }>::of_derived(
                        Self::DOCUMENT,
                        Self::MAPPINGS,
                    );
            }
        };
    }
    let count = Literal::usize_unsuffixed(checked.variants.len());
    quote! {
        #allow
        static __MAPPINGS: [__status::Mapping; #count] = __POLICY.mappings([#rows]);
        static __SENDS: __status::SendsArray<{ __status::Sends::capacity(&__MAPPINGS) }> =
            __status::SendsArray::of_derived(__POLICY.document, &__MAPPINGS);
        #(const _: () = #checks;)*
        #head {
            const DOCUMENT: &'static __status::Document = __POLICY.document;
            const MAPPINGS: &'static [__status::Mapping] = &__MAPPINGS;
            const __SENDS: &'static __status::Sends = &__SENDS;
        }
    }
}

/// A mapping for each variant, as one would write it by hand.
fn rows(checked: &Checked) -> TokenStream {
    let mut rows = TokenStream::new();
    let type_name = type_name(checked);
    for variant in &checked.variants {
        let name = variant_name(variant.variant);
        let row = match &variant.outcome {
            Outcome::Status(index) => {
                let constant = status_constant(*index);
                match checked.statuses[*index].undocumented {
                    None => quote!(new(#type_name, #name, #constant)),
                    Some(reason) => {
                        let reason = &reason.value;
                        quote!(new_undocumented(#type_name, #name, #constant, #reason))
                    }
                }
            }
            Outcome::Forward(field) => forwarding_row(checked, &type_name, &name, field),
            Outcome::Faulty => quote!(forwarding(#type_name, #name, __status::Target::Unknown)),
        };
        let code = variant.response.code.map(|code| quote!(.with_code(#code)));
        let headers = (!variant.response.headers.is_empty()).then(|| {
            let names = header_names(&variant.response);
            quote!(.with_headers(#names))
        });
        rows.extend(quote!(__status::Mapping::#row #code #headers,));
    }
    rows
}

fn forwarding_row(checked: &Checked, type_name: &str, name: &str, field: &Field) -> TokenStream {
    match field.kind {
        FieldKind::Known | FieldKind::Generic => {
            let target = target(checked, field);
            quote!(forwarding(#type_name, #name, #target))
        }
        FieldKind::SameType => quote!(same_type(#type_name, #name)),
        FieldKind::Unchecked(reason) => quote!(unchecked(#type_name, #name, #reason)),
    }
}

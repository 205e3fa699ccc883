//! The impls of `HttpStatus` and `Mapped`.

use proc_macro2::{Ident, Literal, TokenStream};
use quote::{ToTokens, format_ident, quote, quote_spanned};
use syn::Token;

use super::{
    context::{
        allow, ends, head, header_names, is_generic, mappings, status_constant, target,
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

/// The body of `entry`. It looks up the entry among the type's own statuses, or in the document if
/// the type forwards.
fn entry_body(checked: &Checked) -> TokenStream {
    let forwards = |variant: &CheckedVariant| matches!(variant.outcome, Outcome::Forward(_));
    let status = quote!(__status::HttpStatus::status(self));
    if checked.variants.iter().any(forwards) {
        return quote!(__POLICY.entry(#status));
    }
    let mut statuses = TokenStream::new();
    for index in 0..checked.statuses.len() {
        let status = status_constant(index);
        statuses.extend(quote!(#status,));
    }
    let count = Literal::usize_unsuffixed(checked.statuses.len());
    quote! {
        static __ENTRIES: [__status::Option<__status::Entry>; #count] = __POLICY.own_entries([#statuses]);
        __status::Policy::own_entry(&__ENTRIES, #status)
    }
}

fn status_body(checked: &Checked) -> TokenStream {
    if checked.variants.is_empty() && checked.input.shape != Shape::Union {
        return quote!(match *self {});
    }
    let rest = (!is_total(checked)).then(|| quote!(loop {}));
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
        // Whether the field leads to the type is a guess by names. Passing it as a `&Self` proves
        // it.
        FieldKind::SameType => quote!(Self),
        _ => ty.to_token_stream(),
    };
    let status = quote_spanned!(span=> <#inner_type as __status::HttpStatus>::status);
    quote!(#path { #member: #inner } => #status(#inner),)
}

/// The impl of `Mapped`, with its tables as statics.
///
/// The compiler validates a constant together with all that it refers to, down to the entries of
/// the document. It validates a static by itself. If the mappings depend on type parameters, they
/// cannot be a static.
pub fn mapped(checked: &Checked, checks: &[TokenStream]) -> TokenStream {
    let head = head(checked, &quote!(__status::Mapped));
    let allow = allow();
    let rows = rows(checked);
    let parts = response_parts(checked);
    let constants = row_constants(checked);
    let distinct = distinct_rows(checked);
    let local = mappings(checked);
    if is_generic(checked) {
        return quote! {
            #constants
            #head {
                const DOCUMENT: &'static __status::Document = __POLICY.document;
                const MAPPINGS: &'static [__status::Mapping] = {
                    // A borrow that outlives the constant can refer to other constants, not to
                    // statics.
                    const __BORROWED: &__status::Policy = &__POLICY;
                    let #local: &'static [__status::Mapping] =
                        &__BORROWED.mappings(&[#rows], &[#parts]);
                    #(#checks;)*
                    #local
                };
                const __SENDS: &'static __status::Sends =
                    &__status::SendsArray::<{ __status::Sends::MAX_SHARED }>::of_derived(
                        Self::DOCUMENT,
                        Self::MAPPINGS,
                        &[#distinct],
                    );
            }
        };
    }
    let count = Literal::usize_unsuffixed(checked.variants.len());
    quote! {
        #constants
        #allow
        static __MAPPINGS: [__status::Mapping; #count] =
            __POLICY.mappings(&[#rows], &[#parts]);
        static __SENDS: __status::SendsArray<{ __status::Sends::capacity(&__MAPPINGS, &[#distinct]) }> =
            __status::SendsArray::of_derived(__POLICY.document, &__MAPPINGS, &[#distinct]);
        #(const _: () = #checks;)*
        #head {
            const DOCUMENT: &'static __status::Document = __POLICY.document;
            const MAPPINGS: &'static [__status::Mapping] = &__MAPPINGS;
            const __SENDS: &'static __status::Sends = &__SENDS;
        }
    }
}

/// A row for each variant: its name, and what determines its status.
fn rows(checked: &Checked) -> TokenStream {
    let mut rows = TokenStream::new();
    for variant in &checked.variants {
        let name = variant_name(variant.variant);
        let outcome = match &variant.outcome {
            Outcome::Status(index) => outcome_constant(*index).into_token_stream(),
            Outcome::Forward(field) => forward_outcome(checked, field),
            Outcome::Faulty => quote!(__status::Outcome::Forward(__status::Target::Unknown)),
        };
        rows.extend(quote!((#name, #outcome),));
    }
    rows
}

fn forward_outcome(checked: &Checked, field: &Field) -> TokenStream {
    match field.kind {
        FieldKind::Known | FieldKind::Generic => {
            let target = target(checked, field);
            quote!(__status::Outcome::Forward(#target))
        }
        FieldKind::SameType => quote!(__status::Outcome::SameType),
        FieldKind::Unchecked(reason) => quote!(__status::Outcome::Unchecked(#reason)),
    }
}

/// The variants with a code or with headers, each with its index.
fn response_parts(checked: &Checked) -> TokenStream {
    let mut parts = TokenStream::new();
    for (index, variant) in checked.variants.iter().enumerate() {
        let response = &variant.response;
        if response.code.is_none() && response.headers.is_empty() {
            continue;
        }
        let index = Literal::usize_unsuffixed(index);
        let code = match response.code {
            Some(code) => quote!(__status::Option::Some(#code)),
            None => quote!(__status::Option::None),
        };
        let headers = header_names(response);
        parts.extend(quote!((
            #index,
            __status::ResponseParts {
                code: #code,
                headers: #headers,
                ..__status::ResponseParts::NONE
            },
        ),));
    }
    parts
}

/// The constants that the rows share: an outcome for each distinct status.
fn row_constants(checked: &Checked) -> TokenStream {
    let mut constants = TokenStream::new();
    for (index, distinct) in checked.statuses.iter().enumerate() {
        let (outcome, status) = (outcome_constant(index), status_constant(index));
        let value = match distinct.undocumented {
            None => quote!(Status(#status)),
            Some(reason) => {
                let reason = &reason.value;
                quote!(Undocumented(#status, #reason))
            }
        };
        constants.extend(quote!(const #outcome: __status::Outcome = __status::Outcome::#value;));
    }
    constants
}

fn outcome_constant(index: usize) -> Ident {
    format_ident!("__OUTCOME_{index}")
}

/// The indices of the mappings that differ in what they send: without headers, the first variant of
/// each status is enough.
fn distinct_rows(checked: &Checked) -> TokenStream {
    let mut indices = TokenStream::new();
    let mut seen = Vec::new();
    seen.resize(checked.statuses.len(), false);
    for (index, variant) in checked.variants.iter().enumerate() {
        if let Outcome::Status(status) = variant.outcome {
            if variant.response.headers.is_empty() {
                if seen[status] {
                    continue;
                }
                seen[status] = true;
            }
        }
        let index = Literal::usize_unsuffixed(index);
        indices.extend(quote!(#index,));
    }
    indices
}

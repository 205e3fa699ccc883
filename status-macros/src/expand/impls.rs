//! The impls of `HttpStatus` and `Mapped`.

use proc_macro2::{Ident, Literal, Span, TokenStream};
use quote::{ToTokens, format_ident, quote, quote_spanned};
use syn::Token;

use super::{
    checks::{codes::needs_own_mappings, status_header_calls},
    context::{
        allow, ends, head, header_names, is_generic, mappings, status_constant, target,
        variant_name,
    },
    fields::{field_name, levels, value_of},
    forwarding::forwards,
    patterns::{match_self, path, pattern},
};
use crate::model::{
    checked::{Checked, CheckedVariant, Code, Field, FieldKind, FieldUse, OneOf, Outcome},
    input::{Shape, Variant},
};

pub fn http_status(checked: &Checked, methods: &TokenStream) -> TokenStream {
    let head = head(checked, &quote!(__status::HttpStatus));
    let status = status_body(checked);
    // A check that waits for the parameters of the type is part of the mappings. This makes the
    // compiler evaluate them.
    let const_checks = is_generic(checked).then(|| {
        let of_headers = status_header_calls(checked, &quote!(<Self as __status::Mapped>::__SENDS));
        quote!(const { <Self as __status::Mapped>::MAPPINGS; #(#of_headers;)* };)
    });
    let entry = entry_body(checked);
    let has_field = |variant: &CheckedVariant| matches!(variant.outcome, Outcome::OneOf(_));
    let levels = checked.variants.iter().any(has_field).then(levels);
    quote! {
        #head {
            fn status(&self) -> __status::StatusCode {
                #const_checks
                #levels
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

/// An arm for each distinct status, and one for each variant that forwards or has its status in a
/// field.
fn status_arms(checked: &Checked) -> TokenStream {
    let mut arms = TokenStream::new();
    let mut patterns_of = Vec::new();
    for _ in &checked.statuses {
        patterns_of.push(TokenStream::new());
    }
    for CheckedVariant {
        variant,
        outcome,
        downcast,
        ..
    } in &checked.variants
    {
        if downcast.is_some() {
            let pattern = pattern(checked, variant);
            arms.extend(quote! {
                #pattern if __status::Forwarded::is_found(self) => {
                    __status::Forwarded::status(self)
                }
            });
        }
        match outcome {
            Outcome::OneOf(one_of) => {
                arms.extend(one_of_arm(
                    checked,
                    variant,
                    one_of,
                    "status",
                    &TokenStream::new(),
                ));
            }
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

/// The arm of a variant whose status is in a field, which calls a function of `Unlisted`.
pub fn one_of_arm(
    checked: &Checked,
    variant: &Variant,
    one_of: &OneOf,
    function: &str,
    leading: &TokenStream,
) -> TokenStream {
    let (path, member) = (path(checked, variant), one_of.member);
    let function = Ident::new(function, Span::call_site());
    let name = field_name(0);
    let field = FieldUse {
        member,
        ty: one_of.ty,
    };
    let number = value_of(&name, field, "__status_number");
    let own = match one_of.own {
        Some(index) => {
            let own = status_constant(index);
            quote!(__status::Option::Some(#own))
        }
        None => quote!(__status::Option::None),
    };
    let listed = status_constants(&one_of.listed);
    quote! {
        #path { #member: #name, .. } => {
            __status::fields::Unlisted::#function(#leading #number, #own, &[#listed])
        }
    }
}

fn status_constants(indices: &[usize]) -> TokenStream {
    let mut constants = TokenStream::new();
    for index in indices {
        let constant = status_constant(*index);
        constants.extend(quote!(#constant,));
    }
    constants
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
    quote!(#path { #member: #inner, .. } => #status(#inner),)
}

/// The impl of `Mapped`, with its tables as statics.
///
/// The compiler validates a constant together with all that it refers to, down to the entries of
/// the document. It validates a static by itself. If the mappings depend on type parameters, they
/// cannot be a static.
pub fn mapped(checked: &Checked, checks: &[TokenStream]) -> TokenStream {
    let head = head(checked, &quote!(__status::Mapped));
    let allow = allow();
    let rows = rows(checked, IsOwn::No);
    let (codes, parts) = (codes(checked), response_parts(checked, IsOwn::No));
    let constants = row_constants(checked);
    let distinct = distinct_rows(checked);
    let local = mappings(checked);
    if is_generic(checked) {
        let own = needs_own_mappings(checked).then(|| own_mappings(checked));
        return quote! {
            #constants
            #own
            #head {
                const DOCUMENT: &'static __status::Document = __POLICY.document;
                const MAPPINGS: &'static [__status::Mapping] = {
                    // A borrow that outlives the constant can refer to other constants, not to
                    // statics.
                    const __BORROWED: &__status::Policy = &__POLICY;
                    let #local: &'static [__status::Mapping] =
                        &__BORROWED.mappings(&[#rows], &[#codes], &[#parts]);
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
    let of_headers = status_header_calls(checked, &quote!(&__SENDS));
    quote! {
        #constants
        #allow
        static __MAPPINGS: [__status::Mapping; #count] =
            __POLICY.mappings(&[#rows], &[#codes], &[#parts]);
        static __SENDS: __status::SendsArray<{ __status::Sends::capacity(&__MAPPINGS, &[#distinct]) }> =
            __status::SendsArray::of_derived(__POLICY.document, &__MAPPINGS, &[#distinct]);
        #(const _: () = #checks;)*
        #(const _: () = #of_headers;)*
        #head {
            const DOCUMENT: &'static __status::Document = __POLICY.document;
            const MAPPINGS: &'static [__status::Mapping] = &__MAPPINGS;
            const __SENDS: &'static __status::Sends = &__SENDS;
        }
    }
}

/// The mappings without what depends on type parameters, for the checks that are constants.
fn own_mappings(checked: &Checked) -> TokenStream {
    let (rows, codes) = (rows(checked, IsOwn::Yes), codes(checked));
    let parts = response_parts(checked, IsOwn::Yes);
    let count = Literal::usize_unsuffixed(checked.variants.len());
    let allow = allow();
    quote! {
        #allow
        static __MAPPINGS: [__status::Mapping; #count] =
            __POLICY.mappings(&[#rows], &[#codes], &[#parts]);
    }
}

/// Whether tokens leave out what depends on type parameters.
#[derive(Clone, Copy, PartialEq, Eq)]
enum IsOwn {
    Yes,
    No,
}

/// A row for each variant: its name, and what determines its status.
fn rows(checked: &Checked, is_own: IsOwn) -> TokenStream {
    let mut rows = TokenStream::new();
    for variant in &checked.variants {
        let name = variant_name(variant.variant);
        let outcome = match &variant.outcome {
            Outcome::Status(index)
            | Outcome::OneOf(OneOf {
                own: Some(index), ..
            }) => outcome_constant(*index).into_token_stream(),
            Outcome::OneOf(_) => {
                let reason = reason(variant);
                quote!(__status::Outcome::OneOf(#reason))
            }
            Outcome::Forward(field) => forward_outcome(checked, field, is_own),
            Outcome::Faulty => quote!(__status::Outcome::Forward(__status::Target::Unknown)),
        };
        rows.extend(quote!((#name, #outcome),));
    }
    rows
}

fn forward_outcome(checked: &Checked, field: &Field, is_own: IsOwn) -> TokenStream {
    match field.kind {
        FieldKind::Generic if is_own == IsOwn::Yes => quote!(__status::Outcome::SameType),
        FieldKind::Known | FieldKind::Generic => {
            let target = target(checked, field.ty, field.kind);
            quote!(__status::Outcome::Forward(#target))
        }
        FieldKind::SameType => quote!(__status::Outcome::SameType),
        FieldKind::Unchecked(reason) => quote!(__status::Outcome::Unchecked(#reason)),
    }
}

/// The reason of `undocumented`.
fn reason(variant: &CheckedVariant) -> TokenStream {
    match &variant.variant.attrs.undocumented {
        Some(reason) => {
            let reason = &reason.value;
            quote!(__status::Option::Some(#reason))
        }
        None => quote!(__status::Option::None),
    }
}

/// The codes that are known here: those of variants in succession, with the index of the first one.
fn codes(checked: &Checked) -> TokenStream {
    let (mut codes, mut run, mut first) = (TokenStream::new(), TokenStream::new(), 0);
    for (index, variant) in checked.variants.iter().enumerate() {
        let Code::Text(code) = &variant.response.code else {
            continue;
        };
        if run.is_empty() {
            first = index;
        }
        run.extend(quote!(#code,));
        let next = checked.variants.get(index + 1);
        if !next.is_some_and(|next| matches!(next.response.code, Code::Text(_))) {
            let first = Literal::usize_unsuffixed(first);
            codes.extend(quote!((#first, &[#run]),));
            run = TokenStream::new();
        }
    }
    codes
}

/// The variants whose response has more than a status and a code, each with its index.
fn response_parts(checked: &Checked, is_own: IsOwn) -> TokenStream {
    let mut parts = TokenStream::new();
    for (index, variant) in checked.variants.iter().enumerate() {
        let own = parts_of(checked, variant, is_own);
        if !own.is_empty() {
            let index = Literal::usize_unsuffixed(index);
            let none = quote!(__status::ResponseParts::NONE);
            parts.extend(quote!((#index, __status::ResponseParts { #own ..#none }),));
        }
    }
    parts
}

/// The fields of `ResponseParts` that a variant sets.
fn parts_of(checked: &Checked, variant: &CheckedVariant, is_own: IsOwn) -> TokenStream {
    let response = &variant.response;
    let mut parts = TokenStream::new();
    if let Some(title) = response.title {
        parts.extend(quote!(title: __status::Option::Some(#title),));
    }
    if !response.headers.is_empty() {
        let headers = header_names(response);
        parts.extend(quote!(headers: #headers,));
    }
    if !response.members.is_empty() {
        let mut names = TokenStream::new();
        for member in &response.members {
            let name = &member.name;
            names.extend(quote!(#name,));
        }
        parts.extend(quote!(members: &[#names],));
    }
    if let Outcome::OneOf(one_of) = &variant.outcome {
        let statuses = status_constants(&one_of.statuses());
        let reason = reason(variant);
        parts.extend(quote!(statuses: &[#statuses], reason: #reason,));
    }
    if let Code::Field(_) = response.code {
        parts.extend(quote!(has_code_field: true,));
    }
    if let Some(downcast) = &variant.downcast {
        let mut targets = TokenStream::new();
        for one in &downcast.targets {
            let is_left_out = is_own == IsOwn::Yes && matches!(one.kind, FieldKind::Generic);
            if !is_left_out && !matches!(one.kind, FieldKind::SameType) {
                let target = target(checked, one.ty, one.kind);
                targets.extend(quote!(#target,));
            }
        }
        parts.extend(quote!(downcasts: &[#targets],));
    }
    parts
}

/// The constants that the rows share: an outcome for each distinct status.
fn row_constants(checked: &Checked) -> TokenStream {
    let mut constants = TokenStream::new();
    for (index, distinct) in checked.statuses.iter().enumerate() {
        let (outcome, status) = (outcome_constant(index), status_constant(index));
        let value = match distinct.undocumented {
            Some(reason) if !distinct.used.is_one_of() => {
                let reason = &reason.value;
                quote!(Undocumented(#status, #reason))
            }
            _ => quote!(Status(#status)),
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
            if variant.response.headers.is_empty() && variant.downcast.is_none() {
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

//! The constants that check the codes, each spanned on what it is about.

use proc_macro2::{Delimiter, Group, Ident, TokenStream};
use quote::{ToTokens, quote, quote_spanned};
use syn::ext::IdentExt;

use super::{
    allow, answers, code_constant, ends, inner, is_generic_field, probe, status, variant_name,
};
use crate::{
    check::{Answer, Distinct, Document, Field, FieldKind, Mapped},
    model::Variant,
};

/// A constant for each distinct code, and one that checks it.
pub(super) fn codes(mapped: &Mapped) -> TokenStream {
    let mut tokens = TokenStream::new();
    for (place, distinct) in mapped.codes.iter().enumerate() {
        let constant = code_constant(place);
        let status = status(distinct.code);
        tokens.extend(quote!(const #constant: __status::StatusCode = #status;));
        if distinct.is_sound && !matches!(mapped.document, Document::InDoubt) {
            tokens.extend(code_check(distinct, &constant));
        }
    }
    tokens
}

fn code_check(distinct: &Distinct, constant: &Ident) -> TokenStream {
    let by = match (distinct.is_default, distinct.variant) {
        (true, _) => quote!(Default),
        (false, None) => quote!(Struct),
        (false, Some(variant)) => {
            let name = variant.unraw().to_string();
            let others = distinct.others;
            quote!(Variant(#name, #others))
        }
    };
    let arguments = quote!(__TERMS, #constant, __status::By::#by);
    match distinct.undocumented {
        None => check(distinct.code, "code", &arguments),
        Some(why) => check(&why.key, "undocumented", &arguments),
    }
}

/// A constant that calls `function`, as if the call stood where `at` stands.
fn check(at: &impl ToTokens, function: &str, arguments: &TokenStream) -> TokenStream {
    let call = call(at, function, arguments);
    let allow = allow();
    quote!(#allow const _: () = #call;)
}

fn call(at: &impl ToTokens, function: &str, arguments: &TokenStream) -> TokenStream {
    let (start, end) = ends(at);
    let function = Ident::new(function, start);
    let mut arguments = Group::new(Delimiter::Parenthesis, arguments.clone());
    arguments.set_span(end);
    quote_spanned!(start=> __status::#function #arguments)
}

/// For each field that is passed through to and whose type is known here, the checks of it.
pub(super) fn known_fields(mapped: &Mapped) -> TokenStream {
    let mut tokens = TokenStream::new();
    for (variant, answer) in answers(mapped) {
        if let Answer::Field(field) = answer {
            if let FieldKind::Known = field.kind {
                tokens.extend(known_field(mapped, variant, field));
            }
        }
    }
    if !tokens.is_empty() {
        // Where the field's types have the traits, these fallbacks of `Probe` are not needed.
        tokens.extend(quote! {
            #[allow(unused_imports)]
            use __status::{Unanswered as _, Unmapped as _};
        });
    }
    tokens
}

fn known_field(mapped: &Mapped, variant: &Variant, field: &Field) -> TokenStream {
    let inner = inner(mapped, field);
    let probe = probe(mapped, field);
    let mut checks = check(field.ty, "known", &quote!(#probe::ANSWERS, #inner));
    if !matches!(mapped.document, Document::InDoubt) {
        let (place, arguments) = passes(mapped, variant, field);
        checks.extend(check(place, "passes", &arguments));
    }
    checks
}

/// Where it is told what a field may not pass through, and what there is to check.
fn passes<'a>(mapped: &'a Mapped, variant: &'a Variant, field: &Field) -> (&'a Ident, TokenStream) {
    let name = variant_name(variant);
    let inner = inner(mapped, field);
    let place = variant.name.unwrap_or(mapped.input.name);
    (place, quote!(__TERMS, #name, #inner))
}

/// The checks of the fields whose types depend on the type's parameters.
pub(super) fn of_generic_fields(mapped: &Mapped) -> Vec<TokenStream> {
    if let Document::InDoubt = mapped.document {
        return Vec::new();
    }
    answers(mapped)
        .filter_map(|(variant, answer)| match answer {
            Answer::Field(field) if is_generic_field(answer) => {
                let (place, arguments) = passes(mapped, variant, field);
                Some(call(place, "passes", &arguments))
            }
            _ => None,
        })
        .collect()
}

/// The checks of `exhaustive`, which can be made only where nothing is missing by mistake.
pub(super) fn of_exhaustive(mapped: &Mapped, mappings: &Ident) -> Vec<TokenStream> {
    let Some(exhaustive) = mapped.exhaustive.filter(|_| mapped.is_sound) else {
        return Vec::new();
    };
    let except: Vec<_> = exhaustive.value.iter().map(status).collect();
    let all = quote!(__TERMS, #mappings, &[#(#except),*]);
    let mut checks = vec![call(&exhaustive.key, "exhaustive", &all)];
    for (code, status) in exhaustive.value.iter().zip(&except) {
        checks.push(call(code, "excepted", &quote!(__TERMS, #mappings, #status)));
    }
    checks
}

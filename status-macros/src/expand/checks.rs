//! The constants that check the codes, each spanned on what it is about.

use proc_macro2::{Delimiter, Group, Ident, TokenStream};
use quote::{ToTokens, format_ident, quote, quote_spanned};
use syn::ext::IdentExt;

use super::{
    allow, answers, code_constant, ends, inner, is_generic_field, probe, says::header_names,
    status, variant_name,
};
use crate::{
    check::{Checked, Distinct, DocumentChoice, Field, FieldKind, VariantAnswer},
    model::Variant,
    says::Says,
};

/// A constant for each distinct code, and one that checks it.
pub(super) fn codes(checked: &Checked) -> TokenStream {
    let mut tokens = TokenStream::new();
    for (place, distinct) in checked.codes.iter().enumerate() {
        let constant = code_constant(place);
        let status = status(distinct.code);
        tokens.extend(quote!(const #constant: __status::StatusCode = #status;));
        if distinct.is_sound && !matches!(checked.document, DocumentChoice::InDoubt) {
            tokens.extend(code_check(distinct, &constant));
        }
    }
    tokens
}

fn code_check(distinct: &Distinct, constant: &Ident) -> TokenStream {
    let name = distinct
        .variant
        .map_or_else(String::new, |name| name.unraw().to_string());
    let others = distinct.others;
    let on = match (distinct.is_default, distinct.variant) {
        (true, _) => quote!(Default(#name, #others)),
        (false, Some(_)) => quote!(Variant(#name, #others)),
        (false, None) => quote!(Struct),
    };
    let arguments = quote!(&__TERMS, #constant, __status::WrittenOn::#on);
    match distinct.undocumented {
        None => check(distinct.code, "check_code", &arguments),
        Some(why) => {
            let mut checks = check(distinct.code, "check_class", &arguments);
            checks.extend(check(
                &why.key,
                "check_undocumented",
                &quote!(&__TERMS, #constant),
            ));
            checks
        }
    }
}

/// A constant that calls `function`, as if the call stood where `at` stands.
pub(super) fn check(at: &impl ToTokens, function: &str, arguments: &TokenStream) -> TokenStream {
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
pub(super) fn known_fields(checked: &Checked) -> TokenStream {
    let mut tokens = TokenStream::new();
    for ((variant, answer), says) in answers(checked).zip(&checked.says) {
        if let VariantAnswer::Field(field) = answer {
            if let FieldKind::Known = field.kind {
                tokens.extend(known_field(checked, variant, field, says));
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

fn known_field(checked: &Checked, variant: &Variant, field: &Field, says: &Says) -> TokenStream {
    let inner = inner(checked, field);
    let probe = probe(checked, field);
    let mut checks = check(field.ty, "check_known", &quote!(#probe::ANSWERS, #inner));
    if !matches!(checked.document, DocumentChoice::InDoubt) {
        let (place, arguments) = passes(checked, variant, field, says);
        checks.extend(check(place, "check_passes_through", &arguments));
    }
    checks
}

/// Under `strict`, for each variant that answers a code of its own, the check that it carries the headers that the code owes.
pub(super) fn headers(checked: &Checked) -> TokenStream {
    let mut tokens = TokenStream::new();
    if !checked.strict || matches!(checked.document, DocumentChoice::InDoubt) {
        return tokens;
    }
    let default = checked.input.terms.default.as_ref();
    // Of the variants that share the default and carry the same, the first is enough.
    let mut told_of_default = Vec::new();
    for ((variant, answer), says) in answers(checked).zip(&checked.says) {
        let VariantAnswer::Code(place) = answer else {
            continue;
        };
        let headers = header_names(says);
        let own = variant.attrs.code.as_ref();
        let Some(code) = own.or(default.map(|default| &default.value)) else {
            continue;
        };
        if own.is_none() {
            if told_of_default.contains(&headers.to_string()) {
                continue;
            }
            told_of_default.push(headers.to_string());
        }
        if !variant.attrs.faulty && !says.has_faulty_header {
            let (constant, name) = (code_constant(*place), variant_name(variant));
            let on = match variant.name {
                Some(_) => quote!(Variant(#name, 0)),
                None => quote!(Struct),
            };
            let undocumented = variant.attrs.undocumented.is_some();
            let arguments =
                quote!(&__TERMS, #constant, #headers, __status::WrittenOn::#on, #undocumented);
            tokens.extend(check(code, "check_headers", &arguments));
        }
    }
    tokens
}

/// Where it is told what a field may not pass through, and what there is to check.
fn passes<'a>(
    checked: &'a Checked,
    variant: &'a Variant,
    field: &Field,
    says: &Says,
) -> (&'a Ident, TokenStream) {
    let name = variant_name(variant);
    let inner = inner(checked, field);
    let place = variant.name.unwrap_or(checked.input.name);
    let headers = header_names(says);
    (place, quote!(&__TERMS, #name, #inner, #headers))
}

/// The checks of the fields whose types depend on the type's parameters.
pub(super) fn of_generic_fields(checked: &Checked) -> Vec<TokenStream> {
    if let DocumentChoice::InDoubt = checked.document {
        return Vec::new();
    }
    answers(checked)
        .zip(&checked.says)
        .filter_map(|((variant, answer), says)| match answer {
            VariantAnswer::Field(field) if is_generic_field(answer) => {
                let (place, arguments) = passes(checked, variant, field, says);
                Some(call(place, "check_passes_through", &arguments))
            }
            _ => None,
        })
        .collect()
}

/// For each code that is excepted from `exhaustive`, a constant, and one that checks it.
pub(super) fn exceptions(checked: &Checked) -> TokenStream {
    let mut tokens = TokenStream::new();
    let codes = checked.exhaustive.iter().flat_map(|all| &all.value);
    for (place, code) in codes.enumerate() {
        let (constant, status) = (exception_constant(place), status(code));
        tokens.extend(quote!(const #constant: __status::StatusCode = #status;));
        if !matches!(checked.document, DocumentChoice::InDoubt) {
            tokens.extend(check(code, "check_exception", &quote!(&__TERMS, #constant)));
        }
    }
    tokens
}

fn exception_constant(place: usize) -> Ident {
    format_ident!("__EXCEPTION_{place}")
}

/// The checks of `exhaustive`, which can be made only where nothing is missing by mistake.
pub(super) fn of_exhaustive(checked: &Checked, mappings: &TokenStream) -> Vec<TokenStream> {
    let Some(exhaustive) = checked.exhaustive.filter(|_| checked.is_sound) else {
        return Vec::new();
    };
    let except: Vec<_> = (0..exhaustive.value.len())
        .map(exception_constant)
        .collect();
    let all = quote!(&__TERMS, #mappings, &[#(#except),*]);
    let mut checks = vec![call(&exhaustive.key, "check_exhaustive", &all)];
    for (code, constant) in exhaustive.value.iter().zip(&except) {
        checks.push(call(
            code,
            "check_exception_needed",
            &quote!(&__TERMS, #mappings, #constant),
        ));
    }
    checks
}

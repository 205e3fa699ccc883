//! The constants that check the codes, each spanned on what it is about.

use proc_macro2::{Ident, TokenStream};
use quote::{format_ident, quote};
use syn::ext::IdentExt;

use super::context::{
    call, check, has_generic_field, header_names, inner, is_generic, mappings, probe, status,
    status_constant, variant_name,
};
use crate::model::checked::{
    Checked, CheckedVariant, Distinct, DocumentChoice, Field, FieldKind, Outcome,
};

/// A constant for each distinct code, and one that checks it.
pub fn statuses(checked: &Checked) -> TokenStream {
    let mut tokens = TokenStream::new();
    for (place, distinct) in checked.statuses.iter().enumerate() {
        let constant = status_constant(place);
        let status = status(distinct.status);
        tokens.extend(quote!(const #constant: __status::StatusCode = #status;));
        if distinct.is_sound && !matches!(checked.document, DocumentChoice::InDoubt) {
            tokens.extend(status_check(distinct, &constant));
        }
    }
    tokens
}

fn status_check(distinct: &Distinct, constant: &Ident) -> TokenStream {
    let name = match distinct.variant {
        Some(name) => name.unraw().to_string(),
        None => String::new(),
    };
    let others = distinct.others;
    let on = match (distinct.is_default, distinct.variant) {
        (true, _) => quote!(Default(#name, #others)),
        (false, Some(_)) => quote!(Variant(#name, #others)),
        (false, None) => quote!(Struct),
    };
    let arguments = quote!(&__TERMS, #constant, __status::WrittenOn::#on);
    match distinct.undocumented {
        None => check(distinct.status, "check_code", &arguments),
        Some(why) => {
            let mut checks = check(distinct.status, "check_class", &arguments);
            checks.extend(check(
                &why.key,
                "check_undocumented",
                &quote!(&__TERMS, #constant),
            ));
            checks
        }
    }
}

/// For each field that is passed through to and whose type is known here, the checks of it.
pub fn known_fields(checked: &Checked) -> TokenStream {
    let mut tokens = TokenStream::new();
    for variant in &checked.variants {
        if let Outcome::Forward(field) = &variant.outcome {
            if let FieldKind::Known = field.kind {
                tokens.extend(known_field(checked, variant, field));
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

fn known_field(checked: &Checked, variant: &CheckedVariant, field: &Field) -> TokenStream {
    let inner = inner(checked, field);
    let probe = probe(checked, field);
    let mut checks = check(field.ty, "check_known", &quote!(#probe::ANSWERS, #inner));
    if !matches!(checked.document, DocumentChoice::InDoubt) {
        let (place, arguments) = passes(checked, variant, field);
        checks.extend(check(place, "check_passes_through", &arguments));
    }
    checks
}

/// Under `strict`, for each variant that answers a code of its own, the check that it carries the headers that the code owes.
pub fn headers(checked: &Checked) -> TokenStream {
    let mut tokens = TokenStream::new();
    if !checked.strict || matches!(checked.document, DocumentChoice::InDoubt) {
        return tokens;
    }
    let default = checked.input.attrs.default.as_ref();
    // Of the variants that share the default and carry the same, the first is enough.
    let mut checked_defaults = Vec::new();
    for CheckedVariant {
        variant,
        outcome,
        response,
    } in &checked.variants
    {
        let Outcome::Status(place) = outcome else {
            continue;
        };
        let headers = header_names(response);
        let own = variant.attrs.status.as_ref();
        let Some(code) = own.or(default.map(|default| &default.value)) else {
            continue;
        };
        if own.is_none() {
            if checked_defaults.contains(&headers.to_string()) {
                continue;
            }
            checked_defaults.push(headers.to_string());
        }
        if !variant.attrs.faulty && !response.has_faulty_header {
            let (constant, name) = (status_constant(*place), variant_name(variant));
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
    variant: &'a CheckedVariant,
    field: &Field,
) -> (&'a Ident, TokenStream) {
    let name = variant_name(variant.variant);
    let inner = inner(checked, field);
    let place = variant.variant.name.unwrap_or(checked.input.name);
    let headers = header_names(&variant.response);
    (place, quote!(&__TERMS, #name, #inner, #headers))
}

/// The checks that are made with the mappings, as calls.
pub fn mappings_checks(checked: &Checked) -> Vec<TokenStream> {
    let mut checks = Vec::new();
    if is_generic(checked) {
        checks = of_generic_fields(checked);
    }
    checks.append(&mut of_exhaustive(checked, &mappings(checked)));
    checks
}

/// The checks of the fields whose types depend on the type's parameters.
fn of_generic_fields(checked: &Checked) -> Vec<TokenStream> {
    if let DocumentChoice::InDoubt = checked.document {
        return Vec::new();
    }
    let mut calls = Vec::new();
    for variant in &checked.variants {
        match &variant.outcome {
            Outcome::Forward(field) if has_generic_field(variant) => {
                let (place, arguments) = passes(checked, variant, field);
                calls.push(call(place, "check_passes_through", &arguments));
            }
            _ => {}
        }
    }
    calls
}

/// For each code that is excepted from `exhaustive`, a constant, and one that checks it.
pub fn exceptions(checked: &Checked) -> TokenStream {
    let mut tokens = TokenStream::new();
    let Some(exhaustive) = checked.exhaustive else {
        return tokens;
    };
    for (place, code) in exhaustive.value.iter().enumerate() {
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
fn of_exhaustive(checked: &Checked, mappings: &TokenStream) -> Vec<TokenStream> {
    let Some(exhaustive) = checked.exhaustive.filter(|_| checked.has_known_statuses) else {
        return Vec::new();
    };
    let mut except = Vec::new();
    let mut needed = Vec::new();
    for (place, code) in exhaustive.value.iter().enumerate() {
        let constant = exception_constant(place);
        let arguments = quote!(&__TERMS, #mappings, #constant);
        needed.push(call(code, "check_exception_needed", &arguments));
        except.push(constant);
    }
    let all = quote!(&__TERMS, #mappings, &[#(#except),*]);
    let mut checks = vec![call(&exhaustive.key, "check_exhaustive", &all)];
    checks.append(&mut needed);
    checks
}

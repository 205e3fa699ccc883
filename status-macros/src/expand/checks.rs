//! The constants that check a type, each spanned on the token that it is about.

use proc_macro2::{Ident, Literal, TokenStream};
use quote::{format_ident, quote};
use syn::ext::IdentExt;

use super::context::{
    has_generic_field, header_names, mappings, outside_of_impl, policy_call, policy_check, probe,
    status, status_constant, support_call, support_check, target, variant_name,
};
use crate::{
    first_seen::FirstSeen,
    model::{
        checked::{
            Checked, CheckedVariant, Distinct, DocumentChoice, Field, FieldKind, HeaderSource,
            Outcome,
        },
        generics::depends_on_parameters,
    },
};

/// A constant for each distinct status, and one that checks it.
pub fn statuses(checked: &Checked) -> TokenStream {
    let mut tokens = TokenStream::new();
    for (index, distinct) in checked.statuses.iter().enumerate() {
        let constant = status_constant(index);
        let status = status(distinct.status);
        tokens.extend(quote!(const #constant: __status::StatusCode = #status;));
        if distinct.is_sound && !is_document_in_doubt(checked) {
            tokens.extend(status_check(distinct, &constant));
        }
    }
    tokens
}

fn status_check(distinct: &Distinct, constant: &Ident) -> TokenStream {
    let site = site(distinct);
    let undocumented = distinct.undocumented.is_some();
    let arguments = quote!(#constant, #site, #undocumented);
    let mut checks = policy_check(distinct.status, "check_status", &arguments);
    if let Some(reason) = distinct.undocumented {
        let constant = quote!(#constant);
        checks.extend(policy_check(&reason.key, "check_undocumented", &constant));
    }
    checks
}

/// The `Site` of a status: the variants that it is written on.
fn site(distinct: &Distinct) -> TokenStream {
    let mut names = Vec::new();
    for name in &distinct.variants {
        names.push(name.unraw().to_string());
    }
    let count = Literal::usize_unsuffixed(distinct.variant_count);
    match (distinct.is_default, names.is_empty()) {
        (true, _) => quote!(__status::Site::Default(&[#(#names),*], #count)),
        (false, false) => quote!(__status::Site::Variants(&[#(#names),*], #count)),
        (false, true) => quote!(__status::Site::Struct),
    }
}

/// The checks of each field that is forwarded to and whose type is known here.
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
        // If the types of the fields have the traits, the fallback is not needed.
        tokens.extend(quote! {
            #[allow(unused_imports)]
            use __status::ProbeFallback as _;
        });
    }
    tokens
}

fn known_field(checked: &Checked, variant: &CheckedVariant, field: &Field) -> TokenStream {
    let target = target(checked, field);
    let probe = probe(checked, field);
    let mut checks = support_check(
        field.ty,
        "check_target",
        &quote!(#probe::HAS_STATUS, #target),
    );
    if !is_document_in_doubt(checked) {
        let (at, arguments) = forwarding(checked, variant, field);
        checks.extend(policy_check(at, "check_forwarding", &arguments));
    }
    checks
}

/// The checks that the fields which are sent as headers can be, if their types are known here. One
/// field of each type is enough.
pub fn header_fields(checked: &Checked) -> TokenStream {
    let mut tokens = TokenStream::new();
    let mut types = FirstSeen::default();
    for (index, variant) in checked.variants.iter().enumerate() {
        for header in &variant.response.headers {
            let HeaderSource::Field(_, ty) = header.value else {
                continue;
            };
            if depends_on_parameters(ty, checked.input) {
                continue;
            }
            let known = outside_of_impl(ty, checked);
            if types.insert(known.to_string(), index).is_some() {
                continue;
            }
            let can_be_sent = quote!({
                #[allow(unused_imports)]
                use __status::ProbeFallback as _;
                type Probed = __status::Probe<#known>;
                Probed::IS_HEADER || Probed::HAS_MESSAGE || Probed::HAS_OPTIONAL_MESSAGE
            });
            tokens.extend(support_check(ty, "check_header", &can_be_sent));
        }
    }
    tokens
}

/// Under `strict`, the checks that the variants send the headers that their statuses require.
pub fn headers(checked: &Checked) -> TokenStream {
    let mut tokens = TokenStream::new();
    if !checked.strict || is_document_in_doubt(checked) {
        return tokens;
    }
    let default = checked.input.attrs.default.as_ref();
    // Of the variants that have the default and the same headers, the first is enough.
    let mut checked_defaults = Vec::new();
    for CheckedVariant {
        variant,
        outcome,
        response,
    } in &checked.variants
    {
        let Outcome::Status(index) = outcome else {
            continue;
        };
        let headers = header_names(response);
        let own = variant.attrs.status.as_ref();
        let Some(status) = own.or(default.map(|default| &default.value)) else {
            continue;
        };
        if own.is_none() {
            if checked_defaults.contains(&headers.to_string()) {
                continue;
            }
            checked_defaults.push(headers.to_string());
        }
        let attrs = &variant.attrs;
        let is_doubtful = attrs.doubtful.status || attrs.doubtful.headers;
        if !is_doubtful && !response.has_faulty_header {
            let (constant, name) = (status_constant(*index), variant_name(variant));
            let site = match variant.name {
                Some(_) => quote!(Variants(&[#name], 1)),
                None => quote!(Struct),
            };
            let undocumented = variant.attrs.undocumented.is_some();
            let arguments = quote!(#constant, #headers, __status::Site::#site, #undocumented);
            tokens.extend(policy_check(status, "check_headers", &arguments));
        }
    }
    tokens
}

/// The token at which a field that must not be forwarded is reported, and the arguments of its
/// check.
fn forwarding<'a>(
    checked: &'a Checked,
    variant: &'a CheckedVariant,
    field: &Field,
) -> (&'a Ident, TokenStream) {
    let name = variant_name(variant.variant);
    let target = target(checked, field);
    let at = variant.variant.name.unwrap_or(checked.input.name);
    let headers = header_names(&variant.response);
    (at, quote!(#name, #target, #headers))
}

/// The checks that need the mappings, or the parameters of the type, as calls.
pub fn mappings_checks(checked: &Checked) -> Vec<TokenStream> {
    if is_document_in_doubt(checked) {
        return Vec::new();
    }
    let mut calls = Vec::new();
    for variant in &checked.variants {
        match &variant.outcome {
            Outcome::Forward(field) if has_generic_field(variant) => {
                let target = target(checked, field);
                calls.push(support_call(
                    field.ty,
                    "check_target",
                    &quote!(true, #target),
                ));
                let (at, arguments) = forwarding(checked, variant, field);
                calls.push(policy_call(at, "check_forwarding", &arguments));
            }
            _ => {}
        }
    }
    calls.append(&mut exhaustive_checks(checked));
    calls
}

/// A constant for each status that is excepted from `exhaustive`, and one that checks that the
/// document defines it as an error.
pub fn exceptions(checked: &Checked) -> TokenStream {
    let mut tokens = TokenStream::new();
    if let Some(exhaustive) = checked.exhaustive {
        for (index, exception) in exhaustive.value.iter().enumerate() {
            let (constant, status) = (exception_constant(index), status(exception));
            tokens.extend(quote!(const #constant: __status::StatusCode = #status;));
            if !is_document_in_doubt(checked) {
                tokens.extend(policy_check(
                    exception,
                    "check_exception",
                    &quote!(#constant),
                ));
            }
        }
    }
    tokens
}

/// The checks of `exhaustive`. What is missing is known only if no variant lacks its status by
/// mistake.
fn exhaustive_checks(checked: &Checked) -> Vec<TokenStream> {
    let mut calls = Vec::new();
    let Some(exhaustive) = checked.exhaustive else {
        return calls;
    };
    let mappings = mappings(checked);
    let mut except = Vec::new();
    for (index, exception) in exhaustive.value.iter().enumerate() {
        let constant = exception_constant(index);
        let arguments = quote!(#mappings, #constant);
        calls.push(policy_call(exception, "check_exception_needed", &arguments));
        except.push(constant);
    }
    if checked.has_known_statuses {
        let arguments = quote!(#mappings, &[#(#except),*]);
        let call = policy_call(&exhaustive.key, "check_exhaustive", &arguments);
        calls.insert(0, call);
    }
    calls
}

fn exception_constant(index: usize) -> Ident {
    format_ident!("__EXCEPTION_{index}")
}

fn is_document_in_doubt(checked: &Checked) -> bool {
    matches!(checked.document, DocumentChoice::InDoubt)
}

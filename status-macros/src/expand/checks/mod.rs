//! The constants that check a type, each spanned on the token that it is about.

pub mod codes;

use proc_macro2::{Ident, Literal, TokenStream};
use quote::{format_ident, quote, quote_spanned};
use syn::{Type, ext::IdentExt};

use self::codes::WithoutCode;
use super::context::{
    allow, constant, ends, header_names, header_status_constant, mappings, policy_call,
    policy_check, probe, status_constant, support_call, support_check, target, type_name,
    variant_name,
};
use crate::{
    model::{
        checked::{
            Checked, CheckedVariant, Code, Detail, Distinct, DocumentChoice, Field, FieldKind,
            Outcome, Target, Use,
        },
        generics::depends_on_parameters,
    },
    parse::{status::Status, template::Argument},
};

/// A constant for each distinct status, and one that checks it.
pub fn statuses(checked: &Checked) -> TokenStream {
    let mut tokens = TokenStream::new();
    let without_code = codes::without(checked);
    for (index, distinct) in checked.statuses.iter().enumerate() {
        let name = status_constant(index);
        tokens.extend(constant(&name, distinct.status));
        if distinct.is_sound && !is_document_in_doubt(checked) {
            tokens.extend(status_check(distinct, &name, &without_code[index]));
        }
    }
    tokens
}

/// The check of a status. If no variant with it has a code, it includes that of missing codes: a
/// constant costs the compiler more than what it evaluates.
fn status_check(distinct: &Distinct, constant: &Ident, without: &WithoutCode) -> TokenStream {
    let site = site(distinct);
    if without.is_all && distinct.used != Use::Default && distinct.undocumented.is_none() {
        let arguments = quote!(#constant, #site);
        return policy_check(distinct.status, "check_status_without_code", &arguments);
    }
    let undocumented = distinct.undocumented.is_some();
    let arguments = quote!(#constant, #site, #undocumented);
    let mut checks = policy_check(distinct.status, "check_status", &arguments);
    if distinct.undocumented.is_none() {
        checks.extend(codes::missing_check(distinct, constant, without));
    }
    checks
}

/// The checks that the document lacks what variants declare undocumented.
pub fn reasons(checked: &Checked) -> TokenStream {
    let mut tokens = TokenStream::new();
    if is_document_in_doubt(checked) {
        return tokens;
    }
    for (index, variant) in checked.variants.iter().enumerate() {
        let attrs = &variant.variant.attrs;
        let Some(reason) = &attrs.undocumented else {
            continue;
        };
        if has_own_status(variant) && !attrs.doubtful.status {
            let mapping = match (&variant.outcome, &variant.response.code) {
                (Outcome::Status(status), Code::Default | Code::Text(_)) => {
                    mapping_of(checked, variant, *status)
                }
                _ => own_mapping(index),
            };
            tokens.extend(policy_check(&reason.key, "check_undocumented", &mapping));
        }
    }
    for (index, distinct) in checked.statuses.iter().enumerate() {
        if let (Use::Default, Some(reason), true) =
            (distinct.used, distinct.undocumented, distinct.is_sound)
        {
            let constant = status_constant(index);
            let mut having = TokenStream::new();
            for (row, variant) in checked.variants.iter().enumerate() {
                if matches!(variant.outcome, Outcome::Status(status) if status == index) {
                    let row = Literal::usize_unsuffixed(row);
                    having.extend(quote!(#row,));
                }
            }
            let arguments = quote!(#constant, &__MAPPINGS, &[#having]);
            let check = "check_undocumented_default";
            tokens.extend(policy_check(&reason.key, check, &arguments));
        }
    }
    tokens
}

/// Whether the statuses of a variant are its own.
pub fn has_own_status(variant: &CheckedVariant) -> bool {
    matches!(variant.outcome, Outcome::Status(_) | Outcome::OneOf(_))
}

/// A mapping of a variant with a status and a code alone. A mistake in another variant does not
/// keep the compiler from evaluating it.
fn mapping_of(checked: &Checked, variant: &CheckedVariant, status: usize) -> TokenStream {
    let (type_name, name) = (type_name(checked), variant_name(variant.variant));
    let status = status_constant(status);
    let code = variant
        .response
        .code
        .text()
        .map(|code| quote!(.with_code(#code)));
    quote!(&__status::Mapping::new(#type_name, #name, #status) #code)
}

/// The mapping of a variant whose status does not depend on type parameters.
fn own_mapping(index: usize) -> TokenStream {
    let index = Literal::usize_unsuffixed(index);
    quote!(&__MAPPINGS[#index])
}

/// The `Site` of a status: the variants that it is written on.
fn site(distinct: &Distinct) -> TokenStream {
    let mut names = Vec::new();
    for name in &distinct.variants {
        names.push(name.unraw().to_string());
    }
    let count = Literal::usize_unsuffixed(distinct.variant_count);
    match (distinct.used, names.is_empty()) {
        (Use::Default, _) => quote!(__status::Site::Default(&[#(#names),*], #count)),
        (Use::Listed, _) => quote!(__status::Site::OneOf(&[#(#names),*], #count)),
        (_, false) => quote!(__status::Site::Variants(&[#(#names),*], #count)),
        (_, true) => quote!(__status::Site::Struct),
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
        if let Some(downcast) = &variant.downcast {
            for target in &downcast.targets {
                match target.kind {
                    FieldKind::Known => tokens.extend(known_target(checked, variant, target)),
                    FieldKind::SameType => tokens.extend(same_target(checked, target)),
                    _ => {}
                }
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
    let mut checks = target_check(checked, field.ty, field.kind);
    if !is_document_in_doubt(checked) {
        let (at, arguments) = forwarding(checked, variant, field);
        checks.extend(policy_check(at, "check_forwarding", &arguments));
    }
    checks
}

/// The checks of a type that `downcast` names.
fn known_target(checked: &Checked, variant: &CheckedVariant, found: &Target) -> TokenStream {
    if is_document_in_doubt(checked) {
        return TokenStream::new();
    }
    let arguments = downcast_arguments(checked, variant, found);
    policy_check(found.ty, "check_downcast", &arguments)
}

/// The check that `downcast` can look for the type itself.
fn same_target(checked: &Checked, found: &Target) -> TokenStream {
    let probe = probe(checked, found.ty);
    let allow = allow();
    let is_found = quote!(#probe::IS_FOUND);
    let call = quote_spanned!(ends(found.ty).0=> __status::Policy::check_found(#is_found));
    quote!(#allow const _: () = #call;)
}

fn downcast_arguments(checked: &Checked, variant: &CheckedVariant, found: &Target) -> TokenStream {
    let name = variant_name(variant.variant);
    let target = target(checked, found.ty, found.kind);
    let is_found = match found.kind {
        FieldKind::Generic => quote!(true),
        _ => {
            let probe = probe(checked, found.ty);
            quote!(#probe::IS_FOUND)
        }
    };
    quote!(#name, #is_found, #target)
}

fn target_check(checked: &Checked, ty: &Type, kind: FieldKind) -> TokenStream {
    let (target, probe) = (target(checked, ty, kind), probe(checked, ty));
    support_check(ty, "check_target", &quote!(#probe::HAS_STATUS, #target))
}

/// The headers that the type adds by status, for its policy.
pub fn policy_headers(checked: &Checked) -> TokenStream {
    let mut rows = TokenStream::new();
    for (index, of_status) in checked.status_headers.iter().enumerate() {
        let status = header_status_constant(index);
        for header in &of_status.headers {
            let name = &header.name;
            rows.extend(quote!((#status, #name),));
        }
    }
    rows
}

/// A constant for each status of `header(503, ..)`.
pub fn status_headers(checked: &Checked) -> TokenStream {
    let mut tokens = TokenStream::new();
    for (index, of_status) in checked.status_headers.iter().enumerate() {
        tokens.extend(constant(&header_status_constant(index), of_status.status));
    }
    tokens
}

/// The checks that the type sends the statuses of `header(503, ..)`.
pub fn status_header_calls(checked: &Checked, sends: &TokenStream) -> Vec<TokenStream> {
    let mut calls = Vec::new();
    if is_document_in_doubt(checked) || !checked.has_known_statuses {
        return calls;
    }
    for (index, of_status) in checked.status_headers.iter().enumerate() {
        let constant = header_status_constant(index);
        let arguments = quote!(#sends, #constant);
        calls.push(policy_call(
            of_status.status,
            "check_status_header",
            &arguments,
        ));
    }
    calls
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
    for variant in &checked.variants {
        match &variant.outcome {
            Outcome::OneOf(one_of) => {
                for index in &one_of.listed {
                    let distinct = &checked.statuses[*index];
                    tokens.extend(header_check(variant, distinct.status, distinct, *index));
                }
                if let (Some(own), Some(status)) = (one_of.own, &variant.variant.attrs.status) {
                    let distinct = &checked.statuses[own];
                    tokens.extend(header_check(variant, status, distinct, own));
                }
            }
            Outcome::Status(index) => {
                let own = variant.variant.attrs.status.as_ref();
                let Some(status) = own.or(default.map(|default| &default.value)) else {
                    continue;
                };
                if own.is_none() {
                    let headers = header_names(&variant.response).to_string();
                    if checked_defaults.contains(&headers) {
                        continue;
                    }
                    checked_defaults.push(headers);
                }
                let distinct = &checked.statuses[*index];
                tokens.extend(header_check(variant, status, distinct, *index));
            }
            Outcome::Forward(_) | Outcome::Faulty => {}
        }
    }
    tokens
}

/// The check that a variant sends the headers that one of its statuses requires.
fn header_check(
    variant: &CheckedVariant,
    status: &Status,
    distinct: &Distinct,
    index: usize,
) -> Option<TokenStream> {
    let CheckedVariant {
        variant, response, ..
    } = variant;
    let attrs = &variant.attrs;
    if attrs.doubtful.status || attrs.doubtful.headers || response.has_faulty_header {
        return None;
    }
    let (constant, name) = (status_constant(index), variant_name(variant));
    let site = match (variant.name, distinct.used == Use::Listed) {
        (Some(_), true) => quote!(OneOf(&[#name], 1)),
        (None, true) => quote!(OneOf(&[], 0)),
        (Some(_), false) => quote!(Variants(&[#name], 1)),
        (None, false) => quote!(Struct),
    };
    let (headers, undocumented) = (header_names(response), attrs.undocumented.is_some());
    let arguments = quote!(#constant, #headers, __status::Site::#site, #undocumented);
    Some(policy_check(status, "check_headers", &arguments))
}

/// The token at which a field that must not be forwarded is reported, and the arguments of its
/// check.
fn forwarding<'a>(
    checked: &'a Checked,
    variant: &'a CheckedVariant,
    field: &Field,
) -> (&'a Ident, TokenStream) {
    let name = variant_name(variant.variant);
    let target = target(checked, field.ty, field.kind);
    let at = variant.variant.name.unwrap_or(checked.input.name);
    let headers = header_names(&variant.response);
    let has_code = variant.response.code.is_own();
    (at, quote!(#name, #target, #headers, #has_code))
}

/// The checks that need the mappings, or the parameters of the type, as calls.
pub fn mappings_checks(checked: &Checked) -> Vec<TokenStream> {
    if is_document_in_doubt(checked) {
        return Vec::new();
    }
    let mut calls = Vec::new();
    for (index, variant) in checked.variants.iter().enumerate() {
        if let Outcome::Forward(field) = &variant.outcome {
            if let FieldKind::Generic = field.kind {
                let target = target(checked, field.ty, FieldKind::Generic);
                let target = quote!(true, #target);
                calls.push(support_call(field.ty, "check_target", &target));
                let (at, arguments) = forwarding(checked, variant, field);
                calls.push(policy_call(at, "check_forwarding", &arguments));
            }
        }
        if let Some(downcast) = &variant.downcast {
            for found in &downcast.targets {
                if let FieldKind::Generic = found.kind {
                    let arguments = downcast_arguments(checked, variant, found);
                    calls.push(policy_call(found.ty, "check_downcast", &arguments));
                }
            }
        }
        calls.extend(codes::call_with_mappings(checked, variant, index));
        calls.extend(leak_calls(checked, variant, index));
    }
    calls.append(&mut exhaustive_checks(checked));
    calls
}

/// The checks that a variant does not send what is internal.
fn leak_calls(checked: &Checked, variant: &CheckedVariant, index: usize) -> Vec<TokenStream> {
    let mut calls = Vec::new();
    if matches!(variant.outcome, Outcome::Faulty) || variant.variant.attrs.doubtful.status {
        return calls;
    }
    // Whether the mappings are generic is found by asking all variants, so not for each of them.
    let mapping = || {
        let (mappings, index) = (mappings(checked), Literal::usize_unsuffixed(index));
        quote!(&#mappings[#index])
    };
    match &variant.response.detail {
        Detail::Template(template) => {
            let is_debug = |argument: &Argument| argument.traits.contains(&"Debug");
            if template.arguments.iter().any(is_debug) {
                let call = policy_call(template.text, "check_debug_detail", &mapping());
                calls.push(call);
            }
        }
        Detail::Exposed(_) => {}
        Detail::Default => {
            let Some(at) = &variant.variant.displays_field else {
                return calls;
            };
            let Some((_, field)) = variant.variant.source_field() else {
                return calls;
            };
            let is_known = !depends_on_parameters(&field.ty, checked.input);
            if !matches!(variant.outcome, Outcome::Forward(_)) && is_known {
                let target = target(checked, &field.ty, FieldKind::Known);
                let mapping = mapping();
                let arguments = quote!(#mapping, #target);
                let call = policy_call(at, "check_message_leak", &arguments);
                calls.push(quote!({
                    #[allow(unused_imports)]
                    use __status::ProbeFallback as _;
                    #call
                }));
            }
        }
    }
    calls
}

/// A constant for each status that is excepted from `exhaustive`, and one that checks that the
/// document defines it as an error.
pub fn exceptions(checked: &Checked) -> TokenStream {
    let mut tokens = TokenStream::new();
    if let Some(exhaustive) = checked.exhaustive {
        for (index, exception) in exhaustive.value.iter().enumerate() {
            let name = exception_constant(index);
            tokens.extend(constant(&name, exception));
            if !is_document_in_doubt(checked) {
                tokens.extend(policy_check(exception, "check_exception", &quote!(#name)));
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

pub fn is_document_in_doubt(checked: &Checked) -> bool {
    matches!(checked.document, DocumentChoice::InDoubt)
}

//! The checks of codes: against the document, and against those of other variants.

use proc_macro2::{Delimiter, Group, Ident, Literal, Span, TokenStream, TokenTree};
use quote::{ToTokens, quote};
use syn::ext::IdentExt;

use super::{has_own_status, is_document_in_doubt, own_mapping};
use crate::{
    expand::context::{ends, mappings, policy_call, policy_check, status_constant},
    model::checked::{Checked, CheckedVariant, Code, Distinct, Field, FieldKind, Outcome, Use},
    suggest::LISTED,
};

/// The checks of codes that two variants have, whose statuses are written in different ways.
pub fn between_variants(checked: &Checked) -> TokenStream {
    let mut tokens = TokenStream::new();
    for check in &checked.code_checks {
        let (code, name) = (&check.code, &check.first.0);
        let (first, second) = (
            status_constant(check.first.1),
            status_constant(check.second),
        );
        let arguments = quote!(#code, #name, #first, #second);
        tokens.extend(match check.same_as {
            Some(other) => policy_check(other, "check_same_as", &arguments),
            None => policy_check(code, "check_same_code", &arguments),
        });
    }
    tokens
}

/// The checks that the document allows the codes of the variants.
///
/// There is a constant for each code, so that every mistake is reported. They call a function of
/// the type, since each further argument costs the compiler as much as the whole check of a
/// document without codes.
pub fn of_document(checked: &Checked) -> TokenStream {
    let mut tokens = TokenStream::new();
    if is_document_in_doubt(checked) {
        return tokens;
    }
    let (mut has_written, mut has_made) = (false, false);
    for (index, variant) in checked.variants.iter().enumerate() {
        let Some(at) = code_of(variant).filter(|_| is_judged(checked, variant, index)) else {
            continue;
        };
        let is_made = is_made(variant);
        if let Outcome::OneOf(one_of) = &variant.outcome {
            let check = if is_made {
                "check_made_code"
            } else {
                "check_code"
            };
            for status in 0..one_of.statuses().len() {
                let (mapping, status) = (own_mapping(index), Literal::usize_unsuffixed(status));
                tokens.extend(policy_check(&at, check, &quote!(#mapping, #status)));
            }
            continue;
        }
        (has_written, has_made) = (has_written || !is_made, has_made || is_made);
        let call = code_call(&at, index, is_made);
        tokens.extend(quote!(const _: () = #call;));
    }
    if has_written || has_made {
        // Evaluated once, and not with each code.
        tokens.extend(quote! {
            const __HAS_CODES: __status::fields::bool = __POLICY.has_codes();
        });
    }
    for (is_used, name, check) in [
        (has_written, "__code", "check_code"),
        (has_made, "__made_code", "check_made_code"),
    ] {
        if is_used {
            let index = Ident::new("__status_index", Span::mixed_site());
            let name = Ident::new(name, Span::call_site());
            let check = Ident::new(check, Span::call_site());
            tokens.extend(quote! {
                #[track_caller]
                const fn #name(#index: __status::fields::usize) {
                    if __HAS_CODES {
                        __POLICY.#check(&__MAPPINGS[#index], 0);
                    }
                }
            });
        }
    }
    tokens
}

/// The call that checks the code of a variant.
fn code_call(at: &dyn ToTokens, index: usize, is_made: bool) -> TokenStream {
    let (start, end) = ends(at);
    let mut index = Literal::usize_unsuffixed(index);
    index.set_span(end);
    let mut arguments = Group::new(Delimiter::Parenthesis, TokenTree::from(index).into());
    arguments.set_span(end);
    let name = if is_made { "__made_code" } else { "__code" };
    let name = Ident::new(name, start);
    quote!(#name #arguments)
}

/// The check of the code of a variant that forwards to a type with parameters, or to its own type.
pub fn call_with_mappings(
    checked: &Checked,
    variant: &CheckedVariant,
    index: usize,
) -> Option<TokenStream> {
    let Outcome::Forward(field) = &variant.outcome else {
        return None;
    };
    let at = code_of(variant)?;
    let (mappings, index) = (mappings(checked), Literal::usize_unsuffixed(index));
    match field.kind {
        FieldKind::Generic => {
            let arguments = quote!(&#mappings[#index], 0);
            Some(policy_call(&at, "check_code", &arguments))
        }
        FieldKind::SameType if variant.variant.attrs.undocumented.is_none() => {
            let arguments = quote!(#mappings, #index);
            Some(policy_call(&at, "check_code_of_same_type", &arguments))
        }
        _ => None,
    }
}

/// The tokens at which a code is reported.
fn code_of<'a>(variant: &'a CheckedVariant) -> Option<&'a dyn ToTokens> {
    match &variant.response.code {
        Code::Text(text) => Some(text),
        Code::Field(_) => {
            for field in &variant.variant.marked_fields {
                if let Some(code) = &field.attrs.code {
                    return Some(&code.key);
                }
            }
            None
        }
        Code::Default => None,
    }
}

/// Whether a code is made of the name of its variant.
fn is_made(variant: &CheckedVariant) -> bool {
    variant.response.code.text().is_some() && variant.variant.attrs.code.is_none()
}

/// Whether the code of a variant is checked by a constant of its own.
fn is_judged(checked: &Checked, variant: &CheckedVariant, index: usize) -> bool {
    let attrs = &variant.variant.attrs;
    if attrs.undocumented.is_some() || attrs.doubtful.status || needs_mappings(variant) {
        return false;
    }
    let Outcome::Status(status) = &variant.outcome else {
        return !matches!(variant.outcome, Outcome::Faulty);
    };
    if checked.statuses[*status].undocumented.is_some() {
        return false;
    }
    // Another variant with the same code has the check.
    attrs.same_as.is_none() || !is_checked_elsewhere(checked, index, *status)
}

/// Whether another variant that has the same status has the same code, without `same_as` or before
/// this one.
fn is_checked_elsewhere(checked: &Checked, index: usize, status: usize) -> bool {
    let code = checked.variants[index].response.code.text();
    for (other, variant) in checked.variants.iter().enumerate() {
        let is_same = matches!(variant.outcome, Outcome::Status(own) if own == status);
        let text = variant.response.code.text();
        let has_same_code = match (text, code) {
            (Some(text), Some(code)) => text.value == code.value,
            _ => false,
        };
        let precedes = variant.variant.attrs.same_as.is_none() || other < index;
        if other != index && is_same && has_same_code && precedes {
            return true;
        }
    }
    false
}

/// Whether the check of the code of a variant is [`call_with_mappings`].
fn needs_mappings(variant: &CheckedVariant) -> bool {
    matches!(
        variant.outcome,
        Outcome::Forward(Field {
            kind: FieldKind::Generic | FieldKind::SameType,
            ..
        })
    )
}

/// The variants of a status that have no code.
#[derive(Default)]
pub struct WithoutCode<'a> {
    /// Whether these are all variants of the status.
    pub is_all: bool,
    /// The token at which a missing code is reported.
    at: Option<&'a dyn ToTokens>,
    /// The first ones, up to the number that a message lists.
    variants: Vec<&'a Ident>,
    count: usize,
}

/// The variants without a code, for each distinct status.
pub fn without<'a>(checked: &'a Checked<'a>) -> Vec<WithoutCode<'a>> {
    let mut of_status = Vec::new();
    for _ in &checked.statuses {
        of_status.push(WithoutCode {
            is_all: true,
            ..WithoutCode::default()
        });
    }
    for variant in &checked.variants {
        let statuses = match &variant.outcome {
            Outcome::Status(status) => Vec::from([*status]),
            Outcome::OneOf(one_of) => one_of.statuses(),
            _ => continue,
        };
        let attrs = &variant.variant.attrs;
        let is_known = !attrs.faulty && !variant.variant.has_faulty_field;
        let has_none = is_known && !variant.response.code.is_own() && attrs.undocumented.is_none();
        for status in statuses {
            let without = &mut of_status[status];
            without.is_all &= has_none;
            if !has_none {
                continue;
            }
            without.count += 1;
            if without.at.is_none() {
                without.at = Some(status_of(checked, variant, status));
            }
            if let Some(name) = variant
                .variant
                .name
                .filter(|_| without.variants.len() < LISTED)
            {
                without.variants.push(name);
            }
        }
    }
    of_status
}

/// Where a variant writes a status, or else its name.
fn status_of<'a>(
    checked: &'a Checked<'a>,
    variant: &'a CheckedVariant<'a>,
    index: usize,
) -> &'a dyn ToTokens {
    let status = checked.statuses[index].status;
    for field in &variant.variant.marked_fields {
        let listed = field.attrs.one_of.as_ref();
        for own in listed.map_or(&[][..], |listed| &listed.value) {
            if checked.statuses[index].used == Use::Listed && own.has_same_spelling(status) {
                return own;
            }
        }
    }
    match &variant.variant.attrs.status {
        Some(own) => own,
        None => variant.variant.name.unwrap_or(checked.input.name),
    }
}

/// The check that the document does not list codes for the status of the variants without one.
pub fn missing_check(
    distinct: &Distinct,
    constant: &Ident,
    without: &WithoutCode,
) -> Option<TokenStream> {
    let at = without.at?;
    let mut names = Vec::new();
    for name in &without.variants {
        names.push(name.unraw().to_string());
    }
    let count = Literal::usize_unsuffixed(without.count);
    let site = match (distinct.used, names.is_empty()) {
        (Use::Listed, true) => quote!(OneOf(&[], 0)),
        (Use::Listed, false) => quote!(OneOf(&[#(#names),*], #count)),
        (_, true) => quote!(Struct),
        (_, false) => quote!(Variants(&[#(#names),*], #count)),
    };
    let arguments = quote!(#constant, __status::Site::#site);
    Some(policy_check(at, "check_missing_code", &arguments))
}

/// Whether a check reads the mappings of the variants with statuses of their own.
pub fn needs_own_mappings(checked: &Checked) -> bool {
    let has_check = |variant: &CheckedVariant| {
        variant.response.code.is_own()
            || variant.variant.attrs.undocumented.is_some() && has_own_status(variant)
    };
    checked.variants.iter().any(has_check) || checked.input.attrs.default_undocumented.is_some()
}

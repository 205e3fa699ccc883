//! `respond(..)`: the impls of the frameworks' traits. A macro of `status-core` writes each of
//! them.
//!
//! `respond_with! { axum .. }` calls `__respond_axum` in status-core/src/respond/axum.rs, under the
//! name `respond::implement::axum`. If the feature `axum` is disabled, that name is
//! `__respond_disabled`, which writes nothing.

use proc_macro2::{Ident, Span, TokenStream};
use quote::{quote, quote_spanned};

use super::context::{
    allow, has_parameters, has_type_parameters, own_type, parameters, predicates, static_type,
    support_check, type_name,
};
use crate::{model::checked::Checked, parse::framework::Framework};

pub fn respond(checked: &Checked) -> TokenStream {
    let Some(respond) = &checked.input.attrs.respond else {
        return TokenStream::new();
    };
    let mut tokens = error_response(checked);
    if respond.value.is_empty() {
        let name = respond.key.to_string();
        tokens.extend(support_check(
            &respond.key,
            "check_framework",
            &quote!(#name),
        ));
    }
    for (word, framework) in &respond.value {
        let name = framework.word;
        tokens.extend(support_check(word, "check_framework", &quote!(#name)));
        if framework.requires_error && !has_parameters(checked) {
            tokens.extend(check_error(checked, word, *framework));
        }
        let implement = Ident::new(name, word.span());
        let (generics, ty) = (parameters(checked), own_type(checked));
        let debug = framework
            .requires_debug
            .then(|| quote_spanned!(word.span()=> + __status::fmt::Debug));
        let conditions = conditions(checked, &quote!(__status::Respond #debug));
        tokens.extend(quote_spanned! {word.span()=>
            __status::respond_with! { #implement [#generics] [#ty] [#conditions] }
        });
    }
    tokens
}

/// The check that the type is an error, for a framework that requires one.
fn check_error(checked: &Checked, word: &Ident, framework: Framework) -> TokenStream {
    let (framework, name) = (framework.word, type_name(checked));
    let ty = static_type(checked);
    let probe = quote!(__status::Probe::<#ty>);
    let traits = quote!(#probe::traits(#probe::HAS_MESSAGE, #probe::IS_ERROR, #probe::IS_SHARED));
    let check = support_check(word, "check_error", &quote!(#framework, #name, #traits));
    quote! {
        #[allow(unused_imports)]
        use __status::ProbeFallback as _;
        #check
    }
}

/// The impl on which those of the frameworks build. The compiler reports a missing `Display` here
/// alone.
fn error_response(checked: &Checked) -> TokenStream {
    let (generics, ty) = (parameters(checked), own_type(checked));
    let conditions = conditions(checked, &quote!(__status::Message));
    let allow = allow();
    let at_name = Span::call_site().located_at(checked.input.name.span());
    let response = quote_spanned!(at_name=> __status::ErrorResponse::new(self));
    quote! {
        __status::respond_with! { respond
            #[automatically_derived]
            #allow
            impl<#generics> __status::Respond for #ty where #conditions {
                fn error_response(&self) -> __status::ErrorResponse {
                    #response
                }
            }
        }
    }
}

/// The conditions of the type itself, and, if it has type parameters, that it has a trait with
/// them.
fn conditions(checked: &Checked, bound: &TokenStream) -> TokenStream {
    let own = predicates(checked);
    let ty = own_type(checked);
    let with_bound = has_type_parameters(checked).then(|| quote!(#ty: #bound,));
    quote!(#(#own,)* #with_bound)
}

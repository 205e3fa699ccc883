//! The error that a variant forwards to, always or if `downcast` finds it.

use proc_macro2::{Ident, Span, TokenStream};
use quote::{ToTokens, quote};
use syn::Type;

use super::{
    context::{ends, probe},
    patterns::{match_self, path},
};
use crate::model::{
    checked::{Checked, CheckedVariant, Downcast, Field, FieldKind, Outcome},
    input::Variant,
};

/// The method that returns the error to which a variant forwards. The default methods of the trait
/// call it.
pub fn forwarded(checked: &Checked) -> Option<TokenStream> {
    let mut arms = TokenStream::new();
    let mut count = 0;
    for variant in &checked.variants {
        let arm = match (&variant.outcome, &variant.downcast) {
            (Outcome::Forward(field), _) => forward_arm(checked, variant.variant, field),
            (_, Some(downcast)) => downcast_arm(checked, variant.variant, downcast),
            _ => continue,
        };
        arms.extend(arm);
        count += 1;
    }
    if count == 0 {
        return None;
    }
    let rest = (count < checked.variants.len()).then(|| quote!(__status::Option::None));
    let forwarded = match_self(arms, rest.as_ref());
    Some(quote! {
        fn __forwarded(&self) -> __status::Option<__status::Forwarded<'_>> {
            #[allow(unused_imports)]
            use __status::ValueFallback as _;
            #forwarded
        }
    })
}

fn forward_arm(checked: &Checked, variant: &Variant, field: &Field) -> TokenStream {
    let (path, member) = (path(checked, variant), &field.member);
    let inner = Ident::new("__status_field", ends(field.ty).0);
    quote!(#path { #member: #inner, .. } => __status::Value(#inner).__status_forwarded(),)
}

/// The arm that looks for errors in an opaque one: first for what the opaque error itself finds,
/// and then in the chain of its sources.
fn downcast_arm(checked: &Checked, variant: &Variant, downcast: &Downcast) -> TokenStream {
    let (path, member) = (path(checked, variant), &downcast.member);
    let this = fit(checked, downcast.ty, "IS_OPAQUE", "Opaque");
    let opaque = Ident::new("__status_field", Span::mixed_site());
    let cause = Ident::new("__status_cause", Span::mixed_site());
    let found = Ident::new("__status_found", Span::mixed_site());
    let (mut directly, mut in_source) = (TokenStream::new(), TokenStream::new());
    for target in &downcast.targets {
        let (ty, forwarded) = match target.kind {
            FieldKind::Generic => {
                let ty = target.ty.to_token_stream();
                (ty, quote!(__status::Forwarded::found))
            }
            _ => {
                let fit = fit(checked, target.ty, "IS_FOUND", "Found");
                (quote!(#fit::This), quote!(#fit::forwarded))
            }
        };
        directly.extend(quote! {
            if let __status::Option::Some(#found) = #opaque.downcast_ref::<#ty>() {
                return __status::Option::Some(#forwarded(#found));
            }
        });
        in_source.extend(quote! {
            if let __status::Option::Some(#found) = #cause.downcast_ref::<#ty>() {
                return __status::Option::Some(#forwarded(#found));
            }
        });
    }
    quote! {
        #path { #member: #opaque, .. } => {
            let #opaque = #this::this(#opaque);
            #directly
            __status::Forwarded::of_sources(&**#opaque, &|#cause| {
                #in_source
                __status::Option::None
            })
        }
    }
}

/// The trait of `Fits` that leads to a type if it fits, and to another one if a check rejects it.
fn fit(checked: &Checked, ty: &Type, constant: &str, name: &str) -> TokenStream {
    let (constant, name) = (
        Ident::new(constant, Span::call_site()),
        Ident::new(name, Span::call_site()),
    );
    let probe = probe(checked, ty);
    quote! {
        <__status::fields::Fits<{
            #[allow(unused_imports)]
            use __status::ProbeFallback as _;
            #probe::#constant
        }> as __status::fields::#name<#ty>>
    }
}

/// Calls the default method, which forwards to the inner error. `None` if no variant forwards.
pub fn of_inner(checked: &Checked, method: &str) -> Option<TokenStream> {
    checked.variants.iter().any(forwards).then(|| {
        let method = Ident::new(method, Span::call_site());
        quote!(__status::Forwarded::#method(self))
    })
}

/// Whether a variant forwards, always or if `downcast` finds an error.
pub fn forwards(variant: &CheckedVariant) -> bool {
    matches!(variant.outcome, Outcome::Forward(_)) || variant.downcast.is_some()
}

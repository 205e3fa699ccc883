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
    let this = opaque_error(checked, downcast.ty);
    let field = Ident::new("__status_field", Span::mixed_site());
    let opaque = Ident::new("__status_opaque", Span::mixed_site());
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
                let fit = found_target(checked, target.ty);
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
        #path { #member: #field, .. } => {
            let #opaque = #this::this(#field);
            #directly
            __status::Forwarded::of_sources(#this::error(#field), &|#cause| {
                #in_source
                __status::Option::None
            })
        }
    }
}

/// The trait that leads to the opaque error in a field.
fn opaque_error(checked: &Checked, ty: &Type) -> TokenStream {
    let (fits, points) = (
        constant(checked, ty, "IS_OPAQUE"),
        constant(checked, ty, "IS_POINTER"),
    );
    quote! {
        <(__status::fields::Fits<#fits>, __status::fields::Points<#points>)
            as __status::fields::Opaque<#ty>>
    }
}

/// The trait that leads to a type if `downcast` can look for it, and to another one if a check
/// rejects it.
fn found_target(checked: &Checked, ty: &Type) -> TokenStream {
    let fits = constant(checked, ty, "IS_FOUND");
    quote!(<__status::fields::Fits<#fits> as __status::fields::Found<#ty>>)
}

/// A constant of a probe, as an argument of a type.
fn constant(checked: &Checked, ty: &Type, name: &str) -> TokenStream {
    let name = Ident::new(name, Span::call_site());
    let probe = probe(checked, ty);
    quote!({
        #[allow(unused_imports)]
        use __status::ProbeFallback as _;
        #probe::#name
    })
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

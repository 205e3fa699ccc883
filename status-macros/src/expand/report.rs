//! The methods of `HttpStatus` for reports: the name of the variant, the cause of the error, the
//! level.

use proc_macro2::{Ident, Span, TokenStream};
use quote::quote;
use syn::{Member, ext::IdentExt};

use super::{
    context::{type_name, variant_name},
    fields::levels,
    forwarding::of_inner,
    impls::one_of_arm,
    patterns::{match_self, match_some, pattern},
};
use crate::model::{
    checked::{Checked, CheckedVariant, Outcome},
    input::Shape,
};

pub fn methods(checked: &Checked) -> TokenStream {
    if checked.input.shape == Shape::Union {
        return TokenStream::new();
    }
    if checked.variants.is_empty() {
        return quote! {
            fn __origin(&self) -> __status::Origin {
                match *self {}
            }
        };
    }
    let (name, variant) = (type_name(checked), variant(checked));
    let (error, log) = (error(checked), log(checked));
    let unlisted = unlisted(checked);
    quote! {
        fn __origin(&self) -> __status::Origin {
            __status::Origin { type_name: #name, variant: #variant }
        }

        fn __cause(&self) -> __status::Option<&(dyn __status::Error + 'static)> {
            #[allow(unused_imports)]
            use __status::ValueFallback as _;
            __status::Value(self).__status_cause()
        }

        #error
        #log
        #unlisted
    }
}

/// The method that returns the error itself. An error with parameters may not be `'static`.
fn error(checked: &Checked) -> Option<TokenStream> {
    if !checked.input.generics.params.is_empty() {
        return None;
    }
    Some(quote! {
        fn __error(&self) -> __status::Option<&(dyn __status::Error + 'static)> {
            #[allow(unused_imports)]
            use __status::ValueFallback as _;
            __status::Value(self).__status_error()
        }
    })
}

fn log(checked: &Checked) -> Option<TokenStream> {
    let arm = |variant: &CheckedVariant| {
        let level = Ident::new(variant.response.log?, Span::call_site());
        let pattern = pattern(checked, variant.variant);
        Some(quote!(#pattern => __status::Option::Some(__status::Level::#level),))
    };
    let rest = of_inner(checked, "log").unwrap_or(quote!(__status::Option::None));
    let body = match_some(checked, &arm, &rest)?;
    Some(quote! {
        fn __log(&self) -> __status::Option<__status::Level> {
            #body
        }
    })
}

/// The method that returns the value of a field that `one_of` does not list.
fn unlisted(checked: &Checked) -> Option<TokenStream> {
    let arm = |variant: &CheckedVariant| match &variant.outcome {
        Outcome::OneOf(one_of) => {
            let name = match one_of.member {
                Member::Named(name) => name.unraw().to_string(),
                Member::Unnamed(index) => index.index.to_string(),
            };
            let leading = quote!(#name,);
            Some(one_of_arm(
                checked,
                variant.variant,
                one_of,
                "find",
                &leading,
            ))
        }
        _ => None,
    };
    let rest = of_inner(checked, "unlisted").unwrap_or(quote!(__status::Option::None));
    let body = match_some(checked, &arm, &rest)?;
    let levels = levels();
    Some(quote! {
        fn __unlisted(&self) -> __status::Option<__status::fields::Unlisted> {
            #levels
            #body
        }
    })
}

/// The name of the variant; empty for a struct.
fn variant(checked: &Checked) -> TokenStream {
    let mut arms = TokenStream::new();
    for CheckedVariant { variant, .. } in &checked.variants {
        if variant.name.is_none() {
            return quote!("");
        }
        let pattern = pattern(checked, variant);
        let name = variant_name(variant);
        arms.extend(quote!(#pattern => #name,));
    }
    match_self(arms, None)
}

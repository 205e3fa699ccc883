//! The methods of `HttpStatus` for reports: the name of the variant, and the cause of the error.

use proc_macro2::TokenStream;
use quote::quote;

use super::{
    context::{type_name, variant_name},
    patterns::{match_some, pattern},
};
use crate::model::{checked::Checked, input::Shape};

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
    quote! {
        fn __origin(&self) -> __status::Origin {
            __status::Origin { type_name: #name, variant: #variant }
        }

        fn __cause(&self) -> __status::Option<&(dyn __status::Error + 'static)> {
            #[allow(unused_imports)]
            use __status::ValueFallback as _;
            __status::Value(self).__status_cause()
        }
    }
}

/// The name of the variant; empty for a struct.
fn variant(checked: &Checked) -> TokenStream {
    let names = match_some(
        checked,
        &|variant| {
            variant.variant.name?;
            let pattern = pattern(checked, variant.variant);
            let name = variant_name(variant.variant);
            Some(quote!(#pattern => #name,))
        },
        &TokenStream::new(),
    );
    names.unwrap_or(quote!(""))
}

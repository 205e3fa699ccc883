//! The fields that are parts of the response: members and instances, and how their values are read.

use proc_macro2::{Ident, Span, TokenStream};
use quote::{quote, quote_spanned};

use super::{
    context::ends,
    forwarding::{forwards, of_inner},
    patterns::{match_some, path},
};
use crate::model::checked::{Checked, CheckedVariant, FieldUse, Outcome};

pub fn instance(checked: &Checked) -> Option<TokenStream> {
    let arm = |variant: &CheckedVariant| {
        let field = variant.response.instance?;
        Some(field_arm(
            checked,
            variant,
            field,
            ("__status_text", "instance"),
        ))
    };
    let rest = of_inner(checked, "instance").unwrap_or(quote!(__status::Option::None));
    let body = match_some(checked, &arm, &rest)?;
    let levels = levels();
    Some(quote! {
        fn instance(&self) -> __status::Option<__status::fields::Cow<'_, __status::str>> {
            #levels
            #body
        }
    })
}

/// The method that returns the members. It exists only with the feature `respond`.
pub fn members(checked: &Checked) -> Option<TokenStream> {
    let index = Ident::new("__status_index", Span::mixed_site());
    let arm = |variant: &CheckedVariant| {
        let members = &variant.response.members;
        if members.is_empty() {
            return None;
        }
        let path = path(checked, variant.variant);
        let (mut fields, mut values) = (TokenStream::new(), TokenStream::new());
        for (index, member) in members.iter().enumerate() {
            let (name, field) = (field_name(index), member.field.member);
            fields.extend(quote!(#field: #name,));
            let value = value_of(&name, member.field, "__status_member");
            let name = &member.name;
            values.extend(quote!((#name, #value),));
        }
        Some(quote! {
            #path { #fields .. } => __status::Forwarded::member_or(self, #index, &[#values]),
        })
    };
    let rest = if checked.variants.iter().any(forwards) {
        quote!(__status::Forwarded::member(self, #index))
    } else {
        quote!(__status::Option::None)
    };
    let body = match_some(checked, &arm, &rest)?;
    Some(quote! {
        __status::respond_with! { respond
            fn member(
                &self,
                #index: __status::fields::usize,
            ) -> __status::Option<(&__status::str, &dyn __status::fields::Serialize)> {
                #[allow(unused_imports)]
                use __status::fields::{MemberField as _, NoField as _};
                #body
            }
        }
    })
}

/// The traits with the methods of `Value`.
pub fn levels() -> TokenStream {
    quote! {
        #[allow(unused_imports)]
        use __status::fields::{
            DisplayField as _, NoField as _, OptionalCode as _, OptionalField as _,
        };
    }
}

/// The arm of a variant in which a method of `Value` returns the result for a field. Without a
/// value, the method of the error that the variant forwards to returns it.
pub fn field_arm(
    checked: &Checked,
    variant: &CheckedVariant,
    field: FieldUse,
    (method, of_error): (&str, &str),
) -> TokenStream {
    let (path, member) = (path(checked, variant.variant), field.member);
    let name = field_name(0);
    let mut value = value_of(&name, field, method);
    if let Outcome::Forward(_) = variant.outcome {
        let of_error = Ident::new(of_error, Span::call_site());
        let inner = quote!(|| __status::Forwarded::#of_error(self));
        value = quote!(__status::Option::or_else(#value, #inner));
    }
    quote!(#path { #member: #name, .. } => #value,)
}

/// The call of a method of `Value`, spanned on the type of the field.
pub fn value_of(name: &Ident, field: FieldUse, method: &str) -> TokenStream {
    let span = ends(field.ty).0;
    let asked = Ident::new("__status_asked", Span::mixed_site());
    let method = Ident::new(method, span.resolved_at(Span::mixed_site()));
    let value = quote_spanned!(span=> #asked.#method());
    quote!({ let #asked = &__status::Value(#name); #value })
}

/// The variable for the field at an index.
pub fn field_name(index: usize) -> Ident {
    Ident::new(&format!("__status_field_{index}"), Span::mixed_site())
}

//! The checks that fields fit what they are marked as, and that the features of their keys are
//! enabled.

use proc_macro2::{Ident, Span, TokenStream};
use quote::{quote, quote_spanned};
use syn::Type;

use super::context::{allow, ends, outside_of_impl, probe, support_check};
use crate::{
    first_seen::FirstSeen,
    model::{
        checked::{BodyMember, Checked, Code, HeaderSource, Outcome},
        generics::depends_on_parameters,
    },
    parse::key::KeyName,
};

/// The checks that the fields which are parts of the response can be, if their types are known
/// here. One field of each type is enough for each part.
pub fn fields(checked: &Checked) -> TokenStream {
    let mut tokens = TokenStream::new();
    let mut seen = FirstSeen::default();
    for (index, variant) in checked.variants.iter().enumerate() {
        let mut fields = Vec::new();
        for header in &variant.response.headers {
            if let HeaderSource::Field(field) = header.value {
                fields.push((field.ty, "Header"));
            }
        }
        if let Some(member) = variant.response.members.first() {
            tokens.extend(feature_check(member.key, "member"));
        }
        for member in &variant.response.members {
            fields.push((member.field.ty, "Member"));
            tokens.extend(member_name_check(checked, member));
        }
        if let Code::Field(field) = variant.response.code {
            fields.push((field.ty, "Code"));
        }
        if let Some(field) = variant.response.instance {
            fields.push((field.ty, "Instance"));
        }
        if let Some(downcast) = &variant.downcast {
            fields.push((downcast.ty, "Opaque"));
        }
        if let Outcome::OneOf(one_of) = &variant.outcome {
            fields.push((one_of.ty, "Status"));
            if one_of.own.is_none() {
                fields.push((one_of.ty, "OptionalStatus"));
            }
        }
        for (ty, role) in fields {
            let known = outside_of_impl(ty, checked);
            let is_known = !depends_on_parameters(ty, checked.input);
            if is_known && seen.insert(format!("{role} {known}"), index).is_none() {
                tokens.extend(field_check(ty, &known, role));
            }
        }
    }
    if let Some(format) = &checked.input.attrs.format {
        tokens.extend(feature_check(&format.key, "format"));
    }
    tokens
}

/// The check that the default format does not use the name of a member itself.
fn member_name_check(checked: &Checked, member: &BodyMember) -> Option<TokenStream> {
    let input = checked.input;
    let format = input.attrs.format.as_ref();
    if input.attempted.contains(&KeyName::Format) {
        return None;
    }
    let (name, start) = (&member.name, ends(member.at).0);
    let call = quote_spanned!(start=> __status::Policy::check_member_name(#name));
    let allow = allow();
    let Some(format) = format else {
        return Some(quote!(#allow const _: () = #call;));
    };
    let ty = &format.value;
    // The default format has no parameters.
    let is_known = !depends_on_parameters(ty, input);
    let probe = probe(checked, ty);
    is_known.then(|| {
        quote! {
            __status::respond_with! { respond
                #allow
                const _: () = {
                    #[allow(unused_imports)]
                    use __status::ProbeFallback as _;
                    if #probe::IS_DEFAULT_FORMAT {
                        #call
                    }
                };
            }
        }
    })
}

/// The check that a type is accepted in a role.
fn field_check(ty: &Type, known: &TokenStream, role: &str) -> TokenStream {
    let is_accepted = match role {
        "Header" => {
            quote!(__Probed::IS_HEADER || __Probed::HAS_MESSAGE || __Probed::HAS_OPTIONAL_MESSAGE)
        }
        "Member" => quote!(__Probed::IS_MEMBER),
        "Code" => quote!(__Probed::IS_CODE || __Probed::IS_OPTIONAL_CODE),
        "Instance" => quote!(__Probed::HAS_MESSAGE || __Probed::HAS_OPTIONAL_MESSAGE),
        "Opaque" => quote!(__Probed::IS_OPAQUE),
        "Status" => quote!(__Probed::IS_STATUS),
        _ => quote!(!__Probed::IS_OPTIONAL_STATUS),
    };
    let role = Ident::new(role, Span::call_site());
    let arguments = quote!(__status::fields::FieldRole::#role, {
        #[allow(unused_imports)]
        use __status::ProbeFallback as _;
        type __Probed = __status::Probe<#known>;
        #is_accepted
    });
    support_check(ty, "check_field", &arguments)
}

/// The check that the feature of a key is enabled.
fn feature_check(key: &Ident, name: &str) -> TokenStream {
    support_check(key, "check_framework", &quote!(#name))
}

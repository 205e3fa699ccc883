//! The provided methods of `HttpStatus`: code, detail, headers. Those that the type leaves at their
//! defaults are not written.

use proc_macro2::{Ident, Span, TokenStream};
use quote::{quote, quote_spanned};

use super::{
    context::{ends, head},
    patterns::{match_some, path, pattern},
};
use crate::{
    model::{
        checked::{Checked, CheckedVariant, Detail, Header, HeaderSource, Outcome},
        generics::depends_on_parameters,
        input::Variant,
    },
    parse::template::Template,
};

pub fn methods(checked: &Checked) -> TokenStream {
    let forwarded = forwarded(checked);
    let code = code(checked);
    let problems = problems(checked);
    let detail = detail(checked);
    let headers = headers(checked);
    quote!(#forwarded #code #problems #detail #headers)
}

/// The method that returns the error to which a variant forwards. The default methods of the trait
/// call it.
fn forwarded(checked: &Checked) -> Option<TokenStream> {
    let arm = |variant: &CheckedVariant| match &variant.outcome {
        Outcome::Forward(field) => {
            let (path, member) = (path(checked, variant.variant), &field.member);
            let inner = Ident::new("__status_field", ends(field.ty).0);
            Some(quote! {
                #path { #member: #inner } => __status::Value(#inner).__status_forwarded(),
            })
        }
        _ => None,
    };
    let forwarded = match_some(checked, &arm, &quote!(__status::Option::None))?;
    Some(quote! {
        fn __forwarded(&self) -> __status::Option<__status::Forwarded<'_>> {
            #[allow(unused_imports)]
            use __status::ValueFallback as _;
            #forwarded
        }
    })
}

/// Calls the default method, which forwards to the inner error. `None` if no variant forwards.
fn of_inner(checked: &Checked, method: &str) -> Option<TokenStream> {
    checked.variants.iter().any(forwards).then(|| {
        let method = Ident::new(method, Span::call_site());
        quote!(__status::Forwarded::#method(self))
    })
}

fn forwards(variant: &CheckedVariant) -> bool {
    matches!(variant.outcome, Outcome::Forward(_))
}

fn code(checked: &Checked) -> Option<TokenStream> {
    let arm = |variant: &CheckedVariant| {
        let code = variant.response.code?;
        let pattern = pattern(checked, variant.variant);
        Some(quote!(#pattern => __status::Option::Some(#code),))
    };
    let rest = of_inner(checked, "code").unwrap_or(quote!(__status::Option::None));
    let body = match_some(checked, &arm, &rest)?;
    Some(quote! {
        fn code(&self) -> __status::Option<&__status::str> {
            #body
        }
    })
}

/// The address of the codes. A code of an inner error is described at the address of the inner
/// type, and otherwise at that of this one.
fn problems(checked: &Checked) -> Option<TokenStream> {
    let own = problems_of_type(checked);
    let inner = of_inner(checked, "problems");
    let forwards_code =
        |variant: &CheckedVariant| forwards(variant) && variant.response.code.is_none();
    let body = if checked.variants.iter().any(forwards_code) {
        // A code that the variant adds is described at the address of this type.
        let arm = |variant: &CheckedVariant| {
            if !forwards(variant) || variant.response.code.is_none() {
                return None;
            }
            let pattern = pattern(checked, variant.variant);
            Some(quote!(#pattern => #own,))
        };
        let rest = quote!(__status::Option::or(#inner, #own));
        match match_some(checked, &arm, &rest) {
            Some(body) => body,
            None if checked.input.attrs.problems.is_none() => return None,
            None => rest,
        }
    } else if inner.is_some() || checked.input.attrs.problems.is_some() {
        own
    } else {
        return None;
    };
    Some(quote! {
        fn problems(&self) -> __status::Option<&'static __status::str> {
            #body
        }
    })
}

fn problems_of_type(checked: &Checked) -> TokenStream {
    match &checked.input.attrs.problems {
        Some(problems) => {
            let problems = &problems.value;
            quote!(__status::Option::Some(#problems))
        }
        None => quote!(__status::Option::None),
    }
}

fn detail(checked: &Checked) -> Option<TokenStream> {
    let arm = |variant: &CheckedVariant| {
        let body = match &variant.response.detail {
            Detail::Template(_) => quote!(__status::Detail::template(self)),
            Detail::Exposed(key) => {
                let at_key = Span::call_site().located_at(key.span());
                quote_spanned!(at_key=> __status::Detail::exposed(self))
            }
            Detail::Default => return None,
        };
        let pattern = pattern(checked, variant.variant);
        Some(quote!(#pattern => __status::Option::Some(#body),))
    };
    let rest = of_inner(checked, "detail").unwrap_or(quote!(__status::Option::None));
    let body = match_some(checked, &arm, &rest)?;
    Some(quote! {
        fn detail(&self) -> __status::Option<__status::Detail<'_>> {
            #body
        }
    })
}

/// The impl that writes the `detail` templates, if there are any.
pub fn write_detail(checked: &Checked) -> Option<TokenStream> {
    let arm = |variant: &CheckedVariant| match &variant.response.detail {
        Detail::Template(template) => Some(template_arm(checked, variant.variant, template)),
        _ => None,
    };
    let written = match_some(checked, &arm, &quote!(__status::fmt::Result::Ok(())))?;
    let head = head(checked, &quote!(__status::WriteDetail));
    Some(quote! {
        #head {
            fn write_detail(&self, __status_f: &mut __status::fmt::Formatter<'_>) -> __status::fmt::Result {
                #written
            }
        }
    })
}

fn template_arm(checked: &Checked, variant: &Variant, template: &Template) -> TokenStream {
    let path = path(checked, variant);
    let text = template.renamed.as_ref().unwrap_or(template.text);
    let span = text.span();
    let mut fields = TokenStream::new();
    let mut arguments = TokenStream::new();
    for argument in &template.arguments {
        let (member, variable) = (&argument.member, &argument.variable);
        fields.extend(quote!(#member: #variable,));
        arguments.extend(match &argument.name {
            Some(name) => quote_spanned!(span=> , #name = *#variable),
            None => quote_spanned!(span=> , *#variable),
        });
    }
    quote! {
        #path { #fields .. } => __status::write!(__status_f, #text #arguments),
    }
}

fn headers(checked: &Checked) -> Option<TokenStream> {
    let headers = Ident::new("__status_headers", Span::mixed_site());
    let inner = of_inner(checked, "headers").unwrap_or(quote!(__status::HeaderMap::new()));
    let arm = |variant: &CheckedVariant| {
        let own = &variant.response.headers;
        if own.is_empty() {
            return None;
        }
        let pattern = header_pattern(checked, variant.variant, own);
        let start = match variant.outcome {
            Outcome::Forward(_) => &inner,
            _ => &quote!(__status::HeaderMap::new()),
        };
        let mut inserted = TokenStream::new();
        for (index, header) in own.iter().enumerate() {
            inserted.extend(insertion(checked, &headers, index, header));
        }
        Some(quote! {
            #pattern => {
                let mut #headers = #start;
                #inserted
                #headers
            }
        })
    };
    let body = match_some(checked, &arm, &inner)?;
    Some(quote! {
        fn headers(&self) -> __status::HeaderMap {
            #[allow(unused_imports)]
            use __status::{DisplayHeader as _, NoHeader as _, OptionalDisplayHeader as _};
            #body
        }
    })
}

fn header_pattern(checked: &Checked, variant: &Variant, headers: &[Header]) -> TokenStream {
    let path = path(checked, variant);
    let mut fields = TokenStream::new();
    for (index, header) in headers.iter().enumerate() {
        if let HeaderSource::Field(member, _) = header.value {
            let name = field_name(index);
            fields.extend(quote!(#member: #name,));
        }
    }
    quote!(#path { #fields .. })
}

fn field_name(index: usize) -> Ident {
    Ident::new(&format!("__status_field_{index}"), Span::mixed_site())
}

fn insertion(checked: &Checked, headers: &Ident, index: usize, header: &Header) -> TokenStream {
    let name = &header.name;
    match header.value {
        HeaderSource::Constant(value) => {
            let value = &value.text;
            quote!(__status::insert_constant(&mut #headers, #name, #value);)
        }
        HeaderSource::Field(_, ty) => {
            let (field, span) = (field_name(index), ends(ty).0);
            let value = if depends_on_parameters(ty, checked.input) {
                quote_spanned!(span=> <#ty as __status::HeaderField>::header_value(#field))
            } else {
                let asked = Ident::new("__status_asked", Span::mixed_site());
                let value = quote_spanned!(span=> #asked.__status_header());
                quote!({ let #asked = &__status::Value(#field); #value })
            };
            quote!(__status::insert_field(&mut #headers, #name, #value);)
        }
    }
}

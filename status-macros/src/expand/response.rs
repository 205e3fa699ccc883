//! The provided methods of `HttpStatus`. Those that the type leaves at their defaults are not
//! written.

use proc_macro2::{Span, TokenStream};
use quote::{quote, quote_spanned};

use super::{
    context::head,
    fields::{field_arm, instance, levels, members},
    forwarding::{forwarded, forwards, of_inner},
    headers::headers,
    patterns::{match_some, path, pattern},
};
use crate::{
    model::{
        checked::{Checked, CheckedVariant, Code, Detail, Outcome},
        input::Variant,
    },
    parse::template::Template,
};

pub fn methods(checked: &Checked) -> TokenStream {
    let mut methods = TokenStream::new();
    for method in [
        forwarded(checked),
        code(checked),
        title(checked),
        problems(checked),
        detail(checked),
        instance(checked),
        headers(checked),
        members(checked),
        format(checked),
    ] {
        methods.extend(method);
    }
    methods
}

fn code(checked: &Checked) -> Option<TokenStream> {
    let is_field = |variant: &CheckedVariant| matches!(variant.response.code, Code::Field(_));
    let body = if checked.variants.iter().any(is_field) {
        let body = code_with_fields(checked);
        let levels = levels();
        quote!(#levels #body)
    } else {
        code_of_texts(checked)?
    };
    Some(quote! {
        fn code(&self) -> __status::Option<&__status::str> {
            #body
        }
    })
}

/// The body of `code` if all codes are texts. With `Some` around the match, the compiler needs half
/// of the time that it needs for one in each arm.
fn code_of_texts(checked: &Checked) -> Option<TokenStream> {
    let arm = |variant: &CheckedVariant| {
        let code = variant.response.code.text()?;
        let pattern = pattern(checked, variant.variant);
        Some(quote!(#pattern => #code,))
    };
    let rest = of_inner(checked, "code").unwrap_or(quote!(__status::Option::None));
    let body = match_some(checked, &arm, &quote!(return #rest))?;
    Some(quote!(__status::Option::Some(#body)))
}

fn code_with_fields(checked: &Checked) -> Option<TokenStream> {
    let arm = |variant: &CheckedVariant| match &variant.response.code {
        Code::Text(code) => {
            let pattern = pattern(checked, variant.variant);
            Some(quote!(#pattern => __status::Option::Some(#code),))
        }
        Code::Field(field) => Some(field_arm(
            checked,
            variant,
            *field,
            ("__status_code", "code"),
        )),
        Code::Default => None,
    };
    let rest = of_inner(checked, "code").unwrap_or(quote!(__status::Option::None));
    match_some(checked, &arm, &rest)
}

fn title(checked: &Checked) -> Option<TokenStream> {
    let arm = |variant: &CheckedVariant| {
        let title = variant.response.title?;
        let pattern = pattern(checked, variant.variant);
        Some(quote!(#pattern => __status::Option::Some(#title),))
    };
    let rest = of_inner(checked, "title").unwrap_or(quote!(__status::Option::None));
    let body = match_some(checked, &arm, &rest)?;
    Some(quote! {
        fn title(&self) -> __status::Option<&__status::str> {
            #body
        }
    })
}

/// The method that returns the format. A macro of `status-core` writes it, with the feature
/// `respond`.
fn format(checked: &Checked) -> Option<TokenStream> {
    let ty = &checked.input.attrs.format.as_ref()?.value;
    Some(quote!(__status::respond_with! { format #ty }))
}

/// The address of the codes. A code of an inner error is described at the address of the inner
/// type, and otherwise at that of this one.
fn problems(checked: &Checked) -> Option<TokenStream> {
    let own = problems_of_type(checked);
    let has_own_code =
        |variant: &CheckedVariant| variant.downcast.is_none() && variant.response.code.is_own();
    let forwards_code = |variant: &CheckedVariant| forwards(variant) && !has_own_code(variant);
    let body = if checked.variants.iter().any(forwards_code) {
        // A code that the variant adds is described at the address of this type.
        let arm = |variant: &CheckedVariant| {
            if !matches!(variant.outcome, Outcome::Forward(_)) || !has_own_code(variant) {
                return None;
            }
            let pattern = pattern(checked, variant.variant);
            Some(quote!(#pattern => #own,))
        };
        let inner = of_inner(checked, "problems");
        let rest = quote!(__status::Option::or(#inner, #own));
        match match_some(checked, &arm, &rest) {
            Some(body) => body,
            None if checked.input.attrs.problems.is_none() => return None,
            None => rest,
        }
    } else if checked.variants.iter().any(forwards) || checked.input.attrs.problems.is_some() {
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

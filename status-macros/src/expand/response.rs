//! What the type says of its responses beside their status: the provided methods of `HttpStatus`, of which only those
//! are written that say something.

use proc_macro2::{Ident, Span, TokenStream};
use quote::{quote, quote_spanned};

use super::{
    context::{ends, head},
    patterns::{match_self, path, pattern},
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
    let nested = nested(checked);
    let code = code(checked);
    let problems = problems(checked);
    let detail = detail(checked);
    let headers = headers(checked);
    quote!(#nested #code #problems #detail #headers)
}

/// A match with the arms of the variants that have one, and one for the rest of them.
fn match_said(
    checked: &Checked,
    arm: &dyn Fn(&CheckedVariant) -> Option<TokenStream>,
    rest: &TokenStream,
) -> Option<TokenStream> {
    let mut arms = Vec::new();
    for variant in &checked.variants {
        if let Some(arm) = arm(variant) {
            arms.push(arm);
        }
    }
    if arms.is_empty() {
        return None;
    }
    let is_total = arms.len() == checked.variants.len();
    Some(match_self(&arms, is_total, rest.clone()))
}

/// The error that a variant passes through to, which says what the variant does not.
fn nested(checked: &Checked) -> Option<TokenStream> {
    let arm = |variant: &CheckedVariant| match &variant.outcome {
        Outcome::Forward(field) => {
            let (path, member) = (path(checked, variant.variant), &field.member);
            let inner = Ident::new("__status_field", ends(field.ty).0);
            let message = quote!(__status::Worded(#inner).__status_message());
            Some(quote! {
                #path { #member: #inner } => __status::Within(#inner).__status_nested(#message),
            })
        }
        _ => None,
    };
    let nested = match_said(checked, &arm, &quote!(__status::None))?;
    Some(quote! {
        fn __nested(&self) -> __status::Option<__status::Nested<'_>> {
            #[allow(unused_imports)]
            use __status::{Without as _, Wordless as _};
            #nested
        }
    })
}

/// What a variant answers that does not say so itself: what the error in it says of it.
fn of_nested(checked: &Checked, method: &str) -> Option<TokenStream> {
    checked.variants.iter().any(is_field).then(|| {
        let method = Ident::new(method, Span::call_site());
        quote!(__status::nested::#method(self))
    })
}

fn is_field(variant: &CheckedVariant) -> bool {
    matches!(variant.outcome, Outcome::Forward(_))
}

fn code(checked: &Checked) -> Option<TokenStream> {
    let arm = |variant: &CheckedVariant| {
        let code = variant.response.code?;
        let pattern = pattern(checked, variant.variant);
        Some(quote!(#pattern => __status::Some(#code),))
    };
    let rest = of_nested(checked, "code").unwrap_or(quote!(__status::None));
    let said = match_said(checked, &arm, &rest)?;
    Some(quote! {
        fn code(&self) -> __status::Option<&'static __status::str> {
            #said
        }
    })
}

/// A code that was passed through is described where its own type says so, and otherwise where this one does.
fn problems(checked: &Checked) -> Option<TokenStream> {
    let own = problems_of_type(checked);
    let nested = of_nested(checked, "problems");
    let passes_code =
        |variant: &CheckedVariant| is_field(variant) && variant.response.code.is_none();
    let said = if checked.variants.iter().any(passes_code) {
        // A code of one's own is described where one's own codes are.
        let arm = |variant: &CheckedVariant| {
            if !is_field(variant) || variant.response.code.is_none() {
                return None;
            }
            let pattern = pattern(checked, variant.variant);
            Some(quote!(#pattern => #own,))
        };
        let rest = quote!(__status::Option::or(#nested, #own));
        match match_said(checked, &arm, &rest) {
            Some(said) => said,
            None if checked.input.attrs.problems.is_none() => return None,
            None => rest,
        }
    } else if nested.is_some() || checked.input.attrs.problems.is_some() {
        own
    } else {
        return None;
    };
    Some(quote! {
        fn problems(&self) -> __status::Option<&'static __status::str> {
            #said
        }
    })
}

fn problems_of_type(checked: &Checked) -> TokenStream {
    match &checked.input.attrs.problems {
        Some(problems) => {
            let problems = &problems.value;
            quote!(__status::Some(#problems))
        }
        None => quote!(__status::None),
    }
}

fn detail(checked: &Checked) -> Option<TokenStream> {
    let arm = |variant: &CheckedVariant| {
        let said = match &variant.response.detail {
            Detail::Template(_) => quote!(__status::Detail::template(self)),
            Detail::Exposed(key) => {
                let at_key = Span::call_site().located_at(key.span());
                quote_spanned!(at_key=> __status::exposed(self))
            }
            Detail::Default => return None,
        };
        let pattern = pattern(checked, variant.variant);
        Some(quote!(#pattern => __status::Some(#said),))
    };
    let rest = of_nested(checked, "detail").unwrap_or(quote!(__status::None));
    let said = match_said(checked, &arm, &rest)?;
    Some(quote! {
        fn detail(&self) -> __status::Option<__status::Detail<'_>> {
            #said
        }
    })
}

/// What writes the texts of `detail = ".."`, if there are any.
pub fn write_detail(checked: &Checked) -> Option<TokenStream> {
    let arm = |variant: &CheckedVariant| match &variant.response.detail {
        Detail::Template(template) => Some(template_arm(checked, variant.variant, template)),
        _ => None,
    };
    let written = match_said(checked, &arm, &quote!(__status::Ok(())))?;
    let head = head(checked, &quote!(__status::WriteDetail));
    Some(quote! {
        #head {
            fn write_detail(&self, __status_f: &mut __status::Formatter<'_>) -> __status::Result {
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
    let nested = of_nested(checked, "headers").unwrap_or(quote!(__status::HeaderMap::new()));
    let arm = |variant: &CheckedVariant| {
        let own = &variant.response.headers;
        if own.is_empty() {
            return None;
        }
        let pattern = header_pattern(checked, variant.variant, own);
        let start = match variant.outcome {
            Outcome::Forward(_) => &nested,
            _ => &quote!(__status::HeaderMap::new()),
        };
        let mut inserted = TokenStream::new();
        for (place, header) in own.iter().enumerate() {
            inserted.extend(insertion(checked, &headers, place, header));
        }
        Some(quote! {
            #pattern => {
                let mut #headers = #start;
                #inserted
                #headers
            }
        })
    };
    let said = match_said(checked, &arm, &nested)?;
    Some(quote! {
        fn headers(&self) -> __status::HeaderMap {
            #[allow(unused_imports)]
            use __status::{SentAsText as _, SentAsTextIfAny as _, Unsent as _};
            #said
        }
    })
}

fn header_pattern(checked: &Checked, variant: &Variant, headers: &[Header]) -> TokenStream {
    let path = path(checked, variant);
    let mut fields = TokenStream::new();
    for (place, header) in headers.iter().enumerate() {
        if let HeaderSource::Field(member, _) = header.value {
            let name = field_name(place);
            fields.extend(quote!(#member: #name,));
        }
    }
    quote!(#path { #fields .. })
}

fn field_name(place: usize) -> Ident {
    Ident::new(&format!("__status_field_{place}"), Span::mixed_site())
}

fn insertion(checked: &Checked, headers: &Ident, place: usize, header: &Header) -> TokenStream {
    let name = &header.name;
    match header.value {
        HeaderSource::Constant(value) => {
            let value = &value.text;
            quote!(__status::insert_static(&mut #headers, #name, #value);)
        }
        HeaderSource::Field(_, ty) => {
            let (field, span) = (field_name(place), ends(ty).0);
            let value = if depends_on_parameters(ty, checked.input) {
                quote_spanned!(span=> <#ty as __status::HeaderField>::header_value(#field))
            } else {
                let sent = Ident::new("__status_sent", Span::mixed_site());
                let value = quote_spanned!(span=> #sent.__status_value());
                quote!({ let #sent = &__status::Sent(#field); #value })
            };
            quote!(__status::insert(&mut #headers, #name, #value);)
        }
    }
}

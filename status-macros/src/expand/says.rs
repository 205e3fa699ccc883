//! What the type says of its responses beside their status: the provided methods of `HttpStatus`, of which only those
//! are written that say something.

use proc_macro2::{Ident, Literal, Span, TokenStream};
use quote::{quote, quote_spanned};

use super::{
    ends,
    impls::{self, path},
};
use crate::{
    check::{Checked, VariantAnswer, depends_on_parameters},
    model::Variant,
    says::{Detail, Header, HeaderSource, Says},
    template::Template,
};

pub(super) fn methods(checked: &Checked) -> TokenStream {
    let methods = [
        nested(checked),
        code(checked),
        problems(checked),
        detail(checked),
        headers(checked),
    ];
    methods.into_iter().flatten().collect()
}

type Said<'a> = (&'a Variant<'a>, &'a VariantAnswer<'a>, &'a Says<'a>);

fn variants<'a>(checked: &'a Checked<'a>) -> impl Iterator<Item = Said<'a>> {
    let answers = checked.input.variants.iter().zip(&checked.answers);
    answers
        .zip(&checked.says)
        .map(|((variant, answer), says)| (variant, answer, says))
}

/// A match with the arms of the variants that have one, and one for the rest of them.
fn match_self(
    checked: &Checked,
    arm: impl Fn(Said) -> Option<TokenStream>,
    rest: &TokenStream,
) -> Option<TokenStream> {
    let arms: Vec<_> = variants(checked).filter_map(arm).collect();
    if arms.is_empty() {
        return None;
    }
    let is_total = arms.len() == checked.input.variants.len();
    let rest = (!is_total).then(|| quote!(_ => #rest,));
    Some(quote!(match self { #(#arms)* #rest }))
}

/// The error that a variant passes through to, which says what the variant does not.
fn nested(checked: &Checked) -> Option<TokenStream> {
    let arm = |(variant, answer, _): Said| match answer {
        VariantAnswer::Field(field) => {
            let (path, member) = (path(checked, variant), &field.member);
            let inner = Ident::new("__status_field", ends(field.ty).0);
            let message = quote!(__status::Worded(#inner).__status_message());
            Some(quote! {
                #path { #member: #inner } => __status::Within(#inner).__status_nested(#message),
            })
        }
        _ => None,
    };
    let nested = match_self(checked, arm, &quote!(__status::None))?;
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
    let is_field = |answer: &VariantAnswer| matches!(answer, VariantAnswer::Field(_));
    checked.answers.iter().any(is_field).then(|| {
        let method = Ident::new(method, Span::call_site());
        quote!(__status::nested::#method(self))
    })
}

fn code(checked: &Checked) -> Option<TokenStream> {
    let arm = |(variant, _, says): Said| {
        let code = says.code?;
        let pattern = impls::pattern(checked, variant);
        Some(quote!(#pattern => __status::Some(#code),))
    };
    let rest = of_nested(checked, "code").unwrap_or(quote!(__status::None));
    let said = match_self(checked, arm, &rest)?;
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
        |(_, answer, says): &Said| matches!(answer, VariantAnswer::Field(_)) && says.code.is_none();
    let said = if variants(checked).any(|said| passes_code(&said)) {
        // A code of one's own is described where one's own codes are.
        let arm = |said: Said| {
            let has_own = matches!(said.1, VariantAnswer::Field(_)) && said.2.code.is_some();
            let pattern = has_own.then(|| impls::pattern(checked, said.0))?;
            Some(quote!(#pattern => #own,))
        };
        let rest = quote!(__status::Option::or(#nested, #own));
        match match_self(checked, arm, &rest) {
            Some(said) => said,
            None if checked.input.terms.problems.is_none() => return None,
            None => rest,
        }
    } else if nested.is_some() || checked.input.terms.problems.is_some() {
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

pub(super) fn problems_of_type(checked: &Checked) -> TokenStream {
    match &checked.input.terms.problems {
        Some(problems) => {
            let problems = &problems.value;
            quote!(__status::Some(#problems))
        }
        None => quote!(__status::None),
    }
}

fn detail(checked: &Checked) -> Option<TokenStream> {
    let arm = |(variant, _, says): Said| {
        let said = match &says.detail {
            Detail::Template(_) => quote!(__status::Detail::template(self)),
            Detail::Exposed(key) => {
                let at_key = Span::call_site().located_at(key.span());
                quote_spanned!(at_key=> __status::exposed(self))
            }
            Detail::Unsaid => return None,
        };
        let pattern = impls::pattern(checked, variant);
        Some(quote!(#pattern => __status::Some(#said),))
    };
    let rest = of_nested(checked, "detail").unwrap_or(quote!(__status::None));
    let said = match_self(checked, arm, &rest)?;
    Some(quote! {
        fn detail(&self) -> __status::Option<__status::Detail<'_>> {
            #said
        }
    })
}

/// What writes the texts of `detail = ".."`, if there are any.
pub(super) fn write_detail(checked: &Checked) -> Option<TokenStream> {
    let arm = |(variant, _, says): Said| match &says.detail {
        Detail::Template(template) => Some(template_arm(checked, variant, template)),
        _ => None,
    };
    let written = match_self(checked, arm, &quote!(__status::Ok(())))?;
    let head = impls::head(checked, &quote!(__status::WriteDetail));
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
    let arguments = template.arguments.iter();
    let fields = arguments.clone().map(|argument| {
        let (member, variable) = (argument.member, &argument.variable);
        quote!(#member: #variable,)
    });
    let arguments = arguments.map(|argument| {
        let (name, variable) = (argument.name.iter(), &argument.variable);
        quote_spanned!(span=> , #(#name =)* *#variable)
    });
    quote! {
        #path { #(#fields)* .. } => __status::write!(__status_f, #text #(#arguments)*),
    }
}

fn headers(checked: &Checked) -> Option<TokenStream> {
    let headers = Ident::new("__status_headers", Span::mixed_site());
    let nested = of_nested(checked, "headers").unwrap_or(quote!(__status::HeaderMap::new()));
    let arm = |(variant, answer, says): Said| {
        if says.headers.is_empty() {
            return None;
        }
        let pattern = header_pattern(checked, variant, &says.headers);
        let start = match answer {
            VariantAnswer::Field(_) => &nested,
            _ => &quote!(__status::HeaderMap::new()),
        };
        let inserted = says.headers.iter().enumerate();
        let inserted = inserted.map(|(place, header)| insertion(checked, &headers, place, header));
        Some(quote! {
            #pattern => {
                let mut #headers = #start;
                #(#inserted)*
                #headers
            }
        })
    };
    let said = match_self(checked, arm, &nested)?;
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
    let fields = headers.iter().enumerate();
    let fields = fields.filter_map(|(place, header)| match header.value {
        HeaderSource::Field(member, _) => {
            let name = field_name(place);
            Some(quote!(#member: #name,))
        }
        HeaderSource::Constant(_) => None,
    });
    quote!(#path { #(#fields)* .. })
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

/// What the texts and headers ask of the types of fields that depend on the type's parameters, and `expose` of the type.
pub(super) fn predicates(checked: &Checked) -> Vec<TokenStream> {
    let mut predicates = Vec::new();
    for (_, _, says) in variants(checked) {
        if let Detail::Template(template) = &says.detail {
            for argument in &template.arguments {
                if depends_on_parameters(argument.ty, checked.input) {
                    let traits = argument.traits.iter();
                    let traits = traits.map(|name| Ident::new(name, Span::call_site()));
                    let ty = argument.ty;
                    predicates.push(quote!(#ty: #(__status::#traits)+*));
                }
            }
        }
        for header in &says.headers {
            match header.value {
                HeaderSource::Field(_, ty) if depends_on_parameters(ty, checked.input) => {
                    predicates.push(quote!(#ty: __status::HeaderField));
                }
                _ => {}
            }
        }
    }
    let exposes = |says: &Says| matches!(says.detail, Detail::Exposed(_));
    if impls::has_type_parameters(checked) && checked.says.iter().any(exposes) {
        let ty = impls::own_type(checked);
        predicates.push(quote!(#ty: __status::Message));
    }
    predicates
}

/// For the mappings: the variants that say more than their status, by their place.
pub(super) fn in_mappings(checked: &Checked) -> TokenStream {
    let said = checked.says.iter().enumerate();
    let said = said.filter(|(_, says)| says.code.is_some() || !says.headers.is_empty());
    let said = said.map(|(place, says)| {
        let place = Literal::usize_unsuffixed(place);
        let code = match says.code {
            Some(code) => quote!(__status::Some(#code)),
            None => quote!(__status::None),
        };
        let headers = header_names(says);
        quote!((#place, __status::Says { code: #code, headers: #headers }))
    });
    quote!(&[#(#said),*])
}

pub(super) fn header_names(says: &Says) -> TokenStream {
    let names = says.headers.iter().map(|header| &header.name);
    quote!(&[#(#names),*])
}

/// The name of a variant as a member of an answer's origin, empty for a struct.
pub(super) fn origin(checked: &Checked) -> Option<TokenStream> {
    checked.input.terms.respond.as_ref()?;
    let type_name = super::type_name(checked);
    let arm = |(place, (variant, _, _)): (usize, Said)| {
        let pattern = impls::pattern(checked, variant);
        let name = super::variant_name(variant);
        let (stated, withheld) = super::respond::known_of(checked, place);
        quote!(#pattern => (#name, #stated, #withheld),)
    };
    let arms: TokenStream = variants(checked).enumerate().map(arm).collect();
    if arms.is_empty() {
        return Some(quote! {
            fn __origin(&self) -> __status::Origin<'_> {
                match *self {}
            }
        });
    }
    let [variant, stated, withheld] = ["variant", "stated", "withheld"]
        .map(|name| Ident::new(&format!("__status_{name}"), Span::mixed_site()));
    Some(quote! {
        fn __origin(&self) -> __status::Origin<'_> {
            #[allow(unused_imports)]
            use __status::Sourceless as _;
            let (#variant, #stated, #withheld): (
                &'static __status::str,
                &'static [__status::u8],
                &'static [__status::u8],
            ) = match self { #arms };
            __status::Origin {
                type_name: #type_name,
                variant: #variant,
                source: __status::Caused(self).__status_source(),
                stated: #stated,
                withheld: #withheld,
            }
        }
    })
}

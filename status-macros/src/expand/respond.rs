//! `respond(..)`: the impls of the frameworks' traits, each written by a macro of `status-core` that knows the framework.

use std::collections::HashSet;

use proc_macro2::{Ident, Literal, Span, TokenStream};
use quote::{ToTokens, format_ident, quote, quote_spanned};
use syn::LitStr;

use super::{
    checks, code_constant,
    impls::{self, has_parameters, has_type_parameters},
};
use crate::{
    check::{Checked, VariantAnswer},
    code::Code,
};

pub(super) fn respond(checked: &Checked) -> TokenStream {
    let Some(respond) = &checked.input.terms.respond else {
        return TokenStream::new();
    };
    let mut tokens = bodies(checked);
    tokens.extend(answer(checked));
    if respond.value.is_empty() {
        tokens.extend(check_feature(&respond.key, "Respond"));
    }
    for (word, framework) in &respond.value {
        tokens.extend(check_feature(word, framework.feature));
        if framework.wants_error && !has_parameters(checked) {
            tokens.extend(check_error(checked, word, framework.feature));
        }
        let implement = Ident::new(framework.implement, word.span());
        let (generics, ty) = (impls::parameters(checked), impls::own_type(checked));
        let supertrait = framework.supertrait.iter();
        let supertrait = supertrait.map(|name| Ident::new(name, word.span()));
        let responds = quote!(__status::respond::Respond #(+ __status::#supertrait)*);
        let predicates = predicates(checked, &responds);
        tokens.extend(quote_spanned! {word.span()=>
            __status::#implement! { [#generics] [#ty] [#predicates] }
        });
    }
    tokens
}

fn check_feature(word: &Ident, feature: &str) -> TokenStream {
    let feature = Ident::new(feature, word.span());
    checks::check(word, "check_feature", &quote!(__status::Feature::#feature))
}

fn check_error(checked: &Checked, word: &Ident, feature: &str) -> TokenStream {
    let feature = Ident::new(feature, word.span());
    let name = super::type_name(checked);
    let ty = super::static_type(checked);
    let probe = quote!(__status::Probe::<#ty>);
    let traits = quote! {
        __status::Traits {
            has_message: #probe::HAS_MESSAGE,
            is_error: #probe::IS_ERROR,
            is_sent: #probe::IS_SENT,
        }
    };
    let arguments = quote!(__status::Feature::#feature, #name, #traits);
    let check = checks::check(word, "check_error", &arguments);
    quote! {
        #[allow(unused_imports)]
        use __status::Traitless as _;
        #check
    }
}

/// The answer to an error, which is the same in all frameworks. That the error has a message to send is asked here alone.
fn answer(checked: &Checked) -> TokenStream {
    let (generics, ty) = (impls::parameters(checked), impls::own_type(checked));
    let predicates = predicates(checked, &quote!(__status::Message));
    let allow = super::allow();
    let at_name = Span::call_site().located_at(checked.input.name.span());
    let answer = quote_spanned!(at_name=> __status::respond::answer(self));
    quote! {
        __status::when_respond! {
            #[automatically_derived]
            #allow
            impl<#generics> __status::respond::Respond for #ty where #predicates {
                fn answer(&self) -> __status::respond::Answer {
                    #answer
                }
            }
        }
    }
}

/// The type's own conditions, and, where it depends on parameters, that it has the trait with them.
fn predicates(checked: &Checked, bound: &TokenStream) -> TokenStream {
    let own = impls::predicates(checked);
    let ty = impls::own_type(checked);
    let own_type = has_type_parameters(checked).then(|| quote!(#ty: #bound,));
    quote!(#(#own,)* #own_type)
}

/// The bodies that are known before anything has happened: those of the statuses whose clients are told no more. Of each, what
/// depends on the document is a constant for all that share its status, and the rest is written here.
fn bodies(checked: &Checked) -> TokenStream {
    let mut tokens = TokenStream::new();
    let mut known = HashSet::new();
    for place in 0..checked.answers.len() {
        let Some(Body {
            status,
            constant,
            code,
        }) = body(checked, place)
        else {
            continue;
        };
        let (withheld, code_of_status) = (withheld_constant(status), code_constant(status));
        if known.insert(withheld.to_string()) {
            tokens.extend(quote! {
                const #withheld: &[__status::u8; __status::withheld::<0>(&__TERMS, #code_of_status).length] =
                    &__status::withheld(&__TERMS, #code_of_status).bytes;
            });
        }
        if known.insert(constant.to_string()) {
            let (before, after) = around(checked, code.as_deref());
            let (before_length, after_length) = (before.len(), after.len());
            let before = Literal::byte_string(before.as_bytes());
            let after = Literal::byte_string(after.as_bytes());
            tokens.extend(quote! {
                const #constant: &[__status::u8; __status::body_length(#before_length, #withheld.len(), #after_length)] =
                    &__status::body(#before, #withheld, #after);
            });
        }
    }
    tokens
}

/// What a body says before and after what is said of its status. No text has anything in it that JSON escapes.
fn around(checked: &Checked, code: Option<&str>) -> (String, String) {
    let problems = checked.input.terms.problems.as_ref();
    let about = match (problems, code) {
        (Some(problems), Some(code)) => problems.value.value() + code,
        _ => "about:blank".to_owned(),
    };
    let after = code.map_or_else(|| "}".to_owned(), |code| format!(",\"code\":\"{code}\"}}"));
    (format!("{{\"type\":\"{about}"), after)
}

fn withheld_constant(status: usize) -> Ident {
    format_ident!("__WITHHELD_{status}")
}

/// A body, and what it is for.
struct Body {
    constant: Ident,
    /// The place of the status among the type's codes.
    status: usize,
    code: Option<String>,
}

/// The body for a variant that answers a status of its own, unless that is sure to be none that is withheld.
fn body(checked: &Checked, place: usize) -> Option<Body> {
    let VariantAnswer::Code(status) = checked.answers[place] else {
        return None;
    };
    if let Code::Number(_, ..500) = checked.codes[status].code {
        return None;
    }
    let code = checked.says[place].code.map(LitStr::value);
    // A variant with a code of its own has a body of its own; the others of a status share one.
    let constant = match code {
        Some(_) => format_ident!("__BODY_OF_{place}"),
        None => format_ident!("__BODY_{status}"),
    };
    Some(Body {
        constant,
        status,
        code,
    })
}

pub(super) fn withheld_of(checked: &Checked, place: usize) -> TokenStream {
    match body(checked, place) {
        Some(body) => body.constant.into_token_stream(),
        None => quote!(&[]),
    }
}

//! `respond(..)`: the impls of the frameworks' traits, each written by a macro of `status-core` that knows the framework.

use proc_macro2::{Ident, Literal, Span, TokenStream};
use quote::{ToTokens, format_ident, quote, quote_spanned};
use syn::LitStr;

use super::{
    context::{
        self, allow, check, has_parameters, has_type_parameters, own_type, parameters, static_type,
        status_constant, type_name, variant_name,
    },
    patterns::{match_self, pattern},
};
use crate::{
    first_seen::FirstSeen,
    model::checked::{Checked, CheckedVariant, Detail, Outcome},
    parse::status::Status,
};

pub fn respond(checked: &Checked) -> TokenStream {
    let Some(respond) = &checked.input.attrs.respond else {
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
        let (generics, ty) = (parameters(checked), own_type(checked));
        let supertrait = framework.supertrait.map(|name| {
            let name = Ident::new(name, word.span());
            quote!(+ __status::#name)
        });
        let responds = quote!(__status::respond::Respond #supertrait);
        let predicates = predicates(checked, &responds);
        tokens.extend(quote_spanned! {word.span()=>
            __status::#implement! { [#generics] [#ty] [#predicates] }
        });
    }
    tokens
}

fn check_feature(word: &Ident, feature: &str) -> TokenStream {
    let feature = Ident::new(feature, word.span());
    check(word, "check_feature", &quote!(__status::Feature::#feature))
}

fn check_error(checked: &Checked, word: &Ident, feature: &str) -> TokenStream {
    let feature = Ident::new(feature, word.span());
    let name = type_name(checked);
    let ty = static_type(checked);
    let probe = quote!(__status::Probe::<#ty>);
    let traits = quote! {
        __status::Traits {
            has_message: #probe::HAS_MESSAGE,
            is_error: #probe::IS_ERROR,
            is_sent: #probe::IS_SENT,
        }
    };
    let arguments = quote!(__status::Feature::#feature, #name, #traits);
    let check = check(word, "check_error", &arguments);
    quote! {
        #[allow(unused_imports)]
        use __status::Traitless as _;
        #check
    }
}

/// The answer to an error, which is the same in all frameworks. That the error has a message to send is asked here alone.
fn answer(checked: &Checked) -> TokenStream {
    let (generics, ty) = (parameters(checked), own_type(checked));
    let predicates = predicates(checked, &quote!(__status::Message));
    let allow = allow();
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
    let own = context::predicates(checked);
    let ty = own_type(checked);
    let own_type = has_type_parameters(checked).then(|| quote!(#ty: #bound,));
    quote!(#(#own,)* #own_type)
}

/// The bodies for the clients that are told no more than a status, which are known before anything has happened. What depends on
/// the document is a constant for each status, and the rest is written here.
fn bodies(checked: &Checked) -> TokenStream {
    let mut tokens = TokenStream::new();
    let mut written = FirstSeen::default();
    for (place, variant) in checked.variants.iter().enumerate() {
        let Some((status, body)) = body_constant(checked, place, variant) else {
            continue;
        };
        let (stated, code) = (format_ident!("__STATED_{status}"), status_constant(status));
        if written.insert(stated.to_string(), place).is_none() {
            tokens.extend(quote! {
                const #stated: &[__status::u8; __status::stated::<0>(&__TERMS, #code).length] =
                    &__status::stated(&__TERMS, #code).bytes;
            });
        }
        if written.insert(body.to_string(), place).is_none() {
            let (before, after) = around(checked, variant);
            let (before_length, after_length) = (before.len(), after.len());
            let before = Literal::byte_string(before.as_bytes());
            let after = Literal::byte_string(after.as_bytes());
            tokens.extend(quote! {
                const #body: &[__status::u8; __status::body_length(#code, #before_length, #stated.len(), #after_length)] =
                    &__status::body(#before, #stated, #after);
            });
        }
    }
    tokens
}

/// What a body says before and after what is stated of its status. No text has anything in it that JSON escapes.
fn around(checked: &Checked, variant: &CheckedVariant) -> (String, String) {
    let problems = checked.input.attrs.problems.as_ref();
    let code = variant.response.code.map(LitStr::value);
    let about = match (problems, &code) {
        (Some(problems), Some(code)) => problems.value.value() + code,
        _ => "about:blank".to_owned(),
    };
    let after = match code {
        Some(code) => format!(",\"code\":\"{code}\"}}"),
        None => "}".to_owned(),
    };
    (format!("{{\"type\":\"{about}"), after)
}

/// The place of the status, and the body, for a variant that answers a status of its own, unless that is sure to be none that is
/// withheld.
fn body_constant(
    checked: &Checked,
    place: usize,
    variant: &CheckedVariant,
) -> Option<(usize, Ident)> {
    let Outcome::Status(status) = variant.outcome else {
        return None;
    };
    if let Status::Number(_, ..500) = checked.statuses[status].status {
        return None;
    }
    // A variant with a code of its own has a body of its own; the others of a status share one.
    let body = match variant.response.code {
        Some(_) => format_ident!("__BODY_OF_{place}"),
        None => format_ident!("__BODY_{status}"),
    };
    Some((status, body))
}

/// Where an answer comes from, as methods of `HttpStatus`.
pub fn origin(checked: &Checked) -> Option<TokenStream> {
    checked.input.attrs.respond.as_ref()?;
    if checked.variants.is_empty() {
        return Some(quote! {
            fn __origin(&self) -> __status::Origin {
                match *self {}
            }
        });
    }
    let origin = origin_body(checked);
    Some(quote! {
        fn __origin(&self) -> __status::Origin {
            #origin
        }

        fn __source(&self) -> __status::Option<&(dyn __status::Error + 'static)> {
            #[allow(unused_imports)]
            use __status::Sourceless as _;
            __status::Caused(self).__status_source()
        }
    })
}

/// The name of the variant, where it can be asked for, and the body, where it is known. The arms of the match are numbers, and what
/// they stand for is in a list: references in so many arms would cost the compiler more than all else does.
fn origin_body(checked: &Checked) -> TokenStream {
    let (mut arms, mut listed) = (Vec::new(), Vec::new());
    for (place, variant) in checked.variants.iter().enumerate() {
        let body = body_constant(checked, place, variant);
        if body.is_none() && is_never_logged(variant) {
            continue;
        }
        let pattern = pattern(checked, variant.variant);
        let number = Literal::usize_unsuffixed(listed.len());
        arms.push(quote!(#pattern => #number,));
        let name = variant_name(variant.variant);
        let body = match body {
            Some((_, body)) => body.into_token_stream(),
            None => quote!(&[]),
        };
        listed.push(quote!((#name, #body)));
    }
    let type_name = type_name(checked);
    let of_type = quote!(__status::Origin::of_type(#type_name));
    if listed.is_empty() {
        return of_type;
    }
    let is_total = listed.len() == checked.variants.len();
    let place = match_self(&arms, is_total, quote!(return #of_type));
    let count = listed.len();
    let local = |name| Ident::new(name, Span::mixed_site());
    let (place_name, variant) = (local("__status_place"), local("__status_variant"));
    let withheld = local("__status_withheld");
    quote! {
        static __LISTED: [(&__status::str, &[__status::u8]); #count] = [#(#listed),*];
        let #place_name: __status::usize = #place;
        let (#variant, #withheld) = __LISTED[#place_name];
        __status::Origin {
            type_name: #type_name,
            variant: #variant,
            withheld: #withheld,
        }
    }
}

/// Whether no log is told of a variant with a status below 500: its client is told its message.
fn is_never_logged(variant: &CheckedVariant) -> bool {
    matches!(variant.outcome, Outcome::Status(_))
        && !matches!(variant.response.detail, Detail::Template(_))
}

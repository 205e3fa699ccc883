//! `respond(..)`: the impls of the frameworks' traits, each written by a macro of `status-core` that knows the framework.

use proc_macro2::{Ident, Span, TokenStream};
use quote::{format_ident, quote, quote_spanned};

use super::{
    checks, code_constant,
    impls::{self, has_parameters, has_type_parameters},
    says,
};
use crate::{
    check::{Checked, CheckedVariant, VariantAnswer},
    words::Words,
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

/// The bodies that are known before anything has happened: those of the statuses whose clients are told no more.
fn bodies(checked: &Checked) -> TokenStream {
    let problems = says::problems_of_type(checked);
    let mut tokens = TokenStream::new();
    let mut written = Words::default();
    for (place, variant) in checked.variants.iter().enumerate() {
        let Some((constant, status, code)) = body(place, variant) else {
            continue;
        };
        if written.add(constant.to_string(), place).is_some() {
            continue;
        }
        tokens.extend(quote! {
            const #constant: &[__status::u8] = {
                const __LENGTH: __status::usize = __status::withheld::<0>(__TERMS, #status, #problems, #code).length;
                &__status::withheld::<__LENGTH>(__TERMS, #status, #problems, #code).bytes
            };
        });
    }
    tokens
}

/// The body for a variant that answers a status of its own: its constant, the status and the code.
fn body(place: usize, variant: &CheckedVariant) -> Option<(Ident, Ident, TokenStream)> {
    let VariantAnswer::Code(status) = variant.answer else {
        return None;
    };
    // A variant with a code of its own has a body of its own; the others of a status share one.
    Some(match variant.says.code {
        Some(code) => (
            format_ident!("__BODY_OF_{place}"),
            code_constant(status),
            quote!(__status::Some(#code)),
        ),
        None => (
            format_ident!("__BODY_{status}"),
            code_constant(status),
            quote!(__status::None),
        ),
    })
}

pub(super) fn withheld_of(place: usize, variant: &CheckedVariant) -> TokenStream {
    match body(place, variant) {
        Some((constant, ..)) => quote!(#constant),
        None => quote!(&[]),
    }
}

//! Tokens that several expansions write: spans, types, heads of impls and calls of checks.

use proc_macro2::{Delimiter, Group, Ident, Literal, Span, TokenStream, TokenTree};
use quote::{ToTokens, format_ident, quote, quote_spanned};
use syn::{ConstParam, GenericParam, LifetimeParam, Type, TypeParam, ext::IdentExt};

use crate::{
    model::{
        checked::{
            Checked, CheckedVariant, Code, Detail, Field, FieldKind, HeaderSource, Outcome,
            Response, Target,
        },
        generics::{depends_on_parameters, option_argument},
        input::Variant,
    },
    parse::status::Status,
};

/// The name of the constant for the distinct status at an index.
pub fn status_constant(index: usize) -> Ident {
    format_ident!("__STATUS_{index}")
}

/// The name of the constant for the status of `header(503, ..)` at an index.
pub fn header_status_constant(index: usize) -> Ident {
    format_ident!("__HEADER_STATUS_{index}")
}

/// The `StatusCode` of a status.
pub fn status(status: &Status) -> TokenStream {
    match status {
        Status::Number(_, number) => {
            let number = Literal::u16_unsuffixed(*number);
            quote!(__status::status(#number))
        }
        Status::Name(name) => quote_spanned!(name.span()=> __status::StatusCode::#name),
        Status::Path(path) => path.to_token_stream(),
    }
}

/// A constant with the value of a status. A name has the span of the user's crate, which may have
/// imported `StatusCode`.
pub fn constant(name: &Ident, of: &Status) -> TokenStream {
    let allow = matches!(of, Status::Name(_)).then(allow);
    let status = status(of);
    quote!(#allow const #name: __status::StatusCode = #status;)
}

/// A type, as the target of a variant that forwards to it.
pub fn target(checked: &Checked, ty: &Type, kind: FieldKind) -> TokenStream {
    match kind {
        FieldKind::Generic => quote!(__status::Target::new::<#ty>()),
        _ => {
            let probe = probe(checked, ty);
            quote!(#probe::TARGET)
        }
    }
}

/// The probe of a type.
pub fn probe(checked: &Checked, ty: &Type) -> TokenStream {
    let ty = outside_of_impl(ty, checked);
    quote!(__status::Probe::<#ty>)
}

pub fn is_generic(checked: &Checked) -> bool {
    checked.variants.iter().any(has_generic_field)
}

/// Whether a variant forwards to a type that is known only with the parameters.
fn has_generic_field(variant: &CheckedVariant) -> bool {
    let is_generic = |target: &Target| matches!(target.kind, FieldKind::Generic);
    let forwards = matches!(
        variant.outcome,
        Outcome::Forward(Field {
            kind: FieldKind::Generic,
            ..
        })
    );
    forwards
        || variant
            .downcast
            .as_ref()
            .is_some_and(|downcast| downcast.targets.iter().any(is_generic))
}

pub fn type_name(checked: &Checked) -> String {
    checked.input.name.unraw().to_string()
}

/// The name of a variant; empty for a struct.
pub fn variant_name(variant: &Variant) -> String {
    match variant.name {
        Some(name) => name.unraw().to_string(),
        None => String::new(),
    }
}

/// The attribute that silences lints which the compiler has reported on the type itself.
pub fn allow() -> TokenStream {
    quote!(#[allow(deprecated, unused_qualifications)])
}

/// The spans of the first and the last token. On a stable compiler, no single span covers all of
/// them.
pub fn ends(tokens: &dyn ToTokens) -> (Span, Span) {
    let mut tokens = tokens.to_token_stream().into_iter();
    let start = match tokens.next() {
        Some(token) => token.span(),
        None => Span::call_site(),
    };
    let end = match tokens.last() {
        Some(TokenTree::Group(group)) => group.span_close(),
        Some(token) => token.span(),
        None => start,
    };
    (start, end)
}

/// A field's type as it is written outside of an impl: with `'static` for the lifetimes of the
/// derived type, and with the name of that type for `Self`.
pub fn outside_of_impl(ty: &Type, checked: &Checked) -> TokenStream {
    make_static(
        ty.to_token_stream(),
        &lifetimes(checked),
        &static_type(checked),
    )
}

/// The derived type, with `'static` for its lifetimes.
pub fn static_type(checked: &Checked) -> TokenStream {
    let (_, parameters, _) = checked.input.generics.split_for_impl();
    let parameters = parameters.to_token_stream();
    let parameters = make_static(parameters, &lifetimes(checked), &TokenStream::new());
    let name = checked.input.name;
    quote!(#name #parameters)
}

fn lifetimes<'a>(checked: &'a Checked) -> Vec<&'a Ident> {
    let mut lifetimes = Vec::new();
    for parameter in &checked.input.generics.params {
        if let GenericParam::Lifetime(parameter) = parameter {
            lifetimes.push(&parameter.lifetime.ident);
        }
    }
    lifetimes
}

fn make_static(tokens: TokenStream, lifetimes: &[&Ident], name: &TokenStream) -> TokenStream {
    let mut all = TokenStream::new();
    let mut after_quote = false;
    for token in tokens {
        let is_lifetime = after_quote;
        after_quote = matches!(&token, TokenTree::Punct(punct) if punct.as_char() == '\'');
        match token {
            TokenTree::Ident(word) if is_lifetime && lifetimes.contains(&&word) => {
                Ident::new("static", word.span()).to_tokens(&mut all);
            }
            TokenTree::Ident(word) if !is_lifetime && word == *"Self" => name.to_tokens(&mut all),
            TokenTree::Group(group) => {
                let inside = make_static(group.stream(), lifetimes, name);
                let mut replaced = Group::new(group.delimiter(), inside);
                replaced.set_span(group.span());
                replaced.to_tokens(&mut all);
            }
            other => other.to_tokens(&mut all),
        }
    }
    all
}

/// A constant that calls a function of `derive_support`, spanned on `at`.
pub fn support_check(at: &dyn ToTokens, function: &str, arguments: &TokenStream) -> TokenStream {
    let call = support_call(at, function, arguments);
    let allow = allow();
    quote!(#allow const _: () = #call;)
}

/// The call of a function of `derive_support`, spanned on `at`.
pub fn support_call(at: &dyn ToTokens, function: &str, arguments: &TokenStream) -> TokenStream {
    let (start, arguments) = call_parts(at, arguments);
    let function = Ident::new(function, start);
    quote_spanned!(start=> __status::#function #arguments)
}

/// A constant that calls a check of the policy, spanned on `at`.
pub fn policy_check(at: &dyn ToTokens, function: &str, arguments: &TokenStream) -> TokenStream {
    let call = policy_call(at, function, arguments);
    let allow = allow();
    quote!(#allow const _: () = #call;)
}

/// The call of a check of the policy, spanned on `at`.
pub fn policy_call(at: &dyn ToTokens, function: &str, arguments: &TokenStream) -> TokenStream {
    let (start, arguments) = call_parts(at, arguments);
    let function = Ident::new(function, start);
    quote_spanned!(start=> __POLICY.#function #arguments)
}

/// The span where a call starts, and its arguments in parentheses that end where `at` does.
fn call_parts(at: &dyn ToTokens, arguments: &TokenStream) -> (Span, Group) {
    let (start, end) = ends(at);
    let mut arguments = Group::new(Delimiter::Parenthesis, arguments.clone());
    arguments.set_span(end);
    (start, arguments)
}

/// The head of an impl, up to its braces.
pub fn head(checked: &Checked, of_trait: &TokenStream) -> TokenStream {
    let (parameters, ty) = (parameters(checked), own_type(checked));
    let predicates = predicates(checked);
    let where_clause = (!predicates.is_empty()).then(|| quote!(where #(#predicates),*));
    let allow = allow();
    quote! {
        #[automatically_derived]
        #allow
        impl<#parameters> #of_trait for #ty #where_clause
    }
}

/// The type with its parameters.
pub fn own_type(checked: &Checked) -> TokenStream {
    let name = checked.input.name;
    let (_, ty_generics, _) = checked.input.generics.split_for_impl();
    quote!(#name #ty_generics)
}

/// Whether the type has type or const parameters, which it cannot be written without.
pub fn has_parameters(checked: &Checked) -> bool {
    let mut parameters = checked.input.generics.params.iter();
    parameters.any(|parameter| !matches!(parameter, GenericParam::Lifetime(_)))
}

pub fn has_type_parameters(checked: &Checked) -> bool {
    let mut parameters = checked.input.generics.params.iter();
    parameters.any(|parameter| matches!(parameter, GenericParam::Type(_)))
}

/// The parameters as an impl declares them: with their bounds, without defaults, and without
/// attributes, which may belong to other derives.
pub fn parameters(checked: &Checked) -> TokenStream {
    let mut parameters = Vec::new();
    for parameter in &checked.input.generics.params {
        parameters.push(match parameter {
            GenericParam::Lifetime(LifetimeParam {
                lifetime,
                colon_token,
                bounds,
                ..
            }) => {
                quote!(#lifetime #colon_token #bounds)
            }
            GenericParam::Type(TypeParam {
                ident,
                colon_token,
                bounds,
                ..
            }) => {
                quote!(#ident #colon_token #bounds)
            }
            GenericParam::Const(ConstParam { ident, ty, .. }) => quote!(const #ident: #ty),
        });
    }
    quote!(#(#parameters),*)
}

/// The conditions of the type itself, and those that its fields with type parameters have to meet.
pub fn predicates(checked: &Checked) -> Vec<TokenStream> {
    let mut predicates = Vec::new();
    if let Some(clause) = &checked.input.generics.where_clause {
        for own in &clause.predicates {
            predicates.push(own.to_token_stream());
        }
    }
    for variant in &checked.variants {
        if let Outcome::Forward(Field { ty, kind, .. }) = &variant.outcome {
            match kind {
                FieldKind::Generic => predicates.push(quote!(#ty: __status::Mapped)),
                FieldKind::Unchecked(_) if depends_on_parameters(ty, checked.input) => {
                    predicates.push(quote!(#ty: __status::HttpStatus));
                }
                _ => {}
            }
        }
        if let Some(downcast) = &variant.downcast {
            for target in &downcast.targets {
                if let FieldKind::Generic = target.kind {
                    let ty = target.ty;
                    predicates.push(quote!(#ty: __status::Mapped + __status::Error + 'static));
                }
            }
        }
    }
    predicates.append(&mut response_predicates(checked));
    predicates
}

/// The conditions of details and other parts of the response on fields with type parameters, and of
/// `expose` on the type.
fn response_predicates(checked: &Checked) -> Vec<TokenStream> {
    let mut predicates = Vec::new();
    for variant in &checked.variants {
        if let Detail::Template(template) = &variant.response.detail {
            for argument in &template.arguments {
                if depends_on_parameters(argument.ty, checked.input) {
                    let mut traits = Vec::new();
                    for name in &argument.traits {
                        traits.push(Ident::new(name, Span::call_site()));
                    }
                    let ty = argument.ty;
                    predicates.push(quote!(#ty: #(__status::fmt::#traits)+*));
                }
            }
        }
        for (ty, of_trait) in field_traits(variant) {
            if depends_on_parameters(ty, checked.input) {
                predicates.push(quote!(#ty: #of_trait));
            }
        }
    }
    let exposes = |variant: &CheckedVariant| matches!(variant.response.detail, Detail::Exposed(_));
    if has_type_parameters(checked) && checked.variants.iter().any(exposes) {
        let ty = own_type(checked);
        predicates.push(quote!(#ty: __status::Message));
    }
    predicates
}

/// The fields that are parts of a response, each with the trait that a type with parameters has to
/// implement.
fn field_traits<'a>(variant: &CheckedVariant<'a>) -> Vec<(&'a Type, TokenStream)> {
    let response = &variant.response;
    let mut fields = Vec::new();
    for header in &response.headers {
        if let HeaderSource::Field(field) = header.value {
            fields.push((field.ty, quote!(__status::HeaderField)));
        }
    }
    for member in &response.members {
        let ty = inside_option(member.field.ty);
        fields.push((ty, quote!(__status::fields::Member)));
    }
    if let Code::Field(field) = response.code {
        let text = quote!(__status::fields::AsRef<__status::str>);
        fields.push((inside_option(field.ty), text));
    }
    if let Some(field) = response.instance {
        fields.push((inside_option(field.ty), quote!(__status::fmt::Display)));
    }
    if let Outcome::OneOf(one_of) = &variant.outcome {
        fields.push((one_of.ty, quote!(__status::fields::StatusField)));
    }
    fields
}

fn inside_option(ty: &Type) -> &Type {
    option_argument(ty).unwrap_or(ty)
}

/// The expression for the mappings in the checks that need them.
pub fn mappings(checked: &Checked) -> TokenStream {
    if is_generic(checked) {
        Ident::new("__mappings", Span::mixed_site()).into_token_stream()
    } else {
        quote!(&__MAPPINGS)
    }
}

pub fn header_names(response: &Response) -> TokenStream {
    let mut names = Vec::new();
    for header in &response.headers {
        names.push(&header.name);
    }
    quote!(&[#(#names),*])
}

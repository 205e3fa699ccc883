//! Tokens that several expansions write: spans, types, heads of impls and calls of checks.

use proc_macro2::{Delimiter, Group, Ident, Literal, Span, TokenStream, TokenTree};
use quote::{ToTokens, format_ident, quote, quote_spanned};
use syn::{ConstParam, GenericParam, LifetimeParam, Type, TypeParam, ext::IdentExt};

use crate::{
    model::{
        checked::{
            Checked, CheckedVariant, Detail, Field, FieldKind, HeaderSource, Outcome, Response,
        },
        generics::depends_on_parameters,
        input::Variant,
    },
    parse::status::Status,
};

pub fn status_constant(place: usize) -> Ident {
    format_ident!("__CODE_{place}")
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

/// What the type of a field says of itself.
pub fn inner(checked: &Checked, field: &Field) -> TokenStream {
    let ty = field.ty;
    match field.kind {
        FieldKind::Generic => quote! {
            __status::Inner::Mapped(<#ty as __status::Mapped>::DOCUMENT, <#ty as __status::Mapped>::MAPPINGS)
        },
        _ => {
            let probe = probe(checked, field);
            quote!(#probe::INNER)
        }
    }
}

pub fn probe(checked: &Checked, field: &Field) -> TokenStream {
    let ty = outside_of_impl(field.ty, checked);
    quote!(__status::Probe::<#ty>)
}

pub fn is_generic(checked: &Checked) -> bool {
    checked.variants.iter().any(has_generic_field)
}

pub fn has_generic_field(variant: &CheckedVariant) -> bool {
    matches!(
        variant.outcome,
        Outcome::Forward(Field {
            kind: FieldKind::Generic,
            ..
        })
    )
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

/// What a type may have that is not to be told once more in what is derived from it.
pub fn allow() -> TokenStream {
    quote!(#[allow(deprecated, unused_qualifications)])
}

/// Where tokens start and where they end. Together they are the whole, which no span is on a stable compiler.
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

/// A type as it is written where a constant stands, outside of an impl: with `'static` for the lifetimes of the
/// type that has it as a field, and with the name of that type for `Self`.
pub fn outside_of_impl(ty: &Type, checked: &Checked) -> TokenStream {
    make_static(
        ty.to_token_stream(),
        &lifetimes(checked),
        &static_type(checked),
    )
}

/// The type itself, with `'static` for its lifetimes.
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

/// A constant that calls `function`, as if the call stood where `at` stands.
pub fn check(at: &dyn ToTokens, function: &str, arguments: &TokenStream) -> TokenStream {
    let call = call(at, function, arguments);
    let allow = allow();
    quote!(#allow const _: () = #call;)
}

pub fn call(at: &dyn ToTokens, function: &str, arguments: &TokenStream) -> TokenStream {
    let (start, end) = ends(at);
    let function = Ident::new(function, start);
    let mut arguments = Group::new(Delimiter::Parenthesis, arguments.clone());
    arguments.set_span(end);
    quote_spanned!(start=> __status::#function #arguments)
}

/// What stands before the braces of an impl.
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

/// Whether the type cannot be written where its parameters are not declared.
pub fn has_parameters(checked: &Checked) -> bool {
    let mut parameters = checked.input.generics.params.iter();
    parameters.any(|parameter| !matches!(parameter, GenericParam::Lifetime(_)))
}

pub fn has_type_parameters(checked: &Checked) -> bool {
    let mut parameters = checked.input.generics.params.iter();
    parameters.any(|parameter| matches!(parameter, GenericParam::Type(_)))
}

/// The parameters as an impl declares them: with their bounds, without defaults and without attributes, which can
/// be those of other derives.
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

/// The type's own conditions, that what it passes through to has a status, and what is asked of what it says.
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
    }
    predicates.append(&mut response_predicates(checked));
    predicates
}

/// What the texts and headers ask of the types of fields that depend on the type's parameters, and `expose` of the type.
fn response_predicates(checked: &Checked) -> Vec<TokenStream> {
    let mut predicates = Vec::new();
    for CheckedVariant { response, .. } in &checked.variants {
        if let Detail::Template(template) = &response.detail {
            for argument in &template.arguments {
                if depends_on_parameters(argument.ty, checked.input) {
                    let mut traits = Vec::new();
                    for name in &argument.traits {
                        traits.push(Ident::new(name, Span::call_site()));
                    }
                    let ty = argument.ty;
                    predicates.push(quote!(#ty: #(__status::#traits)+*));
                }
            }
        }
        for header in &response.headers {
            match header.value {
                HeaderSource::Field(_, ty) if depends_on_parameters(ty, checked.input) => {
                    predicates.push(quote!(#ty: __status::HeaderField));
                }
                _ => {}
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

/// The expression for the mappings within the checks that need them.
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

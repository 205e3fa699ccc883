//! What the derive writes: the two impls, and the constants in which the compiler checks the codes. It cannot
//! fail.
//!
//! All of it stands in one `const _: () = { .. };`, so that its names are nobody else's. A check is a constant
//! of its own there, spanned on what it is about: the compiler evaluates it whether or not anything uses the
//! type, and points at that token. What a user wrote, a path or a type, is written out once if a mistake in it
//! would be told at each place.

use proc_macro2::{Delimiter, Group, Ident, Literal, Span, TokenStream, TokenTree};
use quote::{ToTokens, format_ident, quote, quote_spanned};
use syn::{Fields, Generics, Type, ext::IdentExt};

use crate::{
    check::{Answer, Distinct, Document, Field, FieldKind, Mapped, depends_on_parameters},
    code::Code,
    model::{Shape, Variant},
};

pub(crate) fn expand(mapped: &Mapped) -> TokenStream {
    let private = match mapped.krate {
        Some(krate) => quote!(#krate::__private),
        None => quote!(::status_core::__private),
    };
    let terms = terms(mapped);
    let codes = codes(mapped);
    let fields = known_fields(mapped);
    let http_status = impl_http_status(mapped);
    let impl_mapped = impl_mapped(mapped);
    quote! {
        const _: () = {
            use #private as __status;
            #terms
            #codes
            #fields
            #http_status
            #impl_mapped
        };
    }
}

/// What all codes of the type are checked under.
fn terms(mapped: &Mapped) -> TokenStream {
    let name = type_name(mapped);
    let (outcome, strict) = (mapped.outcome, mapped.strict);
    let document = match mapped.document {
        Document::Path(path) => {
            let reference = quote_spanned!(ends(path).0=> &);
            quote!(#reference #path)
        }
        Document::Default | Document::InDoubt => quote!(&__status::ANY),
    };
    quote! {
        const __DOCUMENT: &__status::Document = #document;
        const __TERMS: &__status::Terms = &__status::Terms {
            type_name: #name,
            document: __DOCUMENT,
            outcome: #outcome,
            strict: #strict,
        };
    }
}

/// A constant for each distinct code, and one that checks it.
fn codes(mapped: &Mapped) -> TokenStream {
    let mut tokens = TokenStream::new();
    for (place, distinct) in mapped.codes.iter().enumerate() {
        let constant = code_constant(place);
        let status = status(distinct.code);
        tokens.extend(quote!(const #constant: __status::StatusCode = #status;));
        if distinct.is_sound && !matches!(mapped.document, Document::InDoubt) {
            tokens.extend(code_check(distinct, &constant));
        }
    }
    tokens
}

fn code_constant(place: usize) -> Ident {
    format_ident!("__CODE_{place}")
}

/// The `StatusCode` of a code.
fn status(code: &Code) -> TokenStream {
    match code {
        Code::Number(_, number) => {
            let number = Literal::u16_unsuffixed(*number);
            quote!(__status::status(#number))
        }
        Code::Name(name) => quote_spanned!(name.span()=> __status::StatusCode::#name),
        Code::Path(path) => path.to_token_stream(),
    }
}

fn code_check(distinct: &Distinct, constant: &Ident) -> TokenStream {
    let by = match (distinct.is_default, distinct.variant) {
        (true, _) => quote!(Default),
        (false, None) => quote!(Struct),
        (false, Some(variant)) => {
            let name = variant.unraw().to_string();
            let others = distinct.others;
            quote!(Variant(#name, #others))
        }
    };
    let arguments = quote!(__TERMS, #constant, __status::By::#by);
    match distinct.undocumented {
        None => check(distinct.code, "code", &arguments),
        Some(why) => check(&why.key, "undocumented", &arguments),
    }
}

/// A constant that calls `function`, as if the call stood where `at` stands.
fn check(at: &impl ToTokens, function: &str, arguments: &TokenStream) -> TokenStream {
    let call = call(at, function, arguments);
    let allow = allow();
    quote!(#allow const _: () = #call;)
}

fn call(at: &impl ToTokens, function: &str, arguments: &TokenStream) -> TokenStream {
    let (start, end) = ends(at);
    let function = Ident::new(function, start);
    let mut arguments = Group::new(Delimiter::Parenthesis, arguments.clone());
    arguments.set_span(end);
    quote_spanned!(start=> __status::#function #arguments)
}

/// What a type may have that is not to be told once more in what is derived from it.
fn allow() -> TokenStream {
    quote!(#[allow(deprecated, unused_qualifications)])
}

/// Where tokens start and where they end. Together they are the whole, which no span is on a stable compiler.
fn ends(tokens: &impl ToTokens) -> (Span, Span) {
    let mut tokens = tokens.to_token_stream().into_iter();
    let start = tokens
        .next()
        .map_or_else(Span::call_site, |token| token.span());
    let end = tokens.last().map_or(start, |token| match token {
        TokenTree::Group(group) => group.span_close(),
        token => token.span(),
    });
    (start, end)
}

/// For each field that is passed through to and whose type is known here, the checks of it.
fn known_fields(mapped: &Mapped) -> TokenStream {
    let mut tokens = TokenStream::new();
    for (variant, answer) in answers(mapped) {
        if let Answer::Field(field) = answer {
            if let FieldKind::Known = field.kind {
                tokens.extend(known_field(mapped, variant, field));
            }
        }
    }
    if !tokens.is_empty() {
        // Where the field's types have the traits, these fallbacks of `Probe` are not needed.
        tokens.extend(quote! {
            #[allow(unused_imports)]
            use __status::{Unanswered as _, Unmapped as _};
        });
    }
    tokens
}

fn known_field(mapped: &Mapped, variant: &Variant, field: &Field) -> TokenStream {
    let inner = inner(mapped, field);
    let probe = probe(mapped, field);
    let mut checks = check(field.ty, "known", &quote!(#probe::ANSWERS, #inner));
    if !matches!(mapped.document, Document::InDoubt) {
        let (place, arguments) = passes(mapped, variant, field);
        checks.extend(check(place, "passes", &arguments));
    }
    checks
}

/// What the type of a field says of itself.
fn inner(mapped: &Mapped, field: &Field) -> TokenStream {
    let ty = field.ty;
    match field.kind {
        FieldKind::Generic => quote! {
            __status::Inner::Mapped(<#ty as __status::Mapped>::DOCUMENT, <#ty as __status::Mapped>::MAPPINGS)
        },
        _ => {
            let probe = probe(mapped, field);
            quote!(#probe::INNER)
        }
    }
}

fn probe(mapped: &Mapped, field: &Field) -> TokenStream {
    let ty = with_static_lifetimes(field.ty, mapped.input.generics);
    quote!(__status::Probe::<#ty>)
}

/// Where it is told what a field may not pass through, and what there is to check.
fn passes<'a>(mapped: &'a Mapped, variant: &'a Variant, field: &Field) -> (&'a Ident, TokenStream) {
    let name = variant_name(variant);
    let inner = inner(mapped, field);
    let place = variant.name.unwrap_or(mapped.input.name);
    (place, quote!(__TERMS, #name, #inner))
}

fn answers<'a>(mapped: &'a Mapped<'a>) -> impl Iterator<Item = (&'a Variant<'a>, &'a Answer<'a>)> {
    mapped.input.variants.iter().zip(&mapped.answers)
}

fn impl_http_status(mapped: &Mapped) -> TokenStream {
    let name = mapped.input.name;
    let (impl_generics, ty_generics, _) = mapped.input.generics.split_for_impl();
    let where_clause = where_clause(mapped);
    let status = status_body(mapped);
    let entry = entry_body(mapped);
    // A check that waits for the type's parameters is part of the mappings; this has the compiler make it.
    let checked =
        is_generic(mapped).then(|| quote!(const { <Self as __status::Mapped>::MAPPINGS };));
    let allow = allow();
    quote! {
        #[automatically_derived]
        #allow
        impl #impl_generics __status::HttpStatus for #name #ty_generics #where_clause {
            fn status(&self) -> __status::StatusCode {
                #checked
                #status
            }

            fn entry(&self) -> __status::Option<&'static __status::Entry> {
                #entry
            }
        }
    }
}

fn status_body(mapped: &Mapped) -> TokenStream {
    let mut arms = TokenStream::new();
    let mut same_code = vec![Vec::new(); mapped.codes.len()];
    let mut is_total = true;
    for (variant, answer) in answers(mapped) {
        match answer {
            Answer::Code(place) => same_code[*place].push(pattern(mapped, variant)),
            Answer::Field(field) => {
                let path = path(mapped, variant);
                let member = &field.member;
                let ty = field.ty;
                let status = quote_spanned!(ends(ty).0=> <#ty as __status::HttpStatus>::status);
                arms.extend(quote!(#path { #member: __inner } => #status(__inner),));
            }
            Answer::Faulty => is_total = false,
        }
    }
    for (place, patterns) in same_code
        .iter()
        .enumerate()
        .filter(|(_, same)| !same.is_empty())
    {
        let constant = code_constant(place);
        arms.extend(quote!(#(#patterns)|* => #constant,));
    }
    if !is_total || mapped.input.shape == Shape::Union {
        arms.extend(quote!(_ => __status::unreachable!(),));
    }
    if arms.is_empty() {
        quote!(match *self {})
    } else {
        quote!(match self { #arms })
    }
}

/// The row of the status, but for the variants whose status the document does not define.
fn entry_body(mapped: &Mapped) -> TokenStream {
    let undocumented = answers(mapped).filter_map(|(variant, answer)| match answer {
        Answer::Code(place) if mapped.codes[*place].undocumented.is_some() => {
            Some(pattern(mapped, variant))
        }
        _ => None,
    });
    let undocumented: Vec<_> = undocumented.collect();
    let entry = quote! {
        __status::entry(<Self as __status::Mapped>::DOCUMENT, __status::HttpStatus::status(self))
    };
    if undocumented.is_empty() {
        entry
    } else if undocumented.len() == mapped.answers.len() {
        quote!(__status::None)
    } else {
        quote!(match self { #(#undocumented)|* => __status::None, _ => #entry })
    }
}

fn impl_mapped(mapped: &Mapped) -> TokenStream {
    let name = mapped.input.name;
    let (impl_generics, ty_generics, _) = mapped.input.generics.split_for_impl();
    let where_clause = where_clause(mapped);
    let mappings = mappings(mapped);
    let allow = allow();
    let (outside, inside) = if is_generic(mapped) {
        let local = Ident::new("__mappings", Span::mixed_site());
        let checks = generic_checks(mapped)
            .into_iter()
            .chain(exhaustive_checks(mapped, &local));
        let inside = quote!({
            let #local: &'static [__status::Mapping] = #mappings;
            #(#checks;)*
            #local
        });
        (TokenStream::new(), inside)
    } else {
        let constant = format_ident!("__MAPPINGS");
        let checks = exhaustive_checks(mapped, &constant);
        let outside = quote! {
            #allow
            const #constant: &[__status::Mapping] = #mappings;
            #(const _: () = #checks;)*
        };
        (outside, constant.into_token_stream())
    };
    quote! {
        #outside
        #[automatically_derived]
        #allow
        impl #impl_generics __status::Mapped for #name #ty_generics #where_clause {
            const DOCUMENT: &'static __status::Document = __DOCUMENT;
            const MAPPINGS: &'static [__status::Mapping] = #inside;
        }
    }
}

/// The names of the variants, for each the place of its answer, and the distinct answers.
fn mappings(mapped: &Mapped) -> TokenStream {
    let mut names = Vec::new();
    let mut places = Vec::new();
    let mut distinct: Vec<_> = mapped.codes.iter().enumerate().map(code_answer).collect();
    for (variant, answer) in answers(mapped) {
        places.push(match answer {
            Answer::Code(place) => Literal::usize_unsuffixed(*place),
            Answer::Field(field) => {
                distinct.push(field_answer(mapped, field));
                Literal::usize_unsuffixed(distinct.len() - 1)
            }
            Answer::Faulty => continue,
        });
        names.push(variant_name(variant));
    }
    let type_name = type_name(mapped);
    quote!(&__status::mappings(#type_name, &[#(#names),*], &[#(#places),*], &[#(__status::Answer::#distinct),*]))
}

fn code_answer((place, distinct): (usize, &Distinct)) -> TokenStream {
    let constant = code_constant(place);
    match distinct.undocumented {
        None => quote!(Documented(#constant)),
        Some(why) => {
            let why = &why.value;
            quote!(Undocumented(#constant, #why))
        }
    }
}

fn field_answer(mapped: &Mapped, field: &Field) -> TokenStream {
    match field.kind {
        FieldKind::Known | FieldKind::Generic => {
            let inner = inner(mapped, field);
            quote!(Inner(#inner))
        }
        FieldKind::SameType => quote!(SameType),
        FieldKind::Unchecked(why) => quote!(Unchecked(#why)),
    }
}

/// The checks of the fields whose types depend on the type's parameters.
fn generic_checks(mapped: &Mapped) -> Vec<TokenStream> {
    if let Document::InDoubt = mapped.document {
        return Vec::new();
    }
    answers(mapped)
        .filter_map(|(variant, answer)| match answer {
            Answer::Field(field) if is_generic_field(answer) => {
                let (place, arguments) = passes(mapped, variant, field);
                Some(call(place, "passes", &arguments))
            }
            _ => None,
        })
        .collect()
}

/// The checks of `exhaustive`, which can be made only where nothing is missing by mistake.
fn exhaustive_checks(mapped: &Mapped, mappings: &Ident) -> Vec<TokenStream> {
    let Some(exhaustive) = mapped.exhaustive.filter(|_| mapped.is_sound) else {
        return Vec::new();
    };
    let except: Vec<_> = exhaustive.value.iter().map(status).collect();
    let all = quote!(__TERMS, #mappings, &[#(#except),*]);
    let mut checks = vec![call(&exhaustive.key, "exhaustive", &all)];
    for (code, status) in exhaustive.value.iter().zip(&except) {
        checks.push(call(code, "excepted", &quote!(__TERMS, #mappings, #status)));
    }
    checks
}

fn is_generic(mapped: &Mapped) -> bool {
    mapped.answers.iter().any(is_generic_field)
}

fn is_generic_field(answer: &Answer) -> bool {
    matches!(
        answer,
        Answer::Field(Field {
            kind: FieldKind::Generic,
            ..
        })
    )
}

/// The type's own conditions, and that what it passes through to has a status.
fn where_clause(mapped: &Mapped) -> TokenStream {
    let generics = mapped.input.generics;
    let own = generics
        .where_clause
        .iter()
        .flat_map(|clause| clause.predicates.iter());
    let own = own.map(ToTokens::to_token_stream);
    let inferred = mapped.answers.iter().filter_map(|answer| match answer {
        Answer::Field(field) => {
            let ty = field.ty;
            match field.kind {
                FieldKind::Generic => Some(quote!(#ty: __status::Mapped)),
                FieldKind::Unchecked(_) if depends_on_parameters(ty, mapped.input) => {
                    Some(quote!(#ty: __status::HttpStatus))
                }
                _ => None,
            }
        }
        _ => None,
    });
    let predicates: Vec<_> = own.chain(inferred).collect();
    if predicates.is_empty() {
        TokenStream::new()
    } else {
        quote!(where #(#predicates),*)
    }
}

fn type_name(mapped: &Mapped) -> String {
    mapped.input.name.unraw().to_string()
}

/// The name of a variant; empty for a struct.
fn variant_name(variant: &Variant) -> String {
    variant
        .name
        .map_or_else(String::new, |name| name.unraw().to_string())
}

/// `Name::Variant`, or `Name` for a struct. With `Self` in place of the name, the compiler would go through
/// all variants for each.
fn path(mapped: &Mapped, variant: &Variant) -> TokenStream {
    let name = mapped.input.name;
    match variant.name {
        Some(variant) => quote!(#name::#variant),
        None => quote!(#name),
    }
}

fn pattern(mapped: &Mapped, variant: &Variant) -> TokenStream {
    let path = path(mapped, variant);
    match (variant.name, variant.fields) {
        (Some(_), Fields::Unit) => path,
        _ => quote!(#path { .. }),
    }
}

/// A type with `'static` for the lifetimes of the type that has it as a field: outside of an impl, where a
/// constant stands, they have no meaning.
fn with_static_lifetimes(ty: &Type, generics: &Generics) -> TokenStream {
    let lifetimes: Vec<_> = generics
        .lifetimes()
        .map(|own| &own.lifetime.ident)
        .collect();
    if lifetimes.is_empty() {
        return ty.to_token_stream();
    }
    make_static(ty.to_token_stream(), &lifetimes)
}

fn make_static(tokens: TokenStream, lifetimes: &[&Ident]) -> TokenStream {
    let mut after_quote = false;
    let replace = |token| {
        let is_lifetime = after_quote;
        after_quote = matches!(&token, TokenTree::Punct(punct) if punct.as_char() == '\'');
        match token {
            TokenTree::Ident(name) if is_lifetime && lifetimes.contains(&&name) => {
                TokenTree::Ident(Ident::new("static", name.span()))
            }
            TokenTree::Group(group) => {
                let mut replaced =
                    Group::new(group.delimiter(), make_static(group.stream(), lifetimes));
                replaced.set_span(group.span());
                TokenTree::Group(replaced)
            }
            other => other,
        }
    };
    tokens.into_iter().map(replace).collect()
}

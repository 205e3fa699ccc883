//! The two impls.

use proc_macro2::{Delimiter, Group, Ident, Literal, Span, TokenStream};
use quote::{ToTokens, TokenStreamExt, quote, quote_spanned};
use syn::{ConstParam, Fields, GenericParam, LifetimeParam, Token, TypeParam};

use super::{allow, checks, code_constant, ends, inner, is_generic, respond, says, variant_name};
use crate::{
    check::{
        Checked, CheckedVariant, Distinct, Field, FieldKind, VariantAnswer, depends_on_parameters,
    },
    model::{Shape, Variant},
};

pub(super) fn http_status(checked: &Checked) -> TokenStream {
    let head = head(checked, &quote!(__status::HttpStatus));
    let status = status_body(checked);
    // A check that waits for the type's parameters is part of the mappings; this has the compiler make it.
    let const_checks =
        is_generic(checked).then(|| quote!(const { <Self as __status::Mapped>::MAPPINGS };));
    let entry = entry_body(checked);
    let methods = says::methods(checked);
    let origin = respond::origin(checked);
    quote! {
        #head {
            fn status(&self) -> __status::StatusCode {
                #const_checks
                #status
            }

            fn entry(&self) -> __status::Option<&'static __status::Entry> {
                #entry
            }

            #methods
            #origin
        }
    }
}

/// What stands before the braces of an impl.
pub(super) fn head(checked: &Checked, of_trait: &TokenStream) -> TokenStream {
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
pub(super) fn own_type(checked: &Checked) -> TokenStream {
    let name = checked.input.name;
    let (_, ty_generics, _) = checked.input.generics.split_for_impl();
    quote!(#name #ty_generics)
}

/// Whether the type cannot be written where its parameters are not declared.
pub(super) fn has_parameters(checked: &Checked) -> bool {
    let mut parameters = checked.input.generics.params.iter();
    parameters.any(|parameter| !matches!(parameter, GenericParam::Lifetime(_)))
}

pub(super) fn has_type_parameters(checked: &Checked) -> bool {
    let mut parameters = checked.input.generics.params.iter();
    parameters.any(|parameter| matches!(parameter, GenericParam::Type(_)))
}

/// What another type answers for a field, only the document knows the row of; the type's own rows are known here.
fn entry_body(checked: &Checked) -> TokenStream {
    let is_field = |variant: &CheckedVariant| matches!(variant.answer, VariantAnswer::Field(_));
    if checked.variants.iter().any(is_field) {
        return quote!(__status::entry(
            &__TERMS,
            __status::HttpStatus::status(self)
        ));
    }
    let mut codes = TokenStream::new();
    for place in 0..checked.codes.len() {
        let code = code_constant(place);
        codes.extend(quote!(#code,));
    }
    let count = Literal::usize_unsuffixed(checked.codes.len());
    quote! {
        static __ENTRIES: [__status::Option<&__status::Entry>; #count] = __status::entries(&__TERMS, &[#codes]);
        __status::entry_among(&__ENTRIES, __status::HttpStatus::status(self))
    }
}

fn status_body(checked: &Checked) -> TokenStream {
    if checked.variants.is_empty() && checked.input.shape != Shape::Union {
        return quote!(match *self {});
    }
    let unnamed = commonest_code(checked);
    let mut named = Vec::new();
    for variant in &checked.variants {
        match variant.answer {
            VariantAnswer::Code(place) if Some(place) == unnamed => {}
            _ => named.push(variant),
        }
    }
    let mut parts = Vec::new();
    for variants in named.chunks(ARMS_OF_A_MATCH) {
        parts.push(status_arms(checked, variants));
    }
    let rest = match unnamed {
        Some(place) => code_constant(place).into_token_stream(),
        None => quote!(__status::unreachable!()),
    };
    let is_total = unnamed.is_none() && is_total(checked);
    match_in_parts(parts, is_total, rest)
}

/// The code that most variants answer, if they are more than one `match` is on: they need not be named.
fn commonest_code(checked: &Checked) -> Option<usize> {
    if checked.variants.len() <= ARMS_OF_A_MATCH {
        return None;
    }
    let mut counts = vec![0; checked.codes.len()];
    for variant in &checked.variants {
        if let VariantAnswer::Code(place) = variant.answer {
            counts[place] += 1;
        }
    }
    let most = *counts.iter().max()?;
    counts.iter().position(|count| *count == most)
}

/// As many variants as one `match` is on: what it costs the compiler grows with the square of them.
const ARMS_OF_A_MATCH: usize = 400;

/// A match with an arm for each of some variants, and with what there is for the rest of them, if any.
pub(super) fn match_self(arms: &[TokenStream], is_total: bool, rest: TokenStream) -> TokenStream {
    let mut parts = Vec::new();
    for arms in arms.chunks(ARMS_OF_A_MATCH) {
        parts.push(quote!(#(#arms)*));
    }
    match_in_parts(parts, is_total, rest)
}

/// A match within the other, each with a part of the arms.
fn match_in_parts(parts: Vec<TokenStream>, is_total: bool, rest: TokenStream) -> TokenStream {
    // The compiler sees of one match alone that it has all variants.
    let needs_rest = !is_total || parts.len() > 1;
    let mut inner = needs_rest.then_some(rest);
    for mut arms in parts.into_iter().rev() {
        if let Some(inner) = inner {
            arms.extend(quote!(_ => #inner,));
        }
        let arms = Group::new(Delimiter::Brace, arms);
        inner = Some(quote!(match self #arms));
    }
    inner.unwrap_or_default()
}

/// Whether it is known of each variant what it answers.
fn is_total(checked: &Checked) -> bool {
    let is_faulty = |variant: &CheckedVariant| matches!(variant.answer, VariantAnswer::Faulty);
    checked.input.shape != Shape::Union && !checked.variants.iter().any(is_faulty)
}

fn status_arms(checked: &Checked, variants: &[&CheckedVariant]) -> TokenStream {
    let mut arms = TokenStream::new();
    let mut same_code = Vec::new();
    for _ in &checked.codes {
        same_code.push(TokenStream::new());
    }
    for CheckedVariant {
        variant, answer, ..
    } in variants
    {
        match answer {
            VariantAnswer::Code(place) => {
                let patterns = &mut same_code[*place];
                if !patterns.is_empty() {
                    <Token![|]>::default().to_tokens(patterns);
                }
                pattern(checked, variant).to_tokens(patterns);
            }
            VariantAnswer::Field(field) => arms.extend(field_arm(checked, variant, field)),
            VariantAnswer::Faulty => {}
        }
    }
    for (place, mut patterns) in same_code.into_iter().enumerate() {
        if !patterns.is_empty() {
            let constant = code_constant(place);
            patterns.extend(quote!(=> #constant,));
            arms.extend(patterns);
        }
    }
    arms
}

/// The arm of a variant that passes through.
fn field_arm(checked: &Checked, variant: &Variant, field: &Field) -> TokenStream {
    let path = path(checked, variant);
    let (member, ty) = (&field.member, field.ty);
    let span = ends(ty).0;
    let inner = Ident::new("__status_field", span);
    let answering = match field.kind {
        // That the field can be passed as a `&Self` is the proof that it leads to the type, which is checked.
        FieldKind::SameType => quote!(Self),
        _ => ty.to_token_stream(),
    };
    let status = quote_spanned!(span=> <#answering as __status::HttpStatus>::status);
    quote!(#path { #member: #inner } => #status(#inner),)
}

/// The mappings are a static where they can be: the compiler validates a constant with all that it refers to, down to
/// the rows of the document, and a static by itself.
pub(super) fn mapped(checked: &Checked) -> TokenStream {
    let head = head(checked, &quote!(__status::Mapped));
    let allow = allow();
    let count = Literal::usize_unsuffixed(checked.variants.len());
    let (outside, inside) = if is_generic(checked) {
        let local = Ident::new("__mappings", Span::mixed_site()).into_token_stream();
        // What is borrowed for good within a constant may name another constant, and no static.
        let variants = variants(checked, &quote!(__UNDER));
        let mut checks = checks::of_generic_fields(checked);
        checks.append(&mut checks::of_exhaustive(checked, &local));
        let inside = quote!({
            const __UNDER: &__status::Terms = &__TERMS;
            let #local: &'static [__status::Mapping] = &__status::mappings::<#count>(&#variants);
            #(#checks;)*
            #local
        });
        (TokenStream::new(), inside)
    } else {
        let variants = variants(checked, &quote!(&__TERMS));
        let inside = quote!(&__MAPPINGS);
        let checks = checks::of_exhaustive(checked, &inside);
        let outside = quote! {
            #allow
            static __VARIANTS: __status::Variants = #variants;
            #allow
            static __MAPPINGS: [__status::Mapping; #count] = __status::mappings(&__VARIANTS);
            #(const _: () = #checks;)*
        };
        (outside, inside)
    };
    quote! {
        #outside
        #head {
            const DOCUMENT: &'static __status::Document = __DOCUMENT;
            const MAPPINGS: &'static [__status::Mapping] = #inside;
        }
    }
}

/// What is known of the variants, as `status-core` has its mappings look it up.
fn variants(checked: &Checked, terms: &TokenStream) -> TokenStream {
    let mut names = Vec::new();
    let mut places = Vec::new();
    let mut distinct = Vec::new();
    for (place, code) in checked.codes.iter().enumerate() {
        distinct.push(code_answer(place, code));
    }
    for CheckedVariant {
        variant, answer, ..
    } in &checked.variants
    {
        places.push(match answer {
            VariantAnswer::Code(place) => Literal::usize_unsuffixed(*place),
            VariantAnswer::Field(field) => {
                distinct.push(field_answer(checked, field));
                Literal::usize_unsuffixed(distinct.len() - 1)
            }
            VariantAnswer::Faulty => {
                distinct.push(quote!(Inner(__status::Inner::Unknown)));
                Literal::usize_unsuffixed(distinct.len() - 1)
            }
        });
        names.push(variant_name(variant));
    }
    let says = says::in_mappings(checked);
    quote! {
        __status::Variants {
            terms: #terms,
            names: &[#(#names),*],
            places: &[#(#places),*],
            answers: &[#(__status::Answer::#distinct),*],
            says: #says,
        }
    }
}

fn code_answer(place: usize, distinct: &Distinct) -> TokenStream {
    let constant = code_constant(place);
    match distinct.undocumented {
        None => quote!(Documented(#constant)),
        Some(why) => {
            let why = &why.value;
            quote!(Undocumented(#constant, #why))
        }
    }
}

fn field_answer(checked: &Checked, field: &Field) -> TokenStream {
    match field.kind {
        FieldKind::Known | FieldKind::Generic => {
            let inner = inner(checked, field);
            quote!(Inner(#inner))
        }
        FieldKind::SameType => quote!(SameType),
        FieldKind::Unchecked(why) => quote!(Unchecked(#why)),
    }
}

/// The parameters as an impl declares them: with their bounds, without defaults and without attributes, which can
/// be those of other derives.
pub(super) fn parameters(checked: &Checked) -> TokenStream {
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
pub(super) fn predicates(checked: &Checked) -> Vec<TokenStream> {
    let mut predicates = Vec::new();
    if let Some(clause) = &checked.input.generics.where_clause {
        for own in &clause.predicates {
            predicates.push(own.to_token_stream());
        }
    }
    for variant in &checked.variants {
        if let VariantAnswer::Field(Field { ty, kind, .. }) = &variant.answer {
            match kind {
                FieldKind::Generic => predicates.push(quote!(#ty: __status::Mapped)),
                FieldKind::Unchecked(_) if depends_on_parameters(ty, checked.input) => {
                    predicates.push(quote!(#ty: __status::HttpStatus));
                }
                _ => {}
            }
        }
    }
    predicates.append(&mut says::predicates(checked));
    predicates
}

/// `Name::Variant`, or `Name` for a struct. With `Self` in place of the name, the compiler would go through
/// all variants for each.
pub(super) fn path<'a>(checked: &'a Checked, variant: &'a Variant) -> VariantPath<'a> {
    VariantPath {
        type_name: checked.input.name,
        name: variant.name,
    }
}

/// As it is written into other tokens, without being tokens of its own before, of which the compiler would have to be told.
pub(super) struct VariantPath<'a> {
    type_name: &'a Ident,
    name: Option<&'a Ident>,
}

impl ToTokens for VariantPath<'_> {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        self.type_name.to_tokens(tokens);
        if let Some(name) = self.name {
            <Token![::]>::default().to_tokens(tokens);
            name.to_tokens(tokens);
        }
    }
}

pub(super) fn pattern<'a>(checked: &'a Checked, variant: &'a Variant) -> Pattern<'a> {
    Pattern {
        path: path(checked, variant),
        fields: match (variant.name, variant.fields) {
            (Some(_), Fields::Unit) => None,
            (Some(_), Fields::Unnamed(_)) => Some(Delimiter::Parenthesis),
            _ => Some(Delimiter::Brace),
        },
    }
}

/// What matches a variant, whatever is in it.
pub(super) struct Pattern<'a> {
    path: VariantPath<'a>,
    fields: Option<Delimiter>,
}

impl ToTokens for Pattern<'_> {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        self.path.to_tokens(tokens);
        if let Some(delimiter) = self.fields {
            tokens.append(Group::new(delimiter, quote!(..)));
        }
    }
}

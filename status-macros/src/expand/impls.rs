//! The two impls.

use proc_macro2::{Ident, Literal, Span, TokenStream};
use quote::{ToTokens, format_ident, quote, quote_spanned};
use syn::Fields;

use super::{
    allow, answers, checks, code_constant, ends, inner, is_generic, type_name, variant_name,
};
use crate::{
    check::{Answer, Distinct, Field, FieldKind, Mapped, depends_on_parameters},
    model::{Shape, Variant},
};

pub(super) fn http_status(mapped: &Mapped) -> TokenStream {
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

pub(super) fn mapped(mapped: &Mapped) -> TokenStream {
    let name = mapped.input.name;
    let (impl_generics, ty_generics, _) = mapped.input.generics.split_for_impl();
    let where_clause = where_clause(mapped);
    let mappings = mappings(mapped);
    let allow = allow();
    let (outside, inside) = if is_generic(mapped) {
        let local = Ident::new("__mappings", Span::mixed_site());
        let checks = checks::of_generic_fields(mapped)
            .into_iter()
            .chain(checks::of_exhaustive(mapped, &local));
        let inside = quote!({
            let #local: &'static [__status::Mapping] = #mappings;
            #(#checks;)*
            #local
        });
        (TokenStream::new(), inside)
    } else {
        let constant = format_ident!("__MAPPINGS");
        let checks = checks::of_exhaustive(mapped, &constant);
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

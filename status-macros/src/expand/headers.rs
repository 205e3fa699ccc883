//! The headers of the response.

use proc_macro2::{Ident, Span, TokenStream};
use quote::{quote, quote_spanned};

use super::{
    context::{ends, header_status_constant},
    fields::{field_name, levels, value_of},
    forwarding::of_inner,
    patterns::{match_some, path},
};
use crate::{
    model::{
        checked::{Checked, CheckedVariant, FieldUse, Header, HeaderSource, Outcome},
        generics::depends_on_parameters,
        input::Variant,
    },
    parse::value::HeaderText,
};

pub fn headers(checked: &Checked) -> Option<TokenStream> {
    let headers = Ident::new("__status_headers", Span::mixed_site());
    let inner = of_inner(checked, "headers");
    let own_headers = own_headers(checked, &headers, inner.as_ref());
    let body = match (own_headers, checked.status_headers.is_empty()) {
        (own, true) => own?,
        (own, false) => {
            let own = own.or(inner).unwrap_or(quote!(__status::HeaderMap::new()));
            let rows = status_header_rows(checked);
            quote! {
                let mut #headers = #own;
                let __status_status = __status::HttpStatus::status(self);
                __status::insert_by_status(&mut #headers, __status_status, &[#rows]);
                #headers
            }
        }
    };
    let levels = levels();
    Some(quote! {
        fn headers(&self) -> __status::HeaderMap {
            #levels
            #body
        }
    })
}

/// The headers that a type adds by status.
fn status_header_rows(checked: &Checked) -> TokenStream {
    let mut rows = TokenStream::new();
    for (index, of_status) in checked.status_headers.iter().enumerate() {
        let status = header_status_constant(index);
        for header in &of_status.headers {
            if let HeaderSource::Constant(HeaderText { text, .. }) = header.value {
                let name = &header.name;
                rows.extend(quote!((#status, #name, #text),));
            }
        }
    }
    rows
}

/// The headers of the variants. `None` if no variant has its own.
fn own_headers(
    checked: &Checked,
    headers: &Ident,
    inner: Option<&TokenStream>,
) -> Option<TokenStream> {
    let empty = quote!(__status::HeaderMap::new());
    let inner = inner.unwrap_or(&empty);
    let arm = |variant: &CheckedVariant| {
        let own = &variant.response.headers;
        if own.is_empty() {
            return None;
        }
        let pattern = header_pattern(checked, variant.variant, own);
        let start = match variant.outcome {
            Outcome::Forward(_) => inner,
            _ => &empty,
        };
        let mut inserted = TokenStream::new();
        for (index, header) in own.iter().enumerate() {
            inserted.extend(insertion(checked, headers, index, header));
        }
        Some(quote! {
            #pattern => {
                let mut #headers = #start;
                #inserted
                #headers
            }
        })
    };
    match_some(checked, &arm, inner)
}

fn header_pattern(checked: &Checked, variant: &Variant, headers: &[Header]) -> TokenStream {
    let path = path(checked, variant);
    let mut fields = TokenStream::new();
    for (index, header) in headers.iter().enumerate() {
        if let HeaderSource::Field(FieldUse { member, .. }) = header.value {
            let name = field_name(index);
            fields.extend(quote!(#member: #name,));
        }
    }
    quote!(#path { #fields .. })
}

fn insertion(checked: &Checked, headers: &Ident, index: usize, header: &Header) -> TokenStream {
    let name = &header.name;
    match header.value {
        HeaderSource::Constant(value) => {
            let value = &value.text;
            quote!(__status::insert_constant(&mut #headers, #name, #value);)
        }
        HeaderSource::Field(used) => {
            let (field, ty) = (field_name(index), used.ty);
            let value = if depends_on_parameters(ty, checked.input) {
                let span = ends(ty).0;
                quote_spanned!(span=> <#ty as __status::HeaderField>::header_value(#field))
            } else {
                value_of(&field, used, "__status_header")
            };
            quote!(__status::insert_field(&mut #headers, #name, #value);)
        }
    }
}

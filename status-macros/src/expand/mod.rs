//! What the derive writes: the two impls, what is known beforehand of what they answer, and the constants in which the compiler
//! checks the codes. It cannot fail.
//!
//! All of it stands in one `const _: () = { .. };`, so that its names are nobody else's. A check is a constant
//! of its own there, spanned on what it is about: the compiler evaluates it whether or not anything uses the
//! type, and points at that token. What a user wrote, a path or a type, is written out once if a mistake in it
//! would be told at each place.

mod checks;
mod context;
mod impls;
mod patterns;
mod respond;
mod response;

use proc_macro2::TokenStream;
use quote::{quote, quote_spanned};

use self::context::{ends, type_name};
use crate::{
    model::checked::{Checked, DocumentChoice},
    parse::key::KeyName,
};

pub fn expand(checked: &Checked) -> TokenStream {
    if checked.input.attempted.contains(&KeyName::Crate) {
        // Without the crate there is nothing to implement.
        return TokenStream::new();
    }
    let private = match checked.krate {
        Some(krate) => {
            let private = quote_spanned!(ends(krate).1=> ::__private);
            quote!(#krate #private)
        }
        None => quote!(::status_core::__private),
    };
    let terms = terms(checked);
    let statuses = checks::statuses(checked);
    let exceptions = checks::exceptions(checked);
    let headers = checks::headers(checked);
    let fields = checks::known_fields(checked);
    let mut methods = response::methods(checked);
    methods.extend(respond::origin(checked));
    let http_status = impls::http_status(checked, &methods);
    let impl_mapped = impls::mapped(checked, &checks::mappings_checks(checked));
    let write_detail = response::write_detail(checked);
    let respond = respond::respond(checked);
    quote! {
        const _: () = {
            use #private as __status;
            #terms
            #statuses
            #exceptions
            #headers
            #fields
            #http_status
            #impl_mapped
            #write_detail
            #respond
        };
    }
}

/// The policy of the type: what all its statuses are checked under.
fn terms(checked: &Checked) -> TokenStream {
    let name = type_name(checked);
    let (outcome, strict) = (checked.outcome, checked.strict);
    let document = match checked.document {
        DocumentChoice::Path(path) => {
            let reference = quote_spanned!(ends(path).0=> &);
            quote!(#reference #path)
        }
        DocumentChoice::Default | DocumentChoice::InDoubt => quote!(&__status::DEFAULT),
    };
    quote! {
        static __DOCUMENT: &__status::Document = #document;
        static __TERMS: __status::Terms = __status::Terms {
            type_name: #name,
            document: __DOCUMENT,
            outcome: #outcome,
            strict: #strict,
        };
    }
}

//! The tokens that the derive writes. This stage cannot fail.
//!
//! All of them are in one `const _: () = { .. };`, so that their names cannot collide with the
//! user's. Each check is a separate constant inside it, spanned on the token it concerns: the
//! compiler evaluates it whether or not the type is used, and points at that token. Checks that
//! depend on type parameters are in `Mapped::MAPPINGS` instead. A user's path or type is written
//! once where repeating it would repeat the compiler's error.

mod checks;
mod context;
mod fields;
mod forwarding;
mod headers;
mod impls;
mod keys;
mod patterns;
mod report;
mod respond;
mod response;
mod roles;
#[cfg(test)]
mod tests;

use proc_macro2::TokenStream;
use quote::{quote, quote_spanned};

use self::context::{ends, type_name};
use crate::{
    model::checked::{Checked, DocumentChoice},
    parse::key::KeyName,
};

pub fn expand(checked: &Checked) -> TokenStream {
    if checked.input.attempted.contains(&KeyName::Crate) {
        // Without the path of the crate, there are no traits to implement.
        return TokenStream::new();
    }
    let derive_support = match checked.krate {
        Some(krate) => {
            let module = quote_spanned!(ends(krate).1=> ::derive_support);
            quote!(#krate #module)
        }
        None => quote!(::status_core::derive_support),
    };
    let policy = policy(checked);
    let statuses = checks::statuses(checked);
    let status_headers = checks::status_headers(checked);
    let mut codes = checks::codes::between_variants(checked);
    codes.extend(checks::codes::of_document(checked));
    codes.extend(checks::reasons(checked));
    let headers = checks::headers(checked);
    let fields = checks::known_fields(checked);
    let header_fields = roles::fields(checked);
    let exceptions = checks::exceptions(checked);
    let mut methods = response::methods(checked);
    methods.extend(report::methods(checked));
    let http_status = impls::http_status(checked, &methods);
    let mapped = impls::mapped(checked, &checks::mappings_checks(checked));
    let write_detail = response::write_detail(checked);
    let respond = respond::respond(checked);
    let keys = keys::keys(checked);
    quote! {
        const _: () = {
            use #derive_support as __status;
            #policy
            #status_headers
            #statuses
            #codes
            #headers
            #fields
            #header_fields
            #exceptions
            #http_status
            #mapped
            #write_detail
            #respond
            #keys
        };
    }
}

/// The policy under which the statuses of the type are checked.
fn policy(checked: &Checked) -> TokenStream {
    let name = type_name(checked);
    let (outcome, strict) = (checked.outcome, checked.strict);
    let document = match checked.document {
        DocumentChoice::Path(path) => {
            let reference = quote_spanned!(ends(path).0=> &);
            quote!(#reference #path)
        }
        DocumentChoice::Default | DocumentChoice::InDoubt => quote!(&__status::ANY),
    };
    let responds = checked.input.attrs.respond.is_some();
    let headers = checks::policy_headers(checked);
    let names_document = !matches!(checked.document, DocumentChoice::Default);
    quote! {
        static __POLICY: __status::Policy = __status::Policy {
            type_name: #name,
            document: #document,
            names_document: #names_document,
            allows_successes: #outcome,
            strict: #strict,
            responds: #responds,
            headers: &[#headers],
        };
    }
}

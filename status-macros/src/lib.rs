//! The derive macro of [`status-core`](https://docs.rs/status-core), which re-exports it: depend on that
//! crate, not on this one.
//!
//! The macro reads syntax and nothing else: it knows no status code and no document. What a user wrote
//! goes through three stages, each with a type of its own:
//!
//! 1. `model` reads a type as it stands. Its attributes are read by `attr`, with the keys of `key`, the forms of a
//!    code in `code`, and what `tokens` has for all of them.
//! 2. `check` applies the rules that need no document, and finds what each variant answers; what it says beside that is for
//!    `says`, with `template` for its texts. Both tell what they have seen with `words`.
//! 3. `expand` writes the impls (`expand::impls`), and the constants in which the compiler checks each code against
//!    the document (`expand::checks`).
//!
//! The other macro, `document!`, is in `document`.
//!
//! Every mistake of a type is collected on the way, in the words of `diag`, and what is sound is expanded
//! all the same: a type with three mistakes shows three errors, and none that merely follows from them.

mod attr;
mod check;
mod code;
mod diag;
#[cfg(feature = "document")]
mod document;
mod expand;
mod framework;
mod key;
mod model;
#[cfg(test)]
mod robustness;
mod says;
mod template;
mod tokens;
mod words;

use proc_macro::TokenStream;
use syn::DeriveInput;

/// Implements `HttpStatus` and `Mapped`: maps a type onto the status codes of a document, and has the
/// compiler refuse each code that the document does not define.
///
/// The attribute is described on the first page of `status-core`.
#[proc_macro_derive(HttpStatus, attributes(status))]
pub fn http_status(input: TokenStream) -> TokenStream {
    derive(input.into()).into()
}

/// What `document!` of `status-core` calls, with the path of that crate and a semicolon first.
#[cfg(feature = "document")]
#[doc(hidden)]
#[proc_macro]
pub fn document(input: TokenStream) -> TokenStream {
    document::document(input.into()).into()
}

fn derive(input: proc_macro2::TokenStream) -> proc_macro2::TokenStream {
    let input: DeriveInput = match syn::parse2(input) {
        Ok(input) => input,
        Err(error) => return error.into_compile_error(),
    };
    let mut errors = diag::Errors::default();
    let input = model::Input::from_syn(&input, &mut errors);
    let checked = check::check(&input, &mut errors);
    let mut tokens = errors.into_compile_errors();
    tokens.extend(expand::expand(&checked));
    tokens
}

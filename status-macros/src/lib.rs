//! The derive macro of [`status-core`](https://docs.rs/status-core), which re-exports it: depend on
//! that crate, not on this one.
//!
//! The macro reads syntax and nothing else: it knows no status and no document. A type goes through
//! three stages, with a model between each pair:
//!
//! ```text
//! parse  ->  model::input  ->  check  ->  model::checked  ->  expand
//! ```
//!
//! A literal goes `parse::attr` -> `check::status` -> `expand::checks` -> `Policy::check_status` in
//! status-core.
//!
//! - `parse` reads the attributes: their keys, their values, the texts of `detail`.
//! - `model` has both models: the type as its author wrote it, and the type whose variants have
//!   their statuses.
//! - `check` applies the rules that need no document.
//! - `expand` writes the impls, and the constants in which the compiler checks each status against
//!   the document. It cannot fail. `checks` writes the constants, `impls` the impls of the traits,
//!   `response` the provided methods, and `respond` the impls for the frameworks.
//! - `error` has every message, a function each, and collects the mistakes of a type. Its modules
//!   follow the subjects. It reads no files.
//! - `suggest` finds the nearest of some names and writes lists of names, for messages.
//! - `document` is the other macro, `document!`. `document::lookup` alone touches the file system.
//!
//! # House rules
//!
//! - **A module names only modules of the stages before its own.** All stages but `expand` name
//!   `error`. `error` names those modules of `parse` that report nothing: `key`, `status` and
//!   `framework`.
//! - **A mistake is reported once, and the rest is expanded.** A type with three mistakes shows
//!   three errors and none that merely follows from them. A mistake suppresses only checks whose
//!   result depends on it.
//! - **Loops instead of iterator chains in the derive.** Every user compiles this crate in a cold
//!   build, and each adaptor and each `collect` adds generic code to it. `find`, `any` and `all`
//!   are fine. For the same reason `first_seen` is written by hand, and functions that accept many
//!   types take `&dyn ToTokens`. `document` is compiled only for its users, and may use all of std.
//! - **Errors and checks have the spans of the user's tokens**, the smallest that are at fault. A
//!   path with such a span resolves in the edition of the user's crate, so it starts from a name
//!   that the expansion imports.

#![allow(
    unreachable_pub,
    reason = "modules share their items with `pub`; the crate exports only macros"
)]

mod check;
#[cfg(feature = "document")]
mod document;
mod error;
mod expand;
mod first_seen;
mod model;
mod parse;
#[cfg(test)]
mod robustness;
mod suggest;

use proc_macro::TokenStream;
use syn::DeriveInput;

/// Implements `HttpStatus` and `Mapped`: maps a type onto the statuses of a document. The compiler
/// rejects a status that the document does not define.
///
/// The documentation of `status-core` describes the attribute.
#[proc_macro_derive(HttpStatus, attributes(status))]
pub fn http_status(input: TokenStream) -> TokenStream {
    derive(input.into()).into()
}

/// The implementation of `document!` of `status-core`, which passes the path of that crate and a
/// semicolon before the arguments.
#[cfg(feature = "document")]
#[doc(hidden)]
#[proc_macro]
pub fn document(input: TokenStream) -> TokenStream {
    document::document(input.into()).into()
}

fn derive(input: proc_macro2::TokenStream) -> proc_macro2::TokenStream {
    let input = match parse(input) {
        Ok(input) => input,
        Err(error) => {
            let mut errors = error::ErrorList::default();
            errors.push(error);
            return errors.into_item();
        }
    };
    let mut errors = error::Errors::default();
    let input = model::input::Input::from_syn(&input, &mut errors);
    let checked = check::check(&input, &mut errors);
    let mut tokens = errors.into_compile_errors();
    tokens.extend(expand::expand(&checked));
    tokens
}

fn parse(input: proc_macro2::TokenStream) -> syn::Result<DeriveInput> {
    syn::parse2(input.clone())
        .or_else(|error| syn::parse2(parse::raw::with_raw_names(input)).map_err(|_| error))
}

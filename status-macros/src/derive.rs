//! `#[derive(HttpStatus)]`: its stages, from the tokens of a type to those of its impls.
//!
//! The derive reads syntax and nothing else: it knows no status and no document. A type goes
//! through three stages, with a model between each pair:
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

use proc_macro2::TokenStream;
use syn::DeriveInput;

use crate::{
    check,
    error::{ErrorList, Errors},
    expand,
    model::input::Input,
    parse::raw,
};

/// Returns the impls of a type, and its mistakes.
pub fn derive(input: TokenStream) -> TokenStream {
    let input = match parse(input) {
        Ok(input) => input,
        Err(error) => {
            let mut errors = ErrorList::default();
            errors.push(error);
            return errors.into_item();
        }
    };
    let mut errors = Errors::default();
    let input = Input::from_syn(&input, &mut errors);
    let checked = check::check(&input, &mut errors);
    let mut tokens = errors.into_compile_errors();
    tokens.extend(expand::expand(&checked));
    tokens
}

fn parse(input: TokenStream) -> syn::Result<DeriveInput> {
    syn::parse2(input.clone())
        .or_else(|error| syn::parse2(raw::with_raw_names(input)).map_err(|_| error))
}

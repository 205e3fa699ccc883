//! The derive macro of [`status-core`](https://docs.rs/status-core), which re-exports it: depend on that
//! crate, not on this one.
//!
//! The macro reads syntax and nothing else: it knows no status and no document. A type goes through three
//! stages, with a model of its own between each two of them:
//!
//! ```text
//! parse  ->  model::input  ->  check  ->  model::checked  ->  expand
//! ```
//!
//! - `parse` reads the attributes: their keys, their values, the texts of `detail`.
//! - `model` has both models: the type as its author wrote it, and the type whose variants have their
//!   statuses.
//! - `check` applies the rules that need no document.
//! - `expand` writes the impls, and the constants in which the compiler checks each status against the
//!   document. It cannot fail.
//! - `error` has every message, a function each, and collects the mistakes of a type. Its modules follow the
//!   subjects. It reads no files.
//! - `suggest` finds the nearest of some names and writes lists of names, for messages.
//! - `document` is the other macro, `document!`. `document::lookup` alone touches the file system.
//!
//! # House rules
//!
//! - **A module names only modules of the stages before its own.** `error` may be named by all stages but
//!   `expand`, and names the modules of `parse` that report nothing: `key`, `status`, `framework`, `tokens`.
//! - **A mistake is reported once, and the rest is expanded.** A type with three mistakes shows three errors
//!   and none that merely follows from them. Where a mistake leaves something in doubt, the stages after it
//!   make no judgement of it.
//! - **Loops, not iterator adaptors, in the derive.** Each adaptor and each `collect` is one more generic
//!   instance, and every user's cold build compiles this crate without optimization. A `for` loop that pushes
//!   costs a fraction of it. For the same reason `first_seen` is written by hand, functions that are called
//!   with many types take `&dyn ToTokens`, and nothing here uses a regular expression or a hash map. `find`,
//!   `any` and `all` are fine. `document` is compiled only for who uses it, and may use all of them.
//! - **Spans are those of the user's tokens**, the smallest that is at fault.

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
    let mut errors = error::Errors::default();
    let input = model::input::Input::from_syn(&input, &mut errors);
    let checked = check::check(&input, &mut errors);
    let mut tokens = errors.into_compile_errors();
    tokens.extend(expand::expand(&checked));
    tokens
}

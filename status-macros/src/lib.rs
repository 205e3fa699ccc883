//! The derive macro of [`status-core`](https://docs.rs/status-core), which re-exports it: depend on
//! that crate, not on this one.
//!
//! The module `derive` describes the modules and their rules.

#![allow(
    unreachable_pub,
    reason = "modules share their items with `pub`; the crate exports only macros"
)]

mod check;
mod derive;
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

#[doc = include_str!("../reference.md")]
#[proc_macro_derive(HttpStatus, attributes(status))]
pub fn http_status(input: TokenStream) -> TokenStream {
    derive::derive(input.into()).into()
}

/// The implementation of `document!` of `status-core`, which passes the path of that crate and a
/// semicolon before the arguments.
#[cfg(feature = "document")]
#[doc(hidden)]
#[proc_macro]
pub fn document(input: TokenStream) -> TokenStream {
    document::document(input.into()).into()
}

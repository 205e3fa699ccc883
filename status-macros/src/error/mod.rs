//! Every message of the macro, a function each, and the collector. The first line states what is
//! wrong; the `help:` lines state what to write.

pub mod attr;
#[cfg(feature = "document")]
pub mod document;
pub mod key;
pub mod response;
pub mod status;
#[cfg(test)]
mod tests;
pub mod unknown;

use std::fmt::Display;

use proc_macro2::{Ident, TokenStream, TokenTree};
use quote::{ToTokens, quote};
use syn::Error;

/// The mistakes of a type, in the order of the source.
#[derive(Default)]
pub struct Errors {
    on_type: ErrorList,
    on_variants: Vec<ErrorList>,
}

impl Errors {
    /// The mistakes in the attributes of the type.
    pub fn on_type(&mut self) -> &mut ErrorList {
        &mut self.on_type
    }

    /// The mistakes in a variant; a struct counts as one variant.
    pub fn on_variant(&mut self, index: usize) -> &mut ErrorList {
        while self.on_variants.len() <= index {
            self.on_variants.push(ErrorList::default());
        }
        &mut self.on_variants[index]
    }

    /// All of them, as an item.
    pub fn into_compile_errors(self) -> TokenStream {
        let mut all = self.on_type;
        for errors in self.on_variants {
            all.tokens.extend(errors.tokens);
        }
        all.into_item()
    }
}

/// Mistakes, in the order in which they were found.
#[derive(Default)]
pub struct ErrorList {
    tokens: TokenStream,
}

impl ErrorList {
    pub fn push(&mut self, error: Error) {
        push_compile_errors(&mut self.tokens, error);
    }

    pub fn is_empty(&self) -> bool {
        self.tokens.is_empty()
    }

    /// The mistakes as an item, or nothing if there are none.
    pub fn into_item(self) -> TokenStream {
        if self.is_empty() {
            return TokenStream::new();
        }
        let block = self.into_block();
        quote!(const _: () = #block;)
    }

    /// The mistakes as a block, which has the type that its place requires.
    pub fn into_block(self) -> TokenStream {
        let tokens = self.tokens;
        quote!({ extern crate core as __core; #tokens })
    }
}

/// Appends what [`Error::into_compile_error`] makes, with `__core` in place of `::core`. The tokens
/// have the spans of the user's crate, and in one of edition 2015 `::core` would be a module of
/// that crate.
fn push_compile_errors(tokens: &mut TokenStream, error: Error) {
    let mut is_start = true;
    for token in error.into_compile_error() {
        match token {
            TokenTree::Punct(_) if is_start => {}
            TokenTree::Ident(core) if is_start => {
                is_start = false;
                Ident::new("__core", core.span()).to_tokens(tokens);
            }
            other => {
                is_start = matches!(other, TokenTree::Group(_));
                other.to_tokens(tokens);
            }
        }
    }
}

fn error(at: impl ToTokens, text: impl Display) -> Error {
    error_at(&at, &text)
}

/// Not generic, so that it is compiled once.
fn error_at(at: &dyn ToTokens, text: &dyn Display) -> Error {
    Error::new_spanned(at, text)
}

//! Every message of the macro, a function each, and the collector. The first line says what is wrong; the
//! `help:` lines say what to write.

pub mod attr;
#[cfg(feature = "document")]
pub mod document;
pub mod key;
pub mod response;
pub mod status;

use std::fmt::Display;

use proc_macro2::TokenStream;
use quote::ToTokens;
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

    /// The mistakes in a variant; a struct is its own only one.
    pub fn on_variant(&mut self, index: usize) -> &mut ErrorList {
        while self.on_variants.len() <= index {
            self.on_variants.push(ErrorList::default());
        }
        &mut self.on_variants[index]
    }

    pub fn is_empty(&self) -> bool {
        self.on_type.is_empty() && self.on_variants.iter().all(ErrorList::is_empty)
    }

    pub fn into_compile_errors(self) -> TokenStream {
        let mut tokens = self.on_type.into_compile_errors();
        for errors in self.on_variants {
            tokens.extend(errors.into_compile_errors());
        }
        tokens
    }
}

/// Mistakes in one place of the source.
#[derive(Default)]
pub struct ErrorList {
    tokens: TokenStream,
}

impl ErrorList {
    pub fn push(&mut self, error: Error) {
        self.tokens.extend(error.into_compile_error());
    }

    pub fn is_empty(&self) -> bool {
        self.tokens.is_empty()
    }

    pub fn into_compile_errors(self) -> TokenStream {
        self.tokens
    }
}

fn error(at: impl ToTokens, text: impl Display) -> Error {
    error_at(&at, &text)
}

/// Not generic, so that it is compiled once.
fn error_at(at: &dyn ToTokens, text: &dyn Display) -> Error {
    Error::new_spanned(at, text)
}

//! The arguments of `document!(..)`.

use proc_macro2::{Ident, TokenStream, TokenTree};
use status_document::{Operation, Wanted};
use syn::{
    Lit, LitStr, Token,
    ext::IdentExt,
    parse::{ParseStream, Parser},
};

use super::{
    key::{KEYS, METHODS, RANGES},
    lookup::File,
};
use crate::{
    error::{self, ErrorList},
    parse::tokens::{is_at_end, rest_of_item},
};

/// The arguments as they were written, with the literals for the spans of mistakes.
pub struct Args {
    /// `$crate`, as the macro of `status-core` passes it.
    pub krate: TokenTree,
    pub file: LitStr,
    pub name: Option<LitStr>,
    pub section: Option<LitStr>,
    pub column: Option<LitStr>,
    /// The id of the operation, or its path.
    pub operation: Option<LitStr>,
    pub wanted: Wanted,
}

impl Args {
    /// Parses the arguments. Returns `None` if they name no file, with the mistakes in `errors`.
    pub fn from_tokens(input: TokenStream, errors: &mut ErrorList) -> Option<Self> {
        let parse = |input: ParseStream| {
            let krate: TokenTree = input.parse()?;
            input.parse::<Token![;]>()?;
            let mut args = Self::from_file(krate, file(input)?);
            while !input.is_empty() {
                if let Err(error) = args.item(input) {
                    errors.push(error);
                }
                rest_of_item(input)?;
                if !input.is_empty() {
                    input.parse::<Token![,]>()?;
                }
            }
            Ok(args)
        };
        match parse.parse2(input) {
            Ok(args) => Some(args),
            Err(error) => {
                errors.push(error);
                None
            }
        }
    }

    fn from_file(krate: TokenTree, file: LitStr) -> Self {
        Self {
            krate,
            file,
            name: None,
            section: None,
            column: None,
            operation: None,
            wanted: Wanted::default(),
        }
    }

    fn item(&mut self, input: ParseStream) -> syn::Result<()> {
        if !input.peek(Ident::peek_any) {
            let token: TokenTree = input.parse()?;
            return Err(error::document::expected_key(&token));
        }
        let key = input.call(Ident::parse_any)?;
        let word = key.unraw().to_string();
        if word == RANGES {
            return self.ranges(&key, input);
        }
        if !KEYS.contains(&word.as_str()) && !METHODS.contains(&word.as_str()) {
            let value = rest_of_item(input)?;
            return Err(error::document::unknown_key(&key, &value));
        }
        let value = text(&key, input)?;
        self.set(&key, &word, value)
    }

    fn ranges(&mut self, key: &Ident, input: ParseStream) -> syn::Result<()> {
        if !is_at_end(input) {
            return Err(error::document::ranges_with_value(&rest_of_item(input)?));
        }
        if std::mem::replace(&mut self.wanted.ranges, true) {
            return Err(error::document::second_key(key));
        }
        Ok(())
    }

    fn set(&mut self, key: &Ident, word: &str, value: LitStr) -> syn::Result<()> {
        let text = value.value();
        if text.trim().is_empty() {
            return Err(error::document::empty_text(&value, word));
        }
        let is_duplicate = match word {
            "name" => self.name.replace(value).is_some(),
            "section" => {
                self.wanted.section = Some(text);
                self.section.replace(value).is_some()
            }
            "column" => {
                self.wanted.column = Some(text);
                self.column.replace(value).is_some()
            }
            _ => {
                if let Some(before) = &self.wanted.operation {
                    return Err(error::document::second_operation(key, before));
                }
                self.wanted.operation = Some(operation(word, text));
                self.operation = Some(value);
                false
            }
        };
        if is_duplicate {
            Err(error::document::second_key(key))
        } else {
            Ok(())
        }
    }
}

fn operation(word: &str, text: String) -> Operation {
    match word {
        "operation" => Operation::Id(text),
        method => Operation::Path {
            method: method.to_owned(),
            path: text,
        },
    }
}

/// Parses the file, which comes first. `document!()` without one is rejected by status-core.
fn file(input: ParseStream) -> syn::Result<LitStr> {
    let literal = if input.peek(Lit) {
        input.parse()?
    } else {
        None
    };
    match literal {
        Some(Lit::Str(file)) if !file.value().trim().is_empty() => {
            let separated = separator(input).and_then(|()| sound_path(file));
            if separated.is_err() {
                input.parse::<TokenStream>()?;
            }
            separated
        }
        Some(literal) => {
            // A mistake is reported once: the rest is not read.
            input.parse::<TokenStream>()?;
            Err(error::document::expected_file(literal))
        }
        None => {
            let token: TokenTree = input.parse()?;
            input.parse::<TokenStream>()?;
            Err(error::document::expected_file(token))
        }
    }
}

/// Parses the comma after the file, if anything follows.
fn separator(input: ParseStream) -> syn::Result<()> {
    if is_at_end(input) {
        input.parse::<Option<Token![,]>>()?;
        return Ok(());
    }
    Err(no_comma(input.parse()?))
}

fn no_comma(next: TokenTree) -> syn::Error {
    match next {
        TokenTree::Punct(punct) if punct.as_char() == ';' => error::document::semicolon(punct),
        next => error::attr::expected_comma(next),
    }
}

/// Checks that a path leads to the same file on every system.
fn sound_path(file: LitStr) -> syn::Result<LitStr> {
    // An absolute path is refused later, with the path to write in its place.
    if file.value().contains('\\') && !File::new(file.value()).is_absolute() {
        return Err(error::document::backslash(&file));
    }
    without_suffix(file)
}

fn without_suffix(text: LitStr) -> syn::Result<LitStr> {
    if text.suffix().is_empty() {
        Ok(text)
    } else {
        Err(error::document::suffix(&text))
    }
}

/// Parses the `= "text"` of a key.
fn text(key: &Ident, input: ParseStream) -> syn::Result<LitStr> {
    if input.parse::<Option<Token![=]>>()?.is_none() {
        return Err(error::document::expected_text(key, key));
    }
    if is_at_end(input) {
        return Err(error::document::expected_text(key, key));
    }
    match input.parse::<Option<Lit>>() {
        Ok(Some(Lit::Str(text))) if is_at_end(input) => without_suffix(text),
        Ok(Some(Lit::Str(_))) if input.peek(Token![;]) => Err(no_comma(input.parse()?)),
        Ok(Some(literal)) => Err(error::document::expected_text(key, literal)),
        _ => {
            let value = rest_of_item(input)?;
            Err(error::document::expected_text(key, value))
        }
    }
}

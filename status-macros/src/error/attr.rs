//! Mistakes in an attribute as a whole, and in the item that it is on.

use proc_macro2::{Ident, TokenTree};
use quote::ToTokens;
use syn::{Attribute, Error, Expr, ext::IdentExt};

use super::error;
use crate::parse::key::Place;

/// `#[status]`, `#[status()]`.
pub fn empty_attribute(attr: &Attribute, place: Place) -> Error {
    error(
        attr,
        format!("`#[status]` requires arguments\n\n{}", form(place)),
    )
}

/// `#[status = 404]`.
pub fn name_value_attribute(attr: &Attribute, value: &Expr, place: Place) -> Error {
    let help = match value {
        Expr::Lit(_) | Expr::Path(_) if place.has_status() => {
            let value = value.to_token_stream();
            format!("help: write `#[status({value})]`")
        }
        _ => form(place).to_owned(),
    };
    error(
        attr,
        format!("expected the arguments of `#[status(..)]` in parentheses\n\n{help}"),
    )
}

/// `404 409`.
pub fn expected_comma(at: TokenTree) -> Error {
    let text = format!("unexpected `{at}`\n\nhelp: write a comma before it, or remove it");
    error(at, text)
}

/// The help that shows the form of an attribute on an item.
pub fn form(place: Place) -> &'static str {
    match place {
        Place::Enum => "help: on an enum, write `#[status(document = NAT)]` or another key",
        Place::Struct => "help: on a struct, write `#[status(404)]`",
        Place::Variant => "help: on a variant, write `#[status(404)]`",
        Place::Field => {
            "help: on a field, write `#[status(header = \"retry-after\")]`, `member`, `code`, \
             `instance`, `one_of(402, 502)` or `transparent`\n\
             help: everything else is written above the variant, or above the struct"
        }
        Place::Parameter => {
            "help: a generic parameter has no `#[status(..)]`; write it above the type"
        }
    }
}

/// `#[derive(HttpStatus)] union`.
pub fn union(name: &Ident) -> Error {
    error(
        name,
        format!(
            "`HttpStatus` cannot be derived for the union `{}`\n\n\
             help: use an enum: a union does not record which of its fields is in use",
            name.unraw()
        ),
    )
}

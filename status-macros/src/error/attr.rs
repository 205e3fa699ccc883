//! Mistakes in an attribute as a whole, and in what it stands on.

use proc_macro2::{Ident, TokenTree};
use quote::ToTokens;
use syn::{Attribute, Error, Expr, ext::IdentExt};

use super::error;
use crate::parse::key::Place;

pub fn empty_attribute(attr: &Attribute, place: Place) -> Error {
    error(
        attr,
        format!("this attribute says nothing\n\n{}", form(place)),
    )
}

pub fn name_value_attribute(attr: &Attribute, value: &Expr, place: Place) -> Error {
    let text = match place {
        Place::Struct | Place::Variant => {
            let value = value.to_token_stream();
            format!("the code stands in parentheses\n\nhelp: write `#[status({value})]`")
        }
        Place::Enum | Place::Field | Place::Parameter => {
            format!(
                "what this attribute says stands in parentheses\n\n{}",
                form(place)
            )
        }
    };
    error(attr, text)
}

pub fn expected_comma(at: TokenTree) -> Error {
    let text = format!("unexpected `{at}`\n\nhelp: write a comma before it, or leave it out");
    error(at, text)
}

pub fn form(place: Place) -> &'static str {
    match place {
        Place::Enum => "help: on an enum, write `#[status(document = NAT)]` or another key",
        Place::Struct => "help: on a struct, write `#[status(404)]`",
        Place::Variant => "help: on a variant, write `#[status(404)]`",
        Place::Field => {
            "help: on a field, write `#[status(header = \"retry-after\")]`; all else stands above the variant, or above the struct"
        }
        Place::Parameter => "help: a parameter takes none: write it above the type",
    }
}

pub fn union(name: &Ident) -> Error {
    error(
        name,
        format!(
            "`HttpStatus` is for enums and structs, and `{}` is a union\n\n\
             help: a union does not know which of its fields it holds; make it an enum",
            name.unraw()
        ),
    )
}

//! Mistakes in the keys of the attribute, and in the values of those that a type has.

use proc_macro2::{Ident, Span, TokenStream, TokenTree};
use syn::{Error, Expr, LitStr};

use super::{attr::form, error};
use crate::{
    parse::{
        framework::{FRAMEWORKS, Framework},
        key::{KEYS, Key, KeyName, Place},
        tokens::consists_of,
    },
    suggest::list,
};

pub fn unknown_key(key: &Ident, place: Place, value: &[TokenTree]) -> Error {
    let word = key.to_string();
    let takes = format!("{place} takes {}", keys_of(place));
    let help = if let Some(meant) = Key::suggestion_for(&word) {
        format!("did you mean `{}`?", meant.word)
    } else if let Some(code) = code_in(value) {
        format!("a code stands by itself: `#[status({code})]`")
    } else if value.is_empty() && place.has_status() && consists_of(&word, is_word) {
        let capitals = in_capitals(&word);
        format!("{takes}\nhelp: if it is the name of a code, write `{capitals}`")
    } else {
        takes
    };
    error(key, format!("unknown key `{key}`\n\nhelp: {help}"))
}

/// The code in `= 404` or `= "404"`.
fn code_in(value: &[TokenTree]) -> Option<u16> {
    match value {
        [_, TokenTree::Literal(code)] => code.to_string().trim_matches('"').parse().ok(),
        _ => None,
    }
}

fn is_word(c: char) -> bool {
    c.is_ascii_alphabetic() || c == '_'
}

/// `NOT_FOUND` from `not_found` or `NotFound`.
fn in_capitals(word: &str) -> String {
    let mut capitals = String::new();
    for c in word.chars() {
        if c.is_uppercase() && !capitals.is_empty() && !word.contains('_') {
            capitals.push('_');
        }
        capitals.push(c);
    }
    capitals.to_uppercase()
}

/// All that may stand in a place.
fn keys_of(place: Place) -> String {
    let mut words = Vec::new();
    for key in KEYS {
        if key.places.contains(&place) && key.name != KeyName::Transparent {
            words.push(format!("`{}`", key.word));
        }
    }
    if place.has_status() {
        format!("a code or `transparent`, and beside it {}", list(&words))
    } else {
        list(&words)
    }
}

pub fn misplaced_key(key: &Ident, known: &Key, place: Place) -> Error {
    let written = known.form;
    let help = match (place, known.belongs_on_type()) {
        (Place::Field, false) | (Place::Parameter, _) => form(place).to_owned(),
        (Place::Struct, _) => {
            "help: a struct answers one code: write it, `#[status(404)]`".to_owned()
        }
        (_, true) => format!("help: write `#[status({written})]` above the type"),
        (_, false) => format!("help: write `#[status({written})]` above the variant"),
    };
    error(
        key,
        format!(
            "`{key}` belongs on {}, not on {place}\n\n{help}",
            known.home()
        ),
    )
}

pub fn second_key(key: &Ident) -> Error {
    error(
        key,
        format!("`{key}` is there already\n\nhelp: keep one of them"),
    )
}

pub fn expected_value(key: &Ident, known: &Key) -> Error {
    error(
        key,
        format!("`{key}` wants a value\n\nhelp: write `{}`", known.form),
    )
}

pub fn unexpected_value(at: TokenStream, key: &Ident) -> Error {
    error(
        at,
        format!("`{key}` takes no value\n\nhelp: write `{key}` alone"),
    )
}

pub fn expected_equals(at: Option<TokenTree>, known: &Key) -> Error {
    error(at, format!("expected `=`\n\nhelp: write `{}`", known.form))
}

pub fn expected_text(at: &Expr, known: &Key) -> Error {
    error(
        at,
        format!("expected a text in quotes\n\nhelp: write `{}`", known.form),
    )
}

const EXPECTED_DOCUMENT: &str = "expected the path of a `Document`";

const DOCUMENT_FORM: &str = "write `document = NAT`, after `use status_core::documents::NAT`";

pub fn expected_document(at: &Expr, unquoted: Option<&str>) -> Error {
    let help = match unquoted {
        Some(path) => format!("write `document = {path}`, without quotes"),
        None => DOCUMENT_FORM.to_owned(),
    };
    error(at, format!("{EXPECTED_DOCUMENT}\n\nhelp: {help}"))
}

/// `file` is what goes into the parentheses of `document!`.
pub fn expected_document_of_file(at: &Expr, file: &str) -> Error {
    let read = format!(
        "read it into a static of its own: `static ERRORS: Document = status_core::document!({file});`"
    );
    error(
        at,
        format!("{EXPECTED_DOCUMENT}\n\nhelp: {read}\nhelp: then write `document = ERRORS`"),
    )
}

pub fn expected_document_at(span: Span) -> Error {
    let union = "for several documents, name their `Document::union`";
    Error::new(
        span,
        format!("{EXPECTED_DOCUMENT}\n\nhelp: {DOCUMENT_FORM}\nhelp: {union}"),
    )
}

const EXPECTED_CRATE: &str = "expected the path of the crate `status_core`";

const CRATE_FORM: &str = "write `crate = acme::status_core`";

pub fn expected_crate(at: &Expr, unquoted: Option<&str>) -> Error {
    let help = match unquoted {
        Some(path) => format!("write `crate = {path}`, without quotes"),
        None => CRATE_FORM.to_owned(),
    };
    error(at, format!("{EXPECTED_CRATE}\n\nhelp: {help}"))
}

pub fn expected_crate_at(span: Span) -> Error {
    Error::new(span, format!("{EXPECTED_CRATE}\n\nhelp: {CRATE_FORM}"))
}

pub fn unexpected_beside_except(at: &TokenTree) -> Error {
    error(
        at,
        format!(
            "unexpected `{at}`\n\nhelp: `exhaustive(except(407, 505))` is all that stands in these parentheses"
        ),
    )
}

pub fn expected_except(at: Option<&TokenTree>, parens: Span) -> Error {
    Error::new(
        at.map_or(parens, TokenTree::span),
        "expected `except`\n\nhelp: write `exhaustive`, or `exhaustive(except(407, 505))`",
    )
}

pub fn no_address(at: &LitStr) -> Error {
    error(
        at,
        "expected the address that the codes are described under\n\n\
         help: write `problems = \"https://api.acme.com/problems/\"`\n\
         help: clients then find the code `gateway_not_found` at `https://api.acme.com/problems/gateway_not_found`",
    )
}

pub fn address_without_end(at: &LitStr, address: &str) -> Error {
    error(
        at,
        format!(
            "the code is put right behind this address: `{address}gateway_not_found`\n\n\
             help: end it with `/` or `#`: `problems = \"{address}/\"`"
        ),
    )
}

pub fn no_framework(key: &Ident) -> Error {
    error(
        key,
        format!(
            "`respond` names no framework\n\n\
             help: name those that the type is returned in: {}\n\
             help: for hyper, tower and `respond::Answer`, write `respond` alone",
            frameworks()
        ),
    )
}

pub fn expected_frameworks(at: TokenStream) -> Error {
    error(at, frameworks_form())
}

pub fn expected_frameworks_at(span: Span) -> Error {
    Error::new(span, frameworks_form())
}

fn frameworks_form() -> String {
    format!(
        "expected the names of frameworks\n\nhelp: write `respond(axum)`; the frameworks are {}",
        frameworks()
    )
}

pub fn unknown_framework(word: &Ident) -> Error {
    let help = match Framework::suggestion_for(&word.to_string()) {
        Some(meant) => format!("did you mean `{}`?", meant.word),
        None => format!(
            "the frameworks are {}\nhelp: for any other, write `respond` alone and make a response of `respond::Answer`",
            frameworks()
        ),
    };
    error(word, format!("unknown framework `{word}`\n\nhelp: {help}"))
}

/// All frameworks, as a list.
fn frameworks() -> String {
    let mut words = Vec::new();
    for framework in FRAMEWORKS {
        words.push(format!("`{}`", framework.word));
    }
    list(&words)
}

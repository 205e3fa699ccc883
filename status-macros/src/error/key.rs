//! Mistakes in the keys of the attribute, and in the values of the keys of a type.

use proc_macro2::{Ident, Span, TokenStream, TokenTree};
use quote::ToTokens;
use syn::{Error, Expr, LitStr};

use super::{attr::form, error};
use crate::{
    parse::{
        framework::{FRAMEWORKS, Framework},
        key::{Key, KeyName, Place},
        style::CASES,
    },
    suggest::{list, nearest},
};

/// `default = 500` on a variant.
pub fn misplaced_key(key: &Ident, known: &Key, place: Place) -> Error {
    let written = known.form;
    let help = match (place, known.belongs_on_type()) {
        (Place::Parameter, _) => form(place).to_owned(),
        (_, _) if known.belongs_on_field() => {
            format!("help: write `#[status({written})]` above the field")
        }
        (Place::Field, false) => {
            format!("help: write `#[status({written})]` above the variant, or above the struct")
        }
        (Place::Enum, _) if known.name == KeyName::Code => {
            "help: write `#[status(code = \"gateway_not_found\")]` above the variant\n\
             help: to make codes of the variants' names, write `#[status(codes(rename_all = \"snake_case\"))]`"
                .to_owned()
        }
        (Place::Enum, _) if known.name == KeyName::Undocumented => {
            "help: write `#[status(418, undocumented = \"..\")]` above the variant\n\
             help: or, for a default, `#[status(default(418, undocumented = \"..\"))]`"
                .to_owned()
        }
        (Place::Struct, true) => "help: a struct has one status: write `#[status(404)]`".to_owned(),
        (Place::Struct, false) => format!("help: a struct has no variants: remove `{key}`"),
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

/// `expose, expose`.
pub fn second_key(key: &Ident) -> Error {
    error(key, format!("duplicate `{key}`\n\nhelp: keep one of them"))
}

/// `code`, `code =`.
pub fn expected_value(key: &Ident, known: &Key) -> Error {
    error(
        key,
        format!("`{key}` requires a value\n\nhelp: write `{}`", known.form),
    )
}

/// `strict = true`.
pub fn unexpected_value(at: TokenStream, key: &Ident) -> Error {
    error(
        at,
        format!("`{key}` takes no value\n\nhelp: write `{key}` alone"),
    )
}

/// `code "gone"`.
pub fn expected_equals(at: Option<TokenTree>, known: &Key) -> Error {
    error(at, format!("expected `=`\n\nhelp: write `{}`", known.form))
}

/// `detail = 5`.
pub fn expected_text(at: &Expr, known: &Key) -> Error {
    error(
        at,
        format!("expected a string\n\nhelp: write `{}`", known.form),
    )
}

const EXPECTED_DOCUMENT: &str = "expected the path of a `Document`";

const DOCUMENT_FORM: &str = "write `document = NAT`, after `use status_core::documents::NAT`";

/// `document = 5`, `document = "NAT"`.
pub fn expected_document(at: &Expr, unquoted: Option<&str>) -> Error {
    let help = match unquoted {
        Some(path) => format!("write `document = {path}`, without quotes"),
        None => DOCUMENT_FORM.to_owned(),
    };
    error(at, format!("{EXPECTED_DOCUMENT}\n\nhelp: {help}"))
}

/// `document = &NAT`.
pub fn reference_to_document(at: &dyn ToTokens, path: &str) -> Error {
    error(
        at,
        format!("{EXPECTED_DOCUMENT}\n\nhelp: write `document = {path}`, without `&`"),
    )
}

/// `document = "docs/errors.md"`. `file` is the argument that `document!` takes.
pub fn expected_document_of_file(at: &Expr, file: &str) -> Error {
    let read = format!(
        "read it into a static: `static ERRORS: Document = status_core::document!({file});`"
    );
    error(
        at,
        format!("{EXPECTED_DOCUMENT}\n\nhelp: {read}\nhelp: then write `document = ERRORS`"),
    )
}

/// `document = [A, B]`.
pub fn expected_document_at(span: Span) -> Error {
    let union = "to combine documents, name a static that is their `Document::union`";
    Error::new(
        span,
        format!("{EXPECTED_DOCUMENT}\n\nhelp: {DOCUMENT_FORM}\nhelp: {union}"),
    )
}

const EXPECTED_CRATE: &str = "expected the path of the crate `status_core`";

const CRATE_FORM: &str = "write `crate = acme::status_core`";

/// `crate = 5`, `crate = "acme"`.
pub fn expected_crate(at: &Expr, unquoted: Option<&str>) -> Error {
    let help = match unquoted {
        Some(path) => format!("write `crate = {path}`, without quotes"),
        None => CRATE_FORM.to_owned(),
    };
    error(at, format!("{EXPECTED_CRATE}\n\nhelp: {help}"))
}

/// `crate = =`.
pub fn expected_crate_at(span: Span) -> Error {
    Error::new(span, format!("{EXPECTED_CRATE}\n\nhelp: {CRATE_FORM}"))
}

/// `exhaustive(except(407), x)`.
pub fn unexpected_after_except(at: &TokenTree) -> Error {
    error(
        at,
        format!(
            "unexpected `{at}`\n\nhelp: `exhaustive` takes `except` only: `exhaustive(except(407, 505))`"
        ),
    )
}

/// `exhaustive(407)`.
pub fn expected_except(at: Option<&TokenTree>, parens: Span) -> Error {
    Error::new(
        at.map_or(parens, TokenTree::span),
        "expected `except`\n\nhelp: write `exhaustive`, or `exhaustive(except(407, 505))`",
    )
}

/// `problems = "no address"`.
pub fn no_address(at: &LitStr) -> Error {
    error(
        at,
        "expected the address that codes are appended to\n\n\
         help: write `problems = \"https://api.acme.com/problems/\"`\n\
         help: the code `gateway_not_found` is then described at \
         `https://api.acme.com/problems/gateway_not_found`",
    )
}

/// `problems = "https://api.acme.com/problems"`.
pub fn address_without_end(at: &LitStr, address: &str) -> Error {
    error(
        at,
        format!(
            "expected `/` or `#` at the end of the address, since codes are appended to it: \
             `{address}gateway_not_found`\n\n\
             help: write `problems = \"{address}/\"`"
        ),
    )
}

/// `respond()`.
pub fn no_framework(key: &Ident) -> Error {
    error(
        key,
        format!(
            "`respond()` requires a framework\n\n\
             help: name those that return the type: {}\n\
             help: for any other framework, write `respond` alone and convert a `respond::ErrorResponse`",
            frameworks()
        ),
    )
}

/// `respond = axum`.
pub fn expected_frameworks(at: TokenStream) -> Error {
    error(at, frameworks_form())
}

/// `respond(5)`.
pub fn expected_frameworks_at(span: Span) -> Error {
    Error::new(span, frameworks_form())
}

fn frameworks_form() -> String {
    format!(
        "expected the names of frameworks\n\nhelp: write `respond(axum)`; the frameworks are {}",
        frameworks()
    )
}

/// `respond(axun)`.
pub fn unknown_framework(word: &Ident) -> Error {
    let help = match Framework::suggestion_for(&word.to_string()) {
        Some(meant) => format!("did you mean `{}`?", meant.word),
        None => format!(
            "the frameworks are {}\n\
             help: for any other, write `respond` alone and convert a `respond::ErrorResponse`",
            frameworks()
        ),
    };
    error(word, format!("unknown framework `{word}`\n\nhelp: {help}"))
}

fn frameworks() -> String {
    let mut words = Vec::new();
    for framework in FRAMEWORKS {
        words.push(format!("`{}`", framework.word));
    }
    list(&words)
}

const EXPECTED_FORMAT: &str = "expected the path of a type that implements `respond::Format`";

/// `format = 5`, `format = "AcmeErrors"`.
pub fn expected_format(at: &dyn ToTokens, unquoted: Option<&str>) -> Error {
    let help = match unquoted {
        Some(path) => format!("write `format = {path}`, without quotes"),
        None => "write `format = AcmeErrors`".to_owned(),
    };
    error(at, format!("{EXPECTED_FORMAT}\n\nhelp: {help}"))
}

/// `format = AcmeErrors::new()`, `format = AcmeErrors {}`.
pub fn format_is_no_value(at: &dyn ToTokens, name: &str) -> Error {
    error(
        at,
        format!(
            "expected a type, found a value\n\nhelp: write `format = {name}`: a format has no value"
        ),
    )
}

const CODES_FORM: &str = "expected `rename_all` or `prefix`, with a string\n\n\
     help: write `codes(rename_all = \"snake_case\")`\n\
     help: or, with a prefix, `codes(rename_all = \"SCREAMING_SNAKE_CASE\", prefix = \"M_\")`";

/// `codes`, `codes()`, `codes(prefix)`.
pub fn codes_form(at: &Ident) -> Error {
    error(at, CODES_FORM)
}

/// `codes(5)`.
pub fn codes_form_at(span: Span) -> Error {
    Error::new(span, CODES_FORM)
}

/// `codes(rename = "..")`.
pub fn unknown_code_style(word: &Ident) -> Error {
    let known = ["rename_all", "prefix"];
    let written = word.to_string();
    let is_begun = |known: &&str| written.len() > 2 && known.starts_with(&written);
    let meant = known.into_iter().find(is_begun);
    let help = match meant.or_else(|| nearest(&written, &known)) {
        Some(meant) => format!("did you mean `{meant}`?"),
        None => "`codes` accepts `rename_all` and `prefix`".to_owned(),
    };
    error(word, format!("unknown argument `{word}`\n\nhelp: {help}"))
}

/// `codes(rename_all = "snake")`.
pub fn unknown_case(text: &LitStr) -> Error {
    let (mut names, mut quoted) = (Vec::new(), Vec::new());
    for (name, _) in CASES {
        names.push(*name);
        quoted.push(format!("`{name}`"));
    }
    let written = text.value();
    let help = match nearest(&written, &names) {
        Some(meant) => format!("did you mean `{meant}`?"),
        None => format!("the conventions are {}", list(&quoted)),
    };
    error(
        text,
        format!("unknown convention `{written}`\n\nhelp: {help}"),
    )
}

//! Every message of the macro, a function each, and the collector. The first line says what is wrong; the
//! `help:` lines say what to write.

use std::fmt::Display;

use proc_macro2::{Ident, Span, TokenStream, TokenTree};
use quote::ToTokens;
use syn::{Attribute, Error, Expr, LitFloat, ext::IdentExt};

use crate::{
    code::Code,
    key::{KEYS, Key, Place},
};

/// The mistakes of a type, to be reported together and in the order of the source.
#[derive(Default)]
pub(crate) struct Errors {
    errors: Vec<(usize, Error)>,
    at: usize,
}

impl Errors {
    /// Says where in the source the next mistakes are: 0 is the type, then come the variants.
    pub(crate) fn at(&mut self, place: usize) {
        self.at = place;
    }

    pub(crate) fn push(&mut self, error: Error) {
        self.errors.push((self.at, error));
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.errors.is_empty()
    }

    pub(crate) fn into_compile_errors(mut self) -> TokenStream {
        self.errors.sort_by_key(|(at, _)| *at);
        self.errors
            .into_iter()
            .map(|(_, error)| error.into_compile_error())
            .collect()
    }
}

fn error(at: impl ToTokens, text: impl Display) -> Error {
    Error::new_spanned(at, text)
}

// The attribute as a whole.

pub(crate) fn empty_attribute(attr: &Attribute, place: Place) -> Error {
    error(
        attr,
        format!("this attribute says nothing\n\n{}", form(place)),
    )
}

pub(crate) fn name_value_attribute(attr: &Attribute, value: &Expr, place: Place) -> Error {
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

pub(crate) fn expected_comma(at: impl ToTokens) -> Error {
    let text = format!(
        "unexpected `{}`\n\nhelp: write a comma before it, or leave it out",
        at.to_token_stream()
    );
    error(at, text)
}

fn form(place: Place) -> &'static str {
    match place {
        Place::Enum => "help: on an enum, write `#[status(document = NAT)]` or another key",
        Place::Struct => "help: on a struct, write `#[status(404)]`",
        Place::Variant => "help: on a variant, write `#[status(404)]`",
        Place::Field => "help: a field takes none: write it above the variant, or above the struct",
        Place::Parameter => "help: a parameter takes none: write it above the type",
    }
}

// Codes.

const EXPECTED_CODE: &str =
    "expected a status code\n\nhelp: write `404`, `NOT_FOUND`, or the path of a `StatusCode`";

pub(crate) fn expected_code(at: impl ToTokens) -> Error {
    error(at, EXPECTED_CODE)
}

pub(crate) fn expected_code_at(span: Span) -> Error {
    Error::new(span, EXPECTED_CODE)
}

pub(crate) fn no_status_code(at: impl ToTokens, code: &str) -> Error {
    error(at, format!("{code} is no HTTP status code (100-599)"))
}

pub(crate) fn quoted_code(at: impl ToTokens, code: &str) -> Error {
    error(
        at,
        format!("a status code is written without quotes\n\nhelp: write `{code}`"),
    )
}

pub(crate) fn suffixed_code(at: impl ToTokens, digits: &str) -> Error {
    error(
        at,
        format!("a status code is written without a suffix\n\nhelp: write `{digits}`"),
    )
}

pub(crate) fn fractional_code(float: &LitFloat) -> Error {
    let whole = match float.base10_parse::<f64>() {
        Ok(value) if (100.0..1000.0).contains(&value) => format!("{:.0}", value.trunc()),
        _ => "404".to_owned(),
    };
    error(
        float,
        format!("a status code is a whole number\n\nhelp: write `{whole}`"),
    )
}

pub(crate) fn second_code(second: &Code, first: &Code) -> Error {
    error(
        second,
        format!(
            "the code is `{first}` already, and which of two counts is never guessed\n\n\
             help: keep one of them"
        ),
    )
}

pub(crate) fn second_exception(code: &Code) -> Error {
    error(
        code,
        format!("`{code}` is there already\n\nhelp: leave it out"),
    )
}

pub(crate) fn misplaced_code(code: &Code, place: Place) -> Error {
    let text = format!("a code belongs on a variant, not on {place}");
    let help = match (place, code) {
        (Place::Field | Place::Parameter, _) => {
            return error(code, format!("{text}\n\n{}", form(place)));
        }
        (_, Code::Number(..)) => {
            format!("for the variants without a code of their own, write `default = {code}`")
        }
        _ => format!(
            "if it is a code, for the variants without one of their own, write `default = {code}`\n\
             help: if it is a document, write `document = {code}`"
        ),
    };
    error(code, format!("{text}\n\nhelp: {help}"))
}

pub(crate) fn no_code(variant: &Ident, type_name: &str) -> Error {
    error(
        variant,
        format!(
            "`{type_name}::{}` has no status code\n\n\
             help: write `#[status(..)]` above it, with a code or `transparent`\n\
             help: or give all such variants one: `#[status(default = 500)]` on `{type_name}`",
            variant.unraw()
        ),
    )
}

pub(crate) fn no_code_on_struct(name: &Ident) -> Error {
    error(
        name,
        format!(
            "`{}` has no status code\n\n\
             help: write `#[status(..)]` above it, with a code or `transparent`",
            name.unraw()
        ),
    )
}

// Keys.

pub(crate) fn unknown_key(key: &Ident, place: Place, value: &[TokenTree]) -> Error {
    let word = key.to_string();
    let takes = format!("{place} takes {}", keys_of(place));
    let help = if let Some(meant) = Key::meant_by(&word) {
        format!("did you mean `{}`?", meant.word)
    } else if let Some(code) = code_in(value) {
        format!("a code stands by itself: `#[status({code})]`")
    } else if value.is_empty() && place.has_answer() && word.chars().all(is_word) {
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
        capitals.extend(c.to_uppercase());
    }
    capitals
}

pub(crate) fn misplaced_key(key: &Ident, known: &Key, place: Place) -> Error {
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

pub(crate) fn second_key(key: &Ident) -> Error {
    error(
        key,
        format!("`{key}` is there already\n\nhelp: keep one of them"),
    )
}

pub(crate) fn expected_value(key: &Ident, known: &Key) -> Error {
    error(
        key,
        format!("`{key}` wants a value\n\nhelp: write `{}`", known.form),
    )
}

pub(crate) fn unexpected_value(at: impl ToTokens, key: &Ident) -> Error {
    error(
        at,
        format!("`{key}` takes no value\n\nhelp: write `{key}` alone"),
    )
}

pub(crate) fn expected_equals(at: impl ToTokens, known: &Key) -> Error {
    error(at, format!("expected `=`\n\nhelp: write `{}`", known.form))
}

const EXPECTED_DOCUMENT: &str = "expected the path of a `Document`";
const DOCUMENT_FORM: &str = "write `document = NAT`, after `use status_core::documents::NAT`";

pub(crate) fn expected_document(at: impl ToTokens, unquoted: Option<&str>) -> Error {
    let help = match unquoted {
        Some(path) => format!("write `document = {path}`, without quotes"),
        None => DOCUMENT_FORM.to_owned(),
    };
    error(at, format!("{EXPECTED_DOCUMENT}\n\nhelp: {help}"))
}

pub(crate) fn expected_document_at(span: Span) -> Error {
    let union = "for several documents, name their `Document::union`";
    Error::new(
        span,
        format!("{EXPECTED_DOCUMENT}\n\nhelp: {DOCUMENT_FORM}\nhelp: {union}"),
    )
}

const EXPECTED_CRATE: &str = "expected the path of the crate `status_core`";
const CRATE_FORM: &str = "write `crate = acme::status_core`";

pub(crate) fn expected_crate(at: impl ToTokens, unquoted: Option<&str>) -> Error {
    let help = match unquoted {
        Some(path) => format!("write `crate = {path}`, without quotes"),
        None => CRATE_FORM.to_owned(),
    };
    error(at, format!("{EXPECTED_CRATE}\n\nhelp: {help}"))
}

pub(crate) fn expected_crate_at(span: Span) -> Error {
    Error::new(span, format!("{EXPECTED_CRATE}\n\nhelp: {CRATE_FORM}"))
}

pub(crate) fn unexpected_beside_except(at: &TokenTree) -> Error {
    error(
        at,
        format!(
            "unexpected `{at}`\n\nhelp: `exhaustive(except(407, 505))` is all that stands in these parentheses"
        ),
    )
}

pub(crate) fn expected_except(at: Option<&TokenTree>, parens: Span) -> Error {
    Error::new(
        at.map_or(parens, TokenTree::span),
        "expected `except`\n\nhelp: write `exhaustive`, or `exhaustive(except(407, 505))`",
    )
}

// What goes together, and what does not.

pub(crate) fn no_reason(at: impl ToTokens) -> Error {
    error(
        at,
        "`undocumented` wants a reason\n\n\
         help: say why it is answered, for the one who finds it: `undocumented = \"..\"`",
    )
}

pub(crate) fn reason_is_no_string(at: impl ToTokens) -> Error {
    error(
        at,
        "the reason is a text in quotes\n\nhelp: write `undocumented = \"..\"`",
    )
}

pub(crate) fn undocumented_what(key: &Ident) -> Error {
    error(
        key,
        "`undocumented` goes with a code or with `transparent`\n\n\
         help: write `#[status(418, undocumented = \"..\")]`",
    )
}

pub(crate) fn transparent_with_code(key: &Ident, code: &Code) -> Error {
    error(
        key,
        format!(
            "`transparent` answers what the field answers, yet `{code}` is there too\n\n\
             help: keep one of them"
        ),
    )
}

pub(crate) fn transparent_fields(key: &Ident, name: &str, fields: usize) -> Error {
    let has = match fields {
        0 => "none".to_owned(),
        _ => fields.to_string(),
    };
    error(
        key,
        format!(
            "`transparent` answers what the one field answers, and `{name}` has {has}\n\n\
             help: give `{name}` a code, or a single field whose type implements `HttpStatus`"
        ),
    )
}

pub(crate) fn union(name: &Ident) -> Error {
    error(
        name,
        format!(
            "`HttpStatus` is for enums and structs, and `{}` is a union\n\n\
             help: a union does not know which of its fields it holds; make it an enum",
            name.unraw()
        ),
    )
}

/// All that may stand in a place, as a list.
fn keys_of(place: Place) -> String {
    let mut names: Vec<String> = KEYS
        .iter()
        .filter(|key| key.places.contains(&place))
        .map(|key| format!("`{}`", key.word))
        .collect();
    if place.has_answer() {
        names.insert(0, "a code".to_owned());
    }
    match names.split_last() {
        Some((last, rest)) if !rest.is_empty() => format!("{} and {last}", rest.join(", ")),
        Some((only, _)) => only.clone(),
        None => "nothing".to_owned(),
    }
}

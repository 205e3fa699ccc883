//! Mistakes in a status, and in which of them a variant has.

use proc_macro2::{Ident, Span};
use quote::ToTokens;
use syn::{Error, LitFloat, LitInt, LitStr, ext::IdentExt};

use super::{attr::form, error};
use crate::parse::{key::Place, status::Status};

const EXPECTED_STATUS: &str =
    "expected a status code\n\nhelp: write `404`, `NOT_FOUND`, or the path of a `StatusCode`";

pub fn expected_status(at: &dyn ToTokens) -> Error {
    error(at, EXPECTED_STATUS)
}

pub fn expected_status_at(span: Span) -> Error {
    Error::new(span, EXPECTED_STATUS)
}

pub fn no_status_code(at: &dyn ToTokens, code: &str) -> Error {
    error(at, format!("{code} is no HTTP status code (100-599)"))
}

pub fn quoted_status(at: &LitStr, code: &str) -> Error {
    error(
        at,
        format!("a status code is written without quotes\n\nhelp: write `{code}`"),
    )
}

pub fn suffixed_status(at: &LitInt, digits: &str) -> Error {
    error(
        at,
        format!("a status code is written without a suffix\n\nhelp: write `{digits}`"),
    )
}

pub fn fractional_status(float: &LitFloat) -> Error {
    let whole = match float.base10_digits().parse::<f64>() {
        Ok(value @ 100.0..1000.0) => format!("{:.0}", value.trunc()),
        _ => "404".to_owned(),
    };
    error(
        float,
        format!("a status code is a whole number\n\nhelp: write `{whole}`"),
    )
}

pub fn second_status(second: &Status, first: &Status) -> Error {
    error(
        second,
        format!(
            "the code is `{first}` already, and which of two counts is never guessed\n\n\
             help: keep one of them"
        ),
    )
}

pub fn second_exception(code: &Status) -> Error {
    error(
        code,
        format!("`{code}` is there already\n\nhelp: leave it out"),
    )
}

pub fn misplaced_status(code: &Status, place: Place) -> Error {
    let text = format!("a code belongs on a variant, not on {place}");
    let help = match (place, code) {
        (Place::Field | Place::Parameter, _) => {
            return error(code, format!("{text}\n\n{}", form(place)));
        }
        (_, Status::Number(..)) => {
            format!("for the variants without a code of their own, write `default = {code}`")
        }
        _ => format!(
            "if it is a code, for the variants without one of their own, write `default = {code}`\n\
             help: if it is a document, write `document = {code}`"
        ),
    };
    error(code, format!("{text}\n\nhelp: {help}"))
}

pub fn missing_status(variant: &Ident, type_name: &str) -> Error {
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

pub fn missing_status_of_struct(name: &Ident) -> Error {
    error(
        name,
        format!(
            "`{}` has no status code\n\n\
             help: write `#[status(..)]` above it, with a code or `transparent`",
            name.unraw()
        ),
    )
}

pub fn transparent_with_status(key: &Ident, code: &Status) -> Error {
    error(
        key,
        format!(
            "`transparent` answers what the field answers, yet `{code}` is there too\n\n\
             help: keep one of them"
        ),
    )
}

pub fn transparent_fields(key: &Ident, name: &str, fields: usize) -> Error {
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

pub fn no_reason(at: &Ident) -> Error {
    error(
        at,
        "`undocumented` wants a reason\n\n\
         help: say why it is answered, for the one who finds it: `undocumented = \"..\"`",
    )
}

pub fn reason_is_no_string(at: &dyn ToTokens) -> Error {
    error(
        at,
        "the reason is a text in quotes\n\nhelp: write `undocumented = \"..\"`",
    )
}

pub fn undocumented_alone(key: &Ident) -> Error {
    error(
        key,
        "`undocumented` goes with a code or with `transparent`\n\n\
         help: write `#[status(418, undocumented = \"..\")]`",
    )
}

//! Errors in a status, and in the source of a variant's status.

use proc_macro2::{Ident, Span};
use quote::ToTokens;
use syn::{Error, LitFloat, LitInt, LitStr, Type, ext::IdentExt};

use super::{attr::form, error};
use crate::parse::{key::Place, status::Status};

const EXPECTED_STATUS: &str =
    "expected a status\n\nhelp: write `404`, `NOT_FOUND`, or the path of a `StatusCode`";

/// `#[status(b"x")]`.
pub fn expected_status(at: &dyn ToTokens) -> Error {
    error(at, EXPECTED_STATUS)
}

/// `#[status(default = =)]`.
pub fn expected_status_at(span: Span) -> Error {
    Error::new(span, EXPECTED_STATUS)
}

/// `1200`, `-1`.
pub fn no_status(at: &dyn ToTokens, written: &str) -> Error {
    error(at, format!("{written} is not an HTTP status (100-599)"))
}

/// `4xx`.
pub fn class_of_statuses(at: &LitInt) -> Error {
    error(
        at,
        format!(
            "expected a status, found the class `{at}`\n\nhelp: write each status, such as `404`"
        ),
    )
}

/// `"404"`.
pub fn quoted_status(at: &LitStr, status: &str) -> Error {
    error(
        at,
        format!("expected a status, found a string\n\nhelp: write `{status}`, without quotes"),
    )
}

/// `404u8`.
pub fn suffixed_status(at: &LitInt, digits: &str) -> Error {
    error(
        at,
        format!(
            "unexpected suffix `{}` on a status\n\nhelp: write `{digits}`",
            at.suffix()
        ),
    )
}

/// `404.0`.
pub fn fractional_status(float: &LitFloat) -> Error {
    let whole = match float.base10_digits().parse::<f64>() {
        Ok(value @ 100.0..600.0) => format!("{:.0}", value.trunc()),
        _ => "404".to_owned(),
    };
    error(
        float,
        format!("expected a status, found a floating-point number\n\nhelp: write `{whole}`"),
    )
}

/// `404, 409`.
pub fn second_status(second: &Status, first: &Status) -> Error {
    let text = if second.has_same_spelling(first) {
        format!("duplicate status `{second}`\n\nhelp: remove it")
    } else {
        format!("expected one status, found `{first}` and `{second}`\n\nhelp: keep one of them")
    };
    error(second, text)
}

/// `except(405, 405)`, `one_of(402, 402)`.
pub fn second_in_list(status: &Status) -> Error {
    error(status, format!("duplicate `{status}`\n\nhelp: remove it"))
}

/// A status above a type or a field.
pub fn misplaced_status(status: &Status, place: Place) -> Error {
    let text = format!("a status belongs on a variant, not on {place}");
    let help = match (place, status) {
        (Place::Field | Place::Parameter, _) => {
            return error(status, format!("{text}\n\n{}", form(place)));
        }
        (_, Status::Number(..)) => {
            format!("for the variants without a status of their own, write `default = {status}`")
        }
        _ => format!(
            "if it is a status, for the variants without one of their own, write `default = {status}`\n\
             help: if it is a document, write `document = {status}`"
        ),
    };
    error(status, format!("{text}\n\nhelp: {help}"))
}

/// A variant without an attribute, in a type without a default.
pub fn missing_status(variant: &Ident, type_name: &str) -> Error {
    error(
        variant,
        format!(
            "missing status on `{type_name}::{}`\n\n\
             help: write `#[status(..)]` above it, with a status or `transparent`\n\
             help: or set one for all such variants: `#[status(default = 500)]` on `{type_name}`",
            variant.unraw()
        ),
    )
}

/// A struct without an attribute.
pub fn missing_status_of_struct(name: &Ident) -> Error {
    error(
        name,
        format!(
            "missing status on `{}`\n\n\
             help: write `#[status(..)]` above it, with a status or `transparent`",
            name.unraw()
        ),
    )
}

/// `transparent, 404`.
pub fn transparent_with_status(key: &Ident, status: &Status) -> Error {
    error(
        key,
        format!(
            "`transparent` cannot be combined with the status `{status}`\n\n\
             help: keep `transparent` to forward the field's status, or `{status}` to send that"
        ),
    )
}

/// `transparent` on a variant with no field, or with several.
pub fn transparent_fields(key: &Ident, name: &str, fields: usize) -> Error {
    let has = match fields {
        0 => "none".to_owned(),
        _ => fields.to_string(),
    };
    let help = if fields == 0 {
        format!("give `{name}` a status, or a field whose type implements `HttpStatus`")
    } else {
        "write `#[status(transparent)]` above the field that determines the status".to_owned()
    };
    error(
        key,
        format!("`transparent` requires exactly one field, and `{name}` has {has}\n\nhelp: {help}"),
    )
}

/// `undocumented`, `undocumented = ""`.
pub fn no_reason(at: &Ident) -> Error {
    error(
        at,
        "`undocumented` requires a reason\n\n\
         help: state why the API sends a status that its document does not define: `undocumented = \"..\"`",
    )
}

/// `undocumented = 5`.
pub fn reason_is_no_string(at: &dyn ToTokens) -> Error {
    error(
        at,
        "expected the reason, as a string\n\nhelp: write `undocumented = \"..\"`",
    )
}

/// `undocumented = ".."` and nothing else.
pub fn undocumented_alone(key: &Ident) -> Error {
    error(
        key,
        "`undocumented` requires a status or `transparent`\n\n\
         help: write `#[status(418, undocumented = \"..\")]`",
    )
}

/// `default()`, `default(500, why = "..")`.
pub fn default_form(at: Span) -> Error {
    Error::new(
        at,
        "expected a status, and a reason if the document does not define it\n\n\
         help: write `default = 500`, or `default(507, undocumented = \"..\")`",
    )
}

/// `downcast`, `downcast()`, `downcast(5)`.
pub fn downcast_form(at: &dyn ToTokens) -> Error {
    error(
        at,
        "`downcast` requires the types to look for\n\n\
         help: write `#[status(500, downcast(StoreError, AuthError))]`",
    )
}

/// `downcast(StoreError, StoreError)`.
pub fn second_downcast(ty: &Type) -> Error {
    let text = "duplicate type in `downcast`\n\nhelp: keep one of them";
    error(ty, text)
}

/// `downcast` and no status.
pub fn downcast_alone(key: &Ident) -> Error {
    error(
        key,
        "`downcast` requires a status, for an error in which none of the types is found\n\n\
         help: write `#[status(500, downcast(StoreError))]`",
    )
}

/// `transparent, downcast(..)`.
pub fn transparent_with_downcast(key: &Ident) -> Error {
    error(
        key,
        "`downcast` cannot be combined with `transparent`\n\n\
         help: for an opaque error, write `#[status(500, downcast(StoreError))]`\n\
         help: for an error that implements `HttpStatus`, keep `transparent`",
    )
}

/// `one_of`, `one_of()`, `one_of = 402`.
pub fn one_of_form(key: &Ident) -> Error {
    error(
        key,
        "`one_of` requires the statuses that the field can have\n\nhelp: write `one_of(402, 502)`",
    )
}

/// `one_of(400..=499)`, `except(400..=499)`.
pub fn range_of_statuses(at: Span) -> Error {
    Error::new(
        at,
        "expected single statuses, found a range\n\n\
         help: list each of them, with a comma between two: `402, 502`",
    )
}

/// `downcast` on a variant in which several fields could be the opaque error.
pub fn downcast_fields(key: &Ident, name: &str, fields: usize) -> Error {
    let text = "`downcast` requires exactly one field, or one that is the source";
    let rest = if fields == 0 {
        format!("and `{name}` has none\n\nhelp: give `{name}` a field with the opaque error")
    } else {
        format!(
            "and `{name}` has {fields}\n\n\
             help: call the field of the opaque error `source`, or write `#[from]` or `#[source]` above it"
        )
    };
    error(key, format!("{text}, {rest}"))
}

/// `downcast` on a variant whose field depends on type parameters.
pub fn downcast_in_parameter(key: &Ident) -> Error {
    error(
        key,
        "`downcast` requires a field whose type has no parameters of the error\n\n\
         help: an opaque error is an `anyhow::Error`, an `eyre::Report` or a `Box<dyn Error + Send + Sync>`",
    )
}

/// `transparent` on a second field, or on a field and on its variant.
pub fn second_transparent(key: &Ident) -> Error {
    error(
        key,
        "duplicate `transparent`: only one field can determine the status\n\n\
         help: keep one of them; the other fields are context",
    )
}

/// `one_of` on a second field.
pub fn second_one_of(key: &Ident) -> Error {
    error(
        key,
        "duplicate `one_of`: only one field can determine the status\n\nhelp: keep one of them",
    )
}

/// `one_of` beside `transparent`.
pub fn one_of_with_transparent(key: &Ident) -> Error {
    error(
        key,
        "`one_of` cannot be combined with `transparent`\n\n\
         help: keep `transparent` to forward a field's status, or `one_of` to send that of this field",
    )
}

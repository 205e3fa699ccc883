//! Mistakes in the response of a variant: code, detail and headers.

use proc_macro2::{Ident, TokenStream};
use syn::{Error, Lit, LitStr, ext::IdentExt};

use super::error;
use crate::{
    parse::status::Status,
    suggest::{list, nearest},
};

/// `code = 404`.
pub fn status_as_code(status: &Status) -> Error {
    error(
        status,
        format!(
            "expected a code, found the status `{status}`\n\n\
             help: a code is the name of an error: `code = \"gateway_not_found\"`\n\
             help: write the status without a key: `#[status({status})]`"
        ),
    )
}

/// `code = "GatewayNotFound"`. `nearest` is empty where nothing is near.
pub fn code_spelling(code: &LitStr, nearest: &str) -> Error {
    let help = if nearest.is_empty() {
        "write a code such as `code = \"gateway_not_found\"`".to_owned()
    } else {
        format!("write `code = \"{nearest}\"`")
    };
    error(
        code,
        format!(
            "expected a code in snake case: `a` to `z`, digits, and single `_` between them\n\n\
             help: {help}"
        ),
    )
}

/// A code that another variant has.
pub fn second_code(code: &LitStr, type_name: &Ident, first: Option<&Ident>) -> Error {
    let first = first.map_or_else(String::new, |first| format!("::{}", first.unraw()));
    error(
        code,
        format!(
            "duplicate code \"{}\", which `{}{first}` has\n\n\
             help: give each variant a code of its own, so that clients can distinguish them",
            code.value(),
            type_name.unraw(),
        ),
    )
}

/// `expose, detail = ".."`.
pub fn expose_with_detail(key: &Ident) -> Error {
    error(
        key,
        "`expose` cannot be combined with `detail`\n\n\
         help: keep `expose` to send the error's message, or `detail` to send that text",
    )
}

/// `detail = "no {id"`.
pub fn lone_brace(text: &LitStr, brace: char) -> Error {
    let what = if brace == '{' {
        "unclosed `{`"
    } else {
        "unmatched `}`"
    };
    error(
        text,
        format!("{what}\n\nhelp: to write a brace, double it: `{brace}{brace}`"),
    )
}

/// `detail = "no {}"`.
pub fn unnamed_field(text: &LitStr, fields: &[String]) -> Error {
    let help = match fields.first() {
        Some(field) => format!("write `{{{field}}}`"),
        None => "remove the braces, since there is no field".to_owned(),
    };
    error(
        text,
        format!("missing field name in `{{}}`\n\nhelp: {help}"),
    )
}

/// `detail = "no {id + 1}"`.
pub fn no_field_name(text: &LitStr, written: &str, fields: &[String]) -> Error {
    error(
        text,
        format!(
            "expected a field name in the braces, found `{written}`\n\n{}",
            fields_to_name(fields)
        ),
    )
}

/// `detail = "no {idd}"`. `owner` is the variant or the struct.
pub fn no_field(text: &LitStr, name: &str, owner: &str, fields: &[String]) -> Error {
    let mut names = Vec::new();
    for field in fields {
        names.push(field.as_str());
    }
    let help = match nearest(name, &names) {
        Some(field) => format!("help: did you mean `{field}`?"),
        None => fields_to_name(fields),
    };
    error(text, format!("`{owner}` has no field `{name}`\n\n{help}"))
}

fn fields_to_name(fields: &[String]) -> String {
    if fields.is_empty() {
        return "help: there are no fields; to write a brace, double it: `{{`".to_owned();
    }
    let mut words = Vec::new();
    for field in fields {
        words.push(format!("`{{{field}}}`"));
    }
    format!("help: the fields are {}", list(&words))
}

/// `header`, `header("retry-after")`.
pub fn header_form(key: &Ident, written: TokenStream) -> Error {
    let text = "expected the name of a header and its value\n\n\
                help: write `header(\"retry-after\" = \"120\")`\n\
                help: to send the value of a field, write `#[status(header = \"retry-after\")]` above the field";
    if written.is_empty() {
        error(key, text)
    } else {
        error(written, text)
    }
}

/// `header(..)` on a field.
pub fn field_header_form(written: TokenStream) -> Error {
    error(
        written,
        "expected the name of one header, whose value is the field\n\n\
         help: write `#[status(header = \"retry-after\")]`",
    )
}

/// `header("Retry After" = ..)`. `nearest` is a name that a response can have.
pub fn header_name(at: &LitStr, nearest: Option<&str>) -> Error {
    let help = match nearest {
        Some(name) => format!("write `\"{name}\"`"),
        None => "write a name such as `\"retry-after\"`".to_owned(),
    };
    error(at, format!("invalid name of a header\n\nhelp: {help}"))
}

/// `header("content-length" = ..)`.
pub fn header_of_server(at: &LitStr, name: &str) -> Error {
    error(
        at,
        format!("`{name}` is set by the server\n\nhelp: remove it"),
    )
}

/// `header("x" = "a\nb")`.
pub fn header_value(at: &Lit, value: &str) -> Error {
    let what = match value.chars().find(|c| !matches!(c, ' '..='~' | '\t')) {
        Some(c) => format!("invalid character {c:?} in the value of a header"),
        None => "the value of a header cannot start or end with a space".to_owned(),
    };
    error(
        at,
        format!("{what}\n\nhelp: write visible ASCII, with spaces only in between"),
    )
}

/// A header that the variant sends already.
pub fn second_header(at: &LitStr, name: &str) -> Error {
    error(
        at,
        format!(
            "duplicate header `{name}`\n\n\
             help: keep one of them, or write both values into one, with a comma"
        ),
    )
}

/// `header = ".."` on the field of a transparent variant.
pub fn header_of_transparent_field(key: &Ident) -> Error {
    error(
        key,
        "a field that is forwarded to cannot be a header\n\n\
         help: write the header where the field's type is defined, or `header(..)` above the variant",
    )
}

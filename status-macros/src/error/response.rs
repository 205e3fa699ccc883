//! Mistakes in the response of a variant: code, detail and headers.

use proc_macro2::{Ident, TokenStream};
use quote::ToTokens;
use syn::{Error, Lit, LitStr, ext::IdentExt};

use super::error;
use crate::{
    parse::{key::Place, status::Status, tokens::is_visible, value::LEVELS},
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

/// A code, a title or a name that is empty, or has characters that nobody sees.
pub fn invisible_text(text: &LitStr) -> Error {
    let value = text.value();
    let what = if value.trim().is_empty() {
        "expected a text that is not empty".to_owned()
    } else if value.trim() != value {
        "unexpected space at the start or the end of the text".to_owned()
    } else {
        let is_hidden = |c: &char| !is_visible(&c.to_string()) && *c != ' ';
        let hidden = value.chars().find(is_hidden).unwrap_or_default();
        format!("unexpected character {hidden:?}, which is not visible")
    };
    error(
        text,
        format!("{what}\n\nhelp: write visible characters, with spaces only in between"),
    )
}

/// `code = ".."` on a field.
pub fn code_of_field(key: &Ident) -> Error {
    error(
        key,
        "on a field, `code` takes no value: the field is the code\n\n\
         help: write `#[status(code)]`, or `#[status(code = \"..\")]` above the variant",
    )
}

/// `code = ".."` on a variant that has a field with `code`.
pub fn code_and_field(key: &Ident) -> Error {
    error(
        key,
        "duplicate `code`: the variant has one\n\nhelp: keep one of them",
    )
}

/// `code` or `instance` on a second field.
pub fn second_field_key(key: &Ident) -> Error {
    error(
        key,
        format!("duplicate `{key}`: only one field can have it\n\nhelp: keep one of them"),
    )
}

/// A code that another variant has with the same status.
pub fn second_code(
    at: &dyn ToTokens,
    code: &str,
    type_name: &Ident,
    first: Option<&Ident>,
) -> Error {
    let name = first.map_or_else(String::new, |first| first.unraw().to_string());
    error(
        at,
        format!(
            "duplicate code \"{code}\", which `{}::{name}` has with the same status\n\n\
             help: give each variant a code of its own, so that clients can distinguish them\n\
             help: if both mean the same to clients, write `same_as = {name}`",
            type_name.unraw(),
        ),
    )
}

/// `same_as` without `code`.
pub fn same_as_alone(key: &Ident, other: &Ident) -> Error {
    error(
        key,
        format!(
            "`same_as` requires the status and the `code` that both variants have\n\n\
             help: write `#[status(500, code = \"..\", same_as = {other})]`"
        ),
    )
}

/// `same_as = 5`, `same_as = "Database"`, `same_as = Error::Database`.
pub fn expected_variant(at: &dyn ToTokens, name: Option<&str>) -> Error {
    let help = match name {
        // No variant can have this name.
        Some("Self") | None => "write `same_as = Database`".to_owned(),
        Some(name) => format!("write `same_as = {name}`"),
    };
    error(
        at,
        format!("expected the name of a variant\n\nhelp: {help}"),
    )
}

/// `same_as = Databse`.
pub fn unknown_variant(at: &Ident, type_name: &Ident, names: &[&str]) -> Error {
    let written = at.unraw().to_string();
    let help = match nearest(&written, names) {
        Some(meant) => format!("did you mean `{meant}`?"),
        None => {
            let quoted: Vec<String> = names.iter().map(|name| format!("`{name}`")).collect();
            format!("the variants are {}", list(&quoted))
        }
    };
    let name = type_name.unraw();
    error(
        at,
        format!("`{name}` has no variant `{written}`\n\nhelp: {help}"),
    )
}

/// `same_as` with the variant itself.
pub fn same_as_itself(at: &Ident) -> Error {
    error(
        at,
        "`same_as` names the variant that it is on\n\nhelp: name the other variant with the same code",
    )
}

/// `same_as` with a variant whose own `same_as` leads back.
pub fn same_as_in_a_circle(at: &Ident) -> Error {
    error(
        at,
        format!(
            "the `same_as` of `{at}` leads back to this variant\n\nhelp: remove it from one of them"
        ),
    )
}

/// `same_as` with a variant that has another code, or none.
pub fn same_as_another_code(
    at: &Ident,
    type_name: &Ident,
    other: Option<&str>,
    own: &str,
) -> Error {
    let has = match other {
        Some(code) => format!("has the code \"{code}\", not \"{own}\""),
        None => "has no code of its own".to_owned(),
    };
    error(
        at,
        format!(
            "`{}::{}` {has}\n\nhelp: `same_as` is for a variant with the same code and the same status",
            type_name.unraw(),
            at.unraw(),
        ),
    )
}

/// `log = "verbose"`.
pub fn unknown_level(at: &LitStr, written: &str) -> Error {
    let (mut names, mut quoted) = (Vec::new(), Vec::new());
    for (name, _) in LEVELS {
        names.push(*name);
        quoted.push(format!("`{name}`"));
    }
    // `warning`, `err`.
    let lower = written.to_lowercase();
    let is_alike = |name: &&str| {
        lower.len() > 2 && (lower.starts_with(*name) || name.starts_with(lower.as_str()))
    };
    let meant = names.iter().copied().find(is_alike);
    let help = match meant.or_else(|| nearest(written, &names)) {
        Some(meant) => format!("did you mean `{meant}`?"),
        None => format!("the levels are {}", list(&quoted)),
    };
    error(at, format!("unknown level `{written}`\n\nhelp: {help}"))
}

/// A member without a name, on a field without one.
pub fn unnamed_member(key: &Ident) -> Error {
    error(
        key,
        "missing name of the member, since the field has none\n\n\
         help: write `#[status(member = \"errors\")]`",
    )
}

/// A second member with the same name.
pub fn second_member(at: &dyn ToTokens, name: &str) -> Error {
    error(
        at,
        format!("duplicate member `{name}`\n\nhelp: give each member a name of its own"),
    )
}

/// `header("x" = "y")` above an enum.
pub fn header_without_status(key: &Ident) -> Error {
    error(
        key,
        "expected the status that the headers belong to\n\n\
         help: on an enum, write `header(503, \"retry-after\" = \"10\")`, for every response with that status\n\
         help: for the responses of one variant, write `header(..)` above it",
    )
}

/// `header(503, ..)` on a variant.
pub fn header_status(status: &Status, place: Place) -> Error {
    error(
        status,
        format!(
            "a header for a status belongs on the type, not on {place}\n\n\
             help: above the variant, write `header(\"retry-after\" = \"10\")`\n\
             help: for every response with {status}, write `header({status}, ..)` above the type"
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

/// `header`, `header("retry-after")`, `header(503)`.
pub fn header_form(key: &Ident, written: TokenStream, place: Place) -> Error {
    let text = if place == Place::Enum {
        "expected a status, the name of a header and its value\n\n\
         help: write `header(503, \"retry-after\" = \"10\")`, for every response with that status"
    } else {
        "expected the name of a header and its value\n\n\
         help: write `header(\"retry-after\" = \"120\")`\n\
         help: to send the value of a field, write `#[status(header = \"retry-after\")]` above the field"
    };
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

/// `header("retry-afer" = ..)`.
pub fn misspelled_header(at: &LitStr, meant: &str) -> Error {
    error(
        at,
        format!(
            "unknown header `{}`\n\nhelp: did you mean `{meant}`?",
            at.value()
        ),
    )
}

/// `header("content-length" = ..)`.
pub fn header_of_server(at: &LitStr, name: &str) -> Error {
    error(
        at,
        format!("`{name}` is set by the server\n\nhelp: remove it"),
    )
}

/// `header("content-type" = ..)`.
pub fn header_of_format(at: &LitStr, name: &str) -> Error {
    error(
        at,
        format!(
            "`{name}` is set by the format, which writes the body\n\n\
             help: remove it, and implement `respond::Format` for a type of yours: `format = AcmeErrors`"
        ),
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

/// `header(503, ..), header(503, ..)`.
pub fn second_header_status(status: &Status) -> Error {
    error(
        status,
        format!(
            "duplicate headers for {status}\n\nhelp: write all of them in one `header({status}, ..)`"
        ),
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

/// `header = ".."`, `member`, `code` or `instance` on the field that is forwarded to.
pub fn key_of_forwarded_field(key: &Ident) -> Error {
    let what = match key.to_string().as_str() {
        "header" => "a header",
        "member" => "a member",
        "code" => "the code",
        _ => "the instance",
    };
    let help = if key == "header" {
        "write the header where the field's type is defined, or `header(..)` above the variant"
            .to_owned()
    } else {
        format!("write `{key}` where the field's type is defined, or on another field")
    };
    error(
        key,
        format!("a field that is forwarded to cannot be {what}\n\nhelp: {help}"),
    )
}

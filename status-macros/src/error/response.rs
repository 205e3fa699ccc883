//! Mistakes in what a variant says of its response: code, detail and headers.

use proc_macro2::{Ident, TokenStream};
use syn::{Error, LitStr, ext::IdentExt};

use super::error;
use crate::{
    parse::{status::Status, tokens::consists_of},
    suggest::{list, nearest},
};

pub fn status_as_code(code: &Status) -> Error {
    error(
        code,
        format!(
            "`code` is the word by which clients tell a problem: `code = \"gateway_not_found\"`\n\n\
             help: a status code stands by itself: `#[status({code})]`"
        ),
    )
}

pub fn code_spelling(code: &LitStr, nearest: &str) -> Error {
    let help = if nearest.is_empty() {
        "write a word such as `gateway_not_found`".to_owned()
    } else {
        format!("write `code = \"{nearest}\"`")
    };
    error(
        code,
        format!(
            "a problem's code is in lower snake case: letters `a` to `z`, digits, and single `_` between them\n\n\
             help: {help}"
        ),
    )
}

pub fn second_code(code: &LitStr, type_name: &Ident, first: Option<&Ident>) -> Error {
    let first = first.map_or_else(String::new, |first| format!("::{}", first.unraw()));
    error(
        code,
        format!(
            "\"{}\" is the code of `{}{first}` already, and clients could not tell the two apart\n\n\
             help: give this one a code of its own, or none",
            code.value(),
            type_name.unraw(),
        ),
    )
}

pub fn expose_beside_detail(key: &Ident) -> Error {
    error(
        key,
        "`detail` is what clients are told, so there is nothing to expose\n\nhelp: keep one of them",
    )
}

pub fn lone_brace(text: &LitStr, brace: char) -> Error {
    let what = if brace == '{' {
        "`{` opens the name of a field, and nothing closes it"
    } else {
        "`}` closes nothing"
    };
    error(
        text,
        format!(
            "{what}\n\nhelp: a brace that belongs to the text is written twice: `{brace}{brace}`"
        ),
    )
}

pub fn unnamed_field(text: &LitStr, fields: &[String]) -> Error {
    let help = match fields.first() {
        Some(field) => format!("write `{{{field}}}`"),
        None => "leave the braces out: there is no field".to_owned(),
    };
    error(text, format!("`{{}}` names no field\n\nhelp: {help}"))
}

pub fn no_field_name(text: &LitStr, written: &str, fields: &[String]) -> Error {
    error(
        text,
        format!(
            "`{written}` is no field's name, and nothing else can stand in the braces\n\n{}",
            fields_to_name(fields)
        ),
    )
}

pub fn no_field(
    text: &LitStr,
    name: &str,
    type_name: &Ident,
    variant: Option<&str>,
    fields: &[String],
) -> Error {
    let variant = variant.map_or_else(String::new, |variant| format!("::{variant}"));
    let mut names = Vec::new();
    for field in fields {
        names.push(field.as_str());
    }
    let help = match nearest(name, &names) {
        Some(field) => format!("help: did you mean `{field}`?"),
        None => fields_to_name(fields),
    };
    error(
        text,
        format!(
            "`{}{variant}` has no field `{name}`\n\n{help}",
            type_name.unraw()
        ),
    )
}

fn fields_to_name(fields: &[String]) -> String {
    if fields.is_empty() {
        return "help: it has no fields; a brace that belongs to the text is written twice: `{{`"
            .to_owned();
    }
    let mut words = Vec::new();
    for field in fields {
        words.push(format!("`{{{field}}}`"));
    }
    format!("help: its fields are {}", list(&words))
}

pub fn header_form(key: &Ident, written: TokenStream) -> Error {
    let form = "help: write `header(\"retry-after\" = \"120\")`, a name and its value\n\
                help: a field that has the value says so itself: `#[status(header = \"retry-after\")]` above the field";
    let text = format!("expected a header and its value\n\n{form}");
    if written.is_empty() {
        error(key, text)
    } else {
        error(written, text)
    }
}

pub fn field_header_form(written: TokenStream) -> Error {
    error(
        written,
        "a field is the value of its header, so that it has no other\n\n\
         help: on a field, write `#[status(header = \"retry-after\")]`",
    )
}

pub fn header_name(at: &LitStr, name: &str) -> Error {
    let mut nearest = String::new();
    for c in name.trim_end_matches(':').chars() {
        nearest.push(if matches!(c, ' ' | '_') { '-' } else { c });
    }
    let is_name = consists_of(&nearest, |c| c.is_ascii_alphanumeric() || c == '-');
    let help = if is_name && !nearest.is_empty() {
        &nearest
    } else {
        "retry-after"
    };
    error(
        at,
        format!("no header can have this name\n\nhelp: write a name such as `\"{help}\"`"),
    )
}

pub fn header_of_the_server(at: &LitStr, name: &str) -> Error {
    error(
        at,
        format!(
            "`{name}` is for the server to say, which knows how it sends the body\n\nhelp: leave it out"
        ),
    )
}

pub fn header_value(at: &syn::Lit, value: &str) -> Error {
    let what = match value.chars().find(|c| !matches!(c, ' '..='~' | '\t')) {
        Some(c) => format!("{c:?} cannot stand in a header"),
        None => "a header's value neither begins nor ends with a space".to_owned(),
    };
    error(
        at,
        format!("{what}\n\nhelp: write visible ASCII, with spaces in between"),
    )
}

pub fn second_header(at: &LitStr, name: &str) -> Error {
    error(
        at,
        format!(
            "`{name}` is there already\n\nhelp: keep one of them, or write the values into one, with a comma"
        ),
    )
}

pub fn header_of_transparent_field(key: &Ident) -> Error {
    error(
        key,
        "this field answers for the variant, with headers of its own\n\n\
         help: write the header where its type is defined, or `header(..)` above the variant",
    )
}

//! The messages of `document!(..)`. What is wrong with a file is told in the words of `status-document`.

use std::io;

use proc_macro2::{Ident, Span, TokenStream, TokenTree};
use quote::ToTokens;
use status_document::Operation;
use syn::{Error, LitStr};

use super::error;
use crate::{
    document::{
        key::{KEYS, METHODS, RANGES},
        lookup::Unreadable,
    },
    suggest::{list, nearest},
};

const FORM: &str = "help: write `document!(\"docs/errors.md\")`, with a path from the folder that has the crate's Cargo.toml";

pub fn nothing(at: Span) -> Error {
    Error::new(
        at,
        format!("`document!` reads a file, and none is named\n\n{FORM}"),
    )
}

pub fn expected_file(at: impl ToTokens) -> Error {
    error(
        at,
        format!("expected the path of a file, as a string literal\n\n{FORM}"),
    )
}

pub fn expected_key(token: &TokenTree) -> Error {
    error(
        token,
        format!(
            "unexpected `{token}`\n\nhelp: after the file come {}",
            keys()
        ),
    )
}

pub fn unknown_key(key: &Ident, value: &TokenStream) -> Error {
    let word = key.to_string().to_lowercase();
    let known: Vec<&str> = KEYS.into_iter().chain(METHODS).chain([RANGES]).collect();
    let help = match nearest(&word, &known) {
        Some(known) if value.is_empty() && known != RANGES => {
            format!("did you mean `{known} = \"..\"`?")
        }
        Some(known) => format!("did you mean `{known}`?"),
        None => format!("after the file come {}", keys()),
    };
    error(key, format!("unknown key `{key}`\n\nhelp: {help}"))
}

fn keys() -> String {
    "`section = \"..\"`, `column = \"..\"`, `name = \"..\"`, `ranges`, and for OpenAPI `operation = \"..\"` or a method and its path: `get = \"/..\"`"
        .to_owned()
}

pub fn key_twice(key: &Ident) -> Error {
    error(
        key,
        format!("`{key}` is there twice\n\nhelp: leave one of the two out"),
    )
}

pub fn second_operation(key: &Ident, before: &Operation) -> Error {
    let before = match before {
        Operation::Id(id) => format!("operation = \"{id}\""),
        Operation::Path { method, path } => format!("{method} = \"{path}\""),
        _ => "operation".to_owned(),
    };
    error(
        key,
        format!(
            "`{before}` names the operation already\n\nhelp: leave one of the two out; for both operations, write a document each and join them with `Document::union`"
        ),
    )
}

pub fn expected_text(key: &Ident, at: impl ToTokens) -> Error {
    error(
        at,
        format!("`{key}` wants a text\n\nhelp: write `{key} = \"..\"`"),
    )
}

pub fn empty_text(value: &LitStr, word: &str) -> Error {
    let of_what = match word {
        "name" => "the document's name",
        "section" => "the text of a heading",
        "column" => "the text over a column",
        "operation" => "an `operationId`",
        _ => "the path of an operation",
    };
    error(
        value,
        format!("`{word}` is empty\n\nhelp: write {of_what}, or leave it out"),
    )
}

pub fn ranges_with_value(value: &TokenStream) -> Error {
    error(value, "`ranges` stands by itself\n\nhelp: write `ranges`")
}

pub fn fault(at: &LitStr, fault: &status_document::Error) -> Error {
    let mut text = fault.message.clone();
    for (at, help) in fault.help.iter().enumerate() {
        text.push_str(if at == 0 { "\n\nhelp: " } else { "\nhelp: " });
        text.push_str(help);
    }
    error(at, text)
}

pub fn unreadable_file(written: &LitStr, name: &str, found: &Unreadable) -> Error {
    let what = match found.reason.kind() {
        io::ErrorKind::NotFound => format!("there is no file `{name}`"),
        io::ErrorKind::IsADirectory => format!("`{name}` is a folder"),
        _ => format!("`{name}` cannot be read: {}", found.reason),
    };
    let help = if let Some(nearest) = &found.nearest {
        format!("did you mean `{nearest}`?")
    } else if found.readable.is_empty() {
        "the path is taken from the folder that has the crate's Cargo.toml".to_owned()
    } else {
        let files: Vec<String> = found
            .readable
            .iter()
            .map(|path| format!("`{path}`"))
            .collect();
        format!("name a file that is there: {}", list(&files))
    };
    error(written, format!("{what}\n\nhelp: {help}"))
}

/// A backslash separates names on Windows alone.
pub fn backslash(file: &LitStr) -> Error {
    let path = file.value().replace('\\', "/");
    error(
        file,
        format!(
            "this path works on Windows alone\n\nhelp: write `/` between the names: `\"{path}\"`"
        ),
    )
}

pub fn suffix(text: &LitStr) -> Error {
    let what = format!("unexpected suffix `{}`", text.suffix());
    error(
        text,
        format!("{what}\n\nhelp: write the text alone: `{:?}`", text.value()),
    )
}

pub fn semicolon(at: impl ToTokens) -> Error {
    error(at, "unexpected `;`\n\nhelp: write a comma in its place")
}

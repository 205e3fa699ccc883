//! Mistakes in `document!(..)`. Messages about the text of a file are those of `status-document`.

use std::io;

use proc_macro2::{Ident, TokenStream, TokenTree};
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

const FORM: &str = "help: write `document!(\"docs/errors.md\")`, with a path relative to the folder of the crate's Cargo.toml";

/// `document!(ERRORS)`.
pub fn expected_file(at: impl ToTokens) -> Error {
    error(
        at,
        format!("expected the path of a file, as a string literal\n\n{FORM}"),
    )
}

/// `document!("docs/errors.md", "x")`.
pub fn expected_key(token: &TokenTree) -> Error {
    error(
        token,
        format!("unexpected `{token}`\n\nhelp: the keys are {}", keys()),
    )
}

/// `sectoin = ".."`.
pub fn unknown_key(key: &Ident, value: &TokenStream) -> Error {
    let word = key.to_string().to_lowercase();
    let known: Vec<&str> = KEYS.into_iter().chain(METHODS).chain([RANGES]).collect();
    let help = match nearest(&word, &known) {
        Some(known) if value.is_empty() && known != RANGES => {
            format!("did you mean `{known} = \"..\"`?")
        }
        Some(known) => format!("did you mean `{known}`?"),
        None => format!("the keys are {}", keys()),
    };
    error(key, format!("unknown key `{key}`\n\nhelp: {help}"))
}

fn keys() -> String {
    "`section = \"..\"`, `column = \"..\"`, `name = \"..\"`, `ranges`, and for OpenAPI `operation = \"..\"` or a method and its path: `get = \"/..\"`"
        .to_owned()
}

/// `ranges, ranges`.
pub fn second_key(key: &Ident) -> Error {
    error(key, format!("duplicate `{key}`\n\nhelp: keep one of them"))
}

/// `operation = "a", operation = "b"`.
pub fn second_operation(key: &Ident, before: &Operation) -> Error {
    let before = match before {
        Operation::Id(id) => format!("operation = \"{id}\""),
        Operation::Path { method, path } => format!("{method} = \"{path}\""),
        _ => "operation".to_owned(),
    };
    error(
        key,
        format!(
            "duplicate operation, after `{before}`\n\n\
             help: keep one of them; for both, write two documents and join them with `Document::union`"
        ),
    )
}

/// `section`, `section = 5`.
pub fn expected_text(key: &Ident, at: impl ToTokens) -> Error {
    error(
        at,
        format!("`{key}` requires a string\n\nhelp: write `{key} = \"..\"`"),
    )
}

/// `section = ""`.
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
        format!("`{word}` is empty\n\nhelp: write {of_what}, or remove the key"),
    )
}

/// `ranges = true`.
pub fn ranges_with_value(value: &TokenStream) -> Error {
    error(
        value,
        "`ranges` takes no value\n\nhelp: write `ranges` alone",
    )
}

/// A file that `status-document` cannot read as a document.
pub fn fault(at: &LitStr, fault: &status_document::Error) -> Error {
    let mut text = fault.message.clone();
    for (at, help) in fault.help.iter().enumerate() {
        text.push_str(if at == 0 { "\n\nhelp: " } else { "\nhelp: " });
        text.push_str(help);
    }
    error(at, text)
}

/// A path that leads to no file, or to one that cannot be opened.
pub fn unreadable_file(written: &LitStr, name: &str, found: &Unreadable) -> Error {
    let what = match found.reason.kind() {
        io::ErrorKind::NotFound => format!("file not found: `{name}`"),
        io::ErrorKind::IsADirectory => format!("`{name}` is a folder"),
        _ => format!("cannot read `{name}`: {}", found.reason),
    };
    let help = if let Some(nearest) = &found.nearest {
        format!("did you mean `{nearest}`?")
    } else if found.readable.is_empty() {
        "the path is relative to the folder of the crate's Cargo.toml".to_owned()
    } else {
        let files: Vec<String> = found
            .readable
            .iter()
            .map(|path| format!("`{path}`"))
            .collect();
        format!("the files there are {}", list(&files))
    };
    error(written, format!("{what}\n\nhelp: {help}"))
}

/// `"docs\errors.md"`, which names a file in `docs` only on Windows.
pub fn backslash(file: &LitStr) -> Error {
    let path = file.value().replace('\\', "/");
    error(
        file,
        format!(
            "unexpected `\\` in a path, which separates names only on Windows\n\nhelp: write `\"{path}\"`"
        ),
    )
}

/// `"docs/errors.md"x`.
pub fn suffix(text: &LitStr) -> Error {
    let what = format!("unexpected suffix `{}`", text.suffix());
    error(text, format!("{what}\n\nhelp: write `{:?}`", text.value()))
}

/// `"docs/errors.md"; ranges`.
pub fn semicolon(at: impl ToTokens) -> Error {
    error(at, "unexpected `;`\n\nhelp: write a comma instead")
}

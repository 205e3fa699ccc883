//! The messages of `document!(..)`. What is wrong with a file is told in the words of `status-document`.

use std::io;

use proc_macro2::{Ident, Span, TokenStream, TokenTree};
use quote::ToTokens;
use status_document::{METHODS, Operation};
use syn::{Error, LitStr};

use super::error;
use crate::{
    document::{
        File,
        args::{KEYS, RANGES},
        manifest_folder, missing,
    },
    key::distance,
};

/// As many as a message lists.
const LISTED: usize = 6;

const FORM: &str = "help: write `document!(\"docs/errors.md\")`, with a path from the folder that has the crate's Cargo.toml";

pub(crate) fn nothing(at: Span) -> Error {
    Error::new(
        at,
        format!("`document!` reads a file, and none is named\n\n{FORM}"),
    )
}

pub(crate) fn expected_file(at: impl ToTokens) -> Error {
    error(
        at,
        format!("expected the path of a file, as a string literal\n\n{FORM}"),
    )
}

pub(crate) fn expected_key(token: &TokenTree) -> Error {
    error(
        token,
        format!(
            "unexpected `{token}`\n\nhelp: after the file come {}",
            keys()
        ),
    )
}

pub(crate) fn unknown_key(key: &Ident, value: &TokenStream) -> Error {
    let word = key.to_string().to_lowercase();
    let nearest = KEYS
        .iter()
        .chain(&METHODS)
        .chain([&RANGES])
        .map(|known| (distance(known, &word), known))
        .filter(|(distance, known)| distance * 3 <= known.len())
        .min();
    let help = match nearest {
        Some((_, known)) if value.is_empty() && *known != RANGES => {
            format!("did you mean `{known} = \"..\"`?")
        }
        Some((_, known)) => format!("did you mean `{known}`?"),
        None => format!("after the file come {}", keys()),
    };
    error(key, format!("unknown key `{key}`\n\nhelp: {help}"))
}

fn keys() -> String {
    "`section = \"..\"`, `column = \"..\"`, `name = \"..\"`, `ranges`, and for OpenAPI `operation = \"..\"` or a method and its path: `get = \"/..\"`"
        .to_owned()
}

pub(crate) fn key_twice(key: &Ident) -> Error {
    error(
        key,
        format!("`{key}` is there twice\n\nhelp: leave one of the two out"),
    )
}

pub(crate) fn second_operation(key: &Ident, before: &Operation) -> Error {
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

pub(crate) fn expected_text(key: &Ident, at: impl ToTokens) -> Error {
    error(
        at,
        format!("`{key}` wants a text\n\nhelp: write `{key} = \"..\"`"),
    )
}

pub(crate) fn empty_text(value: &LitStr, word: &str) -> Error {
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

pub(crate) fn ranges_with_value(value: &TokenStream) -> Error {
    error(value, "`ranges` stands by itself\n\nhelp: write `ranges`")
}

pub(crate) fn fault(at: &LitStr, fault: &status_document::Error) -> Error {
    let mut text = fault.message.clone();
    for (at, help) in fault.help.iter().enumerate() {
        text.push_str(if at == 0 { "\n\nhelp: " } else { "\nhelp: " });
        text.push_str(help);
    }
    error(at, text)
}

pub(crate) fn unreadable_file(written: &LitStr, file: &File, reason: &io::Error) -> Error {
    let name = &file.cited;
    let what = match reason.kind() {
        io::ErrorKind::NotFound => format!("there is no file `{name}`"),
        io::ErrorKind::IsADirectory => format!("`{name}` is a folder"),
        _ => format!("`{name}` cannot be read: {reason}"),
    };
    let help = help_for_the_path(&written.value(), reason.kind());
    error(written, format!("{what}\n\nhelp: {help}"))
}

fn help_for_the_path(written: &str, reason: io::ErrorKind) -> String {
    let folder = manifest_folder();
    let meant = match reason {
        io::ErrorKind::NotFound => missing::meant(written, &folder),
        _ => None,
    };
    if let Some(meant) = meant {
        return format!("did you mean `{meant}`?");
    }
    let files = match reason {
        io::ErrorKind::NotFound | io::ErrorKind::IsADirectory => {
            missing::readable(written, &folder)
        }
        _ => Vec::new(),
    };
    if files.is_empty() {
        "the path is taken from the folder that has the crate's Cargo.toml".to_owned()
    } else {
        format!("name a file that is there: {}", listing(&files))
    }
}

/// `a`, `b` and `c`, the first few.
fn listing(paths: &[String]) -> String {
    let mut quoted: Vec<String> = paths
        .iter()
        .take(LISTED)
        .map(|path| format!("`{path}`"))
        .collect();
    if paths.len() > LISTED {
        quoted.push(format!("{} more", paths.len() - LISTED));
    }
    match quoted.split_last() {
        Some((last, before)) if !before.is_empty() => format!("{} and {last}", before.join(", ")),
        _ => quoted.concat(),
    }
}

/// A backslash separates names on Windows alone.
pub(crate) fn backslash(file: &LitStr) -> Error {
    let path = file.value().replace('\\', "/");
    error(
        file,
        format!(
            "this path works on Windows alone\n\nhelp: write `/` between the names: `\"{path}\"`"
        ),
    )
}

pub(crate) fn suffix(text: &LitStr) -> Error {
    let what = format!("unexpected suffix `{}`", text.suffix());
    error(
        text,
        format!("{what}\n\nhelp: write the text alone: `{:?}`", text.value()),
    )
}

pub(crate) fn semicolon(at: impl ToTokens) -> Error {
    error(at, "unexpected `;`\n\nhelp: write a comma in its place")
}

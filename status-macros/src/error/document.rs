//! Mistakes in `document!(..)`. Messages about the text of a file are those of `status-document`.

use proc_macro2::{Ident, TokenStream, TokenTree};
use quote::ToTokens;
use status_document::{Operation, Subject};
use syn::{Error, LitStr};

use super::error;
use crate::{
    document::{
        key::{KEYS, METHODS, RANGES},
        lookup::{Reason, Unreadable},
    },
    suggest::{list, nearest},
};

/// The version of status-core, which is that of this crate.
const VERSION: &str = concat!(
    env!("CARGO_PKG_VERSION_MAJOR"),
    ".",
    env!("CARGO_PKG_VERSION_MINOR")
);

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
    if fault.subject == Subject::Feature {
        return disabled_feature(at, fault);
    }
    let mut text = fault.message.clone();
    for (at, help) in fault.help.iter().enumerate() {
        text.push_str(if at == 0 { "\n\nhelp: " } else { "\nhelp: " });
        text.push_str(help);
    }
    error(at, text)
}

/// A file in YAML or JSON. The parsers for them are a feature of their own.
fn disabled_feature(at: &LitStr, fault: &status_document::Error) -> Error {
    let message = fault.message.split(", which requires ").next();
    let what = message.unwrap_or(&fault.message);
    error(
        at,
        format!(
            "{what}, which requires the feature `document-openapi` of status-core\n\n\
             help: write `status-core = {{ version = \"{VERSION}\", features = [\"document-openapi\"] }}` in Cargo.toml"
        ),
    )
}

/// A path that leads to no file, or to one that cannot be opened.
pub fn unreadable_file(written: &LitStr, name: &str, found: &Unreadable) -> Error {
    let what = match &found.reason {
        Reason::NotFound { .. } => format!("file not found: `{name}`"),
        Reason::Folder => format!("`{name}` is a folder"),
        Reason::NotAFile => format!("`{name}` is not a regular file"),
        Reason::Other(error) => format!("cannot read `{name}`: {error}"),
    };
    let help = if let Some(nearest) = &found.nearest {
        format!("did you mean `{nearest}`?")
    } else if matches!(found.reason, Reason::NotAFile) {
        "name the file that people read".to_owned()
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
    let packaged = match found.reason {
        Reason::NotFound { is_outside: true } => {
            "\nhelp: `cargo package` includes only files below the folder of Cargo.toml: the page of a published crate is there"
        }
        _ => "",
    };
    error(written, format!("{what}\n\nhelp: {help}{packaged}"))
}

/// `"/home/me/docs/errors.md"`, which other machines do not have.
pub fn absolute(file: &LitStr, meant: Option<&str>) -> Error {
    let help = match meant {
        Some(meant) => {
            format!("write `\"{meant}\"`, relative to the folder of the crate's Cargo.toml")
        }
        None => "write the path relative to the folder of the crate's Cargo.toml".to_owned(),
    };
    error(
        file,
        format!(
            "unexpected absolute path, which leads elsewhere on other machines\n\nhelp: {help}"
        ),
    )
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

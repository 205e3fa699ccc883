//! Messages about OpenAPI descriptions.

use super::{
    Error, Subject,
    suggest::{did_you_mean, nearest, quoted, quoted_list},
};
use crate::wanted::Operation;

const VERSION_KEYS: &str =
    "an OpenAPI description has `openapi: 3.1.0` or `swagger: \"2.0\"` at the top level";

const ERROR_FILE: &str = "an error file has statuses with texts, or codes with statuses: `order_not_found: {status: 404}`";

fn operation_error(line: Option<u32>, message: String, help: &str) -> Error {
    Error::new(Subject::Operation, line, message, vec![help.to_owned()])
}

/// The operation as `document!` names it.
fn named(operation: &Operation) -> String {
    match operation {
        Operation::Id(id) => quoted(id),
        Operation::Path { method, path } => quoted(&format!("{method} {path}")),
    }
}

pub(crate) fn empty(file: &str) -> Error {
    Error::in_file(
        None,
        format!("{file} is empty"),
        &["an OpenAPI description starts with its version: `openapi: 3.1.0`"],
    )
}

/// A file that the parser refuses. `reason` is the parser's message.
pub(crate) fn syntax(file: &str, line: u32, syntax: &str, reason: &str) -> Error {
    const REASON: usize = 200;
    let reason: String = reason.chars().take(REASON).collect();
    let reason = reason.replace(char::is_control, " ");
    let mut letters = reason.chars();
    let first = letters.next().into_iter().flat_map(char::to_lowercase);
    let reason: String = first.chain(letters).collect();
    let help = "indent what is in braces or brackets more than the key that it belongs to";
    let is_about_indentation = reason.contains("indentation");
    Error::in_file(
        Some(line),
        format!("{file}:{line} is not valid {syntax}: {reason}"),
        is_about_indentation.then_some(help).as_slice(),
    )
}

pub(crate) fn second_document(file: &str, line: u32) -> Error {
    Error::in_file(
        Some(line),
        format!("{file}:{line} starts a second YAML document"),
        &["an OpenAPI description is one document: remove the line `---`, or what comes after it"],
    )
}

pub(crate) fn long_key(file: &str, line: u32, limit: usize) -> Error {
    Error::in_file(
        Some(line),
        format!("{file}:{line} has an alias for a key of more than {limit} bytes"),
        &["write the key in place of the alias"],
    )
}

pub(crate) fn too_many_aliases(file: &str) -> Error {
    Error::in_file(
        None,
        format!("{file} has aliases or references that expand to millions of keys"),
        &["write the keys in place of the aliases"],
    )
}

pub(crate) fn unmarked(file: &str) -> Error {
    Error::in_file(
        None,
        format!("{file} is not an OpenAPI description: missing `openapi` at the top level"),
        &[VERSION_KEYS, ERROR_FILE],
    )
}

pub(crate) fn misspelt(file: &str, line: u32, key: &str, expected: &str) -> Error {
    Error::in_file(
        Some(line),
        format!(
            "{file}:{line} has the key {}, expected `{expected}`",
            quoted(key)
        ),
        &[VERSION_KEYS],
    )
}

pub(crate) fn other_format(file: &str, name: &str) -> Error {
    Error::in_file(
        None,
        format!("{file} is {name}, expected an OpenAPI description"),
        &[VERSION_KEYS],
    )
}

pub(crate) fn version(file: &str, line: u32, name: &str, version: &str) -> Error {
    let help = "supported versions are OpenAPI 3.0, 3.1 and 3.2 and Swagger 2.0: convert the description to one of them";
    Error::in_file(
        Some(line),
        format!(
            "{file}:{line} has {name} version {}, which is not supported",
            quoted(version)
        ),
        &[help],
    )
}

pub(crate) fn duplicate(file: &str, line: u32, key: &str, first: u32) -> Error {
    Error::in_file(
        Some(line),
        format!(
            "{file}:{line} has a duplicate key {}, first used on line {first}",
            quoted(key)
        ),
        &["remove one of the two"],
    )
}

pub(crate) fn not_a_mapping(file: &str, line: u32, key: &str) -> Error {
    Error::in_file(
        Some(line),
        format!("{file}:{line} has no keys under {}", quoted(key)),
        &[],
    )
}

pub(crate) fn not_a_status(file: &str, line: u32, key: &str) -> Error {
    let help = "responses are listed under a status such as `404`, a class such as `4XX`, or `default`; other keys start with `x-`";
    Error::in_file(
        Some(line),
        format!(
            "{file}:{line} has the response {}, expected a status",
            quoted(key)
        ),
        &[help],
    )
}

/// A reference to a list of named responses in the place of responses by status.
pub(crate) fn named_responses(file: &str, line: u32, reference: &str, names: &[&str]) -> Error {
    let message = format!(
        "{file}:{line} refers to {}, which has the responses {}, expected statuses",
        quoted(reference),
        quoted_list(names)
    );
    let example = names.first().map(|name| {
        let response = quoted(&format!("{reference}/{name}"));
        let response = response.trim_matches('`');
        format!("refer to one response for each status: `404: {{ $ref: \"{response}\" }}`")
    });
    let help = example.into_iter().collect();
    Error::new(Subject::File, Some(line), message, help)
}

/// A wanted operation that is a webhook or a callback: a request that the API sends.
pub(crate) fn not_under_paths(file: &str, wanted: &Operation, kind: &str) -> Error {
    operation_error(
        None,
        format!("{file} has {} as a {kind}", named(wanted)),
        "the API sends the requests of webhooks and callbacks, so their responses are not read: name an operation under `paths`",
    )
}

/// A reference to another file. `missing` is the wanted operation if the file does not have it, so
/// that the other file may.
pub(crate) fn external(
    file: &str,
    (line, reference): (u32, &str),
    others: usize,
    missing: Option<&Operation>,
) -> Error {
    let message = format!(
        "{file}:{line} refers to {}, which is in another file",
        quoted(reference)
    );
    let bundle = "bundle the description into one file, for example with `redocly bundle`";
    let mut help = vec![bundle.to_owned()];
    match others {
        0 => {}
        1 => help.push("1 more reference leads to another file".to_owned()),
        _ => help.push(format!("{others} more references lead to other files")),
    }
    if let Some(wanted) = missing {
        help.push(format!("{file} itself has no operation {}", named(wanted)));
    }
    Error::new(Subject::File, Some(line), message, help)
}

pub(crate) fn unresolved(file: &str, line: u32, reference: &str, near: Option<&str>) -> Error {
    let message = format!(
        "{file}:{line} refers to {}, which is not found in the file",
        quoted(reference)
    );
    let help = near.map(did_you_mean).into_iter().collect();
    Error::new(Subject::File, Some(line), message, help)
}

pub(crate) fn circular(file: &str, line: u32, reference: &str) -> Error {
    Error::in_file(
        Some(line),
        format!(
            "{file}:{line} refers to {}, which leads back to itself",
            quoted(reference)
        ),
        &[],
    )
}

/// A description, or an operation of it, without a status. `default` is the line of a `default`.
pub(crate) fn no_statuses(file: &str, wanted: Option<&Operation>, default: Option<u32>) -> Error {
    let help = match default {
        Some(line) => format!(
            "`default` on line {line} stands for every status: list those that the API sends"
        ),
        None => "statuses are the keys of `responses`, in the operations under `paths`".to_owned(),
    };
    match wanted {
        None => Error::in_file(None, format!("{file} defines no status"), &[&help]),
        Some(wanted) => operation_error(
            None,
            format!("{file} defines no status for {}", named(wanted)),
            &help,
        ),
    }
}

pub(crate) fn no_responses(file: &str, line: u32, wanted: &Operation) -> Error {
    operation_error(
        Some(line),
        format!("{file}:{line} has no `responses` for {}", named(wanted)),
        "name an operation with `responses`, or add them",
    )
}

/// `example` is the method and the path of an operation.
pub(crate) fn no_operation(
    file: &str,
    id: &str,
    ids: &[&str],
    example: Option<(&str, &str)>,
) -> Error {
    let help = match (nearest(id, ids), example) {
        (Some(meant), _) => did_you_mean(meant),
        (None, _) if !ids.is_empty() => format!("its operations are {}", quoted_list(ids)),
        (None, Some((method, path))) => format!(
            "its operations have no `operationId`: name one by its method and path, such as {}",
            quoted(&format!("{method} {path}"))
        ),
        (None, None) => "the description has no operations".to_owned(),
    };
    operation_error(
        None,
        format!("{file} has no operation {}", quoted(id)),
        &help,
    )
}

pub(crate) fn two_operations(file: &str, id: &str, (first, second): (u32, u32)) -> Error {
    operation_error(
        Some(second),
        format!(
            "{file}:{second} has a duplicate operation {}, first used on line {first}",
            quoted(id)
        ),
        "name the operation by its method and path",
    )
}

/// `template` is a path that only differs in its parameters.
pub(crate) fn no_path(file: &str, path: &str, template: Option<&str>, paths: &[&str]) -> Error {
    let meant = template.or_else(|| nearest(path, paths));
    let help = match meant {
        Some(meant) => did_you_mean(meant),
        None if paths.is_empty() => "the description has no operations".to_owned(),
        None => format!("its paths are {}", quoted_list(paths)),
    };
    operation_error(None, format!("{file} has no path {}", quoted(path)), &help)
}

pub(crate) fn no_method(file: &str, method: &str, path: &str, methods: &[&str]) -> Error {
    operation_error(
        None,
        format!("{file} has no {} at {}", quoted(method), quoted(path)),
        &format!("the path has {}", quoted_list(methods)),
    )
}

//! What is wrong with an OpenAPI description, or with what is wanted of it.

use super::{
    Error, Subject,
    suggest::{list, nearest},
};
use crate::wanted::Operation;

/// How much is quoted of what may be of any length.
const QUOTED: usize = 100;

fn file_error(line: Option<u32>, message: String, help: &[&str]) -> Error {
    let help = help.iter().map(ToString::to_string).collect();
    Error::new(Subject::File, line, message, help)
}

fn operation_error(line: Option<u32>, message: String, help: Vec<String>) -> Error {
    Error::new(Subject::Operation, line, message, help)
}

/// On one line, and cut short.
fn quoted(text: &str) -> String {
    let mut chars = text.chars().map(|c| if c.is_control() { ' ' } else { c });
    let quoted: String = chars.by_ref().take(QUOTED).collect();
    match chars.next() {
        Some(_) => quoted + "…",
        None => quoted,
    }
}

fn did_you_mean(meant: &str) -> String {
    format!("did you mean `{}`?", quoted(meant))
}

fn quoted_list(words: &[&str]) -> String {
    let words: Vec<String> = words.iter().copied().map(quoted).collect();
    list(&words)
}

/// An operation as `document!` is asked for it.
fn named(operation: &Operation) -> String {
    match operation {
        Operation::Id(id) => quoted(id),
        Operation::Path { method, path } => quoted(&format!("{method} {path}")),
    }
}

const AT_ITS_TOP: &str =
    "an OpenAPI description has `openapi: 3.1.0`, or `swagger: \"2.0\"`, at its top";

pub(crate) fn empty(file: &str) -> Error {
    file_error(
        None,
        format!("{file} is empty"),
        &["an OpenAPI description begins with its version: `openapi: 3.1.0`"],
    )
}

pub(crate) fn syntax(file: &str, line: u32, syntax: &str, reason: &str) -> Error {
    let mut letters = reason.chars();
    let first = letters.next().into_iter().flat_map(char::to_lowercase);
    let reason = quoted(&first.chain(letters).collect::<String>());
    let is_of_indentation = reason.contains("indentation");
    let help = "what is in braces or brackets is indented more than the key that it belongs to";
    file_error(
        Some(line),
        format!("{file}:{line} is not valid {syntax}: {reason}"),
        is_of_indentation.then_some(help).as_slice(),
    )
}

pub(crate) fn second_document(file: &str, line: u32) -> Error {
    file_error(
        Some(line),
        format!("{file}:{line} begins a second YAML document"),
        &["an OpenAPI description is one document: remove the line `---` or what comes after it"],
    )
}

pub(crate) fn long_key(file: &str, line: u32, longest: usize) -> Error {
    file_error(
        Some(line),
        format!("{file}:{line} has an alias for a key of more than {longest} bytes"),
        &["write the key out"],
    )
}

pub(crate) fn too_many_aliases(file: &str) -> Error {
    file_error(
        None,
        format!("{file} has aliases or references that stand for millions of keys"),
        &["write out what they stand for where it is needed"],
    )
}

pub(crate) fn unmarked(file: &str) -> Error {
    file_error(
        None,
        format!(
            "{file} is no OpenAPI description: it has neither `openapi` nor `swagger` at its top"
        ),
        &[AT_ITS_TOP],
    )
}

pub(crate) fn miswritten(file: &str, line: u32, key: &str, meant: &str) -> Error {
    file_error(
        Some(line),
        format!(
            "{file}:{line} has `{}` where `{meant}` was expected",
            quoted(key)
        ),
        &[AT_ITS_TOP],
    )
}

pub(crate) fn other_format(file: &str, name: &str) -> Error {
    file_error(
        None,
        format!("{file} is {name}, and of JSON and YAML files only OpenAPI descriptions are read"),
        &[AT_ITS_TOP],
    )
}

pub(crate) fn version(file: &str, line: u32, name: &str, version: &str) -> Error {
    file_error(
        Some(line),
        format!(
            "{file}:{line} is of {name} {}, which is not read",
            quoted(version)
        ),
        &[
            "OpenAPI 3.0, 3.1 and 3.2 and Swagger 2.0 are read: convert the description to one of them",
        ],
    )
}

pub(crate) fn duplicate(file: &str, line: u32, key: &str, first: u32) -> Error {
    file_error(
        Some(line),
        format!(
            "{file}:{line} has `{}` twice in one mapping, first in line {first}",
            quoted(key)
        ),
        &["remove one of them: only one of them would count"],
    )
}

pub(crate) fn not_a_mapping(file: &str, line: u32, key: &str) -> Error {
    file_error(
        Some(line),
        format!(
            "{file}:{line} has `{}`, which has no keys under it",
            quoted(key)
        ),
        &[],
    )
}

pub(crate) fn not_a_status(file: &str, line: u32, key: &str) -> Error {
    file_error(
        Some(line),
        format!(
            "{file}:{line} has `{}` among responses, which is no status code",
            quoted(key)
        ),
        &[
            "responses are listed under a code such as `404`, a class such as `4XX`, or `default`; other keys begin with `x-`",
        ],
    )
}

/// `names` are what stands where codes were expected.
pub(crate) fn named_responses(file: &str, line: u32, reference: &str, names: &[&str]) -> Error {
    let message = format!(
        "{file}:{line} refers to `{}` for its responses, which has {} in place of codes",
        quoted(reference),
        quoted_list(names)
    );
    let example = names.first().map(|name| {
        let one = quoted(&format!("{reference}/{name}"));
        format!("refer to one response under each code, such as `404: {{ $ref: \"{one}\" }}`")
    });
    let help = example.into_iter().collect();
    Error::new(Subject::File, Some(line), message, help)
}

/// A webhook and a callback are what the API asks of others.
pub(crate) fn not_under_paths(file: &str, wanted: &Operation, kind: &str) -> Error {
    let help = "webhooks and callbacks are not read, as it is others who answer them: name an operation under `paths`";
    operation_error(
        None,
        format!("{file} has `{}` as a {kind}", named(wanted)),
        vec![help.to_owned()],
    )
}

/// `missing` is the operation that is wanted and not in the file, so that it may be in the other one.
pub(crate) fn external(
    file: &str,
    (line, reference): (u32, &str),
    others: usize,
    missing: Option<&Operation>,
) -> Error {
    let bundle = "bundle the description into one file first, such as with `redocly bundle`";
    let message = format!(
        "{file}:{line} refers to `{}`, which is in another file",
        quoted(reference)
    );
    let more = match others {
        0 => None,
        1 => Some("another reference leads out of the file, too".to_owned()),
        _ => Some(format!(
            "{others} other references lead out of the file, too"
        )),
    };
    let missing = missing.map(|wanted| format!("{file} itself has no `{}`", named(wanted)));
    let help = std::iter::once(bundle.to_owned());
    let help = help.chain(more).chain(missing).collect();
    Error::new(Subject::File, Some(line), message, help)
}

pub(crate) fn unresolved(file: &str, line: u32, reference: &str, near: Option<&str>) -> Error {
    let message = format!(
        "{file}:{line} refers to `{}`, which the file does not have",
        quoted(reference)
    );
    let help = near.map(did_you_mean).into_iter().collect();
    Error::new(Subject::File, Some(line), message, help)
}

pub(crate) fn circular(file: &str, line: u32, reference: &str) -> Error {
    file_error(
        Some(line),
        format!(
            "{file}:{line} refers to `{}`, which leads back to itself",
            quoted(reference)
        ),
        &[],
    )
}

/// `default` is the line of a `default`, which names no code.
pub(crate) fn no_statuses(file: &str, wanted: Option<&Operation>, default: Option<u32>) -> Error {
    let help = match default {
        Some(line) => {
            format!("`default` in line {line} stands for any code: list those that are answered")
        }
        None => "codes are the keys of the `responses` of operations under `paths`".to_owned(),
    };
    let help = vec![help];
    match wanted {
        None => Error::new(
            Subject::File,
            None,
            format!("{file} defines no status code"),
            help,
        ),
        Some(wanted) => operation_error(
            None,
            format!("{file} defines no status code for `{}`", named(wanted)),
            help,
        ),
    }
}

pub(crate) fn no_responses(file: &str, line: u32, wanted: &Operation) -> Error {
    operation_error(
        Some(line),
        format!(
            "{file}:{line} has `{}`, which has no `responses`",
            named(wanted)
        ),
        Vec::new(),
    )
}

/// `example` is the method and the path of an operation.
pub(crate) fn no_operation(
    file: &str,
    id: &str,
    ids: &[&str],
    example: Option<(&str, &str)>,
) -> Error {
    let help = match (nearest(id, ids.iter().copied()), example) {
        (Some(meant), _) => did_you_mean(meant),
        (None, _) if !ids.is_empty() => format!("it has {}", quoted_list(ids)),
        (None, Some((method, path))) => format!(
            "its operations have no `operationId`: name one by its method and path, such as `{}`",
            quoted(&format!("{method} {path}"))
        ),
        (None, None) => "it has no operations".to_owned(),
    };
    operation_error(
        None,
        format!("{file} has no operation `{}`", quoted(id)),
        vec![help],
    )
}

pub(crate) fn two_operations(file: &str, id: &str, (first, second): (u32, u32)) -> Error {
    operation_error(
        Some(second),
        format!(
            "{file}:{second} has another operation `{}`, first in line {first}",
            quoted(id)
        ),
        vec!["name the operation by its method and path".to_owned()],
    )
}

/// `template` is a path that differs in the names of its parameters, or in that it has parameters.
pub(crate) fn no_path(file: &str, path: &str, template: Option<&str>, paths: &[&str]) -> Error {
    let meant = template.or_else(|| nearest(path, paths.iter().copied()));
    let help = match meant {
        Some(meant) => did_you_mean(meant),
        None if paths.is_empty() => "it has no operations".to_owned(),
        None => format!("it has {}", quoted_list(paths)),
    };
    operation_error(
        None,
        format!("{file} has no path `{}`", quoted(path)),
        vec![help],
    )
}

pub(crate) fn no_method(file: &str, method: &str, path: &str, methods: &[&str]) -> Error {
    operation_error(
        None,
        format!("{file} has no `{}` at `{}`", quoted(method), quoted(path)),
        vec![format!("it has {} there", quoted_list(methods))],
    )
}

//! What is wrong with an OpenAPI description, or with what is wanted of it.

use super::{
    About, Fault,
    suggest::{listing, nearest},
};
use crate::wanted::Operation;

/// How much is quoted of what may be of any length.
const QUOTED: usize = 100;

fn file_fault(line: Option<u32>, what: String, help: &[&str]) -> Fault {
    let help = help.iter().map(ToString::to_string).collect();
    Fault::new(About::File, line, what, help)
}

fn operation_fault(line: Option<u32>, what: String, help: Vec<String>) -> Fault {
    Fault::new(About::Operation, line, what, help)
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

fn quoted_listing(words: &[&str]) -> String {
    let words: Vec<String> = words.iter().copied().map(quoted).collect();
    listing(&words)
}

/// An operation as `document!` is asked for it.
fn named(operation: &Operation) -> String {
    match operation {
        Operation::Id(id) => quoted(id),
        Operation::At { method, path } => quoted(&format!("{method} {path}")),
    }
}

const AT_ITS_TOP: &str =
    "an OpenAPI description has `openapi: 3.1.0`, or `swagger: \"2.0\"`, at its top";

pub(crate) fn empty(file: &str) -> Fault {
    file_fault(
        None,
        format!("{file} is empty"),
        &["an OpenAPI description begins with its version: `openapi: 3.1.0`"],
    )
}

pub(crate) fn syntax(file: &str, line: u32, syntax: &str, reason: &str) -> Fault {
    let mut letters = reason.chars();
    let first = letters.next().into_iter().flat_map(char::to_lowercase);
    let reason = quoted(&first.chain(letters).collect::<String>());
    let is_of_indentation = reason.contains("indentation");
    let help = "what is in braces or brackets is indented more than the key that it belongs to";
    file_fault(
        Some(line),
        format!("{file}:{line} is not valid {syntax}: {reason}"),
        is_of_indentation.then_some(help).as_slice(),
    )
}

pub(crate) fn second_document(file: &str, line: u32) -> Fault {
    file_fault(
        Some(line),
        format!("{file}:{line} begins a second YAML document"),
        &["an OpenAPI description is one document: remove the line `---` or what comes after it"],
    )
}

pub(crate) fn long_key(file: &str, line: u32, longest: usize) -> Fault {
    file_fault(
        Some(line),
        format!("{file}:{line} has an alias for a key of more than {longest} bytes"),
        &["write the key out"],
    )
}

pub(crate) fn too_many_aliases(file: &str) -> Fault {
    file_fault(
        None,
        format!("{file} has aliases or references that stand for millions of keys"),
        &["write out what they stand for where it is needed"],
    )
}

pub(crate) fn unmarked(file: &str) -> Fault {
    file_fault(
        None,
        format!(
            "{file} is no OpenAPI description: it has neither `openapi` nor `swagger` at its top"
        ),
        &[AT_ITS_TOP],
    )
}

pub(crate) fn miswritten(file: &str, line: u32, key: &str, meant: &str) -> Fault {
    file_fault(
        Some(line),
        format!(
            "{file}:{line} has `{}` where `{meant}` was expected",
            quoted(key)
        ),
        &[AT_ITS_TOP],
    )
}

pub(crate) fn other_format(file: &str, name: &str) -> Fault {
    file_fault(
        None,
        format!("{file} is {name}, and of JSON and YAML files only OpenAPI descriptions are read"),
        &[AT_ITS_TOP],
    )
}

pub(crate) fn version(file: &str, line: u32, name: &str, version: &str) -> Fault {
    file_fault(
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

pub(crate) fn duplicate(file: &str, line: u32, key: &str, first: u32) -> Fault {
    file_fault(
        Some(line),
        format!(
            "{file}:{line} has `{}` twice in one mapping, first in line {first}",
            quoted(key)
        ),
        &["remove one of them: only one of them would count"],
    )
}

pub(crate) fn not_a_mapping(file: &str, line: u32, key: &str) -> Fault {
    file_fault(
        Some(line),
        format!(
            "{file}:{line} has `{}`, which has no keys under it",
            quoted(key)
        ),
        &[],
    )
}

pub(crate) fn not_a_code(file: &str, line: u32, key: &str) -> Fault {
    file_fault(
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
pub(crate) fn named_responses(file: &str, line: u32, reference: &str, names: &[&str]) -> Fault {
    let what = format!(
        "{file}:{line} refers to `{}` for its responses, which has {} in place of codes",
        quoted(reference),
        quoted_listing(names)
    );
    let example = names.first().map(|name| {
        let one = quoted(&format!("{reference}/{name}"));
        format!("refer to one response under each code, such as `404: {{ $ref: \"{one}\" }}`")
    });
    let help = example.into_iter().collect();
    Fault::new(About::File, Some(line), what, help)
}

/// A webhook and a callback are what the API asks of others.
pub(crate) fn not_under_paths(file: &str, wanted: &Operation, kind: &str) -> Fault {
    let help = "webhooks and callbacks are not read, as it is others who answer them: name an operation under `paths`";
    operation_fault(
        None,
        format!("{file} has `{}` as a {kind}", named(wanted)),
        vec![help.to_owned()],
    )
}

/// `missing` is the operation that is wanted and not in the file, so that it may be in the other one.
pub(crate) fn outside(
    file: &str,
    (line, reference): (u32, &str),
    others: usize,
    missing: Option<&Operation>,
) -> Fault {
    let bundle = "bundle the description into one file first, such as with `redocly bundle`";
    let what = format!(
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
    Fault::new(About::File, Some(line), what, help)
}

pub(crate) fn nowhere(file: &str, line: u32, reference: &str, near: Option<&str>) -> Fault {
    let what = format!(
        "{file}:{line} refers to `{}`, which the file does not have",
        quoted(reference)
    );
    let help = near.map(did_you_mean).into_iter().collect();
    Fault::new(About::File, Some(line), what, help)
}

pub(crate) fn circle(file: &str, line: u32, reference: &str) -> Fault {
    file_fault(
        Some(line),
        format!(
            "{file}:{line} refers to `{}`, which leads back to itself",
            quoted(reference)
        ),
        &[],
    )
}

/// `default` is the line of a `default`, which names no code.
pub(crate) fn no_codes(file: &str, wanted: Option<&Operation>, default: Option<u32>) -> Fault {
    let help = match default {
        Some(line) => {
            format!("`default` in line {line} stands for any code: list those that are answered")
        }
        None => "codes are the keys of the `responses` of operations under `paths`".to_owned(),
    };
    let help = vec![help];
    match wanted {
        None => Fault::new(
            About::File,
            None,
            format!("{file} defines no status code"),
            help,
        ),
        Some(wanted) => operation_fault(
            None,
            format!("{file} defines no status code for `{}`", named(wanted)),
            help,
        ),
    }
}

pub(crate) fn no_responses(file: &str, line: u32, wanted: &Operation) -> Fault {
    operation_fault(
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
) -> Fault {
    let help = match (nearest(id, ids.iter().copied()), example) {
        (Some(meant), _) => did_you_mean(meant),
        (None, _) if !ids.is_empty() => format!("it has {}", quoted_listing(ids)),
        (None, Some((method, path))) => format!(
            "its operations have no `operationId`: name one by its method and path, such as `{}`",
            quoted(&format!("{method} {path}"))
        ),
        (None, None) => "it has no operations".to_owned(),
    };
    operation_fault(
        None,
        format!("{file} has no operation `{}`", quoted(id)),
        vec![help],
    )
}

pub(crate) fn two_operations(file: &str, id: &str, (first, second): (u32, u32)) -> Fault {
    operation_fault(
        Some(second),
        format!(
            "{file}:{second} has another operation `{}`, first in line {first}",
            quoted(id)
        ),
        vec!["name the operation by its method and path".to_owned()],
    )
}

/// `template` is a path that differs in the names of its parameters, or in that it has parameters.
pub(crate) fn no_path(file: &str, path: &str, template: Option<&str>, paths: &[&str]) -> Fault {
    let meant = template.or_else(|| nearest(path, paths.iter().copied()));
    let help = match meant {
        Some(meant) => did_you_mean(meant),
        None if paths.is_empty() => "it has no operations".to_owned(),
        None => format!("it has {}", quoted_listing(paths)),
    };
    operation_fault(
        None,
        format!("{file} has no path `{}`", quoted(path)),
        vec![help],
    )
}

pub(crate) fn no_method(file: &str, method: &str, path: &str, methods: &[&str]) -> Fault {
    operation_fault(
        None,
        format!("{file} has no `{}` at `{}`", quoted(method), quoted(path)),
        vec![format!("it has {} there", quoted_listing(methods))],
    )
}

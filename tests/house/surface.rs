//! What status-core shows: to users at its root, and to generated code in `derive_support`.

use std::collections::BTreeSet;

use super::{
    assert_none,
    paths::use_declaration,
    tokens::{Kind, Token, attributes_end, group_end, item_end, keyword, matches_at},
    tree::{File, Tree},
};

/// The names at the root of status-core.
const ROOT: [&str; 15] = [
    "HttpStatus",
    "Mapped",
    "Mapping",
    "Document",
    "Entry",
    "Detail",
    "StatusCode",
    "http",
    "document",
    "documents",
    "guide",
    "respond",
    "poem",
    "rocket",
    "derive_support",
];

/// The names at the root that are no business of users.
const HIDDEN: [&str; 1] = ["derive_support"];

/// The greatest number of names that generated code may use.
const MOST_EXPORTS: usize = 50;

/// The names of `derive_support` in generated code and in the macros of status-core.
const PREFIXES: [&str; 2] = ["__status", "derive_support"];

/// A name that a module shows.
struct Export {
    name: String,
    line: usize,
    /// Whether it is `#[doc(hidden)]`.
    is_hidden: bool,
}

/// The names that a file shows at its top: what it re-exports, and its own public items. An item
/// of `#[cfg(doc)]` is not there when users compile.
fn exports(file: &File) -> Vec<Export> {
    let tokens = &file.tokens;
    let (mut found, mut start) = (Vec::new(), 0);
    while start < tokens.len() {
        let end = item_end(tokens, start).max(start + 1);
        let head = attributes_end(tokens, start);
        let is_hidden = has_attribute(&tokens[start..head], &["doc", "(", "hidden", ")"]);
        let is_public = matches_at(tokens, head, &["pub"]) && !matches_at(tokens, head + 1, &["("]);
        let is_documentation = has_attribute(&tokens[start..head], &["cfg", "(", "doc", ")"]);
        let names = if is_documentation {
            Vec::new()
        } else if is_public {
            public_names(&tokens[head..end])
        } else if has_attribute(&tokens[start..head], &["macro_export"]) {
            Vec::from_iter(tokens.get(head + 2).cloned())
        } else {
            Vec::new()
        };
        found.extend(names.into_iter().map(|name| Export {
            name: name.text,
            line: name.line,
            is_hidden,
        }));
        start = end;
    }
    found
}

fn has_attribute(attributes: &[Token], expected: &[&str]) -> bool {
    (0..attributes.len()).any(|index| matches_at(attributes, index, expected))
}

/// The names of a public item; of a `use` declaration, all that it brings into scope.
fn public_names(item: &[Token]) -> Vec<Token> {
    let Some(keyword) = keyword(item) else {
        return Vec::new();
    };
    let index = item
        .iter()
        .position(|token| token.is_word(&keyword.text))
        .unwrap();
    if keyword.text != "use" {
        return item.get(index + 1).cloned().into_iter().collect();
    }
    let (imports, _) = use_declaration(item, index);
    imports
        .into_iter()
        .map(|import| Token {
            kind: Kind::Word,
            text: import.name,
            line: import.line,
        })
        .collect()
}

/// The listed names that the root lacks.
fn missing_at_the_root(core: &Tree) -> Vec<String> {
    let shown: Vec<_> = core
        .code()
        .filter(|file| file.module.is_empty())
        .flat_map(exports)
        .map(|export| export.name)
        .collect();
    let missing = ROOT
        .iter()
        .filter(|name| !shown.iter().any(|other| other == *name));
    missing
        .map(|name| format!("{}/src/lib.rs: `{name}` is missing", core.name))
        .collect()
}

/// The names at the root that are not listed, and those that users see but should not.
fn at_the_root(core: &Tree) -> Vec<String> {
    let mut violations = Vec::new();
    for file in core.code() {
        let is_root = file.module.is_empty();
        for export in exports(file) {
            let Export { name, line, .. } = &export;
            let place = format!("{}:{line}", file.path);
            if is_root && !ROOT.contains(&name.as_str()) && !is_hidden_macro(file, &export) {
                violations.push(format!("{place}: `{name}` is not in the list"));
            }
            if is_root && HIDDEN.contains(&name.as_str()) && !export.is_hidden {
                violations.push(format!("{place}: `{name}` lacks `#[doc(hidden)]`"));
            }
            let is_shown = !is_hidden_macro(file, &export) && name != "document";
            if !is_root && is_shown && is_exported_macro(file, name) {
                violations.push(format!(
                    "{place}: the macro `{name}` lacks `#[doc(hidden)]`"
                ));
            }
        }
    }
    violations
}

fn is_exported_macro(file: &File, name: &str) -> bool {
    (0..file.tokens.len()).any(|at| matches_at(&file.tokens, at, &["macro_rules", "!", name]))
}

fn is_hidden_macro(file: &File, export: &Export) -> bool {
    export.is_hidden && is_exported_macro(file, &export.name)
}

/// The names that follow a prefix, `__status::name` or `__status::{name, ..}`, with their places.
fn names_behind_prefix(tree: &Tree) -> Vec<(String, String)> {
    let mut found = Vec::new();
    for file in tree.code() {
        let tokens = &file.tokens;
        for (index, token) in tokens.iter().enumerate() {
            let is_prefix = PREFIXES.iter().any(|prefix| token.is_word(prefix));
            if !is_prefix || !matches_at(tokens, index + 1, &["::"]) {
                continue;
            }
            for name in heads(tokens, index + 2) {
                found.push((name, format!("{}:{}", file.path, token.line)));
            }
        }
    }
    found
}

/// The first words of what follows `::`: one, or one of each branch of a group.
fn heads(tokens: &[Token], start: usize) -> Vec<String> {
    let is_word = |index: usize| tokens.get(index).is_some_and(|t| t.kind == Kind::Word);
    if is_word(start) {
        return vec![tokens[start].text.clone()];
    }
    if !matches_at(tokens, start, &["{"]) {
        return Vec::new();
    }
    let end = group_end(tokens, start) - 1;
    let (mut heads, mut index) = (Vec::new(), start + 1);
    while index < end {
        if is_word(index) {
            heads.push(tokens[index].text.clone());
        }
        while index < end && !tokens[index].is_mark(",") {
            let is_group = tokens[index].is_mark("{");
            index = if is_group {
                group_end(tokens, index)
            } else {
                index + 1
            };
        }
        index += 1;
    }
    heads
}

/// The strings of status-macros, among which are names of functions that it calls.
fn strings(macros: &Tree) -> Vec<(String, String)> {
    let mut found = Vec::new();
    for file in macros.code() {
        for token in file.tokens.iter().filter(|token| token.kind == Kind::Text) {
            found.push((token.text.clone(), format!("{}:{}", file.path, token.line)));
        }
    }
    found
}

/// Whether a string is a name, or has a placeholder that completes it: `"respond_{}"`.
fn stands_for(string: &str, name: &str) -> bool {
    let Some((before, rest)) = string.split_once('{') else {
        return string == name;
    };
    let Some((_, after)) = rest.split_once('}') else {
        return false;
    };
    let is_part = |c: char| c.is_ascii_alphanumeric() || c == '_';
    let is_name = !before.is_empty() && before.chars().all(is_part) && after.chars().all(is_part);
    is_name && name.starts_with(before) && name.ends_with(after)
}

/// The names of the public functions of a file. The checks of a policy are methods, which need no export.
fn methods(file: &File) -> BTreeSet<String> {
    let tokens = &file.tokens;
    let is_function = |index: usize| matches_at(tokens, index, &["pub", "const", "fn"]);
    (0..tokens.len())
        .filter(|index| is_function(*index))
        .filter_map(|index| Some(tokens.get(index + 3)?.text.clone()))
        .collect()
}

/// The violations in the exports of `derive_support`: too many names, unused or missing ones.
fn of_generated_code(core: &Tree, macros: &Tree) -> Vec<String> {
    let Some(file) = core.file("derive_support/mod.rs") else {
        return vec!["status-core/src/derive_support/mod.rs is missing".to_owned()];
    };
    let mut violations = Vec::new();
    let exports = exports(file);
    let exported: BTreeSet<&str> = exports.iter().map(|export| &*export.name).collect();
    if exported.len() > MOST_EXPORTS {
        let count = exported.len();
        violations.push(format!(
            "{} exports {count} names, more than {MOST_EXPORTS}",
            file.path
        ));
    }
    let strings = strings(macros);
    let mut named = names_behind_prefix(macros);
    named.extend(names_behind_prefix(core));
    let called = strings
        .iter()
        .filter(|(string, _)| string.starts_with("check_") && !string.contains([' ', '{']));
    let checks = core
        .file("derive_support/checks.rs")
        .map(methods)
        .unwrap_or_default();
    for (name, place) in named.iter().chain(called) {
        if !exported.contains(name.as_str()) && !checks.contains(name) {
            violations.push(format!("{place}: `{name}` is not exported"));
        }
    }
    for name in &exported {
        let is_named = named.iter().any(|(other, _)| other == name)
            || strings.iter().any(|(string, _)| stands_for(string, name));
        if !is_named {
            violations.push(format!("{}: nothing names `{name}`", file.path));
        }
    }
    violations
}

#[test]
fn the_root_shows_what_users_need() {
    let core = Tree::read("status-core");
    assert_none(
        &missing_at_the_root(&core),
        "export the name at the root, or take it from `ROOT` of this test:",
    );
    assert_none(
        &at_the_root(&core),
        "export the item from the module that has it, as `status_core::document::Lifecycle`:",
    );
}

#[test]
fn generated_code_names_what_derive_support_exports() {
    assert_none(
        &of_generated_code(&Tree::read("status-core"), &Tree::read("status-macros")),
        "export from derive_support what the macros name, and nothing else:",
    );
}

#[test]
fn a_name_at_the_root_is_found() {
    let core = Tree::new(
        "status-core",
        &[
            (
                "lib.rs",
                "mod a;\npub(crate) mod b;\npub mod documents;\n\
                 #[cfg(x)]\npub mod derive_support;\n\
                 pub use self::{document::{Document, Lifecycle as Cycle}, a::*};\n\
                 pub const fn f() {}\npub use http::{self, StatusCode};\n\
                 #[cfg(doc)]\npub mod guide;",
            ),
            (
                "a.rs",
                "pub struct Unseen;\n\
                 #[doc(hidden)]\n#[macro_export]\nmacro_rules! __m { () => {} }\n\
                 #[macro_export]\nmacro_rules! shown { () => {} }\n\
                 #[macro_export]\nmacro_rules! document { () => {} }",
            ),
        ],
    );
    let expected = [
        "status-core/src/a.rs:6: the macro `shown` lacks `#[doc(hidden)]`",
        "status-core/src/lib.rs:5: `derive_support` lacks `#[doc(hidden)]`",
        "status-core/src/lib.rs:6: `Cycle` is not in the list",
        "status-core/src/lib.rs:6: `*` is not in the list",
        "status-core/src/lib.rs:7: `f` is not in the list",
    ];
    assert_eq!(at_the_root(&core), expected);
    let missing = missing_at_the_root(&core);
    assert_eq!(missing.len(), ROOT.len() - 5);
    let expected = "status-core/src/lib.rs: `HttpStatus` is missing";
    assert_eq!(missing[0], expected);
}

#[test]
fn a_name_that_generated_code_lacks_or_leaves_is_found() {
    let core = Tree::new(
        "status-core",
        &[
            (
                "derive_support/mod.rs",
                "mod checks;\npub use self::checks::{check_status, check_gone};\n\
                 pub use core::option::Option::{self, Some};\n\
                 #[cfg(a)]\npub use x as respond_axum;\n#[cfg(b)]\npub use y as respond_axum;\n\
                 pub mod probes {}\npub use crate::document::Row;",
            ),
            (
                "document/read.rs",
                "macro_rules! document { () => { $crate::derive_support::Row } }",
            ),
        ],
    );
    let macros = Tree::new(
        "status-macros",
        &[(
            "expand/mod.rs",
            "fn f() {\n quote!(__status::Option<__status::missing::X> __status::#name);\n\
             call(\"check_status\");\ncall(\"check_lost\");\nformat_ident!(\"respond_{}\", w);\n\
             quote!(use __status::{probes as _, more::{Some}}; ) }",
        )],
    );
    let expected = [
        "status-macros/src/expand/mod.rs:2: `missing` is not exported",
        "status-macros/src/expand/mod.rs:6: `more` is not exported",
        "status-macros/src/expand/mod.rs:4: `check_lost` is not exported",
        "status-core/src/derive_support/mod.rs: nothing names `Some`",
        "status-core/src/derive_support/mod.rs: nothing names `check_gone`",
    ];
    assert_eq!(of_generated_code(&core, &macros), expected);
}

#[test]
fn too_many_exports_are_found() {
    let names: Vec<_> = (0..=MOST_EXPORTS).map(|n| format!("n{n}")).collect();
    let list = format!("pub use a::{{{}}};", names.join(", "));
    let core = Tree::new("status-core", &[("derive_support/mod.rs", &list)]);
    let quoted = format!("quote!(__status::{{{}}})", names.join(", "));
    let macros = Tree::new("status-macros", &[("expand.rs", &quoted)]);
    let expected = "status-core/src/derive_support/mod.rs exports 51 names, more than 50";
    assert_eq!(of_generated_code(&core, &macros), [expected]);
}

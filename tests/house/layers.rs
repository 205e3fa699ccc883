//! The layers of status-core: each names only layers to its left, and names them openly.

use std::slice;

use super::{
    assert_none,
    paths::references,
    tokens::matches_at,
    tree::{File, Tree},
};

/// The layers, from the left to the right. `lib.rs` is in none of them. `guide` has only
/// documentation, so it is right of all that it describes.
const LAYERS: [&str; 11] = [
    "const_text",
    "document",
    "documents",
    "error",
    "rules",
    "respond",
    "service",
    "openapi",
    "catalog",
    "derive_support",
    "guide",
];

/// The layers that the others are built on.
const REQUIRED: [&str; 7] = [
    "const_text",
    "document",
    "documents",
    "error",
    "rules",
    "respond",
    "derive_support",
];

fn position(layer: &str) -> Option<usize> {
    LAYERS.iter().position(|other| *other == layer)
}

/// The files of a crate that belong to a layer, with its position.
fn layered(tree: &Tree) -> impl Iterator<Item = (&File, usize)> {
    tree.code().filter_map(|file| {
        let layer = file.module.first()?;
        Some((file, position(layer)?))
    })
}

/// The layers that are missing, and the files that are in none.
fn outside_of_layers(tree: &Tree) -> Vec<String> {
    let missing = REQUIRED
        .iter()
        .filter(|layer| !tree.has_module(&[(**layer).to_owned()]))
        .map(|layer| format!("{}/src: `{layer}` is missing", tree.name));
    let homeless = tree
        .code()
        .filter(|file| {
            file.module
                .first()
                .is_some_and(|layer| position(layer).is_none())
        })
        .map(|file| format!("{} is in no layer", file.path));
    missing.chain(homeless).collect()
}

/// The references from a layer to one on its right.
fn against_the_layers(tree: &Tree) -> Vec<String> {
    let mut violations = Vec::new();
    for (file, own) in layered(tree) {
        for reference in references(tree, file) {
            let named = reference.path.first().and_then(|layer| position(layer));
            if named.is_some_and(|named| named > own) {
                violations.push(format!(
                    "{}:{}: `{}` is right of `{}`",
                    file.path, reference.line, reference.written, LAYERS[own]
                ));
            }
        }
    }
    violations
}

/// The references to an item through the crate's root, which hide the layer that it comes from.
/// Exported macros are there and nowhere else.
fn through_the_root(tree: &Tree) -> Vec<String> {
    let macros = macro_names(tree);
    let mut violations = Vec::new();
    for (file, _) in layered(tree) {
        for reference in references(tree, file) {
            let is_open = match reference.path.first() {
                Some(first) => tree.has_module(slice::from_ref(first)) || macros.contains(first),
                None => false,
            };
            if !is_open {
                violations.push(format!(
                    "{}:{}: `{}`",
                    file.path, reference.line, reference.written
                ));
            }
        }
    }
    violations
}

/// The names of the macros that the crate defines.
fn macro_names(tree: &Tree) -> Vec<String> {
    let mut names = Vec::new();
    for file in tree.code() {
        for (index, _) in file.tokens.iter().enumerate() {
            if matches_at(&file.tokens, index, &["macro_rules", "!"]) {
                names.extend(file.tokens.get(index + 2).map(|name| name.text.clone()));
            }
        }
    }
    names
}

#[test]
fn each_file_of_status_core_is_in_a_layer() {
    assert_none(
        &outside_of_layers(&Tree::read("status-core")),
        "put the file into the folder of its layer, or add a layer to `LAYERS` of this test:",
    );
}

#[test]
fn a_layer_names_only_layers_to_its_left() {
    assert_none(
        &against_the_layers(&Tree::read("status-core")),
        "move the item to the left, or pass what the left one needs as an argument:",
    );
}

#[test]
fn a_use_names_the_module_that_has_the_item() {
    assert_none(
        &through_the_root(&Tree::read("status-core")),
        "name the module that defines the item, `crate::document::Document`, not the crate's root:",
    );
}

#[test]
fn a_file_outside_of_the_layers_is_found() {
    let tree = Tree::new("status-core", &[("lib.rs", ""), ("helpers.rs", "")]);
    let found = outside_of_layers(&tree);
    assert_eq!(found.len(), REQUIRED.len() + 1);
    assert_eq!(found[7], "status-core/src/helpers.rs is in no layer");
}

#[test]
fn an_arrow_to_the_right_is_found() {
    let entry = "// crate::respond::A\n\
                 use crate::{const_text::Text, error::{self, mapping::Mapping}};\n\
                 fn f() { crate::rules::check() }\n\
                 use super::super::respond::B;\n\
                 macro_rules! m { () => { $crate::derive_support::C } }\n\
                 #[cfg(test)] mod tests { use crate::respond::D; }";
    let tree = Tree::new(
        "status-core",
        &[
            ("lib.rs", "pub use self::respond::E;"),
            ("document/entry.rs", entry),
            ("error/mod.rs", "use crate::document::entry::F;"),
        ],
    );
    let lines: Vec<_> = against_the_layers(&tree)
        .iter()
        .map(|violation| violation.replace("status-core/src/document/entry.rs", ""))
        .collect();
    assert_eq!(
        lines,
        [
            ":2: `crate::error` is right of `document`",
            ":2: `crate::error::mapping::Mapping` is right of `document`",
            ":3: `crate::rules::check` is right of `document`",
            ":4: `super::super::respond::B` is right of `document`",
        ]
    );
}

#[test]
fn a_use_through_the_root_is_found() {
    let entry = "use crate::{Document, document::Entry, __respond_axum};\nuse super::super::*;\n";
    let tree = Tree::new(
        "status-core",
        &[
            (
                "document/mod.rs",
                "macro_rules! __respond_axum { () => {} }",
            ),
            ("document/entry.rs", entry),
        ],
    );
    let found = through_the_root(&tree);
    let expected = [
        "status-core/src/document/entry.rs:1: `crate::Document`",
        "status-core/src/document/entry.rs:2: `super::super::*`",
    ];
    assert_eq!(found, expected);
}

//! Checks that a file is an OpenAPI description of a supported version.

use crate::{
    error::{Error, openapi as message, suggest::nearest},
    tree::{Mapping, Tree},
};

/// Keys that identify other formats.
const OTHERS: [(&str, &str); 7] = [
    ("asyncapi", "AsyncAPI"),
    ("arazzo", "Arazzo"),
    ("overlay", "an OpenAPI overlay"),
    ("openrpc", "OpenRPC"),
    ("$schema", "JSON Schema"),
    ("smithy", "Smithy"),
    ("apiVersion", "a Kubernetes manifest"),
];

/// Returns whether a file is a description. Other formats that have keys of their own are errors.
pub(super) fn check(file: &str, text: &str, tree: &Tree) -> Result<bool, Error> {
    let no_keys = Mapping::default();
    let root = tree.root().and_then(|root| tree.mapping(root));
    let root = root.unwrap_or(&no_keys);
    for (key, name, major) in [("openapi", "OpenAPI", "3"), ("swagger", "Swagger", "2")] {
        if let Some(pair) = tree.own(root, key) {
            let version = tree.text(pair.value).unwrap_or_default();
            let is_read = version.split('.').next() == Some(major);
            return is_read
                .then_some(true)
                .ok_or_else(|| message::version(file, pair.line, name, version));
        }
    }
    if let Some(pair) = tree.own(root, "swaggerVersion") {
        let version = tree.text(pair.value).unwrap_or_default();
        return Err(message::version(file, pair.line, "Swagger", version));
    }
    match other_format(text, tree, root) {
        Some(name) => Err(message::other_format(file, name)),
        None => Ok(false),
    }
}

/// The error of a file that is neither a description nor another known format.
pub(super) fn unmarked(file: &str, tree: &Tree) -> Error {
    let root = tree.root().and_then(|root| tree.mapping(root));
    let Some(root) = root else {
        return message::unmarked(file);
    };
    let misspelt = root.pairs.iter().find_map(|pair| {
        nearest(tree.key(pair), &["openapi", "swagger"]).map(|meant| (pair, meant))
    });
    match misspelt {
        Some((pair, meant)) => message::misspelt(file, pair.line, tree.key(pair), meant),
        None => message::unmarked(file),
    }
}

fn other_format(text: &str, tree: &Tree, root: &Mapping) -> Option<&'static str> {
    if text.starts_with("#%RAML") {
        return Some("RAML");
    }
    let info = tree.own(root, "info");
    let info = info.and_then(|info| tree.mapping(info.value));
    if info.is_some_and(|info| tree.own(info, "_postman_id").is_some())
        || (info.is_some() && tree.own(root, "item").is_some())
    {
        return Some("a Postman collection");
    }
    let known = OTHERS.iter();
    let found = known
        .copied()
        .find(|(key, _)| tree.own(root, key).is_some());
    found.map(|(_, name)| name)
}

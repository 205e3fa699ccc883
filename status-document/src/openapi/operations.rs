//! The operations of a description.

use super::{description::Description, resolved::Keys};
use crate::{
    error::{Error, openapi as message},
    tree::{NodeId, Pair, Tree},
    wanted::Operation as Wanted,
};

/// A method at a path.
#[derive(Clone, Copy, Debug)]
pub(super) struct Operation {
    /// The node of the path's text.
    path: NodeId,
    /// The method, and the value under it.
    method: Pair,
    id: Option<NodeId>,
    pub(super) responses: Option<Pair>,
}

impl Operation {
    /// The node of the operation. The same one may be at several paths.
    fn node(&self) -> NodeId {
        self.method.value
    }

    fn path<'t>(&self, tree: &'t Tree) -> &'t str {
        tree.text(self.path).unwrap_or("?")
    }

    fn method<'t>(&self, tree: &'t Tree) -> &'t str {
        tree.key(&self.method)
    }

    fn id<'t>(&self, tree: &'t Tree) -> Option<&'t str> {
        tree.text(self.id?)
    }
}

/// All operations, in the order in which the paths and then the methods are written.
pub(super) fn all(description: &mut Description<'_>) -> Vec<Operation> {
    let mut operations = Vec::new();
    for path in paths(description) {
        for method in methods(description, path) {
            operations.push(operation(description, path, method));
        }
    }
    operations
}

fn paths(description: &mut Description<'_>) -> Vec<Pair> {
    let Some(root) = description.tree.root() else {
        return Vec::new();
    };
    description.check_mapping(root);
    let Some(paths) = description.find(root, "paths") else {
        return Vec::new();
    };
    let paths = description.open(paths, Keys::All);
    let paths = paths.iter().copied();
    paths
        .filter(|path| !description.key(*path).starts_with("x-"))
        .collect()
}

fn methods(description: &mut Description<'_>, path: Pair) -> Vec<Pair> {
    let item = description.open(path, Keys::Methods);
    let (more, usual): (Vec<Pair>, Vec<Pair>) = item
        .iter()
        .partition(|pair| description.key(**pair) == "additionalOperations");
    let more = more
        .into_iter()
        .flat_map(|more| description.open(more, Keys::All).to_vec());
    let more: Vec<Pair> = more.collect();
    usual.into_iter().chain(more).collect()
}

fn operation(description: &mut Description<'_>, path: Pair, method: Pair) -> Operation {
    description.check(method);
    let id = description.find(method.value, "operationId");
    Operation {
        path: path.key,
        method,
        id: id.map(|id| id.value),
        responses: description.find(method.value, "responses"),
    }
}

/// The wanted operation. Reports an error if there is none.
pub(super) fn pick<'t>(
    description: &mut Description<'t>,
    all: &[Operation],
    wanted: &'t Wanted,
) -> Vec<Operation> {
    let (file, tree) = (description.file, description.tree);
    let found = match wanted {
        Wanted::Id(id) => by_id(file, tree, all, id),
        Wanted::Path { method, path } => {
            by_path(file, tree, all, (method, path)).map_err(NotPicked::Missing)
        }
    };
    match found {
        Ok(operation) if operation.responses.is_some() => {
            description.forget_unresolved();
            vec![operation]
        }
        Ok(operation) => {
            let line = operation.method.line;
            description.report(message::no_responses(file, line, wanted));
            Vec::new()
        }
        Err(NotPicked::Ambiguous(error)) => {
            description.report(error);
            Vec::new()
        }
        Err(NotPicked::Missing(error)) => {
            match elsewhere(description, all, wanted) {
                Some(kind) => description.report(message::not_under_paths(file, wanted, kind)),
                None => description.report_missing(wanted, error),
            }
            Vec::new()
        }
    }
}

/// The reason why no operation is the wanted one.
enum NotPicked {
    Missing(Error),
    Ambiguous(Error),
}

/// The kind of request that the wanted operation is if it is not under `paths`: a webhook or a
/// callback.
fn elsewhere(
    description: &mut Description<'_>,
    all: &[Operation],
    wanted: &Wanted,
) -> Option<&'static str> {
    if let Some(webhooks) = description.at_top("webhooks") {
        for webhook in description.under(webhooks).iter() {
            if is_wanted(description, *webhook, wanted) {
                return Some("webhook");
            }
        }
    }
    let callbacks = callbacks(description, all);
    callbacks
        .into_iter()
        .any(|callback| is_wanted(description, callback, wanted))
        .then_some("callback")
}

/// The items of the callbacks of operations, by their expressions.
fn callbacks(description: &mut Description<'_>, all: &[Operation]) -> Vec<Pair> {
    let mut items = Vec::new();
    for operation in all {
        if let Some(callbacks) = description.value(operation.node(), "callbacks") {
            for callback in description.under(callbacks).iter() {
                items.extend_from_slice(&description.under(callback.value));
            }
        }
    }
    items
}

/// Whether an item has the wanted operation.
fn is_wanted(description: &mut Description<'_>, item: Pair, wanted: &Wanted) -> bool {
    match wanted {
        Wanted::Id(id) => description.under(item.value).iter().any(|method| {
            let own = description.value(method.value, "operationId");
            own.is_some_and(|own| description.text(own) == Some(id))
        }),
        Wanted::Path { path, .. } => description.key(item) == path,
    }
}

fn by_id(file: &str, tree: &Tree, all: &[Operation], id: &str) -> Result<Operation, NotPicked> {
    let mut found = all
        .iter()
        .filter(|operation| operation.id(tree) == Some(id));
    let Some(first) = found.next() else {
        let ids = all.iter().filter_map(|operation| operation.id(tree));
        let ids: Vec<&str> = ids.collect();
        let example = all.first();
        let example = example.map(|operation| (operation.method(tree), operation.path(tree)));
        let missing = message::no_operation(file, id, &ids, example);
        return Err(NotPicked::Missing(missing));
    };
    match found.find(|other| other.node() != first.node()) {
        Some(second) => {
            let lines = (first.method.line, second.method.line);
            let ambiguous = message::two_operations(file, id, lines);
            Err(NotPicked::Ambiguous(ambiguous))
        }
        None => Ok(*first),
    }
}

fn by_path(
    file: &str,
    tree: &Tree,
    all: &[Operation],
    (method, path): (&str, &str),
) -> Result<Operation, Error> {
    let at_path = all.iter().filter(|operation| operation.path(tree) == path);
    let methods: Vec<&Operation> = at_path.collect();
    let is_wanted = |found: &&&Operation| found.method(tree).eq_ignore_ascii_case(method);
    match methods.iter().find(is_wanted) {
        Some(found) => Ok(**found),
        None if methods.is_empty() => {
            let mut paths: Vec<&str> = all.iter().map(|operation| operation.path(tree)).collect();
            paths.dedup();
            let same_shape = paths.iter().find(|known| shape(known) == shape(path));
            let template =
                same_shape.or_else(|| paths.iter().find(|known| is_template_of(known, path)));
            Err(message::no_path(file, path, template.copied(), &paths))
        }
        None => {
            let methods: Vec<&str> = methods.iter().map(|found| found.method(tree)).collect();
            Err(message::no_method(file, method, path, &methods))
        }
    }
}

/// A path without the names of its parameters: `/pets/{id}` and `/pets/{petId}` have the same
/// shape.
fn shape(path: &str) -> String {
    let mut shape = String::new();
    let mut rest = path;
    while let Some((before, name)) = rest.split_once('{') {
        shape.push_str(before);
        shape.push('{');
        rest = name.split_once('}').map_or("", |(_, after)| after);
    }
    shape + rest
}

/// Whether a path is a template with values for its parameters: `/pets/7` for `/pets/{id}`.
fn is_template_of(template: &str, path: &str) -> bool {
    let names: Vec<&str> = template.split('/').collect();
    let values: Vec<&str> = path.split('/').collect();
    let is_met = |(name, value): (&&str, &&str)| name == value || name.contains('{');
    names.len() == values.len() && names.iter().zip(&values).all(is_met)
}

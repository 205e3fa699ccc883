//! The operations of a description.

use super::{
    description::{Description, Member},
    tree::NodeId,
};
use crate::{
    error::{Error, openapi as message},
    wanted::Operation as Wanted,
};

/// The HTTP methods that have operations of their own in an OpenAPI description, in lower case.
///
/// OpenAPI 3.2 added `query`, and `additionalOperations` for methods of other names.
pub const METHODS: [&str; 9] = [
    "get", "put", "post", "delete", "options", "head", "patch", "trace", "query",
];

/// A method at a path.
#[derive(Clone, Copy)]
pub(super) struct Operation<'t> {
    pub(super) path: &'t str,
    /// The method, and the value under it.
    pub(super) method: Member<'t>,
    pub(super) id: Option<&'t str>,
    pub(super) responses: Option<Member<'t>>,
}

impl Operation<'_> {
    /// The node of the operation. The same one may be at several paths.
    fn node(&self) -> NodeId {
        self.method.pair.value
    }
}

/// All operations, in the order in which the paths and then the methods are written.
pub(super) fn all<'t>(description: &mut Description<'t>) -> Vec<Operation<'t>> {
    let root = description.root();
    let mut operations = Vec::new();
    for path in paths(description, &root) {
        for method in methods(description, path) {
            operations.push(operation(description, path.key, method));
        }
    }
    operations
}

fn paths<'t>(description: &mut Description<'t>, root: &[Member<'t>]) -> Vec<Member<'t>> {
    let mut paths = opened(description, root, "paths");
    paths.retain(|path| path.key != "$ref" && !path.key.starts_with("x-"));
    paths
}

fn methods<'t>(description: &mut Description<'t>, path: Member<'t>) -> Vec<Member<'t>> {
    let item = description.open(path);
    let more = opened(description, &item, "additionalOperations");
    let is_method = |name: &str| {
        METHODS
            .iter()
            .any(|method| name.eq_ignore_ascii_case(method))
    };
    let usual = item.into_iter().filter(|member| is_method(member.key));
    let more = more.into_iter().filter(|member| member.key != "$ref");
    usual.chain(more).collect()
}

fn operation<'t>(
    description: &mut Description<'t>,
    path: &'t str,
    method: Member<'t>,
) -> Operation<'t> {
    let members = description.open(method);
    let id = member(&members, "operationId");
    Operation {
        path,
        method,
        id: id.and_then(|id| description.text(id.pair.value)),
        responses: member(&members, "responses"),
    }
}

fn member<'t>(members: &[Member<'t>], key: &str) -> Option<Member<'t>> {
    members.iter().find(|member| member.key == key).copied()
}

fn opened<'t>(
    description: &mut Description<'t>,
    members: &[Member<'t>],
    key: &str,
) -> Vec<Member<'t>> {
    let found = member(members, key);
    found.map_or_else(Vec::new, |found| description.open(found))
}

/// The wanted operation. Reports an error if there is none.
pub(super) fn pick<'t>(
    description: &mut Description<'t>,
    all: &[Operation<'t>],
    wanted: &'t Wanted,
) -> Vec<Operation<'t>> {
    let file = description.file;
    let found = match wanted {
        Wanted::Id(id) => by_id(file, all, id),
        Wanted::Path { method, path } => {
            by_path(file, all, method, path).map_err(NotPicked::Missing)
        }
    };
    match found {
        Ok(operation) if operation.responses.is_some() => {
            description.forget_unresolved();
            vec![operation]
        }
        Ok(operation) => {
            let line = operation.method.pair.line;
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
fn elsewhere<'t>(
    description: &mut Description<'t>,
    all: &[Operation<'t>],
    wanted: &Wanted,
) -> Option<&'static str> {
    let webhooks = description.at_top("webhooks");
    let webhooks = webhooks.map_or_else(Vec::new, |webhooks| description.under(webhooks));
    if webhooks
        .into_iter()
        .any(|webhook| is_wanted(description, webhook, wanted))
    {
        return Some("webhook");
    }
    let callbacks = callbacks(description, all);
    callbacks
        .into_iter()
        .any(|callback| is_wanted(description, callback, wanted))
        .then_some("callback")
}

/// The items of the callbacks of operations, by their expressions.
fn callbacks<'t>(
    description: &mut Description<'t>,
    all: &[Operation<'t>],
) -> Vec<(&'t str, NodeId)> {
    let mut items = Vec::new();
    for operation in all {
        if let Some(callbacks) = description.value(operation.node(), "callbacks") {
            for (_, callback) in description.under(callbacks) {
                items.extend(description.under(callback));
            }
        }
    }
    items
}

/// Whether an item has the wanted operation.
fn is_wanted(
    description: &mut Description<'_>,
    (name, item): (&str, NodeId),
    wanted: &Wanted,
) -> bool {
    match wanted {
        Wanted::Id(id) => description.under(item).into_iter().any(|(_, method)| {
            let own = description.value(method, "operationId");
            own.is_some_and(|own| description.text(own) == Some(id))
        }),
        Wanted::Path { path, .. } => name == path,
    }
}

fn by_id<'t>(file: &str, all: &[Operation<'t>], id: &str) -> Result<Operation<'t>, NotPicked> {
    let mut found = all.iter().filter(|operation| operation.id == Some(id));
    let Some(first) = found.next() else {
        let ids: Vec<&str> = all.iter().filter_map(|operation| operation.id).collect();
        let example = all.first();
        let example = example.map(|operation| (operation.method.key, operation.path));
        let missing = message::no_operation(file, id, &ids, example);
        return Err(NotPicked::Missing(missing));
    };
    match found.find(|other| other.node() != first.node()) {
        Some(second) => {
            let lines = (first.method.pair.line, second.method.pair.line);
            let ambiguous = message::two_operations(file, id, lines);
            Err(NotPicked::Ambiguous(ambiguous))
        }
        None => Ok(*first),
    }
}

fn by_path<'t>(
    file: &str,
    all: &[Operation<'t>],
    method: &str,
    path: &str,
) -> Result<Operation<'t>, Error> {
    let at_path = all.iter().filter(|operation| operation.path == path);
    let methods: Vec<&Operation<'t>> = at_path.collect();
    let is_wanted = |operation: &&&Operation<'_>| operation.method.key.eq_ignore_ascii_case(method);
    match methods.iter().find(is_wanted) {
        Some(found) => Ok(**found),
        None if methods.is_empty() => {
            let mut paths: Vec<&str> = all.iter().map(|operation| operation.path).collect();
            paths.dedup();
            let same_shape = paths.iter().find(|known| shape(known) == shape(path));
            let template =
                same_shape.or_else(|| paths.iter().find(|known| is_template_of(known, path)));
            Err(message::no_path(file, path, template.copied(), &paths))
        }
        None => {
            let methods: Vec<&str> = methods.iter().map(|found| found.method.key).collect();
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

//! Makes a tree of what a parser meets, one thing after the other.

use super::tree::{Mapping, Node, NodeId, Pair, Tree};

/// A tree in the making.
#[derive(Default)]
pub(super) struct Builder {
    pub(super) tree: Tree,
    /// The collections that have begun and not ended, each in the one before.
    open: Vec<Open>,
}

/// A collection that has not ended.
struct Open {
    node: NodeId,
    /// The key that waits for its value.
    key: Option<Placed>,
}

/// A node where it stands.
#[derive(Clone, Copy)]
pub(super) struct Placed {
    pub(super) node: NodeId,
    pub(super) line: u32,
    /// Whether, as a key, it adds the keys of its value to those beside it.
    pub(super) merges: bool,
}

impl Builder {
    /// What follows is in this collection, up to its end.
    pub(super) fn begin(&mut self, node: NodeId) {
        self.open.push(Open { node, key: None });
    }

    pub(super) fn end(&mut self) {
        self.open.pop();
    }

    /// Whether what comes next is a key.
    pub(super) fn expects_key(&self) -> bool {
        self.open
            .last()
            .is_some_and(|open| open.key.is_none() && self.tree.mapping(open.node).is_some())
    }

    /// Puts a node where it stands: into the innermost collection, as a key or as a value. `false` if no collection is open.
    pub(super) fn place(&mut self, placed: Placed) -> bool {
        let Some(open) = self.open.last_mut() else {
            return false;
        };
        match self.tree.node_mut(open.node) {
            Some(Node::Sequence(items)) => items.push(placed.node),
            Some(Node::Mapping(mapping)) => add(mapping, &mut open.key, placed),
            Some(Node::Scalar(_)) | None => {}
        }
        true
    }
}

/// Keys and values come in turns.
fn add(mapping: &mut Mapping, key: &mut Option<Placed>, placed: Placed) {
    match key.take() {
        None => *key = Some(placed),
        Some(key) if key.merges => mapping.merged.push(placed.node),
        Some(key) => mapping.entries.push(Pair {
            key: key.node,
            line: key.line,
            value: placed.node,
        }),
    }
}

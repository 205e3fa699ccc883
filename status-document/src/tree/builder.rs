//! Builds a tree from the events of a parser.

use super::{Mapping, Node, NodeId, Pair, Tree};

/// A tree that is being built.
#[derive(Default)]
pub(super) struct Builder {
    pub(super) tree: Tree,
    /// The open collections, from the outermost to the innermost.
    open: Vec<Open>,
}

/// An open collection.
struct Open {
    node: NodeId,
    /// A key without its value.
    key: Option<Placed>,
}

/// A node and its line.
#[derive(Clone, Copy)]
pub(super) struct Placed {
    pub(super) node: NodeId,
    pub(super) line: u32,
    /// Whether the node is a merge key (`<<`).
    pub(super) merges: bool,
}

impl Builder {
    /// Opens a collection: what follows is in it, up to its end.
    pub(super) fn begin(&mut self, node: NodeId) {
        self.open.push(Open { node, key: None });
    }

    pub(super) fn end(&mut self) {
        self.open.pop();
    }

    /// Whether the next node is a key.
    pub(super) fn expects_key(&self) -> bool {
        self.open
            .last()
            .is_some_and(|open| open.key.is_none() && self.tree.mapping(open.node).is_some())
    }

    /// Adds a node to the innermost open collection. Returns `false` if no collection is open.
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

/// Adds a key or a value: they take turns.
fn add(mapping: &mut Mapping, key: &mut Option<Placed>, placed: Placed) {
    match key.take() {
        None => *key = Some(placed),
        Some(key) if key.merges => mapping.merged.push(placed.node),
        Some(key) => mapping.pairs.push(Pair {
            key: key.node,
            line: key.line,
            value: placed.node,
        }),
    }
}

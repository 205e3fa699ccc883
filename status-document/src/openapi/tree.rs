//! The content of a YAML or JSON file.
//!
//! Nodes are stored side by side and refer to each other by number. An alias in YAML is a second
//! reference to a node. That keeps a tree no larger than its file, and a node may even contain
//! itself.

/// The number of a node.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) struct NodeId(usize);

/// A value.
#[derive(Debug)]
pub(super) enum Node {
    /// Text, a number, a boolean or null, as it is written.
    Scalar(String),
    Sequence(Vec<NodeId>),
    Mapping(Mapping),
}

/// A value with keys.
#[derive(Debug, Default)]
pub(super) struct Mapping {
    /// The keys of the mapping itself in the order of the file, with duplicates.
    pub(super) pairs: Vec<Pair>,
    /// The mappings, or sequences of them, that merge keys (`<<`) add.
    pub(super) merged: Vec<NodeId>,
}

/// A key and its value.
#[derive(Clone, Copy, Debug)]
pub(super) struct Pair {
    pub(super) key: NodeId,
    /// The line of the key, counted from 1.
    pub(super) line: u32,
    pub(super) value: NodeId,
}

/// The values of a file.
#[derive(Debug, Default)]
pub(super) struct Tree {
    nodes: Vec<Node>,
    root: Option<NodeId>,
}

impl Tree {
    pub(super) fn add(&mut self, node: Node) -> NodeId {
        self.nodes.push(node);
        NodeId(self.nodes.len() - 1)
    }

    pub(super) fn node(&self, id: NodeId) -> Option<&Node> {
        self.nodes.get(id.0)
    }

    pub(super) fn node_mut(&mut self, id: NodeId) -> Option<&mut Node> {
        self.nodes.get_mut(id.0)
    }

    /// The outermost value.
    pub(super) fn root(&self) -> Option<NodeId> {
        self.root
    }

    pub(super) fn set_root(&mut self, root: NodeId) {
        self.root = Some(root);
    }

    pub(super) fn mapping(&self, id: NodeId) -> Option<&Mapping> {
        match self.node(id)? {
            Node::Mapping(mapping) => Some(mapping),
            _ => None,
        }
    }

    pub(super) fn text(&self, id: NodeId) -> Option<&str> {
        match self.node(id)? {
            Node::Scalar(text) => Some(text),
            _ => None,
        }
    }

    /// The text of a key. YAML marks keys that are no text with a question mark.
    pub(super) fn key(&self, pair: &Pair) -> &str {
        self.text(pair.key).unwrap_or("?")
    }

    /// The key of this name, unless it is merged into the mapping.
    pub(super) fn own(&self, mapping: &Mapping, key: &str) -> Option<Pair> {
        mapping
            .pairs
            .iter()
            .find(|pair| self.key(pair) == key)
            .copied()
    }

    /// Whether a value is null or missing.
    pub(super) fn is_null(&self, id: NodeId) -> bool {
        matches!(self.text(id), Some("" | "~" | "null"))
    }
}

//! The content of a YAML or JSON file. `yaml` and `json` read it, with a `builder`.
//!
//! Nodes are stored side by side and refer to each other by number. An alias in YAML is a second
//! reference to a node. That keeps a tree no larger than its file, and a node may even contain
//! itself.

mod builder;
mod json;
mod yaml;

use crate::{error::Error, page::writer::is_invisible};

/// The number of a node.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) struct NodeId(usize);

/// A value.
#[derive(Debug)]
pub(crate) enum Node {
    /// Text, a number, a boolean or null, as it is written.
    Scalar(String),
    Sequence(Vec<NodeId>),
    Mapping(Mapping),
}

/// A value with keys.
#[derive(Debug, Default)]
pub(crate) struct Mapping {
    /// The keys of the mapping itself in the order of the file, with duplicates.
    pub(crate) pairs: Vec<Pair>,
    /// The mappings, or sequences of them, that merge keys (`<<`) add.
    pub(crate) merged: Vec<NodeId>,
}

/// A key and its value.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Pair {
    pub(crate) key: NodeId,
    /// The line of the key, counted from 1.
    pub(crate) line: u32,
    pub(crate) value: NodeId,
}

/// The syntax of a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Syntax {
    Json,
    Yaml,
}

/// The values of a file.
#[derive(Debug, Default)]
pub(crate) struct Tree {
    nodes: Vec<Node>,
    /// The line of each node, counted from 1.
    lines: Vec<u32>,
    root: Option<NodeId>,
}

impl Tree {
    /// Reads a file. `text` has no byte order mark.
    pub(crate) fn read(file: &str, text: &str, syntax: Syntax) -> Result<Self, Error> {
        match syntax {
            Syntax::Json => json::read(file, text),
            Syntax::Yaml => yaml::read(file, text),
        }
    }

    fn add(&mut self, node: Node, line: u32) -> NodeId {
        self.nodes.push(node);
        self.lines.push(line);
        NodeId(self.nodes.len() - 1)
    }

    pub(crate) fn node(&self, id: NodeId) -> Option<&Node> {
        self.nodes.get(id.0)
    }

    fn node_mut(&mut self, id: NodeId) -> Option<&mut Node> {
        self.nodes.get_mut(id.0)
    }

    /// The line of a value.
    pub(crate) fn line(&self, id: NodeId) -> u32 {
        self.lines.get(id.0).copied().unwrap_or(1)
    }

    /// The outermost value.
    pub(crate) fn root(&self) -> Option<NodeId> {
        self.root
    }

    fn set_root(&mut self, root: NodeId) {
        self.root = Some(root);
    }

    pub(crate) fn mapping(&self, id: NodeId) -> Option<&Mapping> {
        match self.node(id)? {
            Node::Mapping(mapping) => Some(mapping),
            _ => None,
        }
    }

    pub(crate) fn text(&self, id: NodeId) -> Option<&str> {
        match self.node(id)? {
            Node::Scalar(text) => Some(text),
            _ => None,
        }
    }

    /// The text of a key. YAML marks keys that are no text with a question mark.
    pub(crate) fn key(&self, pair: &Pair) -> &str {
        self.text(pair.key).unwrap_or("?")
    }

    /// The items of a sequence. Other values have none.
    pub(crate) fn items(&self, id: NodeId) -> &[NodeId] {
        match self.node(id) {
            Some(Node::Sequence(items)) => items,
            _ => &[],
        }
    }

    /// The key of this name, unless it is merged into the mapping.
    pub(crate) fn own(&self, mapping: &Mapping, key: &str) -> Option<Pair> {
        mapping
            .pairs
            .iter()
            .find(|pair| self.key(pair) == key)
            .copied()
    }

    /// Whether a value is null or missing.
    pub(crate) fn is_null(&self, id: NodeId) -> bool {
        matches!(self.text(id), Some("" | "~" | "null"))
    }
}

/// A text on one line, without invisible characters.
pub(crate) fn one_line(text: &str) -> String {
    let words: Vec<&str> = text.split_whitespace().collect();
    words.join(" ").replace(is_invisible, "")
}

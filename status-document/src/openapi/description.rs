//! A description that merge keys and references assemble from several places.

use super::{
    pointer,
    tree::{Mapping, Node, NodeId, Pair, Tree},
};
use crate::{
    error::{Error, openapi as message, suggest::nearest},
    wanted::Operation,
};
use std::collections::{HashMap, HashSet, hash_map::Entry as Slot};

/// Maximum number of keys to read: as many as fit in a file of 16 MiB. Only aliases exceed it.
const MAX_KEYS: usize = 1 << 22;

/// The number of bytes of text that count as one key.
const BYTES_PER_KEY: usize = 64;

pub(super) struct Description<'t> {
    pub(super) file: &'t str,
    tree: &'t Tree,
    errors: Vec<Error>,
    /// The wanted operation if it was not found, and the error unless another file may have it.
    missing: Option<(&'t Operation, Error)>,
    /// Unresolved references of paths and operations.
    unresolved: Unresolved<'t>,
    /// The mappings whose errors have been reported.
    reported: HashSet<NodeId>,
    /// The values of mappings that references lead through, by key.
    values: HashMap<NodeId, HashMap<&'t str, NodeId>>,
    keys_left: usize,
}

/// Unresolved references.
#[derive(Default)]
struct Unresolved<'t> {
    errors: Vec<Error>,
    /// References to other files.
    external: Vec<(u32, &'t str)>,
    /// The references that have been reported, by their texts.
    reported: HashSet<NodeId>,
}

impl<'t> Unresolved<'t> {
    fn report(&mut self, reference: Pair, error: Error) {
        if self.reported.insert(reference.value) {
            self.errors.push(error);
        }
    }

    fn report_external(&mut self, reference: Pair, text: &'t str) {
        if self.reported.insert(reference.value) {
            self.external.push((reference.line, text));
        }
    }
}

/// A key of a mapping, wherever it is written.
#[derive(Clone, Copy)]
pub(super) struct Member<'t> {
    pub(super) key: &'t str,
    pub(super) pair: Pair,
}

impl<'t> Description<'t> {
    pub(super) fn new(file: &'t str, tree: &'t Tree) -> Self {
        Self {
            file,
            tree,
            errors: Vec::new(),
            missing: None,
            unresolved: Unresolved::default(),
            reported: HashSet::new(),
            values: HashMap::new(),
            keys_left: MAX_KEYS,
        }
    }

    pub(super) fn report(&mut self, error: Error) {
        self.errors.push(error);
    }

    pub(super) fn report_missing(&mut self, wanted: &'t Operation, error: Error) {
        self.missing = Some((wanted, error));
    }

    /// Forgets the unresolved references so far, as the wanted operation does not need them.
    pub(super) fn forget_unresolved(&mut self) {
        self.unresolved = Unresolved::default();
    }

    pub(super) fn into_errors(mut self) -> Vec<Error> {
        if self.keys_left == 0 {
            return vec![message::too_many_aliases(self.file)];
        }
        self.errors.append(&mut self.unresolved.errors);
        if let [reference, others @ ..] = &self.unresolved.external[..] {
            let missing = self.missing.as_ref().map(|(wanted, _)| *wanted);
            let external = message::external(self.file, *reference, others.len(), missing);
            self.errors.push(external);
        } else {
            self.errors.extend(self.missing.map(|(_, error)| error));
        }
        self.errors
    }

    pub(super) fn root(&mut self) -> Vec<Member<'t>> {
        let root = self.tree.root();
        root.map_or_else(Vec::new, |root| self.members(root))
    }

    pub(super) fn text(&self, node: NodeId) -> Option<&'t str> {
        self.tree.text(node)
    }

    /// The keys of the value of `member`, with those that it merges and those that it refers to. Of
    /// duplicate keys, the nearest one counts.
    pub(super) fn open(&mut self, member: Member<'t>) -> Vec<Member<'t>> {
        let node = member.pair.value;
        if self.tree.mapping(node).is_none()
            && !self.tree.is_null(node)
            && self.reported.insert(node)
        {
            let error = message::not_a_mapping(self.file, member.pair.line, member.key);
            self.errors.push(error);
        }
        self.members(node)
    }

    fn members(&mut self, node: NodeId) -> Vec<Member<'t>> {
        let mut keys = HashSet::new();
        let mut members = Vec::new();
        for mapping in self.parts(node) {
            let pairs = mapping.pairs.iter();
            let pairs = pairs.map(|pair| Member {
                key: self.tree.key(pair),
                pair: *pair,
            });
            members.extend(pairs.filter(|member| keys.insert(member.key)));
        }
        members
    }

    /// The mappings that make up a mapping: itself and what it merges, then the same of what it
    /// refers to.
    fn parts(&mut self, node: NodeId) -> Vec<&'t Mapping> {
        let mut parts = Vec::new();
        let mut seen = HashSet::new();
        let mut next = Some(node);
        while let Some(node) = next.take() {
            seen.insert(node);
            let merged = self.with_merged(node);
            next = merged
                .iter()
                .find_map(|mapping| self.referred(mapping, &seen));
            parts.extend(merged);
        }
        parts
    }

    /// A mapping and what it merges, the nearest first.
    fn with_merged(&mut self, node: NodeId) -> Vec<&'t Mapping> {
        let mut mappings = Vec::new();
        let mut seen = HashSet::new();
        let mut to_visit = vec![node];
        while let Some(node) = to_visit.pop() {
            let tree = self.tree;
            let Some(mapping) = tree.mapping(node).filter(|_| seen.insert(node)) else {
                continue;
            };
            if !self.spend(1 + mapping.pairs.len() + mapping.merged.len()) {
                return Vec::new();
            }
            if self.reported.insert(node) {
                self.report_duplicates(mapping);
            }
            mappings.push(mapping);
            for merged in mapping.merged.iter().rev() {
                match tree.node(*merged) {
                    Some(Node::Sequence(items)) if self.spend(items.len()) => {
                        to_visit.extend(items.iter().rev());
                    }
                    _ => to_visit.push(*merged),
                }
            }
        }
        mappings
    }

    /// Counts what is read. Returns `false` when aliases of aliases have exceeded the limit.
    fn spend(&mut self, count: usize) -> bool {
        self.keys_left = self.keys_left.saturating_sub(count);
        self.keys_left > 0
    }

    fn report_duplicates(&mut self, mapping: &'t Mapping) {
        let mut lines = HashMap::with_capacity(mapping.pairs.len());
        for pair in &mapping.pairs {
            let key = self.tree.key(pair);
            match lines.entry(key) {
                Slot::Vacant(slot) => drop(slot.insert(pair.line)),
                Slot::Occupied(first) => {
                    let duplicate = message::duplicate(self.file, pair.line, key, *first.get());
                    self.errors.push(duplicate);
                }
            }
        }
    }

    /// The target of the reference of a mapping, if it has one.
    fn referred(&mut self, mapping: &'t Mapping, seen: &HashSet<NodeId>) -> Option<NodeId> {
        let tree = self.tree;
        let pair = tree.own(mapping, "$ref")?;
        let reference = tree.text(pair.value)?;
        let error = match self.target(reference) {
            Target::At(node) if seen.contains(&node) => {
                message::circular(self.file, pair.line, reference)
            }
            Target::At(node) if tree.mapping(node).is_some() => return Some(node),
            Target::At(_) => message::unresolved(self.file, pair.line, reference, None),
            Target::Missing { keys, last } => {
                let near = self.near(&keys, last);
                message::unresolved(self.file, pair.line, reference, near.as_deref())
            }
            Target::External => {
                self.unresolved.report_external(pair, reference);
                return None;
            }
        };
        self.unresolved.report(pair, error);
        None
    }

    fn target(&mut self, reference: &str) -> Target {
        let (Some(mut node), Some(keys)) = (self.tree.root(), pointer::keys(reference)) else {
            return Target::External;
        };
        for (depth, key) in keys.iter().enumerate() {
            match self.value(node, key) {
                Some(value) => node = value,
                None => {
                    let keys = keys.into_iter().take(depth + 1).collect();
                    return Target::Missing { keys, last: node };
                }
            }
        }
        Target::At(node)
    }

    /// The value at `key` of a mapping or a sequence.
    pub(super) fn value(&mut self, node: NodeId, key: &str) -> Option<NodeId> {
        if let Node::Sequence(items) = self.tree.node(node)? {
            return items.get(key.parse::<usize>().ok()?).copied();
        }
        if !self.values.contains_key(&node) {
            let values = self.index(node);
            self.values.insert(node, values);
        }
        self.values.get(&node)?.get(key).copied()
    }

    fn index(&mut self, node: NodeId) -> HashMap<&'t str, NodeId> {
        let mut values = HashMap::new();
        for mapping in self.with_merged(node) {
            for pair in &mapping.pairs {
                values.entry(self.tree.key(pair)).or_insert(pair.value);
            }
        }
        values
    }

    /// The keys and values of a mapping.
    pub(super) fn under(&mut self, node: NodeId) -> Vec<(&'t str, NodeId)> {
        let tree = self.tree;
        let mappings = self.with_merged(node).into_iter();
        mappings
            .flat_map(|mapping| &mapping.pairs)
            .map(|pair| (tree.key(pair), pair.value))
            .collect()
    }

    /// The value at a key of the top level.
    pub(super) fn at_top(&mut self, key: &str) -> Option<NodeId> {
        let root = self.tree.root()?;
        self.value(root, key)
    }

    /// The reference of a mapping and its line, unless it is merged into it.
    pub(super) fn reference(&self, node: NodeId) -> Option<(u32, &'t str)> {
        let pair = self.tree.own(self.tree.mapping(node)?, "$ref")?;
        Some((pair.line, self.tree.text(pair.value)?))
    }

    /// Whether a mapping has a key that is not merged into it.
    pub(super) fn has_itself(&self, node: NodeId, key: &str) -> bool {
        let mapping = self.tree.mapping(node);
        mapping.is_some_and(|mapping| self.tree.own(mapping, key).is_some())
    }

    /// A reference that is spelt like one that breaks off at `last`, and that resolves further.
    fn near(&self, keys: &[String], last: NodeId) -> Option<String> {
        let (missing, before) = keys.split_last()?;
        let mut known: Vec<&str> = self.values.get(&last)?.keys().copied().collect();
        known.sort_unstable();
        nearest(missing, &known).map(|meant| pointer::join(before, meant))
    }

    /// The `description` of a value, or of its target. A missing target is not an error here, so
    /// that a response may be in another file.
    pub(super) fn described(&mut self, mut node: NodeId) -> Option<&'t str> {
        let tree = self.tree;
        let mut seen = HashSet::new();
        while seen.insert(node) {
            if let Some(description) = self.value(node, "description") {
                let text = tree.text(description)?;
                let is_read = self.spend(text.len() / BYTES_PER_KEY);
                return is_read.then_some(text);
            }
            let reference = self.value(node, "$ref")?;
            node = match self.target(tree.text(reference)?) {
                Target::At(node) => node,
                Target::Missing { .. } | Target::External => return None,
            };
        }
        None
    }
}

/// The target of a reference.
enum Target {
    At(NodeId),
    External,
    Missing {
        /// The keys up to the one that is missing.
        keys: Vec<String>,
        /// The value without the last of the keys.
        last: NodeId,
    },
}

//! The keys that merge keys and references add to the mappings of a tree.
//!
//! Every result is kept for each node that is passed on the way to it. A chain of references is
//! walked once, however many values lead into it.

use super::pointer;
use crate::{
    error::suggest::nearest,
    tree::{Mapping, Node, NodeId, Pair, Tree},
    wanted::METHODS,
};
use std::{
    collections::{HashMap, HashSet},
    sync::Arc,
};

/// Maximum number of keys to read: as many as fit in a file of 16 MiB. Only aliases exceed it.
const MAX_KEYS: usize = 1 << 22;

/// Maximum number of unresolved references for which a similar one is searched.
const MAX_SUGGESTED: usize = 16;

/// Maximum number of keys that a misspelt one is compared with.
const COMPARED: usize = 1_000;

/// Maximum number of keys of a mapping that is searched without an index.
const FEW: usize = 8;

/// The keys of a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Keys {
    All,
    /// The methods of a path, and `additionalOperations`.
    Methods,
}

impl Keys {
    fn has(self, key: &str) -> bool {
        match self {
            Self::All => key != "$ref",
            Self::Methods => {
                key == "additionalOperations"
                    || METHODS
                        .iter()
                        .any(|method| key.eq_ignore_ascii_case(method))
            }
        }
    }
}

/// The target of the reference of a mapping.
#[derive(Clone, Debug)]
pub(super) enum Next {
    None,
    At(NodeId),
    /// The reference leads back to the mapping.
    Circular(Pair),
    /// The target is not in the file, or is not a mapping. The text is a similar reference.
    Unresolved(Pair, Option<String>),
    External(Pair),
}

/// The results so far. They depend on the tree alone.
#[derive(Debug, Default)]
pub(super) struct Resolved {
    /// The keys of large mappings, sorted by their texts. Of duplicates, the first one.
    indexes: HashMap<NodeId, Arc<[Pair]>>,
    /// Keys of mappings that merge others.
    merged: HashMap<(NodeId, String), Option<Pair>>,
    nexts: HashMap<NodeId, Next>,
    targets: HashMap<NodeId, NodeId>,
    found: HashMap<(NodeId, &'static str), Option<Pair>>,
    /// Keys without those of the target of a reference.
    own_lists: HashMap<(NodeId, Keys), Arc<[Pair]>>,
    lists: HashMap<(NodeId, Keys), Arc<[Pair]>>,
    spent: usize,
    suggested: usize,
}

impl Resolved {
    /// Whether aliases of aliases have exceeded the limit. Results are incomplete from then on.
    pub(super) fn is_exhausted(&self) -> bool {
        self.spent >= MAX_KEYS
    }

    /// Starts another reading, which has the whole limit.
    pub(super) fn restart(&mut self) {
        if !self.is_exhausted() {
            self.spent = 0;
        }
    }

    /// Counts what is read. Returns `false` if the limit is exceeded.
    pub(super) fn spend(&mut self, count: usize) -> bool {
        self.spent = self.spent.saturating_add(count);
        !self.is_exhausted()
    }

    /// The value at `key` of a mapping or a sequence, without that of a reference.
    pub(super) fn value(&mut self, tree: &Tree, node: NodeId, key: &str) -> Option<NodeId> {
        if let Node::Sequence(items) = tree.node(node)? {
            return items.get(key.parse::<usize>().ok()?).copied();
        }
        self.with_merged(tree, node, key).map(|pair| pair.value)
    }

    /// A key of a mapping, unless it is merged into it.
    pub(super) fn own(&mut self, tree: &Tree, node: NodeId, key: &str) -> Option<Pair> {
        let mapping = tree.mapping(node)?;
        if mapping.pairs.len() <= FEW {
            return tree.own(mapping, key);
        }
        let index = self
            .indexes
            .entry(node)
            .or_insert_with(|| index(tree, mapping));
        let found = index.binary_search_by(|pair| tree.key(pair).cmp(key));
        found.ok().map(|at| index[at])
    }

    /// A key of a mapping, its own or the nearest one that it merges.
    fn with_merged(&mut self, tree: &Tree, node: NodeId, key: &str) -> Option<Pair> {
        if !has_merged(tree, node) {
            return self.own(tree, node, key);
        }
        let is_known = |this: &Self, node| this.merged.contains_key(&(node, key.to_owned()));
        for node in self.in_order(tree, node, is_known) {
            let mut found = self.own(tree, node, key);
            for part in merged(tree, node) {
                found = found.or_else(|| *self.merged.get(&(*part, key.to_owned()))?);
            }
            self.merged.insert((node, key.to_owned()), found);
        }
        *self.merged.get(&(node, key.to_owned()))?
    }

    /// A mapping and what it merges, each after all that it merges itself. What `is_known` is left
    /// out. Where mappings merge each other in a circle, the circle is cut.
    fn in_order(
        &mut self,
        tree: &Tree,
        node: NodeId,
        is_known: impl Fn(&Self, NodeId) -> bool,
    ) -> Vec<NodeId> {
        let mut ordered = Vec::new();
        let mut seen = HashSet::new();
        let mut to_visit = vec![(node, false)];
        while let Some((node, is_left)) = to_visit.pop() {
            if is_left {
                ordered.push(node);
            } else if !is_known(self, node) && seen.insert(node) {
                let parts = merged(tree, node);
                if !self.spend(1 + parts.len()) {
                    break;
                }
                to_visit.push((node, true));
                to_visit.extend(parts.iter().rev().map(|part| (*part, false)));
            }
        }
        ordered
    }

    /// A key of a mapping, its own, the nearest one that it merges, or one of the target of its
    /// reference.
    pub(super) fn find(&mut self, tree: &Tree, node: NodeId, key: &'static str) -> Option<Pair> {
        tree.mapping(node)?;
        if !has_merged(tree, node) {
            // Most mappings stand alone, and are searched faster than the results so far.
            let own = self.own(tree, node, key);
            if own.is_some() || self.own(tree, node, "$ref").is_none() {
                return own;
            }
        }
        let mut passed = Vec::new();
        let mut at = node;
        let found = loop {
            if let Some(found) = self.found.get(&(at, key)) {
                break *found;
            }
            passed.push(at);
            if let Some(pair) = self.with_merged(tree, at, key) {
                break Some(pair);
            }
            match self.next(tree, at) {
                Next::At(next) => at = next,
                _ => break None,
            }
        };
        self.found
            .extend(passed.into_iter().map(|node| ((node, key), found)));
        found
    }

    /// The value that a reference leads to, over other references. A value with anything beside its
    /// reference stays.
    pub(super) fn target(&mut self, tree: &Tree, node: NodeId) -> NodeId {
        let mut passed = Vec::new();
        let mut at = node;
        while is_reference_alone(tree, at) {
            if let Some(target) = self.targets.get(&at) {
                at = *target;
                break;
            }
            let Next::At(next) = self.next(tree, at) else {
                break;
            };
            passed.push(at);
            at = next;
        }
        self.targets
            .extend(passed.into_iter().map(|node| (node, at)));
        at
    }

    /// The target of the reference of a mapping.
    pub(super) fn next(&mut self, tree: &Tree, node: NodeId) -> Next {
        if let Some(next) = self.nexts.get(&node) {
            return next.clone();
        }
        let mut chain: Vec<(NodeId, Pair)> = Vec::new();
        let mut places = HashMap::new();
        let mut at = node;
        // The chain is walked to its end: a circle is found wherever it is entered.
        while !self.nexts.contains_key(&at) {
            if let Some(start) = places.get(&at) {
                self.close_circle(&chain, *start);
                break;
            }
            let (next, pair) = self.target_of(tree, at);
            places.insert(at, chain.len());
            match (next, pair) {
                (Next::At(next), Some(pair)) => {
                    chain.push((at, pair));
                    at = next;
                }
                (next, _) => {
                    self.nexts.insert(at, next);
                }
            }
        }
        let targets: Vec<NodeId> = chain.iter().skip(1).map(|(node, _)| *node).collect();
        let targets = targets.into_iter().chain([at]);
        for ((from, _), to) in chain.iter().zip(targets) {
            self.nexts.entry(*from).or_insert(Next::At(to));
        }
        self.nexts.get(&node).cloned().unwrap_or(Next::None)
    }

    /// Cuts a circle of references at the last one of the chain.
    fn close_circle(&mut self, chain: &[(NodeId, Pair)], start: usize) {
        if let Some((last, pair)) = chain[start..].last() {
            self.nexts.insert(*last, Next::Circular(*pair));
        }
    }

    /// The target of a reference, without regard to circles.
    fn target_of(&mut self, tree: &Tree, node: NodeId) -> (Next, Option<Pair>) {
        let Some(pair) = self.with_merged(tree, node, "$ref") else {
            return (Next::None, None);
        };
        let Some(reference) = tree.text(pair.value) else {
            return (Next::None, None);
        };
        let (Some(mut at), Some(keys)) = (tree.root(), pointer::keys(reference)) else {
            return (Next::External(pair), Some(pair));
        };
        for (depth, key) in keys.iter().enumerate() {
            match self.value(tree, at, key) {
                Some(value) => at = value,
                None => {
                    let near = self.near(tree, &keys[..=depth], at);
                    return (Next::Unresolved(pair, near), Some(pair));
                }
            }
        }
        if tree.mapping(at).is_some() {
            (Next::At(at), Some(pair))
        } else {
            (Next::Unresolved(pair, None), Some(pair))
        }
    }

    /// A reference that is spelt like one that breaks off at `last`, and that resolves further.
    fn near(&mut self, tree: &Tree, keys: &[String], last: NodeId) -> Option<String> {
        let (missing, before) = keys.split_last()?;
        self.suggested += 1;
        if self.suggested > MAX_SUGGESTED {
            return None;
        }
        let others = self.own_list(tree, last, Keys::All);
        let mut known: Vec<&str> = others.iter().map(|pair| tree.key(pair)).collect();
        known.sort_unstable();
        known.truncate(COMPARED);
        nearest(missing, &known).map(|meant| pointer::join(before, meant))
    }

    /// The keys of a mapping, with those that it merges and without those of a reference. Of
    /// duplicate keys, the nearest one counts.
    pub(super) fn own_list(&mut self, tree: &Tree, node: NodeId, keys: Keys) -> Arc<[Pair]> {
        let is_known = |this: &Self, node| this.own_lists.contains_key(&(node, keys));
        for node in self.in_order(tree, node, is_known) {
            let own = tree.mapping(node).map_or(&[][..], |mapping| &mapping.pairs);
            let parts = merged(tree, node).iter();
            let parts: Vec<Arc<[Pair]>> = parts
                .filter_map(|part| self.own_lists.get(&(*part, keys)).cloned())
                .collect();
            let list = self.union(tree, keys, own, parts);
            self.own_lists.insert((node, keys), list);
        }
        let list = self.own_lists.get(&(node, keys)).cloned();
        list.unwrap_or_default()
    }

    /// The keys of a mapping, with those that it merges and those that it refers to.
    pub(super) fn list(&mut self, tree: &Tree, node: NodeId, keys: Keys) -> Arc<[Pair]> {
        if tree.mapping(node).is_none() {
            return Arc::default();
        }
        let mut passed = Vec::new();
        let mut at = node;
        let mut list: Arc<[Pair]> = loop {
            if let Some(known) = self.lists.get(&(at, keys)) {
                break known.clone();
            }
            passed.push(at);
            match self.next(tree, at) {
                Next::At(next) => at = next,
                _ => break Arc::default(),
            }
        };
        for node in passed.into_iter().rev() {
            let own = self.own_list(tree, node, keys);
            if list.is_empty() {
                list = own;
            } else if !own.is_empty() {
                list = self.union(tree, keys, &own, vec![list]);
            }
            self.lists.insert((node, keys), list.clone());
        }
        list
    }

    fn union(
        &mut self,
        tree: &Tree,
        keys: Keys,
        own: &[Pair],
        mut parts: Vec<Arc<[Pair]>>,
    ) -> Arc<[Pair]> {
        let mut seen = HashSet::new();
        let mut list: Vec<Pair> = Vec::new();
        let is_new = |pair: &&Pair| keys.has(tree.key(pair));
        list.extend(
            own.iter()
                .filter(is_new)
                .filter(|pair| seen.insert(tree.key(pair))),
        );
        if list.is_empty() && parts.len() == 1 {
            return parts.remove(0);
        }
        for part in parts {
            if !self.spend(part.len()) {
                break;
            }
            list.extend(part.iter().filter(|pair| seen.insert(tree.key(pair))));
        }
        list.into()
    }
}

fn index(tree: &Tree, mapping: &Mapping) -> Arc<[Pair]> {
    let mut pairs = mapping.pairs.clone();
    // The sort is stable, so that the first of several duplicates stays.
    pairs.sort_by(|a, b| tree.key(a).cmp(tree.key(b)));
    pairs.dedup_by(|later, first| tree.key(later) == tree.key(first));
    pairs.into()
}

fn is_reference_alone(tree: &Tree, node: NodeId) -> bool {
    tree.mapping(node).is_some_and(|mapping| {
        mapping.merged.is_empty()
            && matches!(&mapping.pairs[..], [pair] if tree.key(pair) == "$ref")
    })
}

fn has_merged(tree: &Tree, node: NodeId) -> bool {
    !merged(tree, node).is_empty()
}

/// The values that a mapping merges. A sequence merges its items.
fn merged(tree: &Tree, node: NodeId) -> &[NodeId] {
    match tree.node(node) {
        Some(Node::Mapping(mapping)) => &mapping.merged,
        Some(Node::Sequence(items)) => items,
        Some(Node::Scalar(_)) | None => &[],
    }
}

//! One reading of a description: what references add to its values, and the errors on the way.

use super::resolved::{Keys, Next, Resolved};
use crate::{
    error::{Error, openapi as message},
    tree::{NodeId, Pair, Tree},
    wanted::Operation,
};
use std::{
    collections::{HashMap, HashSet, hash_map::Entry as Slot},
    sync::Arc,
};

pub(super) struct Description<'t> {
    pub(super) file: &'t str,
    pub(super) tree: &'t Tree,
    pub(super) resolved: &'t mut Resolved,
    faults: Faults,
    /// The wanted operation if it was not found, and the error unless another file may have it.
    missing: Option<(&'t Operation, Error)>,
    /// The values whose errors have been reported.
    reported: HashSet<NodeId>,
}

/// The errors in a description.
#[derive(Clone, Debug, Default)]
pub(super) struct Faults {
    errors: Vec<Error>,
    /// Unresolved references.
    unresolved: Vec<Error>,
    /// References to other files: the line, and the node of the text.
    external: Vec<(u32, NodeId)>,
}

impl<'t> Description<'t> {
    /// Starts from errors that are known.
    pub(super) fn new(
        file: &'t str,
        tree: &'t Tree,
        resolved: &'t mut Resolved,
        faults: Faults,
    ) -> Self {
        Self {
            file,
            tree,
            resolved,
            faults,
            missing: None,
            reported: HashSet::new(),
        }
    }

    pub(super) fn report(&mut self, error: Error) {
        self.faults.errors.push(error);
    }

    pub(super) fn report_missing(&mut self, wanted: &'t Operation, error: Error) {
        self.missing = Some((wanted, error));
    }

    /// Forgets the unresolved references so far, as the wanted operation does not need them.
    pub(super) fn forget_unresolved(&mut self) {
        self.faults.unresolved.clear();
        self.faults.external.clear();
    }

    /// The errors so far, for another reading.
    pub(super) fn into_faults(self) -> Faults {
        self.faults
    }

    pub(super) fn into_errors(self) -> Vec<Error> {
        if self.resolved.is_exhausted() {
            return vec![message::too_many_aliases(self.file)];
        }
        let Faults {
            mut errors,
            mut unresolved,
            external,
        } = self.faults;
        errors.append(&mut unresolved);
        if let [(line, text), others @ ..] = &external[..] {
            let missing = self.missing.as_ref().map(|(wanted, _)| *wanted);
            let reference = (*line, self.tree.text(*text).unwrap_or_default());
            let external = message::external(self.file, reference, others.len(), missing);
            errors.push(external);
        } else {
            errors.extend(self.missing.map(|(_, error)| error));
        }
        errors
    }

    pub(super) fn key(&self, pair: Pair) -> &'t str {
        self.tree.key(&pair)
    }

    pub(super) fn text(&self, node: NodeId) -> Option<&'t str> {
        self.tree.text(node)
    }

    /// The keys of the value of a key, with those that it merges and those that it refers to. Of
    /// duplicate keys, the nearest one counts. Reports the errors in the value.
    pub(super) fn open(&mut self, pair: Pair, keys: Keys) -> Arc<[Pair]> {
        self.check(pair);
        self.resolved.list(self.tree, pair.value, keys)
    }

    /// The keys of a mapping, with those that it merges and those that it refers to.
    pub(super) fn list(&mut self, node: NodeId) -> Arc<[Pair]> {
        self.resolved.list(self.tree, node, Keys::All)
    }

    /// Reports the errors in the value of a key, and in what it merges and refers to.
    pub(super) fn check(&mut self, pair: Pair) {
        let node = pair.value;
        if self.tree.mapping(node).is_none() {
            if !self.tree.is_null(node) && self.reported.insert(node) {
                let error = message::not_a_mapping(self.file, pair.line, self.key(pair));
                self.faults.errors.push(error);
            }
            return;
        }
        self.check_mapping(node);
    }

    /// Reports the errors in a mapping, and in what it merges and refers to.
    pub(super) fn check_mapping(&mut self, node: NodeId) {
        let mut at = node;
        while self.reported.insert(at) {
            self.report_duplicates(at);
            match self.resolved.next(self.tree, at) {
                Next::At(next) => at = next,
                Next::None => {}
                fault => self.report_reference(&fault),
            }
        }
    }

    fn report_reference(&mut self, fault: &Next) {
        let text = |pair: &Pair| self.tree.text(pair.value).unwrap_or_default();
        let error = match fault {
            Next::Circular(pair) => message::circular(self.file, pair.line, text(pair)),
            Next::Unresolved(pair, near) => {
                message::unresolved(self.file, pair.line, text(pair), near.as_deref())
            }
            Next::External(pair) => {
                // Several mappings can merge one reference.
                if self.reported.insert(pair.value) {
                    self.faults.external.push((pair.line, pair.value));
                }
                return;
            }
            Next::None | Next::At(_) => return,
        };
        if let Next::Circular(pair) | Next::Unresolved(pair, _) = fault {
            if self.reported.insert(pair.value) {
                self.faults.unresolved.push(error);
            }
        }
    }

    /// Reports the duplicate keys of a mapping and of what it merges.
    fn report_duplicates(&mut self, node: NodeId) {
        let tree = self.tree;
        let mut to_visit = vec![node];
        let mut is_reported = false;
        while let Some(node) = to_visit.pop() {
            if std::mem::replace(&mut is_reported, true) && !self.reported.insert(node) {
                continue;
            }
            match tree.mapping(node) {
                Some(mapping) => {
                    self.report_duplicates_of(&mapping.pairs);
                    to_visit.extend(mapping.merged.iter().rev());
                }
                None => to_visit.extend(tree.items(node).iter().rev()),
            }
        }
    }

    fn report_duplicates_of(&mut self, pairs: &[Pair]) {
        let mut lines = HashMap::with_capacity(pairs.len());
        for pair in pairs {
            let key = self.tree.key(pair);
            match lines.entry(key) {
                Slot::Vacant(slot) => drop(slot.insert(pair.line)),
                Slot::Occupied(first) => {
                    let duplicate = message::duplicate(self.file, pair.line, key, *first.get());
                    self.faults.errors.push(duplicate);
                }
            }
        }
    }

    /// The value at `key` of a mapping or a sequence, without that of a reference.
    pub(super) fn value(&mut self, node: NodeId, key: &str) -> Option<NodeId> {
        self.resolved.value(self.tree, node, key)
    }

    /// A key of a mapping, or of what it merges and refers to.
    pub(super) fn find(&mut self, node: NodeId, key: &'static str) -> Option<Pair> {
        self.resolved.find(self.tree, node, key)
    }

    /// The keys of a mapping and of what it merges.
    pub(super) fn under(&mut self, node: NodeId) -> Arc<[Pair]> {
        if self.tree.mapping(node).is_none() {
            return Arc::default();
        }
        self.resolved.own_list(self.tree, node, Keys::All)
    }

    /// The value at a key of the top level.
    pub(super) fn at_top(&mut self, key: &str) -> Option<NodeId> {
        let root = self.tree.root()?;
        self.value(root, key)
    }

    /// The reference of a mapping and its line, unless it is merged into it.
    pub(super) fn reference(&mut self, node: NodeId) -> Option<(u32, &'t str)> {
        let pair = self.resolved.own(self.tree, node, "$ref")?;
        Some((pair.line, self.tree.text(pair.value)?))
    }

    /// Whether a mapping has a key that is not merged into it.
    pub(super) fn has_itself(&mut self, node: NodeId, key: &str) -> bool {
        self.resolved.own(self.tree, node, key).is_some()
    }
}

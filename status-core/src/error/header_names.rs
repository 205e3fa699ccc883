//! Names of headers that an error sends, in const code.

use crate::const_text::equal_ignoring_case;

/// Maximum number of names in a [`HeaderSet`].
const MAX_NAMES: usize = 8;

/// The names of the headers that a variant sends, and of those that the variants around it add.
pub(crate) struct HeaderChain<'a> {
    names: &'a [&'static str],
    outer: Option<&'a Self>,
}

impl<'a> HeaderChain<'a> {
    pub(crate) const fn new(names: &'a [&'static str]) -> Self {
        Self { names, outer: None }
    }

    /// Returns these names and further ones.
    pub(crate) const fn and(&'a self, names: &'a [&'static str]) -> Self {
        Self {
            names,
            outer: Some(self),
        }
    }

    pub(crate) const fn has(&self, name: &str) -> bool {
        let mut next = Some(self);
        while let Some(chain) = next {
            if has(chain.names, name) {
                return true;
            }
            next = chain.outer;
        }
        false
    }
}

/// A set of header names with a fixed size. A set that is full loses further names.
#[derive(Clone, Copy)]
pub(crate) struct HeaderSet {
    names: [&'static str; MAX_NAMES],
    count: usize,
}

impl HeaderSet {
    pub(crate) const fn new() -> Self {
        Self {
            names: [""; MAX_NAMES],
            count: 0,
        }
    }

    pub(crate) const fn as_slice(&self) -> &[&'static str] {
        self.names.split_at(self.count).0
    }

    pub(crate) const fn is_full(&self) -> bool {
        self.count == MAX_NAMES
    }

    pub(crate) const fn insert(&mut self, name: &'static str) {
        if !self.is_full() && !has(self.as_slice(), name) {
            self.names[self.count] = name;
            self.count += 1;
        }
    }

    pub(crate) const fn insert_all(&mut self, names: &[&'static str]) {
        let mut index = 0;
        while index < names.len() {
            self.insert(names[index]);
            index += 1;
        }
    }

    pub(crate) const fn insert_chain(&mut self, chain: &HeaderChain) {
        let mut next = Some(chain);
        while let Some(chain) = next {
            self.insert_all(chain.names);
            next = chain.outer;
        }
    }

    /// Removes the names that are not in `other`.
    pub(crate) const fn retain_common(&mut self, other: &Self) {
        let (mut kept, mut index) = (0, 0);
        while index < self.count {
            if has(other.as_slice(), self.names[index]) {
                self.names[kept] = self.names[index];
                kept += 1;
            }
            index += 1;
        }
        self.count = kept;
    }

    /// Whether two sets have the same names, ignoring names that did not fit.
    pub(crate) const fn is_same_as(&self, other: &Self) -> bool {
        self.count == other.count && self.has_all_in(other)
    }

    /// Whether each name is in `other`. A set that may have lost names is no subset.
    pub(crate) const fn is_subset_of(&self, other: &Self) -> bool {
        !self.is_full() && self.has_all_in(other)
    }

    const fn has_all_in(&self, other: &Self) -> bool {
        let mut index = 0;
        while index < self.count {
            if !has(other.as_slice(), self.names[index]) {
                return false;
            }
            index += 1;
        }
        true
    }
}

const fn has(names: &[&str], name: &str) -> bool {
    let mut index = 0;
    while index < names.len() {
        if equal_ignoring_case(names[index], name) {
            return true;
        }
        index += 1;
    }
    false
}

#[cfg(test)]
mod tests {
    use super::{HeaderChain, HeaderSet};

    fn set(names: &[&'static str]) -> HeaderSet {
        let mut set = HeaderSet::new();
        set.insert_all(names);
        set
    }

    #[test]
    fn names_are_compared_without_regard_to_case() {
        let outer = HeaderChain::new(&["Allow"]);
        let chain = outer.and(&["retry-after"]);
        assert!(chain.has("allow") && chain.has("Retry-After"));
        assert!(!chain.has("location") && !outer.has("retry-after"));
        let mut names = set(&["allow", "ALLOW"]);
        names.insert_chain(&chain);
        assert_eq!(names.as_slice(), ["allow", "retry-after"]);
    }

    #[test]
    fn a_full_set_is_no_subset() {
        let few = set(&["a", "b"]);
        let all = set(&["a", "b", "c", "d", "e", "f", "g", "h", "i"]);
        assert!(all.is_full() && all.as_slice().len() == 8);
        assert!(few.is_subset_of(&all) && !all.is_subset_of(&all) && !all.is_subset_of(&few));
        let mut common = all;
        common.retain_common(&set(&["h", "x", "b"]));
        assert_eq!(common.as_slice(), ["b", "h"]);
    }
}

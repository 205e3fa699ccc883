//! Names of headers and members that an error sends, in const code.

use http::StatusCode;

use crate::const_text::{equal, equal_ignoring_case};

/// Maximum number of names in a [`HeaderSet`].
const MAX_NAMES: usize = 8;

/// A header that a type adds to each response with a status.
pub(crate) type StatusHeader = (StatusCode, &'static str);

/// The names of the headers that a variant sends, and of those that the variants and types around
/// it add.
pub(crate) struct HeaderChain<'a> {
    names: &'a [&'static str],
    by_status: &'a [StatusHeader],
    outer: Option<&'a Self>,
}

impl<'a> HeaderChain<'a> {
    pub(crate) const fn new(names: &'a [&'static str]) -> Self {
        Self {
            names,
            by_status: &[],
            outer: None,
        }
    }

    /// Returns these names and further ones.
    pub(crate) const fn and(&'a self, names: &'a [&'static str]) -> Self {
        self.and_all(names, &[])
    }

    /// Returns these names, further ones, and further ones for some statuses.
    pub(crate) const fn and_all(
        &'a self,
        names: &'a [&'static str],
        by_status: &'a [StatusHeader],
    ) -> Self {
        Self {
            names,
            by_status,
            outer: Some(self),
        }
    }

    /// Whether a response with a status has a header.
    pub(crate) const fn has(&self, status: u16, name: &str) -> bool {
        let mut next = Some(self);
        while let Some(chain) = next {
            if has(chain.names, name) || has_for(chain.by_status, status, name) {
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

    /// Inserts the names of a chain, without those for some statuses.
    pub(crate) const fn insert_chain(&mut self, chain: &HeaderChain) {
        let mut next = Some(chain);
        while let Some(chain) = next {
            self.insert_all(chain.names);
            next = chain.outer;
        }
    }

    /// Inserts the names that are for a status.
    pub(crate) const fn insert_for(&mut self, status: StatusCode, headers: &[StatusHeader]) {
        let mut index = 0;
        while index < headers.len() {
            if headers[index].0.as_u16() == status.as_u16() {
                self.insert(headers[index].1);
            }
            index += 1;
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

/// A set of headers for some statuses. A set that is full loses further headers.
#[derive(Clone, Copy)]
pub(crate) struct StatusHeaderSet {
    headers: [StatusHeader; MAX_NAMES],
    count: usize,
}

impl StatusHeaderSet {
    pub(crate) const fn new() -> Self {
        Self {
            headers: [(StatusCode::OK, ""); MAX_NAMES],
            count: 0,
        }
    }

    const fn as_slice(&self) -> &[StatusHeader] {
        self.headers.split_at(self.count).0
    }

    /// Inserts the headers of a chain that are for some statuses.
    pub(crate) const fn insert_chain(&mut self, chain: &HeaderChain) {
        let mut next = Some(chain);
        while let Some(chain) = next {
            let mut index = 0;
            while index < chain.by_status.len() {
                self.insert(chain.by_status[index]);
                index += 1;
            }
            next = chain.outer;
        }
    }

    const fn insert(&mut self, header: StatusHeader) {
        let (status, name) = header;
        if self.count < MAX_NAMES && !has_for(self.as_slice(), status.as_u16(), name) {
            self.headers[self.count] = header;
            self.count += 1;
        }
    }

    /// Whether each header is in `other`. A set that may have lost headers is no subset.
    pub(crate) const fn is_subset_of(&self, other: &Self) -> bool {
        let mut index = 0;
        while index < self.count {
            let (status, name) = self.headers[index];
            if !has_for(other.as_slice(), status.as_u16(), name) {
                return false;
            }
            index += 1;
        }
        self.count < MAX_NAMES
    }
}

const fn has_for(headers: &[StatusHeader], status: u16, name: &str) -> bool {
    let mut index = 0;
    while index < headers.len() {
        let (own, header) = headers[index];
        if own.as_u16() == status && equal_ignoring_case(header, name) {
            return true;
        }
        index += 1;
    }
    false
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

/// The members that the default format writes itself: those of RFC 9457, and the code.
pub(crate) const PROBLEM_MEMBERS: [&str; 6] =
    ["type", "title", "status", "detail", "instance", "code"];

/// Whether the default format writes a member with a name itself.
pub(crate) const fn is_problem_member(name: &str) -> bool {
    let mut index = 0;
    while index < PROBLEM_MEMBERS.len() {
        if equal(PROBLEM_MEMBERS[index], name) {
            return true;
        }
        index += 1;
    }
    false
}

#[cfg(test)]
mod tests {
    use http::StatusCode;

    use super::{HeaderChain, HeaderSet, StatusHeader, StatusHeaderSet};

    fn set(names: &[&'static str]) -> HeaderSet {
        let mut set = HeaderSet::new();
        set.insert_all(names);
        set
    }

    #[test]
    fn names_are_compared_without_regard_to_case() {
        let outer = HeaderChain::new(&["Allow"]);
        let chain = outer.and(&["retry-after"]);
        assert!(chain.has(405, "allow") && chain.has(503, "Retry-After"));
        assert!(!chain.has(405, "location") && !outer.has(503, "retry-after"));
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
    const BUSY: StatusHeader = (StatusCode::SERVICE_UNAVAILABLE, "Retry-After");
    const LIMITED: StatusHeader = (StatusCode::TOO_MANY_REQUESTS, "retry-after");

    #[test]
    fn a_header_for_a_status_is_on_its_responses() {
        let inner = HeaderChain::new(&["allow"]);
        let by_status = [BUSY];
        let inner = inner.and_all(&["x-a"], &by_status);
        let chain = inner.and(&["x-b"]);
        assert!(chain.has(503, "retry-after") && !chain.has(429, "retry-after"));
        assert!(chain.has(503, "x-a") && chain.has(429, "x-b") && chain.has(429, "allow"));
        let mut names = set(&["x-c"]);
        names.insert_for(StatusCode::SERVICE_UNAVAILABLE, &[LIMITED, BUSY]);
        assert_eq!(names.as_slice(), ["x-c", "Retry-After"]);
    }

    #[test]
    fn sets_of_headers_for_statuses_are_compared() {
        let set = |headers: &[StatusHeader]| {
            let mut set = StatusHeaderSet::new();
            set.insert_chain(&HeaderChain::new(&[]).and_all(&[], headers).and(&["x-a"]));
            set
        };
        let (busy, both) = (set(&[BUSY]), set(&[LIMITED, BUSY, BUSY]));
        assert!(busy.is_subset_of(&both) && !both.is_subset_of(&busy));
        assert!(!busy.is_subset_of(&set(&[LIMITED])) && set(&[]).is_subset_of(&busy));
        let names = ["a", "b", "c", "d", "e", "f", "g", "h"];
        let full = set(&names.map(|name| (StatusCode::OK, name)));
        assert!(!full.is_subset_of(&full));
    }
}

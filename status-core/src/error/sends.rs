//! The list of what a type can send: the statuses of its variants and of the types that it forwards
//! to.

use http::StatusCode;

use crate::{
    const_text::equal_ignoring_case,
    document::Document,
    documents::ANY,
    error::policy::{Carried, Policy},
};

/// Maximum number of header names that a list keeps for a status.
const MAX_HEADERS: usize = 8;

/// Maximum number of documents that a list keeps.
pub(crate) const MAX_DOCUMENTS: usize = 4;

/// The statuses that a type can send, in ascending order. The module `collect` computes it.
pub struct Sends<T: ?Sized = [Sent]> {
    /// Whether the type implements `Mapped` by the derive, which has checked it.
    is_derived: bool,
    /// Whether every type that is forwarded to implements `Mapped`.
    is_complete: bool,
    /// Whether the list had no room for all statuses.
    is_cut: bool,
    /// The documents for which statuses are declared undocumented.
    documents: [&'static Document; MAX_DOCUMENTS],
    document_count: usize,
    count: usize,
    list: T,
}

/// A list with room for `N` statuses.
pub type SendsArray<const N: usize> = Sends<[Sent; N]>;

/// A status that a type can send.
#[derive(Clone, Copy)]
pub struct Sent {
    /// `None` for any status: a field is forwarded to without a check.
    pub(crate) status: Option<StatusCode>,
    /// The index of the document for which the status is declared undocumented, if it is. Comparing
    /// documents is slow, so that each is compared once.
    pub(crate) undocumented: Option<usize>,
    /// The headers that every variant with this status sends.
    headers: Headers,
    /// Whether the derive of each type that sends it has reported an error about it.
    pub(crate) is_reported: bool,
}

impl Sent {
    const BLANK: Self = Self {
        status: None,
        undocumented: None,
        headers: Headers::new(),
        is_reported: false,
    };

    /// Returns the headers that every variant with this status sends.
    pub(crate) const fn headers(&self) -> &[&'static str] {
        self.headers.as_slice()
    }

    const fn number(&self) -> u16 {
        match self.status {
            Some(status) => status.as_u16(),
            None => 0,
        }
    }

    const fn is_same_as(&self, other: &Self) -> bool {
        self.number() == other.number()
            && match (self.undocumented, other.undocumented) {
                (Some(ours), Some(theirs)) => ours == theirs,
                (None, None) => true,
                _ => false,
            }
    }

    pub(crate) const fn new(status: Option<StatusCode>, undocumented: Option<usize>) -> Self {
        Self {
            status,
            undocumented,
            ..Self::BLANK
        }
    }

    /// Adds the headers of a variant. Its derive reports those that are missing, so that the types
    /// outside of it need not.
    pub(crate) const fn add_headers(
        &mut self,
        headers: &'static [&'static str],
        policy: Option<&Policy>,
    ) {
        self.headers.insert_all(headers);
        let (Some(policy), Some(status)) = (policy, self.status) else {
            return;
        };
        while let Some(missing) = policy.missing_header(status, &Carried::new(self.headers())) {
            if self.headers.is_full() {
                return;
            }
            self.headers.insert(missing.name);
        }
    }

    /// Whether a policy refuses the status, because of its document or its class. `own` tells of
    /// each document of the list whether it is that of the policy.
    pub(crate) const fn is_refused_by(&self, policy: &Policy, own: [bool; MAX_DOCUMENTS]) -> bool {
        match (self.status, self.undocumented) {
            (Some(status), None) => policy.refusal(status).is_some(),
            (Some(status), Some(index)) => {
                policy.refusal_of_undocumented(status, own[index]).is_some()
            }
            (None, Some(index)) => !own[index],
            (None, None) => false,
        }
    }
}

impl Sends {
    /// Maximum number of statuses in the list of a type whose list has no size of its own: one with
    /// type parameters, or one that implements `Mapped` by hand.
    pub const MAX_SHARED: usize = 512;

    /// Returns the statuses.
    pub(crate) const fn as_slice(&self) -> &[Sent] {
        self.list.split_at(self.count).0
    }

    pub(crate) const fn is_complete(&self) -> bool {
        self.is_complete
    }

    /// Whether the list lacks statuses, so that the mappings have to be walked instead.
    pub(crate) const fn is_cut(&self) -> bool {
        self.is_cut
    }

    /// Whether the type implements `Mapped` by hand and lists no status.
    pub(crate) const fn is_empty_by_hand(&self) -> bool {
        !self.is_derived && self.count == 0 && self.is_complete
    }

    /// Returns the documents for which statuses are declared undocumented.
    pub(crate) const fn documents(&self) -> &[&'static Document] {
        self.documents.split_at(self.document_count).0
    }

    /// Returns of each document of the list whether it is that of a policy.
    pub(crate) const fn own_documents(&self, policy: &Policy) -> [bool; MAX_DOCUMENTS] {
        let mut own = [false; MAX_DOCUMENTS];
        let mut index = 0;
        while index < self.document_count {
            own[index] = self.documents[index].is_same_as(policy.document);
            index += 1;
        }
        own
    }

    /// Whether the type sends a status.
    pub(crate) const fn contains(&self, status: u16) -> bool {
        let (sends, mut index) = (self.as_slice(), 0);
        while index < sends.len() {
            if sends[index].number() == status {
                return true;
            }
            index += 1;
        }
        false
    }
}

impl<const N: usize> SendsArray<N> {
    /// Returns an empty list.
    pub(crate) const fn empty(is_derived: bool) -> Self {
        Self {
            is_derived,
            is_complete: true,
            is_cut: false,
            documents: [&ANY; MAX_DOCUMENTS],
            document_count: 0,
            count: 0,
            list: [Sent::BLANK; N],
        }
    }

    /// Marks the list as that of a type that forwards to one without `Mapped`.
    pub(crate) const fn set_incomplete(&mut self) {
        self.is_complete = false;
    }

    /// Takes over what the list of a type that is forwarded to lacks.
    pub(crate) const fn inherit(&mut self, inner: &Sends) {
        self.is_complete = self.is_complete && inner.is_complete;
        self.is_cut = self.is_cut || inner.is_cut;
    }

    /// Returns the index of a document, and inserts it if the list does not have it. Returns `None`
    /// if there is no room.
    pub(crate) const fn insert_document(&mut self, document: &'static Document) -> Option<usize> {
        let mut index = 0;
        while index < self.document_count {
            if self.documents[index].is_same_as(document) {
                return Some(index);
            }
            index += 1;
        }
        if index == MAX_DOCUMENTS {
            self.is_cut = true;
            return None;
        }
        self.documents[index] = document;
        self.document_count += 1;
        Some(index)
    }

    /// Inserts a status, or merges it with the same status from another variant.
    pub(crate) const fn insert(&mut self, sent: Sent) {
        let mut index = self.count;
        while index > 0 && self.list[index - 1].number() >= sent.number() {
            index -= 1;
            if self.list[index].is_same_as(&sent) {
                let known = &mut self.list[index];
                known.headers.retain_common(&sent.headers);
                known.is_reported = known.is_reported && sent.is_reported;
                return;
            }
        }
        if self.count == N {
            self.is_cut = true;
            return;
        }
        let mut last = self.count;
        while last > index {
            self.list[last] = self.list[last - 1];
            last -= 1;
        }
        self.list[index] = sent;
        self.count += 1;
    }
}

/// A set of header names.
///
/// A set that is full loses further names. A check then walks the mappings, which finds that no
/// header is missing.
#[derive(Clone, Copy)]
struct Headers {
    names: [&'static str; MAX_HEADERS],
    count: usize,
}

impl Headers {
    const fn new() -> Self {
        Self {
            names: [""; MAX_HEADERS],
            count: 0,
        }
    }

    const fn as_slice(&self) -> &[&'static str] {
        self.names.split_at(self.count).0
    }

    const fn is_full(&self) -> bool {
        self.count == MAX_HEADERS
    }

    const fn has(&self, name: &str) -> bool {
        let mut index = 0;
        while index < self.count {
            if equal_ignoring_case(self.names[index], name) {
                return true;
            }
            index += 1;
        }
        false
    }

    const fn insert(&mut self, name: &'static str) {
        if !self.is_full() && !self.has(name) {
            self.names[self.count] = name;
            self.count += 1;
        }
    }

    const fn insert_all(&mut self, names: &'static [&'static str]) {
        let mut index = 0;
        while index < names.len() {
            self.insert(names[index]);
            index += 1;
        }
    }

    const fn retain_common(&mut self, other: &Self) {
        let (mut kept, mut index) = (0, 0);
        while index < self.count {
            if other.has(self.names[index]) {
                self.names[kept] = self.names[index];
                kept += 1;
            }
            index += 1;
        }
        self.count = kept;
    }
}

//! The list of what a type can send: the statuses of its variants and of the types that it forwards
//! to.

use http::StatusCode;

use crate::{
    document::Document,
    documents::ANY,
    error::{
        names::{HeaderChain, HeaderSet},
        policy::Policy,
    },
};

#[cfg(test)]
mod tests;

/// Maximum number of documents that a list keeps.
pub(crate) const MAX_DOCUMENTS: usize = 4;

/// The statuses that a type can send, in ascending order. The module `collect` computes it.
pub struct Sends<T: ?Sized = [Sent]> {
    /// Whether the type implements `Mapped` by the derive, which has checked it.
    is_derived: bool,
    /// Whether every type that is forwarded to implements `Mapped`.
    is_complete: bool,
    omitted: Omitted,
    /// The documents for which statuses are declared undocumented.
    documents: [&'static Document; MAX_DOCUMENTS],
    document_count: usize,
    count: usize,
    list: T,
}

/// A list with room for `N` statuses.
pub type SendsArray<const N: usize> = Sends<[Sent; N]>;

/// The kind of item that did not fit in a list.
#[derive(Clone, Copy)]
enum Omitted {
    Nothing,
    Documents,
    Statuses,
}

impl Omitted {
    const fn max(self, other: Self) -> Self {
        if (self as u8) < (other as u8) {
            other
        } else {
            self
        }
    }
}

/// A status that a type can send.
#[derive(Clone, Copy)]
pub struct Sent {
    /// `None` for any status: a field is forwarded to without a check.
    pub(crate) status: Option<StatusCode>,
    /// The index of the document for which the status is declared undocumented, if it is. Comparing
    /// documents is slow, so that each is compared once.
    pub(crate) undocumented: Option<usize>,
    /// The headers that every variant with this status sends.
    headers: HeaderSet,
    /// Whether the derive of each type that sends it has reported an error about it.
    pub(crate) is_refused_inside: bool,
}

impl Sent {
    const BLANK: Self = Self {
        status: None,
        undocumented: None,
        headers: HeaderSet::new(),
        is_refused_inside: false,
    };

    /// Returns the headers that every variant with this status sends.
    pub(crate) const fn headers(&self) -> &[&'static str] {
        self.headers.as_slice()
    }

    /// Whether this is a status, which a list has once for each document that lacks it.
    pub(crate) const fn is_of(&self, status: StatusCode) -> bool {
        self.number() == status.as_u16()
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

    /// Adds the headers of a variant, and those that its type adds to the status. Its derive
    /// reports those that are missing, so that the types outside of it need not.
    pub(crate) const fn add_headers(
        &mut self,
        headers: &'static [&'static str],
        policy: Option<&Policy>,
    ) {
        self.headers.insert_all(headers);
        let (Some(policy), Some(status)) = (policy, self.status) else {
            return;
        };
        self.headers.insert_for(status, policy.headers);
        while let Some(missing) = policy.missing_header(status, &HeaderChain::new(self.headers())) {
            if self.headers.is_full() {
                return;
            }
            self.headers.insert(missing.name);
        }
    }

    /// Whether a policy refuses the status, because of its document or its class. `own` is whether
    /// each document of the list is that of the policy.
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
    /// Capacity of the list of a type without an exact size: one with type parameters, or one that
    /// implements `Mapped` by hand.
    pub const MAX_SHARED: usize = 512;

    /// Returns the statuses.
    pub(crate) const fn as_slice(&self) -> &[Sent] {
        self.list.split_at(self.count).0
    }

    pub(crate) const fn is_complete(&self) -> bool {
        self.is_complete
    }

    /// Whether the list lacks statuses.
    pub(crate) const fn is_cut(&self) -> bool {
        matches!(self.omitted, Omitted::Statuses)
    }

    /// Whether the list has all statuses, and the documents for which they are declared
    /// undocumented. Otherwise the mappings have to be walked.
    pub(crate) const fn is_exact(&self) -> bool {
        matches!(self.omitted, Omitted::Nothing)
    }

    /// Whether two lists have the same statuses, with the same headers and documents.
    pub(crate) const fn is_same_as(&self, other: &Self) -> bool {
        if self.count != other.count || self.document_count != other.document_count {
            return false;
        }
        let (ours, theirs) = (self.as_slice(), other.as_slice());
        let mut index = 0;
        while index < ours.len() {
            let (ours, theirs) = (&ours[index], &theirs[index]);
            if !ours.is_same_as(theirs) || !ours.headers.is_same_as(&theirs.headers) {
                return false;
            }
            index += 1;
        }
        index = 0;
        while index < self.document_count {
            if !self.documents[index].is_same_as(other.documents[index]) {
                return false;
            }
            index += 1;
        }
        true
    }

    /// Whether the type implements `Mapped` by the derive, which has checked it.
    pub(crate) const fn is_derived(&self) -> bool {
        self.is_derived
    }

    /// Whether the type implements `Mapped` by hand and lists no status.
    pub(crate) const fn is_empty_by_hand(&self) -> bool {
        !self.is_derived && self.count == 0 && self.is_complete
    }

    /// Returns the documents for which statuses are declared undocumented.
    pub(crate) const fn documents(&self) -> &[&'static Document] {
        self.documents.split_at(self.document_count).0
    }

    /// Returns whether each document of the list is that of a policy.
    pub(crate) const fn own_documents(&self, policy: &Policy) -> [bool; MAX_DOCUMENTS] {
        let mut own = [false; MAX_DOCUMENTS];
        let mut index = 0;
        while index < self.document_count {
            own[index] = self.documents[index].is_same_as(policy.document);
            index += 1;
        }
        own
    }

    /// Whether all statuses are known: no type is unknown or unchecked, and the list has them all.
    pub(crate) const fn is_known(&self) -> bool {
        let mut index = 0;
        while index < self.count {
            if self.list[index].status.is_none() {
                return false;
            }
            index += 1;
        }
        self.is_complete && !self.is_cut()
    }

    /// Whether the type sends a status.
    pub(crate) const fn contains(&self, status: u16) -> bool {
        self.has_between(status, status)
    }

    /// Whether the type sends a status of a range.
    pub(crate) const fn has_between(&self, first: u16, last: u16) -> bool {
        let (sends, mut index) = (self.as_slice(), 0);
        while index < sends.len() {
            let sent = &sends[index];
            if sent.status.is_some() && first <= sent.number() && sent.number() <= last {
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
            omitted: Omitted::Nothing,
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

    /// Marks the list as incomplete or inexact where the list of an inner type is.
    pub(crate) const fn inherit(&mut self, inner: &Sends) {
        self.is_complete = self.is_complete && inner.is_complete;
        self.omitted = self.omitted.max(inner.omitted);
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
            self.omitted = self.omitted.max(Omitted::Documents);
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
                known.is_refused_inside = known.is_refused_inside && sent.is_refused_inside;
                return;
            }
        }
        if self.count == N {
            self.omitted = Omitted::Statuses;
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

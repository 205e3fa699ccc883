//! Collects what a type can send.
//!
//! The list of a type is computed once, from its own mappings and from the lists of the types to which
//! it forwards. Checking a type therefore takes time in proportion to the sizes of those lists, however
//! many ways lead to the same inner error. Only the message of a refusal walks the mappings.

use crate::{
    document::Document,
    error::{
        mapping::{Mapping, Outcome, Target},
        sends::{Sends, SendsArray, Sent},
    },
};

impl Sends {
    /// Returns an upper bound of the number of statuses that a derived type can send.
    ///
    /// `distinct` has the indices of the mappings that differ in what they send: the first variant of
    /// each status. A type with a thousand variants has few of them.
    #[must_use]
    pub const fn capacity(mappings: &[Mapping], distinct: &[usize]) -> usize {
        let (mut count, mut index) = (0, 0);
        while index < distinct.len() {
            count += match mappings[distinct[index]].outcome {
                Outcome::Forward(Target::Mapped { sends, .. }) => sends.as_slice().len(),
                _ => 1,
            };
            index += 1;
        }
        count
    }
}

impl<const N: usize> SendsArray<N> {
    /// Collects the list of a derived type, from those of its mappings that differ in what they send.
    #[must_use]
    pub const fn of_derived(
        document: &'static Document,
        mappings: &[Mapping],
        distinct: &[usize],
    ) -> Self {
        let mut sends = Self::empty(true);
        let mut index = 0;
        while index < distinct.len() {
            sends.add(document, &mappings[distinct[index]]);
            index += 1;
        }
        sends
    }

    /// Collects the list of a type that implements `Mapped` by hand.
    #[must_use]
    pub(crate) const fn by_hand(document: &'static Document, mappings: &[Mapping]) -> Self {
        let mut sends = Self::empty(false);
        let mut index = 0;
        while index < mappings.len() {
            sends.add(document, &mappings[index]);
            index += 1;
        }
        sends
    }

    const fn add(&mut self, document: &'static Document, mapping: &Mapping) {
        let mut sent = match mapping.outcome() {
            Outcome::Status(status) => Sent::new(Some(status), None),
            Outcome::Undocumented(status, _) => Sent::new(Some(status), Some(document)),
            Outcome::Unchecked(_) => Sent::new(None, Some(document)),
            Outcome::Forward(Target::Mapped { sends, .. }) => {
                return self.add_forwarded(mapping, sends);
            }
            Outcome::Forward(Target::Unknown) => return self.set_incomplete(),
            Outcome::SameType => return,
        };
        sent.send_through(mapping.headers(), mapping.policy());
        self.insert(sent);
    }

    const fn add_forwarded(&mut self, mapping: &Mapping, sends: &Sends) {
        self.inherit(sends);
        let (inner, mut index) = (sends.as_slice(), 0);
        while index < inner.len() {
            let mut sent = inner[index];
            sent.send_through(mapping.headers(), mapping.policy());
            self.insert(sent);
            index += 1;
        }
    }
}

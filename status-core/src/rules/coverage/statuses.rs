//! The statuses that types send, as a set.

use crate::error::{
    mapping::{Mapping, Outcome, Target},
    sends::Sent,
};

/// A set of statuses.
pub(super) struct Statuses([bool; 1000]);

impl Statuses {
    pub(super) const fn new() -> Self {
        Self([false; 1000])
    }

    pub(super) const fn contains(&self, status: u16) -> bool {
        (status as usize) < self.0.len() && self.0[status as usize]
    }

    pub(super) const fn insert(&mut self, status: u16) {
        if (status as usize) < self.0.len() {
            self.0[status as usize] = true;
        }
    }

    /// Inserts all that a type can send. Returns whether that is known.
    pub(super) const fn insert_sent(&mut self, mappings: &[Mapping]) -> bool {
        let mut index = 0;
        while index < mappings.len() {
            let mapping = &mappings[index];
            let (statuses, mut own) = (mapping.statuses(), 0);
            while own < statuses.len() {
                self.insert(statuses[own].as_u16());
                own += 1;
            }
            if let Outcome::Forward(target) = mapping.outcome() {
                if !self.insert_target(target) {
                    return false;
                }
            }
            let (downcasts, mut inner) = (mapping.downcast_targets(), 0);
            while inner < downcasts.len() {
                if !self.insert_target(downcasts[inner]) {
                    return false;
                }
                inner += 1;
            }
            index += 1;
        }
        true
    }

    /// Inserts all that a variant forwards. Returns whether that is known.
    const fn insert_target(&mut self, target: Target) -> bool {
        let Target::Mapped {
            mappings, sends, ..
        } = target
        else {
            return false;
        };
        if sends.is_cut() {
            return self.insert_sent(mappings);
        }
        self.insert_list(sends.as_slice());
        sends.is_complete()
    }

    const fn insert_list(&mut self, sent: &[Sent]) {
        let mut index = 0;
        while index < sent.len() {
            if let Some(status) = sent[index].status {
                self.insert(status.as_u16());
            }
            index += 1;
        }
    }
}

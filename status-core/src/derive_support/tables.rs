//! The entries of a type's own statuses.

use http::StatusCode;

use crate::{document::entry::Entry, error::policy::Policy};

impl Policy {
    /// Returns the entries of the statuses that a type writes itself.
    ///
    /// The entries are copies, so that a program contains those that its types refer to, and not
    /// the whole document.
    #[must_use]
    pub const fn own_entries<const N: usize>(
        &self,
        statuses: [StatusCode; N],
    ) -> [Option<Entry>; N] {
        let mut entries = [None; N];
        let mut index = 0;
        while index < N {
            if let Some(entry) = self.entry(statuses[index]) {
                entries[index] = Some(*entry);
            }
            index += 1;
        }
        entries
    }

    /// Returns the entry of a status among those that a type writes itself.
    #[must_use]
    pub fn own_entry(
        entries: &'static [Option<Entry>],
        status: StatusCode,
    ) -> Option<&'static Entry> {
        let mut entries = entries.iter().flatten();
        entries.find(|entry| entry.number == status.as_u16())
    }
}

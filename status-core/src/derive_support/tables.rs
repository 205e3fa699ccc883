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

#[cfg(test)]
mod tests {
    use http::StatusCode;

    use crate::{
        document::entry::Entry,
        documents::{CCI, NAT},
        error::policy::Policy,
    };

    const fn policy(strict: bool) -> Policy {
        Policy {
            strict,
            ..Policy::new("E", &CCI)
        }
    }

    #[test]
    fn a_type_has_the_entries_of_its_statuses() {
        const STATUSES: [StatusCode; 4] = [
            StatusCode::NOT_FOUND,
            StatusCode::IM_A_TEAPOT,
            StatusCode::PAYMENT_REQUIRED,
            StatusCode::CONFLICT,
        ];
        static ENTRIES: [Option<Entry>; 4] = policy(false).own_entries(STATUSES);
        static STRICT: [Option<Entry>; 4] = policy(true).own_entries(STATUSES);
        for status in STATUSES {
            let entry = Policy::own_entry(&ENTRIES, status);
            assert_eq!(entry, CCI.entry(status.as_u16()), "{status}");
            let strict = Policy::own_entry(&STRICT, status);
            let is_reserved = status == StatusCode::PAYMENT_REQUIRED;
            assert_eq!(strict, entry.filter(|_| !is_reserved), "{status}");
        }
        assert!(
            NAT.entry(410).is_none() && Policy::own_entry(&ENTRIES, StatusCode::GONE).is_none()
        );
    }
}

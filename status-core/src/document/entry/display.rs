//! An entry as text.

use core::fmt;

use crate::document::{
    entry::Entry,
    facts::{Lifecycle, Retry},
};

/// `404 Not Found: nothing exists at the address`, followed by the facts, each in brackets.
impl fmt::Display for Entry {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.status().as_str())?;
        if let Some(phrase) = self.phrase {
            write!(f, " {phrase}")?;
        }
        if let Some(meaning) = self.meaning {
            write!(f, ": {meaning}")?;
        }
        self.fmt_facts(f)
    }
}

impl Entry {
    /// Writes the facts of the entry, each in brackets.
    #[inline]
    pub(crate) fn fmt_facts(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some((first, rest)) = self.methods.split_first() {
            write!(f, " [{first}")?;
            for method in rest {
                write!(f, ", {method}")?;
            }
            f.write_str("]")?;
        }
        for header in self.headers {
            write!(f, " [{header}]")?;
        }
        match self.retry {
            Retry::Unstated => {}
            Retry::Unchanged => f.write_str(" [retry unchanged]")?,
            Retry::After => f.write_str(" [retry later]")?,
            Retry::Never => f.write_str(" [change before retrying]")?,
        }
        match self.lifecycle {
            Lifecycle::Active => {}
            Lifecycle::Reserved => f.write_str(" [reserved]")?,
            Lifecycle::Retired => f.write_str(" [retired]")?,
        }
        if self.bodiless {
            f.write_str(" [no body]")?;
        }
        if self.may_close_connection {
            f.write_str(" [may close the connection]")?;
        }
        Ok(())
    }
}

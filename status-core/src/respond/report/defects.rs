//! The defects of a response: mistakes that the compiler cannot find.

use core::fmt::{self, Write};

use super::escape::Escaping;

/// The defects of a response as one text, which is escaped.
#[derive(Clone, Debug, Default)]
pub(in crate::respond) struct Defects(Escaping);

impl Defects {
    pub(in crate::respond) const fn new() -> Self {
        Self(Escaping::new())
    }

    /// A single defect.
    pub(in crate::respond) fn of(defect: fmt::Arguments<'_>) -> Self {
        let mut defects = Self::new();
        defects.add(defect);
        defects
    }

    pub(in crate::respond) fn add(&mut self, defect: fmt::Arguments<'_>) {
        if !self.0.as_str().is_empty() {
            self.0.push_str("; ");
        }
        // Memory does not fail.
        let _ = self.0.write_fmt(defect);
    }

    pub(in crate::respond) fn extend(&mut self, others: &Self) {
        if let Some(others) = others.as_text() {
            self.add(format_args!("{others}"));
        }
    }

    pub(in crate::respond) fn as_text(&self) -> Option<&str> {
        let text = self.0.as_str();
        (!text.is_empty()).then_some(text)
    }
}

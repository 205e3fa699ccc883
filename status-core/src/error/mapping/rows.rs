//! The mappings of a derived type, from the rows of its variants.

use super::{Mapping, Outcome, ResponseParts};
use crate::error::policy::Policy;

/// A variant as generated code writes it: its name, and what determines its status. For a thousand
/// variants, tuples of constants cost the compiler a third of what calls cost.
pub(crate) type Row = (&'static str, Outcome);

impl Policy {
    /// Returns the mappings of a type that the derive checks under this policy.
    ///
    /// `codes` has the codes of variants in succession, with the index of the first one. `parts`
    /// has the variants with more than a status and a code.
    #[must_use]
    pub const fn mappings<const N: usize>(
        &'static self,
        rows: &[Row; N],
        codes: &[(usize, &[&'static str])],
        parts: &'static [(usize, ResponseParts)],
    ) -> [Mapping; N] {
        let blank = Mapping {
            type_name: self.type_name,
            variant: "",
            outcome: Outcome::SameType,
            code: None,
            headers: &[],
            statuses: &[],
            parts: &ResponseParts::NONE,
            policy: Some(self),
        };
        let mut mappings = [blank; N];
        let mut index = 0;
        while index < N {
            let mapping = &mut mappings[index];
            (mapping.variant, mapping.outcome) = rows[index];
            index += 1;
        }
        index = 0;
        while index < codes.len() {
            let (first, codes) = codes[index];
            let mut offset = 0;
            while offset < codes.len() {
                mappings[first + offset].code = Some(codes[offset]);
                offset += 1;
            }
            index += 1;
        }
        index = 0;
        while index < parts.len() {
            let (row, parts) = &parts[index];
            let mapping = &mut mappings[*row];
            (mapping.headers, mapping.statuses) = (parts.headers, parts.statuses);
            mapping.parts = parts;
            index += 1;
        }
        mappings
    }
}

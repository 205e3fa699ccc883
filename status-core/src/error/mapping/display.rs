//! The text of a mapping, for people.

use core::fmt;

use super::{Mapping, Outcome, Target};
use crate::documents::registered_title;

/// `GatewayError::NotFound: 404 Not Found`, with the registered phrase.
impl fmt::Display for Mapping {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.type_name)?;
        if !self.variant.is_empty() {
            write!(f, "::{}", self.variant)?;
        }
        f.write_str(": ")?;
        if let Some(status) = self.status() {
            f.write_str(status.as_str())?;
            if let Some(title) = registered_title(status.as_u16()) {
                write!(f, " {title}")?;
            }
        }
        match self.outcome {
            Outcome::Status(_) | Outcome::OneOf(_) => Ok(()),
            Outcome::Undocumented(_, reason) => write!(f, ", undocumented: {reason}"),
            Outcome::Forward(Target::Mapped { mappings, .. }) => match mappings.first() {
                Some(first) => write!(f, "forwards to {}", first.type_name),
                None => f.write_str("forwards to a type without variants"),
            },
            Outcome::Forward(Target::Unknown) => f.write_str("forwards to its field"),
            Outcome::Unchecked(reason) => write!(f, "forwards to its field, unchecked: {reason}"),
            Outcome::SameType => f.write_str("forwards to its own type"),
        }
    }
}

impl fmt::Debug for Mapping {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Mapping")
            .field(&format_args!("{self}"))
            .finish()
    }
}

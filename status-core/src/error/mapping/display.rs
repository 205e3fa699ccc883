//! The text of a mapping, for people.

use core::fmt::{self, Write};

use http::StatusCode;

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
        write_outcome(f, self)?;
        write_downcasts(f, self)?;
        match self.undocumented() {
            Some(reason) if matches!(self.outcome, Outcome::Unchecked(_)) => {
                write!(f, ", unchecked: {reason}")
            }
            Some(reason) => write!(f, ", undocumented: {reason}"),
            None => Ok(()),
        }
    }
}

fn write_outcome(f: &mut fmt::Formatter<'_>, mapping: &Mapping) -> fmt::Result {
    match mapping.outcome {
        Outcome::Status(_) | Outcome::Undocumented(..) | Outcome::OneOf(_) => {
            write_list(f, mapping.statuses(), |f, status| write_status(f, *status))
        }
        Outcome::Forward(Target::Unknown) | Outcome::Unchecked(_) => {
            f.write_str("forwards to its field")
        }
        Outcome::Forward(target) => {
            f.write_str("forwards to ")?;
            write_target(f, target)
        }
        Outcome::SameType => f.write_str("forwards to its own type"),
    }
}

/// Writes `, or forwards to DbError or CacheError`.
fn write_downcasts(f: &mut fmt::Formatter<'_>, mapping: &Mapping) -> fmt::Result {
    let targets = mapping.downcast_targets();
    if targets.is_empty() {
        return Ok(());
    }
    f.write_str(", or forwards to ")?;
    write_list(f, targets, |f, target| write_target(f, *target))
}

/// Writes `a, b or c`.
fn write_list<T>(
    f: &mut fmt::Formatter<'_>,
    items: &[T],
    write_item: impl Fn(&mut fmt::Formatter<'_>, &T) -> fmt::Result,
) -> fmt::Result {
    for (index, item) in items.iter().enumerate() {
        f.write_str(match index {
            0 => "",
            _ if index + 1 == items.len() => " or ",
            _ => ", ",
        })?;
        write_item(f, item)?;
    }
    Ok(())
}

fn write_status(f: &mut fmt::Formatter<'_>, status: StatusCode) -> fmt::Result {
    f.write_str(status.as_str())?;
    let Some(title) = registered_title(status.as_u16()) else {
        return Ok(());
    };
    f.write_char(' ')?;
    f.write_str(title)
}

fn write_target(f: &mut fmt::Formatter<'_>, target: Target) -> fmt::Result {
    let Target::Mapped { mappings, .. } = target else {
        return f.write_str("a type without mappings");
    };
    f.write_str(match mappings.first() {
        Some(first) => first.type_name,
        None => "a type without variants",
    })
}

impl fmt::Debug for Mapping {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Mapping")
            .field(&format_args!("{self}"))
            .finish()
    }
}

//! The type and the variant that decide.

use crate::error::{
    HttpStatus,
    forwarding::{Origin, inner},
};

/// Returns the type and the variant of the error that decides. An implementation of `HttpStatus` by
/// hand has none, so that those of the error that forwards to it take their place.
pub(in crate::respond) fn origin(error: &dyn HttpStatus) -> Origin {
    let (mut found, mut next) = (Origin::default(), Some(error));
    while let Some(error) = next {
        let origin = error.__origin();
        if !origin.type_name.is_empty() {
            found = origin;
        }
        next = inner(error);
    }
    found
}

/// Returns the name of the variant, or that of a struct.
pub(in crate::respond) fn variant(origin: Origin) -> &'static str {
    if origin.variant.is_empty() {
        origin.type_name
    } else {
        origin.variant
    }
}

//! What goes to the server's log in place of the client, with the feature `tracing`.

use core::fmt::Display;

use http::StatusCode;

#[cfg(feature = "tracing")]
use crate::error::detail::Unfailing;
use crate::error::{HttpStatus, origin::Origin};

/// The message of an error that its client is not told.
#[cfg(feature = "tracing")]
pub(super) fn withheld(
    error: &dyn HttpStatus,
    status: StatusCode,
    origin: &Origin,
    message: &dyn Display,
) {
    let (status, message) = (status.as_u16(), Unfailing(message));
    let causes = error.__source().map(Causes).map(tracing::field::display);
    if status >= 500 {
        tracing::error!(target: "status_core", status, variant = %origin, error = %message, causes, "withheld from the client");
    } else {
        // A mistake of the client's own, of which it was told in other words.
        tracing::debug!(target: "status_core", status, variant = %origin, error = %message, causes, "withheld from the client");
    }
}

#[cfg(not(feature = "tracing"))]
pub(super) fn withheld(_: &dyn HttpStatus, _: StatusCode, _: &Origin, _: &dyn Display) {}

/// What an error comes from, and what that comes from.
#[cfg(feature = "tracing")]
struct Causes<'a>(&'a (dyn core::error::Error + 'static));

#[cfg(feature = "tracing")]
impl Display for Causes<'_> {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        /// As many as are told: an error can be its own cause.
        const CAUSES: usize = 64;
        let chain = core::iter::successors(Some(self.0), |cause| cause.source());
        for (place, cause) in chain.take(CAUSES).enumerate() {
            f.write_str(if place == 0 { "" } else { ": " })?;
            write!(f, "{}", Unfailing(&cause))?;
        }
        Ok(())
    }
}

//! Reports: messages that the log receives in place of the client, with the feature `tracing`.

use core::fmt::Display;

use http::StatusCode;

use crate::error::HttpStatus;
#[cfg(feature = "tracing")]
use crate::error::detail::{Infallible, is_withheld};

/// Reports the message of an error that clients do not receive.
#[cfg(feature = "tracing")]
pub(super) fn withheld(error: &dyn HttpStatus, status: StatusCode, message: &dyn Display) {
    let origin = error.__origin();
    let is_server_error = is_withheld(status);
    let (status, message) = (status.as_u16(), Infallible(message));
    let causes = error.__cause().map(Causes).map(tracing::field::display);
    if is_server_error {
        tracing::error!(target: "status_core", status, variant = %origin, error = %message, causes, "withheld from the client");
    } else {
        // A client error: the client received a different text.
        tracing::debug!(target: "status_core", status, variant = %origin, error = %message, causes, "withheld from the client");
    }
}

#[cfg(not(feature = "tracing"))]
pub(super) fn withheld(_: &dyn HttpStatus, _: StatusCode, _: &dyn Display) {}

/// The chain of sources of an error.
#[cfg(feature = "tracing")]
struct Causes<'a>(&'a (dyn core::error::Error + 'static));

#[cfg(feature = "tracing")]
impl Display for Causes<'_> {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        /// Maximum number of sources in a report. An error can be its own source.
        const CAUSES: usize = 64;
        let chain = core::iter::successors(Some(self.0), |cause| cause.source());
        for (index, cause) in chain.take(CAUSES).enumerate() {
            f.write_str(if index == 0 { "" } else { ": " })?;
            write!(f, "{}", Infallible(&cause))?;
        }
        Ok(())
    }
}

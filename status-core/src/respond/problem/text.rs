//! The text of a problem, for a format that has a single one.

use super::Problem;
use crate::error::detail::Detail;

impl<'a> Problem<'a> {
    /// The detail, or the title if the detail is withheld or empty. Without a title, it is the
    /// number of the status.
    ///
    /// ```
    /// use status_core::{HttpStatus, respond::{Body, ErrorResponse, Format, Problem}};
    ///
    /// struct Plain;
    ///
    /// impl Format for Plain {
    ///     fn body(problem: &Problem<'_>) -> Body {
    ///         Body::text(problem.detail_or_title())
    ///     }
    /// }
    ///
    /// #[derive(Debug, thiserror::Error, HttpStatus)]
    /// enum GatewayError {
    ///     #[error("there is no gateway {0}")]
    ///     #[status(404)]
    ///     NotFound(u32),
    ///     #[error("cannot open /var/db/gateways")]
    ///     #[status(500)]
    ///     Store,
    /// }
    ///
    /// let body = |error| ErrorResponse::with_format::<Plain>(&error).into_body();
    /// assert_eq!(body(GatewayError::NotFound(7)), "there is no gateway 7");
    /// assert_eq!(body(GatewayError::Store), "Internal Server Error");
    /// ```
    #[must_use]
    pub fn detail_or_title(&self) -> Detail<'a> {
        let detail = self.detail().filter(|detail| !detail.is_empty());
        detail.unwrap_or_else(|| Detail::from_title(self.title(), self.status()))
    }
}

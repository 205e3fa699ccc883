//! Mappings: the status of each variant of a type.

mod display;
mod outcome;
mod rows;
#[cfg(test)]
mod tests;

use core::slice;

use http::StatusCode;

use crate::{
    const_text::equal,
    error::{
        Mapped,
        policy::{OwnCode, Policy},
    },
};

pub use self::outcome::{Outcome, ResponseParts, Target};

/// The status of one variant, or the mappings of the type that it forwards to.
///
/// ```
/// use status_core::{HttpStatus, Mapped};
///
/// #[derive(HttpStatus)]
/// enum DbError {
///     #[status(503)]
///     Down,
/// }
///
/// #[derive(HttpStatus)]
/// enum ApiError {
///     #[status(418, undocumented = "the partner API expects it")]
///     Teapot,
///     #[status(transparent)]
///     Db(DbError),
/// }
///
/// let [teapot, db] = ApiError::MAPPINGS else { unreachable!() };
/// assert_eq!(teapot.undocumented(), Some("the partner API expects it"));
/// assert_eq!(db.variant(), "Db");
/// assert_eq!(db.inner().unwrap()[0].status().unwrap(), 503);
/// ```
#[derive(Clone, Copy)]
pub struct Mapping {
    type_name: &'static str,
    /// Empty for a struct.
    variant: &'static str,
    pub(super) outcome: Outcome,
    code: Option<&'static str>,
    headers: &'static [&'static str],
    /// All statuses of a variant with `one_of`. Empty for another variant.
    statuses: &'static [StatusCode],
    /// The other parts of the response. Few variants have any, so that a mapping refers to them.
    parts: &'static ResponseParts,
    /// The policy under which the derive checks the variant; `None` for a mapping written by hand.
    policy: Option<&'static Policy>,
}

impl Mapping {
    /// A variant with a status that the document of the type defines. The `variant` of a struct is
    /// empty.
    ///
    /// ```
    /// use status_core::{Mapping, StatusCode};
    ///
    /// const TIMEOUT: Mapping = Mapping::new("Timeout", "", StatusCode::GATEWAY_TIMEOUT);
    /// assert_eq!(TIMEOUT.to_string(), "Timeout: 504 Gateway Timeout");
    /// ```
    #[must_use]
    pub const fn new(type_name: &'static str, variant: &'static str, status: StatusCode) -> Self {
        Self::from_outcome(type_name, variant, Outcome::Status(status))
    }

    /// A variant with a status that the document of the type does not define, and the reason for
    /// it.
    ///
    /// ```
    /// use status_core::{Mapping, StatusCode};
    ///
    /// const TEAPOT: Mapping =
    ///     Mapping::new_undocumented("ApiError", "Teapot", StatusCode::IM_A_TEAPOT, "for fun");
    /// assert_eq!(TEAPOT.to_string(), "ApiError::Teapot: 418 I'm a teapot, undocumented: for fun");
    /// ```
    #[must_use]
    pub const fn new_undocumented(
        type_name: &'static str,
        variant: &'static str,
        status: StatusCode,
        reason: &'static str,
    ) -> Self {
        Self::from_outcome(type_name, variant, Outcome::Undocumented(status, reason))
    }

    /// A variant that forwards to `T`.
    ///
    /// ```
    /// use status_core::{HttpStatus, Mapping};
    ///
    /// #[derive(HttpStatus)]
    /// #[status(503)]
    /// struct DbError;
    ///
    /// const DB: Mapping = Mapping::transparent::<DbError>("ApiError", "Db");
    /// assert_eq!(DB.inner().unwrap()[0].to_string(), "DbError: 503 Service Unavailable");
    /// ```
    #[must_use]
    pub const fn transparent<T: Mapped + ?Sized>(
        type_name: &'static str,
        variant: &'static str,
    ) -> Self {
        Self::from_outcome(type_name, variant, Outcome::Forward(Target::new::<T>()))
    }

    /// A variant that forwards to a type whose statuses are not checked, and the reason for it.
    ///
    /// ```
    /// use status_core::Mapping;
    ///
    /// const PLUGIN: Mapping = Mapping::unchecked("ApiError", "Plugin", "plugins are not ours");
    /// assert_eq!((PLUGIN.status(), PLUGIN.undocumented()), (None, Some("plugins are not ours")));
    /// ```
    #[must_use]
    pub const fn unchecked(
        type_name: &'static str,
        variant: &'static str,
        reason: &'static str,
    ) -> Self {
        Self::from_outcome(type_name, variant, Outcome::Unchecked(reason))
    }

    /// A variant that forwards to another value of its own type.
    ///
    /// ```
    /// use status_core::Mapping;
    ///
    /// const RETRIED: Mapping = Mapping::same_type("ApiError", "Retried");
    /// assert_eq!(RETRIED.to_string(), "ApiError::Retried: forwards to its own type");
    /// ```
    #[must_use]
    pub const fn same_type(type_name: &'static str, variant: &'static str) -> Self {
        Self::from_outcome(type_name, variant, Outcome::SameType)
    }

    pub(crate) const fn from_outcome(
        type_name: &'static str,
        variant: &'static str,
        outcome: Outcome,
    ) -> Self {
        Self {
            type_name,
            variant,
            outcome,
            code: None,
            headers: &[],
            statuses: &[],
            parts: &ResponseParts::NONE,
            policy: None,
        }
    }

    /// Sets the code of the variant, as [`HttpStatus::code`](crate::HttpStatus::code) returns it.
    ///
    /// ```
    /// use status_core::{Mapping, StatusCode};
    ///
    /// const NOT_FOUND: Mapping =
    ///     Mapping::new("ApiError", "NotFound", StatusCode::NOT_FOUND)
    ///         .with_code("order_not_found");
    /// assert_eq!(NOT_FOUND.code(), Some("order_not_found"));
    /// ```
    #[must_use]
    pub const fn with_code(mut self, code: &'static str) -> Self {
        self.code = Some(code);
        self
    }

    /// Sets the names of the headers that the variant sends. A `strict` type that forwards to this
    /// one requires them.
    ///
    /// ```
    /// use status_core::{Mapping, StatusCode};
    ///
    /// const NOT_ALLOWED: Mapping =
    ///     Mapping::new("ApiError", "NotAllowed", StatusCode::METHOD_NOT_ALLOWED)
    ///         .with_headers(&["allow"]);
    /// assert_eq!(NOT_ALLOWED.headers(), ["allow"]);
    /// ```
    #[must_use]
    pub const fn with_headers(mut self, headers: &'static [&'static str]) -> Self {
        self.headers = headers;
        self
    }

    /// Sets all statuses of a variant whose status is that of a field: its own one first, and those
    /// of the field.
    ///
    /// ```
    /// use status_core::{Mapping, StatusCode};
    ///
    /// const PARTNER: Mapping =
    ///     Mapping::new("ApiError", "Partner", StatusCode::BAD_GATEWAY)
    ///         .with_statuses(&[StatusCode::BAD_GATEWAY, StatusCode::GATEWAY_TIMEOUT]);
    /// assert_eq!(
    ///     PARTNER.to_string(),
    ///     "ApiError::Partner: 502 Bad Gateway or 504 Gateway Timeout",
    /// );
    /// ```
    #[must_use]
    pub const fn with_statuses(mut self, statuses: &'static [StatusCode]) -> Self {
        self.statuses = statuses;
        self
    }

    /// The name of the type.
    #[must_use]
    pub const fn type_name(&self) -> &'static str {
        self.type_name
    }

    /// The name of the variant. For a struct, the name of the type.
    ///
    /// ```
    /// use status_core::{Mapping, StatusCode};
    ///
    /// assert_eq!(Mapping::new("ApiError", "Gone", StatusCode::GONE).variant(), "Gone");
    /// assert_eq!(Mapping::new("Timeout", "", StatusCode::GATEWAY_TIMEOUT).variant(), "Timeout");
    /// ```
    #[must_use]
    pub const fn variant(&self) -> &'static str {
        if self.variant.is_empty() {
            self.type_name
        } else {
            self.variant
        }
    }

    /// The variant's own status; `None` if it forwards, or if its status is always that of a field.
    #[must_use]
    pub const fn status(&self) -> Option<StatusCode> {
        match self.outcome {
            Outcome::Status(status) | Outcome::Undocumented(status, _) => Some(status),
            _ => None,
        }
    }

    /// All statuses of the variant: those that `one_of` lists, or the only one. Empty if the
    /// variant forwards.
    ///
    /// ```
    /// use status_core::{HttpStatus, Mapped, StatusCode};
    ///
    /// #[derive(HttpStatus)]
    /// enum DbError {
    ///     #[status(503)]
    ///     Down,
    /// }
    /// assert_eq!(DbError::MAPPINGS[0].statuses(), [StatusCode::SERVICE_UNAVAILABLE]);
    /// ```
    #[must_use]
    pub const fn statuses(&self) -> &[StatusCode] {
        if !self.statuses.is_empty() {
            return self.statuses;
        }
        match &self.outcome {
            Outcome::Status(status) | Outcome::Undocumented(status, _) => slice::from_ref(status),
            _ => &[],
        }
    }

    /// The mappings of the type that the variant forwards to.
    ///
    /// Returns `None` if the variant has a status of its own, or forwards to its own type or to one
    /// that is not checked.
    #[must_use]
    pub const fn inner(&self) -> Option<&'static [Self]> {
        match self.outcome {
            Outcome::Forward(Target::Mapped { mappings, .. }) => Some(mappings),
            _ => None,
        }
    }

    /// The mappings of the types that `downcast` lists, in their order. The variant forwards to an
    /// error of such a type if it finds one, and has its own status otherwise.
    ///
    /// ```
    /// use status_core::{Mapping, StatusCode};
    ///
    /// let mapping = Mapping::new("ApiError", "Other", StatusCode::INTERNAL_SERVER_ERROR);
    /// assert_eq!(mapping.downcasts().count(), 0);
    /// ```
    pub fn downcasts(&self) -> impl Iterator<Item = &'static [Self]> + use<> {
        let targets = self.parts.downcasts.iter();
        targets.filter_map(|target| match *target {
            Target::Mapped { mappings, .. } => Some(mappings),
            Target::Unknown => None,
        })
    }

    /// The reason of `undocumented`: for sending what the document does not define, or for
    /// forwarding to a type that is not checked.
    #[must_use]
    pub const fn undocumented(&self) -> Option<&'static str> {
        match self.outcome {
            Outcome::Undocumented(_, reason)
            | Outcome::Unchecked(reason)
            | Outcome::OneOf(Some(reason)) => Some(reason),
            _ => self.parts.reason,
        }
    }

    /// The code of the variant, if it has one of its own.
    #[must_use]
    pub const fn code(&self) -> Option<&'static str> {
        self.code
    }

    /// The names of the headers that the variant sends, without those of an error that it forwards
    /// to.
    #[must_use]
    pub const fn headers(&self) -> &'static [&'static str] {
        self.headers
    }

    /// The title of the variant, if it has one of its own.
    ///
    /// ```
    /// use status_core::{HttpStatus, Mapped};
    ///
    /// #[derive(HttpStatus)]
    /// #[status(409, title = "The order is locked")]
    /// struct Locked;
    /// assert_eq!(Locked::MAPPINGS[0].title(), Some("The order is locked"));
    /// ```
    #[must_use]
    pub const fn title(&self) -> Option<&'static str> {
        self.parts.title
    }

    /// The names of the members that the variant adds to the body, without those of an error that
    /// it forwards to.
    #[must_use]
    pub const fn members(&self) -> &'static [&'static str] {
        self.parts.members
    }

    /// The code of the variant's own, from wherever it comes.
    pub(crate) const fn own_code(&self) -> OwnCode {
        match self.code {
            Some(code) => OwnCode::Text(code),
            None if self.parts.has_code_field => OwnCode::Field,
            None => OwnCode::None,
        }
    }

    /// Whether the status is that of a field with `one_of`.
    pub(crate) const fn is_one_of(&self) -> bool {
        !self.statuses.is_empty()
    }

    /// The types of `downcast`.
    pub(crate) const fn downcast_targets(&self) -> &'static [Target] {
        self.parts.downcasts
    }

    /// Whether the document may lack the statuses of the variant, for a reason.
    pub(crate) const fn has_undocumented_statuses(&self) -> bool {
        match self.outcome {
            Outcome::Undocumented(..) | Outcome::OneOf(Some(_)) => true,
            Outcome::Status(_) | Outcome::OneOf(None) => {
                self.parts.reason.is_some() && !self.statuses.is_empty()
            }
            _ => false,
        }
    }

    /// Whether two mappings are of the same variant, as far as names distinguish them.
    pub(crate) const fn is_same_as(&self, other: &Self) -> bool {
        equal(self.type_name, other.type_name) && equal(self.variant, other.variant)
    }

    /// The name of the variant, empty for a struct.
    pub(crate) const fn variant_name(&self) -> &'static str {
        self.variant
    }

    /// The name of the variant, as a part of the mapping.
    pub(crate) const fn variant_ref(&self) -> &&'static str {
        &self.variant
    }

    pub(crate) const fn outcome(&self) -> Outcome {
        self.outcome
    }

    pub(crate) const fn policy(&self) -> Option<&'static Policy> {
        self.policy
    }
}

//! Mappings: the status of each variant of a type.

use core::fmt;

use http::StatusCode;

use crate::{
    const_text::equal,
    document::Document,
    documents::registered_title,
    error::{Mapped, policy::Policy, sends::Sends},
};

#[cfg(test)]
mod tests;

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
    parts: ResponseParts,
    /// The policy under which the derive checks the variant; `None` for a mapping written by hand.
    policy: Option<&'static Policy>,
}

/// The code and the headers of a variant's response, as far as they are known at compile time.
#[derive(Clone, Copy)]
pub struct ResponseParts {
    /// The code.
    pub code: Option<&'static str>,
    /// The names of the headers.
    pub headers: &'static [&'static str],
}

impl ResponseParts {
    /// No code and no headers.
    pub const NONE: Self = Self {
        code: None,
        headers: &[],
    };
}

/// The source of a variant's status.
#[derive(Clone, Copy)]
pub enum Outcome {
    /// A status that the document of the type defines.
    Status(StatusCode),
    /// A status that the document does not define, and the reason for sending it.
    Undocumented(StatusCode, &'static str),
    /// The type of a field.
    Forward(Target),
    /// The type of a field, which is not checked, and the reason.
    Unchecked(&'static str),
    /// Another value of the same type, whose status is that of one of the other mappings.
    SameType,
}

/// A type that a variant forwards to.
#[derive(Clone, Copy)]
pub enum Target {
    /// The type implements `Mapped`.
    Mapped {
        /// `Mapped::DOCUMENT`.
        document: &'static Document,
        /// `Mapped::MAPPINGS`.
        mappings: &'static [Mapping],
        /// The statuses that the type can send.
        sends: &'static Sends,
    },
    /// The type does not implement `Mapped`.
    Unknown,
}

impl Target {
    /// Returns the target that the type `T` is.
    #[must_use]
    pub const fn new<T: Mapped + ?Sized>() -> Self {
        Self::Mapped {
            document: T::DOCUMENT,
            mappings: T::MAPPINGS,
            sends: T::__SENDS,
        }
    }
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
            parts: ResponseParts::NONE,
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
        self.parts.code = Some(code);
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
        self.parts.headers = headers;
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

    /// The status of the variant; `None` if it forwards.
    #[must_use]
    pub const fn status(&self) -> Option<StatusCode> {
        match self.outcome {
            Outcome::Status(status) | Outcome::Undocumented(status, _) => Some(status),
            _ => None,
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

    /// The reason for sending a status that the document does not define, or for forwarding to a
    /// type that is not checked.
    #[must_use]
    pub const fn undocumented(&self) -> Option<&'static str> {
        match self.outcome {
            Outcome::Undocumented(_, reason) | Outcome::Unchecked(reason) => Some(reason),
            _ => None,
        }
    }

    /// The code of the variant, if it has one of its own.
    #[must_use]
    pub const fn code(&self) -> Option<&'static str> {
        self.parts.code
    }

    /// The names of the headers that the variant sends, without those of an error that it forwards
    /// to.
    #[must_use]
    pub const fn headers(&self) -> &'static [&'static str] {
        self.parts.headers
    }

    /// Whether two mappings are of the same variant, as far as names distinguish them.
    pub(crate) const fn is_same_as(&self, other: &Self) -> bool {
        equal(self.type_name, other.type_name) && equal(self.variant, other.variant)
    }

    /// The name of the variant, empty for a struct.
    pub(crate) const fn variant_name(&self) -> &'static str {
        self.variant
    }

    pub(crate) const fn outcome(&self) -> Outcome {
        self.outcome
    }

    pub(crate) const fn policy(&self) -> Option<&'static Policy> {
        self.policy
    }
}

/// A variant as generated code writes it: its name, and what determines its status. For a thousand
/// variants, tuples of constants cost the compiler a third of what calls cost.
pub(crate) type Row = (&'static str, Outcome);

impl Policy {
    /// Returns the mappings of a type that the derive checks under this policy.
    ///
    /// `parts` has the variants with a code or with headers, each with its index.
    #[must_use]
    pub const fn mappings<const N: usize>(
        &'static self,
        rows: &[Row; N],
        parts: &[(usize, ResponseParts)],
    ) -> [Mapping; N] {
        let blank = Mapping {
            type_name: self.type_name,
            variant: "",
            outcome: Outcome::SameType,
            parts: ResponseParts::NONE,
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
        while index < parts.len() {
            let (row, parts) = parts[index];
            mappings[row].parts = parts;
            index += 1;
        }
        mappings
    }
}

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
            Outcome::Status(_) => Ok(()),
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

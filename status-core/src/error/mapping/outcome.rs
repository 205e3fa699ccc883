//! The source of a variant's status, and the other parts of its response.

use http::StatusCode;

use super::Mapping;
use crate::{
    document::Document,
    error::{Mapped, sends::Sends},
};

/// The parts of a variant's response besides its code, as far as they are known at compile time.
#[derive(Clone, Copy)]
pub struct ResponseParts {
    /// The names of the headers.
    pub headers: &'static [&'static str],
    /// The title.
    pub title: Option<&'static str>,
    /// The names of the members.
    pub members: &'static [&'static str],
    /// The statuses of a variant with `one_of`, its own one first. Empty for another variant.
    pub statuses: &'static [StatusCode],
    /// The types of `downcast`.
    pub downcasts: &'static [Target],
    /// The reason of `undocumented`, if the outcome does not have it.
    pub reason: Option<&'static str>,
    /// Whether a field is the code.
    pub has_code_field: bool,
}

impl ResponseParts {
    /// No parts.
    pub const NONE: Self = Self {
        headers: &[],
        title: None,
        members: &[],
        statuses: &[],
        downcasts: &[],
        reason: None,
        has_code_field: false,
    };
}

/// The source of a variant's status.
#[derive(Clone, Copy)]
pub enum Outcome {
    /// A status that the document of the type defines.
    Status(StatusCode),
    /// A status that the document does not define, and the reason for sending it.
    Undocumented(StatusCode, &'static str),
    /// A field with `one_of`, in a variant without a status of its own, and the reason for statuses
    /// that the document does not define.
    OneOf(Option<&'static str>),
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

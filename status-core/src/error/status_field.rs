//! The status in a field: `one_of(402, 502)`.

use http::StatusCode;

/// The type of a field with `one_of(..)`: a `StatusCode`, a `u16`, or an `Option` of one.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be a status",
    label = "not a status",
    note = "a status is a `StatusCode` (of `http` 1), a `u16`, or an `Option` of one"
)]
pub trait StatusField {
    /// Whether the field may have no status.
    const IS_OPTIONAL: bool;

    /// Returns the status as a number.
    fn number(&self) -> Option<u16>;
}

impl StatusField for StatusCode {
    const IS_OPTIONAL: bool = false;

    fn number(&self) -> Option<u16> {
        Some(self.as_u16())
    }
}

impl StatusField for u16 {
    const IS_OPTIONAL: bool = false;

    fn number(&self) -> Option<u16> {
        Some(*self)
    }
}

impl<T: StatusField> StatusField for Option<T> {
    const IS_OPTIONAL: bool = true;

    fn number(&self) -> Option<u16> {
        self.as_ref().and_then(T::number)
    }
}

/// A value of a field that is none of the statuses listed in `one_of(..)`.
#[derive(Clone, Copy, Debug)]
pub struct Unlisted {
    /// The name of the field.
    pub field: &'static str,
    /// The value; `None` if the field has none and neither has the variant.
    pub number: Option<u16>,
}

impl Unlisted {
    /// Returns the status of a field, or 500 if it is not one of `statuses`. A field without a
    /// status has that of the variant.
    #[must_use]
    pub fn status(
        number: Option<u16>,
        own: Option<StatusCode>,
        statuses: &[StatusCode],
    ) -> StatusCode {
        listed(number, own, statuses).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR)
    }

    /// Returns the value of a field if it is not one of `statuses`.
    #[must_use]
    pub fn find(
        field: &'static str,
        number: Option<u16>,
        own: Option<StatusCode>,
        statuses: &[StatusCode],
    ) -> Option<Self> {
        match listed(number, own, statuses) {
            Some(_) => None,
            None => Some(Self { field, number }),
        }
    }
}

fn listed(
    number: Option<u16>,
    own: Option<StatusCode>,
    statuses: &[StatusCode],
) -> Option<StatusCode> {
    let Some(number) = number else { return own };
    let mut allowed = own.iter().chain(statuses);
    allowed.find(|status| status.as_u16() == number).copied()
}

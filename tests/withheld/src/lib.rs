//! Errors with a secret in every place that is withheld from clients, and errors that go wrong
//! while their response is made.

mod formatted;
mod hostile;
mod leak;

pub use self::{
    formatted::Formatted,
    leak::{Denied, Leak},
};

/// A text that no client may read, and that every report has.
pub const SECRET: &str = "hunter2";

/// An error, and whether it is reported.
pub struct Case<E> {
    /// Where the secret is.
    pub name: &'static str,
    /// Makes the error.
    pub error: fn() -> E,
    /// The status that clients receive.
    pub status: u16,
    /// Whether the report has the secret. If not, there is no report.
    pub is_reported: bool,
}

const fn case<E>(name: &'static str, status: u16, error: fn() -> E) -> Case<E> {
    Case {
        name,
        error,
        status,
        is_reported: true,
    }
}

impl<E> Case<E> {
    const fn unreported(mut self) -> Self {
        self.is_reported = false;
        self
    }
}

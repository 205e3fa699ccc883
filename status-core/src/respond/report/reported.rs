//! Reports that responses carry.

use core::fmt::{self, Display};
use std::{
    iter,
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
};

use http::StatusCode;

use super::{Report, write_line};
use crate::{
    error::{forwarding::Origin, level::Level},
    respond::problem::variant,
};

static IS_KEPT: AtomicBool = AtomicBool::new(false);

/// From now on, a response carries the report of its error, as a [`Reported`].
pub fn keep_reports() {
    IS_KEPT.store(true, Ordering::Relaxed);
}

/// A report that a response carries, where [`keep_reports`] was called.
#[derive(Clone)]
pub struct Reported(Arc<Parts>);

struct Parts {
    status: StatusCode,
    level: Level,
    origin: Origin,
    code: Option<String>,
    message: String,
    sources: Vec<String>,
    defect: Option<String>,
}

impl Reported {
    /// Returns the owned form of a report, if reports are kept.
    pub(super) fn keep(report: &Report<'_>) -> Option<Self> {
        IS_KEPT.load(Ordering::Relaxed).then(|| Self::new(report))
    }

    fn new(report: &Report<'_>) -> Self {
        Self(Arc::new(Parts {
            status: report.status,
            level: report.level,
            origin: report.origin(),
            code: report.code().map(str::to_owned),
            message: report.message().to_owned(),
            sources: report.sources().map(str::to_owned).collect(),
            defect: report.defect().map(str::to_owned),
        }))
    }

    /// The status of the response.
    #[must_use]
    pub fn status(&self) -> StatusCode {
        self.0.status
    }

    /// The code of the error.
    #[must_use]
    pub fn code(&self) -> Option<&str> {
        self.0.code.as_deref()
    }

    /// The name of the error's type.
    #[must_use]
    pub fn type_name(&self) -> &'static str {
        self.0.origin.type_name
    }

    /// The name of the error's variant. For a struct, the name of the type.
    #[must_use]
    pub fn variant(&self) -> &'static str {
        variant(self.0.origin)
    }

    /// What the error displays, escaped.
    #[must_use]
    pub fn message(&self) -> &str {
        &self.0.message
    }

    /// What the sources of the error display, escaped.
    pub fn sources(&self) -> impl Iterator<Item = &str> {
        self.0.sources.iter().map(String::as_str)
    }

    /// How loud the report is.
    #[must_use]
    pub fn level(&self) -> Level {
        self.0.level
    }

    /// What went wrong while the response was made.
    #[must_use]
    pub fn defect(&self) -> Option<&str> {
        self.0.defect.as_deref()
    }
}

impl Display for Reported {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let texts = iter::once(self.message()).chain(self.sources());
        write_line(f, (self.status(), self.0.origin), texts, self.defect())
    }
}

impl fmt::Debug for Reported {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Reported")
            .field(&format_args!("{self}"))
            .finish()
    }
}

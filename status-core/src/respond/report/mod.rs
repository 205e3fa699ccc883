//! Reports: what the log is given about an error.

mod defects;
mod escape;
mod reported;
mod reporter;

use core::{
    cell::OnceCell,
    error::Error,
    fmt::{self, Display},
    iter,
};
use http::StatusCode;

use self::escape::{escaped, message_of};
use super::problem::{origin, variant};
use crate::error::{
    HttpStatus,
    forwarding::{Origin, sources},
    level::Level,
};

pub(super) use self::defects::Defects;
pub use self::{
    reported::{Reported, keep_reports},
    reporter::{ReporterIsSet, set_reporter},
};

/// Maximum number of sources in a report. An error can be its own source.
const MAX_SOURCES: usize = 64;

/// What the log is given about an error: all that clients do not receive.
pub struct Report<'a> {
    error: &'a dyn HttpStatus,
    display: &'a dyn Display,
    status: StatusCode,
    level: Level,
    defect: Option<&'a str>,
    is_withheld: bool,
    /// The code, if it is escaped.
    code: OnceCell<Box<str>>,
    message: OnceCell<String>,
    sources: OnceCell<Vec<String>>,
}

impl<'a> Report<'a> {
    /// The report of an error that displays as `display`.
    #[inline]
    pub(super) const fn new(
        error: &'a dyn HttpStatus,
        display: &'a dyn Display,
        (status, level): (StatusCode, Level),
        (defect, is_withheld): (Option<&'a str>, bool),
    ) -> Self {
        Self {
            error,
            display,
            status,
            level,
            defect,
            is_withheld,
            code: OnceCell::new(),
            message: OnceCell::new(),
            sources: OnceCell::new(),
        }
    }

    /// The status of the response.
    #[must_use]
    pub fn status(&self) -> StatusCode {
        self.status
    }

    /// The code of the error.
    #[must_use]
    pub fn code(&self) -> Option<&str> {
        let code = self.error.code()?;
        match escaped(code) {
            Some(escaped) => Some(self.code.get_or_init(|| escaped)),
            None => Some(code),
        }
    }

    /// The name of the error's type.
    #[must_use]
    pub fn type_name(&self) -> &'static str {
        self.origin().type_name
    }

    /// The name of the error's variant. For a struct, the name of the type.
    #[must_use]
    pub fn variant(&self) -> &'static str {
        variant(self.origin())
    }

    fn origin(&self) -> Origin {
        origin(self.error)
    }

    /// What the error displays.
    #[must_use]
    pub fn message(&self) -> &str {
        self.message.get_or_init(|| message_of(self.display))
    }

    /// What the sources of the error display.
    pub fn sources(&self) -> impl Iterator<Item = &str> {
        let sources = self.sources.get_or_init(|| {
            let first = cause(self.error).into_iter();
            let chain = first.flat_map(|first| iter::once(first).chain(sources(first)));
            let texts = chain.take(MAX_SOURCES).map(|source| message_of(&source));
            texts.collect()
        });
        sources.iter().map(String::as_str)
    }

    /// The error itself.
    #[must_use]
    pub fn error(&self) -> Option<&'a (dyn Error + 'static)> {
        self.error.__error()
    }

    /// How loud the report is.
    #[must_use]
    pub fn level(&self) -> Level {
        self.level
    }

    /// What went wrong while the response was made.
    #[must_use]
    pub fn defect(&self) -> Option<&str> {
        self.defect
    }
}

impl Display for Report<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let texts = iter::once(self.message()).chain(self.sources());
        write_line(f, (self.status, self.origin()), texts, self.defect())
    }
}

impl fmt::Debug for Report<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Report")
            .field(&format_args!("{self}"))
            .finish()
    }
}

/// Writes `500 StoreError::Disk: message: source: source (defect)`.
fn write_line<'t>(
    f: &mut fmt::Formatter<'_>,
    (status, origin): (StatusCode, Origin),
    texts: impl Iterator<Item = &'t str>,
    defect: Option<&str>,
) -> fmt::Result {
    f.write_str(status.as_str())?;
    if !origin.type_name.is_empty() {
        write!(f, " {origin}")?;
    }
    for text in texts.filter(|text| !text.is_empty()) {
        write!(f, ": {text}")?;
    }
    match defect {
        Some(defect) => write!(f, " ({defect})"),
        None => Ok(()),
    }
}

/// The first source of an error.
pub(super) fn cause(error: &dyn HttpStatus) -> Option<&(dyn Error + 'static)> {
    error.__cause().or_else(|| error.__error()?.source())
}

/// Reports an error. Returns the report if it is kept.
pub(super) fn send(report: &Report<'_>) -> Option<Reported> {
    reporter::send(report);
    Reported::keep(report)
}

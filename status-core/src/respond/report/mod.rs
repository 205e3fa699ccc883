//! Reports: the part of an error that the log receives.

mod defects;
mod escape;
mod line;
mod reported;
mod reporter;

use core::{cell::OnceCell, error::Error, fmt::Display};
use std::panic::{self, AssertUnwindSafe};

use http::StatusCode;

use self::escape::{escaped, message_of};
use super::problem::{origin, variant};
use crate::error::{
    HttpStatus,
    forwarding::{Origin, inner},
    level::Level,
};

pub(super) use self::defects::Defects;
pub use self::{
    reported::{Reported, keep_reports},
    reporter::{ReporterIsSet, set_reporter},
};

/// Maximum number of sources in a report. An error can be its own source.
const MAX_SOURCES: usize = 64;

/// A report of an error for the log, with all that clients do not receive.
///
/// Control characters, line separators and characters that change the direction of text are escaped
/// in all texts, so that no message can forge a line of a log. Nothing is formatted until a method
/// returns it.
///
/// It displays as one line:
///
/// ```
/// use status_core::{HttpStatus, respond::{ErrorResponse, Report, set_reporter}};
/// # use std::sync::Mutex;
///
/// #[derive(Debug, thiserror::Error)]
/// #[error("disk 3 is full")]
/// struct DiskError;
///
/// #[derive(Debug, thiserror::Error, HttpStatus)]
/// enum StoreError {
///     #[error("cannot write order {0}")]
///     #[status(500)]
///     Write(u64, #[source] DiskError),
/// }
///
/// static LOG: Mutex<String> = Mutex::new(String::new());
///
/// fn reporter(report: &Report<'_>) {
///     LOG.lock().unwrap().push_str(&report.to_string());
/// }
///
/// set_reporter(reporter).unwrap();
/// let _ = ErrorResponse::new(&StoreError::Write(7, DiskError));
/// assert_eq!(
///     *LOG.lock().unwrap(),
///     "500 StoreError::Write: cannot write order 7: disk 3 is full",
/// );
/// ```
pub struct Report<'a> {
    error: &'a dyn HttpStatus,
    display: &'a dyn Display,
    status: StatusCode,
    level: Level,
    defect: Option<&'a str>,
    /// Whether clients do not receive the error's own message.
    #[cfg_attr(
        not(feature = "tracing"),
        expect(dead_code, reason = "the event of `tracing` states it")
    )]
    is_withheld: bool,
    /// In a box, so that a report whose texts nobody reads is small.
    texts: OnceCell<Box<Texts>>,
}

/// The texts of a report, each of which is formatted at the first call.
#[derive(Default)]
struct Texts {
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
            texts: OnceCell::new(),
        }
    }

    /// The status of the response.
    ///
    /// ```
    /// # use std::sync::Mutex;
    /// # use status_core::{HttpStatus, respond::{ErrorResponse, Report, set_reporter}};
    /// # #[derive(Debug, thiserror::Error)]
    /// # #[error("disk 3 is full")]
    /// # struct DiskError;
    /// # #[derive(Debug, thiserror::Error, HttpStatus)]
    /// # enum StoreError {
    /// #     #[error("cannot write order {0}")]
    /// #     #[status(500, code = "store_failed")]
    /// #     Write(u64, #[source] DiskError),
    /// # }
    /// # static SEEN: Mutex<Option<String>> = Mutex::new(None);
    /// fn reporter(report: &Report<'_>) {
    ///     *SEEN.lock().unwrap() = Some(report.status().to_string());
    /// }
    /// # set_reporter(reporter).unwrap();
    /// # let _ = ErrorResponse::new(&StoreError::Write(7, DiskError));
    /// assert_eq!(SEEN.lock().unwrap().as_deref(), Some("500 Internal Server Error"));
    /// ```
    #[must_use]
    pub fn status(&self) -> StatusCode {
        self.status
    }

    /// The code of the error, escaped.
    ///
    /// ```
    /// # use std::sync::Mutex;
    /// # use status_core::{HttpStatus, respond::{ErrorResponse, Report, set_reporter}};
    /// # #[derive(Debug, thiserror::Error)]
    /// # #[error("disk 3 is full")]
    /// # struct DiskError;
    /// # #[derive(Debug, thiserror::Error, HttpStatus)]
    /// # enum StoreError {
    /// #     #[error("cannot write order {0}")]
    /// #     #[status(500, code = "store_failed")]
    /// #     Write(u64, #[source] DiskError),
    /// # }
    /// # static SEEN: Mutex<Option<String>> = Mutex::new(None);
    /// fn reporter(report: &Report<'_>) {
    ///     *SEEN.lock().unwrap() = Some(report.code().unwrap_or_default().to_owned());
    /// }
    /// # set_reporter(reporter).unwrap();
    /// # let _ = ErrorResponse::new(&StoreError::Write(7, DiskError));
    /// assert_eq!(SEEN.lock().unwrap().as_deref(), Some("store_failed"));
    /// ```
    #[must_use]
    pub fn code(&self) -> Option<&str> {
        // The report must not be lost with the text of a field.
        let code = panic::catch_unwind(AssertUnwindSafe(|| self.error.code())).ok()??;
        match escaped(code) {
            Some(escaped) => Some(self.texts().code.get_or_init(|| escaped)),
            None => Some(code),
        }
    }

    /// The name of the type whose error decides: the last one that is forwarded to. Empty for an
    /// implementation of `HttpStatus` by hand.
    ///
    /// ```
    /// # use std::sync::Mutex;
    /// # use status_core::{HttpStatus, respond::{ErrorResponse, Report, set_reporter}};
    /// # #[derive(Debug, thiserror::Error)]
    /// # #[error("disk 3 is full")]
    /// # struct DiskError;
    /// # #[derive(Debug, thiserror::Error, HttpStatus)]
    /// # enum StoreError {
    /// #     #[error("cannot write order {0}")]
    /// #     #[status(500, code = "store_failed")]
    /// #     Write(u64, #[source] DiskError),
    /// # }
    /// # static SEEN: Mutex<Option<String>> = Mutex::new(None);
    /// fn reporter(report: &Report<'_>) {
    ///     *SEEN.lock().unwrap() = Some(report.type_name().to_owned());
    /// }
    /// # set_reporter(reporter).unwrap();
    /// # let _ = ErrorResponse::new(&StoreError::Write(7, DiskError));
    /// assert_eq!(SEEN.lock().unwrap().as_deref(), Some("StoreError"));
    /// ```
    #[must_use]
    pub fn type_name(&self) -> &'static str {
        self.origin().type_name
    }

    /// The name of the variant that decides. For a struct, the name of the type.
    ///
    /// ```
    /// # use std::sync::Mutex;
    /// # use status_core::{HttpStatus, respond::{ErrorResponse, Report, set_reporter}};
    /// # #[derive(Debug, thiserror::Error)]
    /// # #[error("disk 3 is full")]
    /// # struct DiskError;
    /// # #[derive(Debug, thiserror::Error, HttpStatus)]
    /// # enum StoreError {
    /// #     #[error("cannot write order {0}")]
    /// #     #[status(500, code = "store_failed")]
    /// #     Write(u64, #[source] DiskError),
    /// # }
    /// # static SEEN: Mutex<Option<String>> = Mutex::new(None);
    /// fn reporter(report: &Report<'_>) {
    ///     *SEEN.lock().unwrap() = Some(report.variant().to_owned());
    /// }
    /// # set_reporter(reporter).unwrap();
    /// # let _ = ErrorResponse::new(&StoreError::Write(7, DiskError));
    /// assert_eq!(SEEN.lock().unwrap().as_deref(), Some("Write"));
    /// ```
    #[must_use]
    pub fn variant(&self) -> &'static str {
        variant(self.origin())
    }

    fn texts(&self) -> &Texts {
        self.texts.get_or_init(Box::default)
    }

    fn origin(&self) -> Origin {
        origin(self.error)
    }

    /// The text that the outermost error displays, escaped. It is formatted at the first call.
    ///
    /// If the message fails or panics, it is what the error displays until then.
    ///
    /// ```
    /// # use std::sync::Mutex;
    /// # use status_core::{HttpStatus, respond::{ErrorResponse, Report, set_reporter}};
    /// # #[derive(Debug, thiserror::Error)]
    /// # #[error("disk 3 is full")]
    /// # struct DiskError;
    /// # #[derive(Debug, thiserror::Error, HttpStatus)]
    /// # enum StoreError {
    /// #     #[error("cannot write order {0}")]
    /// #     #[status(500, code = "store_failed")]
    /// #     Write(u64, #[source] DiskError),
    /// # }
    /// # static SEEN: Mutex<Option<String>> = Mutex::new(None);
    /// fn reporter(report: &Report<'_>) {
    ///     *SEEN.lock().unwrap() = Some(report.message().to_owned());
    /// }
    /// # set_reporter(reporter).unwrap();
    /// # let _ = ErrorResponse::new(&StoreError::Write(7, DiskError));
    /// assert_eq!(SEEN.lock().unwrap().as_deref(), Some("cannot write order 7"));
    /// ```
    #[must_use]
    pub fn message(&self) -> &str {
        self.texts()
            .message
            .get_or_init(|| message_of(self.display))
    }

    /// The texts that the sources of the error display, escaped, at most 64 of them.
    ///
    /// ```
    /// # use std::sync::Mutex;
    /// # use status_core::{HttpStatus, respond::{ErrorResponse, Report, set_reporter}};
    /// # #[derive(Debug, thiserror::Error)]
    /// # #[error("disk 3 is full")]
    /// # struct DiskError;
    /// # #[derive(Debug, thiserror::Error, HttpStatus)]
    /// # enum StoreError {
    /// #     #[error("cannot write order {0}")]
    /// #     #[status(500, code = "store_failed")]
    /// #     Write(u64, #[source] DiskError),
    /// # }
    /// # static SEEN: Mutex<Option<String>> = Mutex::new(None);
    /// fn reporter(report: &Report<'_>) {
    ///     *SEEN.lock().unwrap() = Some(report.sources().collect());
    /// }
    /// # set_reporter(reporter).unwrap();
    /// # let _ = ErrorResponse::new(&StoreError::Write(7, DiskError));
    /// assert_eq!(SEEN.lock().unwrap().as_deref(), Some("disk 3 is full"));
    /// ```
    pub fn sources(&self) -> impl Iterator<Item = &str> {
        let sources = self.texts().sources.get_or_init(|| {
            let mut texts = self.forwarded_to();
            let mut next = cause(self.error);
            for _ in 0..MAX_SOURCES {
                let Some(source) = next else { break };
                texts.push(message_of(&source));
                // `source` is code of the error, whose panic must not take the report down.
                next = panic::catch_unwind(AssertUnwindSafe(|| source.source())).unwrap_or_else(
                    |_| {
                        texts.push("[a source panicked]".to_owned());
                        None
                    },
                );
            }
            texts
        });
        sources.iter().map(String::as_str)
    }

    /// The texts that the errors forwarded to display, down to the first error that has a source.
    ///
    /// `transparent` requires no `#[source]`, so that they may be in no chain of sources. A text
    /// that the message has already is left out.
    fn forwarded_to(&self) -> Vec<String> {
        let mut texts = Vec::new();
        let mut error = self.error;
        while let (None, Some(next)) = (own_cause(error), inner(error)) {
            let text = next.__error().map(|error| message_of(&error));
            texts.extend(text.filter(|text| !self.message().contains(text.as_str())));
            error = next;
        }
        texts
    }

    /// The error itself, for example for a location or a backtrace that it has. `None` if the type
    /// does not implement `Error`, or is not `'static`.
    ///
    /// ```
    /// use status_core::respond::Report;
    ///
    /// struct Upstream {
    ///     host: String,
    /// }
    /// # impl std::fmt::Debug for Upstream {
    /// #     fn fmt(&self, _: &mut std::fmt::Formatter<'_>) -> std::fmt::Result { Ok(()) }
    /// # }
    /// # impl std::fmt::Display for Upstream {
    /// #     fn fmt(&self, _: &mut std::fmt::Formatter<'_>) -> std::fmt::Result { Ok(()) }
    /// # }
    /// # impl std::error::Error for Upstream {}
    ///
    /// fn reporter(report: &Report<'_>) {
    ///     match report.error().and_then(|error| error.downcast_ref::<Upstream>()) {
    ///         Some(Upstream { host }) => println!("{report}, from {host}"),
    ///         None => println!("{report}"),
    ///     }
    /// }
    /// # status_core::respond::set_reporter(reporter).unwrap();
    /// ```
    #[must_use]
    pub fn error(&self) -> Option<&'a (dyn Error + 'static)> {
        self.error.__error()
    }

    /// How loud the report is: what `log = ".."` states, or `Error` from 500 on and `Debug` below.
    /// It is at least `Warn` if there is a [`defect`](Self::defect), and never `Off`.
    ///
    /// ```
    /// # use std::sync::Mutex;
    /// # use status_core::{HttpStatus, respond::{ErrorResponse, Report, set_reporter}};
    /// # #[derive(Debug, thiserror::Error)]
    /// # #[error("disk 3 is full")]
    /// # struct DiskError;
    /// # #[derive(Debug, thiserror::Error, HttpStatus)]
    /// # enum StoreError {
    /// #     #[error("cannot write order {0}")]
    /// #     #[status(500, code = "store_failed")]
    /// #     Write(u64, #[source] DiskError),
    /// # }
    /// # static SEEN: Mutex<Option<String>> = Mutex::new(None);
    /// fn reporter(report: &Report<'_>) {
    ///     *SEEN.lock().unwrap() = Some(format!("{:?}", report.level()));
    /// }
    /// # set_reporter(reporter).unwrap();
    /// # let _ = ErrorResponse::new(&StoreError::Write(7, DiskError));
    /// assert_eq!(SEEN.lock().unwrap().as_deref(), Some("Error"));
    /// ```
    #[must_use]
    pub fn level(&self) -> Level {
        self.level
    }

    /// The defects of the response, as one text: a format that panicked, a member or a header that
    /// was omitted, or a field whose status is not one of `one_of(..)`.
    ///
    /// ```
    /// # use std::sync::Mutex;
    /// # use status_core::{HttpStatus, respond::{ErrorResponse, Report, set_reporter}};
    /// # #[derive(Debug, thiserror::Error)]
    /// # #[error("disk 3 is full")]
    /// # struct DiskError;
    /// # #[derive(Debug, thiserror::Error, HttpStatus)]
    /// # enum StoreError {
    /// #     #[error("cannot write order {0}")]
    /// #     #[status(500, code = "store_failed")]
    /// #     Write(u64, #[source] DiskError),
    /// # }
    /// # static SEEN: Mutex<Option<String>> = Mutex::new(None);
    /// fn reporter(report: &Report<'_>) {
    ///     *SEEN.lock().unwrap() = Some(format!("{:?}", report.defect()));
    /// }
    /// # set_reporter(reporter).unwrap();
    /// # let _ = ErrorResponse::new(&StoreError::Write(7, DiskError));
    /// assert_eq!(SEEN.lock().unwrap().as_deref(), Some("None"));
    /// ```
    #[must_use]
    pub fn defect(&self) -> Option<&str> {
        self.defect
    }
}

/// The first source of an error, or of the errors that it forwards to.
pub(super) fn cause(error: &dyn HttpStatus) -> Option<&(dyn Error + 'static)> {
    own_cause(error).or_else(|| cause(inner(error)?))
}

/// Returns `None` if `source` panics.
fn own_cause(error: &dyn HttpStatus) -> Option<&(dyn Error + 'static)> {
    let cause = || error.__cause().or_else(|| error.__error()?.source());
    panic::catch_unwind(AssertUnwindSafe(cause)).ok().flatten()
}

/// Reports an error. Returns the report if it is kept.
pub(super) fn send(report: &Report<'_>) -> Option<Reported> {
    reporter::send(report);
    Reported::keep(report)
}

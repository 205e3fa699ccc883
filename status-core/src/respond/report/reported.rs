//! Reports that responses carry.

use std::{
    panic::{self, AssertUnwindSafe},
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
};

use http::StatusCode;

use super::Report;
use crate::{
    error::{forwarding::Origin, level::Level},
    respond::problem::variant,
};

static IS_KEPT: AtomicBool = AtomicBool::new(false);

/// From now on, a response carries the report of its error, as a [`Reported`].
///
/// It is in the extensions of the response, where middleware finds it, or where the framework
/// [keeps such values](crate::respond#where-a-response-carries-its-report). A response whose error
/// is not reported carries nothing. Without a call of this function, no response carries anything.
///
/// The report still goes to the log as well. To log it only once, set a reporter that does nothing,
/// with [`set_reporter`](super::set_reporter).
///
/// ```
/// use status_core::{HttpStatus, http::Response, respond::{self, ErrorResponse, Reported}};
///
/// #[derive(Debug, thiserror::Error, HttpStatus)]
/// #[error("cannot open /var/db/orders")]
/// #[status(500)]
/// struct StoreError;
///
/// respond::keep_reports();
/// let response: Response<bytes::Bytes> = ErrorResponse::new(&StoreError).into();
/// let reported = response.extensions().get::<Reported>().unwrap();
/// assert_eq!(reported.to_string(), "500 StoreError: cannot open /var/db/orders");
/// ```
pub fn keep_reports() {
    IS_KEPT.store(true, Ordering::Relaxed);
}

/// A report that a response carries, where [`keep_reports`] was called. Cloning it is cheap.
///
/// It displays as the [`Report`] does.
///
/// ```
/// # use status_core::{HttpStatus, respond::{ErrorResponse, keep_reports}};
/// # #[derive(Debug, thiserror::Error, HttpStatus)]
/// # #[error("cannot open /var/db/orders")]
/// # #[status(500)]
/// # struct StoreError;
/// # keep_reports();
/// let response = ErrorResponse::new(&StoreError);
/// let line = response.reported().map(|reported| reported.to_string());
/// assert_eq!(line.as_deref(), Some("500 StoreError: cannot open /var/db/orders"));
/// ```
#[derive(Clone)]
pub struct Reported(Arc<Parts>);

/// The parts of a report, which is formatted as a whole when it is made.
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
    /// Whether responses carry reports.
    pub(in crate::respond) fn is_kept() -> bool {
        IS_KEPT.load(Ordering::Relaxed)
    }

    /// Returns the owned form of a report, if reports are kept.
    #[inline]
    pub(super) fn keep(report: &Report<'_>) -> Option<Self> {
        if Self::is_kept() {
            Self::caught(report)
        } else {
            None
        }
    }

    /// Returns `None` if code of the error panics, which must not take the response down.
    #[cold]
    fn caught(report: &Report<'_>) -> Option<Self> {
        panic::catch_unwind(AssertUnwindSafe(|| Self::new(report))).ok()
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
    ///
    /// ```
    /// # use status_core::{HttpStatus, respond::{ErrorResponse, keep_reports}};
    /// # #[derive(Debug, thiserror::Error)]
    /// # #[error("disk 3 is full")]
    /// # struct DiskError;
    /// # #[derive(Debug, thiserror::Error, HttpStatus)]
    /// # enum StoreError {
    /// #     #[error("cannot write order {0}")]
    /// #     #[status(500, code = "store_failed")]
    /// #     Write(u64, #[source] DiskError),
    /// # }
    /// # keep_reports();
    /// let response = ErrorResponse::new(&StoreError::Write(7, DiskError));
    /// let reported = response.reported().unwrap();
    /// assert_eq!(reported.status(), 500);
    /// ```
    #[must_use]
    pub fn status(&self) -> StatusCode {
        self.0.status
    }

    /// The code of the error, escaped.
    ///
    /// ```
    /// # use status_core::{HttpStatus, respond::{ErrorResponse, keep_reports}};
    /// # #[derive(Debug, thiserror::Error)]
    /// # #[error("disk 3 is full")]
    /// # struct DiskError;
    /// # #[derive(Debug, thiserror::Error, HttpStatus)]
    /// # enum StoreError {
    /// #     #[error("cannot write order {0}")]
    /// #     #[status(500, code = "store_failed")]
    /// #     Write(u64, #[source] DiskError),
    /// # }
    /// # keep_reports();
    /// let response = ErrorResponse::new(&StoreError::Write(7, DiskError));
    /// let reported = response.reported().unwrap();
    /// assert_eq!(reported.code(), Some("store_failed"));
    /// ```
    #[must_use]
    pub fn code(&self) -> Option<&str> {
        self.0.code.as_deref()
    }

    /// The name of the type whose error decides.
    ///
    /// ```
    /// # use status_core::{HttpStatus, respond::{ErrorResponse, keep_reports}};
    /// # #[derive(Debug, thiserror::Error)]
    /// # #[error("disk 3 is full")]
    /// # struct DiskError;
    /// # #[derive(Debug, thiserror::Error, HttpStatus)]
    /// # enum StoreError {
    /// #     #[error("cannot write order {0}")]
    /// #     #[status(500, code = "store_failed")]
    /// #     Write(u64, #[source] DiskError),
    /// # }
    /// # keep_reports();
    /// let response = ErrorResponse::new(&StoreError::Write(7, DiskError));
    /// let reported = response.reported().unwrap();
    /// assert_eq!(reported.type_name(), "StoreError");
    /// ```
    #[must_use]
    pub fn type_name(&self) -> &'static str {
        self.0.origin.type_name
    }

    /// The name of the variant that decides. For a struct, the name of the type.
    ///
    /// ```
    /// # use status_core::{HttpStatus, respond::{ErrorResponse, keep_reports}};
    /// # #[derive(Debug, thiserror::Error)]
    /// # #[error("disk 3 is full")]
    /// # struct DiskError;
    /// # #[derive(Debug, thiserror::Error, HttpStatus)]
    /// # enum StoreError {
    /// #     #[error("cannot write order {0}")]
    /// #     #[status(500, code = "store_failed")]
    /// #     Write(u64, #[source] DiskError),
    /// # }
    /// # keep_reports();
    /// let response = ErrorResponse::new(&StoreError::Write(7, DiskError));
    /// let reported = response.reported().unwrap();
    /// assert_eq!(reported.variant(), "Write");
    /// ```
    #[must_use]
    pub fn variant(&self) -> &'static str {
        variant(self.0.origin)
    }

    /// The text that the outermost error displays, escaped.
    ///
    /// ```
    /// # use status_core::{HttpStatus, respond::{ErrorResponse, keep_reports}};
    /// # #[derive(Debug, thiserror::Error)]
    /// # #[error("disk 3 is full")]
    /// # struct DiskError;
    /// # #[derive(Debug, thiserror::Error, HttpStatus)]
    /// # enum StoreError {
    /// #     #[error("cannot write order {0}")]
    /// #     #[status(500, code = "store_failed")]
    /// #     Write(u64, #[source] DiskError),
    /// # }
    /// # keep_reports();
    /// let response = ErrorResponse::new(&StoreError::Write(7, DiskError));
    /// let reported = response.reported().unwrap();
    /// assert_eq!(reported.message(), "cannot write order 7");
    /// ```
    #[must_use]
    pub fn message(&self) -> &str {
        &self.0.message
    }

    /// The texts that the sources of the error display, escaped.
    ///
    /// ```
    /// # use status_core::{HttpStatus, respond::{ErrorResponse, keep_reports}};
    /// # #[derive(Debug, thiserror::Error)]
    /// # #[error("disk 3 is full")]
    /// # struct DiskError;
    /// # #[derive(Debug, thiserror::Error, HttpStatus)]
    /// # enum StoreError {
    /// #     #[error("cannot write order {0}")]
    /// #     #[status(500, code = "store_failed")]
    /// #     Write(u64, #[source] DiskError),
    /// # }
    /// # keep_reports();
    /// let response = ErrorResponse::new(&StoreError::Write(7, DiskError));
    /// let reported = response.reported().unwrap();
    /// assert_eq!(reported.sources().collect::<Vec<_>>(), ["disk 3 is full"]);
    /// ```
    pub fn sources(&self) -> impl Iterator<Item = &str> {
        self.0.sources.iter().map(String::as_str)
    }

    /// How loud the report is.
    ///
    /// ```
    /// # use status_core::{HttpStatus, respond::{ErrorResponse, keep_reports}};
    /// # #[derive(Debug, thiserror::Error)]
    /// # #[error("disk 3 is full")]
    /// # struct DiskError;
    /// # #[derive(Debug, thiserror::Error, HttpStatus)]
    /// # enum StoreError {
    /// #     #[error("cannot write order {0}")]
    /// #     #[status(500, code = "store_failed")]
    /// #     Write(u64, #[source] DiskError),
    /// # }
    /// # keep_reports();
    /// let response = ErrorResponse::new(&StoreError::Write(7, DiskError));
    /// let reported = response.reported().unwrap();
    /// assert_eq!(reported.level(), status_core::respond::Level::Error);
    /// ```
    #[must_use]
    pub fn level(&self) -> Level {
        self.0.level
    }

    /// The defect of the response, if it has one: see [`Report::defect`].
    ///
    /// ```
    /// # use status_core::{HttpStatus, respond::{ErrorResponse, keep_reports}};
    /// # #[derive(Debug, thiserror::Error)]
    /// # #[error("disk 3 is full")]
    /// # struct DiskError;
    /// # #[derive(Debug, thiserror::Error, HttpStatus)]
    /// # enum StoreError {
    /// #     #[error("cannot write order {0}")]
    /// #     #[status(500, code = "store_failed")]
    /// #     Write(u64, #[source] DiskError),
    /// # }
    /// # keep_reports();
    /// let response = ErrorResponse::new(&StoreError::Write(7, DiskError));
    /// let reported = response.reported().unwrap();
    /// assert!(reported.defect().is_none());
    /// ```
    #[must_use]
    pub fn defect(&self) -> Option<&str> {
        self.0.defect.as_deref()
    }

    pub(super) fn origin(&self) -> Origin {
        self.0.origin
    }
}

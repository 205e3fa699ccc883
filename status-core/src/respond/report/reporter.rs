//! Where reports go: to the application, to `tracing`, or to standard error.

use core::{
    error::Error,
    fmt::{self, Display},
};
use std::{
    panic::{self, AssertUnwindSafe},
    sync::OnceLock,
};

use super::Report;

static REPORTER: OnceLock<fn(&Report<'_>)> = OnceLock::new();

/// The error of [`set_reporter`]: a reporter is set already, and stays.
///
/// ```
/// use status_core::respond::set_reporter;
///
/// set_reporter(|_| ()).unwrap();
/// assert_eq!(set_reporter(|_| ()).unwrap_err().to_string(), "a reporter is set already");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct ReporterIsSet;

impl Display for ReporterIsSet {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a reporter is set already")
    }
}

impl Error for ReporterIsSet {}

/// Sets the function that receives all reports, in place of `tracing` and standard error.
///
/// It is called on the thread that makes the response. If it panics, the response is sent anyway.
///
/// ```
/// use status_core::respond::{Report, set_reporter};
///
/// fn reporter(report: &Report<'_>) {
///     println!("{:?} {report}", report.level());
/// }
///
/// assert!(set_reporter(reporter).is_ok());
/// assert!(set_reporter(reporter).is_err());
/// ```
///
/// # Errors
///
/// Returns an error if a reporter is set already.
pub fn set_reporter(reporter: fn(&Report<'_>)) -> Result<(), ReporterIsSet> {
    REPORTER.set(reporter).map_err(|_| ReporterIsSet)
}

/// Sends a report to where reports go.
pub(super) fn send(report: &Report<'_>) {
    let reporter = REPORTER.get().copied().unwrap_or(default_reporter);
    // The response must not be lost with its report. The panic's message is that of its hook.
    let _ = panic::catch_unwind(AssertUnwindSafe(|| reporter(report)));
}

#[cfg(feature = "tracing")]
fn default_reporter(report: &Report<'_>) {
    use crate::error::level::Level;

    let status = report.status.as_u16();
    let text = if report.is_withheld {
        "withheld from the client"
    } else {
        "sent to the client"
    };
    macro_rules! event {
        ($level:ident) => {
            tracing::$level!(
                target: "status_core",
                status,
                code = report.code().map(tracing::field::display),
                variant = %report.origin(),
                error = %report.message(),
                causes = causes(report).map(tracing::field::display),
                defect = report.defect().map(tracing::field::display),
                "{text}"
            )
        };
    }
    match report.level {
        Level::Off => {}
        Level::Debug => event!(debug),
        Level::Info => event!(info),
        Level::Warn => event!(warn),
        Level::Error => event!(error),
    }
}

/// The chain of sources as one text.
#[cfg(feature = "tracing")]
fn causes(report: &Report<'_>) -> Option<String> {
    let sources: Vec<&str> = report.sources().collect();
    (!sources.is_empty()).then(|| sources.join(": "))
}

#[cfg(not(feature = "tracing"))]
fn default_reporter(report: &Report<'_>) {
    use std::io::{self, Write};

    use crate::error::detail::is_withheld;

    if is_withheld(report.status) || report.defect.is_some() {
        // One call for the whole line, which other threads cannot interrupt. There is nowhere to
        // report a failure.
        let line = format!("status_core: {report}\n");
        let _ = io::stderr().write_all(line.as_bytes());
    }
}

//! The levels of reports.

/// The level of a report, as in `log = "warn"`. They are in ascending order.
///
/// ```
/// # #[cfg(feature = "respond")]
/// # {
/// use status_core::respond::Level;
///
/// assert!(Level::Debug < Level::Error);
/// # }
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Level {
    /// `log = "off"`: the error is not reported. No report has this level.
    Off,
    /// `log = "debug"`, and the default for a message below 500 that `detail` replaces.
    Debug,
    /// `log = "info"`.
    Info,
    /// `log = "warn"`, and the lowest level of a report about a defect.
    Warn,
    /// `log = "error"`, and the default from 500 on.
    Error,
}

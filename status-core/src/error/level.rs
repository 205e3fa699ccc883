//! How loud reports are.

/// How loud the report of an error is: `log = "warn"`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Level {
    /// The error is not reported.
    Off,
    /// The level of a message below 500 that clients do not receive.
    Debug,
    /// Between `Debug` and `Warn`.
    Info,
    /// Between `Info` and `Error`.
    Warn,
    /// The level of errors from 500 on.
    Error,
}

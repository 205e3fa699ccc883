//! The keys of `document!(..)`.

/// The keys of a text.
pub const KEYS: [&str; 4] = ["section", "column", "name", "operation"];

/// The methods by which an operation can be named.
pub use status_document::METHODS;

pub const RANGES: &str = "ranges";

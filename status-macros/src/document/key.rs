//! The keys of `document!(..)`.

/// The keys that take a string.
pub const KEYS: [&str; 4] = ["section", "column", "name", "operation"];

/// The methods that name an operation by its path.
pub use status_document::METHODS;

/// The key that takes no value.
pub const RANGES: &str = "ranges";

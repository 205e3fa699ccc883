//! The keys of `document!(..)`.

/// The keys that take a string.
pub const KEYS: [&str; 4] = ["section", "column", "name", "operation"];

/// The methods that name an operation by its path.
pub const METHODS: [&str; 9] = [
    "get", "put", "post", "delete", "options", "head", "patch", "trace", "query",
];

/// The key that takes no value.
pub const RANGES: &str = "ranges";

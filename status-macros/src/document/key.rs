//! The keys of `document!(..)`.

/// The keys of a text.
pub const KEYS: [&str; 4] = ["section", "column", "name", "operation"];

/// The methods by which an operation can be named.
pub const METHODS: [&str; 9] = [
    "get", "put", "post", "delete", "options", "head", "patch", "trace", "query",
];

pub const RANGES: &str = "ranges";

//! What to read of a file.

/// What to read of a file; by default, all of it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Wanted {
    /// The text of a heading: only what is under headings of that text.
    pub section: Option<String>,
    /// The text over the column that has the codes.
    pub column: Option<String>,
    /// The operation of an OpenAPI description whose responses count.
    pub operation: Option<Operation>,
    /// Whether a row of a whole class, such as `4xx`, documents all of its codes.
    pub ranges: bool,
}

/// Which operation of an OpenAPI description is meant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Operation {
    /// The one with this `operationId`.
    Id(String),
    /// The one of a method, in lower case, at a path.
    At {
        /// The method, such as `get`.
        method: String,
        /// The path as the description writes it, such as `/pets/{id}`.
        path: String,
    },
}

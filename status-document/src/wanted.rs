//! What to read of a file.

/// What to read of a file; by default, all of it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
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

impl Wanted {
    /// Reads only what is under headings of this text.
    #[must_use]
    pub fn with_section(mut self, heading: impl Into<String>) -> Self {
        self.section = Some(heading.into());
        self
    }

    /// Reads statuses from the columns with this title.
    #[must_use]
    pub fn with_column(mut self, title: impl Into<String>) -> Self {
        self.column = Some(title.into());
        self
    }

    /// Reads only the responses of this operation.
    #[must_use]
    pub fn with_operation(mut self, operation: Operation) -> Self {
        self.operation = Some(operation);
        self
    }

    /// Sets whether a row of a class, such as `4xx`, defines every status of the class.
    #[must_use]
    pub fn with_ranges(mut self, ranges: bool) -> Self {
        self.ranges = ranges;
        self
    }
}

/// Which operation of an OpenAPI description is meant.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Operation {
    /// The one with this `operationId`.
    Id(String),
    /// The one of a method, in lower case, at a path.
    Path {
        /// The method, such as `get`.
        method: String,
        /// The path as the description writes it, such as `/pets/{id}`.
        path: String,
    },
}

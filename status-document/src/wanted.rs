//! The part of a file to read.

/// The HTTP methods that have operations of their own in an OpenAPI description, in lower case.
///
/// OpenAPI 3.2 added `query`, and `additionalOperations` for methods of other names.
pub const METHODS: [&str; 9] = [
    "get", "put", "post", "delete", "options", "head", "patch", "trace", "query",
];

/// The part of a file to read. The default is all of it.
///
/// ```
/// use status_document::Wanted;
///
/// let wanted = Wanted::default().with_section("Errors").with_column("Status");
/// assert_eq!(wanted.section.as_deref(), Some("Errors"));
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Wanted {
    /// The text of a heading. Only what is under headings with this text is read.
    pub section: Option<String>,
    /// The title of the column that has the statuses.
    pub column: Option<String>,
    /// The operation of an OpenAPI description whose responses are read.
    pub operation: Option<Operation>,
    /// Whether a range, such as `4xx`, defines each of its statuses.
    pub ranges: bool,
}

/// An operation of an OpenAPI description.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Operation {
    /// The operation with this `operationId`.
    Id(String),
    /// The operation of a method at a path.
    Path {
        /// The method in lower case, such as `get`.
        method: String,
        /// The path as the description writes it, such as `/pets/{id}`.
        path: String,
    },
}

impl Wanted {
    /// Sets the heading of the sections to read.
    #[must_use]
    pub fn with_section(mut self, heading: impl Into<String>) -> Self {
        self.section = Some(heading.into());
        self
    }

    /// Sets the title of the column that has the statuses.
    #[must_use]
    pub fn with_column(mut self, title: impl Into<String>) -> Self {
        self.column = Some(title.into());
        self
    }

    /// Sets the operation whose responses are read.
    #[must_use]
    pub fn with_operation(mut self, operation: Operation) -> Self {
        self.operation = Some(operation);
        self
    }

    /// Sets whether a range, such as `4xx`, defines each of its statuses.
    #[must_use]
    pub fn with_ranges(mut self, ranges: bool) -> Self {
        self.ranges = ranges;
        self
    }
}

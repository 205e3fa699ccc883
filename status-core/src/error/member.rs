//! Members: the structured data of an error, in the body of its response.

use core::fmt;

use erased_serde::Serialize;

use crate::error::HttpStatus;

/// The members that an error adds to the body, in the order of their declaration: the fields with
/// `#[status(member)]`. Those of the error that it forwards to come first.
///
/// It is an iterator of names and values, and serializes as a map. `#[serde(flatten)]` accepts it.
///
/// ```
/// use status_core::{HttpStatus, respond::Members};
///
/// #[derive(HttpStatus)]
/// #[status(422)]
/// struct Invalid {
///     #[status(member = "errors")]
///     fields: Vec<&'static str>,
/// }
///
/// let invalid = Invalid { fields: vec!["name"] };
/// let members = Members::new(&invalid);
/// assert_eq!(members.map(|(name, _)| name).collect::<Vec<_>>(), ["errors"]);
/// assert_eq!(serde_json::to_string(&members).unwrap(), r#"{"errors":["name"]}"#);
/// ```
#[derive(Clone, Copy)]
pub struct Members<'a> {
    error: Option<&'a dyn HttpStatus>,
    next: usize,
    /// Whether the iterator has omitted a member, since an earlier one has its name.
    has_omitted: bool,
}

impl<'a> Members<'a> {
    /// The members of an error.
    #[must_use]
    pub const fn new(error: &'a dyn HttpStatus) -> Self {
        Self {
            error: Some(error),
            next: 0,
            has_omitted: false,
        }
    }

    /// No members.
    #[must_use]
    pub(crate) const fn empty() -> Self {
        Self {
            error: None,
            next: 0,
            has_omitted: false,
        }
    }

    /// The value of the member with a name.
    ///
    /// ```
    /// use status_core::{HttpStatus, respond::Members};
    ///
    /// #[derive(HttpStatus)]
    /// #[status(422)]
    /// struct Invalid {
    ///     #[status(member)]
    ///     line: u32,
    /// }
    ///
    /// let invalid = Invalid { line: 7 };
    /// let members = Members::new(&invalid);
    /// let line = members.get("line").map(|line| serde_json::to_string(line).unwrap());
    /// assert_eq!(line.as_deref(), Some("7"));
    /// assert!(members.get("column").is_none());
    /// ```
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&'a dyn Serialize> {
        let mut members = *self;
        members.find_map(|(known, value)| (known == name).then_some(value))
    }

    /// Whether there are no members, so that a body can leave out an empty map.
    ///
    /// ```
    /// use status_core::{HttpStatus, respond::Members};
    ///
    /// #[derive(HttpStatus)]
    /// #[status(404)]
    /// struct NotFound;
    ///
    /// assert!(Members::new(&NotFound).is_empty());
    /// ```
    #[must_use]
    pub fn is_empty(&self) -> bool {
        let mut members = *self;
        members.next().is_none()
    }

    /// The names of the members that the iterator has omitted.
    pub(crate) fn omitted(&self) -> impl Iterator<Item = &'a str> {
        let error = self.error.filter(|_| self.has_omitted);
        (1..self.next).filter_map(move |index| {
            let (error, (name, _)) = (error?, error?.member(index)?);
            is_taken(error, index, name).then_some(name)
        })
    }
}

/// Whether a member before the one at an index has its name. The first of two is sent.
fn is_taken(error: &dyn HttpStatus, index: usize, name: &str) -> bool {
    (0..index).any(|index| error.member(index).is_some_and(|known| known.0 == name))
}

#[expect(
    clippy::copy_iterator,
    reason = "a format passes the members on and iterates over them"
)]
impl<'a> Iterator for Members<'a> {
    type Item = (&'a str, &'a dyn Serialize);

    fn next(&mut self) -> Option<Self::Item> {
        let error = self.error?;
        loop {
            let member = error.member(self.next)?;
            self.next += 1;
            if !is_taken(error, self.next - 1, member.0) {
                return Some(member);
            }
            self.has_omitted = true;
        }
    }
}

/// A map from the names to the values.
impl serde_core::Serialize for Members<'_> {
    fn serialize<S: serde_core::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(*self)
    }
}

impl fmt::Debug for Members<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.map(|(name, _)| name)).finish()
    }
}

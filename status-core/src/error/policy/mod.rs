//! The policy of a type, which its statuses are checked under.

#[cfg(test)]
mod tests;

use http::StatusCode;

use crate::{
    const_text::{equal, equal_ignoring_case},
    document::{
        Document,
        entry::Entry,
        facts::{Lifecycle, Requirement},
    },
    documents::IANA,
    error::names::{HeaderChain, StatusHeader},
};

/// The policy under which the statuses of a type are checked.
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is whether the type has a key of the attribute"
)]
pub struct Policy {
    /// The name of the type, for messages.
    pub type_name: &'static str,
    /// The document that has to define the statuses.
    pub document: &'static Document,
    /// Whether the type names its document, instead of falling back to the default.
    pub names_document: bool,
    /// Whether the type may also send 1xx and 2xx.
    pub allows_successes: bool,
    /// Whether reserved statuses are refused, and statuses without their required headers.
    pub strict: bool,
    /// Whether the type implements the trait of a framework, so that its statuses are sent as the
    /// final ones.
    pub responds: bool,
    /// The headers that the type adds to each response with a status.
    pub headers: &'static [StatusHeader],
}

/// The reason why a policy refuses a status.
#[derive(Clone, Copy)]
pub(crate) enum Refusal {
    /// The number is beyond what HTTP has.
    NotAStatus,
    /// The document does not define the status.
    Undefined,
    /// The document has retired the status.
    Retired,
    /// The status is below 200, and the type is sent as the final response.
    Interim,
    /// The status is below 300, and the type is an error.
    NotAnError,
    /// The document reserves the status, and the type is strict.
    Reserved,
    /// A required header is missing, and the type is strict.
    MissingHeader(RequiredHeader),
    /// The document allows the status, and not the code with it.
    Code(OwnCode, CodeRefusal),
}

/// The code that a variant has of its own.
#[derive(Clone, Copy)]
pub(crate) enum OwnCode {
    /// None, or that of the error that is forwarded to.
    None,
    /// A text.
    Text(&'static str),
    /// The text of a field, which is known at run time.
    Field,
}

impl OwnCode {
    pub(crate) const fn is_none(self) -> bool {
        matches!(self, Self::None)
    }

    pub(crate) const fn is_same_as(self, other: Self) -> bool {
        match (self, other) {
            (Self::Text(ours), Self::Text(theirs)) => equal(ours, theirs),
            (Self::None, Self::None) | (Self::Field, Self::Field) => true,
            _ => false,
        }
    }
}

/// The reason why a document does not allow a code with a status.
#[derive(Clone, Copy)]
pub(crate) enum CodeRefusal {
    /// The entry of the status does not list the code.
    Unlisted,
    /// The entry of the status lists the code as retired.
    Retired,
    /// There is no code, and the entry of the status lists some.
    Missing,
    /// The code is known only at run time.
    InField,
}

/// A header that a status requires.
#[derive(Clone, Copy)]
pub(crate) struct RequiredHeader {
    pub(crate) name: &'static str,
    /// The table that requires it; `None` for RFC 9110.
    pub(crate) table: Option<&'static Document>,
}

impl Refusal {
    /// Whether two refusals of a status are reported once: all are, except for different headers
    /// and codes.
    pub(crate) const fn is_same_as(self, other: Self) -> bool {
        match (self, other) {
            (Self::MissingHeader(ours), Self::MissingHeader(theirs)) => {
                equal_ignoring_case(ours.name, theirs.name)
            }
            (Self::Code(ours, _), Self::Code(theirs, _)) => ours.is_same_as(theirs),
            _ => true,
        }
    }
}

impl Policy {
    /// Returns a policy that is not strict, for tests.
    #[cfg(test)]
    pub(crate) const fn new(type_name: &'static str, document: &'static Document) -> Self {
        Self {
            type_name,
            document,
            names_document: true,
            allows_successes: false,
            strict: false,
            responds: false,
            headers: &[],
        }
    }

    /// Returns the reason why the policy refuses a status, if it does.
    pub(crate) const fn refusal(&self, status: StatusCode) -> Option<Refusal> {
        // A reason does not help, even if the document defines the interim response.
        if self.refuses_interim(status) {
            return Some(Refusal::Interim);
        }
        match self.document.entry(status.as_u16()) {
            None if status.as_u16() >= 600 => Some(Refusal::NotAStatus),
            None => Some(Refusal::Undefined),
            Some(entry) if !entry.is_in_use() => Some(Refusal::Retired),
            Some(_) => match self.class_refusal(status) {
                Some(refusal) => Some(refusal),
                None if self.refuses_reserved(status) => Some(Refusal::Reserved),
                None => None,
            },
        }
    }

    /// Returns the reason why the policy refuses the class of a status, whatever the document
    /// defines.
    pub(crate) const fn class_refusal(&self, status: StatusCode) -> Option<Refusal> {
        if self.refuses_interim(status) {
            Some(Refusal::Interim)
        } else if is_below_errors(status) && !self.allows_successes {
            Some(Refusal::NotAnError)
        } else {
            None
        }
    }

    /// Returns the reason why the policy refuses a code with a status, if it does.
    ///
    /// If the status itself is refused, the code is not judged. A document without codes leaves
    /// them free.
    pub(crate) const fn code_refusal(&self, status: StatusCode, code: OwnCode) -> Option<Refusal> {
        if !self.document.has_codes || self.refusal(status).is_some() {
            return None;
        }
        let Some(entry) = self.document.entry(status.as_u16()) else {
            return None;
        };
        let refusal = match code {
            OwnCode::Field => CodeRefusal::InField,
            OwnCode::None if entry.requires_code() => CodeRefusal::Missing,
            OwnCode::None => return None,
            OwnCode::Text(text) => match entry.codes.find(text) {
                Some(listed) if listed.is_in_use() => return None,
                Some(_) => CodeRefusal::Retired,
                None => CodeRefusal::Unlisted,
            },
        };
        Some(Refusal::Code(code, refusal))
    }

    /// Returns the reason why the policy refuses a status that a type declares undocumented.
    ///
    /// The declaration is made for a document. `is_own` is whether that is the document of this
    /// policy: the declaration holds for no other one. It never turns a success into an error, or
    /// an interim response into a final one.
    pub(crate) const fn refusal_of_undocumented(
        &self,
        status: StatusCode,
        is_own: bool,
    ) -> Option<Refusal> {
        if is_own {
            self.class_refusal(status)
        } else {
            self.refusal(status)
        }
    }

    /// Returns the entry of a status that the policy does not refuse because of its document.
    #[must_use]
    pub const fn entry(&self, status: StatusCode) -> Option<&'static Entry> {
        match self.document.entry(status.as_u16()) {
            Some(entry) if is_sendable(self.strict, entry) => Some(entry),
            _ => None,
        }
    }

    /// Returns the first required header of a status that is not in `carried`, and that the type
    /// does not add to each response with the status. Only a strict policy requires headers.
    pub(crate) const fn missing_header(
        &self,
        status: StatusCode,
        carried: &HeaderChain,
    ) -> Option<RequiredHeader> {
        if !self.strict {
            return None;
        }
        let carried = &carried.and_all(&[], self.headers);
        if let Some(entry) = IANA.entry(status.as_u16()) {
            if let Some(name) = first_missing(entry, carried, true) {
                return Some(RequiredHeader { name, table: None });
            }
        }
        let Some(entry) = self.document.entry(status.as_u16()) else {
            return None;
        };
        match first_missing(entry, carried, false) {
            Some(name) => Some(RequiredHeader {
                name,
                table: self.document.table_of(status.as_u16()),
            }),
            None => None,
        }
    }

    /// Whether a status requires a header by this name that is not in `carried`.
    pub(crate) const fn is_header_missing(
        &self,
        status: StatusCode,
        header: &str,
        carried: &HeaderChain,
    ) -> bool {
        match self.missing_header(status, carried) {
            None => false,
            Some(missing) if equal_ignoring_case(missing.name, header) => true,
            Some(missing) => {
                let found = [missing.name];
                self.is_header_missing(status, header, &carried.and(&found))
            }
        }
    }

    /// Whether the type would send an interim response as the final one. A client that receives it
    /// takes the next response of the connection for the final one.
    const fn refuses_interim(&self, status: StatusCode) -> bool {
        self.responds && status.as_u16() < 200
    }

    const fn refuses_reserved(&self, status: StatusCode) -> bool {
        match self.document.entry(status.as_u16()) {
            Some(entry) => self.strict && is_reserved(entry),
            None => false,
        }
    }
}

/// Whether the lifecycle of an entry allows a type to send its status.
pub(crate) const fn is_sendable(strict: bool, entry: &Entry) -> bool {
    entry.is_in_use() && !(strict && is_reserved(entry))
}

const fn is_reserved(entry: &Entry) -> bool {
    matches!(entry.lifecycle(), Lifecycle::Reserved)
}

/// Whether a status is an interim response or a success.
pub(crate) const fn is_below_errors(status: StatusCode) -> bool {
    status.as_u16() < 300
}

/// Returns the first header that an entry requires of a response and that is not in `carried`.
const fn first_missing(
    entry: &Entry,
    carried: &HeaderChain,
    only_always: bool,
) -> Option<&'static str> {
    let headers = entry.headers();
    let mut index = 0;
    while index < headers.len() {
        let header = &headers[index];
        let is_always = matches!(header.requirement(), Requirement::Always);
        if header.is_required_of_response()
            && (is_always || !only_always)
            && !carried.has(entry.number, header.static_name())
        {
            return Some(header.static_name());
        }
        index += 1;
    }
    None
}

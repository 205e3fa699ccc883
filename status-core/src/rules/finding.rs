//! Findings: what is wrong with a type, as data.

use http::StatusCode;

use crate::{
    const_text::Few,
    document::{Document, codes::Code, entry::Entry},
    error::{
        mapping::Mapping,
        policy::{Policy, Refusal, RequiredHeader},
        sends::Sends,
    },
};

/// Maximum number of lines in a message that lists one item a line.
pub(crate) const LINES: usize = 60;

/// A defect of a type, or of the coverage of a document.
#[expect(
    clippy::large_enum_variant,
    reason = "const code has no box, and a finding is made once"
)]
pub(crate) enum Finding<'a> {
    /// A type has a status that its policy refuses.
    RefusedStatus {
        policy: &'a Policy,
        own: OwnStatus,
        refusal: Refusal,
    },
    /// A variant lacks headers that its status requires.
    MissingHeaders {
        policy: &'a Policy,
        own: OwnStatus,
        headers: Few<RequiredHeader>,
    },
    /// A type adds a header to a status that it does not send.
    UnsentStatus {
        policy: &'a Policy,
        status: StatusCode,
        sends: &'a Sends,
    },
    /// The type of a field does not fit what the field is marked as.
    UnfitField(FieldRole),
    /// A member has a name that the default format uses.
    TakenMember(&'a str),
    /// A variant declares undocumented what the document defines: its statuses, each with its code.
    NeedlessReason {
        policy: &'a Policy,
        mapping: &'a Mapping,
    },
    /// A type declares its default undocumented, and the document defines it with all codes of the
    /// variants that have it.
    NeedlessReasonForDefault {
        policy: &'a Policy,
        status: StatusCode,
    },
    /// A variant forwards to statuses that the policy of its type refuses.
    RefusedForwarding {
        policy: &'a Policy,
        variant: &'a str,
        key: ForwardingKey,
        refused: Few<RefusedForward>,
    },
    /// A variant forwards to a type that implements `HttpStatus` but not `Mapped`.
    UnknownTarget(ForwardingKey),
    /// A variant forwards to a type that implements `Mapped` by hand and lists no status.
    EmptyTarget(ForwardingKey),
    /// `downcast` names a type that is no error with a status.
    UnfitTarget,
    /// A variant has a code or a message that its response must not have.
    Response(ResponseFinding<'a>),
    /// A type does not cover all errors of its document.
    NotExhaustive {
        policy: &'a Policy,
        uncovered: Uncovered<{ crate::const_text::LISTED }>,
        has_exceptions: bool,
    },
    /// Several types together do not cover all errors of a document.
    NotCovered {
        document: &'a Document,
        uncovered: Uncovered<LINES>,
        has_exceptions: bool,
    },
    /// Exceptions that are not needed.
    NeedlessExceptions {
        document: &'a Document,
        exceptions: Few<NeedlessException<'a>>,
    },
    /// Types passed to `covered_by` or `covered_except` that do not name a document.
    NoDocument {
        document: &'a Document,
        types: Few<&'static str>,
    },
}

/// A defect of the code or the message of a response.
pub(crate) enum ResponseFinding<'a> {
    /// A variant has debug output in the `detail` of a status from 500 on.
    DebugDetail {
        policy: &'a Policy,
        mapping: &'a Mapping,
        sender: Sender<'a>,
    },
    /// A variant sends the message of an error that is withheld under its own status.
    MessageLeak {
        policy: &'a Policy,
        mapping: &'a Mapping,
        status: StatusCode,
        withheld: Sender<'a>,
    },
    /// The document does not allow a code that is made of the name of its variant.
    MadeCode {
        policy: &'a Policy,
        own: OwnStatus,
        refusal: Refusal,
    },
    /// A variant that forwards has a code of its own, which the document does not allow with
    /// statuses of the inner error.
    ForwardingCode {
        policy: &'a Policy,
        mapping: &'a Mapping,
        refused: Few<(StatusCode, Refusal)>,
    },
    /// Two variants have the same code and the same status.
    DuplicateCode {
        policy: &'a Policy,
        code: &'a str,
        first: &'a str,
    },
    /// A variant has the code of another one, by `same_as`, and another status.
    OtherStatus {
        policy: &'a Policy,
        code: &'a str,
        other: &'a str,
        other_status: StatusCode,
        status: StatusCode,
    },
}

/// A status that a type writes itself, in contrast to one that it forwards.
#[derive(Clone, Copy)]
pub(crate) struct OwnStatus {
    pub(crate) status: StatusCode,
    pub(crate) site: Site,
    /// Whether the type declares that the document does not define the status.
    pub(crate) is_undocumented: bool,
}

/// Where a type writes a status.
#[derive(Clone, Copy)]
pub enum Site {
    /// On variants: the names of the first ones, and the number of all.
    Variants(&'static [&'static str], usize),
    /// On a struct.
    Struct,
    /// On the type, as `default`, and on variants, if there are any.
    Default(&'static [&'static str], usize),
    /// In `one_of` on a field of variants: the names of the first ones, and the number of all. For
    /// a field of a struct, the number is 0.
    OneOf(&'static [&'static str], usize),
}

/// The part of a response that a field is marked as, which not every type can be.
#[derive(Clone, Copy)]
pub enum FieldRole {
    /// `header = ".."`.
    Header,
    /// `member`.
    Member,
    /// `code`.
    Code,
    /// `instance`.
    Instance,
    /// `one_of(..)`.
    Status,
    /// The opaque error of `downcast(..)`.
    Opaque,
    /// `one_of(..)` in a variant without a status of its own, so that the field must have one.
    OptionalStatus,
}

/// The key by which a variant forwards.
#[derive(Clone, Copy)]
pub(crate) enum ForwardingKey {
    Transparent,
    /// `downcast`, with the name of the type; empty if it is not known.
    Downcast(&'static str),
}

/// A mapping, and one of its statuses.
#[derive(Clone, Copy)]
pub(crate) struct Sender<'a> {
    pub(crate) mapping: &'a Mapping,
    pub(crate) status: StatusCode,
}

/// A status that a type must not forward.
#[derive(Clone, Copy)]
pub(crate) struct RefusedForward {
    /// The mapping with the status.
    pub(crate) mapping: &'static Mapping,
    /// The status and why it is refused; `None` if the mapping forwards without a check.
    pub(crate) refusal: Option<(StatusCode, Refusal)>,
}

/// The errors of a document that no type sends.
pub(crate) struct Uncovered<const MAX: usize> {
    /// The number of errors that have to be covered.
    pub(crate) required: usize,
    pub(crate) missing: Few<Missing, MAX>,
}

/// An error of a document that no type sends.
#[derive(Clone, Copy)]
pub(crate) struct Missing {
    pub(crate) entry: &'static Entry,
    /// The code, if the entry lists codes.
    pub(crate) code: Option<Code>,
}

/// An exception that is not needed, and the reason.
#[derive(Clone, Copy)]
pub(crate) enum NeedlessException<'a> {
    /// The document does not require the status.
    NotRequired(u16),
    /// A type sends the status.
    Sent(u16, &'a Mapping),
    /// The status is excepted twice.
    Duplicate(u16),
}

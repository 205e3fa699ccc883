//! The rules for coverage: which errors of a document are sent by a type, or by several together.

mod codes;
mod statuses;
#[cfg(test)]
mod tests;

use http::StatusCode;

use crate::{
    const_text::Few,
    document::{Document, entry::Entry},
    error::{
        mapping::Mapping,
        policy::{Policy, is_sendable},
    },
    rules::{
        finding::{Finding, Missing, NeedlessException, Sender, Uncovered},
        message::panic_if,
        senders::{self, Range},
    },
};

use self::{codes::SentCodes, statuses::Statuses};

/// `covered_by` does not require reserved statuses, because a `strict` type cannot send them.
const STRICT: bool = true;

/// Checks that a type covers each error of its document that is not excepted.
pub(crate) const fn check_exhaustive<'a>(
    policy: &'a Policy,
    mappings: &[Mapping],
    except: &[StatusCode],
) -> Option<Finding<'a>> {
    // If a target is unknown, that has been reported, and nothing is known to be missing.
    let types = [mappings];
    let mut covered = Covered::new(&types);
    if !covered.is_known {
        return None;
    }
    let mut index = 0;
    while index < except.len() {
        covered.excepted.insert(except[index].as_u16());
        index += 1;
    }
    let uncovered = covered.uncovered(policy.document, policy.strict);
    if uncovered.missing.count == 0 {
        return None;
    }
    Some(Finding::NotExhaustive {
        policy,
        uncovered,
        has_exceptions: !except.is_empty(),
    })
}

/// Checks that a status which is excepted from `exhaustive` is an error of the document.
pub(crate) const fn check_exception(policy: &Policy, status: StatusCode) -> Option<Finding<'_>> {
    let status = status.as_u16();
    if is_required_status(policy.document, policy.strict, status) {
        return None;
    }
    Some(Finding::NeedlessExceptions {
        document: policy.document,
        exceptions: Few::new().with(NeedlessException::NotRequired(status)),
    })
}

/// Checks that a type does not send a status which is excepted from `exhaustive`.
pub(crate) const fn check_exception_needed<'a>(
    policy: &'a Policy,
    mappings: &'a [Mapping],
    status: StatusCode,
) -> Option<Finding<'a>> {
    let status = status.as_u16();
    if !is_required_status(policy.document, policy.strict, status) {
        return None;
    }
    match senders::find(mappings, Range::only(status)) {
        Some(Sender { mapping, .. }) if !lacks_code(policy.document, status, &[mappings]) => {
            Some(Finding::NeedlessExceptions {
                document: policy.document,
                exceptions: Few::new().with(NeedlessException::Sent(status, mapping)),
            })
        }
        _ => None,
    }
}

impl Document {
    /// Checks that every error of the document is covered: each 4xx and 5xx status that is neither
    /// retired nor reserved has a variant in one of `types`, or in a type that one of them forwards
    /// to.
    ///
    /// If an entry lists [codes](Entry::codes), each of those in use has to be sent with the
    /// status. A code that a field carries is not known to the compiler and covers none.
    ///
    /// This is the `exhaustive` check across several error types:
    ///
    /// ```
    /// use status_core::{Document, Entry, HttpStatus, Mapped};
    ///
    /// static ERRORS: Document = Document::new(
    ///     "ERRORS",
    ///     &[
    ///         Entry::new(404, "Not Found"),
    ///         Entry::new(409, "Conflict"),
    ///         Entry::new(500, "Internal Server Error"),
    ///     ],
    /// );
    ///
    /// #[derive(HttpStatus)]
    /// #[status(document = ERRORS)]
    /// enum ReadError {
    ///     #[status(404)]
    ///     NotFound,
    ///     #[status(500)]
    ///     Broken,
    /// }
    ///
    /// #[derive(HttpStatus)]
    /// #[status(document = ERRORS)]
    /// enum WriteError {
    ///     #[status(409)]
    ///     Exists,
    /// }
    ///
    /// const _: () = ERRORS.covered_by(&[ReadError::MAPPINGS, WriteError::MAPPINGS]);
    /// ```
    ///
    /// An entry [from a class](crate::Entry::is_from_class) need not be covered. The types may send
    /// statuses that this document does not define. A type may have another document, but it has to
    /// name one: a type that derives `HttpStatus` without `document` is rejected.
    ///
    /// Write the call in a `const _: () = ..`. Elsewhere, the check runs with the program.
    ///
    /// # Panics
    ///
    /// Panics if an error of the document is not covered. In a `const`, that is a compile error. It
    /// lists each such error, with the file and the line if the document was read from a file:
    ///
    /// ```compile_fail,E0080
    /// # use status_core::{Document, Entry, HttpStatus, Mapped};
    /// # static ERRORS: Document = Document::new(
    /// #     "docs/errors.md",
    /// #     &[
    /// #         Entry::new(404, "Not Found").with_location("docs/errors.md", &[12]),
    /// #         Entry::new(409, "Conflict").with_location("docs/errors.md", &[14]),
    /// #         Entry::new(500, "Internal Server Error").with_location("docs/errors.md", &[15]),
    /// #     ],
    /// # );
    /// # #[derive(HttpStatus)]
    /// # #[status(document = ERRORS)]
    /// # enum ReadError {
    /// #     #[status(404)]
    /// #     NotFound,
    /// #     #[status(500)]
    /// #     Broken,
    /// # }
    /// // 1 of the 3 errors defined in docs/errors.md is not covered by any type
    /// //
    /// //   docs/errors.md:14: 409 Conflict
    /// const _: () = ERRORS.covered_by(&[ReadError::MAPPINGS]);
    /// ```
    #[track_caller]
    #[expect(
        clippy::must_use_unit,
        reason = "a call outside of a constant is a mistake"
    )]
    #[must_use = "write `const _: () = ERRORS.covered_by(..)`, so that the compiler performs the check"]
    pub const fn covered_by(&self, types: &[&[Mapping]]) {
        self.check_coverage(&[], types);
    }

    /// Checks that every error of the document is covered, as [`covered_by`](Self::covered_by)
    /// does, except for the statuses that cannot happen, with all their codes.
    ///
    /// ```
    /// use status_core::{HttpStatus, Mapped, documents::NAT};
    ///
    /// #[derive(HttpStatus)]
    /// #[status(document = NAT)]
    /// enum GatewayError {
    ///     #[status(404)]
    ///     NotFound,
    ///     #[status(500)]
    ///     Broken,
    /// }
    ///
    /// const _: () = NAT.covered_except(
    ///     &[400, 401, 403, 405, 406, 407, 408, 409, 501, 502, 503, 504],
    ///     &[GatewayError::MAPPINGS],
    /// );
    /// ```
    ///
    /// # Panics
    ///
    /// Panics as [`covered_by`](Self::covered_by) does, and if an exception is needless: the
    /// document does not require the status, one of the types sends it, or it is excepted twice.
    ///
    /// ```compile_fail,E0080
    /// # use status_core::documents::NAT;
    /// // error[E0080]: evaluation panicked: needless exception: NAT does not define 418
    /// const _: () = NAT.covered_except(&[418], &[]);
    /// ```
    #[track_caller]
    #[expect(
        clippy::must_use_unit,
        reason = "a call outside of a constant is a mistake"
    )]
    #[must_use = "write `const _: () = ERRORS.covered_except(..)`, so that the compiler performs the check"]
    pub const fn covered_except(&self, except: &[u16], types: &[&[Mapping]]) {
        self.check_coverage(except, types);
    }

    #[track_caller]
    pub(super) const fn check_coverage(&self, except: &[u16], types: &[&[Mapping]]) {
        panic_if(check_documents_named(self, types));
        let mut covered = Covered::new(types);
        // The derive of a type with an unknown target has reported an error.
        if !covered.is_known {
            return;
        }
        panic_if(check_exceptions(self, except, types, &mut covered.excepted));
        let uncovered = covered.uncovered(self, STRICT);
        if uncovered.missing.count > 0 {
            panic_if(Some(Finding::NotCovered {
                document: self,
                uncovered,
                has_exceptions: !except.is_empty(),
            }));
        }
    }
}

/// What types send, and the statuses that are excepted.
struct Covered<'a> {
    types: &'a [&'a [Mapping]],
    sent: Statuses,
    excepted: Statuses,
    /// Whether all that the types send is known.
    is_known: bool,
}

impl<'a> Covered<'a> {
    const fn new(types: &'a [&'a [Mapping]]) -> Self {
        let mut sent = Statuses::new();
        let (mut is_known, mut index) = (true, 0);
        while index < types.len() {
            is_known = is_known && sent.insert_sent(types[index]);
            index += 1;
        }
        Self {
            types,
            sent,
            excepted: Statuses::new(),
            is_known,
        }
    }

    /// Returns the errors of a document that are not covered: its statuses, and the codes of those
    /// that list any.
    const fn uncovered<const MAX: usize>(
        &self,
        document: &Document,
        strict: bool,
    ) -> Uncovered<MAX> {
        let mut uncovered = Uncovered {
            required: 0,
            missing: Few::new(),
        };
        let mut next = document.next_entry(400);
        while let Some(entry) = next {
            if is_required(strict, entry) {
                uncovered = self.entry(entry, uncovered);
            }
            next = document.next_entry(entry.number + 1);
        }
        uncovered
    }

    const fn entry<const MAX: usize>(
        &self,
        entry: &'static Entry,
        mut uncovered: Uncovered<MAX>,
    ) -> Uncovered<MAX> {
        let is_excepted = self.excepted.contains(entry.number);
        let (mut index, required) = (0, uncovered.required);
        while index < entry.codes.len() {
            let sent = SentCodes::find(entry, index, self.types);
            while index < sent.end() {
                let code = entry.codes.get(index);
                if code.is_in_use() {
                    uncovered.required += 1;
                    if !is_excepted && !sent.contains(index) {
                        let code = Some(code);
                        uncovered.missing = uncovered.missing.with(Missing { entry, code });
                    }
                }
                index += 1;
            }
        }
        // An entry without codes is one error.
        if uncovered.required == required {
            uncovered.required += 1;
            if !is_excepted && !self.sent.contains(entry.number) {
                uncovered.missing = uncovered.missing.with(Missing { entry, code: None });
            }
        }
        uncovered
    }
}

/// Whether no type sends a code that a document lists for a status.
const fn lacks_code(document: &Document, status: u16, types: &[&[Mapping]]) -> bool {
    let Some(entry) = document.entry(status) else {
        return false;
    };
    let mut index = 0;
    while index < entry.codes.len() {
        let sent = SentCodes::find(entry, index, types);
        while index < sent.end() {
            if entry.codes.get(index).is_in_use() && !sent.contains(index) {
                return true;
            }
            index += 1;
        }
    }
    false
}

/// Checks that each derived type names a document, and has not fallen back to the default.
const fn check_documents_named<'a>(
    document: &'a Document,
    types: &[&[Mapping]],
) -> Option<Finding<'a>> {
    let mut unnamed: Few<&'static str> = Few::new();
    let mut index = 0;
    while index < types.len() {
        if let Some(mapping) = types[index].first() {
            if let Some(policy) = mapping.policy() {
                if !policy.names_document && !policy.document.is_same_as(document) {
                    unnamed = unnamed.with(policy.type_name);
                }
            }
        }
        index += 1;
    }
    if unnamed.count == 0 {
        return None;
    }
    Some(Finding::NoDocument {
        document,
        types: unnamed,
    })
}

/// Adds the exceptions to the excepted statuses. Returns those that are needless.
const fn check_exceptions<'a>(
    document: &'a Document,
    except: &[u16],
    types: &[&'a [Mapping]],
    excepted: &mut Statuses,
) -> Option<Finding<'a>> {
    let mut needless: Few<NeedlessException> = Few::new();
    let mut index = 0;
    while index < except.len() {
        let status = except[index];
        if !is_required_status(document, STRICT, status) {
            needless = needless.with(NeedlessException::NotRequired(status));
        } else if let Some(mapping) = needless_sender(document, types, status) {
            needless = needless.with(NeedlessException::Sent(status, mapping));
        } else if excepted.contains(status) {
            needless = needless.with(NeedlessException::Duplicate(status));
        } else {
            excepted.insert(status);
        }
        index += 1;
    }
    if needless.count == 0 {
        return None;
    }
    Some(Finding::NeedlessExceptions {
        document,
        exceptions: needless,
    })
}

const fn is_required_status(document: &Document, strict: bool, status: u16) -> bool {
    match document.entry(status) {
        Some(entry) => is_required(strict, entry),
        None => false,
    }
}

/// Whether an entry has to be covered.
const fn is_required(strict: bool, entry: &Entry) -> bool {
    matches!(entry.number, 400..=599) && !entry.is_from_class() && is_sendable(strict, entry)
}

/// Returns the first mapping with a status, unless no type sends one of the status's codes.
const fn needless_sender<'a>(
    document: &Document,
    types: &[&'a [Mapping]],
    status: u16,
) -> Option<&'a Mapping> {
    match sender_among(types, status) {
        Some(mapping) if !lacks_code(document, status, types) => Some(mapping),
        _ => None,
    }
}

/// Returns the first mapping with a status, among those of several types.
const fn sender_among<'a>(types: &[&'a [Mapping]], status: u16) -> Option<&'a Mapping> {
    let mut index = 0;
    while index < types.len() {
        if let Some(Sender { mapping, .. }) = senders::find(types[index], Range::only(status)) {
            return Some(mapping);
        }
        index += 1;
    }
    None
}

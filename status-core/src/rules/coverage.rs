//! The errors of a document that none of several types answers.

use crate::{
    document::Document,
    error::mapping::Mapping,
    rules::{
        self as check, Codes,
        message::{self as diagnose, Few, Needless},
    },
};

/// A reserved code is not asked for: a type that is `strict` could not answer it.
const STRICT: bool = true;

impl Document {
    /// Holds that every error of the document is answered: each of its 4xx and 5xx codes that is neither retired nor
    /// reserved has a variant in one of `types`, directly or in what it passes through to.
    ///
    /// That is `exhaustive` for an API whose errors are several types:
    ///
    /// ```
    /// use status_core::{Document, Entry, HttpStatus, Mapped};
    ///
    /// static ERRORS: Document = Document::new(
    ///     "ERRORS",
    ///     &[Entry::new(404, "Not Found"), Entry::new(409, "Conflict"), Entry::new(500, "Internal Server Error")],
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
    /// A row of a [whole class](crate::Entry::is_of_range) asks for nothing. What the types answer beyond the document does no
    /// harm, and what they answer counts whatever document they are held to.
    ///
    /// Write it in a `const _: () = ..`: anywhere else it is carried out when the program runs.
    ///
    /// # Panics
    ///
    /// If nothing answers an error of the document; in a `const`, that is a compile error. It names every such error,
    /// with its file and line where the document was read from a file:
    ///
    /// ```compile_fail,E0080
    /// # use status_core::{Document, Entry, HttpStatus, Mapped};
    /// # static ERRORS: Document = Document::new(
    /// #     "docs/errors.md",
    /// #     &[
    /// #         Entry::new(404, "Not Found").with_source("docs/errors.md", &[12]),
    /// #         Entry::new(409, "Conflict").with_source("docs/errors.md", &[14]),
    /// #         Entry::new(500, "Internal Server Error").with_source("docs/errors.md", &[15]),
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
    /// // error[E0080]: evaluation panicked: 1 of the 3 errors that docs/errors.md defines is answered by nothing
    /// //
    /// //                 docs/errors.md:14: 409 Conflict
    /// //
    /// //               help: give it a variant, or say that it cannot happen: `covered_except(&[409], &[..])`
    /// const _: () = ERRORS.covered_by(&[ReadError::MAPPINGS]);
    /// ```
    #[track_caller]
    pub const fn covered_by(&self, types: &[&[Mapping]]) {
        self.covered_except(&[], types);
    }

    /// As [`covered_by`](Self::covered_by), except for the codes that cannot happen.
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
    /// As [`covered_by`](Self::covered_by), and if there is nothing to except: the document does not ask for the code as
    /// above, one of the types answers it, or it is excepted twice.
    ///
    /// ```compile_fail,E0080
    /// # use status_core::documents::NAT;
    /// // error[E0080]: evaluation panicked: NAT does not define 418, so there is nothing to except
    /// const _: () = NAT.covered_except(&[418], &[]);
    /// ```
    #[track_caller]
    pub const fn covered_except(&self, except: &[u16], types: &[&[Mapping]]) {
        // What is not known to be answered, its own type tells.
        let Some(answered) = answered_by(types) else {
            return;
        };
        let settled = with_exceptions(self, except, types, &answered);
        let unsettled = check::unsettled(self, STRICT, &settled);
        if unsettled.missing.count > 0 {
            diagnose::not_covered(self, &unsettled, !except.is_empty());
        }
    }
}

const fn answered_by(types: &[&[Mapping]]) -> Option<Codes> {
    let mut answered = Codes::none();
    let mut at = 0;
    while at < types.len() {
        answered = match check::answered_in(types[at], answered) {
            Some(all) => all,
            None => return None,
        };
        at += 1;
    }
    Some(answered)
}

/// The answered codes, and the excepted ones with them; each exception has to be one.
#[track_caller]
const fn with_exceptions(
    document: &Document,
    except: &[u16],
    types: &[&[Mapping]],
    answered: &Codes,
) -> Codes {
    let mut settled = *answered;
    let mut needless: Few<Needless> = Few::none();
    let mut at = 0;
    while at < except.len() {
        let code = except[at];
        if !check::may_be_excepted(document, STRICT, code) {
            needless = needless.and(Needless::Unowed(code));
        } else if let Some(mapping) = answering(types, code) {
            needless = needless.and(Needless::Answered(code, mapping));
        } else if settled.contains(code) {
            needless = needless.and(Needless::Twice(code));
        } else {
            settled = settled.and(code);
        }
        at += 1;
    }
    if needless.count > 0 {
        diagnose::needless_exceptions(document, &needless);
    }
    settled
}

const fn answering<'a>(types: &[&'a [Mapping]], code: u16) -> Option<&'a Mapping> {
    let mut at = 0;
    while at < types.len() {
        if let Some(mapping) = check::answering(types[at], code) {
            return Some(mapping);
        }
        at += 1;
    }
    None
}

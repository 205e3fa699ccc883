//! The checks that derived code calls from constants. Each lets a type pass, or fails the constant with
//! a text from [`diagnose`](crate::diagnose).
//!
//! All of them are `#[track_caller]`, down to the panic: that is what makes the compiler point at the
//! user's literal alone and leave out where in this crate it failed.

mod coverage;
mod headers;
pub(crate) mod message;

use core::marker::PhantomData;

use http::StatusCode;

use crate::{
    const_text as text,
    document::{
        Document,
        entry::{Entry, Standing},
    },
    error::{
        HttpStatus, Mapped,
        mapping::{Answer, Inner, Mapping},
    },
};

use self::{
    headers::{self as owed, Carried, Owed},
    message::{self as diagnose, Few, Refused},
};

/// What the codes of a type are checked under.
pub struct Terms {
    /// The type's name.
    pub type_name: &'static str,
    /// The document that has to define the codes.
    pub document: &'static Document,
    /// Whether the type is not only errors.
    pub outcome: bool,
    /// Whether reserved codes are refused, and codes without the headers that they owe.
    pub strict: bool,
}

/// What a code is written on.
#[derive(Clone, Copy)]
pub enum WrittenOn {
    /// A variant, and so many others.
    Variant(&'static str, usize),
    /// A struct.
    Struct,
    /// The type, as `default`, and so many variants, of which this is the first; its name is empty if there are none.
    Default(&'static str, usize),
}

/// Why a code cannot be answered.
#[derive(Clone, Copy)]
pub(crate) enum Refusal {
    NoStatusCode,
    Undefined,
    Retired,
    Success,
    Reserved,
    Lacks(Owed),
}

/// A code from a literal that the macro has found to have three digits.
#[must_use]
pub const fn status(code: u16) -> StatusCode {
    match StatusCode::from_u16(code) {
        Ok(status) => status,
        Err(_) => diagnose::no_status_code(code),
    }
}

/// The row of a status, if the type may answer it; one that it answers for a reason alone has none.
#[must_use]
pub const fn entry(terms: &Terms, status: StatusCode) -> Option<&'static Entry> {
    match terms.document.entry(status.as_u16()) {
        Some(entry) if is_open(terms.strict, entry) => Some(entry),
        _ => None,
    }
}

/// The rows of the codes of a type, where no other type answers for it. A program that asks for them by these has no other
/// rows in it.
#[must_use]
pub const fn entries<const N: usize>(
    terms: &Terms,
    codes: &[StatusCode; N],
) -> [Option<&'static Entry>; N] {
    let mut entries = [None; N];
    let mut at = 0;
    while at < N {
        entries[at] = entry(terms, codes[at]);
        at += 1;
    }
    entries
}

/// The row of a status among those of a type's [`entries`].
#[must_use]
pub fn entry_among(
    entries: &[Option<&'static Entry>],
    status: StatusCode,
) -> Option<&'static Entry> {
    let is_of_status = |entry: &&Entry| entry.number == status.as_u16();
    entries.iter().copied().flatten().find(is_of_status)
}

/// The type may answer `status`.
#[track_caller]
pub const fn check_code(terms: &Terms, status: StatusCode, on: WrittenOn) {
    if let Some(why) = refusal(terms, status) {
        diagnose::refused_code(terms, status, on, why);
    }
}

/// The type may answer a status of this class, whatever its document says.
#[track_caller]
pub const fn check_class(terms: &Terms, status: StatusCode, on: WrittenOn) {
    if is_no_error(status) && !terms.outcome {
        diagnose::refused_code(terms, status, on, Refusal::Success);
    }
}

/// The type has a reason to give for answering `status`: its document does not define it.
#[track_caller]
pub const fn check_undocumented(terms: &Terms, status: StatusCode) {
    if refusal(terms, status).is_none() {
        diagnose::documented(terms, status);
    }
}

/// A variant carries the headers that its status owes. Where the status is refused as such, that is told.
#[track_caller]
pub const fn check_headers(
    terms: &Terms,
    status: StatusCode,
    headers: &[&str],
    on: WrittenOn,
    undocumented: bool,
) {
    if !undocumented && refusal(terms, status).is_some() {
        return;
    }
    let carried = Carried {
        headers,
        outside: None,
    };
    if let Some(owed) = lacking(terms, status, &carried) {
        diagnose::header_lacking(terms, status, on, owed);
    }
}

const fn lacking(terms: &Terms, status: StatusCode, carried: &Carried) -> Option<Owed> {
    if terms.strict {
        owed::first_lacking(terms.document, status, carried)
    } else {
        None
    }
}

/// The field's type says which statuses it answers, if it answers any.
#[track_caller]
pub const fn check_known(answers: bool, inner: Inner) {
    // A type without `HttpStatus` is told by the compiler, at the call of its method.
    if answers && matches!(inner, Inner::Unknown) {
        diagnose::unknown_inner();
    }
}

/// All that `variant` passes through may be answered, with the headers that it adds itself.
#[track_caller]
pub const fn check_passes_through(terms: &Terms, variant: &str, inner: Inner, headers: &[&str]) {
    if let Inner::Mapped(document, mappings) = inner {
        let outside = Carried {
            headers,
            outside: None,
        };
        let refused = refused_in(terms, document, mappings, None, &outside, Few::none());
        if refused.count > 0 {
            diagnose::refused_inside(terms, variant, &refused);
        }
    }
}

/// A mapping on the way down to the type that answers, and the one before it.
#[derive(Clone, Copy)]
struct Through<'a> {
    mapping: &'a Mapping,
    before: Option<&'a Self>,
}

/// What `terms` refuse of what a type answers, to any depth. `document` is what the type says is its document.
const fn refused_in(
    terms: &Terms,
    document: &'static Document,
    mappings: &'static [Mapping],
    before: Option<&Through>,
    outside: &Carried,
    mut refused: Few<Refused>,
) -> Few<Refused> {
    // A type with thousands of variants has few codes: each that is found to be sound is judged once.
    let mut sound = Codes::none();
    let mut last_waiver = Waiver {
        given_against: "",
        holds: false,
    };
    let mut at = 0;
    while at < mappings.len() {
        let mapping = &mappings[at];
        let way = Through { mapping, before };
        let carried = Carried {
            headers: mapping.headers(),
            outside: Some(outside),
        };
        let given = match mapping.checked_under() {
            Some(terms) => terms.document,
            None => document,
        };
        match mapping.answer() {
            Answer::Documented(status) if !sound.contains(status.as_u16()) => {
                match refusal(terms, status) {
                    Some(why) if !is_told(Some(&way), status, None) => {
                        refused = refused.and_refused(mapping, Some((status, why)));
                    }
                    Some(_) => {}
                    None => sound = sound.and(status.as_u16()),
                }
            }
            Answer::Undocumented(status, _) => {
                last_waiver = last_waiver.or_of(given, terms.document);
                match refusal_despite_reason(terms, status, last_waiver.holds) {
                    Some(why) if !is_told(Some(&way), status, Some(given)) => {
                        refused = refused.and_refused(mapping, Some((status, why)));
                    }
                    _ => {}
                }
            }
            Answer::Unchecked(_) => {
                last_waiver = last_waiver.or_of(given, terms.document);
                if !last_waiver.holds {
                    refused = refused.and_refused(mapping, None);
                }
            }
            Answer::Inner(Inner::Mapped(document, inner)) => {
                refused = refused_in(terms, document, inner, Some(&way), &carried, refused);
            }
            _ => {}
        }
        if let Some(status) = mapping.status() {
            if let Some(owed) = lacking_inside(terms, &way, status, &carried) {
                refused = refused.and_refused(mapping, Some((status, Refusal::Lacks(owed))));
            }
        }
        at += 1;
    }
    refused
}

/// The header that a status inside lacks, where it is not told already that it does, nor why it cannot be answered.
const fn lacking_inside(
    terms: &Terms,
    way: &Through,
    status: StatusCode,
    carried: &Carried,
) -> Option<Owed> {
    let owed = lacking(terms, status, carried);
    let is_refused = match way.mapping.answer() {
        Answer::Documented(_) => refusal(terms, status).is_some(),
        _ => false,
    };
    if owed.is_none() || is_refused || is_lack_told(Some(way), status, None) {
        None
    } else {
        owed
    }
}

/// Whether the derive of a type on the way has told that a header is lacking.
const fn is_lack_told(way: Option<&Through>, status: StatusCode, inside: Option<&Carried>) -> bool {
    let Some(Through { mapping, before }) = way else {
        return false;
    };
    let carried = Carried {
        headers: mapping.headers(),
        outside: inside,
    };
    if let Some(terms) = mapping.checked_under() {
        if lacking(terms, status, &carried).is_some() {
            return true;
        }
    }
    is_lack_told(*before, status, Some(&carried))
}

/// Why a status cannot be answered for which there is a reason. A reason holds for the document that it was given
/// against: under another one the code is a code like any other. It never makes an error of a success.
const fn refusal_despite_reason(terms: &Terms, status: StatusCode, holds: bool) -> Option<Refusal> {
    if holds && is_no_error(status) && !terms.outcome {
        Some(Refusal::Success)
    } else if holds {
        None
    } else {
        refusal(terms, status)
    }
}

/// Whether a reason that was given against a document holds for another, kept from one variant to the next.
struct Waiver {
    given_against: &'static str,
    holds: bool,
}

impl Waiver {
    /// The same where the document is, by its name, the same; another one otherwise.
    const fn or_of(self, given: &'static Document, document: &Document) -> Self {
        if text::equal(self.given_against, given.name()) {
            self
        } else {
            Self {
                given_against: given.name(),
                holds: given.is(document),
            }
        }
    }
}

/// Whether the derive of a type on the way has refused the code already, so that the mistake is told there: one
/// mistake is one error. `given` is the document that a reason was given against.
const fn is_told(way: Option<&Through>, status: StatusCode, given: Option<&Document>) -> bool {
    let Some(Through { mapping, before }) = way else {
        return false;
    };
    if let Some(terms) = mapping.checked_under() {
        let refusal = match given {
            Some(given) => refusal_despite_reason(terms, status, given.is(terms.document)),
            None => refusal(terms, status),
        };
        if refusal.is_some() {
            return true;
        }
    }
    is_told(*before, status, given)
}

/// Every error that the document defines is answered, or excepted.
#[track_caller]
pub const fn check_exhaustive(terms: &Terms, mappings: &[Mapping], except: &[StatusCode]) {
    // Where it is not known what something answers, that is told, and nothing is known to be missing.
    let Some(answered) = answered_in(mappings, Codes::none()) else {
        return;
    };
    let settled = answered.and_all(except);
    let unsettled = unsettled(terms.document, terms.strict, &settled);
    if unsettled.missing.count > 0 {
        diagnose::not_exhaustive(terms, &unsettled, !except.is_empty());
    }
}

/// What a document asks for, and what of it is neither answered nor excepted.
pub(crate) struct Unsettled<const LISTED: usize> {
    /// The number of errors that the document asks for.
    pub(crate) owed: usize,
    pub(crate) missing: Few<&'static Entry, LISTED>,
}

pub(crate) const fn unsettled<const LISTED: usize>(
    document: &Document,
    strict: bool,
    settled: &Codes,
) -> Unsettled<LISTED> {
    let mut owed = 0;
    let mut missing = Few::none();
    let mut next = document.at_or_after(400);
    while let Some(entry) = next {
        if is_owed(strict, entry) {
            owed += 1;
            if !settled.contains(entry.number) {
                missing = missing.and(entry);
            }
        }
        next = document.at_or_after(entry.number + 1);
    }
    Unsettled { owed, missing }
}

/// The codes that are answered, to any depth; `None` where that is not known.
pub(crate) const fn answered_in(mappings: &[Mapping], mut answered: Codes) -> Option<Codes> {
    let mut at = 0;
    while at < mappings.len() {
        match mappings[at].answer() {
            Answer::Documented(status) | Answer::Undocumented(status, _) => {
                answered = answered.and(status.as_u16());
            }
            Answer::Inner(Inner::Mapped(_, inner)) => match answered_in(inner, answered) {
                Some(all) => answered = all,
                None => return None,
            },
            Answer::Inner(Inner::Unknown) => return None,
            Answer::Unchecked(_) | Answer::SameType => {}
        }
        at += 1;
    }
    Some(answered)
}

/// A code may be excepted from `exhaustive`: it is an error of the document.
#[track_caller]
pub const fn check_exception(terms: &Terms, status: StatusCode) {
    if !may_be_excepted(terms.document, terms.strict, status.as_u16()) {
        diagnose::excepted_unowed(terms.document, status.as_u16());
    }
}

/// A code is excepted for a reason: nothing answers it.
#[track_caller]
pub const fn check_exception_needed(terms: &Terms, mappings: &[Mapping], status: StatusCode) {
    let code = status.as_u16();
    match answering(mappings, code) {
        Some(mapping) if may_be_excepted(terms.document, terms.strict, code) => {
            diagnose::excepted_answered(terms.document, code, mapping);
        }
        _ => {}
    }
}

pub(crate) const fn may_be_excepted(document: &Document, strict: bool, code: u16) -> bool {
    match document.entry(code) {
        Some(entry) => is_owed(strict, entry),
        None => false,
    }
}

/// Whether `exhaustive` asks for the entry.
const fn is_owed(strict: bool, entry: &Entry) -> bool {
    matches!(entry.number, 400..=599) && !entry.is_of_range() && is_open(strict, entry)
}

/// Whether the standing of a row lets a type answer it.
pub(crate) const fn is_open(strict: bool, entry: &Entry) -> bool {
    entry.in_use() && !(strict && is_reserved(entry))
}

/// The first mapping that answers a code, to any depth.
pub(crate) const fn answering(mappings: &[Mapping], code: u16) -> Option<&Mapping> {
    let mut at = 0;
    while at < mappings.len() {
        let mapping = &mappings[at];
        let found = match mapping.answer() {
            Answer::Documented(own) | Answer::Undocumented(own, _) if own.as_u16() == code => {
                Some(mapping)
            }
            Answer::Inner(Inner::Mapped(_, inner)) => answering(inner, code),
            _ => None,
        };
        if found.is_some() {
            return found;
        }
        at += 1;
    }
    None
}

/// Whether a type may answer `status`.
pub(crate) const fn may_answer(terms: &Terms, status: StatusCode) -> bool {
    refusal(terms, status).is_none()
}

const fn refusal(terms: &Terms, status: StatusCode) -> Option<Refusal> {
    match terms.document.entry(status.as_u16()) {
        None if status.as_u16() >= 600 => Some(Refusal::NoStatusCode),
        None => Some(Refusal::Undefined),
        Some(entry) if !entry.in_use() => Some(Refusal::Retired),
        Some(_) if is_no_error(status) && !terms.outcome => Some(Refusal::Success),
        Some(entry) if terms.strict && is_reserved(entry) => Some(Refusal::Reserved),
        Some(_) => None,
    }
}

pub(crate) const fn is_no_error(status: StatusCode) -> bool {
    status.as_u16() < 300
}

const fn is_reserved(entry: &Entry) -> bool {
    matches!(entry.standing(), Standing::Reserved)
}

/// A set of codes.
#[derive(Clone, Copy)]
pub(crate) struct Codes([bool; 1000]);

impl Codes {
    pub(crate) const fn none() -> Self {
        Self([false; 1000])
    }

    pub(crate) const fn contains(&self, code: u16) -> bool {
        self.0[code as usize]
    }

    pub(crate) const fn and(mut self, code: u16) -> Self {
        self.0[code as usize] = true;
        self
    }

    const fn and_all(mut self, statuses: &[StatusCode]) -> Self {
        let mut at = 0;
        while at < statuses.len() {
            self = self.and(statuses[at].as_u16());
            at += 1;
        }
        self
    }
}

/// Asks of a type which traits it has, without an error where it lacks them: the inherent constants are
/// found first where their bound holds, those of [`Unmapped`] and [`Unanswered`] otherwise.
pub struct Probe<T: ?Sized>(PhantomData<T>);

impl<T: HttpStatus + ?Sized> Probe<T> {
    /// The type has `HttpStatus`.
    pub const ANSWERS: bool = true;
}

impl<T: Mapped + ?Sized> Probe<T> {
    /// What the type says of itself.
    pub const INNER: Inner = Inner::Mapped(T::DOCUMENT, T::MAPPINGS);
}

/// What holds of a type without `HttpStatus`.
pub trait Unanswered {
    /// The type lacks `HttpStatus`.
    const ANSWERS: bool = false;
}

/// What holds of a type without `Mapped`.
pub trait Unmapped {
    /// The type does not say what it answers.
    const INNER: Inner = Inner::Unknown;
}

impl<T: ?Sized> Unanswered for Probe<T> {}
impl<T: ?Sized> Unmapped for Probe<T> {}

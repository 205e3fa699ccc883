//! The checks that derived code calls from constants. Each lets a type pass, or fails the constant with
//! a text from [`diagnose`](crate::diagnose).
//!
//! All of them are `#[track_caller]`, down to the panic: that is what makes the compiler point at the
//! user's literal alone and leave out where in this crate it failed.

use core::marker::PhantomData;

use http::StatusCode;

use crate::{
    Document, Entry, HttpStatus, Mapped, Mapping, Standing,
    diagnose::{self, Few, Refused},
    mapping::{Answer, Inner},
    text,
};

/// What the codes of a type are checked under.
pub struct Terms {
    /// The type's name.
    pub type_name: &'static str,
    /// The document that has to define the codes.
    pub document: &'static Document,
    /// Whether the type is not only errors.
    pub outcome: bool,
    /// Whether reserved codes are refused.
    pub strict: bool,
}

/// Where in a type a code stands.
#[derive(Clone, Copy)]
pub enum By {
    /// On a variant, and on so many others.
    Variant(&'static str, usize),
    /// On a struct.
    Struct,
    /// In `default = ..`.
    Default,
}

/// Why a code cannot be answered.
#[derive(Clone, Copy)]
pub(crate) enum Refusal {
    NoStatusCode,
    Undefined,
    Retired,
    Success,
    Reserved,
}

/// A code from a literal that the macro has found to have three digits.
#[must_use]
pub const fn status(code: u16) -> StatusCode {
    match StatusCode::from_u16(code) {
        Ok(status) => status,
        Err(_) => diagnose::no_status_code(code),
    }
}

/// The row of a status that was checked against `document`.
#[must_use]
pub fn entry(document: &Document, status: StatusCode) -> Option<&'static Entry> {
    document.entry(status.as_u16())
}

/// The type may answer `status`.
#[track_caller]
pub const fn code(terms: &Terms, status: StatusCode, by: By) {
    if let Some(why) = refusal(terms, status) {
        diagnose::code(terms, status, by, why);
    }
}

/// The type may answer `status` although its document does not define it.
#[track_caller]
pub const fn undocumented(terms: &Terms, status: StatusCode, by: By) {
    if is_no_error(status) && !terms.outcome {
        diagnose::code(terms, status, by, Refusal::Success);
    }
    if refusal(terms, status).is_none() {
        diagnose::documented(terms, status);
    }
}

/// The field's type says which statuses it answers, if it answers any.
#[track_caller]
pub const fn known(answers: bool, inner: Inner) {
    // A type without `HttpStatus` is told by the compiler, at the call of its method.
    if answers && matches!(inner, Inner::Unknown) {
        diagnose::unknown_inner();
    }
}

/// All that `variant` passes through may be answered.
#[track_caller]
pub const fn passes(terms: &Terms, variant: &str, inner: Inner) {
    if let Inner::Mapped(document, mappings) = inner {
        let on_the_way = OnTheWay {
            document,
            before: None,
        };
        let refused = refused_in(terms, &on_the_way, mappings, Few::none());
        if refused.count > 0 {
            diagnose::passes(terms, variant, refused);
        }
    }
}

/// The documents of the types from the one that is passed through to down to the one that answers.
struct OnTheWay<'a> {
    document: &'a Document,
    before: Option<&'a Self>,
}

/// What `terms` refuse of what a type answers, to any depth.
const fn refused_in(
    terms: &Terms,
    on_the_way: &OnTheWay,
    mappings: &'static [Mapping],
    mut refused: Few<Refused>,
) -> Few<Refused> {
    let mut at = 0;
    while at < mappings.len() {
        let mapping = &mappings[at];
        match mapping.answer {
            Answer::Documented(status) => {
                if !is_told(on_the_way, status, None) {
                    if let Some(why) = refusal(terms, status) {
                        refused = refused.and_refused(status, mapping, why);
                    }
                }
            }
            // A reason holds for the document that it was given against. Under another one the code is a
            // code like any other.
            Answer::Undocumented(status, _) => {
                let given = on_the_way.document;
                let is_waived =
                    same(given, terms.document) && (terms.outcome || !is_no_error(status));
                if !is_waived && !is_told(on_the_way, status, Some(given)) {
                    if let Some(why) = refusal(terms, status) {
                        refused = refused.and_refused(status, mapping, why);
                    }
                }
            }
            Answer::Inner(Inner::Mapped(document, inner)) => {
                let on_the_way = OnTheWay {
                    document,
                    before: Some(on_the_way),
                };
                refused = refused_in(terms, &on_the_way, inner, refused);
            }
            Answer::Inner(Inner::Unknown) | Answer::Unchecked(_) | Answer::SameType => {}
        }
        at += 1;
    }
    refused
}

/// Whether a type on the way does not define the code either, so that the mistake is told there: one mistake
/// is one error. `given` is the document that a reason was given against.
const fn is_told(on_the_way: &OnTheWay, status: StatusCode, given: Option<&Document>) -> bool {
    let mut next = Some(on_the_way);
    while let Some(OnTheWay { document, before }) = next {
        let is_given = match given {
            Some(given) => same(document, given),
            None => false,
        };
        let is_defined = match document.entry(status.as_u16()) {
            Some(entry) => entry.in_use(),
            None => false,
        };
        if !is_given && !is_defined {
            return true;
        }
        next = *before;
    }
    false
}

/// Every error that the document defines is answered, or excepted.
#[track_caller]
pub const fn exhaustive(terms: &Terms, mappings: &[Mapping], except: &[StatusCode]) {
    let mut owed = 0;
    let mut missing = Few::none();
    let mut next = terms.document.at_or_after(400);
    while let Some(entry) = next {
        if is_owed(terms, entry) {
            owed += 1;
            if !contains(except, entry.code()) && answered(mappings, entry.code()).is_none() {
                missing = missing.and(entry);
            }
        }
        next = terms.document.at_or_after(entry.number + 1);
    }
    if missing.count > 0 {
        diagnose::not_exhaustive(terms, owed, missing, except);
    }
}

/// A code may be excepted from `exhaustive`: it is an error of the document that nothing answers.
#[track_caller]
pub const fn excepted(terms: &Terms, mappings: &[Mapping], status: StatusCode) {
    match terms.document.entry(status.as_u16()) {
        Some(entry) if is_owed(terms, entry) => {}
        _ => diagnose::excepted_unowed(terms, status),
    }
    if let Some(mapping) = answered(mappings, status) {
        diagnose::excepted_answered(status, mapping);
    }
}

/// Whether `exhaustive` asks for the entry.
const fn is_owed(terms: &Terms, entry: &Entry) -> bool {
    matches!(entry.number, 400..=599) && entry.in_use() && !(terms.strict && is_reserved(entry))
}

/// The first mapping that answers `status`, to any depth.
const fn answered(mappings: &[Mapping], status: StatusCode) -> Option<&Mapping> {
    let mut at = 0;
    while at < mappings.len() {
        let mapping = &mappings[at];
        let found = match mapping.answer {
            Answer::Documented(own) | Answer::Undocumented(own, _) if equal(own, status) => {
                Some(mapping)
            }
            Answer::Inner(Inner::Mapped(_, inner)) => answered(inner, status),
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

const fn contains(statuses: &[StatusCode], status: StatusCode) -> bool {
    let mut at = 0;
    while at < statuses.len() {
        if equal(statuses[at], status) {
            return true;
        }
        at += 1;
    }
    false
}

const fn equal(a: StatusCode, b: StatusCode) -> bool {
    a.as_u16() == b.as_u16()
}

/// Whether two documents have one name and define the same codes: constants cannot compare addresses.
const fn same(a: &Document, b: &Document) -> bool {
    if !text::equal(a.name(), b.name()) {
        return false;
    }
    let mut code = 0;
    loop {
        match (a.at_or_after(code), b.at_or_after(code)) {
            (None, None) => return true,
            (Some(a), Some(b)) if equal(a.code(), b.code()) => code = a.number + 1,
            _ => return false,
        }
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

//! What one variant of a type answers.

use core::fmt;

use http::StatusCode;

use crate::{const_text as text, document::Document, error::Mapped, rules::Terms};

/// What one variant answers: a status, or the mappings of the type that it passes through to.
///
/// ```
/// use status_core::{HttpStatus, Mapped};
///
/// #[derive(HttpStatus)]
/// enum DbError {
///     #[status(503)]
///     Down,
/// }
///
/// #[derive(HttpStatus)]
/// enum ApiError {
///     #[status(418, undocumented = "the partner API expects it")]
///     Teapot,
///     #[status(transparent)]
///     Db(DbError),
/// }
///
/// let [teapot, db] = ApiError::MAPPINGS else { unreachable!() };
/// assert_eq!(teapot.undocumented(), Some("the partner API expects it"));
/// assert_eq!(db.variant(), "Db");
/// assert_eq!(db.inner().unwrap()[0].status().unwrap(), 503);
/// ```
#[derive(Clone, Copy)]
pub struct Mapping(Source);

#[derive(Clone, Copy)]
enum Source {
    ByHand(Row),
    /// The variant at a place in what the derive knows of its type.
    Derived(&'static Variants, usize),
}

#[derive(Clone, Copy)]
struct Row {
    type_name: &'static str,
    /// Empty for a struct.
    variant: &'static str,
    answer: Answer,
    says: Says,
    /// The terms under which the derive has checked it; what is written by hand nobody has checked.
    checked_under: Option<&'static Terms>,
}

/// What the variants of a derived type answer, in the form that costs the compiler least: in place of a list of structs, one for
/// each of their fields.
pub struct Variants {
    /// What they are checked under.
    pub terms: &'static Terms,
    /// Their names.
    pub names: &'static [&'static str],
    /// The place in `answers` of what each answers.
    pub places: &'static [usize],
    /// What they answer, each once.
    pub answers: &'static [Answer],
    /// The few that say more, by their place, ascending.
    pub says: &'static [(usize, Says)],
}

/// What a variant answers.
#[derive(Clone, Copy)]
pub enum Answer {
    /// A status that the type's document defines.
    Documented(StatusCode),
    /// A status that it does not define, and why it is answered.
    Undocumented(StatusCode, &'static str),
    /// What the field's type answers.
    Inner(Inner),
    /// What the field's type answers, unchecked, and why.
    Unchecked(&'static str),
    /// What another value of the same type answers: nothing that is not in the type's other mappings.
    SameType,
}

/// What a variant says of its response beside the status.
#[derive(Clone, Copy)]
pub struct Says {
    /// The word for clients.
    pub code: Option<&'static str>,
    /// The names of the headers that it carries.
    pub headers: &'static [&'static str],
}

impl Says {
    const NOTHING: Self = Self {
        code: None,
        headers: &[],
    };
}

/// What a type that is passed through to says of itself.
#[derive(Clone, Copy)]
pub enum Inner {
    /// It implements `Mapped`.
    Mapped(&'static Document, &'static [Mapping]),
    /// It implements `HttpStatus` alone.
    Unknown,
}

impl Mapping {
    /// The variant answers a status that the type's document defines. A struct's `variant` is empty.
    #[must_use]
    pub const fn new(type_name: &'static str, variant: &'static str, status: StatusCode) -> Self {
        Self::by_hand(type_name, variant, Answer::Documented(status))
    }

    /// The variant answers a status that the type's document does not define.
    ///
    /// ```
    /// use status_core::{Mapping, StatusCode};
    ///
    /// const TEAPOT: Mapping =
    ///     Mapping::new_undocumented("ApiError", "Teapot", StatusCode::IM_A_TEAPOT, "the partner API");
    /// assert_eq!(TEAPOT.to_string(), "ApiError::Teapot: 418 I'm a teapot, undocumented: the partner API");
    /// ```
    #[must_use]
    pub const fn new_undocumented(
        type_name: &'static str,
        variant: &'static str,
        status: StatusCode,
        why: &'static str,
    ) -> Self {
        Self::by_hand(type_name, variant, Answer::Undocumented(status, why))
    }

    /// The variant passes through to `T`.
    ///
    /// ```
    /// use status_core::{HttpStatus, Mapping};
    ///
    /// #[derive(HttpStatus)]
    /// #[status(503)]
    /// struct DbError;
    ///
    /// const DB: Mapping = Mapping::transparent::<DbError>("ApiError", "Db");
    /// assert_eq!(DB.inner().unwrap()[0].to_string(), "DbError: 503 Service Unavailable");
    /// ```
    #[must_use]
    pub const fn transparent<T: Mapped + ?Sized>(
        type_name: &'static str,
        variant: &'static str,
    ) -> Self {
        Self::by_hand(
            type_name,
            variant,
            Answer::Inner(Inner::Mapped(T::DOCUMENT, T::MAPPINGS)),
        )
    }

    /// The variant passes through to a type whose codes nobody checks.
    #[must_use]
    pub const fn unchecked(
        type_name: &'static str,
        variant: &'static str,
        why: &'static str,
    ) -> Self {
        Self::by_hand(type_name, variant, Answer::Unchecked(why))
    }

    /// The variant passes through to another value of its own type.
    #[must_use]
    pub const fn same_type(type_name: &'static str, variant: &'static str) -> Self {
        Self::by_hand(type_name, variant, Answer::SameType)
    }

    const fn by_hand(type_name: &'static str, variant: &'static str, answer: Answer) -> Self {
        Self(Source::ByHand(Row {
            type_name,
            variant,
            answer,
            says: Says::NOTHING,
            checked_under: None,
        }))
    }

    const fn with_says(&self, says: Says) -> Self {
        Self(Source::ByHand(Row {
            type_name: self.type_name(),
            variant: self.variant_name(),
            answer: self.answer(),
            says,
            checked_under: self.checked_under(),
        }))
    }

    /// The variant has a word by which clients tell it: what [`HttpStatus::code`](crate::HttpStatus::code) is.
    ///
    /// ```
    /// use status_core::{Mapping, StatusCode};
    ///
    /// const NOT_FOUND: Mapping =
    ///     Mapping::new("ApiError", "NotFound", StatusCode::NOT_FOUND).with_code("order_not_found");
    /// assert_eq!(NOT_FOUND.code(), Some("order_not_found"));
    /// ```
    #[must_use]
    pub const fn with_code(self, code: &'static str) -> Self {
        let mut says = self.says();
        says.code = Some(code);
        self.with_says(says)
    }

    /// The variant carries these headers, which a `strict` type asks for that passes through to it.
    ///
    /// ```
    /// use status_core::{Mapping, StatusCode};
    ///
    /// const NOT_ALLOWED: Mapping =
    ///     Mapping::new("ApiError", "NotAllowed", StatusCode::METHOD_NOT_ALLOWED).with_headers(&["allow"]);
    /// assert_eq!(NOT_ALLOWED.headers(), ["allow"]);
    /// ```
    #[must_use]
    pub const fn with_headers(self, headers: &'static [&'static str]) -> Self {
        let mut says = self.says();
        says.headers = headers;
        self.with_says(says)
    }

    /// The name of the type.
    #[must_use]
    pub const fn type_name(&self) -> &'static str {
        match self.0 {
            Source::ByHand(row) => row.type_name,
            Source::Derived(variants, _) => variants.terms.type_name,
        }
    }

    /// The name of the variant; for a struct, which has none, the name of the type.
    #[must_use]
    pub const fn variant(&self) -> &'static str {
        let variant = self.variant_name();
        if variant.is_empty() {
            self.type_name()
        } else {
            variant
        }
    }

    /// The status that the variant answers; `None` where it passes through.
    #[must_use]
    pub const fn status(&self) -> Option<StatusCode> {
        match self.answer() {
            Answer::Documented(status) | Answer::Undocumented(status, _) => Some(status),
            _ => None,
        }
    }

    /// The mappings that the variant passes through to; `None` where it answers a status itself, and
    /// where what it passes through to is unchecked or its own type.
    #[must_use]
    pub const fn inner(&self) -> Option<&'static [Self]> {
        match self.answer() {
            Answer::Inner(Inner::Mapped(_, mappings)) => Some(mappings),
            _ => None,
        }
    }

    /// The reason that was given for answering a status that the document does not define, or for
    /// passing through unchecked.
    #[must_use]
    pub const fn undocumented(&self) -> Option<&'static str> {
        match self.answer() {
            Answer::Undocumented(_, why) | Answer::Unchecked(why) => Some(why),
            _ => None,
        }
    }

    /// The word by which clients tell the variant, if it has one of its own.
    #[must_use]
    pub const fn code(&self) -> Option<&'static str> {
        self.says().code
    }

    /// The names of the headers that the variant carries, beside what it passes through.
    #[must_use]
    pub const fn headers(&self) -> &'static [&'static str] {
        self.says().headers
    }

    /// Whether two mappings are of the same variant, as far as names tell.
    pub(crate) const fn is(&self, other: &Self) -> bool {
        text::equal(self.type_name(), other.type_name())
            && text::equal(self.variant_name(), other.variant_name())
    }

    /// The name of the variant, empty for a struct.
    pub(crate) const fn variant_name(&self) -> &'static str {
        match self.0 {
            Source::ByHand(row) => row.variant,
            Source::Derived(variants, at) => variants.names[at],
        }
    }

    pub(crate) const fn answer(&self) -> Answer {
        match self.0 {
            Source::ByHand(row) => row.answer,
            Source::Derived(variants, at) => variants.answers[variants.places[at]],
        }
    }

    const fn says(&self) -> Says {
        match self.0 {
            Source::ByHand(row) => row.says,
            Source::Derived(variants, at) => said_at(variants.says, at),
        }
    }

    /// The terms under which the derive has checked it; what is written by hand nobody has checked.
    pub(crate) const fn checked_under(&self) -> Option<&'static Terms> {
        match self.0 {
            Source::ByHand(row) => row.checked_under,
            Source::Derived(variants, _) => Some(variants.terms),
        }
    }
}

const fn said_at(says: &[(usize, Says)], at: usize) -> Says {
    let (mut low, mut high) = (0, says.len());
    while low < high {
        let middle = low + (high - low) / 2;
        let (place, said) = says[middle];
        if place == at {
            return said;
        } else if place < at {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    Says::NOTHING
}

/// The mappings of a derived type, as many as it has variants.
#[must_use]
pub const fn mappings<const N: usize>(variants: &'static Variants) -> [Mapping; N] {
    let mut mappings = [Mapping(Source::Derived(variants, 0)); N];
    let mut at = 0;
    while at < N {
        // The place alone: the compiler would move all pointers behind one that is written.
        if let Source::Derived(_, place) = &mut mappings[at].0 {
            *place = at;
        }
        at += 1;
    }
    mappings
}

/// `GatewayError::NotFound: 404 Not Found`, with the registered phrase.
impl fmt::Display for Mapping {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.type_name())?;
        let variant = self.variant_name();
        if !variant.is_empty() {
            write!(f, "::{variant}")?;
        }
        if let Some(status) = self.status() {
            write!(f, ": {}", status.as_str())?;
            if let Some(phrase) = status.canonical_reason() {
                write!(f, " {phrase}")?;
            }
        }
        match self.answer() {
            Answer::Documented(_) => Ok(()),
            Answer::Undocumented(_, why) => write!(f, ", undocumented: {why}"),
            Answer::Inner(Inner::Mapped(_, mappings)) => match mappings.first() {
                Some(first) => write!(f, ": what {} answers", first.type_name()),
                None => f.write_str(": nothing, it cannot exist"),
            },
            Answer::Inner(Inner::Unknown) => f.write_str(": what its field answers"),
            Answer::Unchecked(why) => write!(f, ": what its field answers, unchecked: {why}"),
            Answer::SameType => f.write_str(": what the same type within it answers"),
        }
    }
}

impl fmt::Debug for Mapping {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Mapping")
            .field(&format_args!("{self}"))
            .finish()
    }
}

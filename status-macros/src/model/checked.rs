//! A type that was checked, for the expansion.

use proc_macro2::{Ident, Literal, Span, TokenStream};
use quote::ToTokens;
use syn::{Expr, LitStr, Member, Path, Type};

use super::input::{Input, Variant};
use crate::parse::{
    status::Status,
    template::Template,
    value::{HeaderText, Setting},
};

/// A type and the outcomes of its variants.
pub struct Checked<'a> {
    pub input: &'a Input<'a>,
    pub document: DocumentChoice<'a>,
    pub krate: Option<&'a Path>,
    pub outcome: bool,
    pub strict: bool,
    pub exhaustive: Option<&'a Setting<Vec<Status>>>,
    /// The headers of all responses with a status.
    pub status_headers: Vec<StatusHeader<'a>>,
    /// Codes that two variants have, whose statuses the compiler compares.
    pub code_checks: Vec<CodeCheck<'a>>,
    /// The distinct statuses, in order of first use.
    pub statuses: Vec<Distinct<'a>>,
    /// The variants in the order of the source.
    pub variants: Vec<CheckedVariant<'a>>,
    /// Whether the statuses of the type are known. If not, `exhaustive` reports no missing status.
    pub has_known_statuses: bool,
}

pub enum DocumentChoice<'a> {
    Default,
    Path(&'a Expr),
    /// Unknown, because of a mistake. Nothing is checked against a document.
    InDoubt,
}

/// A distinct status, and where it is written.
pub struct Distinct<'a> {
    pub status: &'a Status,
    pub used: Use,
    /// The first variants that it is written on, up to the number that a message lists.
    pub variants: Vec<&'a Ident>,
    /// The number of all variants that it is written on.
    pub variant_count: usize,
    /// The key and the reason of a status that the document does not define.
    pub undocumented: Option<&'a Setting<LitStr>>,
    /// Whether the attribute has no error that concerns the status.
    pub is_sound: bool,
}

/// How variants use a status.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Use {
    /// It is that of the variants without one.
    Default,
    /// It is the only one of a variant.
    Alone,
    /// It is that of the variant, and a field lists others.
    BesideField,
    /// A field lists it.
    Listed,
}

impl Use {
    /// Whether the status is one of several of its variant. Their reason holds for any of them.
    pub fn is_one_of(self) -> bool {
        matches!(self, Self::BesideField | Self::Listed)
    }
}

/// A variant, its status and its response.
pub struct CheckedVariant<'a> {
    pub variant: &'a Variant<'a>,
    pub outcome: Outcome<'a>,
    /// The opaque error in which other errors are looked for.
    pub downcast: Option<Downcast<'a>>,
    pub response: Response<'a>,
}

/// The field with an opaque error, and the types that are looked for in it.
pub struct Downcast<'a> {
    pub member: Member,
    pub ty: &'a Type,
    pub targets: Vec<Target<'a>>,
}

/// A type that is looked for in an opaque error.
pub struct Target<'a> {
    pub ty: &'a Type,
    pub kind: FieldKind<'a>,
}

/// Where a variant's status comes from.
pub enum Outcome<'a> {
    /// The status at this index of [`Checked::statuses`].
    Status(usize),
    /// One of several statuses, by the value of a field.
    OneOf(OneOf<'a>),
    /// The status of the error in a field.
    Forward(Field<'a>),
    /// Unknown, because a mistake was reported.
    Faulty,
}

/// A field whose value is the status.
pub struct OneOf<'a> {
    pub member: &'a Member,
    pub ty: &'a Type,
    /// The variant's own status, by its index in [`Checked::statuses`].
    pub own: Option<usize>,
    /// The statuses that the field lists.
    pub listed: Vec<usize>,
}

impl OneOf<'_> {
    /// All statuses of the variant, its own first.
    pub fn statuses(&self) -> Vec<usize> {
        let mut statuses = Vec::new();
        statuses.extend(self.own);
        statuses.extend(&self.listed);
        statuses
    }
}

/// A field that is forwarded to.
pub struct Field<'a> {
    pub member: Member,
    pub ty: &'a Type,
    pub kind: FieldKind<'a>,
}

#[derive(Clone, Copy)]
pub enum FieldKind<'a> {
    /// The type is known here, except for lifetimes.
    Known,
    /// The type depends on parameters, and is checked when they are known.
    Generic,
    /// It is the type itself, behind a pointer.
    SameType,
    /// It is not checked, for this reason.
    Unchecked(&'a LitStr),
}

/// The response of a variant in addition to its status.
#[derive(Default)]
pub struct Response<'a> {
    pub code: Code<'a>,
    pub title: Option<&'a LitStr>,
    pub detail: Detail<'a>,
    pub headers: Vec<Header<'a>>,
    pub members: Vec<BodyMember<'a>>,
    pub instance: Option<FieldUse<'a>>,
    /// The variant of `Level` for its report.
    pub log: Option<&'static str>,
    /// Whether a header was rejected. Missing headers are then not reported.
    pub has_faulty_header: bool,
}

/// The code that the client receives.
#[derive(Default)]
pub enum Code<'a> {
    /// None, or that of the error that is forwarded to.
    #[default]
    Default,
    /// A text, written or made of the variant's name.
    Text(CodeText),
    Field(FieldUse<'a>),
}

impl Code<'_> {
    /// The text, if it is known here.
    pub fn text(&self) -> Option<&CodeText> {
        match self {
            Self::Text(text) => Some(text),
            _ => None,
        }
    }

    pub fn is_own(&self) -> bool {
        !matches!(self, Self::Default)
    }
}

/// A code, with the span of the literal or of the variant's name.
#[derive(Clone)]
pub struct CodeText {
    pub value: String,
    pub span: Span,
}

impl ToTokens for CodeText {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        let mut literal = Literal::string(&self.value);
        literal.set_span(self.span);
        literal.to_tokens(tokens);
    }
}

/// A field that is sent as a part of the response.
#[derive(Clone, Copy)]
pub struct FieldUse<'a> {
    pub member: &'a Member,
    pub ty: &'a Type,
}

/// A field that is sent as a member of the body.
pub struct BodyMember<'a> {
    pub key: &'a Ident,
    /// The literal of the name, or the name of the field.
    pub at: &'a dyn ToTokens,
    pub name: String,
    pub field: FieldUse<'a>,
}

/// The text that the client receives.
#[derive(Default)]
pub enum Detail<'a> {
    /// The error's message, or nothing, depending on the status.
    #[default]
    Default,
    /// The error's message, by this key.
    Exposed(&'a Ident),
    Template(Template<'a>),
}

pub struct Header<'a> {
    /// In lower case.
    pub name: String,
    pub value: HeaderSource<'a>,
}

pub enum HeaderSource<'a> {
    Constant(&'a HeaderText),
    Field(FieldUse<'a>),
}

/// A header of all responses with a status.
pub struct StatusHeader<'a> {
    pub status: &'a Status,
    pub headers: Vec<Header<'a>>,
}

/// Two variants with the same code, whose statuses are written in different ways.
pub struct CodeCheck<'a> {
    pub code: CodeText,
    /// The variant of `same_as`; otherwise the statuses have to differ.
    pub same_as: Option<&'a Ident>,
    /// The name of the first variant, with its status.
    pub first: (String, usize),
    pub second: usize,
}

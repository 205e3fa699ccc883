//! A type that was checked, for the expansion.

use proc_macro2::Ident;
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
    pub is_default: bool,
    /// The first variants that it is written on, up to the number that a message lists.
    pub variants: Vec<&'a Ident>,
    /// The number of all variants that it is written on.
    pub variant_count: usize,
    /// The key and the reason of a status that the document does not define.
    pub undocumented: Option<&'a Setting<LitStr>>,
    /// Whether the attribute has no error that concerns the status.
    pub is_sound: bool,
}

/// A variant, its status and its response.
pub struct CheckedVariant<'a> {
    pub variant: &'a Variant<'a>,
    pub outcome: Outcome<'a>,
    pub response: Response<'a>,
}

/// Where a variant's status comes from.
pub enum Outcome<'a> {
    /// The status at this index of [`Checked::statuses`].
    Status(usize),
    /// The status of a field.
    Forward(Field<'a>),
    /// Unknown, because a mistake was reported.
    Faulty,
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
    pub code: Option<&'a LitStr>,
    pub detail: Detail<'a>,
    pub headers: Vec<Header<'a>>,
    /// Whether a header was rejected. Missing headers are then not reported.
    pub has_faulty_header: bool,
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
    Field(&'a Member, &'a Type),
}

//! The rules that need no document: [`Input`] in, [`Checked`] out, in which each variant has its answer.

use proc_macro2::{Ident, TokenStream, TokenTree};
use quote::ToTokens;
use syn::{
    Expr, GenericArgument, GenericParam, LitStr, Member, Path, PathArguments, PathSegment, Type,
    ext::IdentExt,
};

use crate::{
    attr::{AnswerAttrs, Setting},
    code::Code,
    diag::{self, Errors},
    key::KeyName,
    model::{Input, Shape, Variant, member},
    says::{self, Says},
    words::Words,
};

/// A type of which it is known what each variant answers.
pub(crate) struct Checked<'a> {
    pub(crate) input: &'a Input<'a>,
    pub(crate) document: DocumentChoice<'a>,
    pub(crate) krate: Option<&'a Path>,
    pub(crate) outcome: bool,
    pub(crate) strict: bool,
    pub(crate) exhaustive: Option<&'a Setting<Vec<Code>>>,
    /// The distinct codes, in the order in which the source first has them.
    pub(crate) codes: Vec<Distinct<'a>>,
    /// The variants in the order of the source.
    pub(crate) variants: Vec<CheckedVariant<'a>>,
    /// Whether nothing was refused so far.
    pub(crate) is_sound: bool,
}

pub(crate) enum DocumentChoice<'a> {
    Default,
    Path(&'a Expr),
    /// A mistake leaves it open which document was meant, so nothing can be checked against it.
    InDoubt,
}

/// A code, and where it stands.
pub(crate) struct Distinct<'a> {
    pub(crate) code: &'a Code,
    pub(crate) is_default: bool,
    /// The first variant that it is written on.
    pub(crate) variant: Option<&'a Ident>,
    /// How many other variants it is written on.
    pub(crate) others: usize,
    /// The key and the reason, where the code is answered although the document does not define it.
    pub(crate) undocumented: Option<&'a Setting<LitStr>>,
    /// Whether the literal is sure to be what was meant.
    pub(crate) is_sound: bool,
}

/// A variant of which it is known what it answers.
pub(crate) struct CheckedVariant<'a> {
    pub(crate) variant: &'a Variant<'a>,
    pub(crate) answer: VariantAnswer<'a>,
    /// What else it says.
    pub(crate) says: Says<'a>,
}

pub(crate) enum VariantAnswer<'a> {
    /// The code at this place of `codes`.
    Code(usize),
    /// What the field answers.
    Field(Field<'a>),
    /// Nothing that can be known: a mistake was reported.
    Faulty,
}

pub(crate) struct Field<'a> {
    pub(crate) member: Member,
    pub(crate) ty: &'a Type,
    pub(crate) kind: FieldKind<'a>,
}

#[derive(Clone, Copy)]
pub(crate) enum FieldKind<'a> {
    /// Its type is known here, but for lifetimes.
    Known,
    /// Its type depends on the parameters of the type, and is known where they are.
    Generic,
    /// It is the type itself, behind a pointer.
    SameType,
    /// It is not checked, for this reason.
    Unchecked(&'a LitStr),
}

pub(crate) fn check<'a>(input: &'a Input<'a>, errors: &mut Errors) -> Checked<'a> {
    errors.at(0);
    check_shape(input, errors);
    let mut codes = Codes::default();
    let default = input.terms.default.as_ref();
    let default = default.map(|default| codes.of_default(&default.value));
    let mut variants = Vec::with_capacity(input.variants.len());
    let mut problem_codes = Words::default();
    for (index, variant) in input.variants.iter().enumerate() {
        errors.at(index + 1);
        let answer = answer(input, variant, default, &mut codes, errors);
        variants.push(CheckedVariant {
            variant,
            answer: answer.unwrap_or(VariantAnswer::Faulty),
            says: says::check(input, index, &mut problem_codes, errors),
        });
    }
    Checked {
        input,
        document: document(input),
        krate: input.terms.krate.as_ref().map(|krate| &krate.value),
        outcome: input.terms.outcome.is_some() || input.meant.contains(&KeyName::Outcome),
        strict: input.terms.strict.is_some(),
        exhaustive: input.terms.exhaustive.as_ref(),
        codes: codes.distinct,
        variants,
        is_sound: errors.is_empty(),
    }
}

fn document<'a>(input: &'a Input<'a>) -> DocumentChoice<'a> {
    match &input.terms.document {
        Some(document) => DocumentChoice::Path(&document.value),
        None if input.meant.contains(&KeyName::Document) => DocumentChoice::InDoubt,
        None => DocumentChoice::Default,
    }
}

fn check_shape(input: &Input, errors: &mut Errors) {
    if input.shape == Shape::Union {
        errors.push(diag::union(input.name));
    }
}

/// What a variant answers; `None` where that was refused.
fn answer<'a>(
    input: &'a Input<'a>,
    variant: &'a Variant<'a>,
    default: Option<usize>,
    codes: &mut Codes<'a>,
    errors: &mut Errors,
) -> Option<VariantAnswer<'a>> {
    let attrs = &variant.attrs;
    check_transparent_or_code(attrs, errors)?;
    check_undocumented_company(attrs, errors)?;
    if let Some(transparent) = &attrs.transparent {
        let field = check_transparent_field(input, variant, &transparent.key, errors)?;
        // Beside another mistake, a key that lets the field pass unchecked may have been meant.
        return Some(VariantAnswer::Field(field)).filter(|_| !attrs.faulty);
    }
    if let Some(code) = &attrs.code {
        return Some(VariantAnswer::Code(codes.of(code, variant)));
    }
    if attrs.faulty {
        return None;
    }
    if let Some(place) = default {
        return Some(VariantAnswer::Code(place));
    }
    check_has_code(input, variant, errors);
    None
}

fn check_transparent_or_code(attrs: &AnswerAttrs, errors: &mut Errors) -> Option<()> {
    if let (Some(transparent), Some(code)) = (&attrs.transparent, &attrs.code) {
        errors.push(diag::transparent_with_code(&transparent.key, code));
        return None;
    }
    Some(())
}

fn check_undocumented_company(attrs: &AnswerAttrs, errors: &mut Errors) -> Option<()> {
    if let Some(undocumented) = &attrs.undocumented {
        if attrs.code.is_none() && attrs.transparent.is_none() {
            if !attrs.faulty {
                errors.push(diag::undocumented_what(&undocumented.key));
            }
            return None;
        }
    }
    Some(())
}

fn check_transparent_field<'a>(
    input: &'a Input<'a>,
    variant: &'a Variant<'a>,
    key: &Ident,
    errors: &mut Errors,
) -> Option<Field<'a>> {
    if variant.fields.len() != 1 {
        let name = variant.name.unwrap_or(input.name).unraw().to_string();
        errors.push(diag::transparent_fields(key, &name, variant.fields.len()));
        return None;
    }
    let field = variant.fields.iter().next()?;
    let kind = match &variant.attrs.undocumented {
        Some(why) => FieldKind::Unchecked(&why.value),
        None if is_same_type(&field.ty, input) => FieldKind::SameType,
        None if depends_on_parameters(&field.ty, input) => FieldKind::Generic,
        None => FieldKind::Known,
    };
    Some(Field {
        member: member(0, field),
        ty: &field.ty,
        kind,
    })
}

fn check_has_code(input: &Input, variant: &Variant, errors: &mut Errors) {
    match variant.name {
        // Somebody meant one for all, which was refused.
        _ if input.meant.contains(&KeyName::Default)
            || input.meant.contains(&KeyName::Transparent) => {}
        Some(name) => errors.push(diag::no_code(name, &input.name.unraw().to_string())),
        None => errors.push(diag::no_code_on_struct(input.name)),
    }
}

/// The distinct codes so far. What is answered for a reason of its own, or stands beside a mistake, is distinct
/// wherever it stands.
#[derive(Default)]
struct Codes<'a> {
    distinct: Vec<Distinct<'a>>,
    /// Where each is, by its spelling.
    places: Words,
}

impl<'a> Codes<'a> {
    fn of_default(&mut self, code: &'a Code) -> usize {
        let place = self.place_of(code);
        self.distinct[place].is_default = true;
        place
    }

    fn of(&mut self, code: &'a Code, variant: &'a Variant<'a>) -> usize {
        let attrs = &variant.attrs;
        let place = if attrs.undocumented.is_some() || attrs.faulty {
            self.push(code)
        } else {
            self.place_of(code)
        };
        let distinct = &mut self.distinct[place];
        distinct.undocumented = attrs.undocumented.as_ref();
        distinct.is_sound = !attrs.faulty;
        match distinct.variant {
            Some(_) => distinct.others += 1,
            None => distinct.variant = variant.name,
        }
        place
    }

    fn place_of(&mut self, code: &'a Code) -> usize {
        let Some(spelling) = code.spelling() else {
            return self.push(code);
        };
        match self.places.add(spelling, self.distinct.len()) {
            Some(place) => place,
            None => self.push(code),
        }
    }

    fn push(&mut self, code: &'a Code) -> usize {
        self.distinct.push(Distinct {
            code,
            is_default: false,
            variant: None,
            others: 0,
            undocumented: None,
            is_sound: true,
        });
        self.distinct.len() - 1
    }
}

/// Whether a type is the type itself, with its parameters as they are, behind pointers through which `HttpStatus`
/// passes. It goes by names: that what it finds does lead to the type, the expansion has the compiler prove.
fn is_same_type(ty: &Type, input: &Input) -> bool {
    match ty {
        Type::Group(group) => is_same_type(&group.elem, input),
        Type::Paren(paren) => is_same_type(&paren.elem, input),
        Type::Reference(reference) => is_same_type(&reference.elem, input),
        Type::Path(path) if path.qself.is_none() => {
            let path = &path.path;
            if path.is_ident("Self") || is_own_name(path, input) {
                return true;
            }
            let pointed_to = path.segments.last().and_then(pointed_to);
            pointed_to.is_some_and(|ty| is_same_type(ty, input))
        }
        _ => false,
    }
}

/// Whether a path is `Name<..>` or `self::Name<..>`, with the type's own parameters.
fn is_own_name(path: &Path, input: &Input) -> bool {
    let mut segments = path.segments.iter();
    let first = segments.next().filter(|_| path.leading_colon.is_none());
    let own = match first {
        Some(first) if first.ident == "self" => segments.next(),
        first => first,
    };
    let is_own = own.is_some_and(|own| {
        own.ident.unraw() == input.name.unraw() && has_own_parameters(&own.arguments, input)
    });
    is_own && segments.next().is_none()
}

fn has_own_parameters(arguments: &PathArguments, input: &Input) -> bool {
    let parameters = &input.generics.params;
    match arguments {
        PathArguments::None => parameters.is_empty(),
        PathArguments::AngleBracketed(arguments) => {
            let arguments = &arguments.args;
            let is_own = |(place, own)| is_parameter(&arguments[place], own);
            arguments.len() == parameters.len() && parameters.iter().enumerate().all(is_own)
        }
        PathArguments::Parenthesized(_) => false,
    }
}

fn is_parameter(argument: &GenericArgument, parameter: &GenericParam) -> bool {
    let name = match parameter {
        GenericParam::Lifetime(parameter) => parameter.lifetime.to_string(),
        GenericParam::Type(parameter) => parameter.ident.unraw().to_string(),
        GenericParam::Const(parameter) => parameter.ident.unraw().to_string(),
    };
    let written = argument.to_token_stream().to_string();
    written.replace("r#", "").replace("' ", "'") == name
}

/// What `Box<T>`, `Rc<T>` or `Arc<T>` points to.
fn pointed_to(segment: &PathSegment) -> Option<&Type> {
    let PathArguments::AngleBracketed(arguments) = &segment.arguments else {
        return None;
    };
    let name = &segment.ident;
    let is_pointer = name == "Box" || name == "Rc" || name == "Arc";
    if !is_pointer || arguments.args.len() != 1 {
        return None;
    }
    match &arguments.args[0] {
        GenericArgument::Type(ty) => Some(ty),
        _ => None,
    }
}

/// Whether a type names a type or const parameter of the type, so that it cannot be written outside of an impl.
pub(crate) fn depends_on_parameters(ty: &Type, input: &Input) -> bool {
    let mut own = Vec::new();
    for parameter in &input.generics.params {
        match parameter {
            GenericParam::Type(parameter) => own.push(parameter.ident.unraw()),
            GenericParam::Const(parameter) => own.push(parameter.ident.unraw()),
            GenericParam::Lifetime(_) => {}
        }
    }
    let is_own = |word: &Ident| own.contains(&word.unraw()) || word == "Self" && !own.is_empty();
    !own.is_empty() && mentions(ty.to_token_stream(), &is_own)
}

fn mentions(tokens: TokenStream, is_sought: &dyn Fn(&Ident) -> bool) -> bool {
    for token in tokens {
        let is_there = match token {
            TokenTree::Ident(word) => is_sought(&word),
            TokenTree::Group(group) => mentions(group.stream(), is_sought),
            TokenTree::Punct(_) | TokenTree::Literal(_) => false,
        };
        if is_there {
            return true;
        }
    }
    false
}

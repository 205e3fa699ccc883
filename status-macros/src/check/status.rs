//! The status of each variant.

use proc_macro2::Ident;
use syn::{LitStr, ext::IdentExt};

use crate::{
    error::{self, ErrorList},
    first_seen::FirstSeen,
    model::{
        checked::{Distinct, Downcast, Field, FieldKind, OneOf, Outcome, Target, Use},
        generics::{depends_on_parameters, is_same_type, option_argument},
        input::{Input, MarkedField, Variant},
    },
    parse::{
        attr::VariantAttrs,
        key::KeyName,
        status::Status,
        tokens::{copy_of, member},
        value::Setting,
    },
    suggest::LISTED,
};

/// The distinct statuses so far. A status with `undocumented`, or in an attribute with an error
/// that concerns the status, is never merged with equal ones.
#[derive(Default)]
pub struct Statuses<'a> {
    distinct: Vec<Distinct<'a>>,
    /// The index of each, by its spelling.
    indices: FirstSeen,
}

impl<'a> Statuses<'a> {
    /// Adds the status of the variants without one of their own. It is not sound if a reason for it
    /// may have been meant.
    pub fn add_default(
        &mut self,
        status: &'a Status,
        undocumented: Option<&'a Setting<LitStr>>,
        is_sound: bool,
    ) -> usize {
        let index = if undocumented.is_some() || !is_sound {
            self.push(status)
        } else {
            self.index_of(status, false)
        };
        let distinct = &mut self.distinct[index];
        (distinct.used, distinct.undocumented) = (Use::Default, undocumented);
        distinct.is_sound = is_sound;
        index
    }

    /// Determines where the status of a variant comes from, and adds it if it is a new one.
    pub fn outcome(
        &mut self,
        input: &'a Input<'a>,
        variant: &'a Variant<'a>,
        default: Option<usize>,
        errors: &mut ErrorList,
    ) -> Outcome<'a> {
        let attrs = &variant.attrs;
        let Some(source) = Source::of_variant(variant, errors) else {
            return Outcome::Faulty;
        };
        if !check_transparent_alone(&source, attrs, errors)
            || !check_undocumented_use(&source, attrs, errors)
        {
            return Outcome::Faulty;
        }
        if let Source::Transparent(key, field) = source {
            return match forwarded_field(input, variant, key, field, errors) {
                // The author may have meant a key that leaves the field unchecked.
                Some(field) if !attrs.doubtful.status => Outcome::Forward(field),
                _ => Outcome::Faulty,
            };
        }
        if let Source::OneOf(field, listed) = source {
            return Outcome::OneOf(self.one_of(variant, field, listed, default));
        }
        match (&attrs.status, default) {
            (Some(status), _) => Outcome::Status(self.add(status, variant, Use::Alone)),
            (None, _) if attrs.faulty => Outcome::Faulty,
            (None, Some(default)) => Outcome::Status(default),
            (None, None) => {
                report_missing_status(input, variant, errors);
                Outcome::Faulty
            }
        }
    }

    fn one_of(
        &mut self,
        variant: &'a Variant<'a>,
        field: &'a MarkedField<'a>,
        listed: &'a [Status],
        default: Option<usize>,
    ) -> OneOf<'a> {
        let own = variant.attrs.status.as_ref();
        let mut one_of = OneOf {
            member: &field.member,
            ty: &field.field.ty,
            own: match own {
                Some(own) => Some(self.add(own, variant, Use::BesideField)),
                // A field that always has a status never falls back to that of the type.
                None => default.filter(|_| option_argument(&field.field.ty).is_some()),
            },
            listed: Vec::new(),
        };
        let own = one_of.own.map(|own| self.distinct[own].status);
        for status in listed {
            // The status that is sent for `None` may be listed as well.
            if !own.is_some_and(|own| own.has_same_spelling(status)) {
                one_of.listed.push(self.add(status, variant, Use::Listed));
            }
        }
        one_of
    }

    pub fn into_distinct(self) -> Vec<Distinct<'a>> {
        self.distinct
    }

    fn add(&mut self, status: &'a Status, variant: &'a Variant<'a>, used: Use) -> usize {
        let attrs = &variant.attrs;
        let index = if attrs.undocumented.is_some() || attrs.doubtful.status {
            self.push(status)
        } else {
            self.index_of(status, used == Use::Listed)
        };
        let distinct = &mut self.distinct[index];
        distinct.undocumented = attrs.undocumented.as_ref();
        if distinct.used != Use::Default {
            distinct.used = used;
        }
        distinct.is_sound = !attrs.doubtful.status;
        if let Some(name) = variant.name {
            distinct.variant_count += 1;
            if distinct.variants.len() < LISTED {
                distinct.variants.push(name);
            }
        }
        index
    }

    /// The index of an equal status. One in `one_of` has messages of its own, so it is never merged
    /// with that of a variant.
    fn index_of(&mut self, status: &'a Status, is_listed: bool) -> usize {
        let Some(mut spelling) = status.spelling() else {
            return self.push(status);
        };
        if is_listed {
            spelling.insert_str(0, "one_of ");
        }
        match self.indices.insert(spelling, self.distinct.len()) {
            Some(index) => index,
            None => self.push(status),
        }
    }

    fn push(&mut self, status: &'a Status) -> usize {
        self.distinct.push(Distinct {
            status,
            used: Use::Alone,
            variants: Vec::new(),
            variant_count: 0,
            undocumented: None,
            is_sound: true,
        });
        self.distinct.len() - 1
    }
}

/// The source of a variant's status besides its own status.
#[derive(Clone, Copy)]
enum Source<'a> {
    /// A field, by a key on it or on the variant.
    Transparent(&'a Ident, Option<&'a MarkedField<'a>>),
    /// The value of a field.
    OneOf(&'a MarkedField<'a>, &'a [Status]),
    None,
}

impl<'a> Source<'a> {
    /// `None` if there are several.
    fn of_variant(variant: &'a Variant<'a>, errors: &mut ErrorList) -> Option<Self> {
        let transparent = variant.attrs.transparent.as_ref();
        let mut source = transparent.map_or(Self::None, |transparent| {
            Self::Transparent(&transparent.key, None)
        });
        for field in &variant.marked_fields {
            if let Some(transparent) = &field.attrs.transparent {
                let key = &transparent.key;
                match source {
                    Self::None => source = Self::Transparent(key, Some(field)),
                    Self::Transparent(..) => {
                        errors.push(error::status::second_transparent(key));
                        return None;
                    }
                    Self::OneOf(..) => {
                        errors.push(error::status::one_of_with_transparent(key));
                        return None;
                    }
                }
            }
            if let Some(one_of) = &field.attrs.one_of {
                match source {
                    Self::None => source = Self::OneOf(field, &one_of.value),
                    Self::Transparent(..) => {
                        errors.push(error::status::one_of_with_transparent(&one_of.key));
                        return None;
                    }
                    Self::OneOf(..) => {
                        errors.push(error::status::second_one_of(&one_of.key));
                        return None;
                    }
                }
            }
        }
        Some(source)
    }
}

fn check_transparent_alone(source: &Source, attrs: &VariantAttrs, errors: &mut ErrorList) -> bool {
    let Source::Transparent(key, _) = source else {
        return true;
    };
    if let Some(status) = &attrs.status {
        errors.push(error::status::transparent_with_status(key, status));
        return false;
    }
    if let Some(downcast) = &attrs.downcast {
        errors.push(error::status::transparent_with_downcast(&downcast.key));
        return false;
    }
    true
}

fn check_undocumented_use(source: &Source, attrs: &VariantAttrs, errors: &mut ErrorList) -> bool {
    match &attrs.undocumented {
        Some(undocumented) if attrs.status.is_none() && matches!(source, Source::None) => {
            if !attrs.faulty {
                errors.push(error::status::undocumented_alone(&undocumented.key));
            }
            false
        }
        _ => true,
    }
}

fn forwarded_field<'a>(
    input: &'a Input<'a>,
    variant: &'a Variant<'a>,
    key: &Ident,
    marked: Option<&'a MarkedField<'a>>,
    errors: &mut ErrorList,
) -> Option<Field<'a>> {
    let (member, ty) = match marked {
        Some(marked) => (copy_of(&marked.member), &marked.field.ty),
        None if variant.fields.len() == 1 => {
            let field = variant.fields.iter().next()?;
            (member(0, field), &field.ty)
        }
        None => {
            let name = variant.name.unwrap_or(input.name).unraw().to_string();
            let fields = variant.fields.len();
            errors.push(error::status::transparent_fields(key, &name, fields));
            return None;
        }
    };
    let kind = match &variant.attrs.undocumented {
        Some(why) => FieldKind::Unchecked(&why.value),
        None if is_same_type(ty, input) => FieldKind::SameType,
        None if depends_on_parameters(ty, input) => FieldKind::Generic,
        None => FieldKind::Known,
    };
    Some(Field { member, ty, kind })
}

/// Determines in which field `downcast` looks for errors.
pub fn downcast<'a>(
    input: &'a Input<'a>,
    variant: &'a Variant<'a>,
    outcome: &Outcome,
    errors: &mut ErrorList,
) -> Option<Downcast<'a>> {
    let downcast = variant.attrs.downcast.as_ref()?;
    if !matches!(outcome, Outcome::Status(_) | Outcome::OneOf(_)) {
        return None;
    }
    let Some((member, field)) = variant.source_field() else {
        let name = variant.name.unwrap_or(input.name).unraw().to_string();
        let fields = variant.fields.len();
        errors.push(error::status::downcast_fields(&downcast.key, &name, fields));
        return None;
    };
    let mut targets = Vec::new();
    for ty in &downcast.value {
        let kind = if depends_on_parameters(ty, input) {
            FieldKind::Generic
        } else if is_same_type(ty, input) {
            // Its statuses are those of the other variants, which are checked.
            FieldKind::SameType
        } else {
            FieldKind::Known
        };
        targets.push(Target { ty, kind });
    }
    let ty = &field.ty;
    if depends_on_parameters(ty, input) {
        errors.push(error::status::downcast_in_parameter(&downcast.key));
        return None;
    }
    Some(Downcast {
        member,
        ty,
        targets,
    })
}

fn report_missing_status(input: &Input, variant: &Variant, errors: &mut ErrorList) {
    let attempted = &input.attempted;
    if attempted.contains(&KeyName::Default) || attempted.contains(&KeyName::Transparent) {
        // The author meant one status for all variants, and it was refused.
        return;
    }
    if variant.attrs.same_as.is_some() && variant.attrs.code.is_none() {
        // `same_as` is reported, with all that it requires.
        return;
    }
    if let Some(downcast) = &variant.attrs.downcast {
        errors.push(error::status::downcast_alone(&downcast.key));
        return;
    }
    errors.push(match variant.name {
        Some(name) => error::status::missing_status(name, &input.name.unraw().to_string()),
        None => error::status::missing_status_of_struct(input.name),
    });
}

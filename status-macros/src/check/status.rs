//! The status of each variant.

use proc_macro2::Ident;
use syn::ext::IdentExt;

use crate::{
    error::{self, ErrorList},
    first_seen::FirstSeen,
    model::{
        checked::{Distinct, Field, FieldKind, Outcome},
        generics::{depends_on_parameters, is_same_type},
        input::{Input, Variant},
    },
    parse::{attr::VariantAttrs, key::KeyName, status::Status, tokens::member},
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
    /// Adds the status of the variants without one of their own.
    pub fn add_default(&mut self, status: &'a Status) -> usize {
        let index = self.index_of(status);
        self.distinct[index].is_default = true;
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
        if !check_transparent_alone(attrs, errors) || !check_undocumented_use(attrs, errors) {
            return Outcome::Faulty;
        }
        if let Some(transparent) = &attrs.transparent {
            return match forwarded_field(input, variant, &transparent.key, errors) {
                // The author may have meant a key that leaves the field unchecked.
                Some(field) if !attrs.doubtful.status => Outcome::Forward(field),
                _ => Outcome::Faulty,
            };
        }
        match (&attrs.status, default) {
            (Some(status), _) => Outcome::Status(self.add(status, variant)),
            (None, _) if attrs.faulty => Outcome::Faulty,
            (None, Some(default)) => Outcome::Status(default),
            (None, None) => {
                report_missing_status(input, variant, errors);
                Outcome::Faulty
            }
        }
    }

    pub fn into_distinct(self) -> Vec<Distinct<'a>> {
        self.distinct
    }

    fn add(&mut self, status: &'a Status, variant: &'a Variant<'a>) -> usize {
        let attrs = &variant.attrs;
        let index = if attrs.undocumented.is_some() || attrs.doubtful.status {
            self.push(status)
        } else {
            self.index_of(status)
        };
        let distinct = &mut self.distinct[index];
        distinct.undocumented = attrs.undocumented.as_ref();
        distinct.is_sound = !attrs.doubtful.status;
        if let Some(name) = variant.name {
            distinct.variant_count += 1;
            if distinct.variants.len() < LISTED {
                distinct.variants.push(name);
            }
        }
        index
    }

    fn index_of(&mut self, status: &'a Status) -> usize {
        let Some(spelling) = status.spelling() else {
            return self.push(status);
        };
        match self.indices.insert(spelling, self.distinct.len()) {
            Some(index) => index,
            None => self.push(status),
        }
    }

    fn push(&mut self, status: &'a Status) -> usize {
        self.distinct.push(Distinct {
            status,
            is_default: false,
            variants: Vec::new(),
            variant_count: 0,
            undocumented: None,
            is_sound: true,
        });
        self.distinct.len() - 1
    }
}

fn check_transparent_alone(attrs: &VariantAttrs, errors: &mut ErrorList) -> bool {
    match (&attrs.transparent, &attrs.status) {
        (Some(transparent), Some(status)) => {
            errors.push(error::status::transparent_with_status(
                &transparent.key,
                status,
            ));
            false
        }
        _ => true,
    }
}

fn check_undocumented_use(attrs: &VariantAttrs, errors: &mut ErrorList) -> bool {
    match &attrs.undocumented {
        Some(undocumented) if attrs.status.is_none() && attrs.transparent.is_none() => {
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
    errors: &mut ErrorList,
) -> Option<Field<'a>> {
    if variant.fields.len() != 1 {
        let name = variant.name.unwrap_or(input.name).unraw().to_string();
        let fields = variant.fields.len();
        errors.push(error::status::transparent_fields(key, &name, fields));
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

fn report_missing_status(input: &Input, variant: &Variant, errors: &mut ErrorList) {
    let attempted = &input.attempted;
    if attempted.contains(&KeyName::Default) || attempted.contains(&KeyName::Transparent) {
        // The author meant one status for all variants, and it was refused.
        return;
    }
    errors.push(match variant.name {
        Some(name) => error::status::missing_status(name, &input.name.unraw().to_string()),
        None => error::status::missing_status_of_struct(input.name),
    });
}

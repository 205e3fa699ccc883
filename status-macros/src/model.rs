//! A type as its author wrote it: its name, its variants, and what the attributes say.

use proc_macro2::Ident;
use syn::{
    Attribute, Data, DeriveInput, Field, Fields, GenericParam, Generics, Index, LitStr, Member,
    Type,
};

use crate::{
    attr::{AnswerAttrs, Attrs, Setting, TermAttrs},
    diag::Errors,
    key::{KeyName, Place},
};

pub(crate) struct Input<'a> {
    pub(crate) name: &'a Ident,
    pub(crate) generics: &'a Generics,
    pub(crate) shape: Shape,
    pub(crate) terms: TermAttrs,
    /// The variants in the order of the source; a struct is its own only one.
    pub(crate) variants: Vec<Variant<'a>>,
    /// The keys that were meant somewhere and could not be read there.
    pub(crate) meant: Vec<KeyName>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Shape {
    Enum,
    Struct,
    Union,
}

pub(crate) struct Variant<'a> {
    /// `None` for a struct.
    pub(crate) name: Option<&'a Ident>,
    pub(crate) fields: &'a Fields,
    pub(crate) attrs: AnswerAttrs,
    /// The fields that are sent as headers.
    pub(crate) field_headers: Vec<(Member, &'a Type, Setting<LitStr>)>,
}

impl<'a> Input<'a> {
    pub(crate) fn from_syn(input: &'a DeriveInput, errors: &mut Errors) -> Self {
        let (shape, place) = match input.data {
            Data::Enum(_) => (Shape::Enum, Place::Enum),
            Data::Struct(_) => (Shape::Struct, Place::Struct),
            Data::Union(_) => (Shape::Union, Place::Enum),
        };
        // A union is refused as such, so what its attributes say is of no interest.
        let attrs: &[Attribute] = if shape == Shape::Union {
            &[]
        } else {
            &input.attrs
        };
        let Attrs {
            terms,
            answer,
            meant,
        } = Attrs::from_syn(attrs, place, errors);
        let mut read = Self {
            name: &input.ident,
            generics: &input.generics,
            shape,
            terms,
            variants: Vec::new(),
            meant,
        };
        for parameter in &input.generics.params {
            let attrs = match parameter {
                GenericParam::Lifetime(parameter) => &parameter.attrs,
                GenericParam::Type(parameter) => &parameter.attrs,
                GenericParam::Const(parameter) => &parameter.attrs,
            };
            Attrs::from_syn(attrs, Place::Parameter, errors);
        }
        match &input.data {
            Data::Enum(data) => {
                read.variants.reserve(data.variants.len());
                for (index, variant) in data.variants.iter().enumerate() {
                    errors.at(index + 1);
                    let attrs = Attrs::from_syn(&variant.attrs, Place::Variant, errors);
                    // What a variant lacks is its own affair; what it says of the type is not.
                    for key in attrs.meant {
                        if key.belongs_on_type() {
                            read.meant.push(key);
                        }
                    }
                    read.push(Some(&variant.ident), &variant.fields, attrs.answer, errors);
                }
            }
            Data::Struct(data) => read.push(None, &data.fields, answer, errors),
            Data::Union(_) => {}
        }
        read
    }

    fn push(
        &mut self,
        name: Option<&'a Ident>,
        fields: &'a Fields,
        mut attrs: AnswerAttrs,
        errors: &mut Errors,
    ) {
        let mut field_headers = Vec::new();
        for (place, field) in fields.iter().enumerate() {
            if field.attrs.is_empty() {
                continue;
            }
            let read = Attrs::from_syn(&field.attrs, Place::Field, errors).answer;
            // What is misplaced here may be just what the variant lacks.
            attrs.faulty |= read.faulty && !attrs.present;
            attrs.has_faulty_header |= read.faulty;
            if let Some(header) = read.field_header {
                field_headers.push((member(place, field), &field.ty, header));
            }
        }
        self.variants.push(Variant {
            name,
            fields,
            attrs,
            field_headers,
        });
    }
}

/// The name of a field, or its place.
pub(crate) fn member(place: usize, field: &Field) -> Member {
    match &field.ident {
        Some(name) => Member::Named(name.clone()),
        None => Member::Unnamed(Index::from(place)),
    }
}

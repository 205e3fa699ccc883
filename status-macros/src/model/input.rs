//! A type as its author wrote it: its name, its variants, and what the attributes say.

use proc_macro2::Ident;
use syn::{Attribute, Data, DeriveInput, Fields, GenericParam, Generics, LitStr, Member, Type};

use crate::{
    error::{ErrorList, Errors},
    parse::{
        attr::{Attrs, TypeAttrs, VariantAttrs},
        key::{KeyName, Place},
        tokens::member,
        value::Setting,
    },
};

pub struct Input<'a> {
    pub name: &'a Ident,
    pub generics: &'a Generics,
    pub shape: Shape,
    pub attrs: TypeAttrs,
    /// The variants in the order of the source; a struct is its own only one.
    pub variants: Vec<Variant<'a>>,
    /// The keys that were attempted somewhere and could not be read there.
    pub attempted: Vec<KeyName>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Shape {
    Enum,
    Struct,
    Union,
}

pub struct Variant<'a> {
    /// `None` for a struct.
    pub name: Option<&'a Ident>,
    pub fields: &'a Fields,
    pub attrs: VariantAttrs,
    /// The fields that are sent as headers.
    pub field_headers: Vec<(Member, &'a Type, Setting<LitStr>)>,
}

impl<'a> Input<'a> {
    pub fn from_syn(input: &'a DeriveInput, errors: &mut Errors) -> Self {
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
            on_type,
            on_variant,
            attempted,
        } = Attrs::from_syn(attrs, place, errors.on_type());
        let mut read = Self {
            name: &input.ident,
            generics: &input.generics,
            shape,
            attrs: on_type,
            variants: Vec::new(),
            attempted,
        };
        for parameter in &input.generics.params {
            let attrs = match parameter {
                GenericParam::Lifetime(parameter) => &parameter.attrs,
                GenericParam::Type(parameter) => &parameter.attrs,
                GenericParam::Const(parameter) => &parameter.attrs,
            };
            Attrs::from_syn(attrs, Place::Parameter, errors.on_type());
        }
        match &input.data {
            Data::Enum(data) => {
                read.variants.reserve(data.variants.len());
                for (index, variant) in data.variants.iter().enumerate() {
                    let errors = errors.on_variant(index);
                    let attrs = Attrs::from_syn(&variant.attrs, Place::Variant, errors);
                    // What is missing on a variant concerns that variant alone. A key of the type concerns all of them.
                    for key in attrs.attempted {
                        if key.belongs_on_type() {
                            read.attempted.push(key);
                        }
                    }
                    read.push(
                        Some(&variant.ident),
                        &variant.fields,
                        attrs.on_variant,
                        errors,
                    );
                }
            }
            Data::Struct(data) => read.push(None, &data.fields, on_variant, errors.on_type()),
            Data::Union(_) => {}
        }
        read
    }

    fn push(
        &mut self,
        name: Option<&'a Ident>,
        fields: &'a Fields,
        mut attrs: VariantAttrs,
        errors: &mut ErrorList,
    ) {
        let mut field_headers = Vec::new();
        for (index, field) in fields.iter().enumerate() {
            if field.attrs.is_empty() {
                continue;
            }
            let read = Attrs::from_syn(&field.attrs, Place::Field, errors).on_variant;
            // What is misplaced here may be just what the variant lacks.
            attrs.faulty |= read.faulty && !attrs.present;
            attrs.has_faulty_header |= read.faulty;
            if let Some(header) = read.field_header {
                field_headers.push((member(index, field), &field.ty, header));
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

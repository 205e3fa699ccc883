//! A type as its author wrote it: its name, its variants and its attributes.

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
    /// The variants in the order of the source; a struct counts as one variant.
    pub variants: Vec<Variant<'a>>,
    /// The keys that were attempted somewhere and could not be read there.
    pub attempted: Vec<KeyName>,
    /// The known keys of all items, each as often as it is written.
    pub keys: Vec<Ident>,
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
    /// Whether the attribute of a field has a mistake. It may be a header that the status requires.
    pub has_faulty_field: bool,
}

impl<'a> Input<'a> {
    pub fn from_syn(input: &'a DeriveInput, errors: &mut Errors) -> Self {
        let (shape, place) = match input.data {
            Data::Enum(_) => (Shape::Enum, Place::Enum),
            Data::Struct(_) => (Shape::Struct, Place::Struct),
            Data::Union(_) => (Shape::Union, Place::Enum),
        };
        // A union is refused as such, so its attributes are not read.
        let attrs: &[Attribute] = if shape == Shape::Union {
            &[]
        } else {
            &input.attrs
        };
        let Attrs {
            on_type,
            on_variant,
            attempted,
            keys,
        } = Attrs::from_syn(attrs, place, errors.on_type());
        let mut read = Self {
            name: &input.ident,
            generics: &input.generics,
            shape,
            attrs: on_type,
            variants: Vec::new(),
            attempted,
            keys,
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
                    let mut attrs = Attrs::from_syn(&variant.attrs, Place::Variant, errors);
                    read.keys.append(&mut attrs.keys);
                    // A key of the type concerns all variants, a key of the variant only that one.
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
        let mut has_faulty_field = false;
        for (index, field) in fields.iter().enumerate() {
            if field.attrs.is_empty() {
                continue;
            }
            let mut read = Attrs::from_syn(&field.attrs, Place::Field, errors);
            self.keys.append(&mut read.keys);
            let read = read.on_variant;
            // The attribute of the variant may have been written above the field.
            attrs.faulty |= read.faulty && !attrs.present;
            has_faulty_field |= read.faulty;
            if let Some(header) = read.field_header {
                field_headers.push((member(index, field), &field.ty, header));
            }
        }
        self.variants.push(Variant {
            name,
            fields,
            attrs,
            field_headers,
            has_faulty_field,
        });
    }
}

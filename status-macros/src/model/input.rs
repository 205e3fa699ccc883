//! A type as its author wrote it: its name, its variants and its attributes.

use proc_macro2::{Ident, TokenTree};
use syn::{Attribute, Data, DeriveInput, Field, Fields, GenericParam, Generics, Member, Meta};

use crate::{
    error::{ErrorList, Errors},
    parse::{
        attr::{Attrs, FieldAttrs, TypeAttrs, VariantAttrs},
        key::{KeyName, Place},
        tokens::{first_token, member},
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
    /// The fields with attributes, in the order of the source.
    pub marked_fields: Vec<MarkedField<'a>>,
    /// Whether the attribute of a field has a mistake. It may be a header that the status requires.
    pub has_faulty_field: bool,
    /// The word `transparent` of `#[error(transparent)]`, by which thiserror displays the field.
    pub displays_field: Option<Ident>,
}

/// A field with `#[status(..)]`.
pub struct MarkedField<'a> {
    pub member: Member,
    pub field: &'a Field,
    pub attrs: FieldAttrs,
}

impl Variant<'_> {
    /// The field that is the source of the error by thiserror's rules, or the only one.
    pub fn source_field(&self) -> Option<(Member, &Field)> {
        let is_marked = |field: &Field| {
            let is_mark =
                |attr: &Attribute| attr.path().is_ident("from") || attr.path().is_ident("source");
            field.attrs.iter().any(is_mark)
        };
        let is_named = |field: &Field| field.ident.as_ref().is_some_and(|name| name == "source");
        let is_only = |_: &Field| self.fields.len() == 1;
        let rules: [&dyn Fn(&Field) -> bool; 3] = [&is_marked, &is_named, &is_only];
        for is_source in rules {
            for (index, field) in self.fields.iter().enumerate() {
                if is_source(field) {
                    return Some((member(index, field), field));
                }
            }
        }
        None
    }
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
            ..
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
                    read.set_displays_field(&variant.attrs);
                }
            }
            Data::Struct(data) => {
                read.push(None, &data.fields, on_variant, errors.on_type());
                read.set_displays_field(&input.attrs);
            }
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
        let mut marked_fields = Vec::new();
        let mut has_faulty_field = false;
        for (index, field) in fields.iter().enumerate() {
            if field.attrs.is_empty() {
                continue;
            }
            let mut read = Attrs::from_syn(&field.attrs, Place::Field, errors);
            self.keys.append(&mut read.keys);
            // The attribute of the variant may have been written above the field.
            attrs.faulty |= read.on_variant.faulty && !attrs.present;
            has_faulty_field |= read.on_variant.faulty;
            for key in read.attempted {
                if key.decides_status() {
                    (attrs.faulty, attrs.doubtful.status) = (true, true);
                }
            }
            if read.on_variant.present {
                marked_fields.push(MarkedField {
                    member: member(index, field),
                    field,
                    attrs: read.on_field,
                });
            }
        }
        self.variants.push(Variant {
            name,
            fields,
            attrs,
            marked_fields,
            has_faulty_field,
            displays_field: None,
        });
    }

    /// Looks for `#[error(transparent)]` on the last variant, if it can send the field's message.
    fn set_displays_field(&mut self, attrs: &[Attribute]) {
        let Some(variant) = self.variants.last_mut() else {
            return;
        };
        if variant.fields.is_empty() || variant.attrs.transparent.is_some() {
            return;
        }
        for attr in attrs {
            let Meta::List(list) = &attr.meta else {
                continue;
            };
            // Most texts are not that word, and taking one apart costs more than a comparison.
            if !list.path.is_ident("error") || list.tokens.to_string() != "transparent" {
                continue;
            }
            if let Some(TokenTree::Ident(word)) = first_token(list.tokens.clone()) {
                variant.displays_field = Some(word);
            }
        }
    }
}

//! The fields that are sent as parts of the response: members, codes, instances.

use proc_macro2::Ident;
use quote::ToTokens;
use syn::{Member, ext::IdentExt};

use crate::{
    error::{self, ErrorList},
    model::{
        checked::{BodyMember, Code, FieldUse},
        input::{MarkedField, Variant},
    },
    parse::value::check_visible,
};

/// The field that a variant forwards to, if it has attributes.
pub fn forwarded<'a>(variant: &'a Variant<'a>) -> Option<&'a Member> {
    for field in &variant.marked_fields {
        if field.attrs.transparent.is_some() || variant.attrs.transparent.is_some() {
            return Some(&field.member);
        }
    }
    None
}

/// Reports the keys that the field which is forwarded to cannot have.
pub fn check_forwarded(variant: &Variant, forwarded: Option<&Member>, errors: &mut ErrorList) {
    for field in &variant.marked_fields {
        if Some(&field.member) == forwarded {
            for key in keys(field) {
                errors.push(error::response::key_of_forwarded_field(key));
            }
        }
    }
}

fn keys<'a>(field: &'a MarkedField<'a>) -> Vec<&'a Ident> {
    let attrs = &field.attrs;
    let mut keys = Vec::new();
    keys.extend(attrs.header.as_ref().map(|header| &header.key));
    keys.extend(attrs.member.as_ref().map(|member| &member.key));
    keys.extend(attrs.code.as_ref().map(|code| &code.key));
    keys.extend(attrs.instance.as_ref().map(|instance| &instance.key));
    keys
}

pub fn field_use<'a>(field: &'a MarkedField<'a>) -> FieldUse<'a> {
    FieldUse {
        member: &field.member,
        ty: &field.field.ty,
    }
}

/// The fields that are not forwarded to.
fn own<'a>(variant: &'a Variant<'a>, forwarded: Option<&Member>) -> Vec<&'a MarkedField<'a>> {
    let mut own = Vec::new();
    for field in &variant.marked_fields {
        if Some(&field.member) != forwarded {
            own.push(field);
        }
    }
    own
}

/// The field that is the code of a variant.
pub fn code<'a>(
    variant: &'a Variant<'a>,
    forwarded: Option<&Member>,
    errors: &mut ErrorList,
) -> Code<'a> {
    let mut found = Code::Default;
    for field in own(variant, forwarded) {
        let Some(code) = &field.attrs.code else {
            continue;
        };
        if variant.attrs.code.is_some() {
            errors.push(error::response::code_and_field(&code.key));
        } else if found.is_own() {
            errors.push(error::response::second_field_key(&code.key));
        } else {
            found = Code::Field(field_use(field));
        }
    }
    found
}

/// The field that is the instance of a variant.
pub fn instance<'a>(
    variant: &'a Variant<'a>,
    forwarded: Option<&Member>,
    errors: &mut ErrorList,
) -> Option<FieldUse<'a>> {
    let mut found = None;
    for field in own(variant, forwarded) {
        match &field.attrs.instance {
            Some(instance) if found.is_some() => {
                errors.push(error::response::second_field_key(&instance.key));
            }
            Some(_) => found = Some(field_use(field)),
            None => {}
        }
    }
    found
}

/// The fields that are members of the body.
pub fn members<'a>(
    variant: &'a Variant<'a>,
    forwarded: Option<&Member>,
    errors: &mut ErrorList,
) -> Vec<BodyMember<'a>> {
    let mut members: Vec<BodyMember> = Vec::new();
    for field in own(variant, forwarded) {
        let Some(member) = &field.attrs.member else {
            continue;
        };
        let (at, name): (&'a dyn ToTokens, String) = match (&member.value, &field.member) {
            (Some(text), _) => match check_visible(text) {
                Ok(()) => (text, text.value()),
                Err(error) => {
                    errors.push(error);
                    continue;
                }
            },
            (None, Member::Named(name)) => (name, name.unraw().to_string()),
            (None, Member::Unnamed(_)) => {
                errors.push(error::response::unnamed_member(&member.key));
                continue;
            }
        };
        if members.iter().any(|known| known.name == name) {
            errors.push(error::response::second_member(at, &name));
        } else {
            let field = field_use(field);
            let key = &member.key;
            members.push(BodyMember {
                key,
                at,
                name,
                field,
            });
        }
    }
    members
}
